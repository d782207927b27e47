/* SPDX-License-Identifier: MIT
 *
 * The commands of mitictl, one file each. argv[0] is the command's word; the result is the exit code:
 * 0 good, 1 the thing asked about is bad, 2 wrong use, 3 our fault. Printing and exiting is these files' business
 * alone: below them nothing prints. */
#ifndef TOOLS_TOOLS_H
#define TOOLS_TOOLS_H

#include "base/base.h"
#include "base/file.h"
#include "campaign/campaign.h"

enum { TOOL_GOOD = 0, TOOL_BAD = 1, TOOL_WRONG_USE = 2, TOOL_OUR_FAULT = 3, TOOL_GO_ON = -1 };

int tool_model(int argc, char **argv);
int tool_check(int argc, char **argv);
int tool_play(int argc, char **argv);
int tool_simulate(int argc, char **argv);
int tool_replay(int argc, char **argv);
int tool_report(int argc, char **argv);
int tool_why(int argc, char **argv);
int tool_code(int argc, char **argv);
int tool_attribute(int argc, char **argv);
int tool_backtest(int argc, char **argv);
int tool_experiments(int argc, char **argv);
int tool_strategies(int argc, char **argv);
int tool_calibrate(int argc, char **argv);
int tool_sensitivity(int argc, char **argv);
int tool_option_effects(int argc, char **argv);
int tool_teacher(int argc, char **argv);
int tool_encyclopaedia(int argc, char **argv);
int tool_games(int argc, char **argv);
int tool_counts(int argc, char **argv);

/* ---- Options: --name VALUE, --name=VALUE, flags, and words without a dash ---- */

typedef struct ToolOption {
    const char *name;   /* "--scenario" or "-o" */
    const char **value; /* set to the word after it; NULL for a flag */
    bool *flag;
} ToolOption;

typedef struct ToolWords {
    const char *help;  /* printed for --help */
    int most;          /* words without a dash that are allowed */
    const char **word; /* [most] */
    int count;
} ToolWords;

/* TOOL_GO_ON, or the exit code after --help or wrong use (said on stderr). */
int tool_read_options(int argc, char **argv, const ToolOption *options, int option_count, ToolWords *words);
/* A whole number of the option in [low, high]; TOOL_GO_ON or TOOL_WRONG_USE. NULL text leaves *out. */
int tool_read_number(const char *option, const char *text, uint64_t low, uint64_t high, uint64_t *out);

/* ---- Content: --data DIR, else the source folder, else the installed data ---- */

typedef struct ToolContent {
    Arena *arena;
    const char *data_folder; /* holds scripts/ and assets/ */
    Content *content;
    const char *lens_id; /* of tool_choose_lens; NULL: none */
    unsigned assists;    /* of every new campaign, bits of CampaignAssist */
} ToolContent;

/* TOOL_GO_ON, or TOOL_BAD after every problem was printed. Release with tool_release_content in any case. */
int tool_load_content(ToolContent *out, const char *data_option);
void tool_release_content(ToolContent *content);
/* Every campaign from now on begins with this lens; NULL leaves the model as it is. TOOL_GO_ON, or TOOL_BAD after a
 * message. */
int tool_choose_lens(ToolContent *content, const char *lens_id);
/* A new campaign; the scenario NULL means the first one. NULL after a message with 'did you mean'. */
Campaign *tool_create_campaign(const ToolContent *content, const char *scenario, uint64_t seed);
/* The scenario with the most years to play. */
const char *tool_longest_scenario(const ToolContent *content);
/* A table of the data folder, such as "scripts/base/backtest.csv"; NULL after a problem. */
CsvTable *tool_read_table(const ToolContent *content, const char *name, Problems *problems);
/* The same by its own path. */
CsvTable *tool_read_csv(const ToolContent *content, const char *path, Problems *problems);
/* A change file (.cin) by its own path; false after a problem. The settings live in the content's arena. */
bool tool_read_changes(const ToolContent *content, const char *path, const ModelSetting **out, int *count,
                       Problems *problems);
/* Variables by name, separated by commas: an array gives all its elements; NULL names give the aims. TOOL_GO_ON or
 * TOOL_BAD after a message with 'did you mean'. */
typedef struct ToolVariables {
    const int *ids;
    int count;
} ToolVariables;
int tool_take_variables(const char *command, const ToolContent *content, const char *names, ToolVariables *out);
/* A save, re-simulated. NULL after a message; differences and a torn line are said as warnings. */
Campaign *tool_load_campaign(const ToolContent *content, const char *path, bool *differs);

/* ---- Ctrl-C during long work ---- */

/* One for each processor, or as many as the option --threads says; text NULL: not given. TOOL_GO_ON or TOOL_WRONG_USE.
 */
int tool_read_threads(const char *text, int *out);

void tool_watch_interrupt(void);
bool tool_was_interrupted(void);

#endif
