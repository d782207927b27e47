/* SPDX-License-Identifier: MIT
 *
 * Puts people's names where an equation has the model's. The text is the file's own; nothing is computed. */
#include "report/report_equation.h"

#include <ctype.h>
#include <string.h>

#include "report/report.h"

enum { SUM_MOST = 6 };

typedef struct Input {
    const char *name;  /* of the array */
    const char *words; /* names of the elements that go in, joined by + */
    size_t bytes;
    int elements;
} Input;

typedef LIST(Input) Inputs;

static bool is_name_letter(char c) {
    return isalnum((unsigned char)c) || c == '_' || (c & 0x80);
}

static Inputs find_inputs(const Content *content, Arena *arena, const char *language, int variable_id) {
    const Model *model = content_model(content);
    Inputs inputs = {0};
    int count;
    const int *ids = model_inputs(model, variable_id, &count);
    for (int i = 0; i < count; i++) {
        const char *name = model_variable(model, ids[i])->array_name;
        int at = 0;
        while (at < inputs.count && !text_equal(inputs.items[at].name, name)) {
            at++;
        }
        if (at < inputs.count) {
            Input *same = &inputs.items[at];
            same->words =
                arena_format(arena, "%s + %s", same->words, report_variable_name(content, arena, language, ids[i]));
            same->elements++;
            continue;
        }
        Input input = {name, report_variable_name(content, arena, language, ids[i]), strlen(name), 1};
        list_push(arena, &inputs, input);
    }
    return inputs;
}

/* The longest input that begins here. */
static const Input *match(const Inputs *inputs, const char *at) {
    const Input *best = NULL;
    for (int i = 0; i < inputs->count; i++) {
        const Input *input = &inputs->items[i];
        bool is_longer = !best || input->bytes > best->bytes;
        if (is_longer && strncmp(at, input->name, input->bytes) == 0 && !is_name_letter(at[input->bytes])) {
            best = input;
        }
    }
    return best;
}

/* "SUM(name[range!])" of all that goes in, as the sum it is: where it ends, NULL for anything else. */
static const char *match_sum(const Inputs *inputs, const char *at, const Input **out) {
    if (strncmp(at, "SUM(", 4) != 0) {
        return NULL;
    }
    const Input *input = match(inputs, at + 4);
    const char *end = input ? at + 4 + input->bytes : NULL;
    if (!input || input->elements > SUM_MOST || *end != '[') {
        return NULL;
    }
    end += strcspn(end, "]");
    *out = input;
    return end[0] == ']' && end[1] == ')' ? end + 2 : NULL;
}

static const char *sign(char c) {
    return c == '*' ? "×" : c == '/' ? "÷" : c == '-' ? "−" : NULL;
}

char *report_equation(const Content *content, Arena *arena, const char *language, int variable_id) {
    Inputs inputs = find_inputs(content, arena, language, variable_id);
    Text out = text_begin(arena);
    text_add(&out, "");
    char before = ' ';
    for (const char *at = model_variable(content_model(content), variable_id)->equation; *at;) {
        const Input *input = is_name_letter(before) ? NULL : match(&inputs, at);
        const char *end = is_name_letter(before) ? NULL : match_sum(&inputs, at, &input);
        if (end) {
            text_format(&out, "(%s)", input->words);
            at = end;
            before = ')';
            continue;
        }
        if (input) {
            text_add(&out, input->elements == 1 ? input->words : input->name);
            at += input->bytes;
            size_t subscript = input->elements == 1 && *at == '[' ? strcspn(at, "]") + 1 : 0;
            at += subscript;
            before = 'a';
            continue;
        }
        bool is_space = isspace((unsigned char)*at);
        if (is_space && isspace((unsigned char)before)) {
            at++;
            continue;
        }
        if (sign(*at)) {
            text_add(&out, sign(*at));
        } else {
            text_add_bytes(&out, is_space ? " " : at, 1);
        }
        before = *at++;
    }
    return out.data;
}
