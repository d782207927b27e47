/* SPDX-License-Identifier: MIT
 *
 * The four numbers of the control section. They may be expressions of constants, and FINAL TIME even of Time; here
 * they are worked out once, with Time at its first value, because the grid of time must be one for all runs. */
#include "model/equation_internal.h"

#include <math.h>

static const char *const control_keys[] = {"initial time", "final time", "time step", "saveper"};
static const char *const control_names[] = {"INITIAL TIME", "FINAL TIME", "TIME STEP", "SAVEPER"};

void equation_find_control(Equations *equations) {
    for (int i = 0; i < COUNT_OF(control_keys); i++) {
        equations->control[i] = equation_names_find(&equations->scalar_names, control_keys[i]);
        if (equations->control[i] >= 0 || i == 3) continue;
        Problem problem = {.kind = PROBLEM_ERROR,
                           .code = "M230",
                           .file = equations->source->file,
                           .message = arena_format(equations->scratch, "%s is not defined", control_names[i]),
                           .hint = "add it to the group .Control"};
        problems_add(equations->problems, &problem);
    }
    equations->step_id = equations->control[2] >= 0 ? equations->control[2] : equations->time_id;
}

static double work_out(Equations *equations, int expression, int depth);

/* Works on expressions before any order is known, so a circle has to be stopped by depth. */
static double work_out_variable(Equations *equations, int id, int depth) {
    if (id == equations->time_id) {
        int start = equations->control[0];
        return start >= 0 ? work_out_variable(equations, start, depth + 1) : (double)NAN;
    }
    if (depth > 500) return (double)NAN; /* a circle; equation_order reports it */
    equation_expand_scalar(equations, id);
    const EquationScalar *scalar = &equations->scalars.items[id];
    if (scalar->kind == MODEL_CONSTANT) return scalar->number;
    return equation_is_computed(scalar) ? work_out(equations, scalar->value, depth + 1) : (double)NAN;
}

/* Equal parts are worked out again and again: the count bounds what a wicked file could make of that. */
static double work_out(Equations *equations, int expression, int depth) {
    EquationExpression self = equations->expressions.items[expression];
    double operands[3] = {0.0, 0.0, 0.0};
    if (depth > 500 || equations->work_count++ > 1000000) return (double)NAN;
    if (self.opcode == RUN_LITERAL) return self.number;
    if (self.opcode == RUN_VARIABLE) return work_out_variable(equations, self.variable, depth + 1);
    if (self.opcode >= RUN_FIRST_LOOKUP) return (double)NAN;
    for (int i = 0; i < 3; i++) {
        if (self.operands[i] >= 0) operands[i] = work_out(equations, self.operands[i], depth + 1);
    }
    return run_fold(self.opcode, operands[0], operands[1], operands[2]);
}

double equation_work_out(Equations *equations, int expression) {
    return work_out(equations, expression, 0);
}

static double read_number(Equations *equations, int which) {
    int id = equations->control[which];
    const EquationScalar *scalar = &equations->scalars.items[id];
    double number = work_out_variable(equations, id, 0);
    if (!(fabs(number) < 1e15)) {
        mdl_error(equations->problems, "M231", scalar->place, "write a number", "%s is not a constant",
                  control_names[which]);
    }
    return number;
}

void equation_read_control(Equations *equations) {
    equations->initial_time = read_number(equations, 0);
    equations->final_time = read_number(equations, 1);
    equations->time_step = read_number(equations, 2);
    equations->save_period = equations->control[3] >= 0 ? read_number(equations, 3) : equations->time_step;
    if (!(equations->time_step > 0.0)) {
        mdl_error(equations->problems, "M232", equations->scalars.items[equations->step_id].place,
                  "write a number above 0", "TIME STEP must be positive");
    } else if ((equations->final_time - equations->initial_time) / equations->time_step > 1e8) {
        mdl_error(equations->problems, "M232", equations->scalars.items[equations->step_id].place,
                  "make TIME STEP longer", "there are too many steps between INITIAL TIME and FINAL TIME");
    }
}
