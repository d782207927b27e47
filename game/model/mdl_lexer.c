/* SPDX-License-Identifier: MIT
 *
 * Cuts one equation into tokens. Names may hold blanks and go on over line ends, so a name is a run of words; only
 * a sign, a quote or a plain word of a query ends it. It must not know what any name means. */
#include "model/mdl_lexer.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

bool mdl_is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* Bytes of UTF-8 beyond ASCII are letters: Vensim takes names in any language. */
static bool starts_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || (unsigned char)c >= 0x80;
}

/* An apostrophe may stand inside a name (`programmers' pay`) but not before it. */
static bool continues_word(char c) {
    return starts_word(c) || is_digit(c) || c == '\'';
}

/* ASCII alone: folding other letters would need tables, and no locale may decide. */
static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* ---- Places ---- */

static int line_start(MdlPlace place) {
    int at = place.offset;
    while (at > 0 && place.source->text[at - 1] != '\n' && place.source->text[at - 1] != '\r') at--;
    return at;
}

/* CR, LF and CRLF each end one line. */
static bool ends_line(const char *text, int at) {
    return text[at] == '\n' || (text[at] == '\r' && text[at + 1] != '\n');
}

void mdl_index_lines(Arena *arena, MdlSource *source) {
    LIST(int) starts = {0};
    list_push(arena, &starts, 0);
    for (int i = 0; i < source->bytes; i++) {
        if (ends_line(source->text, i)) list_push(arena, &starts, i + 1);
    }
    source->line_starts = starts.items;
    source->line_count = starts.count;
}

