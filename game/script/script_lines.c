/* SPDX-License-Identifier: MIT
 *
 * A reader of Lua's tokens that keeps only where things stand: the heads of objects, and inside their tables the line
 * of every field and item. It never decides what is right, so it may be rough: what it cannot follow has no line and
 * the object's line is used instead. */
#include "script/script_lines.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

typedef enum TokenKind { TOKEN_END, TOKEN_NAME, TOKEN_TEXT, TOKEN_OTHER, TOKEN_SYMBOL } TokenKind;

typedef struct Token {
    TokenKind kind;
    char symbol;         /* of TOKEN_SYMBOL */
    const char *content; /* of a name or a text without its quotes */
    size_t bytes;
    int line;
    size_t offset;
} Token;

typedef struct Reader {
    Arena *arena;
    const char *text;
    size_t bytes, at;
    int line;
    Token token; /* the present one */
    ScriptLines *lines;
} Reader;

enum { DEEPEST = 32, MOST_UNREADABLE = 32 };

static char peek(const Reader *reader, size_t ahead) {
    return reader->at + ahead < reader->bytes ? reader->text[reader->at + ahead] : 0;
}

static void step(Reader *reader) {
    if (peek(reader, 0) == '\n') reader->line++;
    if (reader->at < reader->bytes) reader->at++;
}

/* long bracket = '[' { '=' } '[' ; its level, or -1 */
static int long_bracket_level(const Reader *reader) {
    size_t level = 0;
    if (peek(reader, 0) != '[') return -1;
    while (peek(reader, 1 + level) == '=') level++;
    return peek(reader, 1 + level) == '[' ? (int)level : -1;
}

static void skip_long(Reader *reader, int level, Token *token) {
    for (int i = 0; i < level + 2; i++) step(reader);
    size_t start = reader->at;
    while (reader->at < reader->bytes) {
        if (peek(reader, 0) == ']') {
            size_t closing = 1;
            while (peek(reader, closing) == '=') closing++;
            if (peek(reader, closing) == ']' && (int)closing == level + 1) break;
        }
        step(reader);
    }
    if (token) *token = (Token){.kind = TOKEN_TEXT, .content = reader->text + start, .bytes = reader->at - start};
    for (int i = 0; i < level + 2; i++) step(reader);
}

static void skip_blanks(Reader *reader) {
    for (;;) {
        while (reader->at < reader->bytes && isspace((unsigned char)peek(reader, 0))) step(reader);
        if (peek(reader, 0) != '-' || peek(reader, 1) != '-') return;
        reader->at += 2;
        int level = long_bracket_level(reader);
        if (level >= 0) {
            skip_long(reader, level, NULL);
        } else {
            while (reader->at < reader->bytes && peek(reader, 0) != '\n') step(reader);
        }
    }
}

static void read_quoted(Reader *reader, Token *token) {
    char quote = peek(reader, 0);
    step(reader);
    size_t start = reader->at;
    while (reader->at < reader->bytes && peek(reader, 0) != quote && peek(reader, 0) != '\n') {
        if (peek(reader, 0) == '\\') step(reader);
        step(reader);
    }
    *token = (Token){.kind = TOKEN_TEXT, .content = reader->text + start, .bytes = reader->at - start};
    if (peek(reader, 0) == quote) step(reader);
}

static void read_symbol(Reader *reader, Token *token) {
    static const char *const doubles[] = {"==", "~=", "<=", ">=", "//", "::", "..", "<<", ">>"};
    char symbol = peek(reader, 0);
    *token = (Token){.kind = TOKEN_SYMBOL, .symbol = symbol};
    for (int i = 0; i < COUNT_OF(doubles); i++) {
        if (symbol == doubles[i][0] && peek(reader, 1) == doubles[i][1]) {
            token->kind = TOKEN_OTHER;
            step(reader);
            break;
        }
    }
    ScriptLines *lines = reader->lines;
    bool is_new = lines->powers.count == 0 || lines->powers.items[lines->powers.count - 1] < reader->line;
    if (symbol == '^' && is_new) list_push(reader->arena, &lines->powers, reader->line);
    step(reader);
}

