/* SPDX-License-Identifier: MIT
 *
 * Private to script: where things are written in a Lua file, found by a small reader of its tokens. Lua itself tells
 * the line of a call, not of a field; this tells both, also for a file that Lua refuses. */
#ifndef SCRIPT_SCRIPT_LINES_H
#define SCRIPT_SCRIPT_LINES_H

#include "script/script.h"

typedef struct ScriptLineNode ScriptLineNode;

typedef struct ScriptLineField {
    const char *key; /* NULL for an item of a list */
    const ScriptLineNode *node;
} ScriptLineField;

/* One part of a table constructor; fields are in byte order of their keys. */
struct ScriptLineNode {
    int line;
    LIST(ScriptLineField) items;
    LIST(ScriptLineField) fields;
};

/* The head of an object at the outermost level of the file:  type "id" */
typedef struct ScriptLineHead {
    const char *type;
    const char *id;
    int line;
    size_t offset;               /* of the head in the text */
    const ScriptLineNode *table; /* NULL when no table follows */
} ScriptLineHead;

typedef struct ScriptLines {
    LIST(ScriptLineHead) heads;
    LIST(int) powers; /* lines with the operator ^, whose result differs between C libraries */
    bool has_locals;  /* the word local or function at the outermost level */
} ScriptLines;

ScriptLines *script_lines_read(Arena *arena, const char *text, size_t bytes);
/* Gives the parts of `value` that have no line yet the lines of `node`. */
void script_lines_apply(ScriptValue *value, const ScriptLineNode *node);

#endif
