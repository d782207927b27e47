/* SPDX-License-Identifier: MIT
 *
 * The box: every refused name is refused, every way to run for ever or to take all memory ends at the budget, order
 * never depends on hashing, and what comes out has the right lines. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "script/script.h"

typedef struct Run {
    Arena *arena;
    Problems problems;
    ScriptResult result;
    bool is_good;
} Run;

static Run run_texts(const char *const *texts, int count) {
    static const char *const names[] = {"one.lua", "two.lua", "three.lua"};
    Run run = {.arena = arena_create()};
    run.problems = problems_begin(run.arena);
    ScriptFile prelude[8], files[3];
    ScriptSource source = {.prelude = prelude, .files = files, .file_count = count};
    char **found = NULL;
    int found_count = 0;
    const FileAccess *access = file_access_system();
    const char *folder = MITI_SOURCE_FOLDER "/scripts/api";
    assert_true(access->list(access->user, run.arena, folder, &found, &found_count, NULL));
    for (int i = 0; i < found_count; i++) {
        char *text = NULL;
        char *path = file_join(run.arena, folder, found[i]);
        assert_true(access->read(access->user, run.arena, path, &text, &prelude[i].bytes, NULL));
        prelude[i].name = path;
        prelude[i].text = text;
        source.prelude_count++;
    }
    for (int i = 0; i < count; i++) {
        files[i] = (ScriptFile){.name = names[i], .text = texts[i], .bytes = strlen(texts[i])};
    }
    run.is_good = script_run(run.arena, &source, &run.result, &run.problems);
    return run;
}

static Run run_text(const char *text) {
    return run_texts(&text, 1);
}

static void end(Run *run) {
    arena_destroy(run->arena);
}

/* Runs the text and wants exactly this list of problems. */
static void assert_problems(const char *text, const char *wanted) {
    Run run = run_text(text);
    problems_sort(&run.problems);
    assert_string_equal(problems_text(run.arena, &run.problems), wanted);
    end(&run);
}

static void assert_code(const char *text, const char *code) {
    Run run = run_text(text);
    if (run.is_good || run.problems.list.count == 0 || !text_equal(run.problems.list.items[0].code, code)) {
        fail_msg("wanted %s from:\n%s\ngot:\n%s", code, text, problems_text(run.arena, &run.problems));
    }
    end(&run);
}

/* Wants the object event "x" whose field `r` is this text. */
static void assert_result(const char *text, const char *wanted) {
    Run run = run_text(text);
    if (!run.is_good) fail_msg("%s\n%s", text, problems_text(run.arena, &run.problems));
    assert_int_equal(run.result.object_count, 1);
    const ScriptField *field = script_field(&run.result.objects[0].value, "r");
    assert_non_null(field);
    assert_int_equal(field->value.kind, SCRIPT_TEXT);
    assert_string_equal(field->value.text, wanted);
    end(&run);
}

static void test_refused_names(void **state) {
    (void)state;
    static const char *const names[] = {
        "io",     "os",       "package",      "debug",  "coroutine", "string",    "utf8",     "require",
        "load",   "loadfile", "loadstring",   "dofile", "pcall",     "xpcall",    "next",     "collectgarbage",
        "rawget", "rawset",   "rawequal",     "rawlen", "_G",        "warn",      "_VERSION", "setmetatable",
        "add",    "complain", "getmetatable", "here",   "is_broken", "call_text", "seal"};
    for (int i = 0; i < COUNT_OF(names); i++) {
        char text[128], wanted[64];
        snprintf(text, sizeof text, "local x = %s", names[i]);
        snprintf(wanted, sizeof wanted, "unknown name '%s'", names[i]);
        Run run = run_text(text);
        assert_false(run.is_good);
        assert_string_equal(run.problems.list.items[0].code, "E103");
        assert_string_equal(run.problems.list.items[0].message, wanted);
        end(&run);
    }
    static const char *const members[] = {"math.random", "math.randomseed", "math.sin", "math.exp",   "math.pow",
                                          "table.move",  "table.pack",      "text.rep", "text.format"};
    for (int i = 0; i < COUNT_OF(members); i++) {
        char text[128];
        snprintf(text, sizeof text, "%s(1, 2)", members[i]);
        assert_code(text, "E102");
    }
}

