/* SPDX-License-Identifier: MIT
 *
 * The log is the save: save, load and continue equal; a torn line, a damaged line, a changed story, another content,
 * a failing disk. */
#include "campaign_fixture.h"

#include "base/digest.h"
#include "base/random.h"
#include "campaign/campaign_log.h"

/* A disk of one file in memory that can fail. */
typedef struct Disk {
    Arena *arena;
    char *data;
    size_t bytes;
    bool exists, fails;
    int writes, appends;
} Disk;

static bool disk_read(void *user, Arena *arena, const char *path, char **out, size_t *bytes, Error *error) {
    Disk *disk = user;
    if (!disk->exists) {
        return error_set(error, "%s: error: no such file", path);
    }
    *out = arena_copy_bytes(arena, disk->data, disk->bytes);
    *bytes = disk->bytes;
    return true;
}

static bool disk_write(void *user, const char *path, const char *data, size_t bytes, Error *error) {
    Disk *disk = user;
    if (disk->fails) {
        return error_set(error, "%s: error: the disk is full; make room", path);
    }
    disk->data = arena_copy_bytes(disk->arena, data, bytes);
    disk->bytes = bytes;
    disk->exists = true;
    disk->writes++;
    return true;
}

static bool disk_append(void *user, const char *path, const char *data, size_t bytes, Error *error) {
    Disk *disk = user;
    if (disk->fails) {
        return error_set(error, "%s: error: the disk is full; make room", path);
    }
    disk->data = arena_format(disk->arena, "%.*s%.*s", (int)disk->bytes, disk->data, (int)bytes, data);
    disk->bytes += bytes;
    disk->appends++;
    return true;
}

static bool disk_exists(void *user, const char *path) {
    (void)path;
    return ((Disk *)user)->exists;
}

static FileAccess disk_access(Disk *disk) {
    return (FileAccess){
        .read = disk_read, .write = disk_write, .append = disk_append, .exists = disk_exists, .user = disk};
}

static Campaign *play(void **state, int until) {
    Campaign *campaign = begin(state, "whole");
    must_decide(campaign, choose(state, "big", "act"));
    must_decide(campaign, budget(state, "beta", 1.7));
    must_decide(campaign, start(state, "project"));
    campaign_stamp(campaign);
    campaign_decide_as_history(campaign);
    stamp_until(campaign, until);
    return campaign;
}

static Campaign *load(void **state, const char *text, size_t bytes, bool *was_torn, CampaignLogMismatch *mismatch,
                      Error *error) {
    error->message[0] = '\0';
    return campaign_log_load(*state, "save.log", text, bytes, was_torn, mismatch, error);
}

