/* SPDX-License-Identifier: MIT
 *
 * The decision log: writing it, and loading a campaign by simulating it again. Decisions are written by ids, never by
 * indices, so that a log is readable and survives a new order of the lists. Loading trusts nothing: every line has
 * its length and hash, every turn its digest. */
#include "campaign/campaign_log.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/digest.h"
#include "base/json.h"

#include "campaign/campaign_internal.h"
#include "campaign/campaign_levers.h"
#include "campaign/log_internal.h"

enum { LOG_FORMAT = 1 };

/* ---- Writing ---- */

static const char *const decision_words[] = {
    [DECISION_CHOOSE] = "choose",         [DECISION_BUDGET] = "budget",
    [DECISION_ASK_FAVOUR] = "favour",     [DECISION_INSTRUMENT] = "instrument",
    [DECISION_START_PROGRAMME] = "start", [DECISION_RESCOPE_PROGRAMME] = "rescope",
    [DECISION_KILL_PROGRAMME] = "kill",
};

static const char *subject_id(const CampaignWorld *world, Decision decision) {
    switch (decision.kind) {
    case DECISION_CHOOSE:
        return world->events[decision.subject].id;
    case DECISION_BUDGET:
        return world->lines[decision.subject].id;
    case DECISION_ASK_FAVOUR:
        return world->jurisdictions[decision.subject].id;
    case DECISION_INSTRUMENT:
        return world->instruments[decision.subject].id;
    case DECISION_START_PROGRAMME:
    case DECISION_RESCOPE_PROGRAMME:
    case DECISION_KILL_PROGRAMME:
        return world->programmes[decision.subject].id;
    }
    return "";
}

static bool is_offer(DecisionKind kind) {
    return kind == DECISION_START_PROGRAMME || kind == DECISION_RESCOPE_PROGRAMME;
}

static json_t *write_grants(const ContentProgramme *programme, int granted) {
    json_t *list = json_array();
    for (int i = 0; i < programme->member_count; i++) {
        if (granted >> i & 1) {
            json_array_append_new(list, json_string(programme->members[i].actor));
        }
    }
    return list;
}

static json_t *write_decision(const CampaignWorld *world, Decision decision) {
    json_t *object = json_object();
    json_object_set_new(object, "do", json_string(decision_words[decision.kind]));
    json_object_set_new(object, "on", json_string(subject_id(world, decision)));
    if (decision.kind == DECISION_CHOOSE) {
        const char *option = world->events[decision.subject].options[decision.choice].id;
        json_object_set_new(object, "option", json_string(option));
    } else if (decision.kind == DECISION_ASK_FAVOUR) {
        const ContentJurisdiction *asked = &world->jurisdictions[decision.subject];
        const char *payment = decision.choice == 0 ? "capital" : asked->concessions[decision.choice - 1].id;
        json_object_set_new(object, "for", json_string(payment));
    } else if (decision.kind == DECISION_BUDGET || decision.kind == DECISION_INSTRUMENT) {
        json_object_set_new(object, "amount", json_real(decision.amount));
    } else if (is_offer(decision.kind)) {
        json_object_set_new(object, "scope", json_real(decision.amount));
        json_object_set_new(object, "grant", write_grants(&world->programmes[decision.subject], decision.choice));
    }
    return object;
}

static json_t *digest_json(uint64_t digest) {
    char text[17];
    digest_print(text, digest);
    return json_string(text);
}

enum { MOST_HEADLINES = 64 };

static int add_headlines(const Model *model, const char *array, const char *range, int *out, int count) {
    int element_count = 0;
    const char *const *elements = model_range_elements(model, range, &element_count);
    for (int i = 0; i < element_count && count < MOST_HEADLINES; i++) {
        char name[256];
        snprintf(name, sizeof name, "%s[%s]", array, elements[i]);
        int variable = model_find(model, name);
        if (variable >= 0) {
            out[count++] = variable;
        }
    }
    return count;
}

/* The results a save keeps for readers that cannot simulate: the aims, the parts of the balance, who holds which
 * market. Returns how many; out has room for MOST_HEADLINES. */
