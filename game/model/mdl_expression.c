/* SPDX-License-Identifier: MIT
 *
 * Right-hand sides by recursive descent, loosest sign first. The order of signs is Vensim's: '^' binds tighter than
 * the minus before it and chains to the right, :NOT: is looser than comparisons. Nothing is looked up here. */
#include "model/mdl_internal.h"

#include <string.h>

enum { DEEPEST_NESTING = 200, HIGHEST_TREE = 2000 };

MdlPlace mdl_parser_place(const MdlParser *parser) {
    return (MdlPlace){parser->source, parser->lexer.token.start};
}

/* The first fault of an equation is the true one; what follows from it is not told. */
void mdl_parser_fail(MdlParser *parser, const char *hint, const char *what) {
    if (!parser->has_failed && !parser->lexer.has_failed) {
        mdl_error(parser->problems, "M110", mdl_parser_place(parser), hint, "%s", what);
    }
    parser->has_failed = true;
}

bool mdl_parser_expect(MdlParser *parser, char sign) {
    if (mdl_lexer_is(&parser->lexer, sign)) {
        mdl_lexer_next(&parser->lexer);
        return true;
    }
    mdl_parser_fail(parser, NULL, arena_format(parser->arena, "'%c' is missing here", sign));
    return false;
}

bool mdl_parser_refuse_call(MdlParser *parser) {
    MdlLexer ahead = parser->lexer;
    if (parser->has_failed || ahead.token.kind != TOKEN_NAME) return false;
    mdl_lexer_next(&ahead);
    if (!mdl_lexer_is(&ahead, '(')) return false;
    MdlName function = mdl_parser_name(parser);
    mdl_error(parser->problems, "M221", function.place, "write the numbers out",
              "the function '%s' is not supported: spreadsheets and data files are not read", function.author);
    parser->has_failed = true;
    return true;
}

MdlName mdl_parser_name(MdlParser *parser) {
    const MdlToken *token = &parser->lexer.token;
    MdlName name = {.place = mdl_parser_place(parser)};
    if (token->kind != TOKEN_NAME) {
        mdl_parser_fail(parser, NULL, "a name is missing here");
        return name;
    }
    name.key = token->key;
    name.author = mdl_one_line(parser->arena, parser->source->text + token->start, (size_t)(token->end - token->start));
    mdl_lexer_next(&parser->lexer);
    return name;
}

static MdlNode *new_node(MdlParser *parser, MdlNodeKind kind) {
    MdlNode *node = ARENA_NEW(parser->arena, MdlNode);
    node->kind = kind;
    node->place = mdl_parser_place(parser);
    return node;
}

/* Long chains make high trees without nesting (1 + 1 + 1 ...), and later stages walk trees by recursion. */
static void add_child(MdlParser *parser, MdlNode *node, MdlNode *child) {
    list_push(parser->arena, &node->children, child);
    if (child->height >= node->height) node->height = child->height + 1;
    if (node->height > HIGHEST_TREE) mdl_parser_fail(parser, "split the equation", "the equation is too long");
}

/* subscripts = [ '[' name ['!'] { ',' name ['!'] } ']' ] */
MdlSubscripts mdl_parse_subscripts(MdlParser *parser) {
    MdlSubscripts subscripts = {0};
    if (!mdl_lexer_is(&parser->lexer, '[')) return subscripts;
    do {
        mdl_lexer_next(&parser->lexer);
        MdlSubscript subscript = {.name = mdl_parser_name(parser)};
        if (parser->has_failed) return subscripts;
        if (mdl_lexer_is(&parser->lexer, '!')) {
            subscript.is_reduced = true;
            mdl_lexer_next(&parser->lexer);
        }
        list_push(parser->arena, &subscripts, subscript);
    } while (mdl_lexer_is(&parser->lexer, ','));
    mdl_parser_expect(parser, ']');
    return subscripts;
}

/* signed = { '+' | '-' } number */
static bool read_signed_number(MdlParser *parser, double *out, MdlSpan *span) {
    double sign = 1.0;
    span->start = parser->lexer.token.start;
    while (mdl_lexer_is(&parser->lexer, '-') || mdl_lexer_is(&parser->lexer, '+')) {
        if (parser->lexer.token.sign == '-') sign = -sign;
        mdl_lexer_next(&parser->lexer);
    }
    if (parser->lexer.token.kind != TOKEN_NUMBER) {
        mdl_parser_fail(parser, NULL, "a number is missing here");
        return false;
    }
    *out = sign * parser->lexer.token.number;
    span->end = parser->lexer.token.end;
    mdl_lexer_next(&parser->lexer);
    return true;
}

