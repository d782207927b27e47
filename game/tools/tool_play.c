/* SPDX-License-Identifier: MIT
 *
 * mitictl play: the whole game as text, from a person or from a file of commands. Ends with the debrief and the
 * final digest, which is the same for the same decisions on screen. */
#include <stdio.h>
#include <unistd.h>

#include "base/digest.h"
#include "campaign/campaign_scenario.h"
#include "tools/tool_session.h"

static const char help[] =
    "usage: mitictl play [--scenario ID] [--seed N] [--load FILE] [--save FILE] [--lang en|ja]\n"
    "                    [--lens NAME] [--aims A,B,C] [--assists A,B] [--data FOLDER]\n"
    "Plays the whole game as text, one statement a line, from the keyboard or from a file:\n"
    "  mitictl play --scenario s1 < commands.txt\n"
    "Scenarios: s0 (first day, 1964-66), s1 to s12, s14 (long watch, 1964-2030); mitictl teacher lists them.\n"
    "--lens plays with a rival view of the economy (assets/lenses): catch_up, institutions, network.\n"
    "--aims chooses the three aims to judge by: autonomy, digital_trade_balance, foreign_patience, jobs_and_pay,\n"
    "openness, public_cost, startup_vitality, user_benefit. --assists takes help for the whole game: budget (a\n"
    "bigger one), ministries (softer), levers (fewer), preview (ten years), hidden (a hidden lens is named).\n"
    "--save keeps FILE up to date after each stamp; --load continues such a file.\n"
    "Type help in the game for its commands. A line beginning with # is a comment. After the debrief what looks back\n"
    "can still be asked (attribute, why, chart, map, log); from a file, what needs an open year is then passed over.\n"
    "Exit code 1 when a command of a file failed; the message names the line.\n";

static void print_digest(const Session *session) {
    char digest[17];
    digest_print(digest, campaign_digest(session->campaign));
    printf("\nfinal digest %s\n", digest);
}

static int play(Session *session) {
    bool is_person = isatty(STDIN_FILENO);
    session_say_briefing(session);
    session_run_file(session, stdin, is_person);
    if (campaign_is_over(session->campaign)) {
        session_say_debrief(session);
        session_ask_on(session, stdin, is_person);
    }
    print_digest(session);
    Error error;
    if (!campaign_check_numbers(session->campaign, &error)) {
        fprintf(stderr, "mitictl play: error: %s\n", error.message);
        return TOOL_BAD;
    }
    return session->failures > 0 && !is_person ? TOOL_BAD : TOOL_GOOD;
}

int tool_play(int argc, char **argv) {
    const char *scenario = NULL;
    const char *seed_text = NULL;
    const char *load = NULL;
    const char *save = NULL;
    const char *language = "en";
    const char *lens = NULL;
    const char *aims = NULL;
    const char *assists = NULL;
    const char *data = NULL;
    const ToolOption options[] = {
        {"--scenario", &scenario, NULL}, {"--seed", &seed_text, NULL},  {"--load", &load, NULL},
        {"--save", &save, NULL},         {"--lang", &language, NULL},   {"--lens", &lens, NULL},
        {"--aims", &aims, NULL},         {"--assists", &assists, NULL}, {"--data", &data, NULL}};
    ToolWords words = {.help = help};
    uint64_t seed = 1;
    int code = tool_read_options(argc, argv, options, COUNT_OF(options), &words);
    code = code == TOOL_GO_ON ? tool_read_number("--seed", seed_text, 0, INT64_MAX, &seed) : code;
    if (code != TOOL_GO_ON) {
        return code;
    }
    if (!content_is_language(language)) {
        fprintf(stderr, "mitictl play: error: --lang takes en, ja, en-JP or ja-US, not '%s'\n", language);
        return TOOL_WRONG_USE;
    }
    if (load != NULL && (scenario != NULL || seed_text != NULL || lens != NULL || aims != NULL || assists != NULL)) {
        fprintf(stderr, "mitictl play: error: --load brings its own scenario, seed, lens, aims and assists; "
                        "leave those out\n");
        return TOOL_WRONG_USE;
    }
    Error error;
    unsigned assist_bits = 0;
    if (assists != NULL && !campaign_read_assists(assists, &assist_bits, &error)) {
        fprintf(stderr, "mitictl play: error: %s\n", error.message);
        return TOOL_WRONG_USE;
    }
    ToolContent content;
    code = tool_load_content(&content, data);
    content.assists = assist_bits;
    code = code == TOOL_GO_ON ? tool_choose_lens(&content, lens) : code;
    if (code == TOOL_GO_ON) {
        bool differs = false;
        Campaign *campaign = load != NULL ? tool_load_campaign(&content, load, &differs)
                                          : tool_create_campaign(&content, scenario, seed);
        code = TOOL_BAD;
        if (campaign != NULL && aims != NULL && !campaign_choose_aims_by_name(campaign, aims, &error)) {
            fprintf(stderr, "mitictl play: error: %s\n", error.message);
            campaign_destroy(campaign);
        } else if (campaign != NULL) {
            Session session = session_begin(&content, campaign, language, stdout);
            session.save_path = save;
            code = play(&session);
            session_end(&session);
        }
    }
    tool_release_content(&content);
    return code;
}
