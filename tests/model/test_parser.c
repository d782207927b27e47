/* SPDX-License-Identifier: MIT
 *
 * Text in, tree out, written as (operator operand operand): precedence, names, numbers, comments, groups and the other
 * parts of a block. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <string.h>

/* core */
#include "model/mdl_tree.h"

static void show_subscripts(Text *text, const MdlSubscripts *subscripts) {
    for (int i = 0; i < subscripts->count; i++) {
        text_format(text, "%s%s%s", i == 0 ? "[" : ",", subscripts->items[i].name.key,
                    subscripts->items[i].is_reduced ? "!" : "");
    }
    if (subscripts->count > 0) text_add(text, "]");
}

static void show(Text *text, const MdlNode *node) {
    static const char *const signs[] = {"+", "-", "*", "/", "^", "<", "<=", ">", ">=", "=", "<>", "and", "or"};
    if (node->kind == MDL_NUMBER) {
        text_format(text, "%g", node->number);
        return;
    }
    if (node->kind == MDL_LIST || node->kind == MDL_TABLE) {
        text_add(text, node->kind == MDL_LIST ? "list" : "table");
        for (int i = 0; i < node->numbers.count; i++) text_format(text, " %g", node->numbers.items[i]);
        return;
    }
    if (node->kind == MDL_REFERENCE || node->kind == MDL_CALL) {
        text_add(text, node->name.key);
        show_subscripts(text, &node->subscripts);
        if (node->kind == MDL_REFERENCE) return;
    } else if (node->kind == MDL_STRING) {
        text_add(text, "string");
        return;
    }
    text_add(text, "(");
    if (node->kind == MDL_BINARY) text_add(text, signs[node->operator]);
    if (node->kind == MDL_NEGATE) text_add(text, "neg");
    if (node->kind == MDL_NOT) text_add(text, "not");
    for (int i = 0; i < node->children.count; i++) {
        if (i > 0 || node->kind != MDL_CALL) text_add(text, " ");
        show(text, node->children.items[i]);
    }
    text_add(text, ")");
}

static MdlTree *parse(Arena *arena, const char *text) {
    Problems problems = problems_begin(arena);
    MdlSource source = {.file = "m.mdl", .text = text, .bytes = (int)strlen(text), .first_line = 1};
    MdlTree *tree = mdl_parse(arena, &source, &problems);
    if (problems.error_count > 0) fail_msg("%s\n%s", text, problems_text(arena, &problems));
    return tree;
}

static void test_expressions(void **state) {
    (void)state;
    static const struct {
        const char *text, *tree;
    } cases[] = {
        {"1 + 2 * 3", "(+ 1 (* 2 3))"},
        {"1 - 2 - 3", "(- (- 1 2) 3)"},
        {"8 / 4 / 2", "(/ (/ 8 4) 2)"},
        {"-2 ^ 2", "(neg (^ 2 2))"},
        {"2 ^ 3 ^ 4", "(^ 2 (^ 3 4))"},
        {"2 ^ -3 * 4", "(* (^ 2 (neg 3)) 4)"},
        {"3 * -x", "(* 3 (neg x))"},
        {"- - + 1", "(neg (neg 1))"},
        {":NOT: a = b :AND: c", "(and (not (= a b)) c)"},
        {"a :OR: b :AND: :NOT: :NOT: c", "(or a (and b (not (not c))))"},
        {"a + 1 >= b * 2", "(>= (+ a 1) (* b 2))"},
        {"a <> b", "(<> a b)"},
        {"x[ a , B_c ! ]", "x[a,b c!]"},
        {"Some  Name\n\t\tof\\\n  mine_ + 1", "(+ some name of mine 1)"},
        {"\"Quo ted\\\" | ~ {n}\" + .5", "(+ quo ted | ~ {n} 0.5)"},
        {"1e3 + 2.5E-1 + 7.", "(+ (+ 1000 0.25) 7)"},
        {"MAX(a, MIN(b, 2))", "max(a min(b 2))"},
        {"curve[r](x)", "curve[r](x)"},
        {"WITH LOOKUP(x, ([(0,0)-(9,9),(1,1)],(0,1),(2,-3e1)))", "with lookup(x table 0 1 2 -30)"},
        {"1, -2; +3, 4;", "list 1 -2 3 4"},
        {"TABBED ARRAY(1\t2\n3 -4)", "list 1 2 3 -4"},
        {"a {one {inside} another} + b", "(+ a b)"},
        {"programmers' pay", "programmers' pay"},
        {"\xE4\xBE\xA1\xE6\xA0\xBC * 2", "(* \xE4\xBE\xA1\xE6\xA0\xBC 2)"},
        {":NA:", "-6.49037e+32"},
    };
    for (int i = 0; i < COUNT_OF(cases); i++) {
        Arena *arena = arena_create();
        Text text = text_begin(arena);
        MdlTree *tree = parse(arena, arena_format(arena, "y = %s ~~|", cases[i].text));
        assert_int_equal(tree->definitions.count, 1);
        show(&text, tree->definitions.items[0]->right);
        assert_string_equal(text.data, cases[i].tree);
        arena_destroy(arena);
    }
}

