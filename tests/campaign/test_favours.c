/* SPDX-License-Identifier: MIT
 *
 * Favours of other bodies: what needs one, what it costs, what it opens and for how long, what hangs on it, what the
 * body remembers; and that the strong hand of the 1960s fades. */
#include "campaign_fixture.h"

#include "base/file.h"
#include "campaign/campaign_effects.h"
#include "campaign/campaign_favours.h"
#include "campaign/campaign_log.h"

/* The law of the diet can be changed from 1966 on. */
static Campaign *begin_1966(void **state) {
    Campaign *campaign = begin(state, "whole");
    stamp_until(campaign, 1966);
    return campaign;
}

static double stranger(void **state, const Campaign *campaign) {
    return campaign_relation(campaign, content_find_actor(*state, "stranger"));
}

static int law(void **state) {
    return content_find_instrument(*state, "late_law");
}

static void what_is_not_ours_waits_for_a_favour(void **state) {
    Campaign *campaign = begin_1966(state);
    must_refuse(campaign, level(state, "late_law", 0.5), "diet name: a favour must be asked first; it costs 4.0");
    must_decide(campaign, level(state, "licences", 0.25)); /* ours */
    must_decide(campaign, favour(state, "diet", 0));
    assert_near(campaign_means(campaign).capital_cost, 0.5 * 8.0 * 0.25 + 4.0);
    assert_int_equal(campaign_means(campaign).files_used, 1);
    must_decide(campaign, level(state, "late_law", 0.5));
    assert_false(campaign_needs_favour(campaign, law(state)));
    campaign_stamp(campaign);
    assert_near(stranger(state, campaign), -0.1);
    assert_near(campaign_instrument_level(campaign, law(state)), 0.5);
    must_refuse(campaign, level(state, "late_law", 1.0), "a favour must be asked first"); /* it held for one year */
    campaign_destroy(campaign);
}

static void asked_again_soon_it_is_dearer(void **state) {
    Campaign *campaign = begin_1966(state);
    int diet = content_find_jurisdiction(*state, "diet");
    must_decide(campaign, favour(state, "diet", 0));
    campaign_stamp(campaign);
    double debt = 0.70710678118654752; /* half in two years */
    assert_near(campaign_favour(campaign, diet).debt, debt);
    assert_near(campaign_favour(campaign, diet).capital, 4.0 * 1.1 * (1.0 + debt));
    must_decide(campaign, favour(state, "diet", 0));
    campaign_stamp(campaign);
    assert_near(stranger(state, campaign), -0.1 - 0.1 * (1.0 + debt)); /* and it costs more goodwill */
    stamp_until(campaign, 1970);
    assert_near(campaign_favour(campaign, diet).debt, (1.0 + debt) * debt * 0.5);
    campaign_destroy(campaign);
}

static void a_concession_takes_the_place_of_capital(void **state) {
    Campaign *campaign = begin_1966(state);
    double friendly = campaign_relation(campaign, content_find_actor(*state, "friend"));
    must_decide(campaign, favour(state, "diet", 1));
    CampaignMeans means = campaign_means(campaign);
    assert_near(means.capital_cost, 0.0);
    assert_near(means.instruments, 0.5 + 0.1 * means.ceiling); /* licences at 0.5, and the gift */
    must_decide(campaign, favour(state, "diet", 2));           /* instead of the first */
    int count = 0;
    campaign_draft(campaign, &count);
    assert_int_equal(count, 1);
    campaign_stamp(campaign);
    assert_near(campaign_relation(campaign, content_find_actor(*state, "friend")), friendly - 0.2 - 0.05);
    bool is_found = false;
    for (int i = 0; i < campaign_effect_count(campaign); i++) {
        CampaignEffectView view = campaign_effect(campaign, i);
        is_found = is_found || (view.origin.kind == ORIGIN_FAVOUR && view.origin.choice == 2 && view.size == -0.25);
    }
    assert_true(is_found);
    campaign_destroy(campaign);
}

