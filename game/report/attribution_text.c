/* SPDX-License-Identifier: MIT
 *
 * Attribution in words, the same for terminal, screens and pages (texts `report.attribution.*`), and as rows for other
 * programs. Every number is the attribution's own. */
#include <math.h>

#include "base/json.h"
#include "report/advice_internal.h"
#include "report/attribution_internal.h"
#include "report/report_internal.h"

enum { SAID_DECISIONS = 5 };
static const double least_unassigned = 0.005; /* what is written as 0 % */

typedef struct AimWriter {
    ReportWriter *writer;
    const Attribution *attribution;
    int aim, variable_id;
} AimWriter;

static AimWriter begin_aim(const Attribution *attribution, ReportWriter *writer, int aim) {
    return (AimWriter){writer, attribution, aim, attribution->aim_variables[aim]};
}

/* With its sign; of what is written in per cent, in points. */
static const char *change(const AimWriter *aim, double size) {
    return arena_format(aim->writer->arena, "%s%s", size > 0.0 ? "+" : "",
                        report_change_of(aim->writer, aim->variable_id, size));
}

static const char *number(const AimWriter *aim, double value) {
    return report_number_of(aim->writer, aim->variable_id, value);
}

static const char *percent(const ReportWriter *writer, double share) {
    return content_number(writer->arena, writer->language, "pct", share);
}

static const char *count_word(const ReportWriter *writer, int count) {
    return arena_format(writer->arena, "%d", count);
}

static bool can_be_said(const AimWriter *aim, double size) {
    return advice_can_be_said(aim->writer->content, aim->variable_id, size);
}

/* ---- One aim ---- */

static const char *year_of(const AimWriter *aim, int decision) {
    return report_year_name(aim->writer->content, aim->writer->arena, aim->writer->language,
                            aim->attribution->story.decisions[decision].year);
}

static const char *decision_words(const AimWriter *aim, int decision) {
    return report_decision(aim->writer->content, aim->writer->arena, aim->writer->language,
                           aim->attribution->story.decisions[decision].decision);
}

static void say_decision(const AimWriter *aim, int decision) {
    ReportWriter *writer = aim->writer;
    AttributionEffect removed = report_attribution_removed(aim->attribution, decision, aim->aim);
    AttributionEffect replaced = report_attribution_replaced(aim->attribution, decision, aim->aim);
    Text text = text_begin(writer->arena);
    text_add(&text, report_say(writer, "report.attribution.one", "year", year_of(aim, decision), "decision",
                               decision_words(aim, decision), "effect", change(aim, removed.mean), NULL));
    if (!text_equal(change(aim, removed.low), change(aim, removed.high))) {
        text_add(&text, report_say(writer, "report.attribution.spread", "low", change(aim, removed.low), "high",
                                   change(aim, removed.high), "seeds", count_word(writer, removed.seeds), NULL));
    }
    if (aim->attribution->story.decisions[decision].is_as_history) {
        text_add(&text, report_say(writer, "report.attribution.as_history", NULL));
    } else if (replaced.seeds > 0 && !aim->attribution->story.decisions[decision].history_is_none) {
        text_add(&text, report_say(writer, "report.attribution.replaced", "effect", change(aim, replaced.mean), NULL));
    }
    if (removed.dropped > 0.0) {
        text_add(&text,
                 report_say(writer, "report.attribution.dropped", "share", percent(writer, removed.dropped), NULL));
    }
    report_add(writer, REPORT_CAUSE, text.data);
}

static const char *remainder_words(const AimWriter *aim) {
    ReportWriter *writer = aim->writer;
    AttributionTotal total = report_attribution_total(aim->attribution, aim->aim);
    if (!(total.unassigned >= least_unassigned))
        return report_say(writer, "report.attribution.remainder.nothing", NULL);
    if (total.unassigned > 1.0) {
        return report_say(writer, "report.attribution.remainder.apart", "sum", change(aim, total.one_by_one), "all",
                          change(aim, total.all), NULL);
    }
    bool stands_in = fabs(total.one_by_one) < fabs(total.all);
    return report_say(writer,
                      stands_in ? "report.attribution.remainder.stand_in" : "report.attribution.remainder.together",
                      "share", percent(writer, total.unassigned), NULL);
}

