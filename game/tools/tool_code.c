/* SPDX-License-Identifier: MIT
 *
 * mitictl code: a save as a run code, and a run code as a save. */
#include <stdio.h>

#include "campaign/campaign_code.h"
#include "campaign/campaign_log.h"
#include "report/report_qr.h"
#include "tools/tools.h"

static const char help[] =
    "usage: mitictl code SAVE [--qr] [--data FOLDER]\n"
    "       mitictl code --open CODE [-o SAVE] [--data FOLDER]\n"
    "Prints the run code of a save: scenario, content, seed and every decision in one line that can be read out, pasted\n"
    "or, with --qr, photographed. With --open it plays a code, says what it holds, and with -o writes it as a save.\n"
    "Exit code 1 when the save or the code is bad; the message says whether it was mistyped or made with another game.\n";

/* Two rows a line; light on dark terminals needs the quiet zone in light blocks. */
static bool is_light(const ReportQr *qr, int row, int column) {
    bool is_inside = row >= 0 && column >= 0 && row < qr->size && column < qr->size;
    return !is_inside || !qr->is_dark[row * qr->size + column];
}

static void print_qr(const ReportQr *qr) {
    enum { QUIET = 4 };
    static const char *const blocks[] = {" ", "▀", "▄", "█"};
    for (int row = -QUIET; row < qr->size + QUIET; row += 2) {
        for (int column = -QUIET; column < qr->size + QUIET; column++) {
            fputs(blocks[is_light(qr, row, column) + 2 * is_light(qr, row + 1, column)], stdout);
        }
        putchar('\n');
    }
}

static int write_code(const ToolContent *content, const char *path, bool as_qr) {
    bool differs = false;
    Campaign *campaign = tool_load_campaign(content, path, &differs);
    if (campaign == NULL) {
        return TOOL_BAD;
    }
    const char *code = campaign_code_write(campaign, content->arena);
    ReportQr qr;
    int result = TOOL_GOOD;
    if (as_qr && !report_qr(&qr, content->arena, code)) {
        fprintf(stderr,
                "mitictl code: error: no QR code: the run is too long for one, or the program was built without "
                "libqrencode; use the line\n");
        result = TOOL_BAD;
    } else if (as_qr) {
        print_qr(&qr);
    }
    printf("%s\n", code);
    campaign_destroy(campaign);
    return result;
}

static int open_code(const ToolContent *content, const char *code, const char *path) {
    Error error;
    Campaign *campaign = campaign_code_read(content->content, code, NULL, &error);
    if (campaign == NULL) {
        fprintf(stderr, "mitictl code: %s\n", error.message);
        return TOOL_BAD;
    }
    printf("scenario %s, seed %llu: %d turns, every decision as in the code; it is FY%d\n",
           campaign_scenario(campaign)->id, (unsigned long long)campaign_seed(campaign),
           campaign_turn_count(campaign) - campaign_prologue_count(campaign), campaign_year(campaign));
    bool is_good = path == NULL || campaign_log_save(campaign, file_access_system(), path, &error);
    if (!is_good) {
        fprintf(stderr, "mitictl code: %s\n", error.message);
    }
    campaign_destroy(campaign);
    return is_good ? TOOL_GOOD : TOOL_BAD;
}

int tool_code(int argc, char **argv) {
    const char *data = NULL, *code = NULL, *out = NULL, *path = NULL;
    bool as_qr = false;
    const ToolOption options[] = {
        {"--data", &data, NULL}, {"--open", &code, NULL}, {"-o", &out, NULL}, {"--qr", NULL, &as_qr}};
    ToolWords words = {.help = help, .most = 1, .word = &path};
    int result = tool_read_options(argc, argv, options, COUNT_OF(options), &words);
    if (result != TOOL_GO_ON) {
        return result;
    }
    if ((words.count == 0) == (code == NULL)) {
        fprintf(stderr, "mitictl code: error: a SAVE or --open CODE, one of them; see mitictl code --help\n");
        return TOOL_WRONG_USE;
    }
    ToolContent content;
    result = tool_load_content(&content, data);
    if (result == TOOL_GO_ON) {
        result = code == NULL ? write_code(&content, path, as_qr) : open_code(&content, code, out);
    }
    tool_release_content(&content);
    return result;
}
