/* SPDX-License-Identifier: MIT
 *
 * Private to tools: what the commands on a model share. */
#ifndef TOOLS_TOOL_MODEL_INTERNAL_H
#define TOOLS_TOOL_MODEL_INTERNAL_H

#include "model/model.h"
#include "tools/tools.h"

typedef struct ToolModel {
    Arena *arena;
    Model *model; /* NULL where the file is bad */
} ToolModel;

/* False after every problem was printed; release in any case. */
bool tool_model_load(ToolModel *out, const char *file);
void tool_model_release(ToolModel *loaded);
/* -1 after a message with 'did you mean'. */
int tool_model_find(const ToolModel *loaded, const char *name);
/* Settings "name = value; name = value" and a change file, either of which may be NULL; false after messages. */
bool tool_model_set(const ToolModel *loaded, ModelRun *run, const char *settings, const char *change_file);

typedef struct ToolColumns {
    LIST(int) ids; /* variables */
} ToolColumns;
/* "a,b[x],c": a variable, or all elements of an array; everything but lookups for NULL. False after a message. */
bool tool_model_columns(Arena *arena, const Model *model, const char *wanted, ToolColumns *columns);
/* To stdout where `file` is NULL. False after a message. */
bool tool_model_write(const char *file, const Text *text);

int tool_model_sample(int argc, char **argv);
int tool_model_explain(int argc, char **argv);
int tool_model_loops(int argc, char **argv);

#endif