static void say_shares(const AimWriter *aim) {
    ReportWriter *writer = aim->writer;
    AttributionTotal total = report_attribution_total(aim->attribution, aim->aim);
    int top[ATTRIBUTION_TOP_MOST], count = report_attribution_top(aim->attribution, top);
    if (total.top_seeds == 0) return;
    report_add(writer, REPORT_TEXT,
               report_say(writer, "report.attribution.shares", "count", count_word(writer, count), "orders",
                          count_word(writer, total.orders), "seeds", count_word(writer, total.top_seeds), "top",
                          change(aim, total.top), NULL));
    for (int i = 0; i < count; i++) {
        double share = report_attribution_share(aim->attribution, top[i], aim->aim).mean;
        if (can_be_said(aim, share)) {
            report_add(writer, REPORT_ITEM,
                       report_say(writer, "report.attribution.share", "year", year_of(aim, top[i]), "decision",
                                  decision_words(aim, top[i]), "effect", change(aim, share), NULL));
        }
    }
}

static void say_luck(const AimWriter *aim) {
    ReportWriter *writer = aim->writer;
    AttributionLuck luck = report_attribution_luck(aim->attribution, aim->aim);
    if (luck.seeds < 2) return;
    const char *text_id =
        can_be_said(aim, luck.high - luck.low) ? "report.attribution.luck" : "report.attribution.luck.none";
    report_add(writer, REPORT_TEXT,
               report_say(writer, text_id, "seeds", count_word(writer, luck.seeds), "low", number(aim, luck.low),
                          "high", number(aim, luck.high), "median", number(aim, luck.median), "own",
                          number(aim, luck.own), "percentile", percent(writer, luck.percentile), NULL));
}

static const char *world_name(const ReportWriter *writer, const ContentLens *lens) {
    return lens == NULL ? report_say(writer, "report.attribution.world.plain", NULL)
                        : report_text(writer, "lens.%s.name", lens->id);
}

static void say_worlds(const AimWriter *aim) {
    ReportWriter *writer = aim->writer;
    for (int i = 0; i < report_attribution_world_count(aim->attribution); i++) {
        AttributionWorld world = report_attribution_world(aim->attribution, i, aim->aim);
        if (world.seeds == 0) continue;
        report_add(writer, REPORT_ITEM,
                   report_say(writer, world.is_own ? "report.attribution.world.own" : "report.attribution.world",
                              "world", world_name(writer, world.lens), "value", number(aim, world.value), "nothing",
                              number(aim, world.nothing), "effect", change(aim, world.value - world.nothing), NULL));
    }
}

static void say_aim(const AimWriter *aim) {
    ReportWriter *writer = aim->writer;
    int largest[SAID_DECISIONS];
    int count = report_attribution_largest(aim->attribution, aim->aim, largest, SAID_DECISIONS);
    AttributionTotal total = report_attribution_total(aim->attribution, aim->aim);
    report_add(writer, REPORT_SECTION,
               report_variable_name(writer->content, writer->arena, writer->language, aim->variable_id));
    bool changes = can_be_said(aim, total.all);
    if (total.seeds > 0) {
        report_add(writer, REPORT_FIGURE,
                   report_say(writer, changes ? "report.attribution.all" : "report.attribution.all.nothing", "effect",
                              change(aim, total.all), NULL));
        writer->report.items[writer->report.count - 1].variable_id = aim->variable_id;
    }
    for (int i = 0; i < count; i++) {
        double size = report_attribution_removed(aim->attribution, largest[i], aim->aim).mean;
        if (can_be_said(aim, size)) say_decision(aim, largest[i]);
    }
    if (total.seeds > 0 && changes) report_add(writer, REPORT_TEXT, remainder_words(aim));
    say_shares(aim);
    say_luck(aim);
    say_worlds(aim);
}

