/* SPDX-License-Identifier: MIT
 *
 * Sentences and numbers of all reports: filling the texts `report.*`, writing values by their form, naming things.
 * It reads; it adds lines to the report in hand and nothing else. */
#include "report/report_internal.h"

#include <math.h>
#include <string.h>

enum { ID_BYTES = 128, MOST_SLOTS = 10 };

ReportWriter report_begin(const Campaign *campaign, Arena *arena, const char *language) {
    return (ReportWriter){
        .campaign = campaign, .content = campaign_content(campaign), .arena = arena, .language = language};
}

void report_add(ReportWriter *writer, ReportKind kind, const char *text) {
    ReportLine line = {kind, text, NULL, -1};
    list_push(writer->arena, &writer->report, line);
}

void report_add_heading(ReportWriter *writer, const char *text_id) {
    report_add(writer, REPORT_SECTION, content_text(writer->content, writer->language, text_id));
}

/* ---- Sentences ---- */

typedef struct Slot {
    const char *name, *value;
} Slot;
typedef struct Slots {
    Slot items[MOST_SLOTS];
    int count;
} Slots;

static const char *find_slot(const Slots *slots, const char *name, size_t name_bytes) {
    for (int i = 0; i < slots->count; i++) {
        if (strlen(slots->items[i].name) == name_bytes && memcmp(slots->items[i].name, name, name_bytes) == 0) {
            return slots->items[i].value;
        }
    }
    return NULL;
}

/* A name nobody filled stays as it is written, so that the mistake is seen. */
static char *fill_sentence(Arena *arena, const char *sentence, const Slots *slots) {
    Text out = text_begin(arena);
    text_add(&out, "");
    while (*sentence != '\0') {
        const char *close = *sentence == '{' ? strchr(sentence, '}') : NULL;
        const char *value = close == NULL ? NULL : find_slot(slots, sentence + 1, (size_t)(close - sentence - 1));
        if (value != NULL) {
            text_add(&out, value);
            sentence = close + 1;
        } else {
            text_add_bytes(&out, sentence, 1);
            sentence++;
        }
    }
    return out.data;
}

/* name, value, name, value, ..., NULL */
#define READ_SLOTS(slots, last)                                                                                        \
    do {                                                                                                               \
        va_list arguments;                                                                                             \
        va_start(arguments, last);                                                                                     \
        for (const char *name; (name = va_arg(arguments, const char *)) != NULL;) {                                    \
            CHECK((slots)->count < MOST_SLOTS);                                                                        \
            (slots)->items[(slots)->count++] = (Slot){name, va_arg(arguments, const char *)};                          \
        }                                                                                                              \
        va_end(arguments);                                                                                             \
    } while (0)

char *report_fill(const Content *content, Arena *arena, const char *language, const char *text_id, ...) {
    Slots slots = {.count = 0};
    READ_SLOTS(&slots, text_id);
    return fill_sentence(arena, content_text(content, language, text_id), &slots);
}

const char *report_say(const ReportWriter *writer, const char *text_id, ...) {
    Slots slots = {.count = 0};
    READ_SLOTS(&slots, text_id);
    return fill_sentence(writer->arena, content_text(writer->content, writer->language, text_id), &slots);
}

static bool value_in_campaign(void *user, const char *name, double *out) {
    const Campaign *campaign = user;
    const Content *content = campaign_content(campaign);
    if (text_equal(name, "Time")) {
        *out = campaign_year(campaign);
        return true;
    }
    bool is_condition = text_starts_with(name, "if ");
    int variable_id =
        is_condition ? content_find_condition(content, name + strlen("if ")) : model_find(content_model(content), name);
    if (variable_id < 0) {
        return false;
    }
    double value = campaign_value_now(campaign, variable_id);
    *out = is_condition ? value != 0.0 : value;
    return true;
}

static const char *content_text_of(const Campaign *campaign, Arena *arena, const char *language, const char *id) {
    const char *sentence = content_text(campaign_content(campaign), language, id);
    return content_fill_text(arena, language, sentence, value_in_campaign, (void *)campaign);
}

const char *report_text(const ReportWriter *writer, const char *id_format, ...) {
    va_list arguments;
    va_start(arguments, id_format);
    const char *id = arena_format_list(writer->arena, id_format, arguments);
    va_end(arguments);
    return content_text_of(writer->campaign, writer->arena, writer->language, id);
}

const char *report_content_text(const Campaign *campaign, Arena *arena, const char *language, const char *id_format,
                                ...) {
    va_list arguments;
    va_start(arguments, id_format);
    const char *id = arena_format_list(arena, id_format, arguments);
    va_end(arguments);
    return content_text_of(campaign, arena, language, id);
}

