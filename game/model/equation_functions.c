/* SPDX-License-Identifier: MIT
 *
 * The functions of the language. Most are one operation; the others are written out here with operations and,
 * where they remember something, hidden stocks, as the Vensim reference manual gives them. Adding a function means
 * one line in the table at the end, and a builder where it is more than an operation. */
#include "model/equation_internal.h"

#include <math.h>
#include <string.h>

enum { MOST_ARGUMENTS = 8, MOST_STAGES = 100 };

typedef struct Call {
    Equations *equations;
    EquationContext *context;
    MdlNode *node;
    int arguments[MOST_ARGUMENTS]; /* expressions; filled only for builders that want them */
} Call;

typedef struct Function {
    const char *key;
    int fewest, most; /* arguments */
    RunOpcode opcode; /* with build NULL */
    int (*build)(Call *call);
    bool is_raw; /* the builder reads its arguments itself */
} Function;

/* ---- Short words ---- */

static int literal(Call *call, double number) {
    return equation_literal(call->equations, number);
}
static int variable(Call *call, int scalar) {
    return equation_variable(call->equations, scalar);
}
static int add(Call *call, int a, int b) {
    return equation_2(call->equations, RUN_ADD, a, b);
}
static int subtract(Call *call, int a, int b) {
    return equation_2(call->equations, RUN_SUBTRACT, a, b);
}
static int multiply(Call *call, int a, int b) {
    return equation_2(call->equations, RUN_MULTIPLY, a, b);
}
static int divide(Call *call, int a, int b) {
    return equation_2(call->equations, RUN_DIVIDE, a, b);
}
static int operate(Call *call, RunOpcode opcode, int a, int b) {
    return equation_2(call->equations, opcode, a, b);
}
static int choose(Call *call, int condition, int yes, int no) {
    return equation_3(call->equations, RUN_SELECT, condition, yes, no);
}
static int time_now(Call *call) {
    return variable(call, call->equations->time_id);
}
static int time_step(Call *call) {
    return variable(call, call->equations->step_id);
}
/* Half a step later, so that a time on the grid is never missed by a rounding. */
static int time_half(Call *call) {
    return add(call, time_now(call), multiply(call, time_step(call), literal(call, 0.5)));
}

static int fault(Call *call, const char *code, const char *hint, const char *message) {
    return equation_fault(call->equations, call->node, code, hint, message);
}

/* INTEG and its like give the scalar itself a state when they are all there is to its equation. */
static bool is_whole_equation(const Call *call) {
    int id = call->context->scalar;
    return id >= 0 && call->equations->scalars.items[id].tree == call->node;
}

static void set_state(Call *call, int id, int source, int initial) {
    call->equations->scalars.items[id].value = source;
    call->equations->scalars.items[id].initial = initial;
}

/* For Runge-Kutta: what the expression comes to at the beginning of a step holds for all of it. Folded ones, which may
 * be shared with equations that move, are left alone. */
static int hold(Call *call, int expression) {
    RunOpcode opcode = call->equations->expressions.items[expression].opcode;
    if (opcode == RUN_SELECT || opcode == RUN_AND || opcode == RUN_DIVIDE) {
        list_push(call->equations->scratch, &call->equations->held, expression);
    }
    return expression;
}

/* Named after its owner, for the message about a circle of initial values. */
static int hidden_state(Call *call, RunStateKind kind, int initial) {
    int owner = call->context->scalar;
    const char *name = owner >= 0 ? call->equations->scalars.items[owner].name : "an equation";
    EquationScalar scalar = {.name = arena_format(call->equations->arena, "the stock inside %s", name),
                             .array_name = "",
                             .place = call->node->place,
                             .is_hidden = true,
                             .kind = MODEL_AUXILIARY,
                             .is_state = true,
                             .state_kind = kind};
    int id = equation_new_scalar(call->equations, scalar);
    set_state(call, id, -1, initial);
    return id;
}

static int hidden_stock(Call *call, int initial) {
    return hidden_state(call, RUN_INTEGRATE, initial);
}