int report_attribution_visible(const Attribution *attribution) {
    int visible = 0;
    for (int i = 0; i < attribution->story.count; i++) {
        bool is_seen = false;
        for (int aim = 0; aim < attribution->aim_count && !is_seen; aim++) {
            AttributionEffect effect = report_attribution_removed(attribution, i, aim);
            is_seen = attribution->aims[aim].is_aim && effect.low * effect.high > 0.0 &&
                      advice_can_be_said(attribution->content, attribution->aim_variables[aim], effect.mean);
        }
        visible += is_seen;
    }
    return visible;
}

const char *report_attribution_remainder(const Attribution *attribution, int aim, Arena *arena, const char *language) {
    ReportWriter writer = report_begin(attribution->campaign, arena, language);
    AimWriter of = begin_aim(attribution, &writer, aim);
    return remainder_words(&of);
}

Report report_attribution(const Attribution *attribution, int aim, Arena *arena, const char *language) {
    ReportWriter writer = report_begin(attribution->campaign, arena, language);
    int count = 0;
    report_attribution_decisions(attribution, &count);
    report_add(&writer, REPORT_TITLE, report_say(&writer, "report.attribution.title", NULL));
    const char *year = report_year_name(writer.content, arena, language, report_attribution_last_year(attribution));
    report_add(&writer, REPORT_TEXT,
               report_say(&writer, count > 0 ? "report.attribution.count" : "report.attribution.none", "decisions",
                          count_word(&writer, count), "year", year, NULL));
    if (count > 0 && attribution->stage > ATTRIBUTION_FIRST) {
        report_add(&writer, REPORT_TEXT,
                   report_say(&writer, "report.attribution.visible", "visible",
                              count_word(&writer, report_attribution_visible(attribution)), "share",
                              percent(&writer, (double)report_attribution_visible(attribution) / count), NULL));
    }
    for (int i = 0; i < attribution->aim_count; i++) {
        if (i == aim || (aim < 0 && attribution->aims[i].is_aim)) {
            AimWriter of = begin_aim(attribution, &writer, i);
            say_aim(&of);
        }
    }
    return writer.report;
}

/* ---- For other programs ---- */

static const char *kind_word(DecisionKind kind) {
    static const char *const words[] = {[DECISION_CHOOSE] = "choose",         [DECISION_BUDGET] = "budget",
                                        [DECISION_ASK_FAVOUR] = "favour",     [DECISION_INSTRUMENT] = "instrument",
                                        [DECISION_START_PROGRAMME] = "start", [DECISION_RESCOPE_PROGRAMME] = "rescope",
                                        [DECISION_KILL_PROGRAMME] = "kill"};
    return words[kind];
}

static const char *subject_id(const Content *content, Decision decision) {
    int count = 0, subject = decision.subject;
    switch (decision.kind) {
    case DECISION_CHOOSE:
        return content_events(content, &count)[subject].id;
    case DECISION_BUDGET:
        return content_budget_lines(content, &count)[subject].id;
    case DECISION_ASK_FAVOUR:
        return content_jurisdictions(content, &count)[subject].id;
    case DECISION_INSTRUMENT:
        return content_instruments(content, &count)[subject].id;
    case DECISION_START_PROGRAMME:
    case DECISION_RESCOPE_PROGRAMME:
    case DECISION_KILL_PROGRAMME:
        break;
    }
    return content_programmes(content, &count)[subject].id;
}

static void add_csv_effect(Text *out, AttributionEffect effect) {
    if (effect.seeds == 0) {
        text_add(out, ",0,,,,");
    } else {
        text_format(out, ",%d,%.10g,%.10g,%.10g,%.10g", effect.seeds, effect.own, effect.mean, effect.low, effect.high);
    }
}

void report_attribution_csv(Text *out, const Attribution *attribution) {
    int count = 0;
    const AttributionDecision *decisions = report_attribution_decisions(attribution, &count);
    text_add(out, "year,kind,subject,choice,amount,aim");
    static const char *const groups[] = {"removed", "replaced", "share"};
    for (int i = 0; i < COUNT_OF(groups); i++) {
        text_format(out, ",%s_seeds,%s_own,%s_mean,%s_low,%s_high", groups[i], groups[i], groups[i], groups[i],
                    groups[i]);
    }
    text_add(out, ",dropped\n");
    for (int i = 0; i < count; i++) {
        for (int aim = 0; aim < attribution->aim_count; aim++) {
            Decision decision = decisions[i].decision;
            AttributionEffect removed = report_attribution_removed(attribution, i, aim);
            text_format(out, "%d,%s,%s,%d,%.10g,%s", decisions[i].year, kind_word(decision.kind),
                        subject_id(attribution->content, decision), decision.choice, decision.amount,
                        attribution->aims[aim].id);
            add_csv_effect(out, removed);
            add_csv_effect(out, report_attribution_replaced(attribution, i, aim));
            add_csv_effect(out, report_attribution_share(attribution, i, aim));
            text_format(out, ",%.10g\n", removed.dropped);
        }
    }
}

