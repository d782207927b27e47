/* SPDX-License-Identifier: MIT
 *
 * A game of nine turns saved on a disk that fails. For every call of the file table in turn: it fails, fails though it
 * was done, takes a part, or the program dies there. The file always loads, to the old or the new turn;
 * campaign_log_save never says saved while it is old; the next save mends what the fault left. */
#include "campaign_fixture.h"

#include <stdlib.h>

#include "campaign/campaign_log.h"

enum { TURNS = 9, OTHER_TURNS = 3, SAVES = 1 + TURNS + 1 + OTHER_TURNS };

typedef enum Fault {
    FAULT_REFUSED,    /* the call fails and does nothing */
    FAULT_UNSURE,     /* it is done and says it failed */
    FAULT_FIRST_BYTE, /* an append takes one byte and fails */
    FAULT_HALF,       /* an append takes half and fails */
    FAULT_ALL_BUT_ONE,
    FAULT_DEATH, /* the program dies: nothing done, half done, all done */
    FAULT_HALF_DEATH,
    FAULT_LATE_DEATH,
    FAULT_COUNT
} Fault;

/* One file in memory. A replacement is one step, as file.h promises; an append can stop anywhere. */
typedef struct Disk {
    Arena *arena;
    char *data; /* NULL: no file */
    size_t bytes;
    int calls, at;
    Fault fault;
    bool has_fired;
    bool is_dead; /* nothing that is called has an effect any more */
} Disk;

static bool is_death(Fault fault) {
    return fault == FAULT_DEATH || fault == FAULT_HALF_DEATH || fault == FAULT_LATE_DEATH;
}

static bool fires(Disk *disk) {
    bool now = ++disk->calls == disk->at;
    disk->has_fired = disk->has_fired || now;
    return now;
}

/* The end of a call that fired. */
static bool end_badly(Disk *disk, const char *path, Error *error) {
    disk->is_dead = is_death(disk->fault);
    return error_set(error, "%s: error: cannot reach the disk; try again", path);
}

/* How much of an append a fault lets through. */
static size_t part_of(Fault fault, size_t bytes) {
    switch (fault) {
    case FAULT_REFUSED:
    case FAULT_DEATH:
        return 0;
    case FAULT_FIRST_BYTE:
        return 1;
    case FAULT_HALF:
    case FAULT_HALF_DEATH:
        return bytes / 2;
    case FAULT_ALL_BUT_ONE:
        return bytes - 1;
    case FAULT_UNSURE:
    case FAULT_LATE_DEATH:
    case FAULT_COUNT:
        break;
    }
    return bytes;
}

static bool disk_exists(void *user, const char *path) {
    Disk *disk = user;
    (void)path;
    if (fires(disk)) disk->is_dead = is_death(disk->fault);
    return disk->data != NULL;
}

static bool disk_read(void *user, Arena *arena, const char *path, char **out, size_t *bytes, Error *error) {
    Disk *disk = user;
    if (fires(disk)) return end_badly(disk, path, error);
    *out = arena_copy_bytes(arena, disk->data, disk->bytes);
    *bytes = disk->bytes;
    return true;
}

static bool disk_write(void *user, const char *path, const char *data, size_t bytes, Error *error) {
    Disk *disk = user;
    if (disk->is_dead) return error_set(error, "%s: error: dead", path);
    bool now = fires(disk);
    if (!now || part_of(disk->fault, bytes) == bytes) {
        disk->data = arena_copy_bytes(disk->arena, data, bytes);
        disk->bytes = bytes;
    }
    return !now || end_badly(disk, path, error);
}

static bool disk_append(void *user, const char *path, const char *data, size_t bytes, Error *error) {
    Disk *disk = user;
    if (disk->is_dead) return error_set(error, "%s: error: dead", path);
    bool now = fires(disk);
    size_t taken = now ? part_of(disk->fault, bytes) : bytes;
    char *grown = arena_alloc(disk->arena, disk->bytes + taken + 1);
    memcpy(grown, disk->data, disk->bytes);
    memcpy(grown + disk->bytes, data, taken);
    disk->data = grown;
    disk->bytes += taken;
    return !now || end_badly(disk, path, error);
}

/* ---- The game: what is to be saved, one state after the other ---- */

typedef struct Game {
    Arena *arena;
    const Content *content;
    Campaign *states[SAVES];
    char *texts[SAVES];
    int turns[SAVES];
    bool *is_known[2]; /* [story][bytes]: this much of the story was loaded before */
    int loads;
} Game;

static void keep_state(Game *game, int index, const Campaign *campaign) {
    game->states[index] = campaign_fork(campaign);
    game->texts[index] = campaign_log_text(campaign, game->arena);
    game->turns[index] = campaign_turn_count(campaign);
}

