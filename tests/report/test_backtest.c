/* SPDX-License-Identifier: MIT
 *
 * The backtest on a small model, with figures (tests/campaign/fixture/base/facts) chosen so that each rule shows once:
 * years of a definition, dates, ranges, grades, what is judged and missed. On the shipped one the sums that must hold.
 */
#include "campaign/campaign_fixture.h"

#include <math.h>

#include "report/report_backtest.h"

static const char head[] = "series,expression,statistic,years,scale,tolerance,kind,note\n";
static const char plan_text[] = "figures.level,level,point,-1968,1,0.1,outcome,\n"
                                "figures.level,level,point,1969-,1,,outcome,\n"
                                "figures.growth,,,1965-1966,1,,duplicate,told elsewhere\n"
                                "figures.growth,,,1967-,1,,outcome,one figure\n"
                                "dated.level,level,point,,2,,,\n";

typedef struct Told {
    Arena *arena;
    Campaign *start, *history;
    CampaignSetup setup;
    Backtest backtest;
    Problems problems;
    bool is_good;
} Told;

static Told tell(void **state, const char *text, BacktestSource source) {
    Told told = {.arena = arena_create(), .setup = {.scenario_id = "whole", .seed = 7}};
    told.problems = problems_begin(told.arena);
    told.start = begin(state, "whole");
    told.history = campaign_replay_history(told.start);
    const char *whole = arena_format(told.arena, "%s%s", head, text);
    const CsvTable *plan = csv_parse(told.arena, "plan.csv", whole, strlen(whole), &told.problems);
    source.setup = &told.setup;
    source.history = told.history;
    told.is_good = report_backtest(&told.backtest, &source, plan, told.arena, &told.problems);
    return told;
}

static void end(Told *told) {
    campaign_destroy(told->history);
    campaign_destroy(told->start);
    arena_destroy(told->arena);
}

static void rows_are_compared_in_their_years(void **state) {
    Told told = tell(state, plan_text, (BacktestSource){.parameter_count = -1});
    assert_true(told.is_good && told.problems.error_count == 0);
    const BacktestRow *rows = told.backtest.rows;
    assert_int_equal(told.backtest.count, 8);
    static const char *const verdicts[] = {"inside", "inside", "near", "off", "off"};
    static const int years[] = {1964, 1965, 1966, 1967, 1970};
    for (int i = 0; i < 5; i++) {
        double level = value_in(told.history, "level", years[i]);
        assert_int_equal(rows[i].year, years[i]);
        assert_string_equal(rows[i].verdict, verdicts[i]);
        assert_true(rows[i].model == level && rows[i].error == (level - rows[i].published) / rows[i].published);
        assert_true(isnan(rows[i].early_error));
    }
    assert_true(fabs(rows[1].error) > 0.1); /* inside by its range */
    assert_int_equal(told.backtest.fitted, 4);
    end(&told);
}

/* 1 October is a quarter after the middle of the year; a month is read at its middle; the scale is 2. */
static void dates_are_read_between_the_years(void **state) {
    Told told = tell(state, plan_text, (BacktestSource){.parameter_count = -1});
    const BacktestRow *rows = told.backtest.rows + 5;
    double before = value_in(told.history, "level", 1965), middle = value_in(told.history, "level", 1966);
    double after = value_in(told.history, "level", 1967), april = 0.25 - 15.0 / 365.25;
    assert_near(rows[0].model, 2.0 * (middle + 0.25 * (after - middle)));
    assert_near(rows[1].model, 2.0 * (middle + april * (before - middle)));
    assert_near(rows[2].model, 2.0 * middle);
    end(&told);
}

static bool is_missed(const Told *told, const char *words) {
    for (int i = 0; i < told->backtest.miss_count; i++) {
        if (strstr(told->backtest.misses[i], words) != NULL) {
            return true;
        }
    }
    return false;
}

static void series_are_judged_by_grade_a_and_b(void **state) {
    Told told = tell(state, plan_text, (BacktestSource){.parameter_count = -1});
    const Backtest *backtest = &told.backtest;
    assert_int_equal(backtest->scores[0].figures, 4);
    assert_int_equal(backtest->scores[0].judged, 3); /* the one of grade C is off and does not count */
    assert_near(backtest->scores[0].median, fabs(backtest->rows[1].error));
    assert_true(backtest->scores[0].near == 1.0 && !backtest->scores[0].is_missed);
    assert_true(backtest->scores[1].is_missed && is_missed(&told, "figures.level (level): median error 67.3 %"));
    /* "many", the figure of 1980 and the growth of 1967, of 7 + 1 + 3 outcomes. */
    assert_int_equal(backtest->outcomes, 11);
    assert_int_equal(backtest->unused, 3);
    assert_true(is_missed(&told, "3 of 11 outcomes are not compared"));
    assert_true(is_missed(&told, "digital_balance.total_tn_yen 2024: not compared"));
    assert_false(backtest->parts.is_known);
    end(&told);
    told = tell(state, plan_text, (BacktestSource){.parameter_count = -1, .only_grade_a = true});
    assert_int_equal(told.backtest.scores[0].judged, 1);
    end(&told);
}

