/* SPDX-License-Identifier: MIT
 *
 * Reads a .mdl text block by block. A block is `equation ~ units ~ comment |`, a group heading between stars, a
 * macro, or the sketch, which is kept aside byte for byte. A fault in one block never hides those of the next. */
#include "model/mdl_internal.h"

#include <math.h>
#include <string.h>

typedef struct Reader {
    Arena *arena;
    Problems *problems;
    MdlTree *tree;
    const MdlSource *source;
    const char *group;
    MdlMacro *macro; /* the one being read; NULL outside */
    int at;
} Reader;

static MdlPlace place_at(const Reader *reader, int offset) {
    return (MdlPlace){reader->source, offset};
}

static MdlSpan trim(const Reader *reader, MdlSpan span) {
    const char *text = reader->source->text;
    while (span.start < span.end && mdl_is_blank(text[span.start])) span.start++;
    while (span.end > span.start && mdl_is_blank(text[span.end - 1])) span.end--;
    return span;
}

/* Trimmed, on one line, in the tree's arena. */
static char *span_line(const Reader *reader, MdlSpan span) {
    span = trim(reader, span);
    return mdl_one_line(reader->arena, reader->source->text + span.start, (size_t)(span.end - span.start));
}

/* ---- Groups ---- */

/* The name between the stars, without the leading dot. */
static void set_group(Reader *reader, MdlSpan span) {
    const char *text = reader->source->text;
    while (span.start < span.end && (mdl_is_blank(text[span.start]) || text[span.start] == '*')) span.start++;
    int end = span.start;
    while (end < span.end && text[end] != '\n' && text[end] != '\r' && text[end] != '*' && text[end] != '~') end++;
    if (span.start < end && text[span.start] == '.') span.start++;
    reader->group = span_line(reader, (MdlSpan){span.start, end});
}

/* group = stars '.' name stars [ '~' text ] '|' */
static void read_group(Reader *reader) {
    int start = reader->at;
    const char *bar = memchr(reader->source->text + start, '|', (size_t)(reader->source->bytes - start));
    if (!bar) {
        mdl_error(reader->problems, "M103", place_at(reader, start), "close it with '|'",
                  "a group heading does not end");
        reader->at = reader->source->bytes;
        return;
    }
    reader->at = (int)(bar - reader->source->text) + 1;
    set_group(reader, (MdlSpan){start, reader->at - 1});
}

/* Skips blanks and {comments}; a comment that begins with stars or a dot is a group heading in braces. */
static void skip_between_blocks(Reader *reader) {
    const MdlSource *source = reader->source;
    for (;;) {
        while (reader->at < source->bytes && mdl_is_blank(source->text[reader->at])) reader->at++;
        if (reader->at >= source->bytes || source->text[reader->at] != '{') return;
        int start = reader->at;
        reader->at = mdl_skip_braces(source, start, source->bytes);
        MdlSpan inside = trim(reader, (MdlSpan){start + 1, reader->at - 1});
        if (inside.end > inside.start && (source->text[inside.start] == '*' || source->text[inside.start] == '.')) {
            set_group(reader, inside);
        }
    }
}

/* ---- Units and comments ---- */

/* '?' and anything else that is no number mean: no bound. */
static double read_bound(const Reader *reader, MdlSpan span) {
    double number;
    return text_read_double(span_line(reader, span), &number) ? number : (double)NAN;
}

/* units = text [ '[' low ',' high [ ',' step ] ']' ] ; '?' means no bound */
static void read_units(Reader *reader, MdlDefinition *definition, MdlSpan span) {
    const char *text = reader->source->text;
    double bounds[3] = {(double)NAN, (double)NAN, (double)NAN};
    span = trim(reader, span);
    int open = span.start;
    while (open < span.end && text[open] != '[') open++;
    int start = open + 1;
    for (int i = 0; i < 3 && start < span.end; i++) {
        int end = start;
        while (end < span.end && text[end] != ',' && text[end] != ']') end++;
        bounds[i] = read_bound(reader, (MdlSpan){start, end});
        start = end + 1;
    }
    definition->bounds = (MdlSpan){open < span.end ? open : span.end, span.end};
    definition->units = span_line(reader, (MdlSpan){span.start, open});
    definition->range_low = bounds[0];
    definition->range_high = bounds[1];
    definition->range_step = bounds[2];
}

