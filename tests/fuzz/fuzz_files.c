/* SPDX-License-Identifier: MIT
 *
 * Content for the fuzz targets: files are read from the disk once and kept, one of them is the input. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz/fuzz.h"

enum { MOST_KEPT = 64 };

typedef struct Kept {
    char *path, *text;
    size_t bytes;
    char **names; /* of a folder */
    int name_count;
} Kept;

typedef struct FuzzFolder {
    const char *base;
    const FuzzFile *file;
} FuzzFolder;

static Arena *kept_arena;
static Kept kept[MOST_KEPT];
static int kept_count;

/* "fuzz/api" is the real prelude, "fuzz/base" the base mod. */
static const char *real_path(Arena *arena, const FuzzFolder *folder, const char *path) {
    if (text_starts_with(path, "fuzz/api")) return arena_format(arena, "scripts%s", path + strlen("fuzz"));
    if (text_starts_with(path, "fuzz/base")) {
        return arena_format(arena, "%s%s", folder->base, path + strlen("fuzz/base"));
    }
    return path;
}

/* Reads and lists what stands under the source folder; NULL where there is no such thing. */
static const Kept *keep(const char *path, bool is_folder, Error *error) {
    for (int i = 0; i < kept_count; i++) {
        if (text_equal(kept[i].path, path) && (kept[i].text == NULL) == is_folder) return &kept[i];
    }
    const FileAccess *system = file_access_system();
    if (!kept_arena) kept_arena = arena_create();
    if (kept_count == MOST_KEPT || strstr(path, "..")) {
        error_set(error, "%s: error: no such file", path);
        return NULL;
    }
    Kept *next = &kept[kept_count];
    *next = (Kept){.path = arena_copy(kept_arena, path)};
    const char *full = arena_format(kept_arena, "%s/%s", MITI_SOURCE_FOLDER, path);
    bool good = is_folder ? system->list(system->user, kept_arena, full, &next->names, &next->name_count, error)
                          : system->read(system->user, kept_arena, full, &next->text, &next->bytes, error);
    if (!good) return NULL;
    kept_count++;
    return next;
}

static bool fuzz_read(void *user, Arena *arena, const char *path, char **out, size_t *bytes, Error *error) {
    const FuzzFolder *folder = user;
    const char *real = real_path(arena, folder, path);
    if (folder->file && text_equal(real, folder->file->path)) {
        *out = arena_copy_bytes(arena, folder->file->text, folder->file->bytes);
        *bytes = folder->file->bytes;
        return true;
    }
    const Kept *found = keep(real, false, error);
    if (!found) return false;
    *out = arena_copy_bytes(arena, found->text, found->bytes);
    *bytes = found->bytes;
    return true;
}

static bool fuzz_list(void *user, Arena *arena, const char *path, char ***names, int *count, Error *error) {
    const Kept *found = keep(real_path(arena, user, path), true, error);
    if (!found) return false;
    *names = found->names;
    *count = found->name_count;
    return true;
}

Content *fuzz_load_content(const char *base, const char *addon, const char *model, const FuzzFile *file,
                           Problems *problems) {
    FuzzFolder folder = {base, file};
    FileAccess files = {.read = fuzz_read, .list = fuzz_list, .user = &folder};
    ContentOptions options = {.files = &files,
                              .scripts_folder = "fuzz",
                              .model_file = model,
                              .mod_folders = &addon,
                              .mod_count = addon != NULL};
    return content_load(&options, problems);
}

Content *fuzz_load_fixture(void) {
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    Content *content =
        fuzz_load_content("tests/campaign/fixture/base", NULL, "tests/campaign/fixture/model.mdl", NULL, &problems);
    if (!content) {
        fprintf(stderr, "fuzz: the fixture does not load:\n%s", problems_text(arena, &problems));
        abort();
    }
    arena_destroy(arena);
    return content;
}

void fuzz_load_addon(const char *path, const uint8_t *data, size_t bytes) {
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    FuzzFile file = {path, (const char *)data, bytes};
    Content *content =
        fuzz_load_content("tests/mods/good_small", "tests/mods/good_addon", "tests/mods/small.mdl", &file, &problems);
    if (!content && problems.error_count == 0) abort();
    problems_sort(&problems);
    problems_text(arena, &problems);
    content_destroy(content);
    arena_destroy(arena);
}
