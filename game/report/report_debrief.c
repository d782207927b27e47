/* SPDX-License-Identifier: MIT
 *
 * The debrief: facts first (aims before and after, beside "as MITI did" and beside nothing), then where the stories
 * parted, then a profile in words. There is no score: which aims matter is the player's to say. */
#include "report/report_internal.h"

#include <math.h>
#include <stdlib.h>

enum { TURNING_POINTS = 3, SAID_DECISIONS = 3, LOOK_BACK_YEARS = 3, APART_YEARS = 2 };
static const double same_share = 0.02;

/* ---- Aims ---- */

static ReportVerdict judge(const ContentAim *aim, double mine, double history) {
    double gap = aim->higher_is_better ? mine - history : history - mine;
    if (!isfinite(gap) || fabs(gap) <= same_share * fabs(history)) {
        return VERDICT_SAME;
    }
    return gap > 0.0 ? VERDICT_BETTER : VERDICT_WORSE;
}

ReportAim *report_aims(const Campaign *campaign, const Campaign *history, const Campaign *nothing, Arena *arena,
                       const char *language, int *count) {
    const Content *content = campaign_content(campaign);
    const ContentAim *aims = content_aims(content, count);
    ReportAim *rows = ARENA_ARRAY(arena, ReportAim, *count);
    int first = campaign_scenario(campaign)->first_year;
    int last = campaign_year(campaign) - 1;
    int *order;
    campaign_aims_in_order(campaign, arena, &order); /* those judged by come first */
    for (int i = 0; i < *count; i++) {
        const ContentAim *aim = &aims[order[i]];
        int id = aim->variable_id;
        ReportAim *row = &rows[i];
        row->aim_index = order[i];
        row->name = content_text_format(content, arena, language, "aim.%s.name", aim->id);
        row->values[0] = campaign_value(campaign, id, first);
        row->values[1] = campaign_value(campaign, id, last);
        row->values[2] = campaign_value(history, id, last);
        row->values[3] = campaign_value(nothing, id, last);
        row->before = report_number(content, arena, language, id, row->values[0]);
        row->after = report_number(content, arena, language, id, row->values[1]);
        row->history = report_number(content, arena, language, id, row->values[2]);
        row->nothing = report_number(content, arena, language, id, row->values[3]);
        row->verdict = judge(aim, row->values[1], row->values[2]);
    }
    return rows;
}

static const char *const verdict_ids[] = {[VERDICT_SAME] = "report.verdict.same",
                                          [VERDICT_BETTER] = "report.verdict.better",
                                          [VERDICT_WORSE] = "report.verdict.worse"};

static void add_aims(ReportWriter *writer, const ReportAim *rows, int count) {
    report_add_heading(writer, "report.section.aims");
    for (int i = 0; i < count; i++) {
        const char *verdict = content_text(writer->content, writer->language, verdict_ids[rows[i].verdict]);
        report_add(writer, REPORT_FIGURE,
                   report_say(writer, "report.debrief.aim", "name", rows[i].name, "before", rows[i].before, "after",
                              rows[i].after, "history", rows[i].history, "nothing", rows[i].nothing, "verdict", verdict,
                              NULL));
        int aim_count = 0;
        writer->report.items[writer->report.count - 1].variable_id =
            content_aims(writer->content, &aim_count)[rows[i].aim_index].variable_id;
    }
}

/* ---- Where the stories parted ---- */

static bool is_same_decision(const Decision *a, const Decision *b) {
    return a->kind == b->kind && a->subject == b->subject && a->choice == b->choice && a->amount == b->amount;
}

static bool was_decided(const CampaignTurn *turn, const Decision *decision) {
    for (int i = 0; i < turn->decision_count; i++) {
        if (is_same_decision(&turn->decisions[i], decision)) {
            return true;
        }
    }
    return false;
}

static const CampaignTurn *turn_of_year(const Campaign *campaign, int year) {
    for (int i = 0; i < campaign_turn_count(campaign); i++) {
        if (campaign_turn(campaign, i)->year == year) {
            return campaign_turn(campaign, i);
        }
    }
    return NULL;
}

static const char *budget_words(const ReportWriter *writer, const CampaignTurn *mine, const CampaignTurn *theirs) {
    for (int i = 0; i < mine->decision_count; i++) {
        if (mine->decisions[i].kind == DECISION_BUDGET && !was_decided(theirs, &mine->decisions[i])) {
            return report_decision(writer->content, writer->arena, writer->language, mine->decisions[i]);
        }
    }
    return NULL;
}