/* range = '[' anything with balanced brackets ']' */
static void skip_table_range(MdlParser *parser) {
    while (!mdl_lexer_is(&parser->lexer, ']')) {
        if (parser->lexer.token.kind == TOKEN_END) {
            mdl_parser_fail(parser, NULL, "']' is missing behind the range of the lookup");
            return;
        }
        mdl_lexer_next(&parser->lexer);
    }
    mdl_lexer_next(&parser->lexer);
    if (mdl_lexer_is(&parser->lexer, ',')) mdl_lexer_next(&parser->lexer);
}

/* The old way of writing points: all x, then all y. */
static void pair_halves(MdlParser *parser, MdlNode *table) {
    int half = table->numbers.count / 2;
    if (table->numbers.count % 2 != 0) {
        mdl_parser_fail(parser, "write (x,y) pairs", "the lookup has an odd count of numbers");
        return;
    }
    double *pairs = ARENA_ARRAY(parser->arena, double, table->numbers.count);
    for (int i = 0; i < half; i++) {
        pairs[2 * i] = table->numbers.items[i];
        pairs[2 * i + 1] = table->numbers.items[half + i];
    }
    table->numbers.items = pairs;
}

/* table = [ range ',' ] ( point { ',' point } | number { ',' number } ) ')'   point = '(' number ',' number ')' */
MdlNode *mdl_parse_table(MdlParser *parser) {
    MdlNode *table = new_node(parser, MDL_TABLE);
    bool has_pairs = false;
    if (mdl_lexer_is(&parser->lexer, '[')) skip_table_range(parser);
    if (mdl_parser_refuse_call(parser)) return table;
    while (!parser->has_failed && !mdl_lexer_is(&parser->lexer, ')')) {
        double x = 0.0, y = 0.0;
        MdlSpan span;
        if (mdl_lexer_is(&parser->lexer, '(')) {
            has_pairs = true;
            mdl_lexer_next(&parser->lexer);
            if (!read_signed_number(parser, &x, &span) || !mdl_parser_expect(parser, ',')) break;
            if (!read_signed_number(parser, &y, &span) || !mdl_parser_expect(parser, ')')) break;
            list_push(parser->arena, &table->numbers, x);
            list_push(parser->arena, &table->numbers, y);
        } else {
            if (!read_signed_number(parser, &x, &span)) break;
            list_push(parser->arena, &table->numbers, x);
        }
        if (!mdl_lexer_is(&parser->lexer, ',')) break;
        mdl_lexer_next(&parser->lexer);
    }
    if (!has_pairs && !parser->has_failed) pair_halves(parser, table);
    mdl_parser_expect(parser, ')');
    if (!parser->has_failed && table->numbers.count == 0) mdl_parser_fail(parser, NULL, "the lookup has no points");
    return table;
}

/* tabbed = { number } ')' , lines and blanks between the numbers */
static MdlNode *parse_tabbed_array(MdlParser *parser) {
    MdlNode *list = new_node(parser, MDL_LIST);
    while (!parser->has_failed && !mdl_lexer_is(&parser->lexer, ')')) {
        double number;
        MdlSpan span;
        if (!read_signed_number(parser, &number, &span)) break;
        list_push(parser->arena, &list->numbers, number);
        list_push(parser->arena, &list->spans, span);
    }
    mdl_parser_expect(parser, ')');
    return list;
}

/* external = name '(' raw { ',' raw } ')' ; raw is any text without ',' and ')' */
static MdlNode *parse_external(MdlParser *parser, MdlNode *node) {
    const char *text = parser->source->text;
    int at = parser->lexer.token.end; /* behind the '(' */
    node->kind = MDL_EXTERNAL;
    for (;;) {
        int end = at;
        while (end < parser->lexer.end && text[end] != ',' && text[end] != ')') end++;
        if (end >= parser->lexer.end) {
            mdl_parser_fail(parser, NULL, "')' is missing behind the names");
            return node;
        }
        char *raw = mdl_one_line(parser->arena, text + at, (size_t)(end - at));
        if (raw[0] != '\0') list_push(parser->arena, &node->raw, raw);
        at = end + 1;
        if (text[end] == ')') break;
    }
    parser->lexer.at = at;
    mdl_lexer_next(&parser->lexer);
    return node;
}

