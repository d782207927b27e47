/* SPDX-License-Identifier: MIT
 *
 * Pages of what the bureau acts with and of what the game is judged by: one small function a kind. */
#include <math.h>
#include <string.h>

#include "report/encyclopaedia_internal.h"

static void add_variable(BookWriter *writer, const char *label_id, int variable_id) {
    if (variable_id >= 0) {
        book_add_entry(writer, book_say(writer, label_id), writer->book->variable_entries[variable_id]);
    }
}

static void add_money(BookWriter *writer, const char *label_id, double billion_yen) {
    if (billion_yen != 0.0) {
        book_add_fact(writer, label_id, book_number(writer, "bn", billion_yen));
    }
}

static void add_years(BookWriter *writer, const char *label_id, int first, int last) {
    book_add_fact(
        writer, label_id,
        arena_format(writer->arena, "%s – %s", book_number(writer, "year", first), book_number(writer, "year", last)));
}

static const char *text_of(const BookWriter *writer, const char *id) {
    return content_text(writer->book->content, writer->book->language, arena_format(writer->arena, "%s", id));
}

static void write_instrument(BookWriter *writer, int subject) {
    int count = 0;
    const ContentInstrument *instrument = &content_instruments(writer->book->content, &count)[subject];
    const char *id = instrument->id;
    book_add_text(writer, book_tell(writer, "instrument.%s.body", id));
    if (instrument->jurisdiction < 0) {
        book_add_fact(writer, "jurisdiction", text_of(writer, "ui.jurisdiction.ours"));
    } else {
        book_add_entry(writer, book_say(writer, "jurisdiction"),
                       report_encyclopaedia_entry_of(writer->book, BOOK_JURISDICTION, instrument->jurisdiction));
    }
    book_add_fact(writer, "low", book_tell(writer, "instrument.%s.low", id));
    book_add_fact(writer, "high", book_tell(writer, "instrument.%s.high", id));
    book_add_fact(writer, "start_level", book_number(writer, "pct", instrument->start_level));
    book_add_fact(writer, "capital", arena_format(writer->arena, "%g", instrument->capital_cost));
    add_money(writer, "yearly_money", instrument->yearly_money);
    add_variable(writer, "moves", instrument->lever_id);
    add_variable(writer, "fades_with", instrument->leverage_id);
    book_add_fact(writer, "at_one", arena_format(writer->arena, "%+g", instrument->lever_at_one));
    book_add_condition(writer, "available", &instrument->available);
    book_add_effects(writer, "effects", instrument->effects);
    book_add_sources(writer, instrument->sources, instrument->source_count);
}

static void write_programme(BookWriter *writer, int subject) {
    int count = 0;
    const ContentProgramme *programme = &content_programmes(writer->book->content, &count)[subject];
    const char *id = programme->id;
    book_add_text(writer, book_tell(writer, "programme.%s.body", id));
    add_years(writer, "can_start", programme->first_year, programme->last_year);
    book_add_fact(writer, "runs", book_years(writer, programme->years));
    add_money(writer, "yearly_money", programme->yearly_money);
    book_add_fact(writer, "capital", arena_format(writer->arena, "%g", programme->capital_cost));
    book_add_fact(writer, "kill_cost", arena_format(writer->arena, "%g", programme->kill_cost));
    book_add_fact(writer, "chance", book_number(writer, "pct", programme->chance));
    book_add_condition(writer, "available", &programme->available);
    book_add_text(writer, book_tell(writer, "programme.%s.spill", id));
    for (int i = 0; i < programme->member_count; i++) {
        const ContentMember *member = &programme->members[i];
        book_add_entry(writer, book_say(writer, "partner"),
                       report_encyclopaedia_entry_of(writer->book, BOOK_ACTOR, member->actor_index));
        book_add_text(writer, book_tell(writer, "programme.%s.%s.interest", id, member->actor));
    }
    book_add_fact(writer, "exit", book_tell(writer, "programme.%s.exit", id));
    book_add_effects(writer, "running", programme->running);
    book_add_effects(writer, "success", programme->success);
    book_add_effects(writer, "failure", programme->failure);
    book_add_sources(writer, programme->sources, programme->source_count);
}

static void write_budget(BookWriter *writer, int subject) {
    int count = 0;
    const ContentBudgetLine *line = &content_budget_lines(writer->book->content, &count)[subject];
    book_add_text(writer, book_tell(writer, "budget.%s.body", line->id));
    add_money(writer, "start_amount", line->start_amount);
    add_variable(writer, "moves", line->lever_id);
}

