/* SPDX-License-Identifier: MIT
 *
 * A campaign as few bits. What the state already says costs nothing: a dossier is its place in the in-tray, a year as
 * MITI did is one bit, an amount is an integer on the grid it was chosen from. Writer and reader are one description
 * (the code_* functions go both ways), so that they cannot differ; whoever reads plays the game along. */
#include "campaign/campaign_code.h"

#include <math.h>
#include <string.h>

#include "base/digest.h"

#include "campaign/campaign_internal.h"
#include "campaign/campaign_scenario.h"

enum {
    CODE_VERSION = 1,
    CODE_GROUP = 8,        /* signs between hyphens */
    CODE_SUM_SIGNS = 4,    /* 20 bits: one typing error in a million passes */
    CODE_DIGEST_BITS = 32, /* of rules, content, model, lens */
    CODE_STATE_BITS = 24,
    CODE_MOST_DECISIONS = 1024,
    CODE_MOST_TURNS = 1024
};

static const char signs[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
static const char head[] = "MITI";

/* ---- Bits, one way or the other ---- */

typedef struct CodeBits {
    bool is_reading;
    bool is_bad; /* read beyond the end, or what no writer writes */
    Arena *arena;
    LIST(uint8_t) bits; /* one each */
    int at;
} CodeBits;

static uint64_t code_bits(CodeBits *code, int count, uint64_t value) {
    if (!code->is_reading) {
        for (int i = count - 1; i >= 0; i--) {
            list_push(code->arena, &code->bits, (uint8_t)(value >> i & 1));
        }
        return value;
    }
    value = 0;
    for (int i = 0; i < count; i++) {
        code->is_bad = code->is_bad || code->at >= code->bits.count;
        value = value << 1 | (code->is_bad ? 0 : code->bits.items[code->at++]);
    }
    return value;
}

static bool code_flag(CodeBits *code, bool value) {
    return code_bits(code, 1, value) != 0;
}

/* One of `count` things. */
static int code_one_of(CodeBits *code, int count, int value) {
    int width = 0;
    while ((count - 1) >> width > 0) {
        width++;
    }
    int read = (int)code_bits(code, width, (uint64_t)value);
    if (read >= count) {
        code->is_bad = true;
        return 0;
    }
    return read;
}

/* Any number, small ones shorter: groups of `width` bits, each with a bit that says whether another follows. */
static uint64_t code_number(CodeBits *code, int width, uint64_t value) {
    uint64_t read = 0;
    for (int shift = 0; shift < 64; shift += width) {
        uint64_t group = code_bits(code, width, value >> shift & ((UINT64_C(1) << width) - 1));
        read |= group << shift;
        bool goes_on = shift + width < 64 && value >> (shift + width) != 0;
        if (!code_flag(code, goes_on)) {
            return read;
        }
    }
    return read;
}

/* In tenths, hundredths or ten-thousandths where that is exact, else all 64 bits. */
static double code_amount(CodeBits *code, double value) {
    static const double scales[] = {10, 100, 10000};
    enum { EXACT = COUNT_OF(scales) };
    int form = 0;
    while (!code->is_reading && form < EXACT &&
           !(value >= 0.0 && value < 1e9 && floor(value * scales[form] + 0.5) / scales[form] == value)) {
        form++;
    }
    form = code_one_of(code, EXACT + 1, form);
    if (form < EXACT) {
        uint64_t whole = code->is_reading ? 0 : (uint64_t)floor(value * scales[form] + 0.5);
        return (double)code_number(code, form == 0 ? 4 : 7, whole) / scales[form];
    }
    uint64_t raw;
    memcpy(&raw, &value, sizeof raw);
    raw = code_bits(code, 64, raw);
    memcpy(&value, &raw, sizeof raw);
    return value;
}

/* ---- Decisions of the open year ---- */

static int find_in_tray(const Campaign *campaign, int event) {
    int i = 0;
    while (i < campaign->inbox.count && campaign->inbox.items[i] != event) {
        i++;
    }
    return i;
}

static int code_dossier(CodeBits *code, const Campaign *campaign, int event) {
    int place = code->is_reading ? 0 : find_in_tray(campaign, event);
    place = code_one_of(code, campaign->inbox.count + 1, place);
    if (place < campaign->inbox.count) {
        return campaign->inbox.items[place];
    }
    return code_one_of(code, campaign->world.event_count, event);
}

static int code_subject(CodeBits *code, const Campaign *campaign, Decision decision) {
    const CampaignWorld *world = &campaign->world;
    switch (decision.kind) {
    case DECISION_CHOOSE:
        return code_dossier(code, campaign, decision.subject);
    case DECISION_BUDGET:
        return code_one_of(code, world->line_count, decision.subject);
    case DECISION_ASK_FAVOUR:
        return code_one_of(code, world->jurisdiction_count, decision.subject);
    case DECISION_INSTRUMENT:
        return code_one_of(code, world->instrument_count, decision.subject);
    case DECISION_START_PROGRAMME:
    case DECISION_RESCOPE_PROGRAMME:
    case DECISION_KILL_PROGRAMME:
        return code_one_of(code, world->programme_count, decision.subject);
    }
    return 0;
}

static Decision code_decision(CodeBits *code, const Campaign *campaign, Decision decision) {
    const CampaignWorld *world = &campaign->world;
    decision.kind = (DecisionKind)code_one_of(code, DECISION_KILL_PROGRAMME + 1, (int)decision.kind);
    decision.subject = code_subject(code, campaign, decision);
    if (code->is_bad) {
        return decision;
    }
    switch (decision.kind) {
    case DECISION_CHOOSE:
        decision.choice = code_one_of(code, world->events[decision.subject].option_count, decision.choice);
        break;
    case DECISION_ASK_FAVOUR: /* -1, 'not at all', is never stamped */
        decision.choice =
            code_one_of(code, world->jurisdictions[decision.subject].concession_count + 1, decision.choice);
        break;
    case DECISION_BUDGET:
    case DECISION_INSTRUMENT:
        decision.amount = code_amount(code, decision.amount);
        break;
    case DECISION_START_PROGRAMME:
    case DECISION_RESCOPE_PROGRAMME:
        decision.amount = code_amount(code, decision.amount);
        decision.choice =
            (int)code_bits(code, world->programmes[decision.subject].member_count, (uint64_t)decision.choice);
        break;
    case DECISION_KILL_PROGRAMME:
        break;
    }
    code->is_bad = code->is_bad || !decision_is_well_formed(campaign, decision);
    return decision;
}

static bool is_same_decision(Decision a, Decision b) {
    return a.kind == b.kind && a.subject == b.subject && a.choice == b.choice && a.amount == b.amount;
}

/* The order inside a draft says nothing: the stamp sorts it. */
static bool is_as_history(Campaign *campaign, const CampaignTurn *told) {
    campaign_decide_as_history(campaign);
    bool is_same = campaign->draft.count == told->decision_count;
    for (int i = 0; is_same && i < told->decision_count; i++) {
        int k = 0;
        while (k < told->decision_count && !is_same_decision(told->decisions[i], campaign->draft.items[k])) {
            k++;
        }
        is_same = k < told->decision_count;
    }
    return is_same;
}

/* One turn; told is NULL when reading. The campaign stamps it. */
static void code_turn(CodeBits *code, Campaign *campaign, const CampaignTurn *told) {
    bool as_history = code_flag(code, told != NULL && is_as_history(campaign, told));
    if (as_history) {
        campaign_decide_as_history(campaign);
        campaign_stamp(campaign);
        return;
    }
    int count = (int)code_number(code, 2, told == NULL ? 0 : (uint64_t)told->decision_count);
    code->is_bad = code->is_bad || count < 0 || count > CODE_MOST_DECISIONS;
    Arena *scratch = arena_create();
    Decision *draft = ARENA_ARRAY(scratch, Decision, code->is_bad ? 0 : count);
    for (int i = 0; i < count && !code->is_bad; i++) {
        draft[i] = code_decision(code, campaign, told == NULL ? (Decision){0} : told->decisions[i]);
    }
    if (!code->is_bad) {
        decision_replace_draft(campaign, draft, count);
        campaign_stamp(campaign);
    }
    arena_destroy(scratch);
}

/* ---- The head ---- */

typedef struct CodeHead {
    int version, rules, scenario, lens; /* lens: 0 none, 1.. of the content's list */
    unsigned assists;
    uint64_t world, seed;
    int aims[CAMPAIGN_AIMS_MOST];
    int aim_count; /* 0: those of the scenario */
    int turns;
} CodeHead;

/* Of everything a code needs and does not carry. */
static uint64_t digest_world(const Content *content, int lens) {
    uint64_t digest = digest_integer(DIGEST_START, (int64_t)content_digest(content));
    digest = digest_integer(digest, (int64_t)model_digest(content_model(content)));
    if (lens > 0) {
        digest = digest_integer(digest, (int64_t)content_lenses(content, &(int){0})[lens - 1].digest);
    }
    return digest >> (64 - CODE_DIGEST_BITS);
}

static void code_head(CodeBits *code, const Content *content, CodeHead *out) {
    int scenario_count, lens_count, aim_count;
    content_aims(content, &aim_count);
    content_scenarios(content, &scenario_count);
    content_lenses(content, &lens_count);
    out->version = (int)code_bits(code, 4, (uint64_t)out->version);
    out->rules = (int)code_bits(code, 8, (uint64_t)out->rules);
    out->world = code_bits(code, CODE_DIGEST_BITS, out->world);
    out->lens = code_one_of(code, lens_count + 1, out->lens);
    out->scenario = code_one_of(code, scenario_count, out->scenario);
    out->seed = code_number(code, 8, out->seed);
    out->assists = (unsigned)code_bits(code, CAMPAIGN_ASSIST_COUNT, out->assists);
    out->aim_count = code_one_of(code, CAMPAIGN_AIMS_MOST + 1, out->aim_count);
    for (int i = 0; i < out->aim_count; i++) {
        out->aims[i] = code_one_of(code, aim_count, out->aims[i]);
    }
    out->turns = (int)code_number(code, 4, (uint64_t)out->turns);
    code->is_bad = code->is_bad || out->turns < 0 || out->turns > CODE_MOST_TURNS;
}

static uint64_t state_bits(const Campaign *campaign) {
    return campaign_digest(campaign) >> (64 - CODE_STATE_BITS);
}

/* ---- Signs ---- */

static int sum_of(const uint8_t *values, int count) {
    return (int)(digest_bytes(DIGEST_START, values, (size_t)count) >> (64 - 5 * CODE_SUM_SIGNS));
}

static char *write_signs(CodeBits *code) {
    while (code->bits.count % 5 != 0) {
        code_bits(code, 1, 0);
    }
    int count = code->bits.count / 5;
    uint8_t *values = ARENA_ARRAY(code->arena, uint8_t, count);
    for (int i = 0; i < code->bits.count; i++) {
        values[i / 5] = (uint8_t)(values[i / 5] << 1 | code->bits.items[i]);
    }
    int sum = sum_of(values, count);
    Text text = text_begin(code->arena);
    text_add(&text, head);
    for (int i = 0; i < count + CODE_SUM_SIGNS; i++) {
        int value = i < count ? values[i] : sum >> (5 * (count + CODE_SUM_SIGNS - 1 - i)) & 31;
        text_format(&text, i % CODE_GROUP == 0 ? "-%c" : "%c", signs[value]);
    }
    return text.data;
}

/* 0 to 31; -1 for a sign that is passed over, -2 for one that no code has. */
static int value_of(char sign) {
    if (sign >= 'a' && sign <= 'z') {
        sign = (char)(sign - 'a' + 'A');
    }
    if (sign == ' ' || sign == '-' || sign == '\n' || sign == '\r' || sign == '\t') {
        return -1;
    }
    if (sign == 'O') {
        return 0;
    }
    if (sign == 'I' || sign == 'L') {
        return 1;
    }
    const char *place = strchr(signs, sign);
    return place == NULL ? -2 : (int)(place - signs);
}

/* NULL where the code does not begin with the head, in any case of letters and after blanks. */
static const char *skip_head(const char *text) {
    for (const char *want = head; *want != '\0'; text++) {
        char sign = *text >= 'a' && *text <= 'z' ? (char)(*text - 'a' + 'A') : *text;
        if (sign == *want) {
            want++;
        } else if (sign == '\0' || value_of(sign) != -1) {
            return NULL;
        }
    }
    return text;
}

static CampaignCodeFault read_signs(CodeBits *code, const char *text) {
    text = skip_head(text);
    if (text == NULL) {
        return CAMPAIGN_CODE_NONE;
    }
    LIST(uint8_t) values = {0};
    for (; *text != '\0'; text++) {
        int value = value_of(*text);
        if (value == -2) {
            return CAMPAIGN_CODE_TYPED;
        }
        if (value >= 0) {
            list_push(code->arena, &values, (uint8_t)value);
        }
    }
    int count = values.count - CODE_SUM_SIGNS;
    int sum = 0;
    for (int i = count; i >= 0 && i < values.count; i++) {
        sum = sum << 5 | values.items[i];
    }
    if (count < 1 || sum != sum_of(values.items, count)) {
        return CAMPAIGN_CODE_TYPED;
    }
    for (int i = 0; i < 5 * count; i++) {
        list_push(code->arena, &code->bits, (uint8_t)(values.items[i / 5] >> (4 - i % 5) & 1));
    }
    return CAMPAIGN_CODE_GOOD;
}

/* ---- Both ways ---- */

/* NULL where the aims are none that can be chosen. */
static Campaign *begin_again(const Content *content, const CodeHead *told) {
    CampaignSetup setup = {.scenario_id = content_scenarios(content, &(int){0})[told->scenario].id,
                           .seed = told->seed,
                           .assists = told->assists};
    if (told->lens > 0) {
        setup.lens_id = content_lenses(content, &(int){0})[told->lens - 1].id;
    }
    Campaign *campaign = campaign_create_with(content, &setup, NULL);
    if (campaign != NULL && told->aim_count > 0 && !campaign_choose_aims(campaign, told->aims, told->aim_count, NULL)) {
        campaign_destroy(campaign);
        campaign = NULL;
    }
    return campaign;
}

char *campaign_code_write(const Campaign *campaign, Arena *arena) {
    CHECK(campaign->setting_count == 0);
    const Content *content = campaign->content;
    CodeBits code = {.arena = arena_create()};
    int lens = campaign->lens == NULL ? 0 : content_find_lens(content, campaign->lens->id) + 1;
    CodeHead told = {.version = CODE_VERSION,
                     .rules = CAMPAIGN_RULES_VERSION,
                     .scenario = (int)(campaign->world.scenario - content_scenarios(content, &(int){0})),
                     .lens = lens,
                     .world = digest_world(content, lens),
                     .assists = campaign->assists,
                     .seed = campaign->seed,
                     .aim_count = campaign->aims.count,
                     .turns = campaign->turns.count - campaign->prologue_count};
    for (int i = 0; i < campaign->aims.count; i++) {
        told.aims[i] = campaign->aims.items[i];
    }
    code_head(&code, content, &told);
    Campaign *again = begin_again(content, &told);
    CHECK(again != NULL);
    for (int i = campaign->prologue_count; i < campaign->turns.count; i++) {
        code_turn(&code, again, &campaign->turns.items[i]);
    }
    code_bits(&code, CODE_STATE_BITS, state_bits(campaign));
    campaign_destroy(again);
    char *text = arena_copy(arena, write_signs(&code));
    arena_destroy(code.arena);
    return text;
}

static Campaign *play_code(CodeBits *code, const Content *content, CampaignCodeFault *fault) {
    CodeHead told = {0};
    code_head(code, content, &told);
    if (told.version != CODE_VERSION || told.rules != CAMPAIGN_RULES_VERSION) {
        *fault = told.version != CODE_VERSION ? CAMPAIGN_CODE_VERSION : CAMPAIGN_CODE_RULES;
        return NULL;
    }
    *fault = CAMPAIGN_CODE_CONTENT; /* another content may have other numbers of scenarios and lenses */
    if (code->is_bad || told.world != digest_world(content, told.lens)) {
        return NULL;
    }
    Campaign *campaign = begin_again(content, &told);
    code->is_bad = campaign == NULL;
    for (int i = 0; i < told.turns && !code->is_bad; i++) {
        code->is_bad = campaign_is_over(campaign);
        if (!code->is_bad) {
            code_turn(code, campaign, NULL);
        }
    }
    uint64_t state = code_bits(code, CODE_STATE_BITS, 0);
    if (campaign == NULL || code->is_bad || state != state_bits(campaign)) {
        *fault = CAMPAIGN_CODE_DIFFERS;
        campaign_destroy(campaign);
        return NULL;
    }
    *fault = CAMPAIGN_CODE_GOOD;
    return campaign;
}

Campaign *campaign_code_read(const Content *content, const char *text, CampaignCodeFault *fault, Error *error) {
    static const char *const messages[] = {
        [CAMPAIGN_CODE_NONE] = "this is no run code: one begins with MITI-; paste the whole line",
        [CAMPAIGN_CODE_TYPED] = "the run code is mistyped or incomplete; compare it sign by sign or paste it",
        [CAMPAIGN_CODE_VERSION] = "the run code is of another form than this program reads; use the version of the "
                                  "game it was made with",
        [CAMPAIGN_CODE_RULES] = "the run code was made under other rules of the game; use the version of the game it "
                                "was made with",
        [CAMPAIGN_CODE_CONTENT] = "the run code was made with another history, model or lens (a mod, another version); "
                                  "use the same ones",
        [CAMPAIGN_CODE_DIFFERS] = "the run code can be played and ends elsewhere than it says; report this, with the "
                                  "code and the version",
    };
    CampaignCodeFault ignored;
    fault = fault == NULL ? &ignored : fault;
    CodeBits code = {.is_reading = true, .arena = arena_create()};
    Campaign *campaign = NULL;
    *fault = read_signs(&code, text);
    if (*fault == CAMPAIGN_CODE_GOOD) {
        campaign = play_code(&code, content, fault);
    }
    if (campaign == NULL) {
        error_set(error, "error: %s", messages[*fault]);
    }
    arena_destroy(code.arena);
    return campaign;
}
