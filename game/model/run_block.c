/* SPDX-License-Identifier: MIT
 *
 * From operation to handler: where the numbers of each operation stand is worked out once for a run, so that a step is
 * one call after the other. There is no other way to run a model: a single run is a block of one vector. */
#include "model/model_internal.h"
#include "model/run_internal.h"

#include <string.h>

#define JOIN_OPERANDS(name, operands, first, second, side) operands,
static const unsigned char join_operands[] = {RUN_JOINS(JOIN_OPERANDS)};

/* Follows the order of RunOpcode. */
int run_operand_count(const RunOperation *operation) {
    /* The list is never NULL where it has operations. NOLINTNEXTLINE(clang-analyzer-core.NullDereference) */
    if (operation->opcode == RUN_RANDOM_NORMAL) return 3;
    if (operation->opcode >= (int)RUN_FIRST_LOOKUP) return 1;
    if (operation->opcode == RUN_MOVE) return 2;
    if (operation->opcode >= (int)RUN_FIRST_JOIN) return join_operands[operation->opcode - (int)RUN_FIRST_JOIN];
    if (operation->opcode >= (int)RUN_FIRST_TERNARY) return 3;
    return operation->opcode >= (int)RUN_FIRST_BINARY ? 2 : 1;
}

bool run_takes_literals(int opcode, int mask) {
    return opcode < (int)RUN_FIRST_LOOKUP && run_handlers_base()->operation[opcode][mask] != NULL;
}

/* A handler like the others, so its type is theirs. NOLINTNEXTLINE(readability-non-const-parameter) */
const RunCall *run_stop_here(double *numbers, const RunCall *call, size_t lanes) {
    (void)numbers, (void)lanes;
    return call;
}

static RunCall prepare_call(const ModelRun *run, const RunOperation *operation) {
    const RunProgram *program = &run->model->program;
    RunCall call = {.handler = run_stop_here, .out = (uint32_t)run_slot_offset(run, operation->out)};
    int mask = 0, operands = run_operand_count(operation);
    for (int k = 0; k < operands; k++) {
        int slot = operation->operands[k];
        if (slot < 0 && ~slot < program->literal_count) mask |= 1 << k;
        call.operands[k] = (uint32_t)run_slot_offset(run, slot);
    }
    if (operation->opcode >= (int)RUN_FIRST_RANDOM) return call;
    if (operation->opcode >= (int)RUN_FIRST_LOOKUP) {
        size_t column = (size_t)program->value_count + (size_t)operation->site * RUN_PIECE_COLUMNS;
        call.handler = run->handlers->look_up[operation->opcode - (int)RUN_FIRST_LOOKUP];
        call.pieces = (uint32_t)(column * run->stride);
        call.piece_stride = (uint32_t)run->stride;
        call.table = &program->tables[operation->table];
        return call;
    }
    call.handler = run->handlers->operation[operation->opcode][mask];
    CHECK(call.handler != NULL);
    return call;
}

static RunCalls prepare_segment(const ModelRun *run, const RunSegment *segment, RunCall **next) {
    RunCalls calls = {segment->items, *next, segment->count};
    for (int i = 0; i < segment->count; i++) *(*next)++ = prepare_call(run, &segment->items[i]);
    (*next)++->handler = run_stop_here;
    return calls;
}

size_t run_call_count(const RunProgram *program) {
    const RunSegment *segments[] = {&program->start, &program->inputs, &program->initial,
                                    &program->step,  &program->shift,  &program->lean};
    size_t count = COUNT_OF(segments); /* a stop behind each */
    for (int i = 0; i < COUNT_OF(segments); i++) count += (size_t)segments[i]->count;
    return count;
}

void run_prepare_calls(ModelRun *run) {
    const RunProgram *program = &run->model->program;
    RunCall *next = run->calls = run_zeroed(run_call_count(program), sizeof *run->calls);
    run->start = prepare_segment(run, &program->start, &next);
    run->inputs = prepare_segment(run, &program->inputs, &next);
    run->initial = prepare_segment(run, &program->initial, &next);
    run->step = prepare_segment(run, &program->step, &next);
    run->shift = prepare_segment(run, &program->shift, &next);
    run->lean = prepare_segment(run, &program->lean, &next);
}

