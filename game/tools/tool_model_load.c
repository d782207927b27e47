/* SPDX-License-Identifier: MIT
 *
 * What the commands on models share: loading with every fault told on stderr, settings, names, writing. It answers no
 * question itself. */
#include "tools/tool_model_internal.h"

/* base */
#include "base/problems.h"

#include <stdio.h>
#include <string.h>

bool tool_model_load(ToolModel *out, const char *file) {
    const FileAccess *access = file_access_system();
    char *text;
    size_t bytes;
    Error error;
    *out = (ToolModel){.arena = arena_create()};
    if (!access->read(access->user, out->arena, file, &text, &bytes, &error)) {
        fprintf(stderr, "%s\n", error.message);
        return false;
    }
    Problems problems = problems_begin(out->arena);
    ModelSource source = {.file = file, .text = text, .bytes = bytes};
    out->model = model_load(&source, &problems);
    if (!out->model) fputs(problems_text(out->arena, &problems), stderr);
    return out->model != NULL;
}

void tool_model_release(ToolModel *loaded) {
    model_destroy(loaded->model);
    arena_destroy(loaded->arena);
}

int tool_model_find(const ToolModel *loaded, const char *name) {
    int id = model_find(loaded->model, name);
    if (id >= 0) return id;
    const char *near = model_nearest_name(loaded->model, name);
    fprintf(stderr, "mitictl model: error: the model has no variable '%s'%s%s%s\n", name,
            near ? "; did you mean '" : "", near ? near : "", near ? "'?" : "");
    return -1;
}

static bool set_all(const ToolModel *loaded, ModelRun *run, const char *file, const char *text) {
    ModelSetting *settings;
    int count;
    Problems problems = problems_begin(loaded->arena);
    bool is_good =
        model_read_changes(loaded->model, loaded->arena, file, text, strlen(text), &settings, &count, &problems);
    if (!is_good) fputs(problems_text(loaded->arena, &problems), stderr);
    for (int i = 0; is_good && i < count; i++) model_run_set_all(run, settings[i].variable_id, settings[i].value);
    return is_good;
}

bool tool_model_set(const ToolModel *loaded, ModelRun *run, const char *settings, const char *change_file) {
    if (change_file) {
        const FileAccess *access = file_access_system();
        char *text;
        size_t bytes;
        Error error;
        if (!access->read(access->user, loaded->arena, change_file, &text, &bytes, &error)) {
            fprintf(stderr, "%s\n", error.message);
            return false;
        }
        if (!set_all(loaded, run, change_file, text)) return false;
    }
    if (!settings) return true;
    char *lines = arena_copy(loaded->arena, settings);
    for (char *c = lines; *c; c++) {
        if (*c == ';') *c = '\n';
    }
    return set_all(loaded, run, "--set", lines);
}

/* A variable, or all elements of an array. */
static void add_columns(Arena *arena, const Model *model, const char *name, ToolColumns *columns) {
    int id = model_find(model, name);
    if (id >= 0) {
        list_push(arena, &columns->ids, id);
        return;
    }
    for (int i = 0; i < model_variable_count(model); i++) {
        const ModelVariable *variable = model_variable(model, i);
        bool is_element = !text_equal(variable->name, variable->array_name);
        if (!is_element) continue;
        /* model_find knows how names compare: put this element's subscripts behind the name asked for. */
        const char *bracket = strchr(variable->name + strlen(variable->array_name), '[');
        if (!bracket) continue;
        if (model_find(model, arena_format(arena, "%s%s", name, bracket)) == i) list_push(arena, &columns->ids, i);
    }
}

/* Splits at commas outside brackets. */
bool tool_model_columns(Arena *arena, const Model *model, const char *wanted, ToolColumns *columns) {
    if (!wanted) {
        for (int i = 1; i < model_variable_count(model); i++) {
            if (model_variable(model, i)->kind != MODEL_LOOKUP) list_push(arena, &columns->ids, i);
        }
        return true;
    }
    while (*wanted) {
        int depth = 0;
        size_t length = 0;
        for (; wanted[length] && (wanted[length] != ',' || depth > 0); length++) {
            depth += wanted[length] == '[' ? 1 : (wanted[length] == ']' ? -1 : 0);
        }
        const char *name = arena_copy_bytes(arena, wanted, length);
        int before = columns->ids.count;
        add_columns(arena, model, name, columns);
        if (columns->ids.count == before) {
            const char *near = model_nearest_name(model, name);
            fprintf(stderr, "mitictl model: error: the model has no variable '%s'%s%s%s\n", name,
                    near ? "; did you mean '" : "", near ? near : "", near ? "'?" : "");
            return false;
        }
        wanted += length + (wanted[length] == ',' ? 1 : 0);
    }
    return true;
}

bool tool_model_write(const char *file, const Text *text) {
    Error error;
    const FileAccess *access = file_access_system();
    if (!file) {
        fwrite(text->data, 1, text->bytes, stdout); /* main looks whether it arrived */
        return true;
    }
    if (access->write(access->user, file, text->data, text->bytes, &error)) return true;
    fprintf(stderr, "%s\n", error.message);
    return false;
}