static void save_load_continue(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = play(state, 1967);
    const char *text = campaign_log_text(campaign, arena);
    bool was_torn = true;
    CampaignLogMismatch mismatch;
    Error error;
    Campaign *loaded = load(state, text, strlen(text), &was_torn, &mismatch, &error);
    if (loaded == NULL) {
        fail_msg("%s", error.message);
    }
    assert_false(was_torn);
    assert_false(mismatch.found);
    assert_true(campaign_digest(loaded) == campaign_digest(campaign));
    assert_string_equal(campaign_log_text(loaded, arena), text);
    stamp_until(campaign, 1971);
    stamp_until(loaded, 1971);
    assert_true(campaign_digest(loaded) == campaign_digest(campaign));
    campaign_destroy(loaded);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

static void a_prologue_is_not_in_the_log(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = begin(state, "later");
    campaign_stamp(campaign);
    const char *text = campaign_log_text(campaign, arena);
    int lines = 0;
    for (const char *c = text; *c != '\0'; c++) {
        lines += *c == '\n';
    }
    assert_int_equal(lines, 2);
    CampaignLogMismatch mismatch;
    Error error;
    Campaign *loaded = load(state, text, strlen(text), NULL, &mismatch, &error);
    assert_non_null(loaded);
    assert_true(campaign_digest(loaded) == campaign_digest(campaign));
    campaign_destroy(loaded);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

static void saving_appends(void **state) {
    Arena *arena = arena_create();
    Disk disk = {.arena = arena};
    FileAccess files = disk_access(&disk);
    Error error;
    Campaign *campaign = play(state, 1966);
    assert_true(campaign_log_save(campaign, &files, "save.log", &error));
    assert_int_equal(disk.writes, 1);
    campaign_stamp(campaign);
    assert_true(campaign_log_save(campaign, &files, "save.log", &error));
    assert_true(campaign_log_save(campaign, &files, "save.log", &error)); /* up to date already */
    assert_int_equal(disk.writes, 1);
    assert_int_equal(disk.appends, 1);
    assert_string_equal(disk.data, campaign_log_text(campaign, arena));
    Campaign *other = begin(state, "later"); /* another story replaces the file in one step */
    assert_true(campaign_log_save(other, &files, "save.log", &error));
    assert_int_equal(disk.writes, 2);
    disk.fails = true;
    campaign_stamp(other);
    assert_false(campaign_log_save(other, &files, "save.log", &error));
    assert_non_null(strstr(error.message, "disk is full"));
    campaign_destroy(other);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

/* Cut anywhere, a log loads as the turns that are whole, or says that there is not even a head. */
static void a_torn_log_loads_to_its_last_whole_line(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = play(state, 1966);
    const char *text = campaign_log_text(campaign, arena);
    size_t head = (size_t)(strchr(text, '\n') - text) + 1;
    for (size_t bytes = 0; bytes < strlen(text); bytes += 37) {
        bool was_torn = false;
        CampaignLogMismatch mismatch;
        Error error;
        Campaign *loaded = load(state, text, bytes, &was_torn, &mismatch, &error);
        assert_true((loaded != NULL) == (bytes >= head));
        assert_true(loaded != NULL || strstr(error.message, "no complete line") != NULL);
        assert_true(loaded == NULL || !mismatch.found);
        campaign_destroy(loaded);
    }
    campaign_destroy(campaign);
    arena_destroy(arena);
}

static void a_damaged_line_is_named(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = play(state, 1966);
    char *text = campaign_log_text(campaign, arena);
    char *second = strchr(text, '\n') + 1;
    second[40] ^= 1;
    CampaignLogMismatch mismatch;
    Error error;
    assert_null(load(state, text, strlen(text), NULL, &mismatch, &error));
    assert_non_null(strstr(error.message, "save.log:2: error: this line of the save is damaged"));
    assert_false(campaign_log_find_tampering(*state, "", 0, &mismatch));
    text = campaign_log_text(campaign, arena);
    strstr(text, "\"level\":1")[9] ^= 1; /* another digit: the hash no longer fits */
    assert_true(campaign_log_find_tampering(*state, text, strlen(text), &mismatch));
    assert_true(mismatch.found);
    assert_int_equal(mismatch.year, 1964);
    assert_string_equal(mismatch.variable, "level");
    campaign_destroy(campaign);
    arena_destroy(arena);
}

/* The text with `from` replaced by `to` in its line, hash and length made good again: what a forger would do. */
static const char *forge(Arena *arena, const char *text, const char *from, const char *to) {
    Text out = text_begin(arena);
    text_add(&out, "");
    while (*text != '\0') {
        size_t bytes = (size_t)(strchr(text, '\n') - text);
        const char *payload = arena_copy_bytes(arena, text + 9, bytes - 9 - 17);
        const char *place = strstr(payload, from);
        if (place != NULL) {
            payload = arena_format(arena, "%.*s%s%s", (int)(place - payload), payload, to, place + strlen(from));
        }
        char hash[17];
        digest_print(hash, digest_bytes(DIGEST_START, payload, strlen(payload)));
        text_format(&out, "%08zu %s %s\n", strlen(payload), payload, hash);
        text += bytes + 1;
    }
    return out.data;
}

static void a_changed_story_names_year_and_variable(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = play(state, 1967);
    const char *text = forge(arena, campaign_log_text(campaign, arena), "\"amount\":1.7", "\"amount\":1.8");
    CampaignLogMismatch mismatch;
    Error error;
    Campaign *loaded = load(state, text, strlen(text), NULL, &mismatch, &error);
    assert_non_null(loaded);
    assert_true(mismatch.found);
    assert_int_equal(mismatch.year, 1964);
    assert_string_equal(mismatch.variable, "level");
    assert_true(mismatch.stored != mismatch.computed);
    campaign_destroy(loaded);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

static void must_not_load(void **state, const char *text, const char *words) {
    CampaignLogMismatch mismatch;
    Error error;
    assert_null(load(state, text, strlen(text), NULL, &mismatch, &error));
    if (strstr(error.message, words) == NULL) {
        fail_msg("'%s' does not say '%s'", error.message, words);
    }
}

static const char *rules_now(Arena *arena) {
    return arena_format(arena, "\"rules\":%d", CAMPAIGN_RULES_VERSION);
}

static void what_cannot_be_continued_says_why(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = play(state, 1966);
    const char *text = campaign_log_text(campaign, arena);
    char digest[17];
    digest_print(digest, content_digest(*state));
    must_not_load(state, forge(arena, text, digest, "0123456789abcdef"), "another content");
    digest_print(digest, model_digest(content_model(*state)));
    must_not_load(state, forge(arena, text, digest, "0123456789abcdef"), "another model");
    const char *other = forge(arena, text, rules_now(arena), "\"rules\":99");
    must_not_load(state, other, "rules version 99");
    must_not_load(state, forge(arena, other, "\"program\":\"", "\"program\":\"77."), "(version 77.");
    must_not_load(state, forge(arena, text, "\"scenario\":\"whole\"", "\"scenario\":\"nowhere\""), "'nowhere'");
    must_not_load(state, forge(arena, text, "\"on\":\"big\"", "\"on\":\"bug\""), "decision 1");
    must_not_load(state, forge(arena, text, "\"year\":1965", "\"year\":1975"), "not the turn of 1965");
    must_not_load(state, forge(arena, text, "turn {", "tune {"), "'turn' line");
    must_not_load(state, forge(arena, text, "\"decisions\":[", "\"decisions\":[[,"), "save.log:2");
    must_not_load(state, "", "no complete line");
    must_not_load(state, "hello\n", "damaged");
    campaign_destroy(campaign);
    arena_destroy(arena);
}

static void what_is_stored_can_be_read_without_simulating(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = play(state, 1967);
    const char *text = forge(arena, campaign_log_text(campaign, arena), rules_now(arena), "\"rules\":99");
    CampaignLogStored stored;
    Error error = {""};
    assert_true(campaign_log_read_stored(&stored, arena, "save.log", text, strlen(text), &error));
    assert_string_equal(stored.scenario, "whole");
    assert_int_equal(stored.rules_version, 99);
    assert_int_equal(stored.count, 3);
    assert_int_equal(stored.years[0].year, 1964);
    assert_int_equal(stored.years[0].decision_count, 3);
    int found = 0;
    for (int i = 0; i < stored.years[2].count; i++) {
        if (text_equal(stored.years[2].names[i], "level")) {
            assert_true(stored.years[2].values[i] == value_in(campaign, "level", 1966));
            found++;
        }
    }
    assert_int_equal(found, 1);
    assert_true(campaign_log_read_stored(&stored, arena, "save.log", text, strlen(text) - 5, &error));
    assert_int_equal(stored.count, 2);
    assert_false(campaign_log_read_stored(&stored, arena, "save.log", "hello\n", 6, &error));
    campaign_destroy(campaign);
    arena_destroy(arena);
}

/* Whatever stands in a line whose hash is right: it loads, or one sentence says why not; nothing breaks. */
static void any_bytes_are_survived(void **state) {
    Arena *arena = arena_create();
    Campaign *campaign = play(state, 1966);
    const char *text = campaign_log_text(campaign, arena);
    int bytes = (int)strlen(text);
    int refused = 0;
    for (int i = 0; i < 1500; i++) {
        char *changed = arena_copy(arena, text);
        for (int k = 0; k <= i % 3; k++) {
            int place = random_index((RandomKey){(uint64_t)k, "place", i, ""}, bytes);
            static const char odd[] = "0123456789abc\"{}[],:-. \\\x80\xff";
            bool is_frame = changed[place] == '\n';
            changed[place] =
                is_frame ? '\n' : odd[random_index((RandomKey){(uint64_t)k, "byte", i, ""}, sizeof odd - 1)];
        }
        const char *forged = forge(arena, changed, "no such words", "");
        CampaignLogMismatch mismatch;
        Error error;
        Campaign *loaded = load(state, forged, strlen(forged), NULL, &mismatch, &error);
        assert_true(loaded != NULL || error.message[0] != '\0');
        refused += loaded == NULL;
        campaign_log_find_tampering(*state, changed, strlen(changed), &mismatch);
        campaign_destroy(loaded);
    }
    assert_in_range(refused, 500, 1499);
    campaign_destroy(campaign);
    arena_destroy(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        test_with_content(save_load_continue),
        test_with_content(a_prologue_is_not_in_the_log),
        test_with_content(saving_appends),
        test_with_content(a_torn_log_loads_to_its_last_whole_line),
        test_with_content(a_damaged_line_is_named),
        test_with_content(a_changed_story_names_year_and_variable),
        test_with_content(what_cannot_be_continued_says_why),
        test_with_content(what_is_stored_can_be_read_without_simulating),
        test_with_content(any_bytes_are_survived),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
