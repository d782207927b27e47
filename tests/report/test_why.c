/* SPDX-License-Identifier: MIT
 *
 * Why a number changed: on the small model, whose flow is a sum of levers, the parts are known by hand; on the shipped
 * game they add up to the change for every aim. */
#include "../campaign/campaign_fixture.h"

#include <math.h>

#include "report/report_why.h"

static ReportWhy *prepare(const Campaign *campaign, int first, int last) {
    ReportWhy *why = report_why_create(campaign, first, last);
    while (report_why_work(why)) {
    }
    return why;
}

static WhyAnswer ask(void **state, const ReportWhy *why, const char *name, Arena *arena) {
    return report_why_answer(why, model_find(content_model(*state), name), 40, arena);
}

static double part_of(const WhyAnswer *answer, CampaignOriginKind kind, int subject) {
    for (int i = 0; i < answer->part_count; i++) {
        const WhyPart *part = &answer->parts[i];
        if (part->kind == WHY_ORIGIN && part->origin.kind == kind && part->origin.subject == subject) {
            return part->contribution;
        }
    }
    return 0.0;
}

static double kind_of(const WhyAnswer *answer, WhyKind kind) {
    double sum = 0.0;
    for (int i = 0; i < answer->part_count; i++) {
        sum += answer->parts[i].kind == kind ? answer->parts[i].contribution : 0.0;
    }
    return sum;
}

/* growth = push + licences + 0.1 alpha + 0.2 beta: each decision gives what it adds, and nothing is left. */
static void sum_is_taken_apart(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = begin(state, "whole");
    campaign_stamp(campaign);
    must_decide(campaign, budget(state, "alpha", 3.0));
    must_decide(campaign, level(state, "licences", 1.0));
    campaign_stamp(campaign);
    ReportWhy *why = prepare(campaign, 1964, 1965);
    WhyAnswer answer = ask(state, why, "growth", arena);
    int alpha = content_find_budget_line(*state, "alpha"), licences = content_find_instrument(*state, "licences");
    assert_near(part_of(&answer, ORIGIN_BUDGET, alpha), 0.1);
    assert_near(part_of(&answer, ORIGIN_INSTRUMENT, licences), 1.0);
    assert_near(part_of(&answer, ORIGIN_EVENT, event_index(state, "report")), 0.25); /* news of 1965 */
    assert_near(kind_of(&answer, WHY_TOGETHER), 0.0);
    assert_true(report_why_sum(&answer) == answer.change);
    assert_true(answer.after == value_in(campaign, "growth", 1965));
    for (int i = 0; i < answer.part_count; i++) {
        bool is_news = answer.parts[i].kind == WHY_ORIGIN && answer.parts[i].origin.kind == ORIGIN_EVENT;
        bool is_mine = answer.parts[i].kind == WHY_ORIGIN && !is_news;
        assert_true(!is_mine || answer.parts[i].whose == WHY_YOURS);
        assert_true(!is_news || answer.parts[i].whose == WHY_NOBODYS);
    }
    report_why_destroy(why);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

/* 1965: the answer to 'big' makes push 3 times as large, fading; news adds 0.25 in 1965. The product of both is shared
 * in halves, so that two origins leave nothing together. */
static void product_is_shared(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, choose(state, "big", "act"));
    stamp_until(campaign, 1966);
    ReportWhy *why = prepare(campaign, 1964, 1965);
    WhyAnswer answer = ask(state, why, "push", arena);
    double now = value_in(campaign, "push", 1965), before = value_in(campaign, "push", 1964);
    double sum = 0.75 + 0.125; /* with the storm that this seed brings in 1965 */
    double factor_before = before / 0.5, factor_now = now / sum;
    double news = part_of(&answer, ORIGIN_EVENT, event_index(state, "report"));
    double fading = part_of(&answer, ORIGIN_EVENT, event_index(state, "big"));
    assert_near(news, 0.25 * (factor_before + factor_now) / 2);
    assert_near(fading, (factor_now - factor_before) * (0.5 + sum) / 2);
    assert_near(kind_of(&answer, WHY_TOGETHER), 0.0);
    assert_true(report_why_sum(&answer) == answer.change);
    report_why_destroy(why);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

/* The stock of a year's middle grows by what flowed since the middle of the year before, whoever moved. */
static void stock_is_what_flowed(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = begin(state, "whole");
    campaign_stamp(campaign);
    must_decide(campaign, level(state, "licences", 1.0));
    campaign_stamp(campaign);
    ReportWhy *why = prepare(campaign, 1964, 1965);
    WhyAnswer answer = ask(state, why, "level", arena);
    int licences = content_find_instrument(*state, "licences");
    assert_near(part_of(&answer, ORIGIN_INSTRUMENT, licences), 0.5); /* half a year of 1.0 more a year */
    assert_near(answer.change - kind_of(&answer, WHY_ORIGIN), value_in(campaign, "growth", 1964));
    report_why_destroy(why);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

static void quiet_year_is_nobodys(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = begin(state, "later");
    stamp_until(campaign, 1969);
    ReportWhy *why = prepare(campaign, 1965, 1968); /* the prologue too */
    WhyAnswer answer = ask(state, why, "growth", arena);
    for (int i = 0; i < answer.part_count; i++) assert_true(answer.parts[i].whose != WHY_YOURS);
    assert_true(report_why_sum(&answer) == answer.change);
    report_why_destroy(why);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

static void check_aims(void **state, const Campaign *campaign, int first, int last) {
    Arena *arena = arena_create();
    ReportWhy *why = prepare(campaign, first, last);
    int count = 0;
    const ContentAim *aims = content_aims(*state, &count);
    for (int i = 0; i < count; i++) {
        int id = aims[i].variable_id;
        WhyAnswer answer = report_why_answer(why, id, 6, arena);
        double before = campaign_value(campaign, id, first), after = campaign_value(campaign, id, last);
        assert_true(answer.before == before && answer.after == after); /* the lane of everybody is the campaign */
        double missing = fabs(report_why_sum(&answer) - answer.change), size = fabs(before) + fabs(after);
        assert_true(missing <= 1e-15 * size);
        assert_true(answer.part_count <= 7 && answer.parts[answer.part_count - 1].kind == WHY_REST);
        const char *sentence = report_why_sentence(campaign, arena, "ja", &answer);
        assert_true(strstr(sentence, "report.why") == NULL);
    }
    report_why_destroy(why);
    arena_destroy(arena);
}

static void shipped_aims_add_up(void **state) {
    static const char *const scenarios[] = {"s3", "s6", "s9"};
    for (int s = 0; s < COUNT_OF(scenarios); s++) {
        Campaign *campaign = begin(state, scenarios[s]);
        for (int i = 0; i < 3; i++) {
            campaign_decide_as_history(campaign);
            campaign_stamp(campaign);
        }
        int year = campaign_year(campaign);
        check_aims(state, campaign, year - 2, year - 1);
        check_aims(state, campaign, year - 4, year - 1); /* from the prologue on */
        campaign_destroy(campaign);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        test_with_content(sum_is_taken_apart),   test_with_content(product_is_shared),
        test_with_content(stock_is_what_flowed), test_with_content(quiet_year_is_nobodys),
        test_with_shipped(shipped_aims_add_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
