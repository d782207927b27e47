/* SPDX-License-Identifier: MIT
 *
 * The report of the year that was stamped last: three numbers with what stands behind them, what was decided, what
 * programmes did, a remark, and what is under way. "Behind" means the inputs of the number's own equation. */
#include "report/report_internal.h"
#include "report/report_why.h"

#include <math.h>

enum { HEADLINES = 3, CAUSES = 2, PIPELINE_LINES = 6, SURPRISE_YEARS = 3 };
/* A surprise moves this many times as far as in the years before, and at least this share of itself. */
static const double surprise_factor = 2.5, surprise_share = 0.03;

/* ---- Headline numbers ---- */

/* Change against the size of the number, so that a percentage point and a trillion yen can be ranked together. */
static double relative_change(const Campaign *campaign, int variable_id, int year) {
    double now = campaign_value(campaign, variable_id, year);
    double before = campaign_value(campaign, variable_id, year - 1);
    double size = fabs(before) > 1e-9 ? fabs(before) : 1.0;
    return isfinite(now) && isfinite(before) ? fabs(now - before) / size : 0.0;
}

static bool holds(const int *ids, int count, int id) {
    for (int i = 0; i < count; i++) {
        if (ids[i] == id) {
            return true;
        }
    }
    return false;
}

/* Of these aims the one that moved most and is not yet among the headlines; -1 without one. */
static int find_liveliest(const Campaign *campaign, int year, const int *order, int count, const int *out, int shown) {
    const ContentAim *aims = content_aims(campaign_content(campaign), &(int){0});
    int best = -1;
    for (int i = 0; i < count; i++) {
        const ContentAim *aim = &aims[order[i]];
        if (aim->is_aim && !holds(out, shown, aim->variable_id) &&
            (best < 0 || relative_change(campaign, aim->variable_id, year) > relative_change(campaign, best, year))) {
            best = aim->variable_id;
        }
    }
    return best;
}

/* The scenario's own chart, and the aims that moved most: of those judged by, and then of the others. */
static int choose_headlines(const Campaign *campaign, Arena *arena, int year, int out[HEADLINES]) {
    int aim_count = 0, count = 0, *order;
    content_aims(campaign_content(campaign), &aim_count);
    int mine = campaign_aims_in_order(campaign, arena, &order);
    if (campaign_scenario(campaign)->chart_id >= 0) {
        out[count++] = campaign_scenario(campaign)->chart_id;
    }
    while (count < HEADLINES) {
        int best = find_liveliest(campaign, year, order, mine, out, count);
        best = best >= 0 ? best : find_liveliest(campaign, year, order, aim_count, out, count);
        if (best < 0) {
            break;
        }
        out[count++] = best;
    }
    return count;
}

/* ---- Causes: the inputs of the equation that moved ---- */

/* Only what has a name in words: a report is read aloud. */
static bool can_be_cause(const ReportWriter *writer, int variable_id, int year) {
    const ModelVariable *variable = model_variable(content_model(writer->content), variable_id);
    bool moves = variable->kind == MODEL_AUXILIARY || variable->kind == MODEL_STOCK || variable->is_lever;
    return moves && report_has_name(writer, variable_id) &&
           relative_change(writer->campaign, variable_id, year) > 0.002;
}

/* Inputs in the number's own units are parts of it: the larger change weighs more. Others go by relative change. */
static double cause_weight(const Campaign *campaign, int number, int input, int year) {
    const Model *model = content_model(campaign_content(campaign));
    if (!text_equal(model_variable(model, number)->units, model_variable(model, input)->units)) {
        return relative_change(campaign, input, year);
    }
    double change = campaign_value(campaign, number, year) - campaign_value(campaign, number, year - 1);
    double own = campaign_value(campaign, input, year) - campaign_value(campaign, input, year - 1);
    return fabs(own) / (fabs(change) > 1e-12 ? fabs(change) : 1.0);
}

/* The only input that moved, or -1 when none or several did. */
static int only_cause(const ReportWriter *writer, int number, int year) {
    int input_count = 0;
    const int *inputs = model_inputs(content_model(writer->content), number, &input_count);
    int found = -1;
    for (int i = 0; i < input_count; i++) {
        if (inputs[i] != number && can_be_cause(writer, inputs[i], year)) {
            if (found >= 0) {
                return -1;
            }
            found = inputs[i];
        }
    }
    return found;
}