/* -1 in a model: only conditions may call out. */
static int find_external(const MdlParser *parser, const char *key) {
    if (!parser->externals) return -1;
    for (int i = 0; i < parser->externals->count; i++) {
        const char *name = parser->externals->names[i];
        if (text_equal(mdl_key(parser->arena, name, strlen(name)), key)) return i;
    }
    return -1;
}

/* outputs = ':' name subscripts { ',' name subscripts } */
static void parse_outputs(MdlParser *parser, MdlNode *call) {
    if (parser->externals) mdl_parser_fail(parser, NULL, "a condition cannot define variables");
    list_push(parser->arena, &parser->calls, call);
    do {
        mdl_lexer_next(&parser->lexer);
        MdlOutput output = {.name = mdl_parser_name(parser)};
        output.subscripts = mdl_parse_subscripts(parser);
        list_push(parser->arena, &call->outputs, output);
    } while (mdl_lexer_is(&parser->lexer, ',') && !parser->has_failed);
}

/* arguments = [ expression { ',' expression } ] [ outputs ] ')' */
static void parse_arguments(MdlParser *parser, MdlNode *call) {
    mdl_lexer_next(&parser->lexer);
    bool has_table = text_equal(call->name.key, "with lookup");
    while (!parser->has_failed && !mdl_lexer_is(&parser->lexer, ')')) {
        MdlNode *argument;
        if (has_table && call->children.count == 1 && mdl_lexer_is(&parser->lexer, '(')) {
            mdl_lexer_next(&parser->lexer);
            argument = mdl_parse_table(parser);
        } else {
            argument = mdl_parse_expression(parser);
        }
        add_child(parser, call, argument);
        if (!mdl_lexer_is(&parser->lexer, ',')) break;
        mdl_lexer_next(&parser->lexer);
    }
    if (mdl_lexer_is(&parser->lexer, ':')) parse_outputs(parser, call);
    mdl_parser_expect(parser, ')');
}

/* reference = name '!' | name subscripts [ '(' arguments ] */
static MdlNode *parse_reference(MdlParser *parser) {
    MdlNode *node = new_node(parser, MDL_REFERENCE);
    node->name = mdl_parser_name(parser);
    if (mdl_lexer_is(&parser->lexer, '(')) {
        node->function = find_external(parser, node->name.key);
        if (node->function >= 0) return parse_external(parser, node);
        if (text_equal(node->name.key, "tabbed array")) {
            mdl_lexer_next(&parser->lexer);
            return parse_tabbed_array(parser);
        }
    }
    node->subscripts = mdl_parse_subscripts(parser);
    if (node->subscripts.count == 0 && mdl_lexer_is(&parser->lexer, '!')) {
        node->is_reduced = true;
        mdl_lexer_next(&parser->lexer);
        return node;
    }
    if (mdl_lexer_is(&parser->lexer, '(') && !parser->has_failed) {
        node->kind = MDL_CALL;
        parse_arguments(parser, node);
    }
    return node;
}

/* primary = number | :NA: | string | reference | '(' expression ')' */
static MdlNode *parse_primary(MdlParser *parser) {
    static const double not_available = -649037107316853453566312041152512.0; /* -2^109 */
    const MdlToken *token = &parser->lexer.token;
    if (token->kind == TOKEN_NAME) return parse_reference(parser);
    MdlNode *node = new_node(parser, MDL_NUMBER);
    if (token->kind == TOKEN_NUMBER || token->kind == TOKEN_NA) {
        node->number = token->kind == TOKEN_NA ? not_available : token->number;
        mdl_lexer_next(&parser->lexer);
    } else if (token->kind == TOKEN_STRING) {
        node->kind = MDL_STRING;
        mdl_lexer_next(&parser->lexer);
    } else if (mdl_lexer_is(&parser->lexer, '(')) {
        mdl_lexer_next(&parser->lexer);
        node = mdl_parse_expression(parser);
        mdl_parser_expect(parser, ')');
    } else if (token->kind == TOKEN_END) {
        mdl_parser_fail(parser, NULL, "the expression ends too early");
    } else {
        mdl_parser_fail(parser, NULL, "a number, a name or '(' is missing here");
    }
    return node;
}

