/* SPDX-License-Identifier: MIT
 *
 * Looks up once what a campaign needs of content and model. A name the content does not have answers 0: its checker
 * has said so already. Nothing here knows a campaign's state. */
#include "campaign/world_internal.h"

#include <math.h>
#include <string.h>

/* "years since" and "years_since" are one name. */
static bool is_function(const char *name, const char *wanted) {
    for (; *name != '\0' && *wanted != '\0'; name++, wanted++) {
        if (*name != *wanted && !(*name == '_' && *wanted == ' ')) {
            return false;
        }
    }
    return *name == *wanted;
}

static int find_option(const ContentEvent *event, const char *id) {
    for (int i = 0; i < event->option_count; i++) {
        if (text_equal(event->options[i].id, id)) {
            return i;
        }
    }
    return -1;
}

static int find_member(const ContentProgramme *programme, const char *actor) {
    for (int i = 0; i < programme->member_count; i++) {
        if (text_equal(programme->members[i].actor, actor)) {
            return 1 << i;
        }
    }
    return -1;
}

static int find_subject(const Content *content, ExternalKind kind, const char *id) {
    switch (kind) {
    case EXTERNAL_FLAG:
        return content_find_flag(content, id);
    case EXTERNAL_ADOPTED:
        return content_find_instrument(content, id);
    case EXTERNAL_CHOSEN:
    case EXTERNAL_YEARS_SINCE:
        return content_find_event(content, id);
    case EXTERNAL_RUNNING:
    case EXTERNAL_SUCCEEDED:
    case EXTERNAL_MEMBER:
        return content_find_programme(content, id);
    case EXTERNAL_RELATION:
        return content_find_actor(content, id);
    case EXTERNAL_NOTHING:
    case EXTERNAL_CAPITAL:
        break;
    }
    return 0;
}

static ExternalSlot look_up_external(const Content *content, const ModelExternal *external) {
    static const struct {
        const char *name;
        ExternalKind kind;
        int argument_count;
    } functions[] = {{"flag", EXTERNAL_FLAG, 1},
                     {"adopted", EXTERNAL_ADOPTED, 1},
                     {"chosen", EXTERNAL_CHOSEN, 2},
                     {"years since", EXTERNAL_YEARS_SINCE, 1},
                     {"running", EXTERNAL_RUNNING, 1},
                     {"succeeded", EXTERNAL_SUCCEEDED, 1},
                     {"member", EXTERNAL_MEMBER, 2},
                     {"relation", EXTERNAL_RELATION, 1},
                     {"political capital", EXTERNAL_CAPITAL, 0}};
    ExternalSlot slot = {external->variable_id, EXTERNAL_NOTHING, 0, 0};
    for (int i = 0; i < COUNT_OF(functions); i++) {
        if (!is_function(external->function, functions[i].name) ||
            external->argument_count < functions[i].argument_count) {
            continue;
        }
        const char *id = functions[i].argument_count > 0 ? external->arguments[0] : "";
        slot.subject = find_subject(content, functions[i].kind, id);
        if (functions[i].kind == EXTERNAL_CHOSEN && slot.subject >= 0) {
            slot.choice = find_option(&content_events(content, &(int){0})[slot.subject], external->arguments[1]);
        }
        if (functions[i].kind == EXTERNAL_MEMBER && slot.subject >= 0) {
            slot.choice = find_member(&content_programmes(content, &(int){0})[slot.subject], external->arguments[1]);
        }
        slot.kind = slot.subject < 0 || slot.choice < 0 ? EXTERNAL_NOTHING : functions[i].kind;
    }
    return slot;
}

bool world_is_flow(const char *units) {
    static const char tail[] = "/year";
    size_t bytes = strlen(units);
    while (bytes > 0 && units[bytes - 1] == ' ') {
        bytes--;
    }
    size_t tail_bytes = sizeof tail - 1;
    return bytes >= tail_bytes && strncmp(units + bytes - tail_bytes, tail, tail_bytes) == 0;
}

static void look_up_model(CampaignWorld *world, Arena *arena, const Content *content) {
    const Model *model = world->model;
    world->variable_count = model_variable_count(model);
    int *levers = ARENA_ARRAY(arena, int, world->variable_count);
    int *lever_of = ARENA_ARRAY(arena, int, world->variable_count);
    bool *is_flow = ARENA_ARRAY(arena, bool, world->variable_count);
    for (int i = 0; i < world->variable_count; i++) {
        const ModelVariable *variable = model_variable(model, i);
        lever_of[i] = variable->is_lever ? world->lever_count : -1;
        is_flow[i] = world_is_flow(variable->units);
        if (variable->is_lever) {
            levers[world->lever_count++] = i;
        }
    }
    world->external_count = model_external_count(model);
    ExternalSlot *externals = ARENA_ARRAY(arena, ExternalSlot, world->external_count);
    for (int i = 0; i < world->external_count; i++) {
        externals[i] = look_up_external(content, model_external(model, i));
    }
    world->levers = levers;
    world->lever_of = lever_of;
    world->is_flow = is_flow;
    world->externals = externals;
    world->steps_per_year = (int)floor(1.0 / model_time_step(model) + 0.5);
}

CampaignWorld world_look_up(Arena *arena, const Content *content, int scenario) {
    CampaignWorld world = {.model = content_model(content), .rules = content_rules(content)};
    world.events = content_events(content, &world.event_count);
    world.jurisdictions = content_jurisdictions(content, &world.jurisdiction_count);
    world.instruments = content_instruments(content, &world.instrument_count);
    world.programmes = content_programmes(content, &world.programme_count);
    world.lines = content_budget_lines(content, &world.line_count);
    world.actors = content_actors(content, &world.actor_count);
    world.scenario = &content_scenarios(content, &(int){0})[scenario];
    content_flags(content, &world.flag_count);
    int history = content_find_strategy(content, "history");
    world.history = history < 0 ? NULL : &content_strategies(content, &(int){0})[history];
    look_up_model(&world, arena, content);
    return world;
}
