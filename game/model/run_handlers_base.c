/* SPDX-License-Identifier: MIT
 *
 * The operations for every processor of the kind the program was built for: SSE2 on x86-64, NEON on 64-bit ARM.
 * What is written must stand in run_handlers_internal.h, so that all kinds compute the same. */
#include "model/run_handlers_internal.h"

#if defined(__SSE2__)
static const RunHandlers handlers = RUN_HANDLERS_OF("sse2");
#elif defined(__ARM_NEON)
static const RunHandlers handlers = RUN_HANDLERS_OF("neon");
#else
static const RunHandlers handlers = RUN_HANDLERS_OF("plain");
#endif

const RunHandlers *run_handlers_base(void) {
    return &handlers;
}