/* What the player decided otherwise than MITI in a year: dossiers and measures by name, the budget once. */
static int list_differences(const ReportWriter *writer, const Campaign *history, int year, const char **words,
                            int room) {
    const CampaignTurn *mine = turn_of_year(writer->campaign, year);
    const CampaignTurn *theirs = turn_of_year(history, year);
    int count = 0;
    if (mine == NULL || theirs == NULL) {
        return 0;
    }
    for (int i = 0; i < mine->decision_count && count < room; i++) {
        if (mine->decisions[i].kind != DECISION_BUDGET && !was_decided(theirs, &mine->decisions[i])) {
            words[count++] = report_decision(writer->content, writer->arena, writer->language, mine->decisions[i]);
        }
    }
    for (int i = 0; i < theirs->decision_count && count < room; i++) {
        const Decision *decision = &theirs->decisions[i];
        if (decision->kind != DECISION_BUDGET && !was_decided(mine, decision)) {
            const char *what = report_decision(writer->content, writer->arena, writer->language, *decision);
            words[count++] = report_say(writer, "report.debrief.left_out", "what", what, NULL);
        }
    }
    const char *budget = count < room ? budget_words(writer, mine, theirs) : NULL;
    if (budget != NULL) {
        words[count++] = budget;
    }
    return count;
}

/* The largest size of an aim in history's years of the scenario: what a gap is measured against. */
static double size_in_history(const Campaign *campaign, const Campaign *history, int variable_id) {
    double size = 1e-9;
    for (int year = campaign_scenario(campaign)->first_year; year < campaign_year(campaign); year++) {
        double value = fabs(campaign_value(history, variable_id, year));
        size = value > size ? value : size;
    }
    return size;
}

/* Gap between the two stories in a year, over the eight aims. */
static double gap_in(const Campaign *campaign, const Campaign *history, int year, int *widest_aim) {
    int count = 0;
    const ContentAim *aims = content_aims(campaign_content(campaign), &count);
    double sum = 0.0;
    double widest = -1.0;
    for (int i = 0; i < count; i++) {
        int id = aims[i].variable_id;
        double difference = fabs(campaign_value(campaign, id, year) - campaign_value(history, id, year));
        double gap = isfinite(difference) ? difference / size_in_history(campaign, history, id) : 0.0;
        gap = gap > 1.0 ? 1.0 : gap; /* one aim near 0 must not drown the others */
        sum += aims[i].is_aim ? gap : 0.0;
        if (aims[i].is_aim && gap > widest) {
            widest = gap;
            *widest_aim = i;
        }
    }
    return sum;
}

static void add_turning_point(ReportWriter *writer, const Campaign *history, int year, int aim) {
    const char *words[SAID_DECISIONS];
    int count = 0;
    for (int back = 0; back < LOOK_BACK_YEARS && count < SAID_DECISIONS; back++) {
        count += list_differences(writer, history, year - back, words + count, SAID_DECISIONS - count);
    }
    int aim_count = 0;
    const ContentAim *aims = content_aims(writer->content, &aim_count);
    const char *name = report_text(writer, "aim.%s.name", aims[aim].id);
    const char *year_name = report_year_name(writer->content, writer->arena, writer->language, year);
    const char *id = count > 0 ? "report.debrief.turning" : "report.debrief.turning_late";
    report_add(
        writer, REPORT_ITEM,
        report_say(writer, id, "year", year_name, "aim", name, "decisions", report_join(writer, words, count), NULL));
}

/* The years in which the gap to MITI's story grew most, in order of time. */
static void add_turning_points(ReportWriter *writer, const Campaign *history) {
    int first = campaign_scenario(writer->campaign)->first_year;
    int last = campaign_year(writer->campaign) - 1;
    int chosen[TURNING_POINTS] = {0};
    int count = 0;
    for (; count < TURNING_POINTS; count++) {
        double best = 0.005;
        for (int year = first; year <= last; year++) {
            int aim = 0;
            double growth = gap_in(writer->campaign, history, year, &aim) -
                            (year > first ? gap_in(writer->campaign, history, year - 1, &aim) : 0.0);
            bool is_taken = false;
            for (int i = 0; i < count; i++) {
                is_taken = is_taken || abs(chosen[i] - year) < APART_YEARS;
            }
            if (growth > best && !is_taken) {
                best = growth;
                chosen[count] = year;
            }
        }
        if (chosen[count] == 0) {
            break;
        }
    }
    report_add_heading(writer, "report.section.turning");
    if (count == 0) {
        report_add(writer, REPORT_TEXT, content_text(writer->content, writer->language, "report.debrief.no_turning"));
    }
    for (int year = first; year <= last; year++) {
        for (int i = 0; i < count; i++) {
            if (chosen[i] == year) {
                int aim = 0;
                gap_in(writer->campaign, history, year, &aim);
                add_turning_point(writer, history, year, aim);
            }
        }
    }
}

/* ---- What was decided ---- */

