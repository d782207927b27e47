/* SPDX-License-Identifier: MIT
 *
 * Contributions to a change. An equation is worked out at 'before' with one input at a time put to its value of
 * 'after'; a stock adds that up over the steps, because a stock is the sum of its flows. What is left is said as the
 * remainder and never spread over the inputs. */
#include "model/model_explain.h"

#include "model/model_formula_internal.h"
#include "model/model_trace_internal.h"

#include <math.h>

typedef struct Explain {
    const Model *model;
    Arena *arena;
    const ModelScalar *scalar;
    ModelMoment before, after;
    ModelFormulaMaker maker;
    ModelExplanation out;
    LIST(ModelPart) parts;
} Explain;

static int step_of(ModelMoment moment) {
    return moment.trace->first_step + moment.row;
}

static double value_of(ModelMoment moment, int scalar) {
    return model_trace_row(moment.trace, moment.row)[scalar];
}

/* ---- One input at a time ---- */

/* An equation between two moments, and the numbers it works with. */
typedef struct Swap {
    ModelFormula *formula;
    ModelMoment before, after;
    double *numbers; /* [input] as at 'before' */
    double start;    /* what the equation gives there */
} Swap;

static Swap begin_swap(Explain *explain, ModelFormula *formula, ModelMoment before, ModelMoment after) {
    Swap swap = {.formula = formula, .before = before, .after = after};
    swap.numbers = ARENA_ARRAY(explain->arena, double, formula->inputs.count);
    return swap;
}

static void set_before(const Explain *explain, Swap *swap) {
    for (int i = 0; i < swap->formula->inputs.count; i++) {
        swap->numbers[i] = value_of(swap->before, swap->formula->inputs.items[i]);
    }
    swap->start = model_formula_value(explain->model, swap->formula, swap->numbers, step_of(swap->before));
}

/* The change by input i alone; the place behind the last input is chance. */
static double swap_one(const Explain *explain, Swap *swap, int i) {
    int count = swap->formula->inputs.count;
    int step = step_of(i < count ? swap->before : swap->after);
    if (i < count) swap->numbers[i] = value_of(swap->after, swap->formula->inputs.items[i]);
    double value = model_formula_value(explain->model, swap->formula, swap->numbers, step);
    if (i < count) swap->numbers[i] = value_of(swap->before, swap->formula->inputs.items[i]);
    return value - swap->start;
}

/* A part for each input, and one for chance where the equation draws; returns where they begin. */
static int add_input_parts(Explain *explain, const ModelFormula *formula, ModelMoment before, ModelMoment after) {
    int first = explain->parts.count;
    for (int i = 0; i < formula->inputs.count; i++) {
        int input = formula->inputs.items[i];
        ModelPart part = {.name = explain->model->scalars[input].name,
                          .variable_id = input,
                          .inputs = &formula->inputs.items[i],
                          .input_count = 1,
                          .before = value_of(before, input),
                          .after = value_of(after, input)};
        list_push(explain->arena, &explain->parts, part);
    }
    if (formula->has_chance) {
        ModelPart part = {.name = "chance", .variable_id = -1, .before = step_of(before), .after = step_of(after)};
        list_push(explain->arena, &explain->parts, part);
    }
    return first;
}

static ModelFormula *make_formula(Explain *explain, int expression) {
    ModelFormula *formula = ARENA_NEW(explain->arena, ModelFormula);
    *formula = model_formula_make(&explain->maker, expression);
    return formula;
}

static void explain_inputs(Explain *explain, int expression, ModelMoment before, ModelMoment after) {
    ModelFormula *formula = make_formula(explain, expression);
    Swap swap = begin_swap(explain, formula, before, after);
    int first = add_input_parts(explain, formula, before, after);
    set_before(explain, &swap);
    for (int i = first; i < explain->parts.count; i++) {
        explain->parts.items[i].contribution = swap_one(explain, &swap, i - first);
    }
}

/* ---- Stocks ---- */

typedef struct Term {
    int expression;
    double sign;
} Term;

typedef LIST(Term) Terms;