/* Takes the place of its sign, for the caret of a message. */
static MdlNode *binary_node(MdlParser *parser, MdlOperator operator, MdlNode * left) {
    MdlNode *node = new_node(parser, MDL_BINARY);
    node->operator= operator;
    add_child(parser, node, left);
    return node;
}

static MdlNode *parse_sign(MdlParser *parser);

/* power = primary [ '^' sign ] */
static MdlNode *parse_power(MdlParser *parser) {
    MdlNode *node = parse_primary(parser);
    if (mdl_lexer_is(&parser->lexer, '^') && !parser->has_failed) {
        node = binary_node(parser, MDL_POWER, node);
        mdl_lexer_next(&parser->lexer);
        MdlNode *exponent = parse_sign(parser);
        add_child(parser, node, exponent);
    }
    return node;
}

/* sign = ( '-' | '+' ) sign | power */
static MdlNode *parse_sign(MdlParser *parser) {
    if (++parser->depth > DEEPEST_NESTING) mdl_parser_fail(parser, "split the equation", "nested too deeply");
    MdlNode *node;
    if (parser->has_failed) {
        node = new_node(parser, MDL_NUMBER);
    } else if (mdl_lexer_is(&parser->lexer, '-')) {
        node = new_node(parser, MDL_NEGATE);
        mdl_lexer_next(&parser->lexer);
        MdlNode *operand = parse_sign(parser);
        add_child(parser, node, operand);
    } else if (mdl_lexer_is(&parser->lexer, '+')) {
        mdl_lexer_next(&parser->lexer);
        node = parse_sign(parser);
    } else {
        node = parse_power(parser);
    }
    parser->depth--;
    return node;
}

/* product = sign { ( '*' | '/' ) sign } */
static MdlNode *parse_product(MdlParser *parser) {
    MdlNode *node = parse_sign(parser);
    while (!parser->has_failed && (mdl_lexer_is(&parser->lexer, '*') || mdl_lexer_is(&parser->lexer, '/'))) {
        node = binary_node(parser, mdl_lexer_is(&parser->lexer, '*') ? MDL_MULTIPLY : MDL_DIVIDE, node);
        mdl_lexer_next(&parser->lexer);
        MdlNode *right = parse_sign(parser);
        add_child(parser, node, right);
    }
    return node;
}

/* sum = product { ( '+' | '-' ) product } */
static MdlNode *parse_sum(MdlParser *parser) {
    MdlNode *node = parse_product(parser);
    while (!parser->has_failed && (mdl_lexer_is(&parser->lexer, '+') || mdl_lexer_is(&parser->lexer, '-'))) {
        node = binary_node(parser, mdl_lexer_is(&parser->lexer, '+') ? MDL_ADD : MDL_SUBTRACT, node);
        mdl_lexer_next(&parser->lexer);
        MdlNode *right = parse_product(parser);
        add_child(parser, node, right);
    }
    return node;
}

/* Inside an expression '=' asks, and so does '=='. */
static bool is_comparison(const MdlLexer *lexer, MdlOperator *operator) {
    switch (lexer->token.kind) {
    case TOKEN_LESS_EQUAL:
        *operator= MDL_LESS_EQUAL;
        return true;
    case TOKEN_GREATER_EQUAL:
        *operator= MDL_GREATER_EQUAL;
        return true;
    case TOKEN_NOT_EQUAL:
        *operator= MDL_NOT_EQUAL;
        return true;
    case TOKEN_SAME:
        *operator= MDL_EQUAL;
        return true;
    case TOKEN_SIGN:
        *operator= lexer->token.sign == '<' ? MDL_LESS : lexer->token.sign == '>' ? MDL_GREATER : MDL_EQUAL;
        return lexer->token.sign == '<' || lexer->token.sign == '>' || lexer->token.sign == '=';
    default:
        return false;
    }
}