static void test_ways_out(void **state) {
    (void)state;
    assert_code("local a = ('x'):rep(10)", "E102");
    assert_code("local a = ('').format('%p', {})", "E102");
    assert_code("local a = #('x').byte", "E102");
    assert_code("math.floor = function() return 1 end", "E102");
    assert_code("table.sort = nil", "E102");
    assert_code("text.trim = nil", "E102");
    assert_code("event = nil", "E104");
    assert_code("_ENV.event = nil", "E104");
    assert_code("local a <close> = {}", "E102");
    assert_code("\x1bLua\x54", "E101");
    assert_code("local a = 2 ^ 3", "E110");
    assert_code("error({})", "E102");
    assert_code("error()", "E102");
    assert_code("error(nil)", "E102");
    assert_code("local e = event; _ENV = {}; e 'x' { a = b.c }", "E102");
}

static void test_time(void **state) {
    (void)state;
    assert_code("while true do end", "E105");
    assert_code("repeat until false", "E105");
    assert_code("::a:: goto a", "E105");
    assert_code("for i = 1, 1e18 do end", "E105");
    assert_code("local function f() return f() end f()", "E105");
    assert_code("local t = {} for i = 1, 30000 do t[i] = -i end while true do table.sort(t) end", "E105");
    assert_code("local t = {1} while true do for k in pairs(t) do end end", "E105");
    assert_code("local t = {2, 1} table.sort(t, function() while true do end end)", "E105");
    assert_code("local s = 'aaaaaaaaaaaaaaaa' while true do text.find(s, 'b') end", "E105");
    assert_code("local t = {} for i = 1, 5000 do t[i] = 'xxxxxxxx' end while true do table.concat(t) end", "E105");
    assert_code("local x repeat x = nothing_here until false", "E103");
    assert_code("while true do event 'x' {} end", "E102");
    assert_code("local t = {} for i = 1, 200 do t[i] = i end while true do table.unpack(t) end", "E105");
    Run run = run_text("local s = 'x' while #s < 60000 do s = s .. s:x() end");
    assert_false(run.is_good);
    end(&run);
    assert_code("local s = 'x' for i = 1, 15 do s = s .. s end local t while true do t = s .. 'y' end", "E105");
}

static void test_budget_is_per_mod(void **state) {
    (void)state;
    const char *texts[] = {"while true do end", "event 'after' {}"};
    Run run = run_texts(texts, 2);
    assert_int_equal(run.problems.list.count, 1);
    assert_int_equal(run.problems.list.items[0].line, 1);
    assert_int_equal(run.result.object_count, 0);
    end(&run);
    Run first = run_text("local n = 0 for i = 1, 100000 do n = n + i end");
    Run second = run_text("local n = 0 for i = 1, 100000 do n = n + i end");
    assert_true(first.is_good);
    assert_true(first.result.work_used == second.result.work_used && first.result.work_used > 100000);
    end(&first);
    end(&second);
}

static void test_memory(void **state) {
    (void)state;
    assert_code("local s = 'x' while true do s = s .. s end", "E106");
    assert_code("local t = {} for i = 1, 1e9 do t[i] = i end", "E106");
    assert_code("local t = {} while true do t = { t, {}, {}, {} } end", "E106");
    assert_code("local function f() return 1 + f() end f()", "E106");
    assert_code("local t = {} for i = 1, 1e9 do t[i % 1000] = { t[i % 1000], i } end", "E106");
    assert_code("local t = {} t.t = t event 'x' { t = t }", "E108");
    assert_code("local t = {} for i = 1, 500 do t[i] = t[i - 1] or {} end for i = 1, 1e6 do event 'x' { t, t } end",
                "E102");
    Run run = run_text("local t = {} for i = 1, 1e9 do t[i % 60000] = { i, i, i, i, i, i, i, i } end");
    assert_true(run.result.most_bytes <= (size_t)SCRIPT_MOST_BYTES);
    end(&run);
    const char *texts[] = {"local function f() return 1 + f() end f()", "event 'after' {}"};
    Run next = run_texts(texts, 2);
    assert_int_equal(next.result.object_count, 1);
    end(&next);
}