/* A number made of one other (home share = 1 - foreign share) says nothing; what is behind that one does. */
static int choose_causes(const ReportWriter *writer, int number, int year, int out[CAUSES]) {
    int last = -1;
    for (int depth = 0; depth < 3 && only_cause(writer, number, year) >= 0; depth++) {
        number = only_cause(writer, number, year);
        last = number;
    }
    int input_count = 0;
    const int *inputs = model_inputs(content_model(writer->content), number, &input_count);
    int count = 0;
    while (count < CAUSES) {
        int best = -1;
        for (int i = 0; i < input_count; i++) {
            if (inputs[i] != number && can_be_cause(writer, inputs[i], year) && !holds(out, count, inputs[i]) &&
                (best < 0 || cause_weight(writer->campaign, number, inputs[i], year) >
                                 cause_weight(writer->campaign, number, inputs[best], year))) {
                best = i;
            }
        }
        if (best < 0) {
            break;
        }
        out[count++] = inputs[best];
    }
    if (count == 0 && last >= 0) {
        out[count++] = last; /* the deepest that has a name */
    }
    return count;
}

static const char *say_change(const ReportWriter *writer, const char *id_format, int variable_id, int year) {
    double now = campaign_value(writer->campaign, variable_id, year);
    double change = now - campaign_value(writer->campaign, variable_id, year - 1);
    bool is_same = relative_change(writer->campaign, variable_id, year) < 0.0005;
    const char *direction = is_same ? "same" : change >= 0.0 ? "up" : "down";
    const char *id = arena_format(writer->arena, "%s.%s", id_format, direction);
    const char *size = report_change_of(writer, variable_id, fabs(change));
    return report_say(writer, id, "name",
                      report_variable_name(writer->content, writer->arena, writer->language, variable_id), "value",
                      report_number_of(writer, variable_id, now), "change", size, NULL);
}

static void add_figure(ReportWriter *writer, int variable_id, int year) {
    double now = campaign_value(writer->campaign, variable_id, year);
    double before = campaign_value(writer->campaign, variable_id, year - 1);
    const char *text;
    if (!isfinite(before)) {
        text = report_say(writer, "report.figure.first", "name",
                          report_variable_name(writer->content, writer->arena, writer->language, variable_id), "value",
                          report_number_of(writer, variable_id, now), NULL);
    } else {
        text = say_change(writer, "report.figure", variable_id, year);
    }
    report_add(writer, REPORT_FIGURE, report_begin_sentence(writer, text));
    writer->report.items[writer->report.count - 1].variable_id = variable_id;
    int causes[CAUSES];
    int count = isfinite(before) ? choose_causes(writer, variable_id, year, causes) : 0;
    const char *words[CAUSES];
    for (int i = 0; i < count; i++) {
        words[i] = say_change(writer, "report.cause", causes[i], year);
    }
    if (count > 0) {
        const char *list = report_join(writer, words, count);
        report_add(writer, REPORT_CAUSE, report_say(writer, "report.cause", "list", list, NULL));
    }
}

/* ---- A surprise ---- */

/* The change against the mean of the years before; 0 where it is no surprise. */
static double surprise_of(const Campaign *campaign, int variable_id, int year) {
    double now = relative_change(campaign, variable_id, year), usual = 0.0;
    for (int i = 1; i <= SURPRISE_YEARS; i++) {
        if (!isfinite(campaign_value(campaign, variable_id, year - i - 1))) {
            return 0.0;
        }
        usual += relative_change(campaign, variable_id, year - i) / SURPRISE_YEARS;
    }
    bool is_size = fabs(campaign_value(campaign, variable_id, year - 1)) > 1e-6 && usual > 1e-6;
    return is_size && now >= surprise_share && now >= surprise_factor * usual ? now / usual : 0.0;
}

