/* SPDX-License-Identifier: MIT
 *
 * The same model without subscripts. Only definitions that use subscripts are written anew, one equation for each
 * element; groups, comments, macros and plain equations are copied byte for byte. An equation is written from its
 * tree, with the operations in the same order, so that every bit of every result stays. */
#include "model/mdl_lexer.h"
#include "model/model_edit.h"
#include "model/model_internal.h"

#include <string.h>

typedef struct Writer {
    Equations *equations;
    Arena *arena;
    Text *out;
    size_t line_start; /* of the line being written */
    EquationNames used;
    const char **names; /* [scalar] */
} Writer;

/* How tightly an expression holds together, loosest first. */
enum { HOLD_OR = 1, HOLD_AND, HOLD_NOT, HOLD_COMPARISON, HOLD_SUM, HOLD_PRODUCT, HOLD_SIGN, HOLD_POWER, HOLD_PRIMARY };

static void write_node(Writer *writer, EquationContext *context, MdlNode *node, int wanted);

/* ---- Names ---- */

/* The inside of a quoted name, or the name. */
static void add_bare(Text *text, const char *name, bool *is_quoted) {
    size_t bytes = strlen(name);
    if (bytes >= 2 && name[0] == '"' && name[bytes - 1] == '"') {
        text_add_bytes(text, name + 1, bytes - 2);
        *is_quoted = true;
    } else {
        text_add(text, name);
    }
}

/* adoption[cloud] -> adoption cloud; with a number behind where the model has that name already. */
static const char *flat_name(Writer *writer, const EquationScalar *scalar) {
    bool is_quoted = false;
    Text bare = text_begin(writer->arena);
    add_bare(&bare, scalar->array_name, &is_quoted);
    /* Every scalar comes from a definition. NOLINTNEXTLINE(clang-analyzer-core.NullDereference) */
    for (int i = 0; i < scalar->definition->subscripts.count; i++) {
        text_add(&bare, " ");
        add_bare(&bare, writer->equations->elements.items[scalar->elements[i]].author, &is_quoted);
    }
    for (int number = 1;; number++) {
        const char *name = number == 1 ? bare.data : arena_format(writer->arena, "%s %d", bare.data, number);
        if (is_quoted) name = arena_format(writer->arena, "\"%s\"", name);
        const char *key = mdl_key(writer->arena, name, strlen(name));
        if (equation_names_find(&writer->used, key) >= 0) continue;
        equation_names_set(&writer->used, key, 1);
        return name;
    }
}

/* Names that stay go first, so that a new one never takes the place of an old one. */
static void choose_names(Writer *writer) {
    const Equations *equations = writer->equations;
    writer->used = equation_names_begin(writer->arena);
    writer->names = ARENA_ARRAY(writer->arena, const char *, equations->scalars.count);
    for (int i = 0; i < equations->tree->macros.count; i++) {
        equation_names_set(&writer->used, equations->tree->macros.items[i]->name.key, 1);
    }
    for (int i = 0; i < equations->public_count; i++) {
        const EquationScalar *scalar = &equations->scalars.items[i];
        if (scalar->definition && scalar->definition->subscripts.count > 0) continue;
        writer->names[i] = scalar->name;
        if (scalar->key) equation_names_set(&writer->used, scalar->key, 1);
    }
    for (int i = 0; i < equations->public_count; i++) {
        if (!writer->names[i]) writer->names[i] = flat_name(writer, &equations->scalars.items[i]);
    }
}

/* ---- Expressions ---- */

static void write(Writer *writer, const char *piece) {
    text_add(writer->out, piece);
}

/* Behind a sign, where a line may end. */
static void end_long_line(Writer *writer) {
    enum { LONGEST_LINE = 90 };
    if (writer->out->bytes - writer->line_start < LONGEST_LINE) {
        write(writer, " ");
        return;
    }
    write(writer, "\n\t\t");
    writer->line_start = writer->out->bytes;
}

static void write_number(Writer *writer, double number) {
    static const double not_available = -649037107316853453566312041152512.0;
    write(writer, number == not_available ? ":NA:" : mdl_number_text(writer->arena, number));
}

/* ((0,1),(2,3)) without the outer brackets */
static void write_points(Writer *writer, const MdlNode *table) {
    for (int i = 0; i + 1 < table->numbers.count; i += 2) {
        if (i > 0) write(writer, ",");
        if (i > 0 && writer->out->bytes - writer->line_start > 90) {
            write(writer, "\n\t\t");
            writer->line_start = writer->out->bytes;
        }
        write(writer, "(");
        write_number(writer, table->numbers.items[i]);
        write(writer, ",");
        write_number(writer, table->numbers.items[i + 1]);
        write(writer, ")");
    }
}