const char *report_join(const ReportWriter *writer, const char *const *words, int count) {
    Text out = text_begin(writer->arena);
    text_add(&out, "");
    for (int i = 0; i < count; i++) {
        if (i > 0) {
            const char *id = i == count - 1 ? "report.list.last" : "report.list.comma";
            text_add(&out, content_text(writer->content, writer->language, id));
        }
        text_add(&out, words[i]);
    }
    return out.data;
}

const char *report_begin_sentence(const ReportWriter *writer, const char *sentence) {
    char *copy = arena_copy(writer->arena, sentence);
    if (copy[0] >= 'a' && copy[0] <= 'z') {
        copy[0] = (char)(copy[0] - 'a' + 'A');
    }
    return copy;
}

/* ---- Numbers and names ---- */

char *report_number(const Content *content, Arena *arena, const char *language, int variable_id, double value) {
    if (!isfinite(value)) {
        return arena_copy(arena, content_text(content, language, "report.no_number"));
    }
    return content_number(arena, language, content_form_of(content, variable_id), value);
}

const char *report_number_of(const ReportWriter *writer, int variable_id, double value) {
    return report_number(writer->content, writer->arena, writer->language, variable_id, value);
}

/* "Foreign share[personal computer]" -> "foreign_share_personal_computer". */
static void write_snake(char out[ID_BYTES], const char *name) {
    size_t bytes = 0;
    for (; *name != '\0' && bytes + 2 < ID_BYTES; name++) {
        char c = *name >= 'A' && *name <= 'Z' ? (char)(*name - 'A' + 'a') : *name;
        bool is_word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (is_word) {
            out[bytes++] = c;
        } else if (bytes > 0 && out[bytes - 1] != '_') {
            out[bytes++] = '_';
        }
    }
    while (bytes > 0 && out[bytes - 1] == '_') {
        bytes--;
    }
    out[bytes] = '\0';
}

/* The name without the unit that stands after a comma. */
static const char *without_unit(Arena *arena, const char *name) {
    const char *comma = strstr(name, ", ");
    const char *bracket = strstr(name, "（");
    const char *end = comma != NULL ? comma : bracket;
    return end == NULL ? name : arena_copy_bytes(arena, name, (size_t)(end - name));
}

static const char *find_name(const Content *content, Arena *arena, const char *language, const char *kind,
                             const char *name) {
    char snake[ID_BYTES];
    write_snake(snake, name);
    const char *id = arena_format(arena, "%s.%s", kind, snake);
    bool has_text = content_has_text(content, language, id) || content_has_text(content, "en", id);
    return has_text ? without_unit(arena, content_text(content, language, id)) : NULL;
}

const char *report_unit_of(const ReportWriter *writer, int variable_id) {
    const char *units = model_variable(content_model(writer->content), variable_id)->units;
    bool is_share = content_form_points(content_form_of(writer->content, variable_id)) > 0.0;
    const char *words = find_name(writer->content, writer->arena, writer->language, "ui.unit",
                                  is_share           ? "percent"
                                  : units[0] == '\0' ? "dmnl"
                                                     : units);
    return words != NULL ? words : units;
}

const char *report_change_of(const ReportWriter *writer, int variable_id, double change) {
    double points = content_form_points(content_form_of(writer->content, variable_id));
    if (points == 0.0) {
        return report_number_of(writer, variable_id, change);
    }
    const char *number = content_number(writer->arena, writer->language, "index", change * points);
    return report_say(writer, "report.points", "number", number, NULL);
}

const char *report_signed_change_of(const ReportWriter *writer, int variable_id, double change) {
    const char *words = report_change_of(writer, variable_id, change);
    bool is_something = strpbrk(words, "123456789") != NULL;
    return !is_something ? "±0" : change > 0.0 ? arena_format(writer->arena, "+%s", words) : words;
}

static const ContentAim *find_aim(const Content *content, int variable_id) {
    int count = 0;
    const ContentAim *aims = content_aims(content, &count);
    for (int i = 0; i < count; i++) {
        if (aims[i].variable_id == variable_id) {
            return &aims[i];
        }
    }
    return NULL;
}