static int find_headlines(const Campaign *campaign, int *out) {
    int aim_count = 0, count = 0;
    const ContentAim *aims = content_aims(campaign->content, &aim_count);
    for (int i = 0; i < aim_count && count < MOST_HEADLINES; i++) {
        out[count++] = aims[i].variable_id;
    }
    count = add_headlines(campaign->world.model, "balance by component", "component", out, count);
    return add_headlines(campaign->world.model, "foreign share", "market", out, count);
}

static json_t *write_results(const Campaign *campaign, int year) {
    int headlines[MOST_HEADLINES];
    int count = find_headlines(campaign, headlines);
    json_t *results = json_object();
    for (int i = 0; i < count; i++) {
        double value = campaign_value(campaign, headlines[i], year);
        if (isfinite(value)) {
            const char *name = model_variable(campaign->world.model, headlines[i])->name;
            json_object_set_new(results, name, json_real(value));
        }
    }
    return results;
}

/* line: <8-digit length> <kind> <json> <16 hex> ; length and hash are those of "<kind> <json>" */
static void add_line(Text *text, Arena *arena, const char *kind, json_t *value) {
    const char *payload = arena_format(arena, "%s %s", kind, base_json_write(arena, value));
    size_t bytes = strlen(payload);
    char hash[17];
    digest_print(hash, digest_bytes(DIGEST_START, payload, bytes));
    text_format(text, "%08zu %s %s\n", bytes, payload, hash);
    json_decref(value);
}

static json_t *write_aims(const Campaign *campaign) {
    json_t *list = json_array();
    for (int i = 0; i < campaign->aims.count; i++) {
        const char *id = content_aims(campaign->content, &(int){0})[campaign->aims.items[i]].id;
        json_array_append_new(list, json_string(id));
    }
    return list;
}

static json_t *write_assists(unsigned assists) {
    json_t *list = json_array();
    for (int i = 0; i < CAMPAIGN_ASSIST_COUNT; i++) {
        if (assists >> i & 1) {
            json_array_append_new(list, json_string(campaign_assist_name(i)));
        }
    }
    return list;
}

/* What a game does not have (a lens, assists, chosen aims) its head does not name: older saves stay what they are. */
static json_t *write_head(const Campaign *campaign) {
    json_t *head = json_object();
    json_object_set_new(head, "format", json_integer(LOG_FORMAT));
    json_object_set_new(head, "program", json_string(MITI_VERSION));
    json_object_set_new(head, "rules", json_integer(CAMPAIGN_RULES_VERSION));
    json_object_set_new(head, "content", digest_json(content_digest(campaign->content)));
    json_object_set_new(head, "model", digest_json(model_digest(campaign->world.model)));
    json_object_set_new(head, "scenario", json_string(campaign->world.scenario->id));
    if (campaign->lens != NULL) {
        json_object_set_new(head, "lens", json_string(campaign->lens->id));
        json_object_set_new(head, "lens digest", digest_json(campaign->lens->digest));
    }
    if (campaign->assists != 0) {
        json_object_set_new(head, "assists", write_assists(campaign->assists));
    }
    if (campaign->aims.count > 0) {
        json_object_set_new(head, "aims", write_aims(campaign));
    }
    char seed[24];
    digest_print(seed, campaign->seed);
    json_object_set_new(head, "seed", json_string(seed)); /* hexadecimal: JSON numbers lose bits above 2^53 */
    return head;
}

static json_t *write_turn(const Campaign *campaign, const CampaignTurn *turn) {
    json_t *decisions = json_array();
    for (int i = 0; i < turn->decision_count; i++) {
        json_array_append_new(decisions, write_decision(&campaign->world, turn->decisions[i]));
    }
    json_t *object = json_object();
    json_object_set_new(object, "year", json_integer(turn->year));
    json_object_set_new(object, "decisions", decisions);
    json_t *ranges = log_write_ranges(campaign, turn->year);
    if (ranges != NULL) { /* as in the head: older saves stay what they are */
        json_object_set_new(object, "forecasts", ranges);
    }
    json_object_set_new(object, "digest", digest_json(turn->digest));
    json_object_set_new(object, "results", write_results(campaign, turn->year));
    return object;
}

char *campaign_log_text(const Campaign *campaign, Arena *arena) {
    Text text = text_begin(arena);
    add_line(&text, arena, "campaign", write_head(campaign));
    for (int i = campaign->prologue_count; i < campaign->turns.count; i++) {
        add_line(&text, arena, "turn", write_turn(campaign, &campaign->turns.items[i]));
    }
    return text.data;
}

