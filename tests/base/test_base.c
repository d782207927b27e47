/* SPDX-License-Identifier: MIT
 *
 * base: arenas, lists, text, numbers in text, word distance. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"

static void arena_gives_zeroed_aligned_memory(void **state) {
    (void)state;
    Arena *arena = arena_create();
    for (size_t bytes = 0; bytes < 70000; bytes = bytes * 3 + 1) {
        unsigned char *piece = arena_alloc(arena, bytes);
        assert_non_null(piece);
        assert_int_equal((uintptr_t)piece % 16, 0);
        for (size_t i = 0; i < bytes; i++) assert_int_equal(piece[i], 0);
        memset(piece, 0xAB, bytes);
    }
    for (int i = 0; i < 3; i++) {
        arena_clear(arena);
        unsigned char *again = arena_alloc(arena, 60000);
        for (int k = 0; k < 60000; k++) assert_int_equal(again[k], 0);
        memset(again, 0xAB, 60000);
    }
    arena_destroy(arena);
    arena_destroy(NULL);
}

static void list_keeps_items_while_growing(void **state) {
    (void)state;
    Arena *arena = arena_create();
    LIST(int) numbers = {0};
    for (int i = 0; i < 1000; i++) list_push(arena, &numbers, i * i);
    assert_int_equal(numbers.count, 1000);
    for (int i = 0; i < 1000; i++) assert_int_equal(numbers.items[i], i * i);
    arena_destroy(arena);
}

static void text_grows_and_formats(void **state) {
    (void)state;
    Arena *arena = arena_create();
    Text text = text_begin(arena);
    for (int i = 0; i < 300; i++) text_format(&text, "%d,", i % 10);
    assert_int_equal(text.bytes, 600);
    assert_int_equal(strlen(text.data), 600);
    char longer[700];
    memset(longer, 'x', sizeof longer - 1);
    longer[sizeof longer - 1] = 0;
    text_format(&text, "%s", longer);
    assert_int_equal(text.bytes, 600 + 699);
    assert_string_equal(arena_format(arena, "%s-%03d", "a", 7), "a-007");
    arena_destroy(arena);
}

static void characters_are_read_as_utf8(void **state) {
    (void)state;
    const char *text = "a日\xF0\x9F\x98\x80\xFF";
    assert_int_equal(text_next_character(&text), 'a');
    assert_int_equal(text_next_character(&text), 0x65E5);
    assert_int_equal(text_next_character(&text), 0x1F600);
    assert_int_equal(text_next_character(&text), 0xFFFD);
    assert_int_equal(text_next_character(&text), 0);
    assert_int_equal(text_find_invalid_utf8("日本", 6), -1);
    assert_int_equal(text_find_invalid_utf8("ab\xC0\xAF", 4), 2);   /* overlong */
    assert_int_equal(text_find_invalid_utf8("\xED\xA0\x80", 3), 0); /* surrogate */
    assert_int_equal(text_find_invalid_utf8("日\xE6\x97", 5), 3);   /* cut off */
}

static void nearest_word_is_found_within_reason(void **state) {
    (void)state;
    static const char *const words[] = {"adopted", "chosen", "flag"};
    assert_int_equal(text_edit_distance("adoptd", "adopted"), 1);
    assert_int_equal(text_edit_distance("", "abc"), 3);
    assert_string_equal(text_nearest("adoptd", words, 3), "adopted");
    assert_string_equal(text_nearest("flg", words, 3), "flag");
    assert_null(text_nearest("zebra", words, 3));
}

static void numbers_are_read_whole_or_not_at_all(void **state) {
    (void)state;
    double value = 0;
    assert_true(text_read_double("-1.5e3", &value));
    assert_true(value == -1500);
    static const char *const wrong[] = {"", " 1", "1 ", "1x", "0x10", "inf", "nan", "."};
    for (int i = 0; i < COUNT_OF(wrong); i++) assert_false(text_read_double(wrong[i], &value));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arena_gives_zeroed_aligned_memory),
        cmocka_unit_test(list_keeps_items_while_growing),
        cmocka_unit_test(text_grows_and_formats),
        cmocka_unit_test(characters_are_read_as_utf8),
        cmocka_unit_test(nearest_word_is_found_within_reason),
        cmocka_unit_test(numbers_are_read_whole_or_not_at_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