/* A state: the scalar itself where the call is its whole equation, else a hidden one. */
static int new_state(Call *call, RunStateKind kind) {
    if (!is_whole_equation(call)) return hidden_state(call, kind, -1);
    int id = call->context->scalar;
    call->equations->scalars.items[id].is_state = true;
    call->equations->scalars.items[id].state_kind = kind;
    return id;
}

/* ---- Stocks and initial values ---- */

/* INTEG(flow, initial) */
static int build_integ(Call *call) {
    if (!is_whole_equation(call)) {
        return fault(call, "M250", "give the stock its own equation", "INTEG must be the whole equation");
    }
    int id = new_state(call, RUN_INTEGRATE);
    call->equations->scalars.items[id].kind = MODEL_STOCK;
    set_state(call, id, call->arguments[0], call->arguments[1]);
    return variable(call, id);
}

/* INITIAL(x): computed at the start and held. */
static int build_initial(Call *call) {
    bool is_whole = is_whole_equation(call);
    int id = new_state(call, RUN_HOLD);
    if (is_whole) call->equations->scalars.items[id].kind = MODEL_INITIAL;
    set_state(call, id, -1, call->arguments[0]);
    return variable(call, id);
}

/* ACTIVE INITIAL(x, initial): at the start the second, which breaks a circle of initial values. */
static int build_active_initial(Call *call) {
    if (!is_whole_equation(call)) {
        return fault(call, "M250", "give it its own equation", "ACTIVE INITIAL must be the whole equation");
    }
    set_state(call, call->context->scalar, call->arguments[0], call->arguments[1]);
    return call->arguments[0];
}

/* SAMPLE IF TRUE(condition, input, initial) */
static int build_sample(Call *call) {
    int held = hidden_state(call, RUN_ASSIGN, call->arguments[2]);
    int value = choose(call, call->arguments[0], call->arguments[1], variable(call, held));
    call->equations->scalars.items[held].value = value;
    return hold(call, value);
}

/* ---- Averages and delays ---- */

/* `asked` is the order the author wanted. */
static void note_delay(Call *call, int order, int asked) {
    EquationDelay delay = {.place = call->node->place, .time = call->arguments[1], .order = order, .asked = asked};
    list_push(call->equations->scratch, &call->equations->delays, delay);
}

/* `count` stocks in a row, each the average of the one before over time / count. */
static int build_smooth_stages(Call *call, int count, int asked, int initial) {
    int input = call->arguments[0];
    int stage_time = count == 1 ? call->arguments[1] : divide(call, call->arguments[1], literal(call, count));
    note_delay(call, count, asked);
    for (int i = 0; i < count; i++) {
        int stock = hidden_stock(call, initial);
        int output = variable(call, stock);
        call->equations->scalars.items[stock].value = divide(call, subtract(call, input, output), stage_time);
        input = output;
    }
    return input;
}

/* `count` stocks in a row, each flowing out at level / (time / count). */
static int build_delay_stages(Call *call, int count, int initial) {
    int flow = call->arguments[0];
    int stage_time = count == 1 ? call->arguments[1] : divide(call, call->arguments[1], literal(call, count));
    note_delay(call, count, count);
    for (int i = 0; i < count; i++) {
        int stock = hidden_stock(call, multiply(call, initial, stage_time));
        int out_flow = divide(call, variable(call, stock), stage_time);
        call->equations->scalars.items[stock].value = subtract(call, flow, out_flow);
        flow = out_flow;
    }
    return flow;
}

/* SMOOTH and its like (Vensim reference, SMOOTH): initial values are the input's unless given. */
static int build_smooth(Call *call) {
    return build_smooth_stages(call, 1, 1, call->arguments[0]);
}
static int build_smooth_i(Call *call) {
    return build_smooth_stages(call, 1, 1, call->arguments[2]);
}
static int build_smooth_3(Call *call) {
    return build_smooth_stages(call, 3, 3, call->arguments[0]);
}
static int build_smooth_3i(Call *call) {
    return build_smooth_stages(call, 3, 3, call->arguments[2]);
}
/* DELAY1 and its like (Vensim reference, DELAY3): the level starts in balance with the initial flow. */
static int build_delay_1(Call *call) {
    return build_delay_stages(call, 1, call->arguments[0]);
}
static int build_delay_1i(Call *call) {
    return build_delay_stages(call, 1, call->arguments[2]);
}
static int build_delay_3(Call *call) {
    return build_delay_stages(call, 3, call->arguments[0]);
}
static int build_delay_3i(Call *call) {
    return build_delay_stages(call, 3, call->arguments[2]);
}

