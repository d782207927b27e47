/* SPDX-License-Identifier: MIT
 *
 * QR codes by libqrencode, which picks the densest alphabet: run codes use signs of the short one only. */
#include "report/report_qr.h"

#ifdef MITI_QRENCODE
#include <qrencode.h>

bool report_qr(ReportQr *out, Arena *arena, const char *text) {
    QRcode *code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
    if (code == NULL) {
        return false;
    }
    int count = code->width * code->width;
    bool *is_dark = ARENA_ARRAY(arena, bool, count);
    for (int i = 0; i < count; i++) {
        is_dark[i] = code->data[i] & 1;
    }
    *out = (ReportQr){code->width, is_dark};
    QRcode_free(code);
    return true;
}
#else
bool report_qr(ReportQr *out, Arena *arena, const char *text) {
    (void)out, (void)arena, (void)text;
    return false;
}
#endif
