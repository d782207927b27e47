/* SPDX-License-Identifier: MIT
 *
 * The scenario's own rules: what it leaves to the player, its questions, its lens. Nothing here changes the campaign.
 */
#include "campaign/campaign_scenario.h"

#include "base/random.h"
#include "campaign/campaign_internal.h"

/* An empty list leaves everything open. */
static bool is_listed(const char *const *ids, int count, const char *id) {
    for (int i = 0; i < count; i++) {
        if (text_equal(ids[i], id)) {
            return true;
        }
    }
    return count == 0;
}

static bool has_fewer_levers(const Campaign *campaign) {
    return (campaign->assists & CAMPAIGN_ASSIST_LEVERS) != 0 && !campaign->is_in_prologue;
}

bool campaign_allows(const Campaign *campaign, DecisionKind kind, int subject) {
    const CampaignWorld *world = &campaign->world;
    const ContentScenario *scenario = world->scenario;
    switch (kind) {
    case DECISION_CHOOSE:
        return true;
    case DECISION_BUDGET:
        CHECK(subject >= 0 && subject < world->line_count);
        return is_listed(scenario->budget_lines, scenario->budget_line_count, world->lines[subject].id);
    case DECISION_ASK_FAVOUR: /* where it opens something */
        CHECK(subject >= 0 && subject < world->jurisdiction_count);
        for (int i = 0; i < world->instrument_count; i++) {
            if (world->instruments[i].jurisdiction == subject && campaign_allows(campaign, DECISION_INSTRUMENT, i)) {
                return true;
            }
        }
        return false;
    case DECISION_INSTRUMENT:
        CHECK(subject >= 0 && subject < world->instrument_count);
        return !has_fewer_levers(campaign) &&
               is_listed(scenario->instruments, scenario->instrument_count, world->instruments[subject].id);
    case DECISION_START_PROGRAMME:
    case DECISION_RESCOPE_PROGRAMME:
    case DECISION_KILL_PROGRAMME:
        CHECK(subject >= 0 && subject < world->programme_count);
        return is_listed(scenario->programmes, scenario->programme_count, world->programmes[subject].id);
    }
    return true;
}

/* The first questions of the year (0: of the debrief) whose conditions hold. */
static int list_questions(const Campaign *campaign, int year, const char **out, int room) {
    const ContentScenario *scenario = campaign->world.scenario;
    int count = 0;
    for (int i = 0; i < scenario->question_count && count < room; i++) {
        const ContentQuestion *question = &scenario->questions[i];
        if (question->year == year && turn_condition(campaign, question->when)) {
            out[count++] = question->text_id;
        }
    }
    return count;
}

const char *campaign_pause(const Campaign *campaign) {
    const char *question = NULL;
    list_questions(campaign, campaign->year, &question, 1);
    return question;
}

int campaign_questions(const Campaign *campaign, const char *out[CAMPAIGN_QUESTIONS_MOST]) {
    return list_questions(campaign, 0, out, CAMPAIGN_QUESTIONS_MOST);
}

const ContentEnding *campaign_ending(const Campaign *campaign) {
    const ContentRules *rules = content_rules(campaign_content(campaign));
    for (int i = 0; i < rules->ending_count; i++) {
        if (turn_condition(campaign, rules->endings[i].when)) return &rules->endings[i];
    }
    return NULL;
}

const ContentLens *campaign_shown_lens(const Campaign *campaign) {
    bool is_told = (campaign->assists & CAMPAIGN_ASSIST_HIDDEN) != 0 || campaign_is_over(campaign);
    bool is_hidden = campaign->world.scenario->lens == LENS_HIDDEN && !is_told;
    return is_hidden ? NULL : campaign->lens;
}
