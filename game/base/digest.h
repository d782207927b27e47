/* SPDX-License-Identifier: MIT
 *
 * Digests (XXH3, 64 bit) fold bytes and exact bits of numbers in a fixed order. Numbers are folded little-endian
 * with one NaN and no -0, so that equal states give equal digests on every machine. */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include "base/base.h"

#define DIGEST_START UINT64_C(0)

uint64_t digest_bytes(uint64_t digest, const void *bytes, size_t count);
uint64_t digest_text(uint64_t digest, const char *text); /* NULL folds as "" */
uint64_t digest_integer(uint64_t digest, int64_t value);
uint64_t digest_doubles(uint64_t digest, const double *values, size_t count);
/* 16 lower-case hexadecimal digits and a closing 0. */
void digest_print(char out[17], uint64_t digest);
bool digest_read(const char *text, uint64_t *out);

#endif
