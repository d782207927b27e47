/* SPDX-License-Identifier: MIT
 *
 * A line of text as a QR code (libqrencode, error correction M: 15 % of it may be damaged). */
#ifndef REPORT_REPORT_QR_H
#define REPORT_REPORT_QR_H

#include "base/base.h"

typedef struct ReportQr {
    int size;            /* modules a side, without the quiet zone of four modules it needs around it */
    const bool *is_dark; /* [row * size + column]; lives in the arena */
} ReportQr;

/* False when the text is too long for a code (about 3,300 capital letters and digits) or the program was built
 * without libqrencode. */
bool report_qr(ReportQr *out, Arena *arena, const char *text);

#endif
