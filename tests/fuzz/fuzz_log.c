/* SPDX-License-Identifier: MIT
 *
 * The save. An input that begins with a digit is a file as it stands. Any other is lines without their frames: each
 * gets its right length and hash, and the words CONTENT, MODEL and RULES what this build has, or nothing would come
 * past the hash. */
#include <stdio.h>
#include <string.h>

#include "base/digest.h"
#include "campaign/campaign_log.h"
#include "fuzz/fuzz.h"

static const Content *fixture(void) {
    static Content *content;
    if (!content) content = fuzz_load_fixture();
    return content;
}

/* The line with what this build would write for the words. */
static char *with_words_filled(Arena *arena, const char *line, size_t bytes) {
    static const char *const words[] = {"CONTENT", "MODEL", "RULES"};
    char values[3][24];
    digest_print(values[0], content_digest(fixture()));
    digest_print(values[1], model_digest(content_model(fixture())));
    snprintf(values[2], sizeof values[2], "%d", CAMPAIGN_RULES_VERSION);
    Text text = text_begin(arena);
    for (size_t i = 0; i < bytes;) {
        size_t taken = 0;
        for (int k = 0; k < COUNT_OF(words) && taken == 0; k++) {
            size_t length = strlen(words[k]);
            if (bytes - i < length || memcmp(line + i, words[k], length) != 0) continue;
            text_add(&text, values[k]);
            taken = length;
        }
        if (taken == 0) text_add_bytes(&text, line + i, taken = 1);
        i += taken;
    }
    return text.data;
}

static Text framed(Arena *arena, const char *data, size_t bytes) {
    Text text = text_begin(arena);
    for (size_t at = 0; at < bytes;) {
        const char *end = memchr(data + at, '\n', bytes - at);
        size_t length = end ? (size_t)(end - data) - at : bytes - at;
        const char *line = with_words_filled(arena, data + at, length);
        char hash[17];
        digest_print(hash, digest_bytes(DIGEST_START, line, strlen(line)));
        text_format(&text, "%08zu %s %s\n", strlen(line), line, hash);
        at += length + 1;
    }
    return text;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes) {
    Arena *arena = arena_create();
    Text text = text_begin(arena);
    bool is_whole_file = bytes > 0 && data[0] >= '0' && data[0] <= '9';
    if (is_whole_file) {
        text_add_bytes(&text, (const char *)data, bytes);
    } else {
        text = framed(arena, (const char *)data, bytes);
    }
    bool was_torn = false;
    CampaignLogMismatch mismatch;
    Error error = {""};
    Campaign *campaign = campaign_log_load(fixture(), "input", text.data, text.bytes, &was_torn, &mismatch, &error);
    if (campaign) {
        campaign_log_text(campaign, arena);
        campaign_destroy(campaign);
    } else {
        CampaignLogStored stored;
        campaign_log_find_tampering(fixture(), text.data, text.bytes, &mismatch);
        campaign_log_read_stored(&stored, arena, "input", text.data, text.bytes, &error);
    }
    arena_destroy(arena);
    return 0;
}
