/* SPDX-License-Identifier: MIT
 *
 * Reads the words of a command line for every command in the same way, with `did you mean` for a mistyped option.
 * It knows no command. */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "tools/tools.h"

enum { MOST_THREADS = 64 }; /* base/threads.h */

static int wrong_use(const char *command, const char *what, const char *word, const char *nearest) {
    fprintf(stderr, "mitictl %s: error: %s %s", command, what, word);
    if (nearest != NULL) {
        fprintf(stderr, "; did you mean %s?\n", nearest);
    } else {
        fprintf(stderr, "; see mitictl %s --help\n", command);
    }
    return TOOL_WRONG_USE;
}

/* The option this word is, with what stands after '=' in *inline_value. */
static const ToolOption *find_option(const ToolOption *options, int count, const char *word,
                                     const char **inline_value) {
    *inline_value = NULL;
    for (int i = 0; i < count; i++) {
        size_t bytes = strlen(options[i].name);
        if (strncmp(word, options[i].name, bytes) != 0) {
            continue;
        }
        if (word[bytes] == '\0') {
            return &options[i];
        }
        if (word[bytes] == '=' && options[i].value != NULL && text_starts_with(word, "--")) {
            *inline_value = word + bytes + 1;
            return &options[i];
        }
    }
    return NULL;
}

static const char *nearest_option(const ToolOption *options, int count, const char *word) {
    enum { MOST_OPTIONS = 32 };
    const char *names[MOST_OPTIONS];
    CHECK(count <= MOST_OPTIONS);
    for (int i = 0; i < count; i++) {
        names[i] = options[i].name;
    }
    return text_nearest(word, names, count);
}

int tool_read_options(int argc, char **argv, const ToolOption *options, int option_count, ToolWords *words) {
    words->count = 0;
    for (int i = 1; i < argc; i++) {
        const char *word = argv[i];
        if (text_equal(word, "--help") || text_equal(word, "-h")) {
            fputs(words->help, stdout);
            return TOOL_GOOD;
        }
        if (word[0] != '-' || word[1] == '\0') {
            if (words->count == words->most) {
                return wrong_use(argv[0], "one word too many:", word, NULL);
            }
            words->word[words->count++] = word;
            continue;
        }
        const char *inline_value;
        const ToolOption *option = find_option(options, option_count, word, &inline_value);
        if (option == NULL) {
            return wrong_use(argv[0], "unknown option", word, nearest_option(options, option_count, word));
        }
        if (option->value == NULL) {
            *option->flag = true;
        } else if (inline_value != NULL) {
            *option->value = inline_value;
        } else if (i + 1 < argc) {
            *option->value = argv[++i];
        } else {
            return wrong_use(argv[0], "a value is missing after", word, NULL);
        }
    }
    return TOOL_GO_ON;
}

int tool_read_number(const char *option, const char *text, uint64_t low, uint64_t high, uint64_t *out) {
    if (text == NULL) {
        return TOOL_GO_ON;
    }
    uint64_t value = 0;
    bool is_number = text[0] != '\0' && strlen(text) <= 19;
    for (const char *c = text; is_number && *c != '\0'; c++) {
        is_number = *c >= '0' && *c <= '9';
        value = value * 10 + (uint64_t)(*c - '0');
    }
    if (!is_number || value < low || value > high) {
        fprintf(stderr, "mitictl: error: %s takes a whole number from %llu to %llu, not '%s'\n", option,
                (unsigned long long)low, (unsigned long long)high, text);
        return TOOL_WRONG_USE;
    }
    *out = value;
    return TOOL_GO_ON;
}

int tool_read_threads(const char *text, int *out) {
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    uint64_t count = processors < 1 ? 1 : processors > MOST_THREADS ? MOST_THREADS : (uint64_t)processors;
    int code = tool_read_number("--threads", text, 1, MOST_THREADS, &count);
    *out = (int)count;
    return code;
}

/* ---- Ctrl-C ---- */

static volatile sig_atomic_t interrupted = 0;

static void note_interrupt(int signal_number) {
    (void)signal_number;
    interrupted = 1;
}

void tool_watch_interrupt(void) {
    struct sigaction action = {.sa_handler = note_interrupt};
    sigaction(SIGINT, &action, NULL);
}

bool tool_was_interrupted(void) {
    return interrupted != 0;
}
