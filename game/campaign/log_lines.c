/* SPDX-License-Identifier: MIT
 *
 * The frame of a decision log's lines (length, kind, JSON, hash) and a look at what is stored, without simulating:
 * for a save that cannot be continued here. Nothing here believes a line whose length or hash is wrong. */
#include <string.h>

#include "base/digest.h"

#include "campaign/log_internal.h"

enum { LENGTH_DIGITS = 8, HASH_DIGITS = 16 };

char *log_read_line(LogReader *reader, bool *is_bad) {
    *is_bad = false;
    if (reader->at >= reader->bytes) {
        return NULL;
    }
    reader->line++;
    const char *line = reader->text + reader->at;
    const char *end = memchr(line, '\n', reader->bytes - reader->at);
    if (end == NULL) {
        reader->was_torn = true;
        return NULL;
    }
    size_t bytes = (size_t)(end - line);
    reader->at += bytes + 1;
    size_t frame_bytes = LENGTH_DIGITS + 1 + 1 + HASH_DIGITS;
    size_t length = 0;
    bool is_sound = bytes > frame_bytes;
    for (int i = 0; is_sound && i < LENGTH_DIGITS; i++) {
        is_sound = line[i] >= '0' && line[i] <= '9';
        length = length * 10 + (size_t)(line[i] - '0');
    }
    is_sound = is_sound && length == bytes - frame_bytes;
    const char *payload = line + LENGTH_DIGITS + 1;
    if (is_sound) {
        char hash[17];
        digest_print(hash, digest_bytes(DIGEST_START, payload, length));
        is_sound = memcmp(hash, payload + length + 1, HASH_DIGITS) == 0;
    }
    if (!is_sound && reader->takes_damaged && bytes > frame_bytes) {
        return arena_copy_bytes(reader->arena, payload, bytes - frame_bytes);
    }
    if (!is_sound) {
        *is_bad = true;
        error_set(reader->error, "%s:%d: error: this line of the save is damaged; use an older copy of the file",
                  reader->file, reader->line);
        return NULL;
    }
    return arena_copy_bytes(reader->arena, payload, length);
}

json_t *log_read_object(LogReader *reader, const char *payload, const char *kind) {
    size_t kind_bytes = strlen(kind);
    if (strncmp(payload, kind, kind_bytes) != 0 || payload[kind_bytes] != ' ') {
        error_set(reader->error, "%s:%d: error: a '%s' line is missing here; this is not a save of this game",
                  reader->file, reader->line, kind);
        return NULL;
    }
    const char *json = payload + kind_bytes + 1;
    json_t *value = base_json_read(reader->file, json, strlen(json), NULL);
    if (!json_is_object(value)) {
        error_set(reader->error, "%s:%d: error: this line does not hold what a save holds; use an older copy",
                  reader->file, reader->line);
        json_decref(value);
        return NULL;
    }
    return value;
}

const char *log_string(const json_t *object, const char *key) {
    const char *text = json_string_value(json_object_get(object, key));
    return text == NULL ? "" : text;
}

/* ---- What is stored ---- */

static const char *last_dossier(Arena *arena, json_t *decisions) {
    const char *id = NULL;
    for (size_t i = 0; i < json_array_size(decisions); i++) {
        const json_t *decision = json_array_get(decisions, i);
        if (text_equal(log_string(decision, "do"), "choose")) {
            id = log_string(decision, "on");
        }
    }
    return id == NULL ? NULL : arena_copy(arena, id);
}

static void read_aims(Arena *arena, const json_t *list, CampaignLogStored *out) {
    const char **aims = ARENA_ARRAY(arena, const char *, (int)json_array_size(list));
    for (size_t i = 0; i < json_array_size(list); i++) {
        const char *id = json_string_value(json_array_get(list, i));
        aims[out->aim_count++] = arena_copy(arena, id == NULL ? "" : id);
    }
    out->aims = aims;
}

static CampaignLogYear read_year(Arena *arena, json_t *turn) {
    json_t *results = json_object_get(turn, "results");
    int room = (int)json_object_size(results);
    const char **names = ARENA_ARRAY(arena, const char *, room);
    double *values = ARENA_ARRAY(arena, double, room);
    CampaignLogYear year = {.year = (int)json_integer_value(json_object_get(turn, "year")),
                            .decision_count = (int)json_array_size(json_object_get(turn, "decisions")),
                            .dossier = last_dossier(arena, json_object_get(turn, "decisions")),
                            .names = names,
                            .values = values};
    digest_read(log_string(turn, "digest"), &year.digest);
    const char *name;
    json_t *value;
    json_object_foreach(results, name, value) {
        if (json_is_number(value)) {
            names[year.count] = arena_copy(arena, name);
            values[year.count++] = json_number_value(value);
        }
    }
    return year;
}

static bool read_years(LogReader *reader, CampaignLogStored *out) {
    LIST(CampaignLogYear) years = {0};
    bool is_bad = false;
    char *payload;
    while ((payload = log_read_line(reader, &is_bad)) != NULL) {
        json_t *turn = log_read_object(reader, payload, "turn");
        if (turn == NULL) {
            return false;
        }
        CampaignLogYear year = read_year(reader->arena, turn);
        list_push(reader->arena, &years, year);
        json_decref(turn);
    }
    out->years = years.items;
    out->count = years.count;
    return !is_bad;
}

bool campaign_log_read_stored(CampaignLogStored *out, Arena *arena, const char *file, const char *text, size_t bytes,
                              Error *error) {
    *out = (CampaignLogStored){0};
    LogReader reader = {.arena = arena, .file = file, .text = text, .bytes = bytes, .error = error};
    bool is_bad = false;
    char *payload = log_read_line(&reader, &is_bad);
    if (payload == NULL) {
        return is_bad ? false
                      : error_set(error, "%s:1: error: the save has no complete line; use an older copy of the file",
                                  file);
    }
    json_t *head = log_read_object(&reader, payload, "campaign");
    if (head == NULL) {
        return false;
    }
    out->scenario = arena_copy(arena, log_string(head, "scenario"));
    out->rules_version = (int)json_integer_value(json_object_get(head, "rules"));
    read_aims(arena, json_object_get(head, "aims"), out);
    json_object_del(head, "aims");
    json_object_del(head, "program");
    out->world = digest_text(DIGEST_START, base_json_write(arena, head));
    json_decref(head);
    return read_years(&reader, out);
}