static void test_blocks(void **state) {
    (void)state;
    Arena *arena = arena_create();
    MdlTree *tree = parse(
        arena,
        "\xEF\xBB\xBF{UTF-8}\r\n"
        "a \r\n b=\r\n 1\r\n ~ yen / year [0,?,0.5]\r\n ~ Holds = ~ and \"quotes\r\n :SUPPLEMENTARY\r\n ~ :SUPPLEMENTARY \r\n|\r\n"
        "{**Inner Group**}\n"
        "x[r] :EXCEPT: [r1], [r2] = 2 ~~|\n"
        "****\n\t.Levers\n****~\n\tsaid of it\n|\n"
        "r: r1, (s1-s3) -> q, (p: p1, p2) ~~|\n"
        "q <-> r ~~|\n"
        "f[r]((1,2),(3,4)) ~~|\n"
        "u == 3 ~~|\n"
        "\\\\\\---/// Sketch information\n|~");
    assert_int_equal(tree->definitions.count, 6);
    const MdlDefinition *a = tree->definitions.items[0], *x = tree->definitions.items[1];
    assert_string_equal(a->name.key, "a b");
    assert_string_equal(a->name.author, "a b");
    assert_int_equal(mdl_line(a->name.place), 2);
    assert_string_equal(a->units, "yen / year");
    assert_true(a->range_low == 0.0 && isnan(a->range_high) && a->range_step == 0.5);
    assert_string_equal(a->comment, "Holds = ~ and \"quotes :SUPPLEMENTARY");
    assert_true(a->is_supplementary && a->group[0] == '\0');
    assert_string_equal(x->group, "Inner Group");
    assert_int_equal(x->exceptions.count, 2);
    const MdlDefinition *r = tree->definitions.items[2];
    assert_string_equal(r->group, "Levers");
    assert_int_equal(r->kind, MDL_RANGE);
    assert_string_equal(r->items.items[1].last.key, "s3");
    assert_int_equal(r->mappings.count, 2);
    assert_string_equal(r->mappings.items[1].elements.items[1].key, "p2");
    assert_int_equal(tree->definitions.items[3]->kind, MDL_ALIAS);
    assert_int_equal(tree->definitions.items[4]->kind, MDL_LOOKUP);
    assert_int_equal(tree->definitions.items[4]->right->numbers.count, 4);
    assert_true(text_starts_with(tree->sketch, "\\\\\\---/// Sketch") && tree->sketch_bytes == strlen(tree->sketch));
    arena_destroy(arena);
}

static void test_line_ends(void **state) {
    (void)state;
    static const char *const texts[] = {"a = 1 ~~|\nb = 2 ~~|\n\nc = 3 ~~|", "a = 1 ~~|\rb = 2 ~~|\r\rc = 3 ~~|",
                                        "a = 1 ~~|\r\nb = 2 ~~|\r\n\r\nc = 3 ~~|"};
    for (int i = 0; i < COUNT_OF(texts); i++) {
        Arena *arena = arena_create();
        MdlTree *tree = parse(arena, texts[i]);
        assert_int_equal(tree->definitions.count, 3);
        assert_int_equal(mdl_line(tree->definitions.items[2]->name.place), 4);
        arena_destroy(arena);
    }
}

static void test_keys(void **state) {
    (void)state;
    static const struct {
        const char *text, *key;
    } cases[] = {{"  Digital_Exports\tby \n Market[ games ]", "digital exports by market[games]"},
                 {"x[A , B]", "x[a,b]"},
                 {"\"a b\"", "a b"},
                 {"\"say \\\"so\\\"\"", "say so"},
                 {"a\\\n\t\tb", "a b"},
                 {"", ""}};
    Arena *arena = arena_create();
    for (int i = 0; i < COUNT_OF(cases); i++) {
        assert_string_equal(mdl_key(arena, cases[i].text, strlen(cases[i].text)), cases[i].key);
    }
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_expressions), cmocka_unit_test(test_blocks),
                                       cmocka_unit_test(test_line_ends), cmocka_unit_test(test_keys)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
