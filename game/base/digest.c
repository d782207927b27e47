/* SPDX-License-Identifier: MIT
 *
 * Digests over XXH3. The digest so far is the seed of the next piece, so order matters and pieces cannot be swapped. */
#include "base/digest.h"

#include <stdio.h>
#include <string.h>

#include <xxhash.h>

enum { DOUBLES_AT_ONCE = 256 };

uint64_t digest_bytes(uint64_t digest, const void *bytes, size_t count) {
    return XXH3_64bits_withSeed(bytes, count, digest);
}

uint64_t digest_text(uint64_t digest, const char *text) {
    return digest_bytes(digest, text ? text : "", text ? strlen(text) : 0);
}

static void put_little_endian(unsigned char *out, uint64_t bits) {
    for (int i = 0; i < 8; i++) out[i] = (unsigned char)(bits >> (8 * i));
}

uint64_t digest_integer(uint64_t digest, int64_t value) {
    unsigned char bytes[8];
    put_little_endian(bytes, (uint64_t)value);
    return digest_bytes(digest, bytes, sizeof bytes);
}

static uint64_t plain_bits(double value) {
    if (value != value) return UINT64_C(0x7FF8000000000000);
    if (value == 0.0) return 0;
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

uint64_t digest_doubles(uint64_t digest, const double *values, size_t count) {
    unsigned char bytes[8 * DOUBLES_AT_ONCE];
    for (size_t done = 0; done < count;) {
        size_t now = count - done < DOUBLES_AT_ONCE ? count - done : DOUBLES_AT_ONCE;
        for (size_t i = 0; i < now; i++) put_little_endian(bytes + 8 * i, plain_bits(values[done + i]));
        digest = digest_bytes(digest, bytes, 8 * now);
        done += now;
    }
    return digest;
}

void digest_print(char out[17], uint64_t digest) {
    snprintf(out, 17, "%08lx%08lx", (unsigned long)(digest >> 32), (unsigned long)(digest & 0xFFFFFFFFu));
}

bool digest_read(const char *text, uint64_t *out) {
    uint64_t digest = 0;
    for (int i = 0; i < 16; i++) {
        char c = text[i];
        int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        if (digit < 0) return false;
        digest = digest << 4 | (uint64_t)digit;
    }
    *out = digest;
    return text[16] == 0;
}