/* The order of DELAY N and SMOOTH N: a number known before the run, as it stands at INITIAL TIME. 0 after a problem. */
static int read_order(Call *call) {
    double number = equation_work_out(call->equations, call->arguments[3]);
    if (number >= 1.0 && number <= MOST_STAGES) return (int)(number + 0.5);
    fault(call, "M251", "write a number or a constant", "the order must be a constant from 1 to 100");
    return 0;
}

/* As Vensim does: each stage wants a step of the delay time at the start, so a short delay has fewer stages. */
static int lower_order(Call *call, int order) {
    double time = equation_work_out(call->equations, call->arguments[1]);
    double step = equation_work_out(call->equations, time_step(call));
    while (order > 1 && order * step > time) order--;
    return order;
}

/* Both are discrete: whatever integrates the model, they move by whole steps. */
static void make_discrete(Call *call, int first_stock) {
    for (int i = first_stock; i < call->equations->scalars.count; i++) {
        call->equations->scalars.items[i].is_discrete = true;
    }
}

static int build_smooth_n(Call *call) {
    int asked = read_order(call), order = lower_order(call, asked), first_stock = call->equations->scalars.count;
    if (asked == 0) return literal(call, 0.0);
    int output = build_smooth_stages(call, order, asked, call->arguments[2]);
    make_discrete(call, first_stock);
    return output;
}

/* A time that nothing changes while the model runs. */
static bool is_fixed(Call *call, int expression) {
    const EquationExpression *time = &call->equations->expressions.items[expression];
    if (time->opcode != RUN_VARIABLE) return time->opcode == RUN_LITERAL;
    int id = time->variable;
    equation_expand_scalar(call->equations, id);
    const EquationScalar *scalar = &call->equations->scalars.items[id];
    return scalar->kind == MODEL_CONSTANT && !scalar->is_lever;
}

/* DELAY N(input, time, initial, order): what leaves a stage goes by the delay time that held when it entered the
 * first one, a step earlier for each stage, so that the outcome hangs on earlier delay times alone (Vensim reference,
 * DELAY N). What leaves one stage enters the next: nothing is lost when the time changes. */
static int build_delay_n(Call *call) {
    int asked = read_order(call), order = lower_order(call, asked);
    int flow = call->arguments[0], time = call->arguments[1];
    int first_stock = call->equations->scalars.count;
    if (asked == 0) return literal(call, 0.0);
    note_delay(call, order, asked);
    for (int i = 0; i < order; i++) {
        if ((i > 0 || order == 1) && !is_fixed(call, call->arguments[1])) {
            int held = hidden_state(call, RUN_ASSIGN, call->arguments[1]);
            call->equations->scalars.items[held].value = time;
            time = variable(call, held);
        }
        int start_time = divide(call, call->arguments[1], literal(call, order));
        int stock = hidden_stock(call, multiply(call, call->arguments[2], start_time));
        int out_flow = divide(call, variable(call, stock), divide(call, time, literal(call, order)));
        call->equations->scalars.items[stock].value = subtract(call, flow, out_flow);
        flow = out_flow;
    }
    make_discrete(call, first_stock);
    return hold(call, flow);
}

/* DELAY FIXED(input, time, initial) */
static int build_delay_fixed(Call *call) {
    int id = new_state(call, RUN_DELAY_FIXED);
    set_state(call, id, call->arguments[0], call->arguments[2]);
    call->equations->scalars.items[id].length = call->arguments[1];
    note_delay(call, 0, 0);
    return variable(call, id);
}

/* TREND(input, time, initial trend): the relative change of input against its own average. */
static int build_trend(Call *call) {
    int input = call->arguments[0], period = call->arguments[1];
    int start = divide(call, input, add(call, literal(call, 1.0), multiply(call, call->arguments[2], period)));
    int stock = hidden_stock(call, start);
    int average = variable(call, stock);
    int gap = subtract(call, input, average);
    call->equations->scalars.items[stock].value = divide(call, gap, period);
    int size = equation_1(call->equations, RUN_ABS, average);
    return operate(call, RUN_DIVIDE_OR_ZERO, gap, multiply(call, period, size));
}

