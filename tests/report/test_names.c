/* SPDX-License-Identifier: MIT
 *
 * Whatever the model holds can be come by on the map, in what-if, in a waterfall or behind a number: so every variable,
 * constant and lever of the shipped model has a name of its own, written by the content in each language. */
#include "campaign/campaign_fixture.h"

#include <ctype.h>
#include <string.h>

#include "report/report.h"

static bool is_shown(const ModelVariable *variable) {
    bool is_told = variable->kind != MODEL_QUERY && variable->kind != MODEL_EXTERNAL;
    return is_told && !text_equal(variable->group, "Control") && !text_equal(variable->name, "Time");
}

/* "home share[cloud]" is `home_share_cloud` in the id of a text. */
static const char *text_id(Arena *arena, const char *kind, const char *name) {
    char *id = arena_format(arena, "%s.%s", kind, name), *to = id + strlen(kind) + 1;
    for (const char *at = to; *at; at++) {
        if (isalnum((unsigned char)*at)) {
            *to++ = (char)tolower((unsigned char)*at);
        } else if (to[-1] != '_') {
            *to++ = '_';
        }
    }
    while (to[-1] == '_') to--;
    *to = '\0';
    return id;
}

static bool is_aim(const Content *content, int variable_id) {
    int count;
    const ContentAim *aims = content_aims(content, &count);
    for (int i = 0; i < count; i++) {
        if (aims[i].variable_id == variable_id) return true;
    }
    return false;
}

/* The whole by a text, or the array and its element by one each. */
static bool has_words(const Content *content, Arena *arena, const char *language, const char *kind, int variable_id) {
    const ModelVariable *variable = model_variable(content_model(content), variable_id);
    const char *element = strchr(variable->name, '[');
    if (content_has_text(content, language, text_id(arena, kind, variable->name))) return true;
    return element && content_has_text(content, language, text_id(arena, kind, variable->array_name)) &&
           content_has_text(content, language, text_id(arena, "market", element + 1));
}

static bool is_named(const Content *content, Arena *arena, const char *language, int variable_id) {
    const char *kind = model_variable(content_model(content), variable_id)->is_lever ? "lever" : "variable";
    return is_aim(content, variable_id) || has_words(content, arena, language, kind, variable_id) ||
           has_words(content, arena, language, "inner", variable_id);
}

static int count_unnamed(const Content *content, const char *language) {
    const Model *model = content_model(content);
    Arena *arena = arena_create();
    int unnamed = 0;
    for (int id = 0; id < model_variable_count(model); id++) {
        const ModelVariable *variable = model_variable(model, id);
        if (!is_shown(variable) || is_named(content, arena, language, id)) continue;
        print_error("%s: no name for '%s' of %s\n", language, variable->name, variable->group);
        unnamed++;
    }
    arena_destroy(arena);
    return unnamed;
}

static void everything_has_a_name_in_both_languages(void **state) {
    const Content *content = *state;
    assert_int_equal(count_unnamed(content, "en"), 0);
    assert_int_equal(count_unnamed(content, "ja"), 0);
}

/* A lever may be called after the variable that it pushes. */
static int count_alike(const Content *content, const char *language) {
    const Model *model = content_model(content);
    Arena *arena = arena_create();
    int count = model_variable_count(model), alike = 0;
    const char **names = ARENA_ARRAY(arena, const char *, count);
    for (int id = 0; id < count; id++) {
        if (!is_shown(model_variable(model, id)) || model_variable(model, id)->is_lever) continue;
        names[id] = report_variable_name(content, arena, language, id);
        for (int i = 0; i < id; i++) {
            if (!names[i] || !text_equal(names[i], names[id])) continue;
            const char *first = model_variable(model, i)->name, *second = model_variable(model, id)->name;
            print_error("%s: '%s' and '%s' are both called '%s'\n", language, first, second, names[id]);
            alike++;
        }
    }
    arena_destroy(arena);
    return alike;
}

static void no_two_have_the_same_name(void **state) {
    const Content *content = *state;
    assert_int_equal(count_alike(content, "en"), 0);
    assert_int_equal(count_alike(content, "ja"), 0);
}

static int load(void **state) {
    *state = fixture_load_shipped();
    return 0;
}

static int unload(void **state) {
    content_destroy(*state);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_has_a_name_in_both_languages),
        cmocka_unit_test(no_two_have_the_same_name),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
