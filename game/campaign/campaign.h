/* SPDX-License-Identifier: MIT
 *
 * campaign: the game without a screen. A pure function of (rules version, content digest, model digest, scenario,
 * seed, decisions): turns of one year, a draft with undo, the stamp, effects on levers, the decision log that is the
 * save, digests, forecasts. Only effects.c changes what a script or a decision asks to change.
 * It must never read a clock, print, or include Lua. Everything that reads takes a const Campaign. */
#ifndef CAMPAIGN_CAMPAIGN_H
#define CAMPAIGN_CAMPAIGN_H

#include "base/base.h"
#include "base/problems.h"
#include "campaign/campaign_programmes.h"
#include "content/content.h"

enum { CAMPAIGN_RULES_VERSION = 4 };

/* Scenario by id; the years before it as MITI did, luck at its median. The content must outlive the campaign. */
Campaign *campaign_create(const Content *content, const char *scenario_id, uint64_t seed, Error *error);
/* A copy that goes its own way (what-if, undo of a stamp). */
Campaign *campaign_fork(const Campaign *campaign);
void campaign_destroy(Campaign *campaign); /* accepts NULL */

/* ---- What is, at the opening of the year ---- */

const Content *campaign_content(const Campaign *campaign);
const ContentScenario *campaign_scenario(const Campaign *campaign);
const ContentLens *campaign_lens(const Campaign *campaign); /* NULL: the model as it stands */
uint64_t campaign_seed(const Campaign *campaign);
int campaign_year(const Campaign *campaign); /* the open fiscal year; after the end, the last year + 1 */
bool campaign_is_over(const Campaign *campaign);
uint64_t campaign_digest(const Campaign *campaign); /* of the whole state, without the draft */

/* Dossiers waiting, ranked, at most rules.inbox_size; event indices. Borrowed until the next stamp. */
const int *campaign_inbox(const Campaign *campaign, int *count);
const int *campaign_news(const Campaign *campaign, int *count); /* news of the open year */
double campaign_relation(const Campaign *campaign, int actor_index);
/* The line the actor says now; a text id, NULL when none holds. */
const char *campaign_actor_line(const Campaign *campaign, int actor_index);
bool campaign_instrument_available(const Campaign *campaign, int instrument_index);

/* ---- The draft: what the player is about to decide ---- */

typedef enum DecisionKind {
    DECISION_CHOOSE,          /* subject event, choice option */
    DECISION_BUDGET,          /* subject budget line, amount billion yen a year */
    DECISION_ASK_FAVOUR,      /* subject jurisdiction, choice: 0 for capital, 1.. for a concession, -1 for not at all */
    DECISION_INSTRUMENT,      /* subject instrument, amount level 0..1 */
    DECISION_START_PROGRAMME, /* subject programme, amount scope, choice bits of the demands granted */
    DECISION_RESCOPE_PROGRAMME, /* the same of a running one: its new offer */
    DECISION_KILL_PROGRAMME     /* subject programme */
} DecisionKind;
typedef struct Decision {
    DecisionKind kind;
    int subject; /* index in the content's list of that kind */
    int choice;  /* option, payment of a favour, bits of demands, else 0 */
    double amount;
} Decision;

/* Whether the decision could be added to the draft as it stands; the message says what is missing. Changes nothing. */
bool campaign_check_decision(const Campaign *campaign, Decision decision, Error *error);
bool campaign_check_decision_in(const Campaign *campaign, Decision decision, const char *language, Error *error);
/* Adds it, replacing an earlier draft decision on the same subject; a decision that restores the present state
 * removes it. False as campaign_check_decision. */
bool campaign_decide(Campaign *campaign, Decision decision, Error *error);
/* Replaces the draft by everything MITI (or the strategy) did in this year, as far as the campaign's state allows;
 * what is not possible is left out. One undo step. History is held to no ceiling, files, capital or favour: the real
 * bureau did it (capital still never falls below 0); a strategy is held to all of them. */
