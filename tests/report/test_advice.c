/* SPDX-License-Identifier: MIT
 *
 * Advice: in the small model every number is worked out by hand; in the shipped game the advisers disagree, change
 * their minds with the state, name a mechanism, and are fast enough to be asked. */
#include "campaign/campaign_fixture.h"

#include <time.h>

#include "report/report_advice.h"

static AdviceAnswer ask(const Campaign *campaign, AdviceQuestion question, Arena *arena) {
    ReportCouncil *council = report_council_create(campaign);
    AdviceAnswer answer = report_council_ask(council, campaign, question, arena);
    report_council_destroy(council);
    return answer;
}

static void test_numbers_are_those_worked_out_by_hand(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = begin(state, "whole");
    AdviceAnswer answer = ask(campaign, (AdviceQuestion){ADVICE_ON_DOSSIER, event_index(state, "middle")}, arena);
    assert_int_equal(answer.choice_count, 3);
    assert_int_equal(answer.count, 2);
    /* Licences from 0.5 to 1 at once, one more a year: at mid-1966 two and a half. */
    const Advice *friend = &answer.items[0], *stranger = &answer.items[1];
    assert_false(friend->abstains);
    assert_int_equal(friend->choice, option_index(state, "middle", "act"));
    assert_int_equal(friend->year, 1966);
    assert_near(friend->change, 2.5);
    assert_near(friend->low, 2.5);
    assert_near(friend->high, 2.5);
    assert_near(friend->sure, 1.0);
    assert_int_equal(friend->mechanism, model_find(content_model(*state), "licence lever"));
    assert_near(friend->mechanism_without, 1.0);
    assert_near(friend->mechanism_with, 2.0);
    /* Who wants less growth says no to the same. */
    assert_false(stranger->abstains);
    assert_int_equal(stranger->choice, 0);
    assert_int_equal(stranger->year, 1965);
    arena_destroy(arena);
    campaign_destroy(campaign);
}

static void test_what_makes_no_difference_is_said_to_make_none(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = begin(state, "whole");
    /* Money of the line alpha is worth something; the doomed project costs capital alone. */
    AdviceAnswer answer =
        ask(campaign, (AdviceQuestion){ADVICE_ON_PROGRAMME, content_find_programme(*state, "doomed")}, arena);
    assert_int_equal(answer.choice_count, 2);
    assert_true(answer.items[0].abstains && answer.items[1].abstains);
    answer = ask(campaign, (AdviceQuestion){ADVICE_ON_DRAFT, 0}, arena);
    assert_int_equal(answer.choice_count, 1); /* an empty draft is no question */
    assert_int_equal(answer.count, 0);
    answer = ask(campaign, (AdviceQuestion){ADVICE_ON_DOSSIER, event_index(state, "storm")}, arena);
    assert_int_equal(answer.choice_count, 0);
    arena_destroy(arena);
    campaign_destroy(campaign);
}

static void test_asking_changes_nothing(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, budget(state, "alpha", 2.5));
    must_decide(campaign, start(state, "project"));
    uint64_t before = campaign_digest(campaign);
    int drafted;
    ask(campaign, (AdviceQuestion){ADVICE_ON_DRAFT, 0}, arena);
    ask(campaign, (AdviceQuestion){ADVICE_ON_PROGRAMME, content_find_programme(*state, "project")}, arena);
    campaign_draft(campaign, &drafted);
    assert_int_equal(drafted, 2);
    assert_true(campaign_digest(campaign) == before);
    arena_destroy(arena);
    campaign_destroy(campaign);
}

static void test_past_advice_is_held_against_what_came(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, choose(state, "big", "nothing"));
    must_decide(campaign, level(state, "licences", 1.0));
    campaign_stamp(campaign);
    stamp_until(campaign, 1966);
    AdviceRecord record = report_advice_record(campaign, arena);
    assert_int_equal(record.count, 1); /* of 1966 nothing is known yet, so the friend has no turn */
    stamp_until(campaign, 1967);
    record = report_advice_record(campaign, arena);
    assert_int_equal(record.count, 2);
    assert_int_equal(record.items[0].actor, content_find_actor(*state, "friend"));
    assert_int_equal(record.items[0].year, 1964);
    assert_near(record.items[0].came, 2.5);
    assert_true(record.items[0].is_hit);
    AdviceScore score = report_advice_score(record, record.items[0].actor);
    assert_int_equal(score.told, 1);
    assert_int_equal(score.hits, 1);
    assert_int_equal(score.directions, 1);
    arena_destroy(arena);
    campaign_destroy(campaign);
}

/* What was taken back the year after did not do what was said. */
static void test_advice_is_wrong_when_later_decisions_undo_it(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, level(state, "licences", 1.0));
    campaign_stamp(campaign);
    must_decide(campaign, level(state, "licences", 0.5));
    campaign_stamp(campaign);
    stamp_until(campaign, 1967);
    AdviceRecord record = report_advice_record(campaign, arena);
    bool is_found = false;
    for (int i = 0; i < record.count; i++) {
        const AdvicePast *past = &record.items[i];
        if (past->actor == content_find_actor(*state, "friend") && past->year == 1964) {
            is_found = true;
            assert_near(past->advice.change, 2.5);
            assert_near(past->came, 1.0);
            assert_false(past->is_hit);
        }
    }
    assert_true(is_found);
    arena_destroy(arena);
    campaign_destroy(campaign);
}

