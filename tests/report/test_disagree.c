/* SPDX-License-Identifier: MIT
 *
 * 'I disagree': the numbers behind an arrow are those of its equation, what comes of others is what the bare model says
 * of the same levers, to the bit, and the game that is argued about stays as it is. */
#include "campaign/campaign_fixture.h"

#include <stdlib.h>

#include "campaign/campaign_levers.h"
#include "campaign/campaign_replay.h"
#include "report/report_disagree.h"

typedef struct Loaded {
    Content *content;
    const Model *model;
    Arena *arena;
    Campaign *campaign; /* five years as MITI did */
    int balance, target;
} Loaded;

static int load(void **state) {
    Loaded *f = calloc(1, sizeof *f);
    f->content = fixture_load_shipped();
    f->model = content_model(f->content);
    f->arena = arena_create();
    Error error;
    f->campaign = campaign_create(f->content, "s1", 7, &error);
    for (int i = 0; i < 5; i++) {
        campaign_decide_as_history(f->campaign);
        campaign_stamp(f->campaign);
    }
    f->balance = model_find(f->model, "digital trade balance");
    f->target = model_find(f->model, "know how[mainframe]");
    *state = f;
    return 0;
}

static int unload(void **state) {
    Loaded *f = *state;
    campaign_destroy(f->campaign);
    arena_destroy(f->arena);
    content_destroy(f->content);
    free(f);
    return 0;
}

/* The caller destroys it. */
static DisagreeMaker *work_out(const Loaded *f, MapLink link, const ModelSetting *held, int held_count) {
    DisagreeMaker *maker = report_disagree_begin(f->content, &link, held, held_count);
    int pieces = 0;
    assert_null(report_disagree(maker));
    while (report_disagree_work(maker, f->campaign)) assert_true(pieces++ < 200);
    assert_non_null(report_disagree(maker));
    return maker;
}

/* The balance of the last year with one constant set, all years in one go. */
static double balance_with(const Loaded *f, int constant, double value) {
    Campaign *again = campaign_replay_until(f->campaign, campaign_year(f->campaign));
    CampaignLevers levers = campaign_levers(again, f->arena);
    ModelRun *run = model_run_create(f->model, 1);
    model_run_set(run, constant, 0, value);
    int years = levers.steps / levers.steps_per_year;
    CampaignWatch watch = {
        .variable_ids = &f->balance, .variable_count = 1, .values = ARENA_ARRAY(f->arena, double, years)};
    campaign_run_levers(&levers, run, &watch);
    model_run_destroy(run);
    campaign_destroy(again);
    return watch.values[years - 1];
}

static void others_give_what_the_model_says(void **state) {
    const Loaded *f = *state;
    uint64_t before = campaign_digest(f->campaign);
    DisagreeMaker *maker = work_out(f, (MapLink){.from = f->target, .to = f->target}, NULL, 0);
    const Disagreement *out = report_disagree(maker);
    assert_int_equal(out->year, campaign_year(f->campaign) - 1);
    assert_int_equal(out->target, f->target);
    assert_in_range(out->number_count, 1, DISAGREE_NUMBERS_MOST);
    assert_true(out->held_balance == 0.0);
    double here = campaign_value(f->campaign, f->balance, out->year);
    for (int i = 0; i < out->number_count; i++) {
        const DisagreeNumber *number = &out->numbers[i];
        const ModelVariable *constant = model_variable(f->model, number->variable_id);
        assert_true(constant->kind == MODEL_CONSTANT && !constant->is_lever);
        assert_true(number->tried[0] < number->tried[1]);
        for (int k = 0; k < 2; k++) {
            assert_true(number->balance[k] == balance_with(f, number->variable_id, number->tried[k]) - here);
        }
    }
    /* More know-how at the start is more know-how, and a better balance. */
    assert_true(out->numbers[0].target[0] < 0.0 && out->numbers[0].target[1] > 0.0);
    assert_true(out->numbers[0].balance[1] > out->numbers[0].balance[0]);
    assert_true(campaign_digest(f->campaign) == before);
    report_disagree_destroy(maker);
}

/* One number held is that number tried; it does not move what the numbers are compared with. */
static void what_is_held_is_told_together(void **state) {
    const Loaded *f = *state;
    MapLink link = {.from = f->target, .to = f->target};
    DisagreeMaker *first = work_out(f, link, NULL, 0);
    const DisagreeNumber *number = &report_disagree(first)->numbers[0];
    ModelSetting held = {number->variable_id, number->tried[0]};
    DisagreeMaker *second = work_out(f, link, &held, 1);
    assert_true(report_disagree(second)->held_balance == number->balance[0]);
    assert_true(report_disagree(second)->numbers[0].balance[1] == number->balance[1]);
    assert_non_null(strstr(report_disagree_say_held(f->content, f->arena, "en", report_disagree(second)), "(1)"));
    report_disagree_destroy(second);
    report_disagree_destroy(first);
}

/* A stated range is tried as it stands; without numbers of the target's own, those where the arrow begins. */
static void ranges_are_the_models(void **state) {
    const Loaded *f = *state;
    int stated = 0, borrowed = 0;
    for (int id = 0; id < model_variable_count(f->model) && (stated == 0 || borrowed == 0); id++) {
        if (model_variable(f->model, id)->kind != MODEL_AUXILIARY) continue;
        int count;
        const int *inputs = model_inputs(f->model, id, &count);
        if (count == 0 || model_variable(f->model, inputs[0])->kind != MODEL_AUXILIARY) continue;
        DisagreeMaker *maker = work_out(f, (MapLink){.from = inputs[0], .to = id}, NULL, 0);
        const Disagreement *out = report_disagree(maker);
        for (int i = 0; i < out->number_count; i++) {
            const DisagreeNumber *number = &out->numbers[i];
            const ModelVariable *constant = model_variable(f->model, number->variable_id);
            bool is_own = false;
            for (int k = 0; k < count; k++) is_own = is_own || inputs[k] == number->variable_id;
            borrowed += !is_own;
            stated += number->is_stated;
            double low = number->is_stated ? constant->range_low : number->here / 2.0;
            assert_true(number->tried[0] == low);
            bool is_share = content_form_points(content_form_of(f->content, number->variable_id)) > 0.0;
            assert_true(number->is_stated || !is_share || number->here > 1.0 || number->tried[1] <= 1.0);
        }
        report_disagree_destroy(maker);
    }
    assert_true(stated > 0 && borrowed > 0);
}

static void words_are_whole(void **state) {
    const Loaded *f = *state;
    static const char *const languages[] = {"en", "ja"};
    DisagreeMaker *maker = work_out(f, (MapLink){.from = f->target, .to = f->target}, NULL, 0);
    const Disagreement *out = report_disagree(maker);
    for (int l = 0; l < COUNT_OF(languages); l++) {
        const char *words[] = {report_disagree_say_number(f->content, f->arena, languages[l], &out->numbers[0]),
                               report_disagree_say_tried(f->content, f->arena, languages[l], out, 0, 1),
                               report_disagree_say_held(f->content, f->arena, languages[l], out)};
        for (int i = 0; i < COUNT_OF(words); i++) {
            if (strpbrk(words[i], "{}[")) fail_msg("%s", words[i]);
        }
        assert_non_null(strstr(words[1], "+"));
    }
    report_disagree_destroy(maker);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(others_give_what_the_model_says),
        cmocka_unit_test(what_is_held_is_told_together),
        cmocka_unit_test(ranges_are_the_models),
        cmocka_unit_test(words_are_whole),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