static void a_hostile_body_takes_no_capital(void **state) {
    Campaign *campaign = begin_1966(state);
    int diet = content_find_jurisdiction(*state, "diet");
    for (int year = 1966; year < 1969; year++) {
        assert_true(campaign_favour(campaign, diet).takes_capital);
        must_decide(campaign, favour(state, "diet", 0));
        campaign_stamp(campaign);
    }
    assert_true(stranger(state, campaign) < -0.4);
    assert_false(campaign_favour(campaign, diet).takes_capital);
    must_refuse(campaign, favour(state, "diet", 0), "no capital buys a favour here");
    must_refuse(campaign, level(state, "late_law", 0.5), "no capital buys a favour here");
    must_decide(campaign, favour(state, "diet", 2));
    must_decide(campaign, level(state, "late_law", 0.5));
    must_refuse(campaign, favour(state, "diet", 3), "no such thing");
    must_refuse(campaign, favour(state, "diet", -2), "no such thing");
    campaign_destroy(campaign);
}

static void taken_out_it_takes_with_it_what_it_opened(void **state) {
    Campaign *campaign = begin_1966(state);
    must_decide(campaign, level(state, "licences", 0.25));
    must_decide(campaign, favour(state, "diet", 0));
    must_decide(campaign, level(state, "late_law", 0.5));
    Decision gone[3];
    Decision asked = favour(state, "diet", 0);
    assert_int_equal(campaign_goes_with(campaign, asked, gone), 1);
    assert_int_equal(gone[0].subject, law(state));
    must_decide(campaign, favour(state, "diet", 1)); /* paid otherwise, it still holds */
    assert_near(campaign_instrument_level(campaign, law(state)), 0.5);
    must_decide(campaign, campaign_taking_out(campaign, asked));
    int count = 0;
    const Decision *draft = campaign_draft(campaign, &count);
    assert_int_equal(count, 1);
    assert_int_equal(draft[0].subject, content_find_instrument(*state, "licences"));
    assert_true(campaign_undo(campaign));
    assert_near(campaign_instrument_level(campaign, law(state)), 0.5);
    campaign_destroy(campaign);
}