/* token = Name | Number | Text | symbol; comments and blanks are passed over. */
static void next(Reader *reader) {
    skip_blanks(reader);
    int line = reader->line;
    size_t offset = reader->at;
    unsigned char first = (unsigned char)peek(reader, 0);
    Token token = {.kind = TOKEN_END};
    if (reader->at >= reader->bytes) {
        token.kind = TOKEN_END;
    } else if (isalpha(first) || first == '_') {
        while (isalnum((unsigned char)peek(reader, 0)) || peek(reader, 0) == '_') step(reader);
        token = (Token){.kind = TOKEN_NAME, .content = reader->text + offset, .bytes = reader->at - offset};
    } else if (isdigit(first)) {
        while (isalnum((unsigned char)peek(reader, 0)) || peek(reader, 0) == '.') step(reader);
        token.kind = TOKEN_OTHER;
    } else if (first == '"' || first == '\'') {
        read_quoted(reader, &token);
    } else if (long_bracket_level(reader) >= 0) {
        skip_long(reader, long_bracket_level(reader), &token);
    } else {
        read_symbol(reader, &token);
    }
    token.line = line;
    token.offset = offset;
    reader->token = token;
}

/* Two-character operators are TOKEN_OTHER, so that '==' never looks like the '=' of a field. */
static bool is_symbol(const Reader *reader, char symbol) {
    return reader->token.kind == TOKEN_SYMBOL && reader->token.symbol == symbol;
}

static bool is_name(const Token *token, const char *name) {
    return token->kind == TOKEN_NAME && strlen(name) == token->bytes && memcmp(name, token->content, token->bytes) == 0;
}

/* +1 for a word that opens a block closed by its own word, -1 for one that closes it. */
static int block_change(const Token *token) {
    static const char *const opening[] = {"function", "if", "do", "repeat"};
    for (int i = 0; i < COUNT_OF(opening); i++) {
        if (is_name(token, opening[i])) return 1;
    }
    return is_name(token, "end") || is_name(token, "until") ? -1 : 0;
}

/* Moves to the ',' or ';' or '}' that ends the present expression, past everything in brackets and blocks. */
static bool skip_expression(Reader *reader) {
    int blocks = 0;
    for (int depth = 0; reader->token.kind != TOKEN_END; next(reader)) {
        blocks += block_change(&reader->token);
        if (reader->token.kind != TOKEN_SYMBOL || blocks > 0) continue;
        char symbol = reader->token.symbol;
        if (depth == 0 && (symbol == ',' || symbol == ';' || symbol == '}')) return true;
        if (strchr("({[", symbol)) depth++;
        if (strchr(")}]", symbol)) depth--;
        if (depth < 0) return false;
    }
    return false;
}

static ScriptLineNode *read_table(Reader *reader, int depth, bool *is_good);

/* value = table | expression */
static ScriptLineNode *read_value(Reader *reader, int depth, bool *is_good) {
    if (is_symbol(reader, '{')) {
        ScriptLineNode *node = read_table(reader, depth + 1, is_good);
        if (*is_good) *is_good = skip_expression(reader);
        return node;
    }
    ScriptLineNode *node = ARENA_NEW(reader->arena, ScriptLineNode);
    node->line = reader->token.line;
    *is_good = skip_expression(reader);
    return node;
}

/* The key when the present token and those after it are the head of a field; then the value is the present token.
 * head = Name '=' | '[' Text ']' '=' */
static const char *read_key(Reader *reader) {
    Reader before = *reader;
    Token key = reader->token;
    bool has_bracket = is_symbol(reader, '[');
    if (has_bracket) {
        next(reader);
        key = reader->token;
    }
    if (key.kind == (has_bracket ? TOKEN_TEXT : TOKEN_NAME)) {
        next(reader);
        bool is_closed = !has_bracket || is_symbol(reader, ']');
        if (has_bracket && is_closed) next(reader);
        if (is_closed && is_symbol(reader, '=')) {
            next(reader);
            return arena_copy_bytes(reader->arena, key.content, key.bytes);
        }
    }
    *reader = before;
    return NULL;
}

static int compare_fields(const void *left, const void *right) {
    return strcmp(((const ScriptLineField *)left)->key, ((const ScriptLineField *)right)->key);
}

