/* SPDX-License-Identifier: MIT
 *
 * digests and keyed random numbers: fixed values that no machine may change. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/digest.h"
#include "base/json.h"
#include "base/random.h"

static void equal_numbers_give_equal_digests(void **state) {
    (void)state;
    const double zeros[] = {0.0, -0.0}, one = 1.0;
    assert_true(digest_doubles(7, &zeros[0], 1) == digest_doubles(7, &zeros[1], 1));
    assert_true(digest_doubles(7, &zeros[0], 1) != digest_doubles(7, &one, 1));
    assert_true(digest_doubles(7, &one, 1) != digest_doubles(8, &one, 1));
    double many[600];
    for (int i = 0; i < 600; i++) many[i] = i * 0.1;
    uint64_t before = digest_doubles(DIGEST_START, many, 600);
    many[599] = 1.0;
    assert_true(before != digest_doubles(DIGEST_START, many, 600));
    assert_true(digest_text(1, NULL) == digest_text(1, ""));
}

static void digests_are_printed_and_read(void **state) {
    (void)state;
    char text[17];
    uint64_t back = 0;
    digest_print(text, UINT64_C(0x0123456789abcdef));
    assert_string_equal(text, "0123456789abcdef");
    assert_true(digest_read(text, &back) && back == UINT64_C(0x0123456789abcdef));
    assert_false(digest_read("0123456789abcdeg", &back));
    assert_false(digest_read("0123", &back));
}

static void draws_depend_on_the_whole_key_alone(void **state) {
    (void)state;
    RandomKey key = {.seed = 1964, .stream = "event", .turn = 3, .subject = "spy_case"};
    double first = random_unit(key);
    assert_true(first >= 0 && first < 1);
    assert_true(first == random_unit(key));
    RandomKey others[] = {key, key, key, key};
    others[0].seed++;
    others[1].stream = "queue";
    others[2].turn++;
    others[3].subject = "sigma";
    for (int i = 0; i < 4; i++) assert_true(random_unit(others[i]) != first);
    double sum = 0;
    for (int i = 0; i < 10000; i++) {
        key.turn = i;
        sum += random_unit(key);
        assert_in_range(random_index(key, 6), 0, 5);
    }
    assert_true(sum > 4850 && sum < 5150);
}

static void json_names_file_and_line(void **state) {
    (void)state;
    Arena *arena = arena_create();
    Error error;
    assert_null(base_json_read("mod.json", "{\n\"a\": }", 8, &error));
    assert_memory_equal(error.message, "mod.json:2: error: ", 19);
    json_t *value = base_json_read("x", "{\"b\":0.1,\"a\":\"日\"}", 19, &error);
    assert_non_null(value);
    assert_string_equal(base_json_write(arena, value), "{\"a\":\"日\",\"b\":0.10000000000000001}");
    json_decref(value);
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_numbers_give_equal_digests),
        cmocka_unit_test(digests_are_printed_and_read),
        cmocka_unit_test(draws_depend_on_the_whole_key_alone),
        cmocka_unit_test(json_names_file_and_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
