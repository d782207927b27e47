/* SPDX-License-Identifier: MIT
 *
 * mod.json: who a mod is and which files it has. JSON and not Lua, because it is read before anybody trusts the mod. */
#include <stdio.h>
#include <string.h>

#include "base/json.h"
#include "content/content_internal.h"

enum { API_MAJOR = 1, API_MINOR = 0 };

typedef struct ManifestKey {
    const char *name;
    json_type type;
    bool is_required;
} ManifestKey;

static const ManifestKey KEYS[] = {
    {"id", JSON_STRING, true},       {"version", JSON_STRING, true},    {"api", JSON_STRING, true},
    {"kind", JSON_STRING, true},     {"title", JSON_OBJECT, true},      {"summary", JSON_OBJECT, true},
    {"licence", JSON_OBJECT, true},  {"entry", JSON_ARRAY, true},       {"text", JSON_ARRAY, true},
    {"languages", JSON_ARRAY, true}, {"facts", JSON_ARRAY, false},      {"authors", JSON_ARRAY, false},
    {"depends", JSON_ARRAY, false},  {"load_after", JSON_ARRAY, false},
};

static void check_keys(const ContentReading *reading, const json_t *root) {
    const char *names[COUNT_OF(KEYS)], *key;
    json_t *value;
    for (int i = 0; i < COUNT_OF(KEYS); i++) {
        names[i] = KEYS[i].name;
        const json_t *found = json_object_get(root, KEYS[i].name);
        if (!found && KEYS[i].is_required) content_error(reading, "E219", 0, NULL, "'%s' is missing", KEYS[i].name);
        if (found && json_typeof(found) != KEYS[i].type) {
            content_error(reading, "E219", 0, NULL, "'%s' is of the wrong type", KEYS[i].name);
        }
    }
    json_object_foreach((json_t *)root, key, value) {
        bool is_known = false;
        for (int i = 0; i < COUNT_OF(KEYS); i++) is_known = is_known || text_equal(key, KEYS[i].name);
        if (is_known) continue;
        content_error(reading, "E219", 0,
                      content_hint(reading->loader, key, names, COUNT_OF(names), "docs/MODDING.md lists the keys"),
                      "unknown key '%.60s'", key);
    }
}

/* Folder names of the mod only: no way up, none from the root. */
static bool is_inside(const char *path) {
    return path[0] && path[0] != '/' && !strstr(path, "..") && !strchr(path, '\\');
}

/* The strings of a list. */
static int read_strings(const ContentReading *reading, const json_t *root, const char *key, const char ***out) {
    const json_t *list = json_object_get(root, key);
    int count = 0;
    *out = ARENA_ARRAY(reading->loader->arena, const char *, json_array_size(list));
    for (size_t i = 0; i < json_array_size(list); i++) {
        const char *text = json_string_value(json_array_get(list, i));
        if (!text) {
            content_error(reading, "E219", 0, NULL, "'%s' must be a list of texts", key);
            continue;
        }
        (*out)[count++] = arena_copy(reading->loader->arena, text);
    }
    return count;
}

static bool ends_with(const char *text, const char *end) {
    size_t text_bytes = strlen(text), end_bytes = strlen(end);
    return text_bytes >= end_bytes && text_equal(text + text_bytes - end_bytes, end);
}

typedef LIST(const char *) Paths;

/* One name of a list of files; with a closing slash every file of that folder, in byte order. */
static void expand(const ContentReading *reading, const ContentMod *mod, const char *name, const char *ending,
                   Paths *paths) {
    ContentLoader *loader = reading->loader;
    const FileAccess *files = loader->options->files;
    if (!is_inside(name)) {
        content_error(reading, "E219", 0, "files are named from the mod's own folder", "'%.80s' leaves the mod", name);
        return;
    }
    if (!ends_with(name, "/")) {
        list_push(loader->arena, paths, name);
        return;
    }
    Error error;
    char **names = NULL;
    int count = 0;
    if (!files->list(files->user, loader->arena, file_join(loader->arena, mod->folder, name), &names, &count, &error)) {
        content_error(reading, "E220", 0, NULL, "%s", content_cause(&error));
        return;
    }
    for (int i = 0; i < count; i++) {
        if (!ends_with(names[i], ending)) continue;
        list_push(loader->arena, paths, arena_format(loader->arena, "%s%s", name, names[i]));
    }
}