/* The log is a pure function of the campaign, so a file that is its beginning can simply be continued. */
bool campaign_log_save(const Campaign *campaign, const FileAccess *files, const char *path, Error *error) {
    Arena *arena = arena_create();
    const char *text = campaign_log_text(campaign, arena);
    size_t bytes = strlen(text);
    char *old = NULL;
    size_t old_bytes = 0;
    bool continues = files->exists(files->user, path) &&
                     files->read(files->user, arena, path, &old, &old_bytes, NULL) && old_bytes <= bytes &&
                     old_bytes > 0 && memcmp(old, text, old_bytes) == 0;
    bool saved = true;
    if (!continues) {
        saved = files->write(files->user, path, text, bytes, error);
    } else if (old_bytes < bytes) {
        saved = files->append(files->user, path, text + old_bytes, bytes - old_bytes, error);
    }
    arena_destroy(arena);
    return saved;
}

/* ---- The head ---- */

/* The version of the program that wrote the save. */
static const char *made_by(const json_t *head) {
    const char *version = log_string(head, "program");
    return version[0] != '\0' ? version : "without a number";
}

static bool same_digest(LogReader *reader, const json_t *head, const char *key, const char *what, uint64_t now) {
    uint64_t stored = 0;
    if (digest_read(log_string(head, key), &stored) && stored == now) {
        return true;
    }
    return error_set(reader->error,
                     "%s:%d: error: the save was made with another %s (digest %s); "
                     "install the version it was made with (%s; this is %s) to continue it",
                     reader->file, reader->line, what, log_string(head, key), made_by(head), MITI_VERSION);
}

/* "a,b" of a list of words. */
static const char *join_words(Arena *arena, const json_t *list) {
    Text text = text_begin(arena);
    for (size_t i = 0; i < json_array_size(list); i++) {
        const char *word = json_string_value(json_array_get(list, i));
        text_format(&text, "%s%s", i > 0 ? "," : "", word == NULL ? "?" : word);
    }
    return text.data;
}

static bool read_lens(LogReader *reader, const json_t *head, CampaignSetup *setup) {
    if (json_object_get(head, "lens") == NULL) { /* only a campaign with a lens has this */
        return true;
    }
    setup->lens_id = log_string(head, "lens");
    int lens = content_find_lens(reader->content, setup->lens_id);
    uint64_t digest = lens < 0 ? 0 : content_lenses(reader->content, &(int){0})[lens].digest;
    return same_digest(reader, head, "lens digest", "lens", digest);
}

/* The tuple; false with a message where it cannot be continued here. The setup borrows from the head. */
static bool read_tuple(LogReader *reader, const json_t *head, CampaignSetup *setup) {
    json_int_t rules = json_integer_value(json_object_get(head, "rules"));
    *setup = (CampaignSetup){.scenario_id = log_string(head, "scenario")};
    if (rules != CAMPAIGN_RULES_VERSION) {
        return error_set(reader->error,
                         "%s:%d: error: the save was made by rules version %" JSON_INTEGER_FORMAT
                         " and this game has version %d; use the game it was made with (version %s; this is %s)",
                         reader->file, reader->line, rules, CAMPAIGN_RULES_VERSION, made_by(head), MITI_VERSION);
    }
    if (!same_digest(reader, head, "content", "content", content_digest(reader->content)) ||
        !same_digest(reader, head, "model", "model", model_digest(content_model(reader->content)))) {
        return false;
    }
    if (!digest_read(log_string(head, "seed"), &setup->seed)) {
        return error_set(reader->error, "%s:%d: error: the save has no seed; use an older copy of the file",
                         reader->file, reader->line);
    }
    const char *assists = join_words(reader->arena, json_object_get(head, "assists"));
    return read_lens(reader, head, setup) && campaign_read_assists(assists, &setup->assists, reader->error);
}

static Campaign *create_from_head(LogReader *reader, const json_t *head) {
    CampaignSetup setup;
    if (!read_tuple(reader, head, &setup)) {
        return NULL;
    }
    Campaign *campaign = campaign_create_with(reader->content, &setup, reader->error);
    const char *aims = join_words(reader->arena, json_object_get(head, "aims"));
    if (campaign != NULL && aims[0] != '\0' && !campaign_choose_aims_by_name(campaign, aims, reader->error)) {
        campaign_destroy(campaign);
        return NULL;
    }
    return campaign;
}