static void test_deep_parsing(void **state) {
    (void)state;
    char text[20001];
    memset(text, '(', 20000);
    text[20000] = 0;
    assert_code(text, "E101");
    memset(text, '{', 20000);
    memcpy(text, "a = ", 4);
    assert_code(text, "E101");
    for (int i = 0; i < 20000; i += 5) memcpy(&text[i], "a'b'{", 5);
    assert_code(text, "E101");
}

static void test_order(void **state) {
    (void)state;
    assert_result("local t = { zeta = 1, alpha = 2, [3] = 3, [1] = 4, mid = 5, Beta = 6, [-2] = 7 } local r = ''"
                  "for k, v in pairs(t) do r = r .. tostring(k) .. '=' .. v .. ' ' end event 'x' { r = r }",
                  "-2=7 1=4 3=3 Beta=6 alpha=2 mid=5 zeta=1 ");
    assert_result("local t = {} for i = 1, 40 do t[i] = { k = i % 3, i = i } end "
                  "table.sort(t, function(a, b) return a.k < b.k end) local r = '' "
                  "for i, v in ipairs(t) do if i < 18 then r = r .. v.i .. ' ' end end event 'x' { r = r }",
                  "3 6 9 12 15 18 21 24 27 30 33 36 39 1 4 7 10 ");
    assert_code("local t = { [{}] = 1 } for k in pairs(t) do end", "E102");
    assert_code("local t = { [print] = 1 } for k in pairs(t) do end", "E102");
    assert_result("event 'x' { r = tostring({}) .. tostring(print) .. tostring(nil) .. tostring(1.5) .. type(2) }",
                  "tablefunctionnil1.5number");
}

static void test_libraries(void **state) {
    (void)state;
    assert_result("local p = text.split('a, b,, c', ',') for i = 1, #p do p[i] = text.trim(p[i]) end "
                  "event 'x' { r = table.concat(p, '|') }",
                  "a|b||c");
    assert_result("event 'x' { r = text.replace('a.b.c', '.', '%1') .. tostring(text.find('abc', 'c')) .. "
                  "tostring(text.starts('abc', 'ab')) .. tostring(text.find('abc', '.')) }",
                  "a%1b%1c3truenil");
    assert_result("event 'x' { r = math.floor(2.7) .. math.ceil(2.1) .. math.max(1, 5, 3) .. math.min(4, 2) .. "
                  "math.abs(-3) .. math.sqrt(16) .. math.fmod(7, 4) }",
                  "2352"
                  "34.03.0");
    assert_result(
        "local t = { 'b', 'd' } table.insert(t, 'e') table.insert(t, 1, 'a') table.insert(t, 3, 'c') "
        "table.remove(t) table.remove(t, 1) event 'x' { r = table.concat(t) .. select('#', table.unpack(t)) }",
        "bcd3");
    assert_result("event 'x' { r = tostring(tonumber('12')) .. tostring(tonumber('x')) .. tostring(tonumber('0x10')) }",
                  "12nil16");
    assert_code("table.concat({ {} })", "E102");
    assert_code("local t = {} for i = 1, 300 do t[i] = i end table.unpack(t)", "E102");
    assert_code("text.split('abc', '')", "E102");
}

static void test_print(void **state) {
    (void)state;
    assert_problems("\nprint('year', 1964, nil, {})", "one.lua:2: hint H101: year 1964 nil table\n");
    assert_code("while true do print('x') end", "H101");
}

