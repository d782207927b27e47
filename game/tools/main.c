/* SPDX-License-Identifier: MIT
 *
 * mitictl: finds the command in one table and hands over. */
#include "tools/tools.h"

#include <stdio.h>
#include <string.h>

static const struct {
    const char *word;
    int (*run)(int argc, char **argv);
    const char *help;
} commands[] = {{"model", tool_model, "run, check or draw a .mdl model"},
                {"check", tool_check, "every problem of a mod"}};

int main(int argc, char **argv) {
    int count = (int)(sizeof commands / sizeof commands[0]);
    for (int i = 0; i < count && argc > 1; i++) {
        if (strcmp(argv[1], commands[i].word) == 0) return commands[i].run(argc - 1, argv + 1);
    }
    fputs("usage: mitictl COMMAND ...\n", stderr);
    for (int i = 0; i < count; i++) fprintf(stderr, "  %-10s %s\n", commands[i].word, commands[i].help);
    return 2;
}