bool campaign_log_can_continue(const Content *content, const char *file, const char *text, size_t bytes, Error *error) {
    LogReader reader = {
        .content = content, .arena = arena_create(), .file = file, .text = text, .bytes = bytes, .error = error};
    bool is_bad = false;
    char *payload = log_read_line(&reader, &is_bad);
    json_t *head = payload == NULL ? NULL : log_read_object(&reader, payload, "campaign");
    CampaignSetup setup;
    bool can = head != NULL && read_tuple(&reader, head, &setup);
    if (payload == NULL && !is_bad) {
        error_set(error, "%s:1: error: the save has no complete line; use an older copy of the file", file);
    }
    json_decref(head);
    arena_destroy(reader.arena);
    return can;
}

/* ---- Turns ---- */

static int find_subject(const Content *content, DecisionKind kind, const char *id) {
    switch (kind) {
    case DECISION_CHOOSE:
        return content_find_event(content, id);
    case DECISION_BUDGET:
        return content_find_budget_line(content, id);
    case DECISION_ASK_FAVOUR:
        return content_find_jurisdiction(content, id);
    case DECISION_INSTRUMENT:
        return content_find_instrument(content, id);
    case DECISION_START_PROGRAMME:
    case DECISION_RESCOPE_PROGRAMME:
    case DECISION_KILL_PROGRAMME:
        return content_find_programme(content, id);
    }
    return -1;
}

static int find_option(const ContentEvent *event, const char *id) {
    for (int i = 0; i < event->option_count; i++) {
        if (text_equal(event->options[i].id, id)) {
            return i;
        }
    }
    return -1;
}

/* 0 for capital, 1.. for a concession, -1 for neither. */
static int find_payment(const ContentJurisdiction *jurisdiction, const char *id) {
    for (int i = 0; i < jurisdiction->concession_count; i++) {
        if (text_equal(jurisdiction->concessions[i].id, id)) {
            return i + 1;
        }
    }
    return text_equal(id, "capital") ? 0 : -1;
}

/* Bits of the members named; all bits, which no offer has, when one is nobody here. */
static int read_grants(const ContentProgramme *programme, const json_t *list) {
    int granted = 0;
    for (size_t k = 0; k < json_array_size(list); k++) {
        const char *actor = json_string_value(json_array_get(list, k));
        int bit = 0;
        for (int i = 0; actor != NULL && i < programme->member_count; i++) {
            bit |= text_equal(programme->members[i].actor, actor) ? 1 << i : 0;
        }
        granted = bit == 0 ? -1 : granted | bit;
    }
    return granted;
}

static bool read_decision(const Campaign *campaign, const json_t *object, Decision *out) {
    *out = (Decision){.subject = -1};
    const char *word = log_string(object, "do");
    for (int i = 0; i < COUNT_OF(decision_words); i++) {
        if (text_equal(word, decision_words[i])) {
            out->kind = (DecisionKind)i;
            out->subject = find_subject(campaign->content, out->kind, log_string(object, "on"));
        }
    }
    out->amount = json_number_value(json_object_get(object, "amount"));
    if (out->subject >= 0 && out->kind == DECISION_CHOOSE) {
        out->choice = find_option(&campaign->world.events[out->subject], log_string(object, "option"));
    }
    if (out->subject >= 0 && out->kind == DECISION_ASK_FAVOUR) {
        out->choice = find_payment(&campaign->world.jurisdictions[out->subject], log_string(object, "for"));
        return out->choice >= 0;
    }
    if (out->subject >= 0 && is_offer(out->kind)) {
        out->amount = json_number_value(json_object_get(object, "scope"));
        out->choice = read_grants(&campaign->world.programmes[out->subject], json_object_get(object, "grant"));
    }
    return decision_is_well_formed(campaign, *out);
}

/* Limits are not asked again: a draft "as MITI did" may pass them. The digest keeps the story honest. */
static bool read_draft(LogReader *reader, Campaign *campaign, const json_t *turn) {
    const json_t *list = json_object_get(turn, "decisions");
    int count = (int)json_array_size(list);
    Decision *draft = ARENA_ARRAY(reader->arena, Decision, count);
    for (int i = 0; i < count; i++) {
        if (!read_decision(campaign, json_array_get(list, (size_t)i), &draft[i])) {
            return error_set(reader->error,
                             "%s:%d: error: decision %d of this year cannot be read; "
                             "use an older copy of the file",
                             reader->file, reader->line, i + 1);
        }
    }
    decision_replace_draft(campaign, draft, count);
    return true;
}

