/* SPDX-License-Identifier: MIT
 *
 * The operations for x86-64 processors with AVX-512. Nothing outside may call into this file before
 * run_choose_handlers has asked the processor. Empty where the compiler does not know such processors. */
#include "model/run_internal.h"

#if defined(__AVX512F__)
#include "model/run_handlers_internal.h"

static const RunHandlers handlers = RUN_HANDLERS_OF("avx512");

const RunHandlers *run_handlers_avx512(void) {
    return &handlers;
}
#else
const RunHandlers *run_handlers_avx512(void) {
    return NULL;
}
#endif
