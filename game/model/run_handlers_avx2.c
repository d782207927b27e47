/* SPDX-License-Identifier: MIT
 *
 * The operations for x86-64 processors with AVX2. Nothing outside may call into this file before
 * run_choose_handlers has asked the processor. Empty where the compiler does not know such processors. */
#include "model/run_internal.h"

#if defined(__AVX2__)
#include "model/run_handlers_internal.h"

static const RunHandlers handlers = RUN_HANDLERS_OF("avx2");

const RunHandlers *run_handlers_avx2(void) {
    return &handlers;
}
#else
const RunHandlers *run_handlers_avx2(void) {
    return NULL;
}
#endif
