/* SPDX-License-Identifier: MIT
 *
 * Private to model: the tree of a .mdl text, as written. Nothing is resolved here: a name is a name, a subscript
 * may be an element or a range. Every node remembers its place, for messages. */
#ifndef MODEL_MDL_TREE_H
#define MODEL_MDL_TREE_H

#include "base/base.h"
#include "base/problems.h"

typedef struct MdlSource {
    const char *file;
    const char *text; /* ends with 0 at text[bytes] */
    int bytes;
    int first_line;         /* line of the first byte: 1, or the line of a query */
    const int *line_starts; /* [line_count] offsets; NULL for short texts, whose lines are counted each time */
    int line_count;
} MdlSource;

typedef struct MdlPlace {
    const MdlSource *source;
    int offset;
} MdlPlace;

int mdl_line(MdlPlace place);
/* A problem at a place: fills line, column and the line of text. hint may be NULL. */
void mdl_error(Problems *problems, const char *code, MdlPlace place, const char *hint, const char *format, ...)
    BASE_PRINTF(5, 6);
void mdl_warning(Problems *problems, const char *code, MdlPlace place, const char *hint, const char *format, ...)
    BASE_PRINTF(5, 6);

/* The form in which names are compared: small letters, runs of blanks, line breaks and '_' as one blank, no
 * quotes, no blanks beside [ ] and commas. */
char *mdl_key(Arena *arena, const char *text, size_t bytes);
/* The author's spelling on one line: blanks and line breaks run together. */
char *mdl_one_line(Arena *arena, const char *text, size_t bytes);

/* Bytes start .. end - 1 of the source. */
typedef struct MdlSpan {
    int start, end;
} MdlSpan;

/* The shortest decimal that reads back to the same bits. */
const char *mdl_number_text(Arena *arena, double number);

typedef struct MdlName {
    const char *key;
    const char *author;
    MdlPlace place;
} MdlName;

typedef struct MdlSubscript {
    MdlName name;
    bool is_reduced; /* written with '!' inside SUM and its like */
} MdlSubscript;

typedef LIST(MdlSubscript) MdlSubscripts;

typedef enum MdlNodeKind {
    MDL_NUMBER,
    MDL_STRING,
    MDL_REFERENCE, /* name, subscripts */
    MDL_CALL,      /* name, subscripts of a lookup, children */
    MDL_EXTERNAL,  /* function index, raw arguments */
    MDL_NEGATE,
    MDL_NOT,
    MDL_BINARY,
    MDL_LIST,  /* 1,2;3,4 */
    MDL_TABLE, /* points of a lookup: x and y in turn */
    MDL_OUTPUT /* one of the outputs of its only child, a call of a macro */
} MdlNodeKind;

typedef enum MdlOperator {
    MDL_ADD,
    MDL_SUBTRACT,
    MDL_MULTIPLY,
    MDL_DIVIDE,
    MDL_POWER,
    MDL_LESS,
    MDL_LESS_EQUAL,
    MDL_GREATER,
    MDL_GREATER_EQUAL,
    MDL_EQUAL,
    MDL_NOT_EQUAL,
    MDL_AND,
    MDL_OR
} MdlOperator;

/* A variable that a call of a macro defines: M(a, b : output) */
typedef struct MdlOutput {
    MdlName name;
    MdlSubscripts subscripts;
} MdlOutput;

typedef struct MdlNode MdlNode;
struct MdlNode {
    MdlNodeKind kind;
    MdlOperator operator;
    MdlPlace place;
    double number;
    MdlName name;
    MdlSubscripts subscripts;
    LIST(MdlNode *) children;
    LIST(MdlOutput) outputs; /* MDL_CALL of a macro */
    LIST(double) numbers;    /* MDL_LIST, MDL_TABLE */
    LIST(MdlSpan) spans;     /* MDL_LIST: of each number */
    LIST(const char *) raw;  /* MDL_EXTERNAL: arguments as written, trimmed */
    int function;            /* MDL_EXTERNAL: index into the caller's names; MDL_OUTPUT: which output, from 0 */
    int height;              /* of the tree below, bounded */
    bool is_reduced;         /* MDL_REFERENCE: a bare range with '!', its position inside SUM and its like */
    bool is_reported;        /* one message a node, however many elements share it */
};

typedef enum MdlDefinitionKind { MDL_EQUATION, MDL_LOOKUP, MDL_RANGE, MDL_ALIAS } MdlDefinitionKind;

typedef struct MdlRangeItem {
    MdlName first;
    MdlName last; /* key NULL unless written (A1-A5) */
} MdlRangeItem;

typedef struct MdlMapping {
    MdlName range;
    LIST(MdlName) elements; /* empty: position by position */
} MdlMapping;

typedef struct MdlDefinition {
    MdlDefinitionKind kind;
    MdlName name;
    MdlSubscripts subscripts;
    LIST(MdlSubscripts) exceptions;
    MdlNode *right; /* MDL_EQUATION, MDL_LOOKUP */
    LIST(MdlRangeItem) items;
    LIST(MdlMapping) mappings;
    MdlName alias_of;
    const char *equation_text;
    const char *units;
    const char *comment;
    const char *group;
    double range_low, range_high, range_step;
    bool is_supplementary;
    MdlSpan block;      /* from its name to behind its '|' */
    MdlSpan right_span; /* behind '=' or ':', or a lookup from its '(' on; trimmed */
    MdlSpan bounds;     /* [low,high,step]; empty, at the end of the units, where there are none */
    int tail;           /* where the equation ends: its '~' or '|' */
} MdlDefinition;

typedef LIST(MdlDefinition *) MdlDefinitions;

typedef struct MdlMacro {
    MdlName name;
    LIST(MdlName) parameters;
    LIST(MdlName) outputs;      /* values besides its own: names of definitions */
    MdlDefinitions definitions; /* one of them has the macro's own name: its value */
} MdlMacro;

typedef struct MdlTree {
    MdlSource source;
    MdlDefinitions definitions;
    LIST(MdlMacro *) macros;
    LIST(const char *) broken;    /* keys of what blocks that could not be read would define */
    LIST(const char *) mentioned; /* keys of all names in those blocks */
    const char *sketch;           /* from \\\---/// on, byte for byte; NULL when there is none */
    size_t sketch_bytes;
} MdlTree;

bool mdl_is_broken(const MdlTree *tree, const char *key);
/* Reads all of the text; every fault becomes a problem and the reading goes on behind it. */
MdlTree *mdl_parse(Arena *arena, const MdlSource *source, Problems *problems);

typedef struct MdlExternals {
    const char *const *names;
    int count;
    /* Whether a key is a name of the model: only then NOT, AND and OR may be words of a name. */
    bool (*is_name)(void *user, const char *key);
    void *user;
} MdlExternals;
/* One expression, with the plain words NOT, AND and OR besides :NOT: and so on. NULL after a problem. */
MdlNode *mdl_parse_query(Arena *arena, const MdlSource *source, const MdlExternals *externals, Problems *problems);

#endif