/* table = '{' { [ head ] value ( ',' | ';' ) } '}' */
static ScriptLineNode *read_table(Reader *reader, int depth, bool *is_good) {
    ScriptLineNode *node = ARENA_NEW(reader->arena, ScriptLineNode);
    node->line = reader->token.line;
    *is_good = depth < DEEPEST;
    next(reader);
    while (*is_good && !is_symbol(reader, '}') && reader->token.kind != TOKEN_END) {
        int line = reader->token.line;
        const char *key = read_key(reader);
        ScriptLineNode *part = read_value(reader, depth, is_good);
        part->line = line;
        if (key) {
            list_push(reader->arena, &node->fields, (ScriptLineField){.key = key, .node = part});
        } else {
            list_push(reader->arena, &node->items, (ScriptLineField){.node = part});
        }
        if (is_symbol(reader, ',') || is_symbol(reader, ';')) next(reader);
    }
    if (!is_symbol(reader, '}')) *is_good = false;
    if (*is_good) next(reader);
    if (node->fields.count > 0) {
        qsort(node->fields.items, (size_t)node->fields.count, sizeof(ScriptLineField), compare_fields);
    }
    return node;
}

static int bracket_change(const Reader *reader) {
    if (reader->token.kind != TOKEN_SYMBOL) return 0;
    if (strchr("({[", reader->token.symbol)) return 1;
    return strchr(")}]", reader->token.symbol) ? -1 : 0;
}

/* The table that follows a head; NULL, and the reader where it was, when it cannot be followed to its end. */
static const ScriptLineNode *read_head_table(Reader *reader, int *unreadable) {
    if (!is_symbol(reader, '{') || *unreadable >= MOST_UNREADABLE) return NULL;
    bool is_good = true;
    Reader before = *reader;
    ScriptLineNode *table = read_table(reader, 0, &is_good);
    if (is_good) return table;
    *reader = before;
    ++*unreadable;
    return NULL;
}

/* file = { any | Name ( Text [ table ] | table ) } ; a head counts only outside all brackets, or at the start of a
 * line: then it is one even when a bracket before it was left open. */
ScriptLines *script_lines_read(Arena *arena, const char *text, size_t bytes) {
    Reader reader = {.arena = arena, .text = text, .bytes = bytes, .line = 1};
    reader.lines = ARENA_NEW(arena, ScriptLines);
    next(&reader);
    int unreadable = 0;
    for (int depth = 0; reader.token.kind != TOKEN_END;) {
        Token first = reader.token;
        bool starts_line = first.offset == 0 || text[first.offset - 1] == '\n';
        if (depth <= 0 && (is_name(&first, "local") || is_name(&first, "function"))) reader.lines->has_locals = true;
        depth += bracket_change(&reader);
        next(&reader);
        bool has_id = reader.token.kind == TOKEN_TEXT;
        if (first.kind != TOKEN_NAME || (!has_id && !(starts_line && is_symbol(&reader, '{')))) continue;
        if (depth > 0 && !starts_line) continue;
        depth = 0;
        ScriptLineHead head = {.line = first.line, .offset = first.offset};
        head.type = arena_copy_bytes(arena, first.content, first.bytes);
        head.id = head.type;
        if (has_id) {
            head.id = arena_copy_bytes(arena, reader.token.content, reader.token.bytes);
            next(&reader);
        }
        head.table = read_head_table(&reader, &unreadable);
        list_push(arena, &reader.lines->heads, head);
    }
    return reader.lines;
}

static const ScriptLineNode *find_node(const ScriptLineNode *node, const char *key) {
    ScriptLineField wanted = {.key = key};
    if (node->fields.count == 0) return NULL;
    const ScriptLineField *found =
        bsearch(&wanted, node->fields.items, (size_t)node->fields.count, sizeof wanted, compare_fields);
    return found ? found->node : NULL;
}

void script_lines_apply(ScriptValue *value, const ScriptLineNode *node) {
    if (value->line == 0) value->line = node->line;
    if (value->kind != SCRIPT_TABLE) return;
    for (int i = 0; i < value->item_count && i < node->items.count; i++) {
        script_lines_apply((ScriptValue *)&value->items[i], node->items.items[i].node);
    }
    for (int i = 0; i < value->field_count; i++) {
        ScriptField *field = (ScriptField *)&value->fields[i];
        const ScriptLineNode *part = find_node(node, field->key);
        if (!part) continue;
        field->line = part->line;
        script_lines_apply(&field->value, part);
    }
}
