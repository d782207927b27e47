/* SPDX-License-Identifier: MIT
 *
 * mitictl teacher: a scenario as a lesson, on one page; without a name, the list of scenarios. */
#include <stdio.h>
#include <string.h>

#include "report/report_teacher.h"
#include "tools/tools.h"

static const char help[] =
    "usage: mitictl teacher [SCENARIO] [--lang en|ja] [--data FOLDER]\n"
    "       mitictl teacher -o FOLDER [--data FOLDER]\n"
    "Prints the teacher's page of a scenario as Markdown: goal, what pupils need to know, lesson plan, questions, key\n"
    "dossiers, what historians dispute, rubric, extension. A number that the game fills in is a blank.\n"
    "Without SCENARIO: the scenarios by id, with years, minutes of play and title. --language is the same as --lang.\n"
    "-o writes the pages of all scenarios in both languages, ID_en.md and ID_ja.md; those of the shipped game are in\n"
    "docs/lessons.\n";

static void print_list(const ToolContent *content, const char *language) {
    int count = 0;
    const ContentScenario *scenarios = content_scenarios(content->content, &count);
    for (int i = 0; i < count; i++) {
        printf("%-4s %d-%d %4d min  %s\n", scenarios[i].id, scenarios[i].first_year, scenarios[i].last_year,
               scenarios[i].minutes,
               content_text_format(content->content, content->arena, language, "scenario.%s.title", scenarios[i].id));
    }
}

static int print_page(const ToolContent *content, const char *id, const char *language) {
    int count = 0;
    const ContentScenario *scenarios = content_scenarios(content->content, &count);
    const char **ids = ARENA_ARRAY(content->arena, const char *, count);
    for (int i = 0; i < count; i++) {
        ids[i] = scenarios[i].id;
    }
    int scenario = content_find_scenario(content->content, id);
    if (scenario < 0) {
        const char *nearest = text_nearest(id, ids, count);
        fprintf(stderr, "mitictl teacher: error: there is no scenario '%s'; ", id);
        fprintf(stderr, nearest == NULL ? "mitictl teacher lists them\n" : "did you mean '%s'?\n", nearest);
        return TOOL_BAD;
    }
    const char *page = report_teacher(content->content, content->arena, language, scenario);
    if (page == NULL) {
        fprintf(stderr, "mitictl teacher: error: scenario '%s' is no lesson; give it brief and debrief\n", id);
        return TOOL_BAD;
    }
    fputs(page, stdout);
    return TOOL_GOOD;
}

/* What is no lesson is left out. */
static int write_all(const ToolContent *content, const char *folder) {
    static const char *const languages[] = {"en", "ja"};
    const FileAccess *files = file_access_system();
    int count = 0;
    const ContentScenario *scenarios = content_scenarios(content->content, &count);
    for (int i = 0; i < COUNT_OF(languages) * count; i++) {
        const char *language = languages[i % COUNT_OF(languages)];
        const char *page = report_teacher(content->content, content->arena, language, i / COUNT_OF(languages));
        const char *name = arena_format(content->arena, "%s_%s.md", scenarios[i / COUNT_OF(languages)].id, language);
        Error error;
        if (page != NULL &&
            !files->write(files->user, file_join(content->arena, folder, name), page, strlen(page), &error)) {
            fprintf(stderr, "mitictl teacher: error: %s\n", error.message);
            return TOOL_BAD;
        }
    }
    return TOOL_GOOD;
}

int tool_teacher(int argc, char **argv) {
    const char *language = "en";
    const char *data = NULL;
    const char *folder = NULL;
    const char *scenario[1] = {NULL};
    const ToolOption options[] = {
        {"--lang", &language, NULL}, {"--language", &language, NULL}, {"-o", &folder, NULL}, {"--data", &data, NULL}};
    ToolWords words = {.help = help, .most = 1, .word = scenario};
    int code = tool_read_options(argc, argv, options, COUNT_OF(options), &words);
    if (code != TOOL_GO_ON) {
        return code;
    }
    if (!content_is_language(language)) {
        fprintf(stderr, "mitictl teacher: error: --lang takes en, ja, en-JP or ja-US, not '%s'\n", language);
        return TOOL_WRONG_USE;
    }
    if (folder != NULL && words.count > 0) {
        fprintf(stderr, "mitictl teacher: error: -o writes all scenarios; leave out '%s'\n", scenario[0]);
        return TOOL_WRONG_USE;
    }
    ToolContent content;
    code = tool_load_content(&content, data);
    if (code == TOOL_GO_ON && folder != NULL) {
        code = write_all(&content, folder);
    } else if (code == TOOL_GO_ON && words.count > 0) {
        code = print_page(&content, scenario[0], language);
    } else if (code == TOOL_GO_ON) {
        print_list(&content, language);
        code = TOOL_GOOD;
    }
    tool_release_content(&content);
    return code;
}
