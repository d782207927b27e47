/* SPDX-License-Identifier: MIT
 *
 * Private to model: the tokens of one equation. */
#ifndef MODEL_MDL_LEXER_H
#define MODEL_MDL_LEXER_H

#include "model/mdl_tree.h"

typedef enum MdlTokenKind {
    TOKEN_END,
    TOKEN_NUMBER,
    TOKEN_NAME,
    TOKEN_STRING,
    TOKEN_SIGN, /* one character: token.sign */
    TOKEN_LESS_EQUAL,
    TOKEN_GREATER_EQUAL,
    TOKEN_NOT_EQUAL,
    TOKEN_SAME,  /* == */
    TOKEN_DATA,  /* := */
    TOKEN_MAPS,  /* -> */
    TOKEN_ALIAS, /* <-> */
    TOKEN_AND,
    TOKEN_OR,
    TOKEN_NOT,
    TOKEN_NA,
    TOKEN_EXCEPT,
    TOKEN_KEYWORD /* any other :WORD: */
} MdlTokenKind;

typedef struct MdlToken {
    MdlTokenKind kind;
    char sign;
    int start, end; /* bytes of the source */
    double number;
    const char *key; /* TOKEN_NAME, TOKEN_KEYWORD */
} MdlToken;

typedef struct MdlLexer {
    Arena *arena;
    Problems *problems;
    const MdlSource *source;
    int at;
    int end;
    const MdlExternals *query; /* NULL in a model; in a query NOT, AND and OR need no colons */
    bool has_failed;           /* a token could not be read; the message is given */
    MdlToken token;            /* the present one */
} MdlLexer;

void mdl_index_lines(Arena *arena, MdlSource *source);
/* Starts at `start` and reads the first token. */
void mdl_lexer_begin(MdlLexer *lexer, int start, int end);
void mdl_lexer_next(MdlLexer *lexer);
bool mdl_lexer_is(const MdlLexer *lexer, char sign);
/* Blanks, line ends, continuation marks and {comments} from `at` on. */
int mdl_skip_blanks(const MdlSource *source, int at, int end);
/* The end of a quoted name that starts at `at`; `end` when it is not closed. */
int mdl_skip_quoted(const MdlSource *source, int at, int end);
/* The end of a {comment} that starts at `at`, with those inside it; `end` when it is not closed. */
int mdl_skip_braces(const MdlSource *source, int at, int end);
bool mdl_is_blank(char c);

#endif