/* By the whole name, or by the array's with its element behind; NULL where no text of this kind is there. */
static const char *find_words(const Content *content, Arena *arena, const char *language, const char *kind,
                              const ModelVariable *variable) {
    const char *name = find_name(content, arena, language, kind, variable->name);
    const char *element = strchr(variable->name, '[');
    if (name != NULL || element == NULL) {
        return name;
    }
    name = find_name(content, arena, language, kind, variable->array_name);
    if (name == NULL) {
        return NULL;
    }
    const char *inner = arena_copy_bytes(arena, element + 1, strlen(element) - 2);
    const char *translated = find_name(content, arena, language, "market", inner);
    return arena_format(arena, "%s (%s)", name, translated == NULL ? inner : translated);
}

static const char *kind_of(const ModelVariable *variable) {
    return variable->is_lever ? "lever" : "variable";
}

bool report_has_name(const ReportWriter *writer, int variable_id) {
    if (find_aim(writer->content, variable_id) != NULL) {
        return true;
    }
    const ModelVariable *variable = model_variable(content_model(writer->content), variable_id);
    const char *name = find_words(writer->content, writer->arena, writer->language, kind_of(variable), variable);
    return name != NULL && !text_equal(name, variable->name);
}

const char *report_variable_name(const Content *content, Arena *arena, const char *language, int variable_id) {
    const ContentAim *aim = find_aim(content, variable_id);
    if (aim != NULL) {
        return content_text_format(content, arena, language, "aim.%s.name", aim->id);
    }
    const ModelVariable *variable = model_variable(content_model(content), variable_id);
    const char *name = find_words(content, arena, language, kind_of(variable), variable);
    if (name == NULL) {
        name = find_words(content, arena, language, "inner", variable);
    }
    return name == NULL ? variable->name : name;
}

char *report_year_name(const Content *content, Arena *arena, const char *language, int year) {
    (void)content;
    return content_number(arena, language, "year_era", year);
}

const char *report_origin_name(const ReportWriter *writer, CampaignOrigin origin) {
    int count = 0;
    switch (origin.kind) {
    case ORIGIN_EVENT:
        return report_text(writer, "event.%s.title", content_events(writer->content, &count)[origin.subject].id);
    case ORIGIN_INSTRUMENT:
        return report_text(writer, "instrument.%s.name",
                           content_instruments(writer->content, &count)[origin.subject].id);
    case ORIGIN_FAVOUR:
        return report_say(writer, "report.origin.favour", "body",
                          report_text(writer, "jurisdiction.%s.name",
                                      content_jurisdictions(writer->content, &count)[origin.subject].id),
                          NULL);
    case ORIGIN_PROGRAMME:
        return report_text(writer, "programme.%s.name", content_programmes(writer->content, &count)[origin.subject].id);
    case ORIGIN_BUDGET:
        return report_text(writer, "budget.%s.name", content_budget_lines(writer->content, &count)[origin.subject].id);
    }
    return "";
}

char *report_memory(const Campaign *campaign, Arena *arena, const char *language, const CampaignMemory *memory) {
    ReportWriter writer = report_begin(campaign, arena, language);
    bool is_long = memory->last_year > memory->first_year;
    double size = fabs(memory->change) * 100;
    const char *years = arena_format(arena, is_long ? "%d–%d" : "%d", memory->first_year, memory->last_year);
    const char *points = content_number(arena, language, size < 1.0 ? "index" : "int", size);
    const char *what = report_origin_name(&writer, memory->origin);
    if (memory->origin.kind == ORIGIN_EVENT && memory->origin.choice >= 0) {
        what = report_decision(writer.content, arena, language,
                               (Decision){DECISION_CHOOSE, memory->origin.subject, memory->origin.choice, 0.0});
    }
    return arena_copy(arena, report_say(&writer, memory->change > 0.0 ? "report.memory.warmer" : "report.memory.colder",
                                        "years", years, "what", what, "points", points, NULL));
}

/* ---- Decisions ---- */

static const char *fill_two(const Content *content, Arena *arena, const char *language, const char *text_id,
                            const char *name, const char *amount) {
    ReportWriter writer = {.content = content, .arena = arena, .language = language};
    return report_say(&writer, text_id, "name", name, "amount", amount, NULL);
}

