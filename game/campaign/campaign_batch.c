/* SPDX-License-Identifier: MIT
 *
 * A batch is blocks of lanes, each with one run; a lane is a whole Campaign whose run is the block's. What a turn does
 * to lanes is turn.c's; here they are made, copied into and shared out to threads. No block reads another. */
#include "campaign/campaign_batch.h"

#include "campaign/campaign_internal.h"

typedef struct LaneBlock {
    ModelRun *run;
    Campaign **lanes; /* [count] within the batch's list */
    int count;
} LaneBlock;

struct CampaignBatch {
    Arena *arena;
    Campaign **lanes; /* [lane_count] */
    LaneBlock *blocks;
    int lane_count, block_count;
};

/* The world of `like` may end before the batch: what the lanes look up is copied once. */
static CampaignWorld copy_world(Arena *arena, const Campaign *like) {
    Campaign holder = {.arena = arena, .world = like->world};
    campaign_copy_world(&holder);
    return holder.world;
}

CampaignBatch *campaign_batch_create(const Campaign *like, int lane_count, const int *kept, int kept_count) {
    CHECK(lane_count >= 1);
    Arena *arena = arena_create();
    CampaignBatch *batch = ARENA_NEW(arena, CampaignBatch);
    *batch = (CampaignBatch){.arena = arena,
                             .lanes = ARENA_ARRAY(arena, Campaign *, lane_count),
                             .lane_count = lane_count,
                             .block_count = (lane_count + CAMPAIGN_BATCH_BLOCK - 1) / CAMPAIGN_BATCH_BLOCK};
    batch->blocks = ARENA_ARRAY(arena, LaneBlock, batch->block_count);
    Campaign pattern = {.batch = batch, .world = copy_world(arena, like)};
    pattern.kept_count = kept == NULL ? like->world.variable_count : kept_count;
    if (kept != NULL) {
        int *ids = ARENA_ARRAY(arena, int, kept_count);
        for (int i = 0; i < kept_count; i++) {
            ids[i] = kept[i];
        }
        pattern.kept = ids;
    }
    for (int i = 0; i < lane_count; i++) {
        LaneBlock *block = &batch->blocks[i / CAMPAIGN_BATCH_BLOCK];
        if (i % CAMPAIGN_BATCH_BLOCK == 0) {
            int rest = lane_count - i;
            block->count = rest < CAMPAIGN_BATCH_BLOCK ? rest : CAMPAIGN_BATCH_BLOCK;
            block->lanes = &batch->lanes[i];
            block->run = model_run_create(like->world.model, block->count);
        }
        batch->lanes[i] = ARENA_NEW(arena, Campaign);
        *batch->lanes[i] = pattern;
        batch->lanes[i]->arena = arena_create();
        batch->lanes[i]->draft_arena = arena_create();
        batch->lanes[i]->run = block->run;
        batch->lanes[i]->lane = i % CAMPAIGN_BATCH_BLOCK;
    }
    return batch;
}

void campaign_batch_destroy(CampaignBatch *batch) {
    if (batch == NULL) {
        return;
    }
    for (int i = 0; i < batch->lane_count; i++) {
        arena_destroy(batch->lanes[i]->arena);
        arena_destroy(batch->lanes[i]->draft_arena);
    }
    for (int i = 0; i < batch->block_count; i++) {
        model_run_destroy(batch->blocks[i].run);
    }
    arena_destroy(batch->arena);
}

/* The year just passed is part of the state. */
static void keep_last_year(Campaign *lane, const Campaign *from) {
    lane->turns.items = NULL;
    lane->turns.count = lane->turns.capacity = 0;
    lane->years.items = NULL;
    lane->years.count = lane->years.capacity = 0;
    lane->history_year = lane->year;
    if (from->years.count > 0) {
        lane->history_year--;
        double *row = ARENA_ARRAY(lane->arena, double, lane->kept_count);
        for (int i = 0; i < lane->kept_count; i++) {
            row[i] = campaign_value(from, lane->kept == NULL ? i : lane->kept[i], lane->history_year);
        }
        list_push(lane->arena, &lane->years, row);
    }
}

void campaign_batch_put(CampaignBatch *batch, int index, const Campaign *from) {
    CHECK(index >= 0 && index < batch->lane_count);
    Campaign *lane = batch->lanes[index];
    CHECK(lane != from && lane->world.model == from->world.model && lane->world.scenario == from->world.scenario);
    arena_clear(lane->arena);
    campaign_copy_state(lane, from);
    keep_last_year(lane, from);
    model_run_copy_lane(lane->run, lane->lane, from->run, from->lane);
}

void campaign_batch_put_seed(CampaignBatch *batch, int index, const Campaign *from, uint64_t seed) {
    campaign_batch_put(batch, index, from);
    batch->lanes[index]->seed = seed;
}

int campaign_batch_count(const CampaignBatch *batch) {
    return batch->lane_count;
}

Campaign *campaign_batch_lane(CampaignBatch *batch, int lane) {
    CHECK(lane >= 0 && lane < batch->lane_count);
    return batch->lanes[lane];
}

/* ---- Playing ---- */

typedef struct PlayTask {
    CampaignBatch *batch;
    const CampaignBatchPlay *play;
} PlayTask;

static void play_block(void *user, int index, int worker) {
    const PlayTask *task = user;
    const CampaignBatchPlay *play = task->play;
    const LaneBlock *block = &task->batch->blocks[index];
    (void)worker;
    while (!campaign_is_over(block->lanes[0]) && block->lanes[0]->year < play->until_year) {
        for (int i = 0; i < block->count && play->decide != NULL; i++) {
            play->decide(play->user, block->lanes[i], index * CAMPAIGN_BATCH_BLOCK + i);
        }
        turn_stamp(block->lanes, block->count);
    }
}

void campaign_batch_play(CampaignBatch *batch, const CampaignBatchPlay *play) {
    for (int i = 0; i < batch->lane_count; i++) {
        CHECK(batch->lanes[i]->content != NULL);
        CHECK(batch->lanes[i]->year == batch->lanes[0]->year);
        CHECK(batch->lanes[i]->last_year == batch->lanes[0]->last_year);
    }
    PlayTask task = {batch, play};
    if (play->workers != NULL && play->workers->count > 1 && batch->block_count > 1) {
        play->workers->run_jobs(play->workers->user, batch->block_count, play_block, &task);
        return;
    }
    for (int i = 0; i < batch->block_count; i++) {
        play_block(&task, i, 0);
    }
}