static void another_fit_stands_beside(void **state) {
    Campaign *start = begin(state, "whole");
    Campaign *early = campaign_replay_nothing(start);
    Told told = tell(state, plan_text, (BacktestSource){.early = early, .early_until = 1966, .parameter_count = 3});
    for (int i = 0; i < 5; i++) {
        const BacktestRow *row = &told.backtest.rows[i];
        assert_near(row->early_error, (value_in(early, "level", row->year) - row->published) / row->published);
    }
    end(&told);
    campaign_destroy(early);
    campaign_destroy(start);
}

static void faults_of_the_plan_are_told_with_their_lines(void **state) {
    Told told = tell(state,
                     "figures.level,level,mean,,1,,outcome,\n"
                     "figures.level,level,point,1970-1969,1,,outcome,\n"
                     "figures.level,level,point,,1,0,outcome,\n"
                     "figures.level,level,point,,one,,outcome,\n"
                     "figures.level,level,point,,1,,input,\n"
                     "figures.level,,,,1,,outcome,\n"
                     "figures.level,,,,1,,nonsense,why\n"
                     "figures.height,level,point,,1,,outcome,\n"
                     "figures.level,levle,point,,1,,outcome,\n",
                     (BacktestSource){.parameter_count = -1});
    assert_false(told.is_good);
    assert_int_equal(told.problems.error_count, 9);
    for (int i = 0; i < 9; i++) {
        assert_string_equal(told.problems.list.items[i].code, "E420");
        assert_int_equal(told.problems.list.items[i].line, i + 2);
    }
    end(&told);
}

static void what_is_told_is_there(void **state) {
    Told told = tell(state, plan_text, (BacktestSource){.parameter_count = 3});
    const char *text = report_backtest_text(&told.backtest, false, told.arena);
    assert_non_null(strstr(text, "3 constants fitted to 4 figures"));
    assert_null(strstr(text, "one figure"));
    text = report_backtest_text(&told.backtest, true, told.arena);
    assert_non_null(strstr(text, "not used: one figure"));
    assert_non_null(strstr(text, "duplicate: told elsewhere"));
    assert_non_null(strstr(text, "many  not used: no number of a year"));
    text = report_backtest_json(&told.backtest, told.arena);
    assert_non_null(strstr(text, "\"verdict\": \"near\""));
    end(&told);
}

static CsvTable *shipped_plan(Arena *arena, Problems *problems) {
    const FileAccess *files = file_access_system();
    const char *path = MITI_SOURCE_FOLDER "/scripts/base/backtest.csv";
    char *text = NULL;
    size_t bytes = 0;
    assert_true(files->read(files->user, arena, path, &text, &bytes, NULL));
    return csv_parse(arena, path, text, bytes, problems);
}

static void parts_and_benchmark_of_the_shipped_model_add_up(void **state) {
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    CampaignSetup setup = {.scenario_id = "s14", .seed = 1, .records_levers = true};
    Campaign *start = campaign_create_with(*state, &setup, NULL);
    Campaign *history = campaign_replay_history(start);
    BacktestSource source = {.setup = &setup, .history = history, .quiet = history, .parameter_count = -1};
    Backtest backtest;
    assert_true(report_backtest(&backtest, &source, shipped_plan(arena, &problems), arena, &problems));
    const BacktestTotal *totals = backtest.totals;
    const BacktestParts *parts = &backtest.parts;
    assert_near(parts->change, totals[3].model - totals[0].model);
    assert_near(parts->change, parts->rate + parts->price + parts->volume);
    assert_true(parts->rate < -0.1); /* the yen fell by a third */
    double logs = 0.0;
    for (int i = 0; i < BACKTEST_TOTALS; i++) {
        assert_true(totals[i].quiet == totals[i].model);
        logs += log(totals[i].benchmark / totals[i].published);
    }
    assert_true(fabs(logs) < 1e-9); /* least squares: the residuals cancel */
    campaign_destroy(history);
    campaign_destroy(start);
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        test_with_content(rows_are_compared_in_their_years),
        test_with_content(dates_are_read_between_the_years),
        test_with_content(series_are_judged_by_grade_a_and_b),
        test_with_content(another_fit_stands_beside),
        test_with_content(faults_of_the_plan_are_told_with_their_lines),
        test_with_content(what_is_told_is_there),
        test_with_shipped(parts_and_benchmark_of_the_shipped_model_add_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