static void write_reference(Writer *writer, const EquationContext *context, MdlNode *node) {
    Equations *equations = writer->equations;
    if (node->subscripts.count == 0 && equation_names_find(&equations->array_names, node->name.key) < 0) {
        int number = equation_subscript_number(equations, context, node);
        if (number > 0) {
            write_number(writer, number);
            return;
        }
    }
    int scalar = equation_resolve(equations, context, node);
    write(writer, scalar < 0 ? node->name.author : writer->names[scalar]);
}

/* SUM(x[r!]) -> (x a + x b): in the order in which the sum is computed. */
static void write_terms(Writer *writer, EquationContext *context, MdlNode *node, const char *sign, int hold) {
    EquationReduction reduction;
    bool is_first = true;
    if (!equation_reduction_begin(writer->equations, context, node, &reduction)) return;
    write(writer, "(");
    while (equation_reduction_next(writer->equations, &reduction)) {
        if (!is_first) {
            write(writer, sign);
            end_long_line(writer);
        }
        write_node(writer, &reduction.context, node->children.items[0], is_first ? hold : hold + 1);
        is_first = false;
    }
    write(writer, is_first ? "0)" : ")");
}

/* VMIN(x[r!]) -> MIN(MIN(x a, x b), x c) */
static void write_nest(Writer *writer, EquationContext *context, MdlNode *node, const char *function) {
    EquationReduction reduction;
    bool is_first = true;
    if (!equation_reduction_begin(writer->equations, context, node, &reduction)) return;
    for (long i = 1; i < reduction.total; i++) text_format(writer->out, "%s(", function);
    while (equation_reduction_next(writer->equations, &reduction)) {
        if (!is_first) write(writer, ", ");
        write_node(writer, &reduction.context, node->children.items[0], HOLD_OR);
        if (!is_first) write(writer, ")");
        is_first = false;
    }
    if (is_first) write(writer, "0");
}

static void write_call(Writer *writer, EquationContext *context, MdlNode *node) {
    Equations *equations = writer->equations;
    const char *key = node->name.key;
    int array = equation_names_find(&equations->array_names, key);
    bool is_lookup = array >= 0 && equations->arrays.items[array].is_lookup;
    if (!is_lookup && text_equal(key, "sum")) {
        write_terms(writer, context, node, " +", HOLD_SUM);
    } else if (!is_lookup && text_equal(key, "prod")) {
        write_terms(writer, context, node, " *", HOLD_PRODUCT);
    } else if (!is_lookup && (text_equal(key, "vmin") || text_equal(key, "vmax"))) {
        write_nest(writer, context, node, text_equal(key, "vmin") ? "MIN" : "MAX");
    } else if (!is_lookup && text_equal(key, "elmcount")) {
        int range = equation_names_find(&equations->range_names, node->children.items[0]->name.key);
        write_number(writer, range < 0 ? 0.0 : equations->ranges.items[range].elements.count);
    } else {
        if (is_lookup) {
            write_reference(writer, context, node);
        } else {
            write(writer, node->name.author);
        }
        write(writer, "(");
        for (int i = 0; i < node->children.count; i++) {
            if (i > 0) {
                write(writer, ",");
                end_long_line(writer);
            }
            write_node(writer, context, node->children.items[i], HOLD_OR);
        }
        for (int i = 0; i < node->outputs.count; i++) {
            const MdlOutput *output = &node->outputs.items[i];
            MdlNode reference = {.kind = MDL_REFERENCE, .name = output->name, .subscripts = output->subscripts};
            write(writer, i > 0 ? ", " : " : ");
            write_reference(writer, context, &reference);
        }
        write(writer, ")");
    }
}

typedef struct Sign {
    const char *text;
    int hold, left, right; /* how tightly it holds, and how tightly its sides must */
} Sign;