/* FORECAST(input, time, horizon): input * (1 + trend * horizon), with no trend at the start. */
static int build_forecast(Call *call) {
    int input = call->arguments[0], period = call->arguments[1];
    int stock = hidden_stock(call, input);
    int average = variable(call, stock);
    int gap = subtract(call, input, average);
    call->equations->scalars.items[stock].value = divide(call, gap, period);
    int trend = operate(call, RUN_DIVIDE_OR_ZERO, gap, multiply(call, average, period));
    return multiply(call, input, add(call, literal(call, 1.0), multiply(call, trend, call->arguments[2])));
}

/* NPV(stream, discount rate, initial, factor): the rate is of a period, so a step divides by 1 + rate * TIME STEP. */
static int build_npv(Call *call) {
    int factor_stock = hidden_stock(call, literal(call, 1.0));
    int total_stock = hidden_stock(call, call->arguments[2]);
    int factor = variable(call, factor_stock);
    int discounted = multiply(call, call->arguments[0], factor);
    int rate = call->arguments[1];
    int fade = divide(call, multiply(call, factor, rate),
                      add(call, literal(call, 1.0), multiply(call, rate, time_step(call))));
    call->equations->scalars.items[factor_stock].value = equation_1(call->equations, RUN_NEGATE, fade);
    call->equations->scalars.items[total_stock].value = discounted;
    int total = add(call, variable(call, total_stock), multiply(call, discounted, time_step(call)));
    return multiply(call, total, call->arguments[3]);
}

/* ---- Of time ---- */

/* STEP(height, time), from the step that is nearest to the time. */
static int build_step(Call *call) {
    int is_on = operate(call, RUN_GREATER, time_half(call), call->arguments[1]);
    return hold(call, choose(call, is_on, call->arguments[0], literal(call, 0.0)));
}

/* PULSE(start, width): a width of 0 lasts one step; one below half a step falls between the steps. */
static int build_pulse(Call *call) {
    int start = call->arguments[0], given = call->arguments[1];
    int width = choose(call, operate(call, RUN_EQUAL, given, literal(call, 0.0)), time_step(call), given);
    int is_begun = operate(call, RUN_GREATER, time_half(call), start);
    int is_over = operate(call, RUN_LESS, time_half(call), add(call, start, width));
    return hold(call, operate(call, RUN_AND, is_begun, is_over));
}

/* PULSE TRAIN(start, width, period, end) */
static int build_pulse_train(Call *call) {
    int width = operate(call, RUN_MAXIMUM, call->arguments[1], time_step(call));
    int since = subtract(call, time_half(call), call->arguments[0]);
    int periods = equation_1(call->equations, RUN_FLOOR, divide(call, since, call->arguments[2]));
    int phase = subtract(call, since, multiply(call, periods, call->arguments[2]));
    int is_on = operate(call, RUN_AND, operate(call, RUN_GREATER, since, literal(call, 0.0)),
                        operate(call, RUN_LESS, phase, width));
    return hold(call, operate(call, RUN_AND, is_on, operate(call, RUN_LESS_EQUAL, time_now(call), call->arguments[3])));
}

/* RAMP(slope, start, end) */
static int build_ramp(Call *call) {
    int slope = call->arguments[0], start = call->arguments[1], end = call->arguments[2];
    int is_rising =
        operate(call, RUN_OR, operate(call, RUN_LESS, time_now(call), end), operate(call, RUN_GREATER, start, end));
    int rising = multiply(call, slope, subtract(call, time_now(call), start));
    int full = multiply(call, slope, subtract(call, end, start));
    int is_begun = operate(call, RUN_GREATER, time_now(call), start);
    return choose(call, is_begun, choose(call, is_rising, rising, full), literal(call, 0.0));
}

/* RAMP(slope, start): without an end. */
static int build_ramp_open(Call *call) {
    int is_begun = operate(call, RUN_GREATER, time_now(call), call->arguments[1]);
    int rising = multiply(call, call->arguments[0], subtract(call, time_now(call), call->arguments[1]));
    return choose(call, is_begun, rising, literal(call, 0.0));
}

