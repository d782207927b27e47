/* SPDX-License-Identifier: MIT
 *
 * The preview: nothing done changes nothing, bands are in order, the same question has the same numbers however it was
 * cut into pieces and whenever it was begun, and a run is the bare model alone under the levers of its plan. */
#include "campaign/campaign_fixture.h"

#include <math.h>

#include "campaign/campaign_levers.h"
#include "campaign/campaign_replay.h"
#include "report/advice_internal.h"
#include "report/report_preview.h"

enum { LUCKS = 2, RUNS = LUCKS * PREVIEW_LANES };

static int finish(Preview *preview, const Campaign *campaign) {
    int pieces = 0;
    while (report_preview_work(preview, campaign)) pieces++;
    return pieces;
}

static Preview *preview_of(const Campaign *campaign) {
    Preview *preview = report_preview_create(campaign_content(campaign), LUCKS);
    finish(preview, campaign);
    return preview;
}

/* ---- The small model ---- */

static void test_licences_do_what_was_worked_out_by_hand(void **state) {
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, level(state, "licences", 1.0));
    Preview *preview = preview_of(campaign);
    PreviewPlace place = {PREVIEW_DRAFT, model_find(content_model(*state), "level"), 1966};
    PreviewChange change;
    /* From 0.5 to 1 at once, one more a year: at mid-1966 two and a half. */
    assert_true(report_preview_change(preview, place, PREVIEW_NOTHING, &change));
    assert_near(change.band.low80, 2.5);
    assert_near(change.band.high80, 2.5);
    assert_near(change.rises, 1.0);
    report_preview_destroy(preview);
    campaign_destroy(campaign);
}

static void test_what_is_kept_is_forgotten_with_the_year(void **state) {
    Campaign *campaign = begin(state, "whole");
    Decision kept = level(state, "licences", 1.0);
    const Decision *decisions;
    int count;
    Preview *preview = preview_of(campaign);
    report_preview_keep(preview, PREVIEW_B, &kept, 1);
    assert_false(report_preview_is_current(preview, PREVIEW_B));
    finish(preview, campaign);
    assert_true(report_preview_is_current(preview, PREVIEW_B));
    assert_true(report_preview_kept(preview, PREVIEW_B, &decisions, &count));
    assert_int_equal(count, 1);
    /* Put back on the desk it is the same draft, and has the same numbers. */
    assert_int_equal(campaign_decide_list(campaign, decisions, count, true), 0);
    finish(preview, campaign);
    PreviewPlace place = {PREVIEW_DRAFT, model_find(content_model(*state), "level"), 1966};
    PreviewChange change;
    assert_true(report_preview_change(preview, place, PREVIEW_B, &change));
    assert_true(change.rises == 0.0 && change.falls == 0.0);
    campaign_stamp(campaign);
    finish(preview, campaign);
    assert_false(report_preview_kept(preview, PREVIEW_B, &decisions, &count));
    report_preview_destroy(preview);
    campaign_destroy(campaign);
}

/* ---- The shipped game ---- */

static Campaign *in_1970(void **state) {
    Campaign *campaign = begin(state, "s14");
    while (campaign_year(campaign) < 1970) {
        campaign_decide_as_history(campaign);
        campaign_stamp(campaign);
    }
    return campaign;
}

static void test_an_empty_draft_changes_nothing_in_any_run(void **state) {
    Campaign *campaign = in_1970(state);
    Preview *preview = preview_of(campaign);
    int count, moved = 0;
    const ContentAim *aims = content_aims(*state, &count);
    for (int i = 0; i < count; i++) {
        PreviewPlace place = {PREVIEW_DRAFT, aims[i].variable_id, 1975};
        PreviewChange change;
        assert_true(report_preview_change(preview, place, PREVIEW_NOTHING, &change));
        assert_true(change.rises == 0.0 && change.falls == 0.0 && change.band.low80 == 0.0 &&
                    change.band.high80 == 0.0);
        place.plan = PREVIEW_HISTORY;
        assert_true(report_preview_change(preview, place, PREVIEW_NOTHING, &change));
        moved += change.rises + change.falls > 0.5;
    }
    assert_true(moved > count / 2);
    report_preview_destroy(preview);
    campaign_destroy(campaign);
}

