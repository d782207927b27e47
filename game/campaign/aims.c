/* SPDX-License-Identifier: MIT
 *
 * By what the player judges the years, and the help the player takes. Aims change nothing in the world: they stand in
 * the head of the save and in no digest. Assists change the rules: they are part of the tuple, the head and the
 * digests. */
#include "campaign/campaign_scenario.h"

#include "campaign/campaign_internal.h"

/* ---- Aims ---- */

static int find_aim(const Content *content, const char *id) {
    int count = 0;
    const ContentAim *aims = content_aims(content, &count);
    for (int i = 0; i < count; i++) {
        if (aims[i].is_aim && text_equal(aims[i].id, id)) {
            return i;
        }
    }
    return -1;
}

static bool is_among(const int *items, int count, int item) {
    for (int i = 0; i < count; i++) {
        if (items[i] == item) {
            return true;
        }
    }
    return false;
}

int campaign_aims(const Campaign *campaign, int out[CAMPAIGN_AIMS_MOST]) {
    const ContentScenario *scenario = campaign->world.scenario;
    int count = campaign->aims.count;
    for (int i = 0; i < count; i++) {
        out[i] = campaign->aims.items[i];
    }
    for (int i = 0; campaign->aims.count == 0 && i < scenario->aim_count && count < CAMPAIGN_AIMS_MOST; i++) {
        int aim = find_aim(campaign->content, scenario->aims[i]);
        if (aim >= 0) {
            out[count++] = aim;
        }
    }
    return count;
}

int campaign_aims_in_order(const Campaign *campaign, Arena *arena, int **out) {
    int chosen[CAMPAIGN_AIMS_MOST], all = 0;
    int count = campaign_aims(campaign, chosen);
    content_aims(campaign->content, &all);
    int *order = ARENA_ARRAY(arena, int, all);
    int written = 0;
    for (int i = 0; i < count; i++) {
        order[written++] = chosen[i];
    }
    for (int i = 0; i < all; i++) {
        if (!is_among(chosen, count, i)) {
            order[written++] = i;
        }
    }
    *out = order;
    return count;
}

bool campaign_aims_are_open(const Campaign *campaign) {
    return campaign->turns.count == campaign->prologue_count;
}

bool campaign_choose_aims(Campaign *campaign, const int *aims, int count, Error *error) {
    int all = 0;
    const ContentAim *list = content_aims(campaign->content, &all);
    if (!campaign_aims_are_open(campaign)) {
        return error_set(error,
                         "aims are chosen before the first year is stamped; start the scenario again for others");
    }
    bool is_good = count == CAMPAIGN_AIMS_MOST;
    for (int i = 0; is_good && i < count; i++) {
        is_good = aims[i] >= 0 && aims[i] < all && list[aims[i]].is_aim && !is_among(aims, i, aims[i]);
    }
    if (!is_good) {
        return error_set(error, "a game is judged by %d different aims; choose so many", CAMPAIGN_AIMS_MOST);
    }
    campaign->aims = (CampaignAims){.count = count};
    for (int i = 0; i < count; i++) {
        campaign->aims.items[i] = aims[i];
    }
    return true;
}

/* Nearest of the eight, for a message. */
static bool refuse_aim(const Content *content, Arena *arena, const char *word, Error *error) {
    int count = 0;
    const ContentAim *aims = content_aims(content, &count);
    Text ids = text_begin(arena);
    for (int i = 0; i < count; i++) {
        if (aims[i].is_aim) {
            text_format(&ids, "%s%s", ids.bytes > 0 ? ", " : "", aims[i].id);
        }
    }
    return error_set(error, "there is no aim '%s'; choose %d of %s", word, CAMPAIGN_AIMS_MOST, ids.data);
}

bool campaign_choose_aims_by_name(Campaign *campaign, const char *words, Error *error) {
    int aims[CAMPAIGN_AIMS_MOST + 1], count = 0;
    Arena *arena = arena_create();
    bool is_good = true;
    while (is_good && words[0] != '\0' && count <= CAMPAIGN_AIMS_MOST) {
        size_t length = 0;
        while (words[length] != '\0' && words[length] != ',') {
            length++;
        }
        const char *word = arena_copy_bytes(arena, words, length);
        aims[count] = find_aim(campaign->content, word);
        is_good = aims[count++] >= 0 || refuse_aim(campaign->content, arena, word, error);
        words += length + (words[length] == ',');
    }
    is_good = is_good && campaign_choose_aims(campaign, aims, count, error);
    arena_destroy(arena);
    return is_good;
}

/* ---- Assists ---- */

static const char *const assist_names[CAMPAIGN_ASSIST_COUNT] = {"budget", "ministries", "levers", "preview", "hidden"};

const char *campaign_assist_name(int assist_index) {
    CHECK(assist_index >= 0 && assist_index < CAMPAIGN_ASSIST_COUNT);
    return assist_names[assist_index];
}

unsigned campaign_assists(const Campaign *campaign) {
    return campaign->assists;
}

bool campaign_read_assists(const char *words, unsigned *out, Error *error) {
    *out = 0;
    Arena *arena = arena_create();
    bool is_good = true;
    while (is_good && words[0] != '\0') {
        size_t length = 0;
        while (words[length] != '\0' && words[length] != ',') {
            length++;
        }
        const char *word = arena_copy_bytes(arena, words, length);
        unsigned found = 0;
        for (int i = 0; i < CAMPAIGN_ASSIST_COUNT; i++) {
            found |= text_equal(word, assist_names[i]) ? 1u << i : 0;
        }
        is_good =
            found != 0 ||
            error_set(error, "there is no assist '%s'; it is budget, ministries, levers, preview or hidden", word);
        *out |= found;
        words += length + (words[length] == ',');
    }
    arena_destroy(arena);
    return is_good;
}
