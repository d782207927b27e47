/* SPDX-License-Identifier: MIT
 *
 * model: a system-dynamics model in Vensim's .mdl text, and its numbers for many runs at once.
 *   text -> tree (mdl_*) -> ordered program (equation_*) -> numbers [variable][run] (run_*)
 * Runs are lanes of one block: a single run is a block with one lane, and lane k of many equals the same run alone,
 * bit for bit. It must never know what a campaign is, read a file, print, or keep a global that changes.
 *
 * A loaded Model never changes and may be shared by any number of ModelRuns. */
#ifndef MODEL_MODEL_H
#define MODEL_MODEL_H

#include "base/base.h"
#include "base/problems.h"

typedef struct Model Model;
typedef struct ModelRun ModelRun;

/* ---- Loading ---- */

/* An expression outside the file (a condition of an event), compiled into the same program as one more auxiliary.
 * It sees the model's variables, Time and the external functions. */
typedef struct ModelQuery {
    const char *file;
    int line;
    const char *text;
} ModelQuery;

typedef struct ModelSource {
    const char *file; /* for messages */
    const char *text;
    size_t bytes;
    const ModelQuery *queries;
    int query_count;
    /* Functions of names a query may call and the caller answers: "flag", "adopted", "chosen", "years since".
     * Each distinct call becomes an external variable that is set like a lever. */
    const char *const *external_functions;
    int external_function_count;
    bool check_units; /* also the dimensional check, whose faults are errors; a run needs no units */
} ModelSource;

/* NULL when there is at least one error; all problems at once go to `problems`, warnings also on success. */
Model *model_load(const ModelSource *source, Problems *problems);
void model_destroy(Model *model); /* accepts NULL */

/* Text of a change file (.cin: one `name = number` a line, or `name[range] = 1, 2, 3`): returns false with every
 * problem; applies to nothing. The result is a list of (variable_id, value) for model_run_set. */
typedef struct ModelSetting {
    int variable_id;
    double value;
} ModelSetting;
bool model_read_changes(const Model *model, Arena *arena, const char *file, const char *text, size_t bytes,
                        ModelSetting **settings, int *setting_count, Problems *problems);

/* ---- What is in it. A variable is one scalar element; arrays are flattened at load. ---- */

typedef enum ModelKind {
    MODEL_CONSTANT,  /* a number the run never changes by itself */
    MODEL_AUXILIARY, /* computed each step, flows too */
    MODEL_STOCK,     /* integrated */
    MODEL_INITIAL,   /* computed once at the start */
    MODEL_LOOKUP,    /* a curve; has no value of its own */
    MODEL_QUERY,     /* from ModelSource.queries */
    MODEL_EXTERNAL   /* an external function call; 0 until set */
} ModelKind;

typedef struct ModelVariable {
    const char *name;       /* as the author wrote it, with element: "balance by component[licences]" */
    const char *array_name; /* without the element: "balance by component" */
    const char *equation;   /* right-hand side as written */
    const char *units;      /* as written, without range; "" when none */
    const char *comment;    /* "" when none */
    const char *group;      /* "Levers"; "" when none */
    ModelKind kind;
    bool is_lever;                            /* a constant of the group .Levers: may be set at any step */
    double range_low, range_high, range_step; /* from [low,high,step]; NaN where not given */
    int line;
} ModelVariable;

int model_variable_count(const Model *model);
const ModelVariable *model_variable(const Model *model, int variable_id);
/* Case, blanks and '_' as in Vensim: "Digital Exports by Market[ games ]". -1 when there is none. */
int model_find(const Model *model, const char *name);
/* Nearest existing name, for 'did you mean'; NULL when nothing is near. Borrowed. */
const char *model_nearest_name(const Model *model, const char *name);
/* Elements of a range in order; count 0 when there is no such range. Borrowed. */
const char *const *model_range_elements(const Model *model, const char *range, int *element_count);
int model_query_variable(const Model *model, int query_index);

typedef struct ModelExternal {
    int variable_id;
    const char *function;         /* one of external_functions, as given there */
    const char *const *arguments; /* names, blanks as written, trimmed */
    int argument_count;
} ModelExternal;
int model_external_count(const Model *model);
const ModelExternal *model_external(const Model *model, int index);

/* Direct inputs of a variable's equation, in order of appearance, each once. Borrowed. */
const int *model_inputs(const Model *model, int variable_id, int *input_count);

double model_initial_time(const Model *model);
double model_final_time(const Model *model);
double model_time_step(const Model *model);
double model_save_period(const Model *model);
/* Folds the text of the model file (not the queries). */
uint64_t model_digest(const Model *model);
/* The causal graph with signs and delays as along the model's own run (model_loops.h); `json` false gives Graphviz
 * DOT, with || for a delay, thick flows into stocks and dotted links that act on the start alone. In the arena. */
char *model_graph(const Model *model, Arena *arena, bool json);

/* ---- Running: columns of lanes ---- */

ModelRun *model_run_create(const Model *model, int run_count); /* 1 <= run_count */
void model_run_destroy(ModelRun *run);                         /* accepts NULL */
int model_run_count(const ModelRun *run);
const Model *model_run_model(const ModelRun *run);

/* Constants, levers and externals. Before model_run_start any constant; after it only levers and externals (CHECK).
 * model_run_set_all sets every lane. Takes effect at the next start, evaluate or step. */
void model_run_set(ModelRun *run, int variable_id, int lane, double value);
void model_run_set_all(ModelRun *run, int variable_id, double value);

/* Computes constants and initial values and evaluates at INITIAL TIME. */
void model_run_start(ModelRun *run);
/* Recomputes auxiliaries and queries at the present time, after levers or externals were set. */
void model_run_evaluate(ModelRun *run);
/* One TIME STEP: integrates with the flows as last evaluated, moves time, evaluates. */
void model_run_step(ModelRun *run);
/* INITIAL TIME + steps taken * TIME STEP, exact on the grid. */
double model_run_time(const ModelRun *run);
int model_run_steps_taken(const ModelRun *run);

/* The value as last evaluated. Many steps, rows of results and threads: model_batch.h. */
double model_run_value(const ModelRun *run, int variable_id, int lane);

/* Everything one lane has (stocks, delays, levers, externals, time) is copied; same Model, and equal steps_taken
 * for single lanes unless all lanes of `to` are being replaced. model_run_copy wants equal run counts. */
void model_run_copy(ModelRun *to, const ModelRun *from);
void model_run_copy_lane(ModelRun *to, int to_lane, const ModelRun *from, int from_lane);
/* Folds time, every variable of the lane and the state of delays. */
uint64_t model_run_digest(const ModelRun *run, int lane, uint64_t digest);
/* The first NaN or infinity in the order of computing, flows into stocks last: false and a message
 * `file:line: error M400: ...` with variable, time, run (lane + 1) and the values of its inputs. */
bool model_run_check_finite(const ModelRun *run, Error *error);

#endif