/* comment = text [ '~' ':SUPPLEMENTARY:' ] ; other '~' belong to the text */
static void read_comment(Reader *reader, MdlDefinition *definition, MdlSpan span) {
    int tilde = span.end;
    for (int i = span.start; i < span.end; i++) {
        if (reader->source->text[i] == '~') tilde = i;
    }
    char *flag = span_line(reader, (MdlSpan){tilde < span.end ? tilde + 1 : span.end, span.end});
    if (flag[0] == ':') {
        definition->is_supplementary = text_starts_with(flag, ":SUPPLEMENTARY");
        span.end = tilde;
    }
    definition->comment = span_line(reader, span);
}

/* ---- Definitions ---- */

/* exceptions = { ':EXCEPT:' subscripts { ',' subscripts } } */
static void read_exceptions(MdlParser *parser, MdlDefinition *definition) {
    while (parser->lexer.token.kind == TOKEN_EXCEPT && !parser->has_failed) {
        do {
            mdl_lexer_next(&parser->lexer);
            if (!mdl_lexer_is(&parser->lexer, '[')) mdl_parser_fail(parser, NULL, "'[' is missing behind :EXCEPT:");
            MdlSubscripts exception = mdl_parse_subscripts(parser);
            list_push(parser->arena, &definition->exceptions, exception);
        } while (mdl_lexer_is(&parser->lexer, ',') && !parser->has_failed);
    }
}

/* mapping = range | '(' range ':' element { ',' element } ')' */
static void read_mapping(MdlParser *parser, MdlDefinition *definition) {
    MdlMapping mapping = {0};
    bool has_list = mdl_lexer_is(&parser->lexer, '(');
    if (has_list) mdl_lexer_next(&parser->lexer);
    mapping.range = mdl_parser_name(parser);
    if (has_list && mdl_parser_expect(parser, ':')) {
        for (;;) {
            MdlName element = mdl_parser_name(parser);
            list_push(parser->arena, &mapping.elements, element);
            if (!mdl_lexer_is(&parser->lexer, ',') || parser->has_failed) break;
            mdl_lexer_next(&parser->lexer);
        }
        mdl_parser_expect(parser, ')');
    }
    list_push(parser->arena, &definition->mappings, mapping);
}

/* range = item { ',' item } [ '->' mapping { ',' mapping } ] ; item = name | '(' name '-' name ')' */
static void read_range(MdlParser *parser, MdlDefinition *definition) {
    definition->kind = MDL_RANGE;
    do {
        mdl_lexer_next(&parser->lexer);
        if (mdl_parser_refuse_call(parser)) return;
        MdlRangeItem item = {0};
        bool is_numeric = mdl_lexer_is(&parser->lexer, '(');
        if (is_numeric) mdl_lexer_next(&parser->lexer);
        item.first = mdl_parser_name(parser);
        if (is_numeric && mdl_parser_expect(parser, '-')) {
            item.last = mdl_parser_name(parser);
            mdl_parser_expect(parser, ')');
        }
        if (!parser->has_failed) list_push(parser->arena, &definition->items, item);
    } while (mdl_lexer_is(&parser->lexer, ',') && !parser->has_failed);
    if (parser->lexer.token.kind == TOKEN_MAPS) {
        do {
            mdl_lexer_next(&parser->lexer);
            read_mapping(parser, definition);
        } while (mdl_lexer_is(&parser->lexer, ',') && !parser->has_failed);
    }
}

