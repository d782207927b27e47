/* SPDX-License-Identifier: MIT
 *
 * A mod folder read into Lua objects: manifest, files, facts. The shipped game goes through the same door as every
 * other mod. Every byte that could change a result is folded into the content's digest here. */
#include <string.h>

#include "base/digest.h"
#include "content/content_internal.h"

enum { MOST_PRELUDE_FILES = 16 };

/* The digest takes the name inside the mod, not the path, so that it is the same wherever the game is installed. */
static bool read_bytes(ContentLoader *loader, const char *path, const char *name, ScriptFile *out) {
    Error error;
    const FileAccess *files = loader->options->files;
    char *text = NULL;
    out->name = path;
    if (!files->read(files->user, loader->scratch, path, &text, &out->bytes, &error)) {
        problems_error(loader->problems, "E220", path, 0, NULL, "%s", content_cause(&error));
        return false;
    }
    out->text = text;
    list_push(loader->scratch, &loader->files, *out);
    loader->content->digest = digest_text(loader->content->digest, name);
    loader->content->digest = digest_bytes(loader->content->digest, text, out->bytes);
    return true;
}

bool mod_read_file(ContentLoader *loader, const ContentMod *mod, const char *name, ScriptFile *out) {
    return read_bytes(loader, file_join(loader->arena, mod->folder, name), name, out);
}

/* Read anew for each mod: each has its own Lua state, and its own budget. */
static int read_prelude(ContentLoader *loader, ScriptFile *out) {
    const FileAccess *files = loader->options->files;
    const char *folder = file_join(loader->arena, loader->options->scripts_folder, "api");
    Error error;
    char **names = NULL;
    int count = 0, used = 0;
    if (!files->list(files->user, loader->arena, folder, &names, &count, &error)) {
        problems_error(loader->problems, "E220", folder, 0, NULL, "%s", content_cause(&error));
        return 0;
    }
    for (int i = 0; i < count && used < MOST_PRELUDE_FILES; i++) {
        size_t bytes = strlen(names[i]);
        if (bytes < 4 || !text_equal(names[i] + bytes - 4, ".lua")) continue;
        if (read_bytes(loader, file_join(loader->arena, folder, names[i]), names[i], &out[used])) used++;
    }
    return used;
}

static int read_scripts(ContentLoader *loader, const ContentMod *mod, ScriptFile *out) {
    int used = 0;
    for (int i = 0; i < mod->entries.count; i++) used += mod_read_file(loader, mod, mod->entries.items[i], &out[used]);
    for (int i = 0; i < mod->texts.count; i++) used += mod_read_file(loader, mod, mod->texts.items[i], &out[used]);
    return used;
}

static bool is_loaded_already(const ContentLoader *loader, const ContentMod *mod) {
    for (int i = 0; i < loader->mods.count; i++) {
        if (!text_equal(loader->mods.items[i].id, mod->id)) continue;
        problems_error(loader->problems, "E219", mod->manifest_file, 0, NULL, "a mod '%s' is loaded already, from %s",
                       mod->id, loader->mods.items[i].folder);
        return true;
    }
    return false;
}

bool mod_load(ContentLoader *loader, const char *folder, bool is_base) {
    ContentMod mod = {.folder = arena_copy(loader->arena, folder), .is_base = is_base};
    ScriptFile manifest;
    if (!mod_read_file(loader, &mod, "mod.json", &manifest)) return false;
    mod.manifest_file = manifest.name;
    if (!manifest_read(loader, &mod, &manifest) || is_loaded_already(loader, &mod)) return false;
    ScriptFile prelude[MOST_PRELUDE_FILES];
    ScriptFile *files = ARENA_ARRAY(loader->arena, ScriptFile, mod.entries.count + mod.texts.count + 1);
    ScriptSource source = {.prelude = prelude, .files = files};
    source.prelude_count = read_prelude(loader, prelude);
    source.file_count = read_scripts(loader, &mod, files);
    script_run(loader->arena, &source, &mod.result, loader->problems);
    list_push(loader->arena, &loader->mods, mod);
    facts_read(loader, loader->mods.count - 1);
    objects_read(loader, loader->mods.count - 1);
    return true;
}
