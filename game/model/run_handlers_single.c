/* SPDX-License-Identifier: MIT
 *
 * The operations for a run alone: the narrowest vector and no loop, whatever else the processor could do. */
#define RUN_IS_SINGLE
#include "model/run_handlers_internal.h"

static const RunHandlers handlers = RUN_HANDLERS_OF("single");

const RunHandlers *run_handlers_single(void) {
    return &handlers;
}
