/* SPDX-License-Identifier: MIT
 *
 * The player's settings file, read without a window: what comes out must be in range whatever stands in it. */
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "fuzz/fuzz.h"

const char *platform_system_language(void) {
    return "en";
}

static bool input_read(void *user, Arena *arena, const char *path, char **out, size_t *bytes, Error *error) {
    const FuzzFile *file = user;
    (void)path;
    (void)error;
    *out = arena_copy_bytes(arena, file->text, file->bytes);
    *bytes = file->bytes;
    return true;
}

static bool input_exists(void *user, const char *path) {
    (void)user;
    (void)path;
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes) {
    FuzzFile file = {"settings.json", (const char *)data, bytes};
    FileAccess files = {.read = input_read, .exists = input_exists, .user = &file};
    ScreenSettings settings;
    Error error = {""};
    bool good = app_load_settings(&settings, &files, file.path, &error);
    if (!good && !error.message[0]) abort();
    if (!(settings.volume >= 0.0f && settings.volume <= 1.0f)) abort();
    if (!(settings.text_size >= 1.0f && settings.text_size <= 2.0f)) abort();
    if (!content_is_language(settings.language)) abort();
    return 0;
}