static json_t *real(double value) {
    return isfinite(value) ? json_real(value) : json_null();
}

static json_t *effect_json(AttributionEffect effect) {
    if (effect.seeds == 0) return json_null();
    return json_pack("{s:i, s:f, s:f, s:f, s:f, s:f}", "seeds", effect.seeds, "own", effect.own, "mean", effect.mean,
                     "low", effect.low, "high", effect.high, "dropped", effect.dropped);
}

static json_t *decision_json(const Attribution *attribution, int index) {
    const AttributionDecision *entry = &attribution->story.decisions[index];
    json_t *effects = json_object();
    for (int aim = 0; aim < attribution->aim_count; aim++) {
        json_t *effect = json_object();
        json_object_set_new(effect, "removed", effect_json(report_attribution_removed(attribution, index, aim)));
        json_object_set_new(effect, "replaced", effect_json(report_attribution_replaced(attribution, index, aim)));
        json_object_set_new(effect, "share", effect_json(report_attribution_share(attribution, index, aim)));
        json_object_set_new(effects, attribution->aims[aim].id, effect);
    }
    return json_pack("{s:i, s:s, s:s, s:i, s:f, s:b, s:b, s:o}", "year", entry->year, "kind",
                     kind_word(entry->decision.kind), "subject", subject_id(attribution->content, entry->decision),
                     "choice", entry->decision.choice, "amount", entry->decision.amount, "is_as_history",
                     entry->is_as_history, "history_is_none", entry->history_is_none, "effects", effects);
}

static json_t *aim_json(const Attribution *attribution, int aim) {
    AttributionTotal total = report_attribution_total(attribution, aim);
    AttributionLuck luck = report_attribution_luck(attribution, aim);
    json_t *worlds = json_array();
    for (int i = 0; i < attribution->world_count; i++) {
        AttributionWorld world = report_attribution_world(attribution, i, aim);
        json_array_append_new(worlds, json_pack("{s:s?, s:i, s:f, s:f}", "lens", world.lens ? world.lens->id : NULL,
                                                "seeds", world.seeds, "value", world.value, "nothing", world.nothing));
    }
    return json_pack("{s:f, s:f, s:f, s:o, s:i, s:f, s:f, s:i, s:f, s:f, s:f, s:f, s:f, s:i, s:o}", "all", total.all,
                     "one_by_one", total.one_by_one, "interaction", total.interaction, "unassigned",
                     real(total.unassigned), "seeds", total.seeds, "top", total.top, "top_one_by_one",
                     total.top_one_by_one, "orders", total.orders, "own", luck.own, "low", luck.low, "median",
                     luck.median, "high", luck.high, "percentile", luck.percentile, "luck_seeds", luck.seeds, "worlds",
                     worlds);
}

char *report_attribution_json(const Attribution *attribution, Arena *arena) {
    json_t *decisions = json_array(), *aims = json_object();
    int count = 0;
    report_attribution_decisions(attribution, &count);
    for (int i = 0; i < count; i++) json_array_append_new(decisions, decision_json(attribution, i));
    for (int i = 0; i < attribution->aim_count; i++) {
        json_object_set_new(aims, attribution->aims[i].id, aim_json(attribution, i));
    }
    json_t *tree = json_pack("{s:i, s:i, s:o, s:o}", "year", report_attribution_last_year(attribution), "visible",
                             report_attribution_visible(attribution), "aims", aims, "decisions", decisions);
    char *text = base_json_write_pretty(arena, tree);
    json_decref(tree);
    return text;
}