static void add_aim(BookWriter *writer, const char *label_id, int aim) {
    if (aim >= 0) {
        book_add_entry(writer, book_say(writer, label_id), report_encyclopaedia_entry_of(writer->book, BOOK_AIM, aim));
    }
}

static int find_aim(const Content *content, const char *id) {
    int count = 0;
    const ContentAim *aims = content_aims(content, &count);
    for (int i = 0; i < count; i++) {
        if (text_equal(aims[i].id, id)) {
            return i;
        }
    }
    return -1;
}

/* By what an adviser judges, and by which view of the economy. */
static void add_advice(BookWriter *writer, const ContentAdvice *advice) {
    const Encyclopaedia *book = writer->book;
    if (advice->years == 0) {
        return;
    }
    book_add_text(writer, book_say(writer, "adviser"));
    book_add_fact(writer, "looks_ahead", book_years(writer, advice->years));
    for (int i = 0; i < advice->aim_count; i++) {
        add_aim(writer, "judges_by", advice->aims[i].aim);
    }
    int lens = advice->lens ? content_find_lens(book->content, advice->lens) : -1;
    if (lens >= 0) {
        book_add_entry(writer, book_say(writer, "believes"), report_encyclopaedia_entry_of(book, BOOK_LENS, lens));
    }
    for (int i = 0; i < advice->mechanism_count; i++) {
        add_variable(writer, "argues_with", advice->mechanisms[i]);
    }
}

static void write_actor(BookWriter *writer, int subject) {
    int count = 0;
    const ContentActor *actor = &content_actors(writer->book->content, &count)[subject];
    book_add_text(writer, book_tell(writer, "actor.%s.role", actor->id));
    if (actor->first_year > 0) {
        book_add_fact(writer, "enters", book_number(writer, "year", actor->first_year));
    }
    book_add_fact(writer, "relation", arena_format(writer->arena, "%+g", actor->start_relation));
    for (int i = 0; i < actor->want_count; i++) {
        add_aim(writer, "wants", find_aim(writer->book->content, actor->wants[i]));
    }
    add_advice(writer, &actor->advice);
}

static void write_jurisdiction(BookWriter *writer, int subject) {
    int count = 0;
    const ContentJurisdiction *body = &content_jurisdictions(writer->book->content, &count)[subject];
    book_add_fact(writer, "wants", book_tell(writer, "jurisdiction.%s.wants", body->id));
    book_add_entry(writer, book_say(writer, "attitude_of"),
                   body->actor < 0 ? -1 : report_encyclopaedia_entry_of(writer->book, BOOK_ACTOR, body->actor));
    book_add_fact(writer, "favour_cost", arena_format(writer->arena, "%g", body->favour_cost));
    book_add_fact(writer, "refuses_below", arena_format(writer->arena, "%+g", body->refuses_below));
    book_add_effects(writer, "asked", body->asked);
    if (body->concession_count > 0) {
        book_add_heading(writer, "concessions");
    }
    for (int i = 0; i < body->concession_count; i++) {
        const ContentConcession *one = &body->concessions[i];
        book_add_item(writer, book_tell(writer, "jurisdiction.%s.%s", body->id, one->id));
        if (one->budget_share > 0.0) {
            book_add_fact(writer, "budget_share", book_number(writer, "pct1", one->budget_share));
        }
        book_add_effects(writer, NULL, one->effects);
    }
}

static void write_scenario(BookWriter *writer, int subject) {
    int count = 0;
    const ContentScenario *scenario = &content_scenarios(writer->book->content, &count)[subject];
    const char *id = scenario->id;
    book_add_text(writer, book_tell(writer, "scenario.%s.question", id));
    add_years(writer, "years_played", scenario->first_year, scenario->last_year);
    book_add_fact(writer, "minutes", book_number(writer, "int", scenario->minutes));
    book_add_text(writer, book_tell(writer, "scenario.%s.briefing", id));
    book_add_fact(writer, "goal", book_tell(writer, "scenario.%s.goal", id));
    add_variable(writer, "chart", scenario->chart_id);
    for (int i = 0; i < scenario->aim_count; i++) {
        add_aim(writer, "judge_by", find_aim(writer->book->content, scenario->aims[i]));
    }
    book_add_fact(writer, "dispute", book_tell(writer, "scenario.%s.dispute", id));
    book_add_sources(writer, scenario->sources, scenario->source_count);
}