void campaign_decide_as_history(Campaign *campaign);
void campaign_decide_as_strategy(Campaign *campaign, int strategy_index);
bool campaign_undo(Campaign *campaign); /* one step of the draft; false when there is none */
bool campaign_redo(Campaign *campaign);
bool campaign_can_undo(const Campaign *campaign);
bool campaign_can_redo(const Campaign *campaign);
const Decision *campaign_draft(const Campaign *campaign, int *count);
/* The decision that takes this one of the draft out again, and nothing else. */
Decision campaign_taking_out(const Campaign *campaign, Decision decision);
int campaign_chosen_option(const Campaign *campaign, int event_index);              /* in the draft; 0 = nothing */
double campaign_budget_amount(const Campaign *campaign, int line_index);            /* with the draft */
double campaign_budget_before(const Campaign *campaign, int line_index);            /* last year's */
double campaign_budget_history(const Campaign *campaign, int line_index, int year); /* MITI's own amount */
double campaign_instrument_level(const Campaign *campaign, int instrument_index);   /* with the draft */

/* The three scarce things, with the draft counted. */
typedef struct CampaignMeans {
    double ceiling;                                 /* billion yen this year */
    double lines, programmes, instruments, options; /* spent parts of it, billion yen this year */
    double budget_left;
    double capital, capital_cost, capital_left; /* points */
    int files, files_used, files_left;
} CampaignMeans;
CampaignMeans campaign_means(const Campaign *campaign);
/* The same were this decision in the draft, whether it can be or not. */
CampaignMeans campaign_means_with(const Campaign *campaign, Decision decision);

/* ---- The stamp ---- */

/* Commits the draft, lets the year pass, opens the next. CHECKs that the campaign is not over. */
void campaign_stamp(Campaign *campaign);

/* ---- What was ---- */

typedef struct CampaignTurn {
    int year;
    const Decision *decisions; /* by kind, then subject */
    int decision_count;
    const int *dossiers, *news; /* event indices shown that year */
    int dossier_count, news_count;
    const CampaignProgrammeNews *programme_news; /* ends, and members that left */
    int programme_news_count;
    uint64_t digest; /* campaign_digest after the stamp, when the next year is open */
} CampaignTurn;
int campaign_turn_count(const Campaign *campaign); /* stamped, those of the prologue included */
const CampaignTurn *campaign_turn(const Campaign *campaign, int turn_index); /* borrowed until the next stamp */
int campaign_prologue_count(const Campaign *campaign);                       /* turns before the player's first */
/* The option taken in a dossier that was shown and stamped, -1 otherwise; year (may be NULL): when it was shown. */
int campaign_answer(const Campaign *campaign, int event_index, int *year);

/* The one rule for comparing with published figures: flows (units ending in /year) as the mean over Time year to
 * year + 1, anything else at year + 0.5. NaN for years not simulated. */
double campaign_value(const Campaign *campaign, int variable_id, int year);
double campaign_value_now(const Campaign *campaign, int variable_id); /* at the opening of the year */

/* A fork in which `years` years have passed: the draft stamped (or an empty one, or MITI's choices), then nothing
 * decided (or MITI's choices every year). The caller destroys it. */
typedef enum ForecastPlan { FORECAST_DRAFT, FORECAST_NOTHING, FORECAST_HISTORY } ForecastPlan;
Campaign *campaign_forecast(const Campaign *campaign, ForecastPlan plan, int years);
/* The same scenario and seed until its end, everything as MITI did, or nothing decided. The caller destroys it. */
Campaign *campaign_replay_history(const Campaign *campaign);
Campaign *campaign_replay_nothing(const Campaign *campaign);
/* False with a message when the model's numbers at the opening of the year hold a NaN or an infinity. */
bool campaign_check_numbers(const Campaign *campaign, Error *error);

#endif