static void a_favour_is_saved_and_forked(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = begin_1966(state);
    must_decide(campaign, favour(state, "diet", 2));
    must_decide(campaign, level(state, "late_law", 0.5));
    Campaign *fork = campaign_fork(campaign);
    campaign_stamp(campaign);
    campaign_stamp(fork);
    assert_true(campaign_digest(fork) == campaign_digest(campaign));
    char *text = campaign_log_text(campaign, arena);
    assert_non_null(strstr(text, "\"for\":\"promise\""));
    CampaignLogMismatch mismatch;
    bool was_torn = false;
    Error error;
    Campaign *loaded = campaign_log_load(*state, "save.log", text, strlen(text), &was_torn, &mismatch, &error);
    assert_non_null(loaded);
    assert_false(mismatch.found);
    assert_true(campaign_digest(loaded) == campaign_digest(campaign));
    campaign_destroy(loaded);
    campaign_destroy(fork);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

/* A strategy says what it wants; whom it must ask first is found out. MITI's record asks only what it says it asked. */
static void a_strategy_asks_for_what_it_needs(void **state) {
    Campaign *campaign = begin(state, "s14");
    int education_first = content_find_strategy(*state, "education_first"), asked = 0, moved = 0;
    assert_true(education_first >= 0);
    while (!campaign_is_over(campaign)) {
        campaign_decide_as_strategy(campaign, education_first);
        int count = 0, instrument_count = 0;
        const Decision *draft = campaign_draft(campaign, &count);
        const ContentInstrument *instruments = content_instruments(*state, &instrument_count);
        for (int i = 0; i < count; i++) {
            asked += draft[i].kind == DECISION_ASK_FAVOUR;
            if (draft[i].kind == DECISION_INSTRUMENT && instruments[draft[i].subject].jurisdiction >= 0) {
                assert_false(campaign_needs_favour(campaign, draft[i].subject));
                moved++;
            }
        }
        campaign_stamp(campaign);
    }
    assert_true(moved >= 5);
    assert_true(asked >= 5 && asked <= moved); /* none in vain, one for several */
    campaign_destroy(campaign);
}

/* In every body somebody can be asked at the start of the long game, one way or the other, and no two bodies are one.
 */
static void every_body_can_be_asked(void **state) {
    Campaign *campaign = begin(state, "s14");
    int count = 0;
    const ContentJurisdiction *bodies = content_jurisdictions(*state, &count);
    assert_true(count >= 5);
    for (int i = 0; i < count; i++) {
        assert_true(bodies[i].concession_count >= 2);
        CampaignFavour favour = campaign_favour(campaign, i);
        assert_true(favour.takes_capital && favour.capital > 0.0 && favour.payment == -1);
    }
    campaign_destroy(campaign);
}

/* Nothing on the law page is without a price, a source, something it moves and somebody who minds. */
static void every_instrument_has_its_price_and_its_reaction(void **state) {
    int count = 0, outside = 0;
    const ContentInstrument *instruments = content_instruments(*state, &count);
    assert_true(count >= 30);
    for (int i = 0; i < count; i++) {
        int relations = 0;
        for (int k = 0; k < instruments[i].effects.count; k++) {
            relations += instruments[i].effects.items[k].kind == EFFECT_RELATION;
        }
        if (instruments[i].capital_cost <= 0.0 || instruments[i].level_step <= 0.0 || instruments[i].lever_id < 0 ||
            instruments[i].source_count == 0 || relations == 0) {
            fail_msg("%s lacks a price, a lever, a source or a reaction", instruments[i].id);
        }
        outside += instruments[i].jurisdiction >= 0;
    }
    assert_true(outside >= 10 && outside < count);
}

static double research_lever(void **state, const Campaign *campaign) {
    return campaign_value_now(campaign, model_find(content_model(*state), "mainframe know how push"));
}

/* The same research association, in 1966 and in 1990. */
static void the_hand_of_the_1960s_fades(void **state) {
    int associations = content_find_instrument(*state, "research_associations");
    double felt[2], price[2], leverage[2];
    for (int late = 0; late < 2; late++) {
        Campaign *campaign = begin(state, "s14");
        while (campaign_year(campaign) < (late ? 1990 : 1966)) {
            campaign_decide_as_history(campaign);
            campaign_stamp(campaign);
        }
        leverage[late] = campaign_leverage(campaign, associations);
        price[late] = campaign_instrument_price(campaign, associations, 0.25);
        Campaign *without = campaign_fork(campaign);
        must_decide(campaign, level(state, "research_associations", 0.25));
        campaign_stamp(campaign);
        campaign_stamp(without);
        felt[late] = research_lever(state, campaign) - research_lever(state, without);
        campaign_destroy(without);
        campaign_destroy(campaign);
    }
    assert_true(leverage[0] > 0.85 && leverage[1] < 0.35);
    assert_true(felt[1] > 0.0 && felt[1] < 0.4 * felt[0]);
    assert_near(price[0] * leverage[0], 2.5); /* a quarter of ten, and dearer as leverage falls */
    assert_true(price[1] > 4.0 * price[0]);
}

int main(void) {
    const struct CMUnitTest rules[] = {
        cmocka_unit_test(what_is_not_ours_waits_for_a_favour),       cmocka_unit_test(asked_again_soon_it_is_dearer),
        cmocka_unit_test(a_concession_takes_the_place_of_capital),   cmocka_unit_test(a_hostile_body_takes_no_capital),
        cmocka_unit_test(taken_out_it_takes_with_it_what_it_opened), cmocka_unit_test(a_favour_is_saved_and_forked),
    };
    const struct CMUnitTest shipped[] = {
        cmocka_unit_test(a_strategy_asks_for_what_it_needs),
        cmocka_unit_test(every_body_can_be_asked),
        cmocka_unit_test(every_instrument_has_its_price_and_its_reaction),
        cmocka_unit_test(the_hand_of_the_1960s_fades),
    };
    int failures = cmocka_run_group_tests_name("rules", rules, setup_content, teardown_content);
    return failures + cmocka_run_group_tests_name("shipped", shipped, setup_shipped, teardown_content);
}
