/* SPDX-License-Identifier: MIT
 *
 * Pages of the model: a variable or lever with its equation as the file writes it, what goes in, and what it moves.
 * Elements of one array are one page. */
#include <math.h>
#include <string.h>

#include "report/encyclopaedia_internal.h"
#include "report/report_equation.h"

static bool is_same_page(const BookWriter *writer, int variable_id, int entry) {
    return writer->book->variable_entries[variable_id] == entry;
}

/* Elements with one equation stand together: "name[a, b] = equation". */
static void add_equations(BookWriter *writer, int first, int entry) {
    const Model *model = content_model(writer->book->content);
    int count = model_variable_count(model);
    for (int id = first; id < count; id++) {
        const ModelVariable *variable = model_variable(model, id);
        bool is_first = is_same_page(writer, id, entry);
        for (int k = first; k < id && is_first; k++) {
            is_first =
                !is_same_page(writer, k, entry) || !text_equal(model_variable(model, k)->equation, variable->equation);
        }
        if (!is_first) {
            continue;
        }
        Text names = text_begin(writer->arena);
        text_add(&names, variable->array_name);
        const char *before = "[";
        for (int k = id; k < count; k++) {
            const ModelVariable *other = model_variable(model, k);
            const char *element = strchr(other->name, '[');
            if (element && is_same_page(writer, k, entry) && text_equal(other->equation, variable->equation)) {
                text_format(&names, "%s%.*s", before, (int)strlen(element) - 2, element + 1);
                before = ", ";
            }
        }
        text_add(&names, strchr(variable->name, '[') ? "]" : "");
        book_add_formula(writer, arena_format(writer->arena, "%s = %s", names.data, variable->equation));
    }
}

static bool has_entry(const BookEntries *list, int entry) {
    for (int i = 0; i < list->count; i++) {
        if (list->items[i] == entry) {
            return true;
        }
    }
    return false;
}

static void add_inputs(BookWriter *writer, int first, int entry) {
    const Model *model = content_model(writer->book->content);
    BookEntries inputs = {0};
    for (int id = first; id < model_variable_count(model); id++) {
        int count = 0;
        const int *of = is_same_page(writer, id, entry) ? model_inputs(model, id, &count) : NULL;
        for (int i = 0; i < count; i++) {
            int input = writer->book->variable_entries[of[i]];
            if (input >= 0 && input != entry && !has_entry(&inputs, input)) {
                list_push(writer->arena, &inputs, input);
            }
        }
    }
    if (inputs.count > 0) {
        book_add_heading(writer, "inputs");
    }
    for (int i = 0; i < inputs.count; i++) {
        book_add_entry(writer, NULL, inputs.items[i]);
    }
}

/* "... Source: GDPS, our assumption. Grade: B." of the comment. */
static void add_documents(BookWriter *writer, const char *comment) {
    const char *sources = strstr(comment, "Source: ");
    const char *grade = strstr(comment, "Grade: ");
    char letter[2] = {grade ? grade[7] : 0, 0};
    for (const char *at = sources ? sources + 8 : ""; *at && *at != '.';) {
        size_t bytes = strcspn(at, ",.");
        const char *key = arena_copy_bytes(writer->arena, at, bytes);
        book_add_document(writer, text_equal(key, "our assumption") ? "our_reading" : key, letter);
        at += bytes;
        at += strspn(at, ", ");
    }
}

static const char *say_range(const BookWriter *writer, const ModelVariable *variable) {
    if (isnan(variable->range_low) && isnan(variable->range_high)) {
        return NULL;
    }
    return arena_format(writer->arena, "%g – %g", variable->range_low, variable->range_high);
}

void book_write_variable(BookWriter *writer, int variable_id) {
    static const char *const kinds[] = {
        [MODEL_CONSTANT] = "constant", [MODEL_AUXILIARY] = "auxiliary", [MODEL_STOCK] = "stock",
        [MODEL_INITIAL] = "initial",   [MODEL_LOOKUP] = "lookup",       [MODEL_QUERY] = "auxiliary",
        [MODEL_EXTERNAL] = "constant",
    };
    const ModelVariable *variable = model_variable(content_model(writer->book->content), variable_id);
    int entry = writer->book->variable_entries[variable_id];
    book_add_fact(writer, "model_name", variable->array_name);
    book_add_fact(writer, "kind",
                  book_say(writer, variable->is_lever
                                       ? "model.lever"
                                       : arena_format(writer->arena, "model.%s", kinds[variable->kind])));
    book_add_fact(writer, "group", variable->group);
    book_add_fact(writer, "units", variable->units);
    book_add_fact(writer, "range", say_range(writer, variable));
    book_add_fact(writer, "meaning", variable->comment);
    book_add_heading(writer, "equation");
    add_equations(writer, variable_id, entry);
    if (variable->kind == MODEL_AUXILIARY && !strchr(variable->name, '[')) {
        book_add_text(writer, arena_format(writer->arena, "= %s",
                                           report_equation(writer->book->content, writer->arena, writer->book->language,
                                                           variable_id)));
    }
    add_inputs(writer, variable_id, entry);
    add_documents(writer, variable->comment);
}