static int build_ramp_any(Call *call) {
    return hold(call, call->node->children.count == 3 ? build_ramp(call) : build_ramp_open(call));
}

/* ---- Numbers ---- */

/* GAME(x): without a gaming session it is x. */
static int build_game(Call *call) {
    return call->arguments[0];
}

/* LOG(x, base) */
static int build_log(Call *call) {
    return divide(call, equation_1(call->equations, RUN_LN, call->arguments[0]),
                  equation_1(call->equations, RUN_LN, call->arguments[1]));
}

/* Each call in the text is a stream of its own, so two equal calls are not folded into one. */
static int random_draw(Call *call, RunOpcode opcode, int a, int b, int c) {
    EquationExpression draw = {
        .opcode = opcode, .operands = {a, b, c}, .variable = -1, .table = -1, .site = call->equations->random_count++};
    return equation_make(call->equations, draw);
}

/* RANDOM UNIFORM(low, high, seed) */
static int build_random_uniform(Call *call) {
    int unit = random_draw(call, RUN_RANDOM_UNIFORM, call->arguments[2], -1, -1);
    int width = subtract(call, call->arguments[1], call->arguments[0]);
    return add(call, call->arguments[0], multiply(call, width, unit));
}

/* RANDOM NORMAL(low, high, mean, deviation, seed) */
static int build_random_normal(Call *call) {
    int mean = call->arguments[2], deviation = call->arguments[3];
    int low = divide(call, subtract(call, call->arguments[0], mean), deviation);
    int high = divide(call, subtract(call, call->arguments[1], mean), deviation);
    int draw = random_draw(call, RUN_RANDOM_NORMAL, low, high, call->arguments[4]);
    return add(call, mean, multiply(call, deviation, draw));
}

/* ---- Lookups ---- */

/* Equal lookups of equal arguments are one expression, and so one site. */
static int look_up(Call *call, RunOpcode opcode, int table, int x) {
    EquationExpression lookup = {.opcode = opcode, .operands = {x, -1, -1}, .variable = -1, .table = table, .site = -1};
    return equation_make(call->equations, lookup);
}

/* The curve a name with subscripts means; -1 after a problem. */
static int find_table(Call *call, MdlNode *name) {
    Equations *equations = call->equations;
    int own = equation_macro_table(equations, call->context, name);
    if (own >= 0) return own;
    int scalar =
        name->kind == MDL_REFERENCE || name->kind == MDL_CALL ? equation_resolve(equations, call->context, name) : -1;
    if (scalar < 0 || equations->scalars.items[scalar].kind != MODEL_LOOKUP) {
        fault(call, "M243", NULL, "a lookup is wanted here");
        return -1;
    }
    equation_note_input(equations, call->context, scalar);
    return equation_add_table(equations, equations->scalars.items[scalar].tree);
}

/* name[subscripts](x) */
static int build_lookup_call(Call *call) {
    if (call->node->children.count != 1) return fault(call, "M252", NULL, "a lookup takes one argument");
    int table = find_table(call, call->node);
    int x = equation_expand(call->equations, call->context, call->node->children.items[0]);
    return table < 0 ? x : look_up(call, RUN_LOOKUP, table, x);
}

static int build_named_lookup(Call *call, RunOpcode opcode) {
    int table = find_table(call, call->node->children.items[0]);
    int x = equation_expand(call->equations, call->context, call->node->children.items[1]);
    return table < 0 ? x : look_up(call, opcode, table, x);
}

static int build_lookup_forward(Call *call) {
    return build_named_lookup(call, RUN_LOOKUP_FORWARD);
}
static int build_lookup_backward(Call *call) {
    return build_named_lookup(call, RUN_LOOKUP_BACKWARD);
}
static int build_lookup_extrapolate(Call *call) {
    return build_named_lookup(call, RUN_LOOKUP_EXTRAPOLATE);
}

/* WITH LOOKUP(x, points) */
static int build_with_lookup(Call *call) {
    MdlNode *points = call->node->children.items[1];
    int x = equation_expand(call->equations, call->context, call->node->children.items[0]);
    if (points->kind != MDL_TABLE) return fault(call, "M243", "write ((0,0),(1,1))", "points are wanted here");
    return look_up(call, RUN_LOOKUP, equation_add_table(call->equations, points), x);
}