/* data = [ ':INTERPOLATE:' or its like ] [ ':=' right ] : what comes from other files. Naming the function that would
 * read one, or else the variable, helps more than naming the sign. */
static void refuse_data(MdlParser *parser, const MdlDefinition *definition) {
    const char *what = "has no equation: data variables are not supported";
    if (parser->lexer.token.kind == TOKEN_KEYWORD) mdl_lexer_next(&parser->lexer);
    if (parser->lexer.token.kind == TOKEN_DATA) {
        what = "is defined with ':=': data equations are not supported";
        mdl_lexer_next(&parser->lexer);
        if (mdl_parser_refuse_call(parser)) return;
    }
    if (!parser->has_failed && !parser->lexer.has_failed) {
        mdl_error(parser->problems, "M120", definition->name.place, "write an equation or a lookup", "'%s' %s",
                  definition->name.author, what);
    }
    parser->has_failed = true;
}

/* definition = name [subscripts] [exceptions] ( '=' right | '(' table | ':' range | '<->' name )
 * False where the block is to be left out without a definition. */
static bool read_definition(MdlParser *parser, MdlDefinition *definition) {
    definition->name = mdl_parser_name(parser);
    if (parser->has_failed) return false;
    definition->subscripts = mdl_parse_subscripts(parser);
    read_exceptions(parser, definition);
    const MdlToken *token = &parser->lexer.token;
    if (parser->has_failed || parser->lexer.has_failed) return false;
    definition->right_span =
        (MdlSpan){mdl_lexer_is(&parser->lexer, '(') ? token->start : token->end, parser->lexer.end};
    if (mdl_lexer_is(&parser->lexer, '=') || token->kind == TOKEN_SAME) {
        MdlSpan right = definition->right_span;
        definition->equation_text =
            mdl_one_line(parser->arena, parser->source->text + right.start, (size_t)(right.end - right.start));
        mdl_lexer_next(&parser->lexer);
        definition->right = mdl_parse_right(parser);
    } else if (mdl_lexer_is(&parser->lexer, '(')) {
        definition->kind = MDL_LOOKUP;
        definition->equation_text = mdl_one_line(parser->arena, parser->source->text + token->start,
                                                 (size_t)(parser->lexer.end - token->start));
        mdl_lexer_next(&parser->lexer);
        definition->right = mdl_parse_table(parser);
    } else if (mdl_lexer_is(&parser->lexer, ':')) {
        read_range(parser, definition);
    } else if (token->kind == TOKEN_ALIAS) {
        definition->kind = MDL_ALIAS;
        mdl_lexer_next(&parser->lexer);
        definition->alias_of = mdl_parser_name(parser);
    } else if (token->kind == TOKEN_KEYWORD &&
               (text_equal(token->key, "the condition") || text_equal(token->key, "test input"))) {
        mdl_warning(parser->problems, "M121", definition->name.place, NULL, "the reality check '%s' is left out",
                    definition->name.author);
        return false;
    } else if (token->kind == TOKEN_DATA || token->kind == TOKEN_END || token->kind == TOKEN_KEYWORD) {
        refuse_data(parser, definition);
    } else {
        mdl_parser_fail(parser, NULL, "'=' is missing here");
    }
    if (!parser->has_failed && token->kind != TOKEN_END) {
        mdl_parser_fail(parser, "is the '|' or '~' of this equation missing?", "the equation should end here");
    }
    return !parser->has_failed && !parser->lexer.has_failed;
}

/* The end of the equation part: the first '~' or '|' outside quotes and braces. */
static int find_equation_end(const Reader *reader, int at) {
    const MdlSource *source = reader->source;
    while (at < source->bytes && source->text[at] != '~' && source->text[at] != '|') {
        if (source->text[at] == '"') {
            at = mdl_skip_quoted(source, at, source->bytes);
        } else if (source->text[at] == '{') {
            at = mdl_skip_braces(source, at, source->bytes);
        } else {
            at++;
        }
    }
    return at;
}

