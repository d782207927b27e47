/* SPDX-License-Identifier: MIT
 *
 * The first NaN or infinity of a run, told with the numbers that made it. Variables are looked at in the order in
 * which they are computed, so the one named is a cause and not an effect; then the flows of the stocks, while the
 * inputs that spoiled them still stand. */
#include "model/model_formula_internal.h"
#include "model/run_internal.h"

#include <float.h>
#include <math.h>

/* Written the same by every C library. */
static const char *name_of(double value) {
    return isnan(value) ? "NaN" : value > 0.0 ? "infinite" : "minus infinite";
}

static void add_inputs(Text *text, const ModelRun *run, const ModelFormula *formula, int lane) {
    enum { MOST_SHOWN = 12 };
    const Model *model = model_run_model(run);
    for (int i = 0; i < formula->inputs.count && i < MOST_SHOWN; i++) {
        int input = formula->inputs.items[i];
        text_format(text, "%s%s = %.9g", i > 0 ? ", " : "", model->scalars[input].name, run_number(run, input, lane));
    }
    if (formula->inputs.count > MOST_SHOWN) text_format(text, " and %d more", formula->inputs.count - MOST_SHOWN);
    if (formula->inputs.count == 0) text_add(text, "none");
}

/* `value` is of the variable, or of its flow. */
static bool report(const ModelRun *run, int scalar, bool is_flow, double value, int lane, Error *error) {
    const Model *model = model_run_model(run);
    Arena *arena = arena_create();
    ModelFormulaMaker maker = model_formula_maker(model, arena);
    const ModelScalar *self = &model->scalars[scalar];
    bool is_at_start = self->is_state && !is_flow && model_run_steps_taken(run) == 0;
    ModelFormula formula = model_formula_make(&maker, is_at_start ? self->initial : self->value);
    Text inputs = text_begin(arena);
    add_inputs(&inputs, run, &formula, lane);
    error_set(error, "%s:%d: error M400: %s'%s' is %s at time %.9g in run %d; its inputs: %s", self->file, self->line,
              is_flow ? "the flow into " : "", self->name, name_of(value), model_run_time(run), lane + 1, inputs.data);
    arena_destroy(arena);
    return false;
}

/* Block by block, all lanes of a column at once: this may be asked at every step of many runs. Lanes that fill up the
 * last block repeat its last run. */
static int first_not_finite(const ModelRun *run, int column) {
    for (int first = 0; first < run->run_count; first += (int)run->stride) {
        const double *values = run_place(run, column, first);
        int faults = 0;
        for (size_t i = 0; i < run->stride; i++) faults += !(fabs(values[i]) <= DBL_MAX);
        for (int lane = first; faults > 0 && lane < run->run_count; lane++) {
            if (!isfinite(values[lane - first])) return lane;
        }
    }
    return -1;
}

bool model_run_check_finite(const ModelRun *run, Error *error) {
    const Model *model = model_run_model(run);
    for (int i = 0; i < model->order_count; i++) {
        int lane = first_not_finite(run, model->order[i]);
        if (lane < 0) continue;
        return report(run, model->order[i], false, run_number(run, model->order[i], lane), lane, error);
    }
    for (int i = 0; i < model->program.state_count; i++) {
        const RunState *state = &model->program.states[i];
        if (state->source < 0) continue;
        int lane = first_not_finite(run, state->source);
        if (lane >= 0) return report(run, state->slot, true, run_number(run, state->source, lane), lane, error);
    }
    return true;
}
