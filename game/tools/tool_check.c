/* SPDX-License-Identifier: MIT
 *
 * mitictl check: everything that is wrong with a mod, at once. A folder that is the shipped game is checked by itself;
 * any other is loaded on top of the shipped game, as a player would. */
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/json.h"
#include "content/content.h"
#include "report/report_map.h"
#include "tools/tools.h"

enum { EXIT_CODE_GOOD = 0, EXIT_CODE_BAD = 1, EXIT_CODE_WRONG_USE = 2 };

typedef struct CheckArguments {
    const char *mods[64], *data;
    int mod_count;
    bool is_strict, is_json;
} CheckArguments;

static const char HELP[] = "usage: mitictl check MOD... [--strict] [--format text|json] [--data DIR]\n"
                           "\n"
                           "Reads mod folders, such as scripts/base, and prints every problem as\n"
                           "file:line: error CODE: what; what to do.\n"
                           "\n"
                           "  --strict       warnings count as errors\n"
                           "  --format json  problems as a JSON list on standard output\n"
                           "  --data DIR     where scripts/ and assets/ are\n"
                           "\n"
                           "Exit status: 0 clean (warnings allowed), 1 errors, 2 wrong use.\n";

static bool read_arguments(CheckArguments *out, int argc, char **argv) {
    for (int i = 1; i < argc; i++) {
        bool has_next = i + 1 < argc;
        if (text_equal(argv[i], "--strict")) {
            out->is_strict = true;
        } else if (text_equal(argv[i], "--format") && has_next) {
            i++;
            out->is_json = text_equal(argv[i], "json");
            if (!out->is_json && !text_equal(argv[i], "text")) return false;
        } else if (text_equal(argv[i], "--data") && has_next) {
            out->data = argv[++i];
        } else if (argv[i][0] != '-' && out->mod_count < COUNT_OF(out->mods)) {
            out->mods[out->mod_count++] = argv[i];
        } else {
            return false;
        }
    }
    return out->mod_count > 0;
}

/* The same folder, whatever the slashes at its end. */
static bool is_same_folder(const char *a, const char *b) {
    size_t a_bytes = strlen(a), b_bytes = strlen(b);
    while (a_bytes > 1 && a[a_bytes - 1] == '/') a_bytes--;
    while (b_bytes > 1 && b[b_bytes - 1] == '/') b_bytes--;
    return a_bytes == b_bytes && memcmp(a, b, a_bytes) == 0;
}

static bool ends_with_base(const char *folder) {
    size_t bytes = strlen(folder);
    while (bytes > 0 && folder[bytes - 1] == '/') bytes--;
    return bytes >= 4 && memcmp(folder + bytes - 4, "base", 4) == 0 && (bytes == 4 || folder[bytes - 5] == '/');
}

/* A folder named base with api/ beside it is a whole scripts folder: it is checked instead of the shipped one. */
static const char *scripts_folder_of(Arena *arena, const FileAccess *files, const CheckArguments *arguments) {
    for (int i = 0; i < arguments->mod_count; i++) {
        if (!ends_with_base(arguments->mods[i])) continue;
        const char *above = file_join(arena, arguments->mods[i], "..");
        size_t bytes = strlen(arguments->mods[i]);
        while (bytes > 0 && arguments->mods[i][bytes - 1] == '/') bytes--;
        if (bytes > 5) above = arena_copy_bytes(arena, arguments->mods[i], bytes - 5);
        if (bytes == 4) above = ".";
        if (files->exists(files->user, file_join(arena, above, "api"))) return above;
    }
    return NULL;
}

static void print_json(Arena *arena, const Problems *problems) {
    static const char *const kinds[] = {"error", "warning", "hint"};
    json_t *list = json_array();
    for (int i = 0; i < problems->list.count; i++) {
        const Problem *problem = &problems->list.items[i];
        json_t *one =
            json_pack("{s:s, s:s?, s:s?, s:i, s:s, s:s?}", "kind", kinds[problem->kind], "code", problem->code, "file",
                      problem->file, "line", problem->line, "message", problem->message, "hint", problem->hint);
        json_array_append_new(list, one);
    }
    puts(base_json_write_pretty(arena, list));
    json_decref(list);
}

static void print_summary(const Content *content, const Problems *problems) {
    int count = 0;
    const ContentModSummary *mods = content_mods(content, &count);
    for (int i = 0; i < count; i++) {
        printf("%s %s: %d events (%d outside shocks), %d instruments, %d programmes, %d other objects, %d texts x %d "
               "languages, 0 errors, %d warnings\n",
               mods[i].id, mods[i].version, mods[i].events, mods[i].shocks, mods[i].instruments, mods[i].programmes,
               mods[i].others, mods[i].texts, mods[i].languages, problems->warning_count);
    }
}

/* The lines that warnings and errors are about, for people. */
static void print_text(Arena *arena, const Problems *problems) {
    fputs(problems_text(arena, problems), stderr);
    if (problems->error_count > 0) {
        fprintf(stderr, "%d errors, %d warnings\n", problems->error_count, problems->warning_count);
    }
}

int tool_check(int argc, char **argv) {
    CheckArguments arguments = {0};
    if (argc == 2 && text_equal(argv[1], "--help")) {
        fputs(HELP, stdout);
        return EXIT_CODE_GOOD;
    }
    if (!read_arguments(&arguments, argc, argv)) {
        fputs(HELP, stderr);
        return EXIT_CODE_WRONG_USE;
    }
    Arena *arena = arena_create();
    const FileAccess *files = file_access_system();
    Problems problems = problems_begin(arena);
    const char *data = arguments.data;
    if (!data) data = file_find_data(arena, MITI_SOURCE_FOLDER, MITI_DATA_FOLDER);
    const char *scripts = scripts_folder_of(arena, files, &arguments);
    if (!scripts) scripts = file_join(arena, data, "scripts");
    const char *base = file_join(arena, scripts, "base");
    ContentOptions options = {.files = files, .scripts_folder = scripts};
    options.model_file = file_join(arena, data, "assets/models/japan.mdl");
    options.lens_folder = file_join(arena, data, "assets/lenses");
    const char *others[COUNT_OF(arguments.mods)];
    for (int i = 0; i < arguments.mod_count; i++) {
        if (!is_same_folder(arguments.mods[i], base)) others[options.mod_count++] = arguments.mods[i];
    }
    options.mod_folders = others;
    Content *content = content_load(&options, &problems);
    if (content) report_map_open(content, arena, &problems);
    if (arguments.is_json) print_json(arena, &problems);
    if (!arguments.is_json) print_text(arena, &problems);
    if (content && !arguments.is_json) print_summary(content, &problems);
    bool is_good = content && problems.error_count == 0 && (!arguments.is_strict || problems.warning_count == 0);
    content_destroy(content);
    arena_destroy(arena);
    return is_good ? EXIT_CODE_GOOD : EXIT_CODE_BAD;
}