/* inflow - outflow + ... : the flows of a stock are the terms of its equation, in the order written. */
static Terms split_flows(Explain *explain, int expression) {
    Terms terms = {0}, pending = {0};
    list_push(explain->arena, &pending, ((Term){expression, 1.0}));
    while (pending.count > 0) {
        Term term = pending.items[--pending.count];
        const EquationExpression *self = &explain->model->expressions[term.expression];
        if (self->opcode == RUN_ADD || self->opcode == RUN_SUBTRACT) {
            Term right = {self->operands[1], self->opcode == RUN_ADD ? term.sign : -term.sign};
            list_push(explain->arena, &pending, right);
            list_push(explain->arena, &pending, ((Term){self->operands[0], term.sign}));
        } else if (self->opcode == RUN_NEGATE) {
            list_push(explain->arena, &pending, ((Term){self->operands[0], -term.sign}));
        } else {
            list_push(explain->arena, &terms, term);
        }
    }
    return terms;
}

static double flow_at(Explain *explain, ModelFormula *formula, ModelMoment moment, double *numbers) {
    for (int i = 0; i < formula->inputs.count; i++) numbers[i] = value_of(moment, formula->inputs.items[i]);
    return model_formula_value(explain->model, formula, numbers, step_of(moment));
}

/* Added up as the run adds: TIME STEP times the flow of each step. Backwards in time the sign turns. */
static void add_flow_part(Explain *explain, Term term) {
    ModelFormula *formula = make_formula(explain, term.expression);
    double *numbers = ARENA_ARRAY(explain->arena, double, formula->inputs.count);
    bool is_variable =
        explain->model->expressions[term.expression].opcode == RUN_VARIABLE && formula->inputs.count == 1;
    char *text = model_formula_text(explain->model, explain->arena, term.expression);
    ModelPart part = {.name = term.sign < 0.0 ? arena_format(explain->arena, "- %s", text) : text,
                      .variable_id = is_variable ? formula->inputs.items[0] : -1,
                      .inputs = formula->inputs.items,
                      .input_count = formula->inputs.count};
    bool is_backwards = explain->after.row < explain->before.row;
    ModelMoment first = is_backwards ? explain->after : explain->before;
    int end = is_backwards ? explain->before.row : explain->after.row;
    double sum = 0.0;
    for (ModelMoment at = first; at.row < end; at.row++) {
        sum += explain->model->time_step * (term.sign * flow_at(explain, formula, at, numbers));
    }
    part.before = term.sign * flow_at(explain, formula, explain->before, numbers);
    part.after = term.sign * flow_at(explain, formula, explain->after, numbers);
    part.contribution = is_backwards ? -sum : sum;
    list_push(explain->arena, &explain->parts, part);
}

static void explain_flows(Explain *explain) {
    explain->out.reason = MODEL_REASON_FLOWS;
    Terms terms = split_flows(explain, explain->scalar->value);
    for (int i = 0; i < terms.count; i++) add_flow_part(explain, terms.items[i]);
}

/* Where the two runs began; its inputs are those of the initial value where the trace begins with it. */
static void add_start_part(Explain *explain, ModelMoment before, ModelMoment after) {
    int id = explain->out.variable_id;
    ModelPart part = {.name = arena_format(explain->arena, "%s at %.9g", explain->out.name,
                                           model_trace_time(before.trace, before.row)),
                      .variable_id = -1,
                      .before = value_of(before, id),
                      .after = value_of(after, id),
                      .contribution = value_of(after, id) - value_of(before, id)};
    if (step_of(before) == 0) {
        const ModelFormula *formula = make_formula(explain, explain->scalar->initial);
        part.inputs = formula->inputs.items;
        part.input_count = formula->inputs.count;
    }
    list_push(explain->arena, &explain->parts, part);
}

static void explain_history(Explain *explain) {
    explain->out.reason = MODEL_REASON_HISTORY;
    ModelMoment before = {explain->before.trace, 0}, after = {explain->after.trace, 0};
    CHECK(step_of(before) == step_of(after));
    add_start_part(explain, before, after);
    ModelFormula *formula = make_formula(explain, explain->scalar->value);
    Swap swap = begin_swap(explain, formula, before, after);
    int first = add_input_parts(explain, formula, explain->before, explain->after);
    for (; swap.before.row < explain->before.row; swap.before.row++, swap.after.row++) {
        set_before(explain, &swap);
        for (int i = first; i < explain->parts.count; i++) {
            explain->parts.items[i].contribution += explain->model->time_step * swap_one(explain, &swap, i - first);
        }
    }
}