/* What has a name and is not told already. */
static int choose_surprise(const ReportWriter *writer, const int *headlines, int count, int year) {
    const Model *model = content_model(writer->content);
    int best = -1;
    double most = 0.0;
    for (int i = 0; i < model_variable_count(model); i++) {
        ModelKind kind = model_variable(model, i)->kind;
        bool moves = kind == MODEL_AUXILIARY || kind == MODEL_STOCK;
        double surprise = moves && !holds(headlines, count, i) ? surprise_of(writer->campaign, i, year) : 0.0;
        if (surprise > most && report_has_name(writer, i)) {
            best = i;
            most = surprise;
        }
    }
    return best;
}

static void add_surprise(ReportWriter *writer, const int *headlines, int count, int year) {
    int id = choose_surprise(writer, headlines, count, year);
    if (id < 0) {
        return;
    }
    double change = campaign_value(writer->campaign, id, year) - campaign_value(writer->campaign, id, year - 1);
    report_add(writer, REPORT_SURPRISE,
               report_say(writer, "report.year.surprise", "name",
                          report_variable_name(writer->content, writer->arena, writer->language, id), "change",
                          report_why_change(writer->campaign, writer->arena, writer->language, id, change), NULL));
    writer->report.items[writer->report.count - 1].variable_id = id;
}

/* ---- What happened ---- */

static int choice_of(const CampaignTurn *turn, int event) {
    for (int i = 0; i < turn->decision_count; i++) {
        if (turn->decisions[i].kind == DECISION_CHOOSE && turn->decisions[i].subject == event) {
            return turn->decisions[i].choice;
        }
    }
    return 0;
}

static void add_events(ReportWriter *writer, const CampaignTurn *turn) {
    int count = 0;
    const ContentEvent *events = content_events(writer->content, &count);
    for (int i = 0; i < turn->dossier_count; i++) {
        const ContentEvent *event = &events[turn->dossiers[i]];
        const char *option = event->options[choice_of(turn, turn->dossiers[i])].id;
        const char *text =
            report_say(writer, "report.year.answered", "title", report_text(writer, "event.%s.title", event->id),
                       "option", report_text(writer, "event.%s.%s", event->id, option), "after",
                       report_text(writer, "event.%s.%s.after", event->id, option), NULL);
        report_add(writer, REPORT_EVENT, text);
        writer->report.items[writer->report.count - 1].picture = event->picture;
    }
    for (int i = 0; i < turn->news_count; i++) {
        const ContentEvent *event = &events[turn->news[i]];
        report_add(writer, REPORT_EVENT,
                   report_say(writer, "report.year.news", "title", report_text(writer, "event.%s.title", event->id),
                              "body", report_text(writer, "event.%s.body", event->id), NULL));
        writer->report.items[writer->report.count - 1].picture = event->picture;
    }
}

static void add_programmes(ReportWriter *writer, const CampaignTurn *turn) {
    int count = 0;
    const ContentProgramme *programmes = content_programmes(writer->content, &count);
    for (int i = 0; i < turn->programme_news_count; i++) {
        const CampaignProgrammeNews *news = &turn->programme_news[i];
        const ContentProgramme *programme = &programmes[news->programme];
        const char *name = report_text(writer, "programme.%s.name", programme->id);
        const char *end = report_programme_end(writer, programme, news->state);
        if (end != NULL) {
            report_add(writer, REPORT_ITEM,
                       report_say(writer, "report.year.programme", "name", name, "end", end, NULL));
        } else {
            const char *member = report_text(writer, "actor.%s.name", programme->members[news->member].actor);
            report_add(writer, REPORT_ITEM,
                       report_say(writer, "report.year.left", "name", name, "member", member, NULL));
        }
    }
}

/* The adviser with the strongest feelings speaks. */
static void add_remark(ReportWriter *writer) {
    int count = 0;
    const ContentActor *actors = content_actors(writer->content, &count);
    int speaker = -1;
    for (int i = 0; i < count; i++) {
        if (actors[i].is_adviser && campaign_actor_line(writer->campaign, i) != NULL &&
            (speaker < 0 ||
             fabs(campaign_relation(writer->campaign, i)) > fabs(campaign_relation(writer->campaign, speaker)))) {
            speaker = i;
        }
    }
    if (speaker >= 0) {
        report_add(writer, REPORT_REMARK,
                   report_say(writer, "report.year.remark", "name",
                              report_text(writer, "actor.%s.name", actors[speaker].id), "line",
                              report_text(writer, "%s", campaign_actor_line(writer->campaign, speaker)), NULL));
    }
}

