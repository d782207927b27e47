/* SPDX-License-Identifier: MIT
 *
 * The bare model along a campaign: a campaign whose constants were changed, the levers it set step by step, and the
 * same path run again over many lanes that differ in constants or in single levers. The path stays as recorded: in a
 * lane no event answers to what the lane's numbers do. */
#ifndef CAMPAIGN_CAMPAIGN_LEVERS_H
#define CAMPAIGN_CAMPAIGN_LEVERS_H

#include "campaign/campaign.h"
#include "campaign/campaign_effects.h"

typedef struct CampaignSetup {
    const char *scenario_id;
    uint64_t seed;
    const char *lens_id;          /* NULL: the model as it stands */
    const ModelSetting *settings; /* of constants, before the start, after the lens; of a lever: its default */
    int setting_count;
    unsigned assists;     /* bits of CampaignAssist (campaign_scenario.h) */
    bool records_levers;  /* from the first step on, for campaign_levers */
    int origins_year;     /* recording: from this year on with their parts, for campaign_lever_parts; 0: without */
    bool is_without_news; /* dated news that is no outside shock leaves the model alone; its flags, relations and queues
                             stay, for they only decide what comes to the desk */
} CampaignSetup;

/* As campaign_create. A save holds the lens but not the settings: with them it can be continued nowhere. */
Campaign *campaign_create_with(const Content *content, const CampaignSetup *setup, Error *error);

/* Sets all lanes of a run that is not started to the constants of the setup: its lens (which must exist) and its
 * settings. */
void campaign_set_constants(const Content *content, const CampaignSetup *setup, ModelRun *run);

typedef struct CampaignLevers {
    const int *variable_ids; /* [lever] */
    int lever_count;
    int steps, steps_per_year;
    const double *values; /* [step][lever]; step 0 is INITIAL TIME */
} CampaignLevers;

/* What the stamped turns of a recording campaign (CHECK) set. Everything lives in the arena. */
CampaignLevers campaign_levers(const Campaign *campaign, Arena *arena);

/* ---- By whose doing ---- */

/* What one origin gives to one lever at one step: the lever is (its base + all `added`) times all factors, held inside
 * its range. */
typedef struct CampaignLeverPart {
    int lever; /* place in CampaignLevers.variable_ids */
    CampaignOrigin origin;
    double added, factor;
} CampaignLeverPart;

/* Of one recorded step, in the order they were put together; none before the setup's origins_year. Borrowed until the
 * next stamp. */
const CampaignLeverPart *campaign_lever_parts(const Campaign *campaign, int step, int *count);
/* What a lever is without any origin: its default, 0 where budget lines stand in for it. */
double campaign_lever_base(const Campaign *campaign, int lever);

/* ---- The path again ---- */

/* What to look at on the way. */
typedef struct CampaignWatch {
    const int *variable_ids;
    int variable_count;
    double *values; /* [year][variable][lane] by the one rule of campaign_value; owned by the caller */
    /* Called at every step after the path's levers were set and before anything is computed: may set levers of single
     * lanes by model_run_set. The path sets all lanes again at the next step. NULL: nothing. */
    void (*change)(void *user, ModelRun *run, double time);
    void *user;
    /* Called at every step when everything is computed. NULL: nothing. */
    void (*look)(void *user, const ModelRun *run);
} CampaignWatch;

/* Starts the run (constants set before are kept) and takes it through the path. Lane k of many has the bits of the
 * campaign that set the levers, where constants and levers are the same. */
void campaign_run_levers(const CampaignLevers *levers, ModelRun *run, const CampaignWatch *watch);
/* The same for a run that stands where the levers begin. */
void campaign_go_on_levers(const CampaignLevers *levers, ModelRun *run, const CampaignWatch *watch);
/* Sets a started run to the levers as the campaign has them at this moment: at the opening of a year with what has come
 * due. The next step of a path sets them anew. */
void campaign_set_levers_as(const Campaign *campaign, ModelRun *run);
/* Whether campaign_value gives the mean of a year, and not the value in its middle. */
bool campaign_is_flow(const Model *model, int variable_id);
/* The levers from a step on; borrows the values. */
CampaignLevers campaign_levers_from(const CampaignLevers *levers, int step);

#endif