static void read_paths(const ContentReading *reading, const json_t *root, const char *key, const ContentMod *mod,
                       Paths *paths) {
    const char **names = NULL;
    int count = read_strings(reading, root, key, &names);
    const char *ending = text_equal(key, "facts") ? ".csv" : ".lua";
    for (int i = 0; i < count; i++) expand(reading, mod, names[i], ending, paths);
}

static void check_api(const ContentReading *reading, const char *api) {
    int major = 0, minor = 0;
    char rest = 0;
    if (!api) return;
    if (sscanf(api, "%d.%d%c", &major, &minor, &rest) != 2 || major != API_MAJOR || minor > API_MINOR || minor < 0) {
        content_error(reading, "E219", 0, "write \"api\": \"1.0\"", "this game has content API %d.%d, not '%.20s'",
                      API_MAJOR, API_MINOR, api);
    }
}

/* Texts fall back to English, so it cannot be left out. */
static void check_languages(const ContentReading *reading, const ContentMod *mod) {
    bool has_english = false, has_japanese = false;
    for (int i = 0; i < mod->languages.count; i++) {
        has_english = has_english || text_equal(mod->languages.items[i], "en");
        has_japanese = has_japanese || text_equal(mod->languages.items[i], "ja");
    }
    if (!has_english) content_error(reading, "E219", 0, "add \"en\"", "English is the language others fall back to");
    if (mod->is_base && !has_japanese)
        content_error(reading, "E219", 0, "add \"ja\"", "the base game is in Japanese too");
}

static void check_depends(const ContentReading *reading, const json_t *root) {
    const json_t *list = json_object_get(root, "depends");
    for (size_t i = 0; i < json_array_size(list); i++) {
        const char *id = json_string_value(json_object_get(json_array_get(list, i), "id"));
        bool found = false;
        for (int k = 0; k < reading->loader->mods.count; k++) {
            found = found || text_equal(id, reading->loader->mods.items[k].id);
        }
        if (!id) content_error(reading, "E219", 0, NULL, "'depends' must be a list of { \"id\": ... }");
        if (id && !found) {
            content_error(reading, "E219", 0, "name it before this mod", "it depends on '%.60s', which is not loaded",
                          id);
        }
    }
}

bool manifest_read(ContentLoader *loader, ContentMod *mod, const ScriptFile *file) {
    ContentReading reading = {.loader = loader, .file = file->name, .owner = "mod"};
    Error error;
    json_t *root = base_json_read(file->name, file->text, file->bytes, &error);
    if (!root || !json_is_object(root)) {
        json_error_t cause = {.line = 0};
        json_decref(root);
        root = json_loadb(file->text, file->bytes, JSON_REJECT_DUPLICATES, &cause);
        content_error(&reading, "E219", cause.line > 0 ? cause.line : 0, "correct the JSON text", "%s",
                      root ? "the manifest must be a JSON object" : cause.text);
        json_decref(root);
        return false;
    }
    check_keys(&reading, root);
    mod->id = arena_copy(loader->arena, json_string_value(json_object_get(root, "id")));
    mod->version = arena_copy(loader->arena, json_string_value(json_object_get(root, "version")));
    check_api(&reading, json_string_value(json_object_get(root, "api")));
    Paths entries = {0}, texts = {0}, facts = {0};
    const char **languages = NULL;
    read_paths(&reading, root, "entry", mod, &entries);
    read_paths(&reading, root, "text", mod, &texts);
    read_paths(&reading, root, "facts", mod, &facts);
    int language_count = read_strings(&reading, root, "languages", &languages);
    for (int i = 0; i < entries.count; i++) list_push(loader->arena, &mod->entries, entries.items[i]);
    for (int i = 0; i < texts.count; i++) list_push(loader->arena, &mod->texts, texts.items[i]);
    for (int i = 0; i < facts.count; i++) list_push(loader->arena, &mod->facts, facts.items[i]);
    for (int i = 0; i < language_count; i++) list_push(loader->arena, &mod->languages, languages[i]);
    check_languages(&reading, mod);
    check_depends(&reading, root);
    json_decref(root);
    return mod->id && mod->version;
}
