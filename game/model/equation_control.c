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
        if (equations->control[i] >= 0 || i == 3 || mdl_is_broken(equations->tree, control_keys[i])) continue;
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
    for (int i = 0; i < 3; i++) {
        if (equations->control[i] < 0) return; /* told by equation_find_control */
    }
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

/* 0.125 is exact in binary, 0.1 is not: steps of such a length are rounded each time they are added up. */
static void check_step(Equations *equations) {
    double scaled = equations->time_step * 1048576.0;
    if (floor(scaled) == scaled) return;
    mdl_warning(equations->problems, "M273", equations->scalars.items[equations->step_id].place,
                "use 1, 0.5, 0.25, 0.125 and so on", "TIME STEP %g is not exact in binary", equations->time_step);
}

/* Euler's method needs a stock to last longer than a step: below two it swings, below one it explodes. */
void equation_check_delays(Equations *equations) {
    double step = equations->time_step;
    const MdlSource *source = NULL;
    int offset = -1;
    if (!(step > 0.0)) return;
    check_step(equations);
    for (int i = 0; i < equations->delays.count; i++) {
        EquationDelay delay = equations->delays.items[i];
        if (delay.place.source == source && delay.place.offset == offset) continue; /* another element of it */
        double time = equation_work_out(equations, delay.time);
        bool is_lowered = delay.asked > delay.order;
        bool is_short = delay.order == 0 ? time < step : time < 2.0 * step || time < delay.order * step;
        if (!is_lowered && !is_short) continue;
        source = delay.place.source;
        offset = delay.place.offset;
        if (is_lowered) {
            mdl_warning(equations->problems, "M274", delay.place, "make the delay longer, or TIME STEP shorter",
                        "the order %d is lowered to %d: each stage wants a TIME STEP, %g", delay.asked, delay.order,
                        step);
            continue;
        }
        mdl_warning(equations->problems, "M272", delay.place, "make it longer, or TIME STEP shorter",
                    delay.order == 0 ? "this delay of %g is shorter than TIME STEP, %g"
                                     : "this delay of %g is too short for TIME STEP %g: it wants two steps, and one "
                                       "for each stage",
                    time, step);
    }
}
