/* SPDX-License-Identifier: MIT
 *
 * Signs of links. Each equation is worked out with one input a little higher and a little lower, at several moments
 * of a run; what goes through the stocks inside SMOOTH and its like is multiplied along the way and marked a delay. */
#include "model/model_loops.h"

#include "model/model_formula_internal.h"
#include "model/model_trace_internal.h"

#include <math.h>

/* What one equation's inputs do to it. */
typedef struct Effects {
    const int *inputs; /* [count] scalars */
    ModelSign *signs;
    int count;
    bool is_known, is_on_the_way;
} Effects;

typedef struct Linker {
    const ModelTrace *trace;
    const Model *model;
    Arena *arena;
    ModelFormulaMaker maker;
    int moments;
    Effects *effects;          /* [scalar] of the equation at each time */
    ModelSign *through;        /* [variable] what reaches the present variable by way of hidden stocks */
    unsigned char *is_through; /* [variable] */
    LIST(int) touched;
    LIST(ModelLink) links;
} Linker;

static ModelSign beside(ModelSign a, ModelSign b) {
    if (a == MODEL_SIGN_NONE || a == b) return b;
    return b == MODEL_SIGN_NONE ? a : MODEL_SIGN_MIXED;
}

static ModelSign behind(ModelSign a, ModelSign b) {
    if (a == MODEL_SIGN_NONE || b == MODEL_SIGN_NONE) return MODEL_SIGN_NONE;
    if (a == MODEL_SIGN_MIXED || b == MODEL_SIGN_MIXED) return MODEL_SIGN_MIXED;
    return a == b ? MODEL_SIGN_POSITIVE : MODEL_SIGN_NEGATIVE;
}

/* ---- Differences ---- */

/* Below a last few bits of the value it is rounding. */
static ModelSign sign_of(double rise, double value) {
    if (!(fabs(rise) > 1e-12 * fabs(value))) return MODEL_SIGN_NONE;
    return rise > 0.0 ? MODEL_SIGN_POSITIVE : MODEL_SIGN_NEGATIVE;
}

/* From zero only upwards: many inputs are shares or switches, which have no meaning below. */
static ModelSign difference(const Linker *linker, ModelFormula *formula, double *numbers, int input, int step) {
    double x = numbers[input], value = model_formula_value(linker->model, formula, numbers, step);
    double width = formula->inputs.items[input] == 0 ? linker->model->time_step : fabs(x) * 0x1p-10;
    ModelSign sign;
    if (!(width > 0.0)) width = 0x1p-10;
    numbers[input] = x + width;
    sign = sign_of(model_formula_value(linker->model, formula, numbers, step) - value, value);
    numbers[input] = x - width;
    if (x != 0.0) {
        sign = beside(sign, sign_of(value - model_formula_value(linker->model, formula, numbers, step), value));
    }
    numbers[input] = x;
    return sign;
}

static void add_moment(Linker *linker, ModelFormula *formula, int row, ModelSign *signs) {
    double *numbers = ARENA_ARRAY(linker->arena, double, formula->inputs.count);
    const double *values = model_trace_row(linker->trace, row);
    for (int i = 0; i < formula->inputs.count; i++) numbers[i] = values[formula->inputs.items[i]];
    for (int i = 0; i < formula->inputs.count; i++) {
        signs[i] = beside(signs[i], difference(linker, formula, numbers, i, linker->trace->first_step + row));
    }
}

/* At `moments` rows spread from the first to the last; a single one is the last, none is for looking at inputs. */
static Effects work_out(Linker *linker, int expression, int moments) {
    ModelFormula formula = model_formula_make(&linker->maker, expression);
    Effects effects = {.inputs = formula.inputs.items, .count = formula.inputs.count, .is_known = true};
    effects.signs = ARENA_ARRAY(linker->arena, ModelSign, effects.count);
    int last = linker->trace->row_count - 1;
    for (int i = 0; i < moments; i++) {
        add_moment(linker, &formula, moments == 1 ? last : (int)((long)last * i / (moments - 1)), effects.signs);
    }
    return effects;
}