static void test_bands_are_in_order_and_begin_where_the_game_stands(void **state) {
    Campaign *campaign = in_1970(state);
    Preview *preview = preview_of(campaign);
    int count;
    const ContentAim *aims = content_aims(*state, &count);
    PreviewBand band;
    for (int i = 0; i < count; i++) {
        double width = 0.0, now = campaign_value_now(campaign, aims[i].variable_id);
        for (int year = 1970; year < 1970 + PREVIEW_YEARS; year++) {
            assert_true(
                report_preview_band(preview, (PreviewPlace){PREVIEW_NOTHING, aims[i].variable_id, year}, &band));
            assert_true(band.low80 <= band.low50 && band.low50 <= band.median && band.median <= band.high50 &&
                        band.high50 <= band.high80);
            if (year == 1970) width = band.high80 - band.low80 + fabs(band.median - now);
        }
        assert_true(width <= band.high80 - band.low80 + fabs(band.median - now)); /* what is farther is less known */
    }
    assert_false(report_preview_band(preview, (PreviewPlace){PREVIEW_NOTHING, aims[0].variable_id, 1980}, &band));
    assert_true(isnan(band.median));
    report_preview_destroy(preview);
    campaign_destroy(campaign);
}

/* The model begins with the game, and what has come due at the opening moves levers before the first step. */
static void test_the_first_year_begins_where_the_game_stands(void **state) {
    Campaign *campaign = begin(state, "s1");
    Preview *preview = report_preview_create(*state, LUCKS);
    int share = model_find(content_model(*state), "foreign share of machine sales"), count;
    const ContentAim *aims = content_aims(*state, &count);
    report_preview_watch(preview, share);
    finish(preview, campaign);
    Campaign *forecast = campaign_forecast(campaign, FORECAST_NOTHING, 1);
    for (int i = 0; i <= count; i++) {
        int variable = i < count ? aims[i].variable_id : share, year = campaign_year(campaign);
        PreviewBand band;
        assert_true(report_preview_band(preview, (PreviewPlace){PREVIEW_NOTHING, variable, year}, &band));
        double expected = campaign_value(forecast, variable, year), width = band.high80 - band.low80;
        assert_true(fabs(band.median - expected) <= width + 1e-9 * fabs(expected));
    }
    campaign_destroy(forecast);
    report_preview_destroy(preview);
    campaign_destroy(campaign);
}

static void must_be_same(const Preview *a, const Preview *b, int variable_id, int year) {
    for (int plan = 0; plan <= PREVIEW_HISTORY; plan++) {
        for (int run = 0; run < RUNS; run++) {
            PreviewPlace place = {plan, variable_id, year};
            assert_true(report_preview_run(a, place, run) == report_preview_run(b, place, run));
        }
    }
}

/* One has come along year by year, with drafts that were changed half-way; the other begins now. */
static void test_the_way_there_changes_no_number(void **state) {
    Campaign *campaign = begin(state, "s14");
    Preview *along = preview_of(campaign);
    int count;
    const ContentAim *aims = content_aims(*state, &count);
    while (campaign_year(campaign) < 1967) {
        campaign_decide_as_history(campaign);
        for (int i = 0; i < 3; i++) report_preview_work(along, campaign);
        campaign_undo(campaign);
        for (int i = 0; i < 2; i++) report_preview_work(along, campaign);
        campaign_redo(campaign);
        campaign_stamp(campaign);
    }
    campaign_decide_as_history(campaign);
    finish(along, campaign);
    Preview *now = preview_of(campaign);
    for (int i = 0; i < count; i++) must_be_same(along, now, aims[i].variable_id, 1976);
    assert_int_equal(report_preview_work(now, campaign), false);
    report_preview_destroy(along);
    report_preview_destroy(now);
    campaign_destroy(campaign);
}

