/* SPDX-License-Identifier: MIT
 *
 * Private to content: one table of fields for each kind of object; the reader in fields.c checks and stores by it. */
#ifndef CONTENT_FIELDS_H
#define CONTENT_FIELDS_H

#include "content/content_internal.h"

typedef enum FieldType {
    FIELD_NUMBER,     /* double between low and high */
    FIELD_WHOLE,      /* int between low and high */
    FIELD_BOOLEAN,    /* bool */
    FIELD_TEXT,       /* const char * */
    FIELD_WORD,       /* const char *, one of `words` */
    FIELD_CHOICE,     /* int, the place among `words` */
    FIELD_REFERENCE,  /* int, index of an object of `kind` */
    FIELD_REFERENCES, /* const char *const * and a count: ids of `kind` */
    FIELD_LEVER,      /* int, variable_id of a lever */
    FIELD_VARIABLE,   /* int, variable_id */
    FIELD_CONDITION,  /* ContentCondition */
    FIELD_EFFECTS,    /* ContentEffects */
    FIELD_SOURCES,    /* const ContentSource * and a count */
    FIELD_IGNORED,    /* a list of words for people */
    FIELD_CUSTOM      /* `read` */
} FieldType;

typedef struct Field Field;
typedef void (*FieldReader)(const ContentReading *reading, const ScriptField *field, void *object);

struct Field {
    const char *name;
    FieldType type;
    bool is_required;
    size_t offset;       /* in the struct */
    double low, high;    /* of numbers */
    const char *words;   /* separated by blanks */
    ContentKind kind;    /* of references */
    size_t count_offset; /* of lists */
    FieldReader read;
};

#define FIELD_ANY 1e15 /* bound of numbers that have none */

/* Reads every field of the table into the struct; unknown, missing and wrong ones are problems. */
void fields_read(const ContentReading *reading, const ScriptValue *table, const Field *fields, int count, void *object);
/* Wants a kind of value; complains and returns false otherwise (silently for a broken one). */
bool fields_want(const ContentReading *reading, const char *name, const ScriptValue *value, ScriptKind kind, int line);
/* Wants a lower_snake name. */
bool fields_want_id(const ContentReading *reading, const char *what, const char *id, int line);
bool fields_read_number(const ContentReading *reading, const Field *field, const ScriptValue *value, double *out,
                        int line);
/* A name of the model to be looked up when the model is there; -1 after a problem. */
void fields_note_variable(const ContentReading *reading, const char *name, int line, int *target);
/* Line of a field or value, or that of what is being read. */
int fields_line(const ContentReading *reading, int line);

/* ---- effect.c ---- */
ContentEffects effects_read(const ContentReading *reading, const char *name, const ScriptValue *value, int line);

/* ---- event.c ---- */
void event_read(const ContentReading *reading, const ScriptObject *source, ContentEvent *event);

/* ---- term.c: a list of texts into `also`, `never` or `about`; the kana of a reading ---- */
void term_read_words(const ContentReading *reading, const ScriptField *field, void *object);
void term_read_reading(const ContentReading *reading, const ScriptField *field, void *object);

/* ---- jurisdiction.c ---- */
void jurisdiction_read(const ContentReading *reading, const ScriptObject *source, ContentJurisdiction *jurisdiction);
/* Of an instrument: "ours", or the id of a jurisdiction. */
void jurisdiction_read_name(const ContentReading *reading, const ScriptField *field, void *object);

/* ---- programme.c ---- */
void programme_read_members(const ContentReading *reading, const ScriptField *field, void *object);
void programme_read_path(const ContentReading *reading, const ScriptField *field, void *object);
/* What the table of fields cannot say. */
void programme_check(const ContentReading *reading, const ContentProgramme *programme);
/* "id" or { programme = "id", scope = 1.5, grant = { "actor" } } of a strategy; false after a problem. */
bool programme_read_start(const ContentReading *reading, const ScriptValue *value, ContentStart *out);

/* ---- shock.c ---- */
void shock_read(const ContentReading *reading, const ScriptField *field, void *object);

#endif
