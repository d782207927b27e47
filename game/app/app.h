/* SPDX-License-Identifier: MIT
 *
 * app: puts the parts together: arguments, settings, the stack of screens, the campaign that the screens may only
 * read, its autosave, and one function a frame. Nothing in it blocks, so a browser can call the frames as well. */
#ifndef APP_APP_H
#define APP_APP_H

#include "app/drive.h"
#include "base/file.h"
#include "campaign/campaign.h"
#include "platform/platform.h"
#include "screens/screens.h"

/* ---- Arguments (app_arguments.c) ---- */

typedef struct AppArguments {
    const char *scenario; /* NULL where not given, as for all of these */
    const char *load, *drive, *language, *theme, *lens;
    uint64_t seed;
    bool has_seed;
    float text_size; /* 0 where not given */
    bool narrates;
    bool wants_help, wants_version;
} AppArguments;

/* False with one message for an unknown word, a missing value or a value out of range. */
bool app_read_arguments(AppArguments *out, int count, char **words, Error *error);
const char *app_help_text(void);

/* ---- Settings (app_settings.c) ---- */

ScreenSettings app_default_settings(void);
/* Reads the file; a missing file gives the defaults, a broken one the defaults and a message (false). */
bool app_load_settings(ScreenSettings *out, const FileAccess *files, const char *path, Error *error);
bool app_save_settings(const ScreenSettings *settings, const FileAccess *files, const char *path, Error *error);

/* ---- The running game ---- */

enum { APP_STACK_MOST = 8 };

typedef struct AppPage {
    ScreenId id;
    int subject;
} AppPage;

typedef struct AppSave {
    const char *path;
    int64_t written; /* seconds since 1970 */
    ScreenSave shown;
} AppSave;

/* What was told last (app_narration.c). */
typedef struct AppNarration AppNarration;

/* The save deleted last, as long as it can be put back. */
typedef struct AppDeleted {
    Arena *arena; /* NULL: none */
    const char *path, *name;
    char *text;
    size_t bytes;
} AppDeleted;

typedef struct App {
    Arena *arena;
    const FileAccess *files;
    Content *content;
    Platform *platform;
    UiContext *ui;
    Screens *screens;
    Campaign *campaign; /* NULL outside a game */
    Drive *drive;       /* NULL in a real game */
    AppPage stack[APP_STACK_MOST];
    int depth;
    ScreenSettings settings;
    char *settings_path, *save_path; /* NULL where nothing can be kept */
    bool has_save, has_saves;        /* an autosave; any save */
    Arena *saves_arena;              /* of the list below; NULL until it is first read */
    LIST(AppSave) saves;
    const ScreenSave *shown_saves; /* the same for the screens */
    AppDeleted deleted;
    Error notice;                 /* a fault to tell on the title; "" when none */
    CampaignCodeFault code_fault; /* of the code opened last */
    uint64_t seed;
    bool has_seed;
    const char *lens_id; /* of new games; NULL: none */
    int dragged_line;    /* budget line or instrument whose slider moves, so that one drag is one undo; -1 */
    DecisionKind dragged_kind;
    char picture_id[64]; /* widget of which a picture is wanted once the frame is drawn; "": none */
    bool has_drawn, has_work, has_told_digest;
    bool narrates_aloud;     /* to standard output, in this run */
    AppNarration *narration; /* NULL until something is to be told */
    int exit_code;
} App;

/* Carries out what the screens asked for (app_commands.c). False when the player wants to leave the program. */
bool app_apply(App *app, const ScreenCommands *commands);
bool app_start_game(App *app, const char *scenario_id, Error *error);
/* Re-simulates a saved game and puts it on the desk. */
bool app_load_game(App *app, const char *path, Error *error);

/* ---- Saves (app_saves.c) ---- */

/* Whether there is any, without reading them. */
bool app_has_saves(const App *app);
/* Reads the folder again. */
void app_list_saves(App *app);
/* Brings autosave.miti up to date; the autosave of another game moves one back. */
bool app_autosave(App *app, Error *error);
/* False with a message where the name is taken or nothing can be written. */
bool app_save_as(App *app, const char *name, Error *error);
bool app_delete_save(App *app, int index, Error *error);
bool app_put_back(App *app, Error *error);
void app_forget_saves(App *app);

/* Saves what the widget app->picture_id shows, as drawn last, beside the saves, and says where. */
void app_save_picture(App *app, const UiCommands *drawn);
/* Prints `final digest 0123456789abcdef`, once a game. */
void app_tell_digest(App *app);

/* Tells what is new in the frame drawn last, where the player wants it told (app_narration.c). */
void app_narrate(App *app);
void app_end_narration(App *app);

/* One frame for platform_run; `user` is the App. */
int app_frame(void *user, const UiInput *input);

#endif
