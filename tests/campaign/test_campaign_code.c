/* SPDX-License-Identifier: MIT
 *
 * Run codes: every game survives the way through its code, every single wrong sign is noticed, a code of another
 * content says so, and twelve turns stay near 120 signs. */
#include "campaign_fixture.h"

#include "base/digest.h"
#include "base/random.h"
#include "campaign/campaign_code.h"
#include "campaign/campaign_levers.h"
#include "campaign/campaign_scenario.h"

static int pick(uint64_t seed, const char *what, int when, int count) {
    return random_index((RandomKey){seed, "code", when, what}, count);
}

/* Answers what lies on the desk, moves a budget line and a dial: some of it is refused, which is the player's lot. */
static void play_a_year(void **state, Campaign *campaign, uint64_t seed) {
    int year = campaign_year(campaign), count, line_count, instrument_count;
    const int *inbox = campaign_inbox(campaign, &count);
    for (int i = 0; i < count; i++) {
        const ContentEvent *event = &content_events(*state, &(int){0})[inbox[i]];
        campaign_decide(
            campaign, (Decision){DECISION_CHOOSE, inbox[i], pick(seed, event->id, year, event->option_count), 0}, NULL);
    }
    content_budget_lines(*state, &line_count);
    content_instruments(*state, &instrument_count);
    int line = pick(seed, "line", year, line_count);
    double amount = campaign_budget_before(campaign, line) + 0.05 * pick(seed, "steps", year, 4);
    campaign_decide(campaign, (Decision){DECISION_BUDGET, line, 0, amount}, NULL);
    campaign_decide(campaign,
                    (Decision){DECISION_INSTRUMENT, pick(seed, "dial", year, instrument_count), 0,
                               0.05 * pick(seed, "level", year, 21)},
                    NULL);
}

static Campaign *play(void **state, const char *scenario, uint64_t seed, const char *lens, int as_history_every) {
    CampaignSetup setup = {.scenario_id = scenario, .seed = seed, .lens_id = lens};
    Error error;
    Campaign *campaign = campaign_create_with(*state, &setup, &error);
    if (campaign == NULL) {
        fail_msg("%s", error.message);
    }
    for (int turn = 1; !campaign_is_over(campaign); turn++) {
        if (turn % as_history_every == 0) {
            campaign_decide_as_history(campaign);
        } else {
            play_a_year(state, campaign, seed);
        }
        campaign_stamp(campaign);
    }
    return campaign;
}

static void assert_comes_back(void **state, const Campaign *campaign, Arena *arena) {
    CampaignCodeFault fault;
    Error error;
    Campaign *read = campaign_code_read(*state, campaign_code_write(campaign, arena), &fault, &error);
    if (read == NULL) {
        fail_msg("%s", error.message);
    }
    assert_int_equal(fault, CAMPAIGN_CODE_GOOD);
    assert_true(campaign_digest(read) == campaign_digest(campaign));
    assert_int_equal(campaign_turn_count(read), campaign_turn_count(campaign));
    campaign_destroy(read);
}

static void every_scenario_comes_back(void **state) {
    int count;
    const ContentScenario *scenarios = content_scenarios(*state, &count);
    Arena *arena = arena_create();
    for (int i = 0; i < count; i++) {
        Campaign *campaign =
            play(state, scenarios[i].id, 1 + (uint64_t)i * 7919, i % 3 == 0 ? "network" : NULL, 2 + i % 3);
        assert_comes_back(state, campaign, arena);
        print_message("%s: %d turns, %zu signs\n", scenarios[i].id,
                      campaign_turn_count(campaign) - campaign_prologue_count(campaign),
                      strlen(campaign_code_write(campaign, arena)));
        campaign_destroy(campaign);
    }
    arena_destroy(arena);
}