int mdl_line(MdlPlace place) {
    if (!place.source) return 0;
    const MdlSource *source = place.source;
    int line = source->first_line;
    if (source->line_starts) {
        int low = 0, high = source->line_count;
        while (high - low > 1) {
            int middle = low + (high - low) / 2;
            if (source->line_starts[middle] <= place.offset) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return line + low;
    }
    for (int i = 0; i < place.offset; i++) line += ends_line(source->text, i);
    return line;
}

/* Copies the line, for the caret under the column. */
static void add_problem(Problems *problems, Problem problem, MdlPlace place, const char *format, va_list arguments) {
    problem.message = arena_format_list(problems->arena, format, arguments);
    if (place.source) {
        int start = line_start(place);
        int end = start;
        while (end < place.source->bytes && place.source->text[end] != '\n' && place.source->text[end] != '\r') end++;
        problem.file = place.source->file;
        problem.line = mdl_line(place);
        problem.column = place.offset - start + 1;
        problem.source_line = arena_copy_bytes(problems->arena, place.source->text + start, (size_t)(end - start));
    }
    problems_add(problems, &problem);
}

void mdl_error(Problems *problems, const char *code, MdlPlace place, const char *hint, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    add_problem(problems, (Problem){.kind = PROBLEM_ERROR, .code = code, .hint = hint}, place, format, arguments);
    va_end(arguments);
}

void mdl_warning(Problems *problems, const char *code, MdlPlace place, const char *hint, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    add_problem(problems, (Problem){.kind = PROBLEM_WARNING, .code = code, .hint = hint}, place, format, arguments);
    va_end(arguments);
}

/* ---- Names ---- */

/* A backslash counts as a blank before a line end and is dropped before a quote. */
static bool is_continuation(const char *text, size_t at, size_t bytes) {
    if (text[at] != '\\') return false;
    size_t next = at + 1;
    while (next < bytes && (text[next] == ' ' || text[next] == '\t')) next++;
    return next < bytes && (text[next] == '\n' || text[next] == '\r');
}

/* The small letter of a capital that UTF-8 writes with two bytes, as Unicode's simple lower case has it: Latin-1 and
 * Latin Extended-A, Greek, Cyrillic. All of them keep two bytes. Other signs are themselves. */
static unsigned lower_wide(unsigned sign) {
    bool is_even = sign % 2 == 0;
    if (sign >= 0xC0 && sign <= 0xDE && sign != 0xD7) return sign + 0x20;
    if (sign == 0x130 || sign == 0x138 || sign == 0x149) return sign;
    if (sign == 0x178) return 0xFF;
    if ((sign >= 0x139 && sign <= 0x148) || (sign >= 0x179 && sign <= 0x17E)) return is_even ? sign : sign + 1;
    if (sign >= 0x100 && sign <= 0x177) return is_even ? sign + 1 : sign;
    if (sign == 0x386) return 0x3AC;
    if (sign >= 0x388 && sign <= 0x38A) return sign + 0x25;
    if (sign == 0x38C) return 0x3CC;
    if (sign == 0x38E || sign == 0x38F) return sign + 0x3F;
    if (sign >= 0x391 && sign <= 0x3AB && sign != 0x3A2) return sign + 0x20;
    if (sign >= 0x400 && sign <= 0x40F) return sign + 0x50;
    if (sign >= 0x410 && sign <= 0x42F) return sign + 0x20;
    if (sign >= 0x48A && sign <= 0x4BF) return is_even ? sign + 1 : sign;
    return sign;
}

/* Two bytes of UTF-8 in small letters; false where they are no such sign. */
static bool lower_pair(const char *text, char out[2]) {
    unsigned first = (unsigned char)text[0], second = (unsigned char)text[1];
    if (first < 0xC3 || first > 0xD2 || second < 0x80 || second > 0xBF) return false;
    unsigned sign = lower_wide((first & 0x1Fu) << 6 | (second & 0x3Fu));
    out[0] = (char)(0xC0u | sign >> 6);
    out[1] = (char)(0x80u | (sign & 0x3Fu));
    return true;
}

char *mdl_key(Arena *arena, const char *text, size_t bytes) {
    char *key = ARENA_ARRAY(arena, char, bytes + 1);
    size_t used = 0;
    bool wants_blank = false;
    for (size_t i = 0; i < bytes; i++) {
        char c = text[i];
        if (c == '"' || (c == '\\' && i + 1 < bytes && text[i + 1] == '"')) continue;
        if (c == '\\' && i + 1 < bytes && text[i + 1] == 'n') { /* a line break inside a quoted name */
            i++;
            wants_blank = true;
            continue;
        }
        if (mdl_is_blank(c) || c == '_' || is_continuation(text, i, bytes)) {
            wants_blank = true;
            continue;
        }
        bool is_bracket = c == '[' || c == ']' || c == ',';
        bool follows_bracket = used > 0 && (key[used - 1] == '[' || key[used - 1] == ',');
        if (wants_blank && used > 0 && !is_bracket && !follows_bracket) key[used++] = ' ';
        wants_blank = false;
        if (i + 1 < bytes && lower_pair(text + i, key + used)) {
            used += 2;
            i++;
        } else {
            key[used++] = lower(c);
        }
    }
    return key;
}

char *mdl_one_line(Arena *arena, const char *text, size_t bytes) {
    char *line = ARENA_ARRAY(arena, char, bytes + 1);
    size_t used = 0;
    bool wants_blank = false;
    for (size_t i = 0; i < bytes; i++) {
        if (mdl_is_blank(text[i]) || is_continuation(text, i, bytes)) {
            wants_blank = true;
            continue;
        }
        if (wants_blank && used > 0) line[used++] = ' ';
        wants_blank = false;
        line[used++] = text[i];
    }
    return line;
}

/* ---- Tokens ---- */

int mdl_skip_blanks(const MdlSource *source, int at, int end) {
    const char *text = source->text;
    while (at < end) {
        if (mdl_is_blank(text[at]) || is_continuation(text, (size_t)at, (size_t)end)) {
            at++;
        } else if (text[at] == '{') {
            at = mdl_skip_braces(source, at, end);
        } else {
            break;
        }
    }
    return at;
}

/* Comments nest: people comment out equations that hold comments. */
int mdl_skip_braces(const MdlSource *source, int at, int end) {
    int depth = 0;
    for (; at < end; at++) {
        if (source->text[at] == '{') depth++;
        if (source->text[at] == '}' && --depth == 0) return at + 1;
    }
    return end;
}

/* A quoted name may hold '\"', and '|' and '~', which end nothing there. */
int mdl_skip_quoted(const MdlSource *source, int at, int end) {
    for (at++; at < end; at++) {
        bool is_pair = source->text[at] == '\\' && at + 1 < end;
        if (is_pair && (source->text[at + 1] == '"' || source->text[at + 1] == '\\')) {
            at++; /* a '\' before a quote, or one that stands for itself before the closing quote */
        } else if (source->text[at] == '"') {
            return at + 1;
        }
    }
    return end;
}

/* NOT, AND, OR in any case, as people write conditions. */
static bool is_plain_word(const char *word, int bytes, MdlTokenKind *kind) {
    char key[4] = {0};
    if (bytes < 2 || bytes > 3) return false;
    for (int i = 0; i < bytes; i++) key[i] = lower(word[i]);
    *kind = text_equal(key, "and")   ? TOKEN_AND
            : text_equal(key, "or")  ? TOKEN_OR
            : text_equal(key, "not") ? TOKEN_NOT
                                     : TOKEN_END;
    return *kind != TOKEN_END;
}

static int word_end(const MdlLexer *lexer, int at) {
    while (at < lexer->end && continues_word(lexer->source->text[at])) at++;
    return at;
}

static char *key_between(const MdlLexer *lexer, int start, int end) {
    return mdl_key(lexer->arena, lexer->source->text + start, (size_t)(end - start));
}

/* name = word { blank word } ; in a query a plain NOT, AND or OR ends the name, unless it is part of a known one. */
static void read_name(MdlLexer *lexer) {
    const char *text = lexer->source->text;
    MdlToken *token = &lexer->token;
    MdlTokenKind plain = TOKEN_END, first_plain = TOKEN_END;
    int plain_at = -1, known_end = -1, start = token->start, end = start;
    for (int next = start; next < lexer->end && continues_word(text[next]);) {
        int stop = word_end(lexer, next);
        if (lexer->query && plain_at < 0 && is_plain_word(text + next, stop - next, &plain)) {
            plain_at = next;
            first_plain = plain;
            token->end = next == start ? stop : end;
        }
        end = stop;
        if (plain_at >= 0 && lexer->query->is_name(lexer->query->user, key_between(lexer, start, end))) known_end = end;
        next = mdl_skip_blanks(lexer->source, end, lexer->end);
        if (next == end) break;
    }
    if (known_end > 0) end = known_end;
    if (plain_at >= 0 && known_end < 0) end = token->end;
    token->kind = plain_at == start && known_end < 0 ? first_plain : TOKEN_NAME;
    token->end = end;
    token->key = key_between(lexer, start, end);
}

/* number = digits [ . digits ] [ e [sign] digits ] */
static void read_number(MdlLexer *lexer) {
    const char *text = lexer->source->text;
    MdlToken *token = &lexer->token;
    int at = token->start;
    while (at < lexer->end && is_digit(text[at])) at++;
    if (at < lexer->end && text[at] == '.') at++;
    while (at < lexer->end && is_digit(text[at])) at++;
    if (at < lexer->end && lower(text[at]) == 'e') {
        int digits = at + 1;
        if (digits < lexer->end && (text[digits] == '+' || text[digits] == '-')) digits++;
        if (digits < lexer->end && is_digit(text[digits])) {
            at = digits;
            while (at < lexer->end && is_digit(text[at])) at++;
        }
    }
    token->kind = TOKEN_NUMBER;
    token->end = at;
    char *digits = arena_copy_bytes(lexer->arena, text + token->start, (size_t)(at - token->start));
    if (!text_read_double(digits, &token->number)) {
        mdl_error(lexer->problems, "M101", (MdlPlace){lexer->source, token->start}, NULL, "'%s' is not a number",
                  digits);
        lexer->has_failed = true;
    }
}

/* keyword = : word { blank word } : */
static void read_keyword(MdlLexer *lexer) {
    static const struct {
        const char *key;
        MdlTokenKind kind;
    } words[] = {{"and", TOKEN_AND}, {"or", TOKEN_OR}, {"not", TOKEN_NOT}, {"na", TOKEN_NA}, {"except", TOKEN_EXCEPT}};
    const char *text = lexer->source->text;
    MdlToken *token = &lexer->token;
    int close = token->start + 1;
    while (close < lexer->end && (continues_word(text[close]) || text[close] == ' ')) close++;
    if (close >= lexer->end || text[close] != ':' || !starts_word(text[token->start + 1])) {
        token->kind = TOKEN_SIGN;
        token->sign = ':';
        token->end = token->start + 1;
        return;
    }
    token->kind = TOKEN_KEYWORD;
    token->end = close + 1;
    token->key = mdl_key(lexer->arena, text + token->start + 1, (size_t)(close - token->start - 1));
    for (int i = 0; i < COUNT_OF(words); i++) {
        if (text_equal(token->key, words[i].key)) token->kind = words[i].kind;
    }
}

/* Longest first, or '<->' would be read as '<' and '->'. */
static bool read_long_sign(MdlLexer *lexer) {
    static const struct {
        const char *text;
        MdlTokenKind kind;
    } signs[] = {{"<->", TOKEN_ALIAS}, {"<=", TOKEN_LESS_EQUAL}, {">=", TOKEN_GREATER_EQUAL}, {"<>", TOKEN_NOT_EQUAL},
                 {"==", TOKEN_SAME},   {":=", TOKEN_DATA},       {"->", TOKEN_MAPS}};
    for (int i = 0; i < COUNT_OF(signs); i++) {
        int length = (int)strlen(signs[i].text);
        if (lexer->token.start + length <= lexer->end &&
            memcmp(lexer->source->text + lexer->token.start, signs[i].text, (size_t)length) == 0) {
            lexer->token.kind = signs[i].kind;
            lexer->token.end = lexer->token.start + length;
            return true;
        }
    }
    return false;
}

/* "name" or 'text'; the key has no quotes, so "a b" and a b are one name. */
static void read_quoted(MdlLexer *lexer, char quote) {
    const char *text = lexer->source->text;
    MdlToken *token = &lexer->token;
    int at = token->start + 1;
    if (quote == '"') {
        at = mdl_skip_quoted(lexer->source, token->start, lexer->end);
    } else {
        while (at < lexer->end && text[at] != quote) at++;
        if (at < lexer->end) at++;
    }
    token->end = at;
    token->kind = quote == '"' ? TOKEN_NAME : TOKEN_STRING;
    if (at - token->start < 2 || text[at - 1] != quote) {
        mdl_error(lexer->problems, "M102", (MdlPlace){lexer->source, token->start}, "close it with the same quote",
                  "a quoted name does not end");
        lexer->has_failed = true;
        token->kind = TOKEN_END;
        return;
    }
    token->key = mdl_key(lexer->arena, text + token->start, (size_t)(at - token->start));
}

void mdl_lexer_next(MdlLexer *lexer) {
    const char *text = lexer->source->text;
    int start = mdl_skip_blanks(lexer->source, lexer->at, lexer->end);
    lexer->token = (MdlToken){.kind = TOKEN_END, .start = start, .end = start};
    if (start < lexer->end) {
        char c = text[start];
        char next = start + 1 < lexer->end ? text[start + 1] : '\0';
        if (starts_word(c)) {
            read_name(lexer);
        } else if (is_digit(c) || (c == '.' && is_digit(next))) {
            read_number(lexer);
        } else if (c == '"' || c == '\'') {
            read_quoted(lexer, c);
        } else if (!read_long_sign(lexer)) {
            if (c == ':') {
                read_keyword(lexer);
            } else {
                lexer->token.kind = TOKEN_SIGN;
                lexer->token.sign = c;
                lexer->token.end = start + 1;
            }
        }
    }
    lexer->at = lexer->token.end;
}

void mdl_lexer_begin(MdlLexer *lexer, int start, int end) {
    lexer->at = start;
    lexer->end = end;
    mdl_lexer_next(lexer);
}

bool mdl_lexer_is(const MdlLexer *lexer, char sign) {
    return lexer->token.kind == TOKEN_SIGN && lexer->token.sign == sign;
}
