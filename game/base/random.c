/* SPDX-License-Identifier: MIT
 *
 * Keyed draws: the seed is the key of Philox 4x32-10 (Salmon et al. 2011), stream, turn and subject are its counter. */
#include "base/random.h"

#include <string.h>

#include <Random123/philox.h>

#include "base/digest.h"

static uint64_t draw_bits(RandomKey key) {
    uint64_t stream = digest_text(DIGEST_START, key.stream);
    uint64_t subject = digest_text(stream, key.subject);
    philox4x32_ctr_t counter = {{(uint32_t)subject, (uint32_t)(subject >> 32), (uint32_t)key.turn, (uint32_t)stream}};
    philox4x32_key_t philox_key = {{(uint32_t)key.seed, (uint32_t)(key.seed >> 32)}};
    philox4x32_ctr_t drawn = philox4x32(counter, philox_key);
    return (uint64_t)drawn.v[0] << 32 | drawn.v[1];
}

double random_unit(RandomKey key) {
    return (double)(draw_bits(key) >> 11) * 0x1.0p-53;
}

int random_index(RandomKey key, int count) {
    CHECK(count > 0);
    return (int)(random_unit(key) * count);
}