static void add_choices(ReportWriter *writer) {
    int event_count = 0;
    const ContentEvent *events = content_events(writer->content, &event_count);
    int answered = 0;
    int waited = 0;
    int as_history = 0;
    for (int i = campaign_prologue_count(writer->campaign); i < campaign_turn_count(writer->campaign); i++) {
        const CampaignTurn *turn = campaign_turn(writer->campaign, i);
        for (int d = 0; d < turn->dossier_count; d++) {
            int choice = campaign_answer(writer->campaign, turn->dossiers[d], NULL);
            answered++;
            waited += choice == 0;
            as_history += choice >= 0 && events[turn->dossiers[d]].options[choice].is_historical;
        }
    }
    Arena *arena = writer->arena;
    report_add(writer, REPORT_TEXT,
               report_say(writer, "report.debrief.choices", "count", arena_format(arena, "%d", answered), "same",
                          arena_format(arena, "%d", as_history), "waited", arena_format(arena, "%d", waited), NULL));
}

static void add_programmes(ReportWriter *writer) {
    int count = 0;
    const ContentProgramme *programmes = content_programmes(writer->content, &count);
    for (int i = 0; i < count; i++) {
        const char *end = report_programme_end(writer, &programmes[i], campaign_programme(writer->campaign, i).state);
        if (end != NULL) {
            const char *name = report_text(writer, "programme.%s.name", programmes[i].id);
            report_add(writer, REPORT_ITEM,
                       report_say(writer, "report.year.programme", "name", name, "end", end, NULL));
        }
    }
}

/* ---- Profile ---- */

static const char *list_aims(const ReportWriter *writer, const ReportAim *rows, int count, ReportVerdict verdict) {
    const char **names = ARENA_ARRAY(writer->arena, const char *, count);
    int found = 0;
    int aim_count = 0;
    const ContentAim *aims = content_aims(writer->content, &aim_count);
    for (int i = 0; i < count; i++) {
        if (aims[rows[i].aim_index].is_aim && rows[i].verdict == verdict) {
            names[found++] = rows[i].name;
        }
    }
    return found == 0 ? NULL : report_join(writer, names, found);
}

/* The aims the player chose, each with its verdict. */
static void add_own_aims(ReportWriter *writer, const ReportAim *rows) {
    int aims[CAMPAIGN_AIMS_MOST];
    const char *words[CAMPAIGN_AIMS_MOST];
    int count = campaign_aims(writer->campaign, aims);
    for (int i = 0; i < count; i++) {
        const char *verdict = content_text(writer->content, writer->language, verdict_ids[rows[i].verdict]);
        words[i] = report_say(writer, "report.profile.aim", "name", rows[i].name, "verdict", verdict, NULL);
    }
    if (count > 0) {
        report_add(writer, REPORT_TEXT,
                   report_say(writer, "report.profile.mine", "aims", report_join(writer, words, count), NULL));
    }
}

static void add_profile(ReportWriter *writer, const ReportAim *rows, int count) {
    const char *better = list_aims(writer, rows, count, VERDICT_BETTER);
    const char *worse = list_aims(writer, rows, count, VERDICT_WORSE);
    const char *id = better != NULL && worse != NULL ? "report.profile.traded"
                     : better != NULL                ? "report.profile.better"
                     : worse != NULL                 ? "report.profile.worse"
                                                     : "report.profile.same";
    report_add_heading(writer, "report.section.profile");
    add_own_aims(writer, rows);
    report_add(
        writer, REPORT_TEXT,
        report_say(writer, id, "better", better == NULL ? "" : better, "worse", worse == NULL ? "" : worse, NULL));
    report_add(writer, REPORT_TEXT, content_text(writer->content, writer->language, "report.debrief.limits"));
}

Report report_debrief(const Campaign *campaign, const Campaign *history, const Campaign *nothing, Arena *arena,
                      const char *language) {
    ReportWriter writer = report_begin(campaign, arena, language);
    const ContentScenario *scenario = campaign_scenario(campaign);
    const char *first = report_year_name(writer.content, arena, language, scenario->first_year);
    const char *last = report_year_name(writer.content, arena, language, campaign_year(campaign) - 1);
    report_add(&writer, REPORT_TITLE,
               report_say(&writer, "report.debrief.title", "title",
                          report_text(&writer, "scenario.%s.title", scenario->id), "first", first, "last", last, NULL));
    report_add(&writer, REPORT_TEXT, report_text(&writer, "scenario.%s.question", scenario->id));
    report_add_lens(&writer);
    add_choices(&writer);
    add_programmes(&writer);
    int count = 0;
    const ReportAim *rows = report_aims(campaign, history, nothing, arena, language, &count);
    add_aims(&writer, rows, count);
    add_turning_points(&writer, history);
    report_add_ending(&writer, rows, count);
    add_profile(&writer, rows, count);
    return writer.report;
}

Report report_questions(const Campaign *campaign, Arena *arena, const char *language) {
    ReportWriter writer = report_begin(campaign, arena, language);
    const char *questions[CAMPAIGN_QUESTIONS_MOST];
    int count = campaign_questions(campaign, questions);
    if (count > 0) {
        report_add_heading(&writer, "report.section.questions");
    }
    for (int i = 0; i < count; i++) {
        report_add(&writer, REPORT_ITEM, report_text(&writer, "%s", questions[i]));
    }
    return writer.report;
}