/* ---- Over ranges ---- */

/* The '!' inside such a call belongs to it and not to one around it. */
static bool is_over_range(const MdlNode *node) {
    static const char *const keys[] = {"sum", "prod", "vmin", "vmax"};
    for (int i = 0; i < COUNT_OF(keys) && node->kind == MDL_CALL; i++) {
        if (text_equal(node->name.key, keys[i])) return true;
    }
    return false;
}

typedef struct Reduced {
    int ranges[EQUATION_MOST_BINDINGS];
    int count;
} Reduced;

static bool add_reduced(Call *call, MdlNode *node, const MdlName *name, Reduced *reduced) {
    int range = equation_names_find(&call->equations->range_names, name->key);
    if (range < 0) {
        equation_fault(call->equations, node, "M203",
                       equation_near(call->equations, &call->equations->range_names, name->key),
                       arena_format(call->equations->scratch, "there is no range '%s'", name->author));
        return false;
    }
    for (int i = 0; i < reduced->count; i++) {
        if (reduced->ranges[i] == range) return true;
    }
    if (reduced->count < EQUATION_MOST_BINDINGS) reduced->ranges[reduced->count++] = range;
    return true;
}

/* The ranges with '!' in an argument, not those of a SUM inside it. */
static bool collect_reduced(Call *call, MdlNode *node, Reduced *reduced) {
    if (node->is_reduced && !add_reduced(call, node, &node->name, reduced)) return false;
    for (int i = 0; i < node->subscripts.count; i++) {
        const MdlSubscript *subscript = &node->subscripts.items[i];
        if (subscript->is_reduced && !add_reduced(call, node, &subscript->name, reduced)) return false;
    }
    for (int i = 0; i < node->children.count; i++) {
        if (is_over_range(node->children.items[i])) continue;
        if (!collect_reduced(call, node->children.items[i], reduced)) return false;
    }
    return true;
}

/* Term by term, the last range fastest: the order of the sum is part of the result. */
bool equation_reduction_begin(Equations *equations, EquationContext *outer, MdlNode *node,
                              EquationReduction *reduction) {
    Reduced reduced = {.count = 0};
    Call call = {.equations = equations, .context = outer, .node = node};
    *reduction = (EquationReduction){.context = *outer, .first = outer->binding_count, .total = 1};
    if (!collect_reduced(&call, node->children.items[0], &reduced)) return false;
    if (reduced.count == 0) {
        fault(&call, "M253", "mark the range: x[range!]", "no subscript is marked with '!'");
        return false;
    }
    EquationContext *inner = &reduction->context;
    for (int i = 0; i < reduced.count; i++) {
        int elements = equations->ranges.items[reduced.ranges[i]].elements.count;
        if (inner->binding_count == EQUATION_MOST_BINDINGS || (reduction->total *= elements) > 100000) {
            fault(&call, "M253", NULL, "too many elements");
            return false;
        }
        inner->bindings[inner->binding_count++] = (EquationBinding){reduced.ranges[i], 0, true};
    }
    return true;
}

bool equation_reduction_next(Equations *equations, EquationReduction *reduction) {
    EquationContext *inner = &reduction->context;
    if (reduction->at >= reduction->total) return false;
    long rest = reduction->at++;
    for (int i = inner->binding_count - 1; i >= reduction->first; i--) {
        const EquationRange *range = &equations->ranges.items[inner->bindings[i].range];
        inner->bindings[i].element = range->elements.items[rest % range->elements.count];
        rest /= range->elements.count;
    }
    return true;
}

static int build_over_range(Call *call, RunOpcode opcode) {
    EquationReduction reduction;
    int result = -1;
    if (!equation_reduction_begin(call->equations, call->context, call->node, &reduction)) return literal(call, 0.0);
    while (equation_reduction_next(call->equations, &reduction)) {
        int term = equation_expand(call->equations, &reduction.context, call->node->children.items[0]);
        result = result < 0 ? term : operate(call, opcode, result, term);
    }
    return result < 0 ? literal(call, 0.0) : result;
}

