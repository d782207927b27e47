/* SPDX-License-Identifier: MIT
 *
 * The command line of `miti`. Everything wrong with it is one message and exit code 2, before any window opens. */
#include <stdlib.h>

#include "app/app.h"
#include "ui/ui_theme.h"

const char *app_help_text(void) {
    return "miti: the machinery and information bureau, from 1964 on\n"
           "\n"
           "usage: miti [OPTION]...\n"
           "  --scenario ID      start this scenario at once\n"
           "  --seed N           luck of a new game; the same number gives the same luck\n"
           "  --lens NAME        a new game sees the economy by a rival view: catch_up, institutions, network\n"
           "  --load FILE        go on with a saved game\n"
           "  --lang en|ja       language; en-JP and ja-US have the numbers of the other\n"
           "  --scale 1.0-2.0    size of the text\n"
           "  --theme NAME       paper, ledger, terminal, beige, flat, dark, contrast, or decade\n"
           "  --narrate          print what is shown as lines of text, for screen readers\n"
           "  --drive FILE       play by a list of lines instead of mouse and keyboard\n"
           "  --version, --help\n"
           "\n"
           "Without a window the same game is `mitictl play`.\n";
}

static bool read_seed(AppArguments *out, const char *value, Error *error) {
    char *end;
    out->seed = strtoull(value, &end, 10);
    out->has_seed = true;
    if (*end != 0 || value[0] < '0' || value[0] > '9') {
        return error_set(error, "miti: --seed %s is no whole number; write for example --seed 7", value);
    }
    return true;
}

static bool read_value(AppArguments *out, const char *name, const char *value, Error *error) {
    if (text_equal(name, "--scenario")) {
        out->scenario = value;
    } else if (text_equal(name, "--load")) {
        out->load = value;
    } else if (text_equal(name, "--drive")) {
        out->drive = value;
    } else if (text_equal(name, "--seed")) {
        return read_seed(out, value, error);
    } else if (text_equal(name, "--lens")) {
        out->lens = value;
    } else if (text_equal(name, "--lang")) {
        out->language = value;
        if (!content_is_language(value)) {
            return error_set(error, "miti: --lang %s is not known; it is en, ja, en-JP or ja-US", value);
        }
    } else if (text_equal(name, "--theme")) {
        out->theme = value;
        if (!text_equal(value, "decade") && !ui_theme_find(value)) {
            return error_set(error, "miti: there is no theme %s; see miti --help", value);
        }
    } else {
        double size;
        if (!text_read_double(value, &size) || !(size >= 1.0 && size <= 2.0)) {
            return error_set(error, "miti: --scale %s is not between 1.0 and 2.0", value);
        }
        out->text_size = (float)size;
    }
    return true;
}

bool app_read_arguments(AppArguments *out, int count, char **words, Error *error) {
    static const char *const with_value[] = {"--scenario", "--load",  "--drive", "--seed",
                                             "--lang",     "--theme", "--scale", "--lens"};
    *out = (AppArguments){0};
    for (int i = 1; i < count; i++) {
        bool takes_value = false;
        for (int k = 0; k < COUNT_OF(with_value); k++) {
            takes_value = takes_value || text_equal(words[i], with_value[k]);
        }
        if (text_equal(words[i], "--help")) {
            out->wants_help = true;
        } else if (text_equal(words[i], "--version")) {
            out->wants_version = true;
        } else if (text_equal(words[i], "--narrate")) {
            out->narrates = true;
        } else if (!takes_value) {
            return error_set(error, "miti: unknown argument '%s'; see miti --help", words[i]);
        } else if (i + 1 == count) {
            return error_set(error, "miti: %s wants a value; see miti --help", words[i]);
        } else {
            if (!read_value(out, words[i], words[i + 1], error)) {
                return false;
            }
            i++;
        }
    }
    if (out->scenario && out->load) {
        return error_set(error, "miti: --scenario and --load exclude each other; give one of them");
    }
    return true;
}
