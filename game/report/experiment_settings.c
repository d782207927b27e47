/* SPDX-License-Identifier: MIT
 *
 * Reads the settings of an experiment: `name=value@years; ...`. It changes no run. */
#include <math.h>
#include <string.h>

#include "report/experiments_internal.h"

static char *trimmed(Arena *arena, const char *start, const char *end) {
    while (start < end && *start == ' ') {
        start++;
    }
    while (end > start && end[-1] == ' ') {
        end--;
    }
    return arena_copy_bytes(arena, start, (size_t)(end - start));
}

static bool find_variable(const Model *model, const char *name, int *id, Error *error) {
    *id = model_find(model, name);
    if (*id >= 0) {
        return true;
    }
    const char *nearest = model_nearest_name(model, name);
    return error_set(error, "the model has no variable '%s'; %s%s%s", name,
                     nearest == NULL ? "write its name and element as in the model" : "did you mean '", //
                     nearest == NULL ? "" : nearest, nearest == NULL ? "" : "'?");
}

/* value = number | '*' number | '+' number | number '/' name */
static bool read_value(ExperimentSetting *out, const Model *model, Arena *arena, const char *text, Error *error) {
    const char *slash = strchr(text, '/');
    out->change = *text == '*' ? EXPERIMENT_SCALE : *text == '+' ? EXPERIMENT_ADD : EXPERIMENT_SET;
    const char *number = text + (out->change == EXPERIMENT_SET ? 0 : 1);
    if (slash != NULL) {
        out->change = EXPERIMENT_DIVIDE;
        number = trimmed(arena, text, slash);
        if (!find_variable(model, trimmed(arena, slash + 1, slash + strlen(slash)), &out->divisor_id, error)) {
            return false;
        }
    }
    if (!text_read_double(number, &out->amount)) {
        return error_set(error, "'%s' is no value; write 5, *1.2, +0.3 or 106/name of a variable", text);
    }
    return true;
}

/* years = first '-' [last] */
static bool read_years(ExperimentSetting *out, Arena *arena, const char *text, Error *error) {
    const char *dash = strchr(text, '-');
    double last = 0.0;
    bool is_good = dash != NULL && text_read_double(trimmed(arena, text, dash), &out->from);
    const char *end = is_good ? trimmed(arena, dash + 1, dash + strlen(dash)) : "";
    is_good = is_good && (end[0] == '\0' || text_read_double(end, &last));
    if (!is_good) {
        return error_set(error, "'@%s' are no years; write @1970-1990 or @1985-", text);
    }
    out->until = end[0] == '\0' ? (double)INFINITY : floor(last) + 1.0;
    return true;
}

static bool read_setting(ExperimentSetting *out, const Model *model, Arena *arena, const char *text, Error *error) {
    *out = (ExperimentSetting){.divisor_id = -1, .from = -(double)INFINITY, .until = (double)INFINITY};
    const char *equal = strchr(text, '=');
    if (equal == NULL) {
        return error_set(error, "'%s' has no '='; write name=value or name=value@1970-1990", text);
    }
    const char *at = strchr(equal, '@');
    const char *end = at == NULL ? equal + strlen(equal) : at;
    if (!find_variable(model, trimmed(arena, text, equal), &out->variable_id, error) ||
        !read_value(out, model, arena, trimmed(arena, equal + 1, end), error) ||
        (at != NULL && !read_years(out, arena, trimmed(arena, at + 1, at + strlen(at)), error))) {
        return false;
    }
    const ModelVariable *variable = model_variable(model, out->variable_id);
    out->is_lever = variable->is_lever;
    if (variable->kind != MODEL_CONSTANT) {
        return error_set(error, "'%s' is computed by the model; change a lever or a constant", variable->name);
    }
    if (!out->is_lever && (at != NULL || out->change == EXPERIMENT_DIVIDE)) {
        return error_set(error, "the constant '%s' holds for the whole run; leave years and '/' out", variable->name);
    }
    return true;
}

bool experiment_read_settings(ExperimentSettings *out, const Model *model, Arena *arena, const char *text,
                              Error *error) {
    *out = (ExperimentSettings){0};
    for (const char *start = text; *start != '\0';) {
        const char *end = start + strcspn(start, ";");
        const char *part = trimmed(arena, start, end);
        ExperimentSetting setting;
        if (part[0] != '\0') {
            if (!read_setting(&setting, model, arena, part, error)) {
                return false;
            }
            list_push(arena, out, setting);
        }
        start = *end == ';' ? end + 1 : end;
    }
    return true;
}

double experiment_changed(const ExperimentSetting *setting, double present, double divisor) {
    switch (setting->change) {
    case EXPERIMENT_SCALE:
        return present * setting->amount;
    case EXPERIMENT_ADD:
        return present + setting->amount;
    case EXPERIMENT_DIVIDE:
        return setting->amount / divisor;
    case EXPERIMENT_SET:
        break;
    }
    return setting->amount;
}
