/* SPDX-License-Identifier: MIT
 *
 * Finds the data folder, loads the shipped content, and opens campaigns for the commands. What goes wrong is printed
 * here once, so that a command only passes the exit code on. */
#include <stdio.h>

#include "campaign/campaign_levers.h"
#include "campaign/campaign_log.h"
#include "tools/tools.h"

static bool has_content(Arena *arena, const char *folder) {
    const FileAccess *files = file_access_system();
    return files->exists(files->user, file_join(arena, folder, "scripts/base/mod.json"));
}

int tool_load_content(ToolContent *out, const char *data_option) {
    *out = (ToolContent){.arena = arena_create()};
    const char *found = file_find_data(out->arena, MITI_SOURCE_FOLDER, MITI_DATA_FOLDER);
    out->data_folder = data_option != NULL ? data_option : found;
    if (!has_content(out->arena, out->data_folder)) {
        fprintf(stderr, "%s: error: no scripts/base/mod.json here; say where the data is with --data FOLDER\n",
                out->data_folder);
        return TOOL_BAD;
    }
    ContentOptions options = {.files = file_access_system(),
                              .scripts_folder = file_join(out->arena, out->data_folder, "scripts"),
                              .model_file = file_join(out->arena, out->data_folder, "assets/models/japan.mdl"),
                              .lens_folder = file_join(out->arena, out->data_folder, "assets/lenses")};
    Problems problems = problems_begin(out->arena);
    out->content = content_load(&options, &problems);
    if (out->content == NULL) {
        problems_sort(&problems);
        fputs(problems_text(out->arena, &problems), stderr);
        return TOOL_BAD;
    }
    return TOOL_GO_ON;
}

void tool_release_content(ToolContent *content) {
    content_destroy(content->content);
    arena_destroy(content->arena);
    *content = (ToolContent){0};
}

int tool_choose_lens(ToolContent *content, const char *lens_id) {
    content->lens_id = lens_id;
    if (lens_id == NULL || content_find_lens(content->content, lens_id) >= 0) {
        return TOOL_GO_ON;
    }
    fprintf(stderr, "mitictl: error: no lens '%s'; there are:", lens_id);
    int count = 0;
    const ContentLens *lenses = content_lenses(content->content, &count);
    for (int i = 0; i < count; i++) {
        fprintf(stderr, " %s", lenses[i].id);
    }
    fprintf(stderr, count == 0 ? " none\n" : "\n");
    return TOOL_BAD;
}

static void say_scenarios(const ToolContent *content, const char *wrong) {
    int count = 0;
    const ContentScenario *scenarios = content_scenarios(content->content, &count);
    const char **ids = ARENA_ARRAY(content->arena, const char *, count);
    for (int i = 0; i < count; i++) {
        ids[i] = scenarios[i].id;
    }
    const char *nearest = text_nearest(wrong, ids, count);
    fprintf(stderr, "mitictl: error: no scenario '%s'; ", wrong);
    if (nearest != NULL) {
        fprintf(stderr, "did you mean '%s'?\n", nearest);
        return;
    }
    fprintf(stderr, "there are:");
    for (int i = 0; i < count; i++) {
        fprintf(stderr, " %s", ids[i]);
    }
    fprintf(stderr, "\n");
}

Campaign *tool_create_campaign(const ToolContent *content, const char *scenario, uint64_t seed) {
    int count = 0;
    const ContentScenario *scenarios = content_scenarios(content->content, &count);
    if (scenario == NULL && count > 0) {
        scenario = scenarios[0].id;
    }
    if (scenario == NULL || content_find_scenario(content->content, scenario) < 0) {
        say_scenarios(content, scenario == NULL ? "" : scenario);
        return NULL;
    }
    Error error;
    CampaignSetup setup = {
        .scenario_id = scenario, .seed = seed, .lens_id = content->lens_id, .assists = content->assists};
    Campaign *campaign = campaign_create_with(content->content, &setup, &error);
    if (campaign == NULL) {
        fprintf(stderr, "mitictl: error: %s\n", error.message);
    }
    return campaign;
}

