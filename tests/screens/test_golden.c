/* SPDX-License-Identifier: MIT
 *
 * Every screen of one fixed game as the list of what is drawn, against tests/golden/screen_NAME.txt: a screen changes
 * only when somebody means it. tests/update_goldens.sh writes the new lists; the commit says why. */
#include "screens/screens_fixture.h"

static const char *const names[SCREEN_COUNT] = {
    [SCREEN_TITLE] = "title",
    [SCREEN_SCENARIOS] = "scenarios",
    [SCREEN_BRIEFING] = "briefing",
    [SCREEN_DESK] = "desk",
    [SCREEN_DOSSIER] = "dossier",
    [SCREEN_BUDGET] = "budget",
    [SCREEN_PROGRAMMES] = "programmes",
    [SCREEN_LAW] = "law",
    [SCREEN_CHART] = "chart",
    [SCREEN_LOG] = "log",
    [SCREEN_PEOPLE] = "people",
    [SCREEN_ENCYCLOPAEDIA] = "encyclopaedia",
    [SCREEN_REPORT] = "report",
    [SCREEN_PAUSE] = "pause",
    [SCREEN_END] = "end",
    [SCREEN_SETTINGS] = "settings",
    [SCREEN_KEYS] = "keys",
    [SCREEN_TREE] = "tree",
    [SCREEN_AIMS] = "aims",
    [SCREEN_SAVES] = "saves",
    [SCREEN_MAP] = "map",
    [SCREEN_WHATIF] = "what_if",
    [SCREEN_WHY] = "why",
};

/* The number of the first line in which they differ; 0 where they do not. */
static int first_difference(const char *a, const char *b) {
    int line = 1;
    for (; *a && *a == *b; a++, b++) line += *a == '\n';
    return *a == *b ? 0 : line;
}

static const char *line_of(Arena *arena, const char *text, int number) {
    for (; number > 1 && text; number--) text = strchr(text, '\n') ? strchr(text, '\n') + 1 : NULL;
    return text ? arena_copy_bytes(arena, text, strcspn(text, "\n")) : "";
}

/* True when the list is as it was, or was written anew. */
static bool check_screen(Fixture *f, Arena *arena, int id) {
    const FileAccess *files = file_access_system();
    Error error;
    size_t bytes;
    char *golden;
    char *path = arena_format(arena, MITI_SOURCE_FOLDER "/tests/golden/screen_%s.txt", names[id]);
    ui_destroy(f->ui);
    f->ui = ui_create(platform_text_measure(f->platform));
    ui_set_motion(f->ui, false);
    open_screen(f, (ScreenId)id, "en", sizes[0]);
    char *text = ui_commands_text(arena, f->drawn);
    if (getenv("MITI_UPDATE_GOLDENS")) return files->write(files->user, path, text, strlen(text), &error);
    if (!files->read(files->user, arena, path, &golden, &bytes, &error)) {
        printf("%s\n", error.message);
        return false;
    }
    int line = first_difference(text, golden);
    if (line > 0) {
        printf("%s:%d: was  %s\n%s:%d: is   %s\n", path, line, line_of(arena, golden, line), path, line,
               line_of(arena, text, line));
    }
    return line == 0;
}

static void every_screen_is_as_it_was(void **state) {
    Arena *arena = arena_create();
    int faults = 0;
    for (int id = 0; id < SCREEN_COUNT; id++) {
        if (id == SCREEN_CODE) continue; /* a run code changes with every text of the content */
        if (!names[id]) fail_msg("screen %d has no name here", id);
        faults += !check_screen(*state, arena, id);
    }
    arena_destroy(arena);
    if (faults > 0) fail_msg("%d screens changed; if that was meant, run tests/update_goldens.sh and say why", faults);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_screen_is_as_it_was)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
