/* SPDX-License-Identifier: MIT
 *
 * mitictl: finds the command in one table and hands over. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "tools/tools.h"

static const struct {
    const char *word;
    int (*run)(int argc, char **argv);
    const char *help;
} commands[] = {
    {"play", tool_play, "the whole game as text, line by line"},
    {"simulate", tool_simulate, "campaigns without a player, as CSV or JSON"},
    {"replay", tool_replay, "simulate a save again and compare every digest"},
    {"report", tool_report, "the debrief of a save as one page"},
    {"code", tool_code, "a save as one line to pass on, and back"},
    {"attribute", tool_attribute, "which decisions of a save made the difference"},
    {"why", tool_why, "what made a number of a save change"},
    {"backtest", tool_backtest, "the model against the published figures"},
    {"experiments", tool_experiments, "what each mechanism was expected to do, and does"},
    {"calibrate", tool_calibrate, "fit the model's constants to the published figures"},
    {"sensitivity", tool_sensitivity, "which uncertain constants move the results most"},
    {"strategies", tool_strategies, "written strategies through every lens: is there a recipe?"},
    {"options", tool_option_effects, "what each option of each dossier changes"},
    {"games", tool_games, "random games: what came, what could be done, what never was"},
    {"counts", tool_counts, "how much of everything the game holds"},
    {"teacher", tool_teacher, "a scenario as a lesson, on one page"},
    {"encyclopaedia", tool_encyclopaedia, "a page on everything, with search, and all of it as HTML"},
    {"model", tool_model, "run, check or draw a .mdl model"},
    {"check", tool_check, "every problem of a mod"},
};

static void print_help(FILE *out) {
    fputs("usage: mitictl COMMAND [ARGUMENTS]\n", out);
    for (int i = 0; i < COUNT_OF(commands); i++) {
        fprintf(out, "  %-13s %s\n", commands[i].word, commands[i].help);
    }
    fputs("mitictl COMMAND --help says more; mitictl --version prints the version.\n"
          "Exit codes: 0 good, 1 the thing asked about is bad, 2 wrong use, 3 our fault.\n",
          out);
}

static int run_word(int argc, char **argv) {
    const char *word = argc > 1 ? argv[1] : "";
    if (text_equal(word, "--help") || text_equal(word, "-h") || text_equal(word, "help")) {
        print_help(stdout);
        return TOOL_GOOD;
    }
    if (text_equal(word, "--version")) {
        printf("mitictl " MITI_VERSION " (rules %d)\n", CAMPAIGN_RULES_VERSION);
        return TOOL_GOOD;
    }
    const char *words[COUNT_OF(commands)];
    for (int i = 0; i < COUNT_OF(commands); i++) {
        words[i] = commands[i].word;
        if (text_equal(word, words[i])) {
            return commands[i].run(argc - 1, argv + 1);
        }
    }
    if (word[0] != '\0') {
        const char *nearest = text_nearest(word, words, COUNT_OF(words));
        fprintf(stderr, "mitictl: error: no command '%s'", word);
        fprintf(stderr, nearest == NULL ? "\n" : "; did you mean '%s'?\n", nearest);
    }
    print_help(stderr);
    return TOOL_WRONG_USE;
}

/* What could not be printed was not done. */
int main(int argc, char **argv) {
    file_hold_standard();
    int code = run_word(argc, argv);
    if ((fflush(stdout) != 0 || ferror(stdout)) && code == TOOL_GOOD) {
        fprintf(stderr, "mitictl: error: the output cannot be written: %s; send it elsewhere\n", strerror(errno));
        code = TOOL_BAD;
    }
    return code;
}
