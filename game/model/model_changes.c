/* SPDX-License-Identifier: MIT
 *
 * Change files out: the settings of a run as text that reads back to the same bits. Reading them in is
 * model_describe's. */
#include "model/model_edit.h"

#include "model/model_internal.h"

const char *mdl_number_text(Arena *arena, double number) {
    for (int digits = 1; digits < 17; digits++) {
        const char *text = arena_format(arena, "%.*g", digits, number);
        double back;
        if (text_read_double(text, &back) && back == number) return text;
    }
    return arena_format(arena, "%.17g", number);
}

char *model_write_changes(const Model *model, Arena *arena, const ModelSetting *settings, int setting_count) {
    Text text = text_begin(arena);
    text_add(&text, "");
    for (int i = 0; i < setting_count; i++) {
        CHECK(settings[i].variable_id >= 0 && settings[i].variable_id < model->variable_count);
        text_format(&text, "%s = %s\n", model->variables[settings[i].variable_id].name,
                    mdl_number_text(arena, settings[i].value));
    }
    return text.data;
}
