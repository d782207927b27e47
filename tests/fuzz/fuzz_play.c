/* SPDX-License-Identifier: MIT
 *
 * Lines of the terminal game: a person's, or a file of commands. Lines that save are left out, so that nothing is
 * written; what is said goes nowhere. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz/fuzz.h"
#include "tools/tool_session.h"

enum { MOST_LINES = 24 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes) {
    static ToolContent content;
    static FILE *nowhere;
    if (!content.content) {
        content.content = fuzz_load_fixture();
        content.arena = arena_create();
        nowhere = fopen("/dev/null", "w");
    }
    Arena *arena = arena_create();
    int count = 0;
    const ContentScenario *scenarios = content_scenarios(content.content, &count);
    Campaign *campaign = tool_create_campaign(&content, scenarios[0].id, 7);
    if (!nowhere || !campaign) abort();
    Session session = session_begin(&content, campaign, bytes % 2 ? "ja" : "en", nowhere);
    char *text = arena_copy_bytes(arena, (const char *)data, bytes);
    char *rest = text;
    for (int i = 0; i < MOST_LINES && rest && !session.has_quit; i++) {
        char *line = rest;
        char *end = strchr(line, '\n');
        rest = end ? end + 1 : NULL;
        if (end) *end = 0;
        if (!strstr(line, "save")) session_run_line(&session, line);
    }
    session_say_debrief(&session);
    session_end(&session);
    arena_destroy(arena);
    return 0;
}
