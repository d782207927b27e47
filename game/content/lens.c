/* SPDX-License-Identifier: MIT
 *
 * Lenses: rival values of the model's constants, one change file (.cin) each. Their texts are asked for like those of
 * every object. Nothing here knows whether a lens is a good one. */
#include <string.h>

#include "base/digest.h"
#include "content/content_internal.h"

static const char ending[] = ".cin";

static bool is_lens(const char *name) {
    size_t bytes = strlen(name);
    return bytes >= sizeof ending && text_equal(name + bytes - (sizeof ending - 1), ending);
}

static bool can_be_set(const ContentLoader *loader, const Model *model, const ContentLens *lens, const char *file) {
    for (int i = 0; i < lens->setting_count; i++) {
        const ModelVariable *variable = model_variable(model, lens->settings[i].variable_id);
        if (variable->kind != MODEL_CONSTANT || variable->is_lever) {
            problems_error(loader->problems, "E225", file, 0, "change constants that are no levers",
                           "a lens cannot change '%s'", variable->name);
            return false;
        }
    }
    return true;
}

/* A view is an argument inside what the model calls possible. */
static void check_ranges(const ContentLoader *loader, const Model *model, const ContentLens *lens, const char *file) {
    for (int i = 0; i < lens->setting_count; i++) {
        const ModelVariable *variable = model_variable(model, lens->settings[i].variable_id);
        double value = lens->settings[i].value;
        if (value < variable->range_low || value > variable->range_high) { /* false for NaN: no range stated */
            problems_warning(loader->problems, "W206", file, 0, "stay inside, or widen the range with a reason",
                             "'%s' is %g; the model states %g to %g", variable->name, value, variable->range_low,
                             variable->range_high);
        }
    }
}

static void read_lens(ContentLoader *loader, const Model *model, const char *name) {
    Arena *arena = loader->arena;
    const FileAccess *files = loader->options->files;
    ScriptFile file = {.name = file_join(arena, loader->options->lens_folder, name)};
    char *text = NULL;
    Error error;
    if (!files->read(files->user, arena, file.name, &text, &file.bytes, &error)) {
        problems_error(loader->problems, "E225", file.name, 0, NULL, "%s", content_cause(&error));
        return;
    }
    file.text = text;
    list_push(arena, &loader->files, file);
    ContentLens lens = {.id = arena_copy_bytes(arena, name, strlen(name) - (sizeof ending - 1)),
                        .digest = digest_bytes(DIGEST_START, text, file.bytes)};
    ModelSetting *settings = NULL;
    if (!model_read_changes(model, arena, file.name, text, file.bytes, &settings, &lens.setting_count,
                            loader->problems)) {
        return;
    }
    lens.settings = settings;
    if (can_be_set(loader, model, &lens, file.name)) {
        check_ranges(loader, model, &lens, file.name);
        ContentReading reading = {
            .loader = loader, .file = file.name, .line = 1, .owner = arena_format(arena, "lens.%s", lens.id)};
        content_need_text(&reading, "lens.%s.name", lens.id);
        content_need_text(&reading, "lens.%s.body", lens.id);
        list_push(arena, &loader->content->lenses, lens);
    }
}

void lens_note(const ContentReading *reading, const char *id) {
    ContentLensUse use = {*reading, id};
    list_push(reading->loader->scratch, &reading->loader->lens_uses, use);
}

static void check_uses(ContentLoader *loader) {
    int count = loader->content->lenses.count;
    const char **ids = ARENA_ARRAY(loader->arena, const char *, count);
    for (int i = 0; i < count; i++) ids[i] = loader->content->lenses.items[i].id;
    for (int i = 0; i < loader->lens_uses.count; i++) {
        const ContentLensUse *use = &loader->lens_uses.items[i];
        bool is_known = false;
        for (int k = 0; k < count; k++) is_known = is_known || text_equal(ids[k], use->id);
        if (is_known) continue;
        content_error(&use->reading, "E208", use->reading.line,
                      content_hint(loader, use->id, ids, count, "assets/lenses holds the lenses"),
                      "there is no lens '%.60s'", use->id);
    }
}

void lens_read(ContentLoader *loader, const Model *model) {
    const FileAccess *files = loader->options->files;
    const char *folder = loader->options->lens_folder;
    char **names = NULL;
    int count = 0;
    Error error;
    if (folder == NULL || !files->list(files->user, loader->arena, folder, &names, &count, &error)) {
        return; /* a game without lenses is a game */
    }
    for (int i = 0; i < count; i++) {
        if (is_lens(names[i])) read_lens(loader, model, names[i]);
    }
    check_uses(loader);
}