static void test_errors_have_places(void **state) {
    (void)state;
    assert_problems("local a = 1\nevnt 'x' {\n  a = lver,\n}\nb = 3\nerror('stop')\nc = 4\n",
                    "one.lua:2: error E103: unknown name 'evnt'; did you mean 'event'?\n"
                    "one.lua:3: error E103: unknown name 'lver'; did you mean 'lever'?\n"
                    "one.lua:5: error E104: assignment to the undeclared global 'b'; write 'local' before it\n"
                    "one.lua:6: error E102: stop; the object was not read to its end\n");
    assert_problems("local a\nlocal b = a.c", "one.lua:2: error E102: attempt to index a nil value (local 'a'); "
                                              "the object was not read to its end\n");
    assert_problems("\n\nevent(3) {}\nevent 'x' (4)\nevent 'y' { date('x') }\nevent 'z' {\n  lever 'a' :add('b') }",
                    "one.lua:3: error E107: event wants an id in quotes; write event \"some_id\" { ... }\n"
                    "one.lua:4: error E107: event \"x\" wants a table; write event \"x\" { ... }\n"
                    "one.lua:5: error E107: date wants a year and a month; write date(1969, 6)\n"
                    "one.lua:7: error E107: add wants a number first, not string\n");
}

/* A file with two syntax errors, a good object between them, and an object after: all are heard. */
static void test_syntax_errors(void **state) {
    (void)state;
    const char *texts[] = {"event 'a' {\n  x = = 1,\n}\nevent 'b' { y = 2 }\nevent 'c' {\n  z = 3,\n\nevent 'd' {}\n",
                           "event 'e' {}\n"};
    Run run = run_texts(texts, 2);
    problems_sort(&run.problems);
    assert_string_equal(problems_text(run.arena, &run.problems),
                        "one.lua:2: error E101: unexpected symbol near '='; correct the Lua text\n"
                        "one.lua:8: error E101: unexpected symbol near <eof>; correct the Lua text\n");
    assert_int_equal(run.result.object_count, 3);
    assert_string_equal(run.result.objects[0].id, "b");
    assert_string_equal(run.result.objects[1].id, "d");
    assert_string_equal(run.result.objects[2].file, "two.lua");
    assert_int_equal(run.result.lost_count, 2);
    assert_string_equal(run.result.lost[0].id, "a");
    assert_string_equal(run.result.lost[1].id, "c");
    end(&run);
}

static void test_lines(void **state) {
    (void)state;
    Run run =
        run_text("-- head { }\nlocal function two(n)\n  return set_flag(n)\nend\n"
                 "event \"x\" {\n  kind = \"a\", on = date(1, 2), -- , }\n  [\"k\"] = [[ { ]],\n  options = {\n"
                 "    { id = \"nothing\",\n      effects = {\n        lever \"a\" :add(1,\n          { over = 2 }),\n"
                 "        two \"f\" } },\n    { id = 'b', f = function(a, b) return { a, b } end },\n  },\n}\n"
                 "rules {\n\n  files = 4 }\n");
    assert_int_equal(run.result.object_count, 2);
    const ScriptObject *object = &run.result.objects[0];
    assert_int_equal(object->line, 5);
    assert_int_equal(script_field(&object->value, "on")->line, 6);
    assert_int_equal(script_field(&object->value, "k")->line, 7);
    const ScriptField *options = script_field(&object->value, "options");
    assert_int_equal(options->line, 8);
    assert_int_equal(options->value.item_count, 2);
    assert_int_equal(options->value.items[0].line, 9);
    const ScriptField *effects = script_field(&options->value.items[0], "effects");
    assert_int_equal(effects->line, 10);
    assert_int_equal(effects->value.items[0].line, 11);
    assert_int_equal(effects->value.items[1].line, 13);
    assert_int_equal(script_field(&run.result.objects[1].value, "files")->line, 19);
    end(&run);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_refused_names), cmocka_unit_test(test_ways_out),
        cmocka_unit_test(test_time),          cmocka_unit_test(test_budget_is_per_mod),
        cmocka_unit_test(test_memory),        cmocka_unit_test(test_deep_parsing),
        cmocka_unit_test(test_order),         cmocka_unit_test(test_libraries),
        cmocka_unit_test(test_print),         cmocka_unit_test(test_errors_have_places),
        cmocka_unit_test(test_syntax_errors), cmocka_unit_test(test_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