static int build_sum(Call *call) {
    return build_over_range(call, RUN_ADD);
}
static int build_prod(Call *call) {
    return build_over_range(call, RUN_MULTIPLY);
}
static int build_vmin(Call *call) {
    return build_over_range(call, RUN_MINIMUM);
}
static int build_vmax(Call *call) {
    return build_over_range(call, RUN_MAXIMUM);
}

/* ELMCOUNT(range) */
static int build_elmcount(Call *call) {
    const MdlNode *argument = call->node->children.items[0];
    int range = argument->name.key ? equation_names_find(&call->equations->range_names, argument->name.key) : -1;
    if (range < 0) return fault(call, "M203", NULL, "ELMCOUNT wants a range");
    return literal(call, call->equations->ranges.items[range].elements.count);
}

/* ---- The table ---- */

static const Function functions[] = {
    {"abs", 1, 1, RUN_ABS, NULL, false},
    {"active initial", 2, 2, RUN_COPY, build_active_initial, false},
    {"arccos", 1, 1, RUN_ARCCOS, NULL, false},
    {"arcsin", 1, 1, RUN_ARCSIN, NULL, false},
    {"arctan", 1, 1, RUN_ARCTAN, NULL, false},
    {"cos", 1, 1, RUN_COS, NULL, false},
    {"cosh", 1, 1, RUN_COSH, NULL, false},
    {"delay fixed", 3, 3, RUN_COPY, build_delay_fixed, false},
    {"delay n", 4, 4, RUN_COPY, build_delay_n, false},
    {"delay1", 2, 2, RUN_COPY, build_delay_1, false},
    {"delay1i", 3, 3, RUN_COPY, build_delay_1i, false},
    {"delay3", 2, 2, RUN_COPY, build_delay_3, false},
    {"delay3i", 3, 3, RUN_COPY, build_delay_3i, false},
    {"elmcount", 1, 1, RUN_COPY, build_elmcount, true},
    {"exp", 1, 1, RUN_EXP, NULL, false},
    {"forecast", 3, 3, RUN_COPY, build_forecast, false},
    {"game", 1, 1, RUN_COPY, build_game, false},
    {"gamma ln", 1, 1, RUN_GAMMA_LN, NULL, false},
    {"if then else", 3, 3, RUN_SELECT, NULL, false},
    {"initial", 1, 1, RUN_COPY, build_initial, false},
    {"integ", 2, 2, RUN_COPY, build_integ, false},
    {"integer", 1, 1, RUN_TRUNCATE, NULL, false},
    {"ln", 1, 1, RUN_LN, NULL, false},
    {"log", 2, 2, RUN_COPY, build_log, false},
    {"lookup backward", 2, 2, RUN_COPY, build_lookup_backward, true},
    {"lookup extrapolate", 2, 2, RUN_COPY, build_lookup_extrapolate, true},
    {"lookup forward", 2, 2, RUN_COPY, build_lookup_forward, true},
    {"max", 2, 2, RUN_MAXIMUM, NULL, false},
    {"min", 2, 2, RUN_MINIMUM, NULL, false},
    {"modulo", 2, 2, RUN_MODULO, NULL, false},
    {"npv", 4, 4, RUN_COPY, build_npv, false},
    {"power", 2, 2, RUN_POWER, NULL, false},
    {"prod", 1, 1, RUN_COPY, build_prod, true},
    {"pulse", 2, 2, RUN_COPY, build_pulse, false},
    {"pulse train", 4, 4, RUN_COPY, build_pulse_train, false},
    {"quantum", 2, 2, RUN_QUANTUM, NULL, false},
    {"ramp", 2, 3, RUN_COPY, build_ramp_any, false},
    {"random normal", 5, 5, RUN_COPY, build_random_normal, false},
    {"random uniform", 3, 3, RUN_COPY, build_random_uniform, false},
    {"reinitial", 1, 1, RUN_COPY, build_initial, false},
    {"sample if true", 3, 3, RUN_COPY, build_sample, false},
    {"sin", 1, 1, RUN_SIN, NULL, false},
    {"sinh", 1, 1, RUN_SINH, NULL, false},
    {"smooth", 2, 2, RUN_COPY, build_smooth, false},
    {"smooth n", 4, 4, RUN_COPY, build_smooth_n, false},
    {"smooth3", 2, 2, RUN_COPY, build_smooth_3, false},
    {"smooth3i", 3, 3, RUN_COPY, build_smooth_3i, false},
    {"smoothi", 3, 3, RUN_COPY, build_smooth_i, false},
    {"sqrt", 1, 1, RUN_SQRT, NULL, false},
    {"step", 2, 2, RUN_COPY, build_step, false},
    {"sum", 1, 1, RUN_COPY, build_sum, true},
    {"tan", 1, 1, RUN_TAN, NULL, false},
    {"tanh", 1, 1, RUN_TANH, NULL, false},
    {"trend", 3, 3, RUN_COPY, build_trend, false},
    {"vmax", 1, 1, RUN_COPY, build_vmax, true},
    {"vmin", 1, 1, RUN_COPY, build_vmin, true},
    {"with lookup", 2, 2, RUN_COPY, build_with_lookup, true},
    {"xidz", 3, 3, RUN_DIVIDE_OR_ELSE, NULL, false},
    {"zidz", 2, 2, RUN_DIVIDE_OR_ZERO, NULL, false},
};

