/* SPDX-License-Identifier: MIT
 *
 * mitictl replay: simulates a save again and compares every digest. */
#include <stdio.h>

#include "base/digest.h"
#include "tools/tools.h"

static const char help[] =
    "usage: mitictl replay SAVE [--data FOLDER]\n"
    "Simulates the save again, turn by turn, and compares every digest and headline result.\n"
    "Exit code 1 when they differ (the first differing turn and variable are named) or the file is damaged.\n";

int tool_replay(int argc, char **argv) {
    const char *data = NULL;
    const char *path = NULL;
    const ToolOption options[] = {{"--data", &data, NULL}};
    ToolWords words = {.help = help, .most = 1, .word = &path};
    int code = tool_read_options(argc, argv, options, COUNT_OF(options), &words);
    if (code != TOOL_GO_ON) {
        return code;
    }
    if (words.count == 0) {
        fprintf(stderr, "mitictl replay: error: which save? usage: mitictl replay SAVE\n");
        return TOOL_WRONG_USE;
    }
    ToolContent content;
    code = tool_load_content(&content, data);
    if (code == TOOL_GO_ON) {
        bool differs = false;
        Campaign *campaign = tool_load_campaign(&content, path, &differs);
        code = campaign == NULL || differs ? TOOL_BAD : TOOL_GOOD;
        if (code == TOOL_GOOD) {
            char digest[17];
            digest_print(digest, campaign_digest(campaign));
            printf("%s: %d turns, every digest as stored; final digest %s\n", path,
                   campaign_turn_count(campaign) - campaign_prologue_count(campaign), digest);
        }
        campaign_destroy(campaign);
    }
    tool_release_content(&content);
    return code;
}