/* ---- The shipped game ---- */

static const char *const instruments[] = {"software_copyright", "school_computing", "copying_tolerance",
                                          "package_procurement"};

static Campaign *at_year(void **state, int year, bool as_history) {
    Campaign *campaign = begin(state, "s14");
    while (campaign_year(campaign) < year) {
        if (as_history) campaign_decide_as_history(campaign);
        campaign_stamp(campaign);
    }
    return campaign;
}

typedef struct Tally {
    int asked, told, named, split, changed;
} Tally;

static bool recommends(const AdviceAnswer *answer, int index, Decision *out) {
    if (answer->items[index].abstains) return false;
    *out = answer->choices[answer->items[index].choice];
    return true;
}

static bool is_same_decision(Decision a, Decision b) {
    return a.kind == b.kind && a.choice == b.choice && a.amount == b.amount;
}

static void count_answer(const AdviceAnswer *answer, Tally *tally) {
    bool is_split = false;
    Decision mine, theirs;
    for (int i = 0; i < answer->count; i++) {
        tally->asked++;
        tally->told += !answer->items[i].abstains;
        tally->named += !answer->items[i].abstains && answer->items[i].mechanism >= 0;
        for (int k = 0; k < i; k++) {
            is_split = is_split || (recommends(answer, i, &mine) && recommends(answer, k, &theirs) &&
                                    !is_same_decision(mine, theirs));
        }
    }
    tally->split += is_split;
}

static void test_advisers_differ_and_change_with_the_state(void **state) {
    Arena *arena = arena_create();
    Campaign *one = at_year(state, 1980, true), *other = at_year(state, 1980, false);
    ReportCouncil *here = report_council_create(one), *there = report_council_create(other);
    Tally tally = {0};
    for (int i = 0; i < COUNT_OF(instruments); i++) {
        AdviceQuestion question = {ADVICE_ON_INSTRUMENT, content_find_instrument(*state, instruments[i])};
        AdviceAnswer a = report_council_ask(here, one, question, arena);
        AdviceAnswer b = report_council_ask(there, other, question, arena);
        count_answer(&a, &tally);
        for (int k = 0; k < a.count && k < b.count; k++) {
            Decision before, after;
            tally.changed +=
                recommends(&a, k, &before) && recommends(&b, k, &after) && !is_same_decision(before, after);
        }
    }
    assert_true(tally.asked >= 12);
    assert_true(tally.told * 2 > tally.asked); /* more often than not somebody has something to say */
    assert_int_equal(tally.named, tally.told); /* and a reason */
    assert_true(tally.split >= 2);
    assert_true(tally.changed >= 2);
    report_council_destroy(here);
    report_council_destroy(there);
    campaign_destroy(one);
    campaign_destroy(other);
    arena_destroy(arena);
}

static void test_four_advisers_have_four_beliefs(void **state) {
    int count, asked = 0;
    const ContentActor *actors = content_actors(*state, &count);
    for (int i = 0; i < count; i++) {
        if (!actors[i].is_adviser) continue;
        asked++;
        assert_true(actors[i].advice.years > 0 && actors[i].advice.aim_count > 0);
        for (int k = 0; k < i; k++) {
            if (!actors[k].is_adviser) continue;
            const char *a = actors[i].advice.lens, *b = actors[k].advice.lens;
            assert_false(text_equal(a != NULL ? a : "", b != NULL ? b : ""));
            assert_int_not_equal(actors[i].advice.aims[0].aim, actors[k].advice.aims[0].aim);
        }
    }
    assert_int_equal(asked, 4);
}

/* Half a second is the promise; ten times that is left for busy machines and builds that check memory. */
static void test_an_answer_comes_in_time(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = at_year(state, 1990, true);
    campaign_decide_as_history(campaign);
    clock_t begun = clock();
    AdviceAnswer answer = ask(campaign, (AdviceQuestion){ADVICE_ON_DRAFT, 0}, arena);
    double seconds = (double)(clock() - begun) / CLOCKS_PER_SEC;
    print_message("%d advisers on a draft of 1990: %.0f ms\n", answer.count, seconds * 1000);
    assert_int_equal(answer.count, 4);
    assert_true(seconds < 5.0);
    arena_destroy(arena);
    campaign_destroy(campaign);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        test_with_content(test_numbers_are_those_worked_out_by_hand),
        test_with_content(test_what_makes_no_difference_is_said_to_make_none),
        test_with_content(test_asking_changes_nothing),
        test_with_content(test_past_advice_is_held_against_what_came),
        test_with_content(test_advice_is_wrong_when_later_decisions_undo_it),
        test_with_shipped(test_advisers_differ_and_change_with_the_state),
        test_with_shipped(test_four_advisers_have_four_beliefs),
        test_with_shipped(test_an_answer_comes_in_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