static void a_game_not_begun_comes_back(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = begin(state, "s1");
    assert_comes_back(state, campaign, arena);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

static void aims_and_assists_come_back(void **state) {
    static const int aims[] = {7, 0, 3};
    CampaignSetup setup = {.scenario_id = "s1", .seed = 4, .assists = CAMPAIGN_ASSIST_MINISTRIES};
    Arena *arena = arena_create();
    Error error;
    Campaign *campaign = campaign_create_with(*state, &setup, &error);
    assert_true(campaign_choose_aims(campaign, aims, COUNT_OF(aims), &error));
    campaign_stamp(campaign);
    Campaign *read = campaign_code_read(*state, campaign_code_write(campaign, arena), NULL, &error);
    assert_non_null(read);
    int found[CAMPAIGN_AIMS_MOST], before[CAMPAIGN_AIMS_MOST];
    assert_int_equal(campaign_aims(read, found), 3);
    assert_int_equal(campaign_aims(campaign, before), 3);
    assert_memory_equal(found, before, sizeof found);
    assert_int_equal(campaign_assists(read), CAMPAIGN_ASSIST_MINISTRIES);
    assert_true(campaign_digest(read) == campaign_digest(campaign));
    campaign_destroy(read);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

/* Nine turns of S1, every year its own decisions: 120 signs for twelve turns are 90 for nine. */
static void a_code_is_short(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = play(state, "s1", 1764000000, NULL, 1000);
    assert_true(strlen(campaign_code_write(campaign, arena)) <= 110);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

static void how_it_is_written_does_not_matter(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = play(state, "s1", 5, NULL, 3);
    char *code = campaign_code_write(campaign, arena);
    for (char *sign = code; *sign != '\0'; sign++) {
        *sign = *sign == '-' ? ' ' : *sign == '0' ? 'o' : *sign == '1' ? 'l' : *sign;
        *sign = *sign >= 'A' && *sign <= 'Z' ? (char)(*sign - 'A' + 'a') : *sign;
    }
    Campaign *read = campaign_code_read(*state, arena_format(arena, " \n%s\r\n", code), NULL, NULL);
    assert_non_null(read);
    assert_true(campaign_digest(read) == campaign_digest(campaign));
    campaign_destroy(read);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

static CampaignCodeFault fault_of(void **state, const char *code) {
    CampaignCodeFault fault = CAMPAIGN_CODE_GOOD;
    Error error = {0};
    Campaign *read = campaign_code_read(*state, code, &fault, &error);
    assert_true((read == NULL) == (fault != CAMPAIGN_CODE_GOOD));
    assert_true(read != NULL || error.message[0] != '\0');
    campaign_destroy(read);
    return fault;
}

static void every_wrong_sign_is_noticed(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = play(state, "s1", 3, NULL, 2);
    char *code = campaign_code_write(campaign, arena);
    size_t length = strlen(code);
    for (size_t i = 5; i < length; i++) {
        if (code[i] == '-') {
            continue;
        }
        char kept = code[i];
        code[i] = kept == 'Z' ? '7' : 'Z';
        assert_int_equal(fault_of(state, code), CAMPAIGN_CODE_TYPED);
        code[i] = kept;
    }
    for (size_t i = 6; i < length; i++) { /* cut short; a hyphen at the end is no loss */
        if (code[i - 1] != '-') {
            assert_int_equal(fault_of(state, arena_format(arena, "%.*s", (int)i, code)), CAMPAIGN_CODE_TYPED);
        }
    }
    assert_int_equal(fault_of(state, arena_format(arena, "%s!", code)), CAMPAIGN_CODE_TYPED);
    assert_int_equal(fault_of(state, ""), CAMPAIGN_CODE_NONE);
    assert_int_equal(fault_of(state, "MIT-0000"), CAMPAIGN_CODE_NONE);
    assert_int_equal(fault_of(state, "MITI"), CAMPAIGN_CODE_TYPED);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

/* A code with a right sum and a right head and nothing sensible behind them. */
static void random_codes_break_nothing(void **state) {
    static const char signs[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    enum { HEAD_SIGNS = 16, TAIL_SIGNS = 40, CODES = 2000 };
    Arena *arena = arena_create();
    Campaign *campaign = play(state, "s1", 9, NULL, 2);
    char *code = campaign_code_write(campaign, arena);
    int differing = 0;
    for (int i = 0; i < CODES; i++) {
        uint8_t values[HEAD_SIGNS + TAIL_SIGNS];
        const char *sign = code + 5;
        for (int k = 0; k < COUNT_OF(values); k++) {
            sign += *sign == '-';
            values[k] =
                k < HEAD_SIGNS ? (uint8_t)(strchr(signs, *sign++) - signs) : (uint8_t)pick((uint64_t)i, "tail", k, 32);
        }
        uint64_t sum = digest_bytes(DIGEST_START, values, sizeof values) >> 44;
        Text text = text_begin(arena);
        text_add(&text, "MITI");
        for (int k = 0; k < COUNT_OF(values) + 4; k++) {
            int value = k < COUNT_OF(values) ? values[k] : (int)(sum >> (5 * (COUNT_OF(values) + 3 - k)) & 31);
            text_format(&text, "%c", signs[value]);
        }
        CampaignCodeFault fault = fault_of(state, text.data);
        assert_true(fault == CAMPAIGN_CODE_CONTENT || fault == CAMPAIGN_CODE_DIFFERS);
        differing += fault == CAMPAIGN_CODE_DIFFERS;
    }
    assert_true(differing > CODES / 10); /* many were played for a while */
    campaign_destroy(campaign);
    arena_destroy(arena);
}

static void another_content_says_so(void **state) {
    Arena *arena = arena_create();
    Content *other = fixture_load();
    Campaign *campaign = campaign_create(other, "whole", 1, NULL);
    assert_non_null(campaign);
    assert_int_equal(fault_of(state, campaign_code_write(campaign, arena)), CAMPAIGN_CODE_CONTENT);
    campaign_destroy(campaign);
    content_destroy(other);
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_scenario_comes_back),         cmocka_unit_test(a_game_not_begun_comes_back),
        cmocka_unit_test(aims_and_assists_come_back),        cmocka_unit_test(a_code_is_short),
        cmocka_unit_test(how_it_is_written_does_not_matter), cmocka_unit_test(every_wrong_sign_is_noticed),
        cmocka_unit_test(random_codes_break_nothing),        cmocka_unit_test(another_content_says_so),
    };
    return cmocka_run_group_tests(tests, setup_shipped, teardown_content);
}
