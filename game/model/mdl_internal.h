/* SPDX-License-Identifier: MIT
 *
 * Private to the mdl_* files: the parser of right-hand sides, which the reader of definitions calls. */
#ifndef MODEL_MDL_INTERNAL_H
#define MODEL_MDL_INTERNAL_H

#include "model/mdl_lexer.h"

typedef struct MdlParser {
    Arena *arena;
    Problems *problems;
    const MdlSource *source;
    const MdlExternals *externals; /* NULL outside queries */
    MdlLexer lexer;
    LIST(MdlNode *) calls; /* those that define outputs */
    int depth;
    bool has_failed; /* one message an equation is enough: what follows it is noise */
} MdlParser;

MdlPlace mdl_parser_place(const MdlParser *parser);
void mdl_parser_fail(MdlParser *parser, const char *hint, const char *what);
bool mdl_parser_expect(MdlParser *parser, char sign);
/* GET XLS ... and its like where points, elements or data are wanted: names the function. False where none stands. */
bool mdl_parser_refuse_call(MdlParser *parser);
MdlName mdl_parser_name(MdlParser *parser);
/* [ a, b!, c ]; the list stays empty where no bracket stands. */
MdlSubscripts mdl_parse_subscripts(MdlParser *parser);
MdlNode *mdl_parse_expression(MdlParser *parser);
/* A right-hand side: an expression, or a list of numbers. */
MdlNode *mdl_parse_right(MdlParser *parser);
/* The points of a lookup behind its '(' up to its ')'. */
MdlNode *mdl_parse_table(MdlParser *parser);

#endif
