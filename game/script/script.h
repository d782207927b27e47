/* SPDX-License-Identifier: MIT
 *
 * script: Lua in a box. Runs the files of one mod in a state of their own and hands back what their constructors made
 * as plain trees, each part with its line. A script sees only the allow list of sandbox.c; it is stopped by counts
 * (instructions, bytes), never by a clock, so every machine stops it at the same place.
 * It must never know what an event is: the words of content are Lua files (the prelude) that stand on one door,
 * add(type, id, table). The only folder that includes Lua. */
#ifndef SCRIPT_SCRIPT_H
#define SCRIPT_SCRIPT_H

#include "base/base.h"
#include "base/problems.h"

enum {
    SCRIPT_MOST_INSTRUCTIONS = 5000000, /* of one mod, all files together; bytes taken are charged too */
    SCRIPT_MOST_BYTES = 32 << 20,       /* held by one mod at a time */
    SCRIPT_MOST_BLOCK = 1 << 20,        /* one table, or the stack: deep recursion ends here */
    SCRIPT_MOST_TEXT = 64 << 10,        /* one text value */
    SCRIPT_MOST_FILE = 256 << 10,       /* one source file */
    SCRIPT_MOST_FILES = 512,            /* of one mod */
    SCRIPT_MOST_OBJECTS = 4096          /* of one mod */
};

typedef enum ScriptKind {
    SCRIPT_NIL,
    SCRIPT_BOOLEAN,
    SCRIPT_NUMBER,
    SCRIPT_TEXT,
    SCRIPT_TABLE,
    SCRIPT_FUNCTION, /* never content; kept so that the message can say so */
    SCRIPT_BROKEN    /* came from something already reported; say nothing more about it */
} ScriptKind;

typedef struct ScriptField ScriptField;

/* A copy of a Lua value. A table is a list of items (keys 1..n) and fields (keys that are texts, in byte order). */
typedef struct ScriptValue {
    ScriptKind kind;
    int line; /* where it is written; 0 when it was computed */
    bool boolean;
    double number;
    const char *text; /* closed by 0, and without any 0 inside */
    const struct ScriptValue *items;
    int item_count;
    const ScriptField *fields;
    int field_count;
} ScriptValue;

struct ScriptField {
    const char *key;
    int line;
    ScriptValue value;
};

/* One constructor call:  event "id" { ... } */
typedef struct ScriptObject {
    const char *type;
    const char *id;
    const char *file;
    int line;
    ScriptValue value;
} ScriptObject;

typedef struct ScriptFile {
    const char *name; /* for messages */
    const char *text;
    size_t bytes;
} ScriptFile;

typedef struct ScriptSource {
    const ScriptFile *prelude; /* trusted; its globals become the words of the mod */
    int prelude_count;
    const ScriptFile *files;
    int file_count;
} ScriptSource;

typedef struct ScriptResult {
    const ScriptObject *objects; /* in the order made */
    int object_count;
    /* Objects whose head stands in a file that could not be read to its end: they exist, but are not known. */
    const ScriptObject *lost;
    int lost_count;
    int64_t work_used; /* instructions, and what was charged as such */
    size_t most_bytes; /* held at one time */
} ScriptResult;

/* Runs the prelude, then every file; a broken file does not stop the others. All memory of the result is the arena's.
 * False when there was an error; every problem goes to `problems`; what print() said goes there as hints. */
bool script_run(Arena *arena, const ScriptSource *source, ScriptResult *out, Problems *problems);

/* The field of a table, or NULL. */
const ScriptField *script_field(const ScriptValue *table, const char *key);
/* "a number", "a table" ... for messages. */
const char *script_kind_name(ScriptKind kind);

#endif