static void compare_turn(const Campaign *campaign, const json_t *turn, CampaignLogMismatch *mismatch) {
    const CampaignTurn *computed = &campaign->turns.items[campaign->turns.count - 1];
    uint64_t digest = 0;
    bool is_same = digest_read(log_string(turn, "digest"), &digest) && digest == computed->digest;
    int headlines[MOST_HEADLINES];
    const char *differing = NULL;
    for (int i = find_headlines(campaign, headlines) - 1; i >= 0; i--) {
        const char *name = model_variable(campaign->world.model, headlines[i])->name;
        const json_t *stored = json_object_get(json_object_get(turn, "results"), name);
        double value = campaign_value(campaign, headlines[i], computed->year);
        if (json_is_number(stored) && json_number_value(stored) != value) {
            differing = name;
            mismatch->stored = json_number_value(stored);
            mismatch->computed = value;
        }
    }
    if (!is_same || differing != NULL) {
        mismatch->found = true;
        mismatch->year = computed->year;
        mismatch->variable = differing;
    }
}

static bool replay_turn(LogReader *reader, Campaign *campaign, const char *payload, CampaignLogMismatch *mismatch) {
    json_t *turn = log_read_object(reader, payload, "turn");
    if (turn == NULL) {
        return false;
    }
    bool is_good = true;
    if (campaign_is_over(campaign) || json_integer_value(json_object_get(turn, "year")) != campaign->year) {
        is_good = error_set(reader->error, "%s:%d: error: this line is not the turn of %d; use an older copy",
                            reader->file, reader->line, campaign->year);
    }
    is_good = is_good && read_draft(reader, campaign, turn) && log_read_ranges(reader, campaign, turn);
    if (is_good) {
        campaign_stamp(campaign);
        if (!mismatch->found) {
            compare_turn(campaign, turn, mismatch);
        }
    }
    json_decref(turn);
    return is_good;
}

static Campaign *load_all(LogReader *reader, CampaignLogMismatch *mismatch) {
    bool is_bad = false;
    char *payload = log_read_line(reader, &is_bad);
    if (payload == NULL) {
        if (!is_bad) {
            error_set(reader->error, "%s:1: error: the save has no complete line; use an older copy of the file",
                      reader->file);
        }
        return NULL;
    }
    json_t *head = log_read_object(reader, payload, "campaign");
    Campaign *campaign = head == NULL ? NULL : create_from_head(reader, head);
    json_decref(head);
    while (campaign != NULL && (payload = log_read_line(reader, &is_bad)) != NULL) {
        if (!replay_turn(reader, campaign, payload, mismatch)) {
            is_bad = true;
            break;
        }
    }
    if (is_bad) {
        campaign_destroy(campaign);
        return NULL;
    }
    return campaign;
}

Campaign *campaign_log_load(const Content *content, const char *file, const char *text, size_t bytes, bool *was_torn,
                            CampaignLogMismatch *mismatch, Error *error) {
    CampaignLogMismatch ignored;
    mismatch = mismatch == NULL ? &ignored : mismatch;
    *mismatch = (CampaignLogMismatch){0};
    LogReader reader = {
        .content = content, .arena = arena_create(), .file = file, .text = text, .bytes = bytes, .error = error};
    Campaign *campaign = load_all(&reader, mismatch);
    if (was_torn != NULL) {
        *was_torn = reader.was_torn;
    }
    arena_destroy(reader.arena);
    return campaign;
}

bool campaign_log_find_tampering(const Content *content, const char *text, size_t bytes,
                                 CampaignLogMismatch *mismatch) {
    *mismatch = (CampaignLogMismatch){0};
    LogReader reader = {
        .content = content, .arena = arena_create(), .file = "", .text = text, .bytes = bytes, .takes_damaged = true};
    Campaign *campaign = load_all(&reader, mismatch);
    bool could_compute = campaign != NULL;
    campaign_destroy(campaign);
    arena_destroy(reader.arena);
    return could_compute;
}