static const Sign signs[] = {[MDL_ADD] = {" +", HOLD_SUM, HOLD_SUM, HOLD_PRODUCT},
                             [MDL_SUBTRACT] = {" -", HOLD_SUM, HOLD_SUM, HOLD_PRODUCT},
                             [MDL_MULTIPLY] = {" *", HOLD_PRODUCT, HOLD_PRODUCT, HOLD_SIGN},
                             [MDL_DIVIDE] = {" /", HOLD_PRODUCT, HOLD_PRODUCT, HOLD_SIGN},
                             [MDL_POWER] = {" ^", HOLD_POWER, HOLD_PRIMARY, HOLD_SIGN},
                             [MDL_LESS] = {" <", HOLD_COMPARISON, HOLD_COMPARISON, HOLD_SUM},
                             [MDL_LESS_EQUAL] = {" <=", HOLD_COMPARISON, HOLD_COMPARISON, HOLD_SUM},
                             [MDL_GREATER] = {" >", HOLD_COMPARISON, HOLD_COMPARISON, HOLD_SUM},
                             [MDL_GREATER_EQUAL] = {" >=", HOLD_COMPARISON, HOLD_COMPARISON, HOLD_SUM},
                             [MDL_EQUAL] = {" =", HOLD_COMPARISON, HOLD_COMPARISON, HOLD_SUM},
                             [MDL_NOT_EQUAL] = {" <>", HOLD_COMPARISON, HOLD_COMPARISON, HOLD_SUM},
                             [MDL_AND] = {" :AND:", HOLD_AND, HOLD_AND, HOLD_NOT},
                             [MDL_OR] = {" :OR:", HOLD_OR, HOLD_OR, HOLD_AND}};

static int hold_of(const MdlNode *node) {
    switch (node->kind) {
    case MDL_NEGATE:
        return HOLD_SIGN;
    case MDL_NOT:
        return HOLD_NOT;
    case MDL_BINARY:
        return signs[node->operator].hold;
    default:
        return HOLD_PRIMARY;
    }
}

/* In brackets where it would hold less tightly than its place wants. */
static void write_node(Writer *writer, EquationContext *context, MdlNode *node, int wanted) {
    bool has_brackets = hold_of(node) < wanted;
    if (has_brackets) write(writer, "(");
    switch (node->kind) {
    case MDL_NUMBER:
        write_number(writer, node->number);
        break;
    case MDL_REFERENCE:
        write_reference(writer, context, node);
        break;
    case MDL_CALL:
        write_call(writer, context, node);
        break;
    case MDL_NEGATE:
        write(writer, "-");
        write_node(writer, context, node->children.items[0], HOLD_SIGN);
        break;
    case MDL_NOT:
        write(writer, ":NOT: ");
        write_node(writer, context, node->children.items[0], HOLD_NOT);
        break;
    case MDL_BINARY: {
        const Sign *sign = &signs[node->operator];
        write_node(writer, context, node->children.items[0], sign->left);
        write(writer, sign->text);
        end_long_line(writer);
        write_node(writer, context, node->children.items[1], sign->right);
        break;
    }
    case MDL_LIST: {
        int position = context->scalar >= 0 ? writer->equations->scalars.items[context->scalar].list_position : 0;
        bool is_sure = node->children.count == 0 && position < node->numbers.count;
        write_number(writer, is_sure ? node->numbers.items[position] : 0.0);
        break;
    }
    case MDL_TABLE:
        write(writer, "(");
        write_points(writer, node);
        write(writer, ")");
        break;
    case MDL_STRING:
    case MDL_EXTERNAL: /* neither loads in a model */
    case MDL_OUTPUT:   /* its call is written, model_write_flat */
        break;
    }
    if (has_brackets) write(writer, ")");
}

/* ---- Definitions ---- */

/* Whether anything in a tree would mean something else, or nothing, without ranges. */
static bool uses_ranges(const Equations *equations, const MdlNode *node) {
    if (node->subscripts.count > 0) return true;
    if (node->kind == MDL_REFERENCE && equation_names_find(&equations->array_names, node->name.key) < 0) return true;
    for (int i = 0; i < node->children.count; i++) {
        if (uses_ranges(equations, node->children.items[i])) return true;
    }
    return false;
}

/* Units, comment and what follows: as in the text, or the array's where its parts are joined with `~~|`. */
static void write_tail(Writer *writer, const MdlDefinition *definition) {
    const Equations *equations = writer->equations;
    const EquationArray *array =
        &equations->arrays.items[equation_names_find(&equations->array_names, definition->name.key)];
    const char *text = equations->tree->source.text;
    bool is_own = text_equal(definition->units, array->units) && text_equal(definition->comment, array->comment);
    if (is_own && text[definition->tail] == '~') {
        write(writer, "\n\t");
        text_add_bytes(writer->out, text + definition->tail, (size_t)(definition->block.end - definition->tail));
    } else {
        const MdlSpan bounds = definition->bounds;
        text_format(writer->out, "\n\t~\t%s", array->units);
        if (bounds.end > bounds.start) {
            write(writer, " ");
            text_add_bytes(writer->out, text + bounds.start, (size_t)(bounds.end - bounds.start));
        }
        text_format(writer->out, "\n\t~\t%s", array->comment);
        write(writer, definition->is_supplementary ? "\n\t~\t:SUPPLEMENTARY:\n\t|" : "\n\t|");
    }
}