/* ---- What shows an earlier moment ---- */

/* Steps that a fixed delay looks back, as the run rounds them. */
static int steps_back(Explain *explain, ModelMoment moment) {
    if (explain->scalar->state_kind == RUN_ASSIGN) return 1;
    ModelFormula *formula = make_formula(explain, explain->scalar->length);
    double *numbers = ARENA_ARRAY(explain->arena, double, formula->inputs.count);
    ModelMoment start = {moment.trace, 0};
    double steps = floor(flow_at(explain, formula, start, numbers) / explain->model->time_step + 0.5);
    if (!(steps > 1.0)) return 1;
    return steps < 1e6 ? (int)steps : 1000000;
}

/* Both moments show an input or both the initial value: these are explained. One of each is a part of its own. */
static void explain_earlier(Explain *explain) {
    const ModelScalar *scalar = explain->scalar;
    explain->out.reason = MODEL_REASON_EARLIER;
    ModelMoment before = explain->before, after = explain->after;
    bool is_held = scalar->state_kind == RUN_HOLD;
    before.row = is_held ? -1 : before.row - steps_back(explain, before);
    after.row = is_held ? -1 : after.row - steps_back(explain, after);
    if (before.row >= 0 && after.row >= 0) {
        explain_inputs(explain, scalar->value, before, after);
    } else if (before.row < 0 && after.row < 0) {
        before.row = after.row = 0;
        if (step_of(before) == 0 && step_of(after) == 0) explain_inputs(explain, scalar->initial, before, after);
    } else {
        const ModelFormula *formula = make_formula(explain, scalar->value);
        ModelPart part = {.name = "the first input that came through",
                          .variable_id = -1,
                          .inputs = formula->inputs.items,
                          .input_count = formula->inputs.count,
                          .before = explain->out.before,
                          .after = explain->out.after,
                          .contribution = explain->out.change};
        list_push(explain->arena, &explain->parts, part);
    }
}

/* ---- The whole ---- */

double model_explanation_sum(const ModelExplanation *explanation) {
    double sum = 0.0;
    for (int i = 0; i < explanation->part_count; i++) sum += explanation->parts[i].contribution;
    return (sum + explanation->remainder) + explanation->rounding;
}

/* The error of a subtraction of doubles is a double, so two numbers always close the sum. */
static void close_sum(ModelExplanation *explanation) {
    double sum = model_explanation_sum(explanation);
    explanation->remainder = explanation->change - sum;
    explanation->rounding = explanation->change - (sum + explanation->remainder);
}

ModelExplanation model_explain(ModelMoment before, ModelMoment after, int variable_id, Arena *arena) {
    const Model *model = before.trace->model;
    CHECK(after.trace->model == model);
    CHECK(variable_id >= 0 && variable_id < model->scalar_count);
    CHECK(before.trace == after.trace || step_of(before) == step_of(after));
    Explain explain = {.model = model,
                       .arena = arena,
                       .scalar = &model->scalars[variable_id],
                       .before = before,
                       .after = after,
                       .maker = model_formula_maker(model, arena)};
    explain.out = (ModelExplanation){.variable_id = variable_id,
                                     .name = explain.scalar->name,
                                     .before = value_of(before, variable_id),
                                     .after = value_of(after, variable_id)};
    explain.out.change = explain.out.after - explain.out.before;
    bool is_stock = explain.scalar->is_state && explain.scalar->state_kind == RUN_INTEGRATE;
    if (is_stock) {
        if (before.trace == after.trace) {
            explain_flows(&explain);
        } else {
            explain_history(&explain);
        }
    } else if (explain.scalar->is_state) {
        explain_earlier(&explain);
    } else if (explain.scalar->is_computed) {
        explain.out.reason = MODEL_REASON_INPUTS;
        explain_inputs(&explain, explain.scalar->value, before, after);
    }
    explain.out.parts = explain.parts.items;
    explain.out.part_count = explain.parts.count;
    close_sum(&explain.out);
    return explain.out;
}
