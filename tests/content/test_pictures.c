/* SPDX-License-Identifier: MIT
 *
 * Whatever names a picture finds a drawing, every dossier has one, and all drawings are of one hand: the four inks that
 * themes print in their own colours, no letters, nothing from elsewhere. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "content/content.h"

#define PICTURES MITI_SOURCE_FOLDER "/assets/pictures"

static Content *load_base(Arena *arena) {
    Problems problems = problems_begin(arena);
    ContentOptions options = {.files = file_access_system(), .scripts_folder = MITI_SOURCE_FOLDER "/scripts"};
    options.model_file = MITI_SOURCE_FOLDER "/assets/models/japan.mdl";
    Content *content = content_load(&options, &problems);
    if (!content) fail_msg("%s", problems_text(arena, &problems));
    return content;
}

static void require_drawing(Arena *arena, const char *owner, const char *picture) {
    const FileAccess *files = file_access_system();
    if (picture && !files->exists(files->user, arena_format(arena, "%s/%s.svg", PICTURES, picture)))
        fail_msg("%s: there is no picture %s", owner, picture);
}

static void all_pictures_named_exist(void **state) {
    (void)state;
    Arena *arena = arena_create();
    Content *content = load_base(arena);
    int count;
    const ContentEvent *events = content_events(content, &count);
    for (int i = 0; i < count; i++) {
        if (events[i].option_count > 0 && !events[i].picture) fail_msg("%s: a dossier without picture", events[i].id);
        require_drawing(arena, events[i].id, events[i].picture);
    }
    const ContentProgramme *programmes = content_programmes(content, &count);
    for (int i = 0; i < count; i++) {
        if (!programmes[i].picture) fail_msg("%s: a programme without picture", programmes[i].id);
        require_drawing(arena, programmes[i].id, programmes[i].picture);
    }
    const ContentActor *actors = content_actors(content, &count);
    for (int i = 0; i < count; i++) require_drawing(arena, actors[i].id, actors[i].picture);
    const ContentScenario *scenarios = content_scenarios(content, &count);
    for (int i = 0; i < count; i++) require_drawing(arena, scenarios[i].id, scenarios[i].picture);
    content_destroy(content);
    arena_destroy(arena);
}

/* A picture seen at every second file says nothing any more. */
static void no_picture_is_worn_out(void **state) {
    (void)state;
    enum { DOSSIERS_MOST = 8 };
    Arena *arena = arena_create();
    Content *content = load_base(arena);
    int count;
    const ContentEvent *events = content_events(content, &count);
    for (int i = 0; i < count; i++) {
        int sharing = 0;
        for (int j = 0; events[i].picture && j < count; j++)
            sharing += events[j].option_count > 0 && text_equal(events[j].picture, events[i].picture);
        if (sharing > DOSSIERS_MOST)
            fail_msg("%s: %d dossiers share it, at most %d", events[i].picture, sharing, DOSSIERS_MOST);
    }
    content_destroy(content);
    arena_destroy(arena);
}

static void programmes_look_different(void **state) {
    (void)state;
    enum { PROGRAMMES_MOST = 2 };
    Arena *arena = arena_create();
    Content *content = load_base(arena);
    int count;
    const ContentProgramme *programmes = content_programmes(content, &count);
    for (int i = 0; i < count; i++) {
        int sharing = 0;
        for (int j = 0; j < count; j++) sharing += text_equal(programmes[j].picture, programmes[i].picture);
        if (sharing > PROGRAMMES_MOST)
            fail_msg("%s: %d programmes share it, at most %d", programmes[i].picture, sharing, PROGRAMMES_MOST);
    }
    content_destroy(content);
    arena_destroy(arena);
}

static bool is_ink(const char *color) {
    static const char *const inks[] = {"#1d2b4a", "#a59c90", "#e9e4da", "#d1432b"};
    for (int i = 0; i < COUNT_OF(inks); i++) {
        if (strncmp(color, inks[i], 7) == 0 && color[7] == '"') return true;
    }
    return false;
}

/* What changes the inks on loading knows these spellings only (platform/sdl_picture.c). */
static void drawings_are_of_one_hand(void **state) {
    (void)state;
    static const char *const foreign[] = {"<text", "<image", "<style", "href", "Gradient", "rgb(", "filter"};
    Arena *arena = arena_create();
    const FileAccess *files = file_access_system();
    Error error = {{0}};
    char **names;
    int count;
    assert_true(files->list(files->user, arena, PICTURES, &names, &count, &error));
    assert_true(count >= 18);
    for (int i = 0; i < count; i++) {
        char *svg;
        size_t bytes;
        assert_true(files->read(files->user, arena, file_join(arena, PICTURES, names[i]), &svg, &bytes, &error));
        assert_non_null(strstr(svg, "viewBox=\"0 0 "));
        for (int f = 0; f < COUNT_OF(foreign); f++) {
            if (strstr(svg, foreign[f])) fail_msg("%s: %s does not belong there", names[i], foreign[f]);
        }
        for (const char *at = strchr(svg, '#'); at; at = strchr(at + 1, '#')) {
            if (!is_ink(at)) fail_msg("%s: %.7s is none of the four inks", names[i], at);
        }
    }
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_pictures_named_exist),
        cmocka_unit_test(no_picture_is_worn_out),
        cmocka_unit_test(programmes_look_different),
        cmocka_unit_test(drawings_are_of_one_hand),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