static void add_budget_cut(ReportWriter *writer) {
    double share = campaign_budget_cut(writer->campaign);
    if (share < 1.0) {
        const char *words = content_number(writer->arena, writer->language, "pct", share);
        report_add(writer, REPORT_TEXT, report_say(writer, "report.year.cut", "share", words, NULL));
    }
}

/* ---- Pipeline ---- */

static void add_running_programmes(ReportWriter *writer) {
    int count = 0;
    const ContentProgramme *programmes = content_programmes(writer->content, &count);
    for (int i = 0; i < count; i++) {
        ProgrammeView view = campaign_programme(writer->campaign, i);
        if (view.state == PROGRAMME_RUNNING) {
            report_add(writer, REPORT_ITEM,
                       report_say(writer, "report.pipeline.programme", "name",
                                  report_text(writer, "programme.%s.name", programmes[i].id), "year",
                                  arena_format(writer->arena, "%d", view.end_year), NULL));
        }
    }
}

static bool is_coming(const Campaign *campaign, int index) {
    return campaign_effect(campaign, index).full_time > campaign_year(campaign);
}

/* The effect whose full size comes next after the one given; by time, then by index. -1 at the end. */
static int next_coming(const Campaign *campaign, int last) {
    int best = -1;
    double last_time = last < 0 ? 0.0 : campaign_effect(campaign, last).full_time;
    for (int i = 0; i < campaign_effect_count(campaign); i++) {
        double full_time = campaign_effect(campaign, i).full_time;
        bool is_after = last < 0 || full_time > last_time || (full_time == last_time && i > last);
        if (is_coming(campaign, i) && is_after && (best < 0 || full_time < campaign_effect(campaign, best).full_time)) {
            best = i;
        }
    }
    return best;
}

void report_add_pipeline(ReportWriter *writer) {
    const Campaign *campaign = writer->campaign;
    int index = -1;
    for (int i = 0; i < PIPELINE_LINES && (index = next_coming(campaign, index)) >= 0; i++) {
        CampaignEffectView effect = campaign_effect(campaign, index);
        const char *share = content_number(writer->arena, writer->language, "pct", effect.felt);
        const char *year = arena_format(writer->arena, "%d", (int)ceil(effect.full_time));
        report_add(writer, REPORT_ITEM,
                   report_say(writer, "report.pipeline.effect", "origin", report_origin_name(writer, effect.origin),
                              "lever",
                              report_variable_name(writer->content, writer->arena, writer->language, effect.lever_id),
                              "share", share, "year", year, NULL));
    }
    add_running_programmes(writer);
}

Report report_pipeline(const Campaign *campaign, Arena *arena, const char *language) {
    ReportWriter writer = report_begin(campaign, arena, language);
    report_add_pipeline(&writer);
    return writer.report;
}

Report report_year(const Campaign *campaign, Arena *arena, const char *language) {
    ReportWriter writer = report_begin(campaign, arena, language);
    int turn_count = campaign_turn_count(campaign);
    if (turn_count == 0) {
        return writer.report;
    }
    const CampaignTurn *turn = campaign_turn(campaign, turn_count - 1);
    const char *year_name = report_year_name(writer.content, arena, language, turn->year);
    report_add(&writer, REPORT_TITLE, report_say(&writer, "report.year.title", "year", year_name, NULL));
    int headlines[HEADLINES];
    int count = choose_headlines(campaign, arena, turn->year, headlines);
    for (int i = 0; i < count; i++) {
        add_figure(&writer, headlines[i], turn->year);
    }
    add_surprise(&writer, headlines, count, turn->year);
    report_add_forecasts_of_year(&writer, turn->year);
    if (turn->dossier_count + turn->news_count + turn->programme_news_count > 0) {
        report_add_heading(&writer, "report.section.happened");
        add_events(&writer, turn);
        add_programmes(&writer, turn);
    }
    add_budget_cut(&writer);
    add_remark(&writer);
    int before = writer.report.count;
    report_add_heading(&writer, "report.section.pipeline");
    report_add_pipeline(&writer);
    if (writer.report.count == before + 1) {
        writer.report.count = before; /* nothing under way: no heading either */
    }
    return writer.report;
}