/* Set a run's constants in a model of one lane and take it along the same levers. */
static void test_a_run_is_the_model_alone(void **state) {
    enum { RUN = PREVIEW_LANES + 3 }; /* of the second kind of luck */
    Campaign *campaign = in_1970(state);
    campaign_decide_as_history(campaign);
    Preview *preview = preview_of(campaign);
    const Model *model = content_model(*state);
    Arena *arena = arena_create();
    ModelRun *alone = model_run_create(model, 1);
    for (int i = 0; i < model_variable_count(model); i++) {
        const ModelVariable *variable = model_variable(model, i);
        if (variable->kind == MODEL_CONSTANT && !variable->is_lever && !text_equal(variable->group, "Control")) {
            model_run_set(alone, i, 0, report_preview_constant(preview, i, RUN));
        }
    }
    Campaign *again = campaign_replay_until(campaign, 1970), *fork = campaign_fork(campaign);
    CampaignLevers past = campaign_levers(again, arena);
    campaign_pass_years(fork, &(CampaignFuture){.years = PREVIEW_YEARS, .seed = advice_other_luck(campaign, 1)});
    CampaignLevers ahead = campaign_levers(fork, arena);
    int variable = content_aims(*state, &(int){0})->variable_id;
    double values[PREVIEW_YEARS];
    campaign_run_levers(&past, alone, &(CampaignWatch){.variable_count = 0});
    campaign_go_on_levers(&ahead, alone,
                          &(CampaignWatch){.variable_ids = &variable, .variable_count = 1, .values = values});
    for (int year = 0; year < PREVIEW_YEARS; year++) {
        assert_true(values[year] ==
                    report_preview_run(preview, (PreviewPlace){PREVIEW_DRAFT, variable, 1970 + year}, RUN));
    }
    model_run_destroy(alone);
    campaign_destroy(again);
    campaign_destroy(fork);
    arena_destroy(arena);
    report_preview_destroy(preview);
    campaign_destroy(campaign);
}

/* Of the drafts and nothing at least one is best in every run; where drafts rival each other, what was drawn decides.
 */
static void test_cases_add_up(void **state) {
    Campaign *campaign = begin(state, "s1");
    Preview *preview = report_preview_create(*state, PREVIEW_LUCKS);
    int count, conditions = 0;
    const ContentAim *aims = content_aims(*state, &count);
    while (campaign_year(campaign) < 1966) {
        campaign_decide_as_history(campaign);
        campaign_stamp(campaign);
    }
    campaign_decide_as_history(campaign);
    const Decision *draft = campaign_draft(campaign, &count);
    finish(preview, campaign);
    report_preview_keep(preview, PREVIEW_A, draft, count);
    campaign_undo(campaign);
    must_decide(campaign, budget(state, "software", 0.5));
    finish(preview, campaign);
    content_aims(*state, &count);
    for (int i = 0; i < count; i++) {
        double shares = 0.0;
        for (int plan = 0; plan <= PREVIEW_A; plan++) {
            PreviewCase found;
            PreviewPlace place = {plan, aims[i].variable_id, 1970};
            assert_true(report_preview_case(preview, place, aims[i].higher_is_better, &found));
            assert_true(found.luck_low <= found.share && found.share <= found.luck_high);
            shares += plan == PREVIEW_HISTORY ? 0.0 : found.share;
            for (int k = 0; k < found.condition_count; k++) {
                conditions++;
                assert_true((found.conditions[k].best > found.conditions[k].rest) == (found.conditions[k].sure > 0.0));
            }
        }
        assert_true(shares >= 1.0 - 1e-9);
    }
    assert_true(conditions > 0);
    report_preview_destroy(preview);
    campaign_destroy(campaign);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        test_with_content(test_licences_do_what_was_worked_out_by_hand),
        test_with_content(test_what_is_kept_is_forgotten_with_the_year),
        test_with_shipped(test_an_empty_draft_changes_nothing_in_any_run),
        test_with_shipped(test_bands_are_in_order_and_begin_where_the_game_stands),
        test_with_shipped(test_the_first_year_begins_where_the_game_stands),
        test_with_shipped(test_the_way_there_changes_no_number),
        test_with_shipped(test_a_run_is_the_model_alone),
        test_with_shipped(test_cases_add_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