static int find_sign(const Reader *reader, int at, const char *signs) {
    while (at < reader->source->bytes && !strchr(signs, reader->source->text[at])) at++;
    return at;
}

/* What such a block defines is not undefined: its fault is told already. */
bool mdl_is_broken(const MdlTree *tree, const char *key) {
    for (int i = 0; i < tree->broken.count; i++) {
        if (text_equal(tree->broken.items[i], key)) return true;
    }
    return false;
}

/* What a faulty equation names is not unused for that. The faults are told already. */
static void note_mentioned(Reader *reader, int start, int end) {
    Problems unheard = problems_begin(reader->arena);
    MdlLexer lexer = {.arena = reader->arena, .problems = &unheard, .source = reader->source};
    for (mdl_lexer_begin(&lexer, start, end); lexer.token.kind != TOKEN_END; mdl_lexer_next(&lexer)) {
        if (lexer.token.kind == TOKEN_NAME) list_push(reader->arena, &reader->tree->mentioned, lexer.token.key);
    }
}

/* A variable that a call defines has the call's equation, its place and its text. */
static void add_outputs(const Reader *reader, const MdlParser *parser, MdlDefinitions *into,
                        const MdlDefinition *definition) {
    for (int i = 0; i < parser->calls.count; i++) {
        MdlNode *call = parser->calls.items[i];
        for (int k = 0; k < call->outputs.count; k++) {
            MdlDefinition *output = ARENA_NEW(reader->arena, MdlDefinition);
            *output = *definition;
            output->name = call->outputs.items[k].name;
            output->subscripts = call->outputs.items[k].subscripts;
            output->units = output->comment = "";
            output->is_supplementary = true;
            output->right = ARENA_NEW(reader->arena, MdlNode);
            *output->right =
                (MdlNode){.kind = MDL_OUTPUT, .place = call->place, .function = k, .height = call->height + 1};
            list_push(reader->arena, &output->right->children, call);
            list_push(reader->arena, into, output);
        }
    }
}

/* block = definition [ '~' units [ '~' comment ] ] '|' */
static void read_block(Reader *reader) {
    int start = reader->at;
    int equation_end = find_equation_end(reader, start);
    int units_end = equation_end, comment_end = equation_end;
    const MdlSource *source = reader->source;
    if (equation_end < source->bytes && source->text[equation_end] == '~') {
        units_end = find_sign(reader, equation_end + 1, "~|");
        comment_end = find_sign(reader, units_end, "|");
    }
    reader->at = comment_end + 1;
    if (comment_end >= source->bytes) {
        mdl_error(reader->problems, "M103", place_at(reader, start), "close it with '|'", "an equation does not end");
        return;
    }
    MdlDefinition *definition = ARENA_NEW(reader->arena, MdlDefinition);
    definition->group = reader->group;
    MdlParser parser = {.arena = reader->arena, .problems = reader->problems, .source = source};
    parser.lexer = (MdlLexer){.arena = reader->arena, .problems = reader->problems, .source = source};
    mdl_lexer_begin(&parser.lexer, start, equation_end);
    if (parser.lexer.token.kind == TOKEN_END && equation_end == comment_end) return; /* a stray '|' */
    read_units(reader, definition, (MdlSpan){equation_end < units_end ? equation_end + 1 : units_end, units_end});
    read_comment(reader, definition, (MdlSpan){units_end < comment_end ? units_end + 1 : comment_end, comment_end});
    MdlDefinitions *into = reader->macro ? &reader->macro->definitions : &reader->tree->definitions;
    if (read_definition(&parser, definition)) {
        definition->block = (MdlSpan){start, comment_end + 1};
        definition->right_span = trim(reader, definition->right_span);
        definition->tail = equation_end;
        list_push(reader->arena, into, definition);
        add_outputs(reader, &parser, into, definition);
    } else {
        if (definition->name.key) list_push(reader->arena, &reader->tree->broken, definition->name.key);
        note_mentioned(reader, start, equation_end);
    }
}