static void write_strategy(BookWriter *writer, int subject) {
    int count = 0, event_count = 0;
    const ContentStrategy *strategy = &content_strategies(writer->book->content, &count)[subject];
    const ContentEvent *events = content_events(writer->book->content, &event_count);
    book_add_text(writer, book_tell(writer, "strategy.%s.body", strategy->id));
    book_add_sources(writer, strategy->sources, strategy->source_count);
    bool has_heading = false;
    for (int i = 0; i < event_count; i++) {
        int entry = writer->book->places[BOOK_EVENT][i];
        bool is_told =
            strategy->option_of_event[i] >= 0 && report_encyclopaedia_is_due(writer->book, entry, writer->campaign);
        if (is_told && !has_heading) {
            book_add_heading(writer, "answers");
            has_heading = true;
        }
        if (is_told) {
            const char *option = events[i].options[strategy->option_of_event[i]].id;
            book_add_entry(writer, book_tell(writer, "event.%s.%s", events[i].id, option), entry);
        }
    }
}

static void write_aim(BookWriter *writer, int subject) {
    int count = 0;
    const ContentAim *aim = &content_aims(writer->book->content, &count)[subject];
    book_add_text(writer, book_tell(writer, "aim.%s.body", aim->id));
    book_add_text(writer, book_say(writer, aim->is_aim ? "judged" : "beside"));
    book_add_text(writer, book_say(writer, aim->higher_is_better ? "higher" : "lower"));
    add_variable(writer, "measured_by", aim->variable_id);
}

static void write_lens(BookWriter *writer, int subject) {
    int count = 0;
    const ContentLens *lens = &content_lenses(writer->book->content, &count)[subject];
    book_add_text(writer, book_tell(writer, "lens.%s.body", lens->id));
    book_add_heading(writer, "settings");
    for (int i = 0; i < lens->setting_count; i++) {
        int entry = writer->book->variable_entries[lens->settings[i].variable_id];
        const char *name = model_variable(content_model(writer->book->content), lens->settings[i].variable_id)->name;
        book_add_link(writer, NULL, arena_format(writer->arena, "%s = %g", name, lens->settings[i].value), entry);
    }
}

static void write_source(BookWriter *writer, int subject) {
    int count = 0;
    const ContentSourceDocument *document = &content_source_documents(writer->book->content, &count)[subject];
    book_add_fact(writer, "publisher", document->publisher);
    book_add_fact(writer, "published", document->year);
    book_add_fact(writer, "grade", document->grade);
    book_add_fact(writer, "note", document->note);
}

static void write_word(BookWriter *writer, int subject) {
    int count = 0;
    const Encyclopaedia *book = writer->book;
    const ContentTerm *term = &content_terms(book->content, &count)[subject];
    bool is_japanese = content_is_japanese(book->language);
    const char *other =
        content_text_format(book->content, writer->arena, is_japanese ? "en" : "ja", "word.%s.name", term->id);
    book_add_fact(writer, "reading", term->reading);
    book_add_fact(writer, is_japanese ? "english_name" : "japanese_name", other);
    Text also = text_begin(writer->arena);
    text_add(&also, "");
    for (int i = 0; i < term->also_count; i++) {
        text_format(&also, "%s%s", i > 0 ? " · " : "", term->also[i]);
    }
    book_add_fact(writer, "also", also.data);
    book_add_fact(writer, "kind", book_say(writer, arena_format(writer->arena, "term.%s", term->kind)));
    book_add_text(writer, book_tell(writer, "word.%s.body", term->id));
    book_add_document(writer, term->document, term->grade);
    for (int i = 0; i < term->about_count; i++) {
        book_add_entry(writer, book_say(writer, "about"), report_encyclopaedia_find(book, term->about[i]));
    }
}

void book_write_object(BookWriter *writer, EncyclopaediaKind kind, int subject) {
    static void (*const write[BOOK_KIND_COUNT])(BookWriter *, int) = {
        [BOOK_SURE] = book_write_sure,
        [BOOK_EVENT] = book_write_event,
        [BOOK_INSTRUMENT] = write_instrument,
        [BOOK_PROGRAMME] = write_programme,
        [BOOK_BUDGET] = write_budget,
        [BOOK_ACTOR] = write_actor,
        [BOOK_JURISDICTION] = write_jurisdiction,
        [BOOK_SCENARIO] = write_scenario,
        [BOOK_STRATEGY] = write_strategy,
        [BOOK_AIM] = write_aim,
        [BOOK_LENS] = write_lens,
        [BOOK_VARIABLE] = book_write_variable,
        [BOOK_LEVER] = book_write_variable,
        [BOOK_SOURCE] = write_source,
        [BOOK_WORD] = write_word,
    };
    write[kind](writer, subject);
}