const char *tool_longest_scenario(const ToolContent *content) {
    int count = 0;
    const ContentScenario *scenarios = content_scenarios(content->content, &count);
    int best = 0;
    for (int i = 1; i < count; i++) {
        int years = scenarios[i].last_year - scenarios[i].first_year;
        if (years > scenarios[best].last_year - scenarios[best].first_year) {
            best = i;
        }
    }
    return count == 0 ? NULL : scenarios[best].id;
}

CsvTable *tool_read_table(const ToolContent *content, const char *name, Problems *problems) {
    return tool_read_csv(content, file_join(content->arena, content->data_folder, name), problems);
}

/* NULL after a problem. */
static char *read_text(const ToolContent *content, const char *path, size_t *bytes, Problems *problems) {
    const FileAccess *files = file_access_system();
    char *text = NULL;
    if (!files->read(files->user, content->arena, path, &text, bytes, NULL)) {
        problems_error(problems, NULL, path, 0, "check the path and its permissions", "cannot be read");
        return NULL;
    }
    return text;
}

CsvTable *tool_read_csv(const ToolContent *content, const char *path, Problems *problems) {
    size_t bytes = 0;
    char *text = read_text(content, path, &bytes, problems);
    return text == NULL ? NULL : csv_parse(content->arena, path, text, bytes, problems);
}

bool tool_read_changes(const ToolContent *content, const char *path, const ModelSetting **out, int *count,
                       Problems *problems) {
    size_t bytes = 0;
    char *text = read_text(content, path, &bytes, problems);
    ModelSetting *settings = NULL;
    bool is_good = text != NULL && model_read_changes(content_model(content->content), content->arena, path, text,
                                                      bytes, &settings, count, problems);
    *out = settings;
    return is_good;
}

static void say_mismatch(const char *path, const CampaignLogMismatch *mismatch) {
    fprintf(stderr, "%s: error: the story computed here differs from %d on", path, mismatch->year);
    if (mismatch->variable != NULL) {
        fprintf(stderr, ": '%s' was %.17g and is %.17g", mismatch->variable, mismatch->stored, mismatch->computed);
    } else {
        fprintf(stderr, " (its digest, not its headline results)");
    }
    fprintf(stderr, "; the save was changed or made by another build\n");
}

/* A sound save that cannot be continued still tells what was stored. */
static void say_stored(const ToolContent *content, const char *path, const char *text, size_t bytes) {
    CampaignLogStored stored;
    if (!campaign_log_read_stored(&stored, content->arena, path, text, bytes, NULL)) {
        return;
    }
    printf("stored in %s, not simulated here: scenario %s, rules version %d\n", path, stored.scenario,
           stored.rules_version);
    for (int i = 0; i < stored.count; i++) {
        const CampaignLogYear *year = &stored.years[i];
        printf("%d: %d decisions", year->year, year->decision_count);
        for (int k = 0; k < year->count; k++) {
            printf("; %s %.6g", year->names[k], year->values[k]);
        }
        printf("\n");
    }
}

Campaign *tool_load_campaign(const ToolContent *content, const char *path, bool *differs) {
    const FileAccess *files = file_access_system();
    char *text = NULL;
    size_t bytes = 0;
    Error error;
    if (!files->read(files->user, content->arena, path, &text, &bytes, &error)) {
        fprintf(stderr, "%s\n", error.message);
        return NULL;
    }
    bool was_torn = false;
    CampaignLogMismatch mismatch;
    Campaign *campaign = campaign_log_load(content->content, path, text, bytes, &was_torn, &mismatch, &error);
    if (campaign == NULL) {
        fprintf(stderr, "%s\n", error.message);
        if (campaign_log_find_tampering(content->content, text, bytes, &mismatch) && mismatch.found) {
            say_mismatch(path, &mismatch);
        } else {
            say_stored(content, path, text, bytes);
        }
        return NULL;
    }
    if (was_torn) {
        fprintf(stderr, "%s: warning: the last line was cut off in writing; the turn before it is the last one\n",
                path);
    }
    *differs = mismatch.found;
    if (mismatch.found) {
        say_mismatch(path, &mismatch);
    }
    return campaign;
}