/* names = name { ',' name } */
static void read_names(MdlParser *parser, MdlMacro *macro, bool are_outputs) {
    for (;;) {
        MdlName name = mdl_parser_name(parser);
        if (parser->has_failed) return;
        if (are_outputs) {
            list_push(parser->arena, &macro->outputs, name);
        } else {
            list_push(parser->arena, &macro->parameters, name);
        }
        if (!mdl_lexer_is(&parser->lexer, ',')) return;
        mdl_lexer_next(&parser->lexer);
    }
}

/* macro = ':MACRO:' name '(' names [ ':' names ] ')' { block } ':END OF MACRO:' ; here its first line */
static void begin_macro(Reader *reader) {
    const MdlSource *source = reader->source;
    MdlMacro *macro = ARENA_NEW(reader->arena, MdlMacro);
    int start = reader->at + (int)strlen(":MACRO:");
    int end = find_sign(reader, start, ")");
    if (end < source->bytes) end++;
    MdlParser parser = {.arena = reader->arena, .problems = reader->problems, .source = source};
    parser.lexer = (MdlLexer){.arena = reader->arena, .problems = reader->problems, .source = source};
    mdl_lexer_begin(&parser.lexer, start, end);
    macro->name = mdl_parser_name(&parser);
    if (!parser.has_failed && mdl_parser_expect(&parser, '(')) {
        read_names(&parser, macro, false);
        if (mdl_lexer_is(&parser.lexer, ':')) {
            mdl_lexer_next(&parser.lexer);
            read_names(&parser, macro, true);
        }
        mdl_parser_expect(&parser, ')');
    }
    if (!parser.has_failed) list_push(reader->arena, &reader->tree->macros, macro);
    reader->macro = macro; /* after a fault too: its equations must not become the model's */
    reader->at = end;
}

/* True where a macro begins or ends here. */
static bool read_macro_bounds(Reader *reader) {
    const char *here = reader->source->text + reader->at;
    if (text_starts_with(here, ":MACRO:")) {
        if (reader->macro) {
            mdl_error(reader->problems, "M122", place_at(reader, reader->at),
                      "close the first one with :END OF MACRO:", "a macro stands inside another");
        }
        begin_macro(reader);
        return true;
    }
    if (!text_starts_with(here, ":END OF MACRO:")) return false;
    reader->macro = NULL;
    reader->at += (int)strlen(":END OF MACRO:");
    return true;
}

/* model = { group | macro | block } [ sketch ] */
MdlTree *mdl_parse(Arena *arena, const MdlSource *source, Problems *problems) {
    static const char byte_order_mark[] = "\xEF\xBB\xBF";
    static const char sketch_start[] = "\\\\---///"; /* some tools write a '\\' less than Vensim */
    MdlTree *tree = ARENA_NEW(arena, MdlTree);
    tree->source = *source;
    mdl_index_lines(arena, &tree->source);
    Reader reader = {.arena = arena, .problems = problems, .tree = tree, .source = &tree->source, .group = ""};
    if (text_starts_with(source->text, byte_order_mark)) reader.at = 3;
    for (;;) {
        skip_between_blocks(&reader);
        const char *here = source->text + reader.at;
        if (reader.at >= source->bytes) break;
        if (text_starts_with(here, sketch_start) || (*here == '\\' && text_starts_with(here + 1, sketch_start))) {
            tree->sketch = here;
            tree->sketch_bytes = (size_t)(source->bytes - reader.at);
            break;
        }
        if (*here == '*') {
            read_group(&reader);
        } else if (!read_macro_bounds(&reader)) {
            read_block(&reader);
        }
    }
    if (reader.macro) {
        mdl_error(problems, "M122", reader.macro->name.place, "close it with :END OF MACRO:", "a macro does not end");
    }
    return tree;
}