/* Initial values belong to the first row of a trace that begins with the run. */
static Effects work_out_initial(Linker *linker, int expression) {
    ModelFormula formula = model_formula_make(&linker->maker, expression);
    Effects effects = {.inputs = formula.inputs.items, .count = formula.inputs.count};
    effects.signs = ARENA_ARRAY(linker->arena, ModelSign, effects.count);
    if (linker->trace->first_step == 0) add_moment(linker, &formula, 0, effects.signs);
    return effects;
}

static Effects *effects_of(Linker *linker, int scalar) {
    Effects *effects = &linker->effects[scalar];
    if (!effects->is_known) *effects = work_out(linker, linker->model->scalars[scalar].value, linker->moments);
    return effects;
}

/* ---- Links ---- */

/* All that reaches a hidden stock and goes on with `sign`. Hidden stocks hang on each other as deep as their functions
 * are nested, so this may call itself; one that feeds itself adds no way. */
static void add_through(Linker *linker, int hidden, ModelSign sign) {
    Effects *effects = effects_of(linker, hidden);
    if (effects->is_on_the_way) return;
    effects->is_on_the_way = true;
    for (int i = 0; i < effects->count; i++) {
        int input = effects->inputs[i];
        ModelSign whole = behind(effects->signs[i], sign);
        if (input >= linker->model->variable_count) {
            add_through(linker, input, whole);
            continue;
        }
        linker->through[input] = beside(linker->through[input], whole);
        linker->is_through[input] = 1;
        list_push(linker->arena, &linker->touched, input);
    }
    effects->is_on_the_way = false;
}

static int place_in(const Effects *effects, int input) {
    for (int i = 0; i < effects->count; i++) {
        if (effects->inputs[i] == input) return i;
    }
    return -1;
}

/* An input that is in no equation of the step acts on the start alone: an initial value, or the length of a delay. */
static ModelLink make_link(const Linker *linker, const Effects *effects, const Effects *initial, int from, int to) {
    const ModelScalar *scalar = &linker->model->scalars[to];
    ModelLink link = {.from = from, .to = to};
    int direct = place_in(effects, from);
    if (direct >= 0 || linker->is_through[from]) {
        link.sign = beside(direct >= 0 ? effects->signs[direct] : MODEL_SIGN_NONE, linker->through[from]);
        link.is_delay = direct < 0 || (scalar->is_state && scalar->state_kind == RUN_DELAY_FIXED);
        link.is_flow = direct >= 0 && scalar->is_state && scalar->state_kind == RUN_INTEGRATE;
    } else {
        int start = place_in(initial, from);
        link.sign = start >= 0 ? initial->signs[start] : MODEL_SIGN_NONE;
        link.is_initial = linker->model->variables[from].kind != MODEL_LOOKUP;
    }
    return link;
}

static void add_links(Linker *linker, int to) {
    const ModelScalar *scalar = &linker->model->scalars[to];
    if (linker->model->input_counts[to] == 0) return;
    const Effects *effects = effects_of(linker, to);
    for (int i = 0; i < effects->count; i++) {
        if (effects->inputs[i] >= linker->model->variable_count) {
            add_through(linker, effects->inputs[i], effects->signs[i]);
        }
    }
    Effects initial = work_out_initial(linker, scalar->initial);
    for (int i = 0; i < linker->model->input_counts[to]; i++) {
        ModelLink link = make_link(linker, effects, &initial, linker->model->inputs[to][i], to);
        list_push(linker->arena, &linker->links, link);
    }
    for (int i = 0; i < linker->touched.count; i++) {
        linker->through[linker->touched.items[i]] = MODEL_SIGN_NONE;
        linker->is_through[linker->touched.items[i]] = 0;
    }
    linker->touched.count = 0;
}

ModelLinkList model_links(const ModelTrace *trace, int moments, Arena *arena) {
    const Model *model = trace->model;
    CHECK(moments >= 1 && trace->row_count >= 1);
    Linker linker = {.trace = trace,
                     .model = model,
                     .arena = arena,
                     .maker = model_formula_maker(model, arena),
                     .moments = moments < trace->row_count ? moments : trace->row_count,
                     .effects = ARENA_ARRAY(arena, Effects, model->scalar_count),
                     .through = ARENA_ARRAY(arena, ModelSign, model->variable_count),
                     .is_through = ARENA_ARRAY(arena, unsigned char, model->variable_count)};
    for (int i = 0; i < model->variable_count; i++) add_links(&linker, i);
    return (ModelLinkList){linker.links.items, linker.links.count};
}