static const Function *find_function(const char *key) {
    for (int i = 0; i < COUNT_OF(functions); i++) {
        if (text_equal(functions[i].key, key)) return &functions[i];
    }
    return NULL;
}

bool equation_is_function(const char *key) {
    return find_function(key) != NULL;
}

/* Nothing is ever ignored: an unknown function would silently change the model. */
static int refuse_function(Call *call) {
    Equations *equations = call->equations;
    Arena *scratch = equations->scratch;
    LIST(const char *) keys = {0};
    if (mdl_is_broken(equations->tree, call->node->name.key)) return literal(call, 0.0); /* a lookup; told already */
    if (equation_macro_has(call->context, call->node->name.key)) {
        return fault(call, "M243", "give the name of a lookup where the macro is called",
                     arena_format(scratch, "'%s' is no lookup in this call", call->node->name.author));
    }
    for (int i = 0; i < COUNT_OF(functions); i++) list_push(scratch, &keys, functions[i].key);
    for (int i = 0; i < equations->source->external_function_count; i++) {
        list_push(scratch, &keys, equations->source->external_functions[i]);
    }
    const char *near = text_nearest(call->node->name.key, keys.items, keys.count);
    return fault(call, "M221", near ? arena_format(scratch, "did you mean '%s'?", near) : "see the list of functions",
                 arena_format(scratch, "the function '%s' is not supported", call->node->name.author));
}

/* A lookup of the model goes before a function of the same name, then functions, then macros. */
int equation_call(Equations *equations, EquationContext *context, MdlNode *node) {
    Call call = {.equations = equations, .context = context, .node = node};
    const Function *function = find_function(node->name.key);
    int array = equation_names_find(&equations->array_names, node->name.key);
    if (equation_macro_table(equations, context, node) >= 0) return build_lookup_call(&call);
    if (array >= 0 && (equations->arrays.items[array].is_lookup || !function)) return build_lookup_call(&call);
    int macro_value = function ? -1 : equation_macro_call(equations, context, node, -1);
    if (macro_value >= 0) return macro_value;
    if (!function) return refuse_function(&call);
    if (node->outputs.count > 0) return fault(&call, "M252", NULL, "only a macro has more outputs");
    int count = node->children.count;
    if (count < function->fewest || count > function->most) {
        const char *hint =
            text_equal(function->key, "integ") ? "write INTEG(flow, initial value)" : "see the list of functions";
        return fault(&call, "M252", hint,
                     arena_format(equations->scratch, "'%s' takes %d arguments, here are %d", node->name.author,
                                  function->fewest, count));
    }
    for (int i = 0; i < count && !function->is_raw; i++) {
        call.arguments[i] = equation_expand(equations, context, node->children.items[i]);
    }
    if (function->build) return function->build(&call);
    return equation_3(equations, function->opcode, call.arguments[0], count > 1 ? call.arguments[1] : -1,
                      count > 2 ? call.arguments[2] : -1);
}
