/* SPDX-License-Identifier: MIT
 *
 * Settings as a small JSON file in the user's folder. What cannot be read is told once and replaced by the defaults;
 * what is out of range is brought into it, so that a file edited by hand never stops the game. */
#include <stdio.h>

#include "app/app.h"
#include "base/json.h"
#include "ui/ui_theme.h"

ScreenSettings app_default_settings(void) {
    ScreenSettings settings = {.language = "en",
                               .text_size = 1.0f,
                               .theme = "",
                               .motion = 1.0f,
                               .has_pauses = true,
                               .autosaves = 2,
                               .tooltip_depth = SCREEN_TIPS_MOST,
                               .volume = 0.5f};
    if (text_equal(platform_system_language(), "ja")) {
        snprintf(settings.language, sizeof settings.language, "ja");
    }
    return settings;
}

static const char *const tooltips[] = {
    [UI_TOOLTIPS_ON_HOVER] = "hover", [UI_TOOLTIPS_ON_FOCUS] = "focus", [UI_TOOLTIPS_ON_PRESS] = "press"};

static const char *const years[SCREEN_YEARS_COUNT] = {
    [SCREEN_YEARS_BOTH] = "both", [SCREEN_YEARS_WESTERN] = "western", [SCREEN_YEARS_ERA] = "era"};

/* Every letter once, or none of it is taken. */
static void read_keys(ScreenSettings *out, const char *keys) {
    unsigned seen = 0;
    int count = 0;
    for (; keys && keys[count] >= 'a' && keys[count] <= 'z' && count < SCREEN_LETTERS; count++) {
        seen |= 1u << (keys[count] - 'a');
    }
    if (count == SCREEN_LETTERS && keys[count] == 0 && seen == (1u << SCREEN_LETTERS) - 1) {
        snprintf(out->keys, sizeof out->keys, "%s", keys);
    }
}

/* The word's index; 0, the usual one, for any other. */
static int find_word(const char *const *words, int count, const json_t *word) {
    for (int i = 0; i < count; i++) {
        if (text_equal(words[i], json_string_value(word))) {
            return i;
        }
    }
    return 0;
}

/* Files of before there was a speed say only whether there is motion. */
static void read_motion(ScreenSettings *out, const json_t *root) {
    const json_t *motion = json_object_get(root, "motion");
    double speed = json_number_value(motion);
    if (json_is_number(motion) && speed >= 0.0 && speed <= 2.0) {
        out->motion = (float)speed;
    } else if (json_is_false(json_object_get(root, "has_motion"))) {
        out->motion = 0.0f;
    }
}

static void read_fields(ScreenSettings *out, const json_t *root) {
    const char *language = json_string_value(json_object_get(root, "language"));
    if (language && content_is_language(language)) {
        snprintf(out->language, sizeof out->language, "%s", language);
    }
    double size = json_number_value(json_object_get(root, "text_size"));
    if (size >= 1.0 && size <= 2.0) {
        out->text_size = (float)size;
    }
    const char *theme = json_string_value(json_object_get(root, "theme"));
    if (theme && ui_theme_find(theme)) {
        snprintf(out->theme, sizeof out->theme, "%s", theme);
    }
    const json_t *volume = json_object_get(root, "volume");
    if (json_is_number(volume) && json_number_value(volume) >= 0.0 && json_number_value(volume) <= 1.0) {
        out->volume = (float)json_number_value(volume);
    }
    const json_t *pauses = json_object_get(root, "has_pauses");
    if (json_is_boolean(pauses)) {
        out->has_pauses = json_is_true(pauses);
    }
    out->tooltips = (UiTooltips)find_word(tooltips, COUNT_OF(tooltips), json_object_get(root, "tooltips"));
    json_int_t depth = json_integer_value(json_object_get(root, "tooltip_depth"));
    if (depth >= 1 && depth <= SCREEN_TIPS_MOST) {
        out->tooltip_depth = (int)depth;
    }
    out->years = (ScreenYears)find_word(years, COUNT_OF(years), json_object_get(root, "years"));
    out->has_safe_colors = json_is_true(json_object_get(root, "has_safe_colors"));
    out->asks_first = json_is_true(json_object_get(root, "asks_first"));
    out->narrates = json_is_true(json_object_get(root, "narrates"));
    out->skips_reports = json_is_true(json_object_get(root, "skips_reports"));
    out->is_fullscreen = json_is_true(json_object_get(root, "is_fullscreen"));
    json_int_t autosaves = json_integer_value(json_object_get(root, "autosaves"));
    if (autosaves >= 1 && autosaves <= SCREEN_AUTOSAVES_MOST) {
        out->autosaves = (int)autosaves;
    }
    read_keys(out, json_string_value(json_object_get(root, "keys")));
    read_motion(out, root);
}

bool app_load_settings(ScreenSettings *out, const FileAccess *files, const char *path, Error *error) {
    *out = app_default_settings();
    if (!files->exists(files->user, path)) {
        return true;
    }
    Arena *arena = arena_create();
    char *text;
    size_t bytes;
    bool is_read = files->read(files->user, arena, path, &text, &bytes, error);
    json_t *root = is_read ? base_json_read(path, text, bytes, error) : NULL;
    bool is_good = json_is_object(root);
    if (root && !is_good) {
        error_set(error, "%s:1: error: the settings are no JSON object; the defaults are used", path);
    }
    if (is_good) {
        read_fields(out, root);
    }
    json_decref(root);
    arena_destroy(arena);
    return is_good;
}

bool app_save_settings(const ScreenSettings *settings, const FileAccess *files, const char *path, Error *error) {
    Arena *arena = arena_create();
    json_t *root = json_object();
    json_object_set_new(root, "language", json_string(settings->language));
    json_object_set_new(root, "text_size", json_real((double)settings->text_size));
    json_object_set_new(root, "theme", json_string(settings->theme));
    json_object_set_new(root, "has_pauses", json_boolean(settings->has_pauses));
    json_object_set_new(root, "motion", json_real((double)settings->motion));
    json_object_set_new(root, "years", json_string(years[settings->years]));
    json_object_set_new(root, "has_safe_colors", json_boolean(settings->has_safe_colors));
    json_object_set_new(root, "asks_first", json_boolean(settings->asks_first));
    json_object_set_new(root, "narrates", json_boolean(settings->narrates));
    json_object_set_new(root, "tooltip_depth", json_integer(settings->tooltip_depth));
    json_object_set_new(root, "skips_reports", json_boolean(settings->skips_reports));
    json_object_set_new(root, "is_fullscreen", json_boolean(settings->is_fullscreen));
    json_object_set_new(root, "autosaves", json_integer(settings->autosaves));
    json_object_set_new(root, "keys", json_string(settings->keys));
    json_object_set_new(root, "volume", json_real((double)settings->volume));
    json_object_set_new(root, "tooltips", json_string(tooltips[settings->tooltips]));
    Text text = text_begin(arena);
    text_add(&text, base_json_write_pretty(arena, root));
    text_add(&text, "\n");
    bool is_saved = files->write(files->user, path, text.data, text.bytes, error);
    json_decref(root);
    arena_destroy(arena);
    return is_saved;
}
