/* SPDX-License-Identifier: MIT
 *
 * Runge-Kutta by equations: the flow of a stock is written out for each stage with the stocks as they stand there, and
 * the stock moves by the weighted sum, in one step of the same program. What does not move inside a step (STEP,
 * PULSE, RAMP, draws, fixed delays, DELAY N, SMOOTH N, SAMPLE IF TRUE) is shared by all stages, as Vensim holds it.
 * Nothing is computed here, and a model of Euler's method is left as it is. */
#include "model/equation_internal.h"

#include <string.h>

typedef enum Method { METHOD_EULER, METHOD_RK2, METHOD_RK4 } Method;

typedef struct Stages {
    Equations *equations;
    int *flows;  /* [scalar] of the stage before; -1 where nothing is integrated */
    int *values; /* [scalar] expression that stands for it in this stage; -1: itself */
    int *known;  /* [expression] in this stage; -1 not yet */
    bool *is_held;
    int scalar_count, expression_count; /* of the model, before anything was added here */
    LIST(int) pending;
} Stages;

/* ---- The settings behind the sketch ---- */

/* The line `15:a,b,c,type,...` of the settings, behind the end of the drawing; NULL where there is none. */
static const char *find_setting(const MdlTree *tree) {
    const char *settings = tree->sketch ? strstr(tree->sketch, "///---\\\\\\") : NULL;
    while (settings && !text_starts_with(settings, "15:")) {
        settings = strpbrk(settings, "\r\n");
        if (settings) settings += strspn(settings, "\r\n");
    }
    return settings;
}

/* The fourth number: 0 Euler, 1 and 5 RK4, 2 difference equations, which is Euler's method too, 3 and 4 RK2. Odd
 * ones below 5 let Vensim choose its own steps. */
static Method read_method(Equations *equations) {
    static const Method methods[] = {METHOD_EULER, METHOD_RK4, METHOD_EULER, METHOD_RK2, METHOD_RK2, METHOD_RK4};
    const char *setting = find_setting(equations->tree), *number = setting;
    if (!setting) return METHOD_EULER;
    for (int i = 0; i < 3 && number; i++) {
        number = strpbrk(number, ",\r\n");
        number = number && *number == ',' ? number + 1 : NULL;
    }
    if (!number) return METHOD_EULER;
    MdlPlace place = {&equations->tree->source, (int)(setting - equations->tree->source.text)};
    int type = number[0] - '0';
    if (type < 0 || type >= COUNT_OF(methods) || (number[1] != ',' && number[1] != '\r' && number[1] != '\n')) {
        mdl_error(equations->problems, "M233", place, "choose Euler or RK4 in the model's settings",
                  "the integration type is unknown");
        return METHOD_EULER;
    }
    if (type == 1 || type == 3) {
        mdl_warning(equations->problems, "M234", place, "choose the type with fixed steps",
                    "Runge-Kutta with steps of its own choice is computed with steps of TIME STEP");
    }
    return methods[type];
}

/* ---- Stages ---- */

static bool is_integrated(const EquationScalar *scalar) {
    return scalar->is_state && scalar->state_kind == RUN_INTEGRATE && !scalar->is_discrete;
}

/* The expression with the values of this stage. No recursion: a sum may have many thousand terms. */
static int at_stage(Stages *stages, int root) {
    Equations *equations = stages->equations;
    list_push(equations->scratch, &stages->pending, root);
    while (stages->pending.count > 0) {
        int id = stages->pending.items[stages->pending.count - 1], before = stages->pending.count;
        EquationExpression self = equations->expressions.items[id];
        bool is_same = self.opcode == RUN_LITERAL || self.opcode >= RUN_FIRST_RANDOM || stages->is_held[id];
        if (stages->known[id] >= 0) {
            stages->pending.count--;
            continue;
        }
        if (self.opcode == RUN_VARIABLE && stages->values[self.variable] >= 0) {
            stages->known[id] = stages->values[self.variable];
            continue;
        }
        for (int i = 0; i < 3 && !is_same; i++) {
            int operand = self.operands[i];
            if (operand >= 0 && stages->known[operand] < 0) list_push(equations->scratch, &stages->pending, operand);
            if (operand >= 0) self.operands[i] = stages->known[operand];
        }
        if (stages->pending.count > before) continue; /* operands first */
        stages->known[id] = is_same || self.opcode == RUN_VARIABLE ? id : equation_make(equations, self);
    }
    return stages->known[root];
}

