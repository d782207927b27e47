/* SPDX-License-Identifier: MIT
 *
 * Loads a folder of tests/mods as if it were the shipped game: the file table below shows it as <anything>/base beside
 * the real prelude, and the small model instead of Japan's. */
#ifndef TESTS_CONTENT_FIXTURE_H
#define TESTS_CONTENT_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "content/content.h"

typedef struct Fixture {
    Arena *arena;
    Problems problems;
    Content *content;
    const char *base; /* folder of tests/mods */
    FileAccess files;
    const char *broken_path; /* reading it fails */
} Fixture;

/* "small/api/x" is the real prelude, "small/base/x" the fixture's folder, "mods/x" and "small.mdl" are tests/mods. */
static inline const char *fixture_path(Arena *arena, const Fixture *fixture, const char *path) {
    const char *root = MITI_SOURCE_FOLDER;
    if (text_starts_with(path, "small/api")) return arena_format(arena, "%s/scripts%s", root, path + 5);
    if (text_starts_with(path, "small/base")) {
        return arena_format(arena, "%s/tests/mods/%s%s", root, fixture->base, path + 10);
    }
    if (text_starts_with(path, "mods/")) return arena_format(arena, "%s/tests/%s", root, path);
    if (text_equal(path, "small.mdl")) return arena_format(arena, "%s/tests/mods/small.mdl", root);
    return path;
}

static inline bool fixture_read(void *user, Arena *arena, const char *path, char **out, size_t *bytes, Error *error) {
    const FileAccess *system = file_access_system();
    const Fixture *fixture = user;
    if (text_equal(path, fixture->broken_path)) return error_set(error, "%s: error: cannot read; try again", path);
    return system->read(system->user, arena, fixture_path(arena, fixture, path), out, bytes, error);
}

static inline bool fixture_list(void *user, Arena *arena, const char *folder, char ***names, int *count, Error *error) {
    const FileAccess *system = file_access_system();
    return system->list(system->user, arena, fixture_path(arena, user, folder), names, count, error);
}

/* `mod` NULL, or a further mod of tests/mods on top. */
static inline Fixture *fixture_load(const char *base, const char *mod, const char *broken_path) {
    Arena *arena = arena_create();
    Fixture *fixture = ARENA_NEW(arena, Fixture);
    *fixture = (Fixture){.arena = arena, .base = base, .broken_path = broken_path};
    fixture->problems = problems_begin(arena);
    fixture->files = (FileAccess){.read = fixture_read, .list = fixture_list, .user = fixture};
    const char *folder = mod ? arena_format(arena, "mods/%s", mod) : NULL;
    ContentOptions options = {.files = &fixture->files, .scripts_folder = "small", .model_file = "small.mdl"};
    options.mod_folders = &folder;
    options.mod_count = mod ? 1 : 0;
    fixture->content = content_load(&options, &fixture->problems);
    return fixture;
}

static inline void fixture_end(Fixture *fixture) {
    content_destroy(fixture->content);
    arena_destroy(fixture->arena);
}

static inline void fixture_assert_good(const Fixture *fixture) {
    if (!fixture->content) fail_msg("%s", problems_text(fixture->arena, &fixture->problems));
}

#endif