static void write_scalar(Writer *writer, int id) {
    const Equations *equations = writer->equations;
    const EquationScalar *scalar = &equations->scalars.items[id];
    const MdlDefinition *definition = scalar->definition;
    EquationContext context;
    equation_bind(equations, id, &context);
    writer->line_start = writer->out->bytes;
    write(writer, writer->names[id]);
    if (definition->kind == MDL_LOOKUP) {
        write(writer, "(");
        write_points(writer, definition->right);
        write(writer, ")");
    } else {
        write(writer, " = ");
        write_node(writer, &context, definition->right, HOLD_OR);
    }
    write_tail(writer, definition);
}

/* The scalars of a definition stand behind each other. False where it was to be copied. */
static bool write_definition(Writer *writer, const MdlDefinition *definition, int *next_scalar) {
    Equations *equations = writer->equations;
    bool is_range = definition->kind == MDL_RANGE || definition->kind == MDL_ALIAS;
    int first = *next_scalar, end = first;
    while (end < equations->public_count && equations->scalars.items[end].definition == definition) end++;
    *next_scalar = end;
    if (is_range) return true;
    if (definition->right->kind == MDL_OUTPUT) return true;
    if (definition->subscripts.count == 0 && !uses_ranges(equations, definition->right)) return false;
    for (int i = first; i < end; i++) {
        if (i > first) write(writer, "\n\n");
        write_scalar(writer, i);
    }
    return true;
}

/* Of a sketch of arrays only the synonyms of units and the integration type are kept; names in it would no longer be
 * found. */
static void write_sketch(Writer *writer) {
    const MdlTree *tree = writer->equations->tree;
    if (!tree->sketch) return;
    if (writer->equations->ranges.count == 0) {
        text_add_bytes(writer->out, tree->sketch, tree->sketch_bytes);
        return;
    }
    write(writer, "\n{ The drawing is left out: it names arrays, which this model has no more. }\n"
                  "\\\\\\---/// Sketch information - do not modify anything except names\n"
                  "V300  Do not put anything below this section - it will be ignored\n*View 1\n"
                  "$192-192-192,0,Times New Roman|12||0-0-0|0-0-0|0-0-255|-1--1--1|-1--1--1|96,96,100,0\n"
                  "///---\\\\\\\n:L\x7F<%^E!@\n");
    const char *settings = strstr(tree->sketch, "///---\\\\\\"); /* a text of the drawing may look like a setting */
    for (size_t at = settings ? (size_t)(settings - tree->sketch) : 0; at < tree->sketch_bytes;) {
        size_t end = at;
        while (end < tree->sketch_bytes && tree->sketch[end] != '\n' && tree->sketch[end] != '\r') end++;
        bool is_kept =
            end - at > 3 && (memcmp(tree->sketch + at, "22:", 3) == 0 || memcmp(tree->sketch + at, "15:", 3) == 0);
        if (is_kept) {
            text_add_bytes(writer->out, tree->sketch + at, end - at);
            write(writer, "\n");
        }
        at = end + 1;
    }
}

/* What stands between definitions (groups, comments in braces, macros) is copied. */
void model_write_flat(Equations *equations, Text *flat) {
    Writer writer = {.equations = equations, .arena = equations->scratch, .out = flat};
    const MdlTree *tree = equations->tree;
    const char *text = tree->source.text;
    size_t at = 0;
    int next_scalar = 1; /* behind Time */
    choose_names(&writer);
    for (int i = 0; i < tree->definitions.count; i++) {
        const MdlDefinition *definition = tree->definitions.items[i];
        bool is_output = definition->kind == MDL_EQUATION && definition->right->kind == MDL_OUTPUT;
        if (!is_output) { /* an output stands in the block of its call */
            text_add_bytes(flat, text + at, (size_t)definition->block.start - at);
            at = (size_t)definition->block.start;
        }
        if (write_definition(&writer, definition, &next_scalar) && !is_output) at = (size_t)definition->block.end;
    }
    size_t end = tree->sketch ? (size_t)(tree->sketch - text) : (size_t)tree->source.bytes;
    text_add_bytes(flat, text + at, end - at);
    write_sketch(&writer);
}

char *model_flatten(const ModelSource *source, Arena *arena, size_t *bytes, Problems *problems) {
    Text flat = text_begin(arena);
    Model *model = model_load_flat(source, problems, &flat);
    if (!model) return NULL;
    model_destroy(model);
    *bytes = flat.bytes;
    return flat.data;
}