/* Rare in models, so it may be slow. */
static void run_random(const RunBlock *block, const RunOperation *operation, const RunCall *call) {
    const double *a = block->numbers + call->operands[0], *b = block->numbers + call->operands[1];
    const double *c = block->numbers + call->operands[2];
    double *out = block->numbers + call->out;
    for (size_t i = 0; i < block->lanes; i++) {
        out[i] = operation->opcode == RUN_RANDOM_UNIFORM
                     ? run_random_uniform(a[i], operation->site, block->step)
                     : run_random_normal(a[i], b[i], c[i], operation->site, block->step);
    }
}

/* A fixed delay writes the input of this step, then reads the place that the next step will overwrite. */
static void move_ring(const RunBlock *block, const RunOperation *operation, const RunCall *call) {
    size_t stride = block->run->stride, capacity = (size_t)block->run->ring_capacity, ring = (size_t)operation->site;
    const double *in = block->numbers + call->operands[0];
    const int *lengths = block->ring_lengths + ring * stride;
    double *out = block->numbers + call->out, *places = block->rings + ring * capacity * stride;
    int next = block->step + 1;
    for (size_t lane = 0; lane < block->lanes; lane++) {
        /* A run with a ring state has rings. NOLINTNEXTLINE(clang-analyzer-core.NullDereference) */
        places[(size_t)(block->step % lengths[lane]) * stride + lane] = in[lane];
        if (next >= lengths[lane]) out[lane] = places[(size_t)(next % lengths[lane]) * stride + lane];
    }
}

static void run_special(const RunBlock *block, const RunOperation *operation, const RunCall *call) {
    if (operation->opcode == RUN_MOVE_RING) {
        move_ring(block, operation, call);
    } else {
        run_random(block, operation, call);
    }
}

void run_calls(const RunBlock *block, const RunCalls *calls) {
    double *numbers = block->numbers;
    size_t lanes = block->lanes;
    const RunCall *end = calls->items + calls->count;
    for (const RunCall *call = calls->items; call < end;) {
        call = call->handler(numbers, call, lanes);
        if (call == end || call->handler != run_stop_here) continue;
        run_special(block, &calls->operations[call - calls->items], call);
        call++;
    }
}

/* The same loops: a folded number has the bits of a computed one. */
double run_fold(RunOpcode opcode, double a, double b, double c) {
    double columns[4][RUN_LEAST_LANES];
    const RunCall calls[] = {{.operands = {RUN_LEAST_LANES, 2 * RUN_LEAST_LANES, 3 * RUN_LEAST_LANES}},
                             {.handler = run_stop_here}};
    for (int i = 0; i < RUN_LEAST_LANES; i++) columns[1][i] = a, columns[2][i] = b, columns[3][i] = c;
    run_handlers_base()->operation[opcode][0](columns[0], calls, RUN_LEAST_LANES);
    return columns[0][0];
}

/* ---- The processor ---- */

static bool has_avx2(void) {
#if defined(__x86_64__) || defined(__i386__)
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#else
    return false;
#endif
}

static bool has_avx512(void) {
#if defined(__x86_64__) || defined(__i386__)
    return has_avx2() && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
           __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw");
#else
    return false;
#endif
}

const RunHandlers *run_choose_handlers(const char *name) {
    const RunHandlers *kinds[] = {has_avx512() ? run_handlers_avx512() : NULL, has_avx2() ? run_handlers_avx2() : NULL,
                                  run_handlers_base()};
    for (int i = 0; i < COUNT_OF(kinds); i++) {
        if (kinds[i] && (!name || strcmp(kinds[i]->name, name) == 0)) return kinds[i];
    }
    return NULL;
}

bool model_simd_is_available(const char *simd) {
    return run_choose_handlers(simd) != NULL;
}