/* comparison = sum { ( < | <= | > | >= | = | <> ) sum } */
static MdlNode *parse_comparison(MdlParser *parser) {
    MdlNode *node = parse_sum(parser);
    MdlOperator operator;
    while (!parser->has_failed && is_comparison(&parser->lexer, &operator)) {
        node = binary_node(parser, operator, node);
        mdl_lexer_next(&parser->lexer);
        MdlNode *right = parse_sum(parser);
        add_child(parser, node, right);
    }
    return node;
}

/* negation = { :NOT: } comparison */
static MdlNode *parse_negation(MdlParser *parser) {
    if (parser->lexer.token.kind != TOKEN_NOT) return parse_comparison(parser);
    if (++parser->depth > DEEPEST_NESTING) mdl_parser_fail(parser, "split the equation", "nested too deeply");
    MdlNode *node = new_node(parser, MDL_NOT);
    mdl_lexer_next(&parser->lexer);
    if (!parser->has_failed) {
        MdlNode *operand = parse_negation(parser);
        add_child(parser, node, operand);
    }
    parser->depth--;
    return node;
}

/* conjunction = negation { :AND: negation } */
static MdlNode *parse_conjunction(MdlParser *parser) {
    MdlNode *node = parse_negation(parser);
    while (!parser->has_failed && parser->lexer.token.kind == TOKEN_AND) {
        node = binary_node(parser, MDL_AND, node);
        mdl_lexer_next(&parser->lexer);
        MdlNode *right = parse_negation(parser);
        add_child(parser, node, right);
    }
    return node;
}

/* expression = conjunction { :OR: conjunction } */
MdlNode *mdl_parse_expression(MdlParser *parser) {
    MdlNode *node = parse_conjunction(parser);
    while (!parser->has_failed && parser->lexer.token.kind == TOKEN_OR) {
        node = binary_node(parser, MDL_OR, node);
        mdl_lexer_next(&parser->lexer);
        MdlNode *right = parse_conjunction(parser);
        add_child(parser, node, right);
    }
    return node;
}

static bool is_number(const MdlNode *node, double *out) {
    if (node->kind == MDL_NUMBER) {
        *out = node->number;
        return true;
    }
    if (node->kind != MDL_NEGATE || node->children.count == 0 || !is_number(node->children.items[0], out)) return false;
    *out = -*out;
    return true;
}

/* right = expression | number { ( ',' | ';' ) number } [ ';' ] */
MdlNode *mdl_parse_right(MdlParser *parser) {
    MdlSpan span = {.start = parser->lexer.token.start};
    MdlNode *first = mdl_parse_expression(parser);
    double number;
    if (parser->has_failed || !(mdl_lexer_is(&parser->lexer, ',') || mdl_lexer_is(&parser->lexer, ';'))) return first;
    if (!is_number(first, &number)) return first;
    MdlNode *list = new_node(parser, MDL_LIST);
    list->place = first->place;
    list_push(parser->arena, &list->numbers, number);
    span.end = parser->lexer.token.start;
    while (span.end > span.start && mdl_is_blank(parser->source->text[span.end - 1])) span.end--;
    list_push(parser->arena, &list->spans, span);
    while (mdl_lexer_is(&parser->lexer, ',') || mdl_lexer_is(&parser->lexer, ';')) {
        mdl_lexer_next(&parser->lexer);
        if (parser->lexer.token.kind == TOKEN_END) break;
        if (!read_signed_number(parser, &number, &span)) break;
        list_push(parser->arena, &list->numbers, number);
        list_push(parser->arena, &list->spans, span);
    }
    return list;
}

/* query = expression */
MdlNode *mdl_parse_query(Arena *arena, const MdlSource *source, const MdlExternals *externals, Problems *problems) {
    MdlParser parser = {.arena = arena, .problems = problems, .source = source, .externals = externals};
    parser.lexer = (MdlLexer){.arena = arena, .problems = problems, .source = source, .query = externals};
    mdl_lexer_begin(&parser.lexer, 0, source->bytes);
    MdlNode *node = mdl_parse_expression(&parser);
    if (!parser.has_failed && parser.lexer.token.kind != TOKEN_END) {
        mdl_parser_fail(&parser, NULL, "the condition should end here");
    }
    return parser.has_failed || parser.lexer.has_failed ? NULL : node;
}