/* Nine turns; then the player goes back to the third and plays another story. */
static Game play(void **state) {
    Game game = {.arena = arena_create(), .content = *state};
    Error error;
    Campaign *campaign = campaign_create(*state, "s1", 7, &error);
    if (!campaign) fail_msg("%s", error.message);
    keep_state(&game, 0, campaign);
    for (int i = 1; i <= TURNS; i++) {
        campaign_decide_as_history(campaign);
        campaign_stamp(campaign);
        keep_state(&game, i, campaign);
    }
    assert_true(campaign_is_over(campaign));
    campaign_destroy(campaign);
    campaign = campaign_fork(game.states[3]);
    campaign_stamp(campaign);
    keep_state(&game, TURNS + 1, campaign);
    for (int i = TURNS + 2; i < SAVES; i++) {
        campaign_decide_as_history(campaign);
        campaign_stamp(campaign);
        keep_state(&game, i, campaign);
    }
    campaign_destroy(campaign);
    for (int story = 0; story < 2; story++) {
        game.is_known[story] = ARENA_ARRAY(game.arena, bool, strlen(game.texts[story ? SAVES - 1 : TURNS]) + 1);
    }
    return game;
}

static void end_game(Game *game) {
    for (int i = 0; i < SAVES; i++) campaign_destroy(game->states[i]);
    arena_destroy(game->arena);
}

/* The file must be the beginning of one of the two stories, at a turn from `least` on, and load as that. */
static int load(Game *game, const Disk *disk, int story) {
    const char *whole = game->texts[story ? SAVES - 1 : TURNS];
    assert_true(disk->bytes <= strlen(whole));
    assert_memory_equal(disk->data, whole, disk->bytes);
    int turns = -1;
    for (int i = story ? TURNS + 1 : 0; i <= (story ? SAVES - 1 : TURNS); i++) {
        if (strlen(game->texts[i]) <= disk->bytes) turns = game->turns[i];
    }
    if (story && turns < 0) turns = game->turns[3]; /* the stories are the same up to there */
    if (game->is_known[story][disk->bytes]) return turns;
    bool was_torn = false;
    CampaignLogMismatch mismatch;
    Error error = {""};
    Campaign *loaded = campaign_log_load(game->content, "save", disk->data, disk->bytes, &was_torn, &mismatch, &error);
    if (!loaded) fail_msg("%zu bytes do not load: %s", disk->bytes, error.message);
    assert_false(mismatch.found);
    assert_int_equal(campaign_turn_count(loaded), turns);
    campaign_destroy(loaded);
    game->is_known[story][disk->bytes] = true;
    game->loads++;
    return turns;
}

/* ---- One point ---- */

typedef struct Counts {
    int points, saved, not_saved, deaths;
} Counts;

static bool is_text(const Disk *disk, const char *text) {
    return disk->bytes == strlen(text) && memcmp(disk->data, text, disk->bytes) == 0;
}

/* What a fault in the save of state `index` may leave: the old file, or the beginning of the new one. */
static void check_file(Game *game, const Disk *disk, int index) {
    if (index == 0 && !disk->data) return;
    assert_non_null(disk->data);
    bool is_old = index > 0 && is_text(disk, game->texts[index - 1]);
    int story = index > TURNS && !(is_old && index == TURNS + 1);
    int turns = load(game, disk, story);
    int old_turns = index == 0 ? game->turns[0] : game->turns[index - 1];
    assert_true(turns == old_turns || turns == game->turns[index]);
}

/* Plays all saves with one fault. False when the fault was behind the last call. */
static bool try_point(Game *game, int at, Fault fault, Counts *counts) {
    Disk disk = {.arena = arena_create(), .at = at, .fault = fault};
    FileAccess files = {
        .read = disk_read, .write = disk_write, .append = disk_append, .exists = disk_exists, .user = &disk};
    Error error = {""};
    int index = 0;
    for (; index < SAVES && !disk.is_dead; index++) {
        bool saved = campaign_log_save(game->states[index], &files, "save", &error);
        if (disk.is_dead) break;
        if (saved) assert_true(disk.data && is_text(&disk, game->texts[index]));
        if (!saved) {
            counts->not_saved++;
            assert_non_null(strstr(error.message, "save: error"));
            check_file(game, &disk, index);
        }
    }
    if (disk.is_dead) {
        /* The next start of the program finds the file, and can go on with it. */
        counts->deaths++;
        check_file(game, &disk, index);
        disk.is_dead = false;
        assert_true(campaign_log_save(game->states[index], &files, "save", &error));
        assert_true(is_text(&disk, game->texts[index]));
    } else {
        /* A fault in an earlier save is mended by the next one. */
        if (disk.has_fired && disk.calls > at + 2) assert_true(is_text(&disk, game->texts[SAVES - 1]));
        counts->saved += disk.has_fired;
    }
    counts->points += disk.has_fired;
    bool has_fired = disk.has_fired;
    arena_destroy(disk.arena);
    return has_fired;
}

static void a_game_on_a_failing_disk_is_never_lost(void **state) {
    Game game = play(state);
    Counts counts = {0};
    for (Fault fault = 0; fault < FAULT_COUNT; fault++) {
        int at = 1;
        while (try_point(&game, at, fault, &counts)) at++;
        assert_true(at > 3 * TURNS);
    }
    print_message(
        "%d points: %d games went on, %d deaths, %d saves refused; %d different files loaded; 0 lost, 0 torn, "
        "0 'saved' while old\n",
        counts.points, counts.saved, counts.deaths, counts.not_saved, game.loads);
    assert_true(counts.deaths > 3 * 3 * TURNS && counts.not_saved > 5 * TURNS && game.loads > 2 * TURNS);
    end_game(&game);
}

int main(void) {
    const struct CMUnitTest tests[] = {test_with_shipped(a_game_on_a_failing_disk_is_never_lost)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