char *report_decision(const Content *content, Arena *arena, const char *language, Decision decision) {
    int count = 0;
    const char *name = "";
    const char *amount = "";
    const char *text_id = "";
    switch (decision.kind) {
    case DECISION_CHOOSE: {
        const ContentEvent *event = &content_events(content, &count)[decision.subject];
        text_id = "report.decision.choose";
        name = content_text_format(content, arena, language, "event.%s.title", event->id);
        amount =
            content_text_format(content, arena, language, "event.%s.%s", event->id, event->options[decision.choice].id);
        break;
    }
    case DECISION_BUDGET:
        text_id = "report.decision.budget";
        name = content_text_format(content, arena, language, "budget.%s.name",
                                   content_budget_lines(content, &count)[decision.subject].id);
        amount = content_number(arena, language, "bn", decision.amount);
        break;
    case DECISION_INSTRUMENT:
        text_id = "report.decision.instrument";
        name = content_text_format(content, arena, language, "instrument.%s.name",
                                   content_instruments(content, &count)[decision.subject].id);
        amount = content_number(arena, language, "pct", decision.amount);
        break;
    case DECISION_ASK_FAVOUR: {
        const ContentJurisdiction *asked = &content_jurisdictions(content, &count)[decision.subject];
        text_id = decision.choice < 0    ? "report.decision.favour.none"
                  : decision.choice == 0 ? "report.decision.favour.capital"
                                         : "report.decision.favour";
        name = content_text_format(content, arena, language, "jurisdiction.%s.name", asked->id);
        amount = decision.choice < 1 ? ""
                                     : content_text_format(content, arena, language, "jurisdiction.%s.%s", asked->id,
                                                           asked->concessions[decision.choice - 1].id);
        break;
    }
    case DECISION_START_PROGRAMME:
    case DECISION_RESCOPE_PROGRAMME:
        amount = report_offer(content, arena, language, decision);
        text_id = decision.kind == DECISION_START_PROGRAMME ? "report.decision.start" : "report.decision.rescope";
        name = content_text_format(content, arena, language, "programme.%s.name",
                                   content_programmes(content, &count)[decision.subject].id);
        break;
    case DECISION_KILL_PROGRAMME:
        text_id = "report.decision.kill";
        name = content_text_format(content, arena, language, "programme.%s.name",
                                   content_programmes(content, &count)[decision.subject].id);
        break;
    }
    return arena_copy(arena, fill_two(content, arena, language, text_id, name, amount));
}

/* ---- Briefing ---- */

void report_add_lens(ReportWriter *writer) {
    const ContentLens *lens = campaign_shown_lens(writer->campaign);
    if (lens != NULL) {
        report_add(writer, REPORT_TEXT,
                   report_say(writer, "report.lens", "lens", report_text(writer, "lens.%s.name", lens->id), "body",
                              report_text(writer, "lens.%s.body", lens->id), NULL));
    }
}

const char *report_suggested_aims(const Content *content, Arena *arena, const char *language,
                                  const ContentScenario *scenario) {
    ReportWriter writer = {.content = content, .arena = arena, .language = language};
    const char **names = ARENA_ARRAY(arena, const char *, scenario->aim_count);
    for (int i = 0; i < scenario->aim_count; i++) {
        names[i] = content_text_format(content, arena, language, "aim.%s.name", scenario->aims[i]);
    }
    return scenario->aim_count == 0 ? NULL : report_join(&writer, names, scenario->aim_count);
}

const char *report_chosen_aims(const Campaign *campaign, Arena *arena, const char *language) {
    ReportWriter writer = report_begin(campaign, arena, language);
    int aims[CAMPAIGN_AIMS_MOST];
    const char *names[CAMPAIGN_AIMS_MOST];
    int count = campaign_aims(campaign, aims);
    for (int i = 0; i < count; i++) {
        names[i] = report_text(&writer, "aim.%s.name", content_aims(writer.content, &(int){0})[aims[i]].id);
    }
    return count == 0 ? NULL : report_join(&writer, names, count);
}

Report report_briefing(const Campaign *campaign, Arena *arena, const char *language) {
    ReportWriter writer = report_begin(campaign, arena, language);
    const char *id = campaign_scenario(campaign)->id;
    report_add(&writer, REPORT_TITLE, report_text(&writer, "scenario.%s.title", id));
    report_add(&writer, REPORT_TEXT, report_text(&writer, "scenario.%s.question", id));
    report_add(&writer, REPORT_SECTION, report_text(&writer, "scenario.%s.paper", id));
    writer.report.items[writer.report.count - 1].picture = campaign_scenario(campaign)->picture;
    report_add(&writer, REPORT_TEXT, report_text(&writer, "scenario.%s.briefing", id));
    report_add(&writer, REPORT_REMARK, report_text(&writer, "scenario.%s.person", id));
    const char *aims = report_chosen_aims(campaign, arena, language);
    if (aims != NULL) {
        report_add(&writer, REPORT_TEXT, report_say(&writer, "report.aims", "aims", aims, NULL));
    }
    if (campaign_scenario(campaign)->lens == LENS_HIDDEN) {
        report_add(&writer, REPORT_TEXT, report_text(&writer, "report.lens.hidden"));
    }
    report_add_lens(&writer);
    return writer.report;
}
