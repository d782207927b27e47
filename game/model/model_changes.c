/* SPDX-License-Identifier: MIT
 *
 * Change files, in and out: lists of new numbers for constants. Reading applies nothing; what is written reads back to
 * the same bits. */
#include "model/model_edit.h"

#include "model/model_internal.h"

#include <string.h>

enum { MOST_DIMENSIONS = 8, MOST_ELEMENTS = 100000 };

typedef struct Changes {
    const Model *model;
    Arena *arena;
    Problems *problems;
    MdlSource source;
    LIST(ModelSetting) settings;
} Changes;

/* The subscripts of a line: elements of a range, or one element. */
typedef struct Choices {
    const char *const *elements[MOST_DIMENSIONS];
    int counts[MOST_DIMENSIONS];
    int dimensions;
    int total;
} Choices;

/* The grid of time is the same for all runs, so no lens may move it. */
static bool is_control(const Model *model, int id) {
    for (int i = 0; i < 4; i++) {
        if (model->control[i] == id) return true;
    }
    return false;
}

static bool add_setting(Changes *changes, MdlPlace place, const char *name, double value) {
    int id = model_find(changes->model, name);
    ModelSetting setting = {.variable_id = id, .value = value};
    if (id < 0) {
        const char *near = model_nearest_name(changes->model, name);
        mdl_error(changes->problems, "M302", place,
                  near ? arena_format(changes->arena, "did you mean '%s'?", near) : NULL,
                  "the model has no variable '%s'", name);
    } else if (changes->model->variables[id].kind != MODEL_CONSTANT || is_control(changes->model, id)) {
        mdl_error(changes->problems, "M303", place, "only constants outside the control section can be changed",
                  "'%s' cannot be set", name);
    } else {
        list_push(changes->arena, &changes->settings, setting);
        return true;
    }
    return false;
}

/* subscripts = subscript { ',' subscript } ']' ; false where the name is no array of ranges. */
static bool read_choices(const Changes *changes, const char *subscripts, Choices *choices) {
    *choices = (Choices){.total = 1};
    for (const char *at = subscripts; *at && *at != ']';) {
        size_t bytes = strcspn(at, ",]");
        int i = choices->dimensions++;
        if (choices->dimensions > MOST_DIMENSIONS) return false;
        const char *name = arena_copy_bytes(changes->arena, at, bytes);
        choices->elements[i] = model_range_elements(changes->model, name, &choices->counts[i]);
        if (!choices->elements[i]) {
            const char **single = ARENA_ARRAY(changes->arena, const char *, 1);
            single[0] = name;
            choices->elements[i] = single;
            choices->counts[i] = 1;
        }
        choices->total *= choices->counts[i];
        if (choices->total < 1 || choices->total > MOST_ELEMENTS) return false;
        at += bytes + (at[bytes] == ',');
    }
    return choices->total > 1;
}

/* One number for all elements, or one for each, the last subscript fastest. The first fault ends the line. */
static void add_array(Changes *changes, MdlPlace place, const char *name, const Choices *choices, const double *numbers,
                      int number_count) {
    int at[MOST_DIMENSIONS] = {0};
    if (number_count != 1 && number_count != choices->total) {
        mdl_error(changes->problems, "M305", place, "write one number, or one for each element",
                  "'%s' has %d elements, the line has %d numbers", name, choices->total, number_count);
        return;
    }
    for (int position = 0; position < choices->total; position++) {
        Text element = text_begin(changes->arena);
        text_add_bytes(&element, name, (size_t)(strchr(name, '[') - name));
        for (int i = 0; i < choices->dimensions; i++) {
            text_format(&element, "%s%s", i == 0 ? "[" : ",", choices->elements[i][at[i]]);
        }
        text_add(&element, "]");
        if (!add_setting(changes, place, element.data, numbers[number_count == 1 ? 0 : position])) return;
        for (int i = choices->dimensions - 1; i >= 0 && ++at[i] == choices->counts[i]; i--) at[i] = 0;
    }
}

/* numbers = number { ( ',' | ';' ) number } [ ';' ] ; NULL after a problem. */
static double *read_numbers(Changes *changes, MdlPlace place, char *text, int *count) {
    LIST(double) numbers = {0};
    for (char *at = text; *at || numbers.count == 0;) {
        size_t bytes = strcspn(at, ",;");
        bool is_last = at[bytes] == '\0';
        const char *digits = mdl_one_line(changes->arena, at, bytes);
        double number;
        if (is_last && digits[0] == '\0' && numbers.count > 0) break;
        if (!text_read_double(digits, &number)) {
            mdl_error(changes->problems, "M304", place, "write name = number", "'%s' is not a number", digits);
            return NULL;
        }
        list_push(changes->arena, &numbers, number);
        at += bytes + !is_last;
    }
    *count = numbers.count;
    return numbers.items;
}

/* setting = name '=' numbers */
static void read_setting(Changes *changes, int start, int end) {
    const char *text = changes->source.text;
    MdlPlace place = {&changes->source, start};
    bool is_quoted = false;
    int equals = start;
    for (; equals < end && (is_quoted || text[equals] != '='); equals++) {
        if (text[equals] == '"') is_quoted = !is_quoted;
    }
    if (equals == end) {
        bool is_lookup = memchr(text + start, '(', (size_t)(end - start));
        mdl_error(changes->problems, "M301", place,
                  is_lookup ? "change the lookup in the model" : "write name = number", "'=' is missing");
        return;
    }
    char *name = mdl_one_line(changes->arena, text + start, (size_t)(equals - start));
    char *rest = mdl_one_line(changes->arena, text + equals + 1, (size_t)(end - equals - 1));
    const char *bracket = name[0] == '"' ? NULL : strchr(name, '[');
    Choices choices;
    int number_count = 0;
    double *numbers = read_numbers(changes, place, rest, &number_count);
    if (!numbers) return;
    if (bracket && model_find(changes->model, name) < 0 && read_choices(changes, bracket + 1, &choices)) {
        add_array(changes, place, name, &choices, numbers, number_count);
    } else if (number_count != 1) {
        mdl_error(changes->problems, "M305", place, "write one number", "'%s' is one number, the line has %d", name,
                  number_count);
    } else {
        add_setting(changes, place, name, numbers[0]);
    }
}

/* changes = { [ setting ] line end } ; a comment starts with '{' or '#' and ends with the line */
bool model_read_changes(const Model *model, Arena *arena, const char *file, const char *text, size_t bytes,
                        ModelSetting **settings, int *setting_count, Problems *problems) {
    Changes changes = {.model = model, .arena = arena, .problems = problems};
    changes.source = (MdlSource){.file = file, .text = text, .bytes = (int)bytes, .first_line = 1};
    int errors_before = problems->error_count;
    int at = bytes >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    while (at < (int)bytes) {
        int end = at;
        while (end < (int)bytes && text[end] != '\n' && text[end] != '\r') end++;
        int stop = end;
        for (int i = at; i < end; i++) {
            if (text[i] == '{' || text[i] == '#') stop = stop < i ? stop : i; /* comments run to the line's end */
        }
        while (at < stop && (text[at] == ' ' || text[at] == '\t')) at++;
        if (at < stop) read_setting(&changes, at, stop);
        at = end + 1;
    }
    *settings = changes.settings.items;
    *setting_count = changes.settings.count;
    return problems->error_count == errors_before;
}

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
