/* SPDX-License-Identifier: MIT
 *
 * Stated ranges counted against what came: chances by hand, verdicts at their limits, rows, words. */
#include "campaign/campaign_fixture.h"

#include <math.h>

#include "report/report_forecast.h"

static void chances_are_those_of_the_hand(void **state) {
    (void)state;
    assert_true(report_chance_as_few(0, 0, 0.8) == 1.0);
    assert_true(fabs(report_chance_as_few(1, 0, 0.8) - 0.2) < 1e-15);
    assert_true(fabs(report_chance_as_few(3, 1, 0.8) - 0.104) < 1e-15); /* 0.008 + 3 * 0.8 * 0.04 */
    assert_true(fabs(report_chance_as_few(5, 2, 0.8) - 0.05792) < 1e-15);
    assert_true(fabs(report_chance_as_few(10, 10, 0.8) - 1.0) < 1e-12);
    double wide = report_chance_as_few(1000, 800, 0.8); /* near the middle, where a power would underflow */
    assert_true(wide > 0.5 && wide < 0.53);
}

static void state_one(Campaign *campaign, const char *name, bool holds) {
    int id = model_find(content_model(campaign_content(campaign)), name);
    CampaignRange range = {.variable_id = id, .years = 1, .low = holds ? -1e6 : 1e6, .high = holds ? 1e6 : 1e6};
    assert_true(campaign_state_range(campaign, range, NULL));
}

/* `count` ranges in the first year, of which `inside` hold, counted when the next year is over. */
static ReportForecasts count_of(void **state, Arena *arena, int count, int inside) {
    Campaign *campaign = begin(state, "whole");
    const Model *model = content_model(campaign_content(campaign));
    for (int i = 0; i < count; i++) {
        state_one(campaign, model_variable(model, i)->name, i < inside);
    }
    campaign_stamp(campaign);
    assert_int_equal(report_forecasts(campaign, NULL, arena).come, 0);
    campaign_stamp(campaign);
    ReportForecasts forecasts = report_forecasts(campaign, NULL, arena);
    campaign_destroy(campaign);
    return forecasts;
}

static void verdicts_come_below_a_tenth(void **state) {
    static const struct {
        int count, inside;
        ReportCalibration calibration;
    } cases[] = {
        {0, 0, CALIBRATION_NONE},
        {1, 0, CALIBRATION_OPEN},          /* 0.2 */
        {2, 0, CALIBRATION_OVERCONFIDENT}, /* 0.04 */
        {3, 1, CALIBRATION_OPEN},          /* 0.104 */
        {5, 2, CALIBRATION_OVERCONFIDENT}, /* 0.058 */
        {5, 5, CALIBRATION_OPEN},
        {9, 9, CALIBRATION_OPEN},             /* 0.134 */
        {11, 11, CALIBRATION_UNDERCONFIDENT}, /* 0.086 */
        {11, 9, CALIBRATION_OPEN},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Arena *arena = arena_create();
        ReportForecasts forecasts = count_of(state, arena, cases[i].count, cases[i].inside);
        assert_int_equal(forecasts.come, cases[i].count);
        assert_int_equal(forecasts.inside, cases[i].inside);
        if (forecasts.calibration != cases[i].calibration) {
            fail_msg("%d of %d: %d", cases[i].inside, cases[i].count, forecasts.calibration);
        }
        arena_destroy(arena);
    }
}

static void ends_belong_to_the_range_and_rows_say_all(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = begin(state, "whole"), *ahead = begin(state, "whole");
    int id = model_find(content_model(campaign_content(campaign)), "level");
    campaign_stamp(ahead);
    campaign_stamp(ahead);
    double outcome = campaign_value(ahead, id, 1965);
    CampaignRange exact = {.variable_id = id, .years = 1, .low = outcome, .high = outcome};
    CampaignRange later = {.variable_id = id, .years = 5, .low = 1, .high = 2.5};
    assert_true(campaign_state_range(campaign, exact, NULL));
    assert_true(campaign_state_range(campaign, later, NULL));
    campaign_stamp(campaign);
    campaign_stamp(campaign);
    ReportForecasts forecasts = report_forecasts(campaign, NULL, arena);
    assert_int_equal(forecasts.come, 1);
    assert_int_equal(forecasts.inside, 1);
    assert_true(isnan(forecasts.items[1].outcome) && isnan(forecasts.width));
    Text rows = text_begin(arena);
    report_forecasts_csv(&rows, campaign, &forecasts);
    const char *number = arena_format(arena, "%.10g", outcome);
    assert_string_equal(rows.data, arena_format(arena,
                                                "stated,year,variable,low,high,outcome,inside,luck_low,luck_high\n"
                                                "1964,1965,level,%s,%s,%s,1,,\n1964,1969,level,1,2.5,,,,\n",
                                                number, number, number));
    campaign_destroy(ahead);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(chances_are_those_of_the_hand),
        test_with_content(verdicts_come_below_a_tenth),
        test_with_content(ends_belong_to_the_range_and_rows_say_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