/* All flows once more, `share` of a step after its beginning, the stocks moved by the flows of the stage before. */
static int *add_stage(Stages *stages, double share) {
    Equations *equations = stages->equations;
    int step = equation_variable(equations, equations->step_id),
        time = equation_variable(equations, equations->time_id);
    int part = equation_2(equations, RUN_MULTIPLY, step, equation_literal(equations, share));
    int *flows = ARENA_ARRAY(equations->scratch, int, stages->scalar_count);
    for (int i = 0; i < stages->expression_count; i++) stages->known[i] = -1;
    for (int i = 0; i < stages->scalar_count; i++) {
        stages->values[i] = -1;
        if (stages->flows[i] < 0) continue;
        int change = equation_2(equations, RUN_MULTIPLY, part, stages->flows[i]);
        stages->values[i] = equation_2(equations, RUN_ADD, equation_variable(equations, i), change);
    }
    stages->values[equations->time_id] = equation_2(equations, RUN_ADD, time, part);
    for (int i = 0; i < equations->order_count; i++) {
        int id = equations->order[i], own = equations->scalars.items[id].value;
        int value = at_stage(stages, own);
        if (value != own) stages->values[id] = value;
    }
    for (int i = 0; i < stages->scalar_count; i++) {
        const EquationScalar *scalar = &equations->scalars.items[i];
        flows[i] = is_integrated(scalar) ? at_stage(stages, scalar->value) : -1;
    }
    return flows;
}

static Stages begin_stages(Equations *equations) {
    Stages stages = {.equations = equations,
                     .scalar_count = equations->scalars.count,
                     .expression_count = equations->expressions.count};
    stages.flows = ARENA_ARRAY(equations->scratch, int, stages.scalar_count);
    stages.values = ARENA_ARRAY(equations->scratch, int, stages.scalar_count);
    stages.known = ARENA_ARRAY(equations->scratch, int, stages.expression_count);
    stages.is_held = ARENA_ARRAY(equations->scratch, bool, stages.expression_count);
    for (int i = 0; i < equations->held.count; i++) stages.is_held[equations->held.items[i]] = true;
    for (int i = 0; i < stages.scalar_count; i++) {
        const EquationScalar *scalar = &equations->scalars.items[i];
        stages.flows[i] = is_integrated(scalar) ? scalar->value : -1;
    }
    return stages;
}

/* (k1 + 2 (k2 + k3) + k4) / 6 */
static int weigh(Equations *equations, const int flows[4]) {
    int middle = equation_2(equations, RUN_ADD, flows[1], flows[2]);
    int ends = equation_2(equations, RUN_ADD, flows[0], flows[3]);
    int sum = equation_2(equations, RUN_ADD, ends,
                         equation_2(equations, RUN_MULTIPLY, middle, equation_literal(equations, 2.0)));
    return equation_2(equations, RUN_DIVIDE, sum, equation_literal(equations, 6.0));
}

void equation_write_stages(Equations *equations) {
    Method method = read_method(equations);
    if (method == METHOD_EULER || equations->problems->error_count > 0) return;
    Stages stages = begin_stages(equations);
    const int *k1 = stages.flows;
    const int *k2 = stages.flows = add_stage(&stages, 0.5);
    const int *k3 = NULL, *k4 = NULL;
    if (method == METHOD_RK4) {
        k3 = stages.flows = add_stage(&stages, 0.5);
        k4 = stages.flows = add_stage(&stages, 1.0);
    }
    for (int i = 0; i < stages.scalar_count; i++) {
        if (k1[i] < 0) continue;
        const int flows[4] = {k1[i], k2[i], k3 ? k3[i] : -1, k4 ? k4[i] : -1};
        int source = method == METHOD_RK4 ? weigh(equations, flows) : k2[i];
        equations->scalars.items[i].source = source;
    }
}
