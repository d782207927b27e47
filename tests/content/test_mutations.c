/* SPDX-License-Identifier: MIT
 *
 * Files that somebody broke by accident: bytes of the small mod are changed, doubled and cut at keyed places. Whatever
 * comes in, loading ends, gives content exactly when there is no error, and says the same twice. */
#include "base/random.h"
#include "content/fixture.h"

enum { MUTATIONS = 400 };

typedef struct Mutation {
    Fixture fixture;
    const char *file; /* the one that is changed */
    uint64_t seed;
} Mutation;

static const char *const FILES[] = {"small/base/things.lua",
                                    "small/base/events/1969_unbundling.lua",
                                    "small/base/events/late.lua",
                                    "small/base/rules.lua",
                                    "small/base/text/en.lua",
                                    "small/base/text/ja.lua",
                                    "small/base/mod.json",
                                    "small/base/facts/sources.csv",
                                    "small.mdl"};

static int draw(const Mutation *mutation, int turn, int count) {
    return random_index((RandomKey){.seed = mutation->seed, .stream = "mutation", .turn = turn, .subject = "x"}, count);
}

static char *mutate(const Mutation *mutation, Arena *arena, const char *text, size_t *bytes) {
    static const char *const pieces[] = {"{",   "}",   "\"",   "(",     ")",    ",",    "=",   "]]",           "--[[",
                                         "nil", "1e9", "\xff", "^",     "\\",   "if",   "end", " function() ", "0",
                                         "-",   "\n",  "[",    "event", ":add", "lever"};
    size_t count = *bytes;
    size_t at = count > 0 ? (size_t)draw(mutation, 0, (int)count) : 0;
    size_t length = (size_t)draw(mutation, 1, 12);
    Text out = text_begin(arena);
    text_add_bytes(&out, text, at);
    int kind = draw(mutation, 2, 4);
    if (kind == 0) text_add(&out, pieces[draw(mutation, 3, COUNT_OF(pieces))]);
    if (kind == 1) text_add_bytes(&out, text, at);
    size_t skip = kind == 2 ? length : kind == 3 ? count - at : 0;
    if (at + skip > count) skip = count - at;
    text_add_bytes(&out, text + at + skip, count - at - skip);
    *bytes = out.bytes;
    return out.data;
}

static bool read_mutated(void *user, Arena *arena, const char *path, char **out, size_t *bytes, Error *error) {
    Mutation *mutation = user;
    if (!fixture_read(&mutation->fixture, arena, path, out, bytes, error)) return false;
    if (text_equal(path, mutation->file)) *out = mutate(mutation, arena, *out, bytes);
    return true;
}

static bool list_mutated(void *user, Arena *arena, const char *folder, char ***names, int *count, Error *error) {
    return fixture_list(&((Mutation *)user)->fixture, arena, folder, names, count, error);
}

/* The text of all problems; *is_good when content came out. */
static const char *load(Arena *arena, Mutation *mutation, bool *is_good) {
    FileAccess files = {.read = read_mutated, .list = list_mutated, .user = mutation};
    ContentOptions options = {.files = &files, .scripts_folder = "small", .model_file = "small.mdl"};
    Problems problems = problems_begin(arena);
    Content *content = content_load(&options, &problems);
    *is_good = content != NULL;
    assert_int_equal(content != NULL, problems.error_count == 0);
    content_destroy(content);
    return problems_text(arena, &problems);
}

static void test_mutations(void **state) {
    (void)state;
    int good = 0;
    for (int i = 0; i < MUTATIONS; i++) {
        Arena *arena = arena_create();
        Mutation mutation = {.fixture.base = "good_small", .seed = (uint64_t)i, .file = FILES[i % COUNT_OF(FILES)]};
        bool is_good = false, is_good_again = false;
        const char *first = load(arena, &mutation, &is_good);
        const char *second = load(arena, &mutation, &is_good_again);
        assert_string_equal(first, second);
        assert_int_equal(is_good, is_good_again);
        good += is_good;
        arena_destroy(arena);
    }
    assert_true(good > 0 && good < MUTATIONS);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_mutations)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
