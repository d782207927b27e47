/* SPDX-License-Identifier: MIT
 *
 * What a programme has beyond plain fields: its consortium, its cost path, and the offer with which a strategy starts
 * it. Nothing here knows whether a member will join; game/campaign works that out. */
#include <math.h>

#include "content/fields.h"

#define MEMBER_AT(member) offsetof(ContentMember, member)

static void read_demand(const ContentReading *reading, const ScriptField *field, void *object) {
    static const Field fields[] = {
        {.name = "worth", .type = FIELD_NUMBER, true, MEMBER_AT(demand_worth), 0.01, 2},
        {.name = "money", .type = FIELD_NUMBER, false, MEMBER_AT(demand_money), 0, 1},
        {.name = "capital", .type = FIELD_NUMBER, false, MEMBER_AT(demand_capital), 0, 100},
        {.name = "rival", .type = FIELD_REFERENCE, false, MEMBER_AT(rival), .kind = KIND_ACTOR},
        {.name = "loss", .type = FIELD_NUMBER, false, MEMBER_AT(rival_loss), 0, 2},
    };
    if (!fields_want(reading, "demand", &field->value, SCRIPT_TABLE, field->line)) return;
    ContentReading place = *reading;
    place.line = fields_line(reading, field->line);
    fields_read(&place, &field->value, fields, COUNT_OF(fields), object);
    const ContentMember *member = object;
    if (member->demand_money + member->demand_capital + member->rival_loss > 0) return;
    content_error(&place, "E227", place.line, "give money, capital, or rival and loss", "the demand costs nothing");
}

static void read_member(const ContentReading *place, const ScriptValue *item, ContentMember *member) {
    static const Field fields[] = {
        {.name = "actor", .type = FIELD_REFERENCE, true, MEMBER_AT(actor_index), .kind = KIND_ACTOR},
        {.name = "weight", .type = FIELD_NUMBER, true, MEMBER_AT(weight), 0, 1},
        {.name = "joins", .type = FIELD_NUMBER, true, MEMBER_AT(joins), -1, 2},
        {.name = "when", .type = FIELD_CONDITION, false, MEMBER_AT(when)},
        {.name = "demand", .type = FIELD_CUSTOM, .read = read_demand},
    };
    *member = (ContentMember){.rival = -1, .place = {place->file, place->line}};
    fields_read(place, item, fields, COUNT_OF(fields), member);
    const ScriptField *actor = script_field(item, "actor");
    member->actor = actor && actor->value.kind == SCRIPT_TEXT ? actor->value.text : "";
    if (!member->actor[0]) return;
    content_need_text(place, "%s.%s.interest", place->owner, member->actor);
    if (member->demand_worth > 0) content_need_text(place, "%s.%s.demand", place->owner, member->actor);
}

void programme_read_members(const ContentReading *reading, const ScriptField *field, void *object) {
    ContentProgramme *programme = object;
    int line = fields_line(reading, field->line);
    if (!fields_want(reading, "members", &field->value, SCRIPT_TABLE, line)) return;
    int count = field->value.item_count;
    if (count > CONTENT_MOST_MEMBERS) {
        content_error(reading, "E227", line, "put some of them into a group", "%d members; at most %d can sit together",
                      count, CONTENT_MOST_MEMBERS);
        return;
    }
    ContentMember *members = ARENA_ARRAY(reading->loader->arena, ContentMember, count);
    double weight = 0;
    for (int i = 0; i < count; i++) {
        const ScriptValue *item = &field->value.items[i];
        ContentReading place = *reading;
        place.line = item->line > 0 ? item->line : line;
        if (!fields_want(&place, "a member", item, SCRIPT_TABLE, place.line)) continue;
        ContentMember *member = &members[programme->member_count++];
        read_member(&place, item, member);
        weight += member->weight;
        for (ContentMember *other = members; other < member; other++) {
            if (!member->actor[0] || !text_equal(other->actor, member->actor)) continue;
            content_error(&place, "E227", place.line, NULL, "'%.60s' sits at the table twice", member->actor);
        }
    }
    programme->members = members;
    if (weight > 1 + 1e-9) {
        content_error(reading, "E227", line, "they are shares of one programme", "the weights add up to %g", weight);
    }
}

void programme_read_path(const ContentReading *reading, const ScriptField *field, void *object) {
    ContentProgramme *programme = object;
    int line = fields_line(reading, field->line);
    if (!fields_want(reading, "path", &field->value, SCRIPT_TABLE, line)) return;
    int count = field->value.item_count;
    double *path = ARENA_ARRAY(reading->loader->arena, double, count);
    const Field number = {.name = "path", .type = FIELD_NUMBER, .high = 10};
    for (int i = 0; i < count; i++) {
        if (!fields_read_number(reading, &number, &field->value.items[i], &path[i], line)) return;
    }
    programme->path = path;
    programme->path_count = count;
}

void programme_check(const ContentReading *reading, const ContentProgramme *programme) {
    if (programme->first_year > programme->last_year) {
        content_error(reading, "E210", reading->line, NULL, "it can be started until a year before it can be started");
    }
    if (programme->chance + programme->partial > 1 + 1e-9) {
        content_error(reading, "E227", reading->line, NULL, "chance and partial add up to %g",
                      programme->chance + programme->partial);
    }
    if (!programme->path) return;
    double sum = 0;
    for (int i = 0; i < programme->path_count; i++) sum += programme->path[i];
    if (programme->path_count != programme->years) {
        content_error(reading, "E227", reading->line, NULL, "path has %d years and the programme %d",
                      programme->path_count, programme->years);
    } else if (fabs(sum / programme->years - 1) > 0.005) {
        content_error(reading, "E227", reading->line, "yen_per_year is the average of the path",
                      "the mean of path is %g and not 1", sum / programme->years);
    }
}

/* ---- Strategies ---- */

typedef struct StartParts {
    const char *programme;
    double scope;
    const ScriptValue *grant;
} StartParts;

static void keep_grant(const ContentReading *reading, const ScriptField *field, void *object) {
    bool is_table = fields_want(reading, "grant", &field->value, SCRIPT_TABLE, field->line);
    if (is_table) ((StartParts *)object)->grant = &field->value;
}

static int find_demand(const ContentReading *reading, const ContentProgramme *programme, const char *actor) {
    const char *names[CONTENT_MOST_MEMBERS];
    int count = 0;
    for (int i = 0; i < programme->member_count; i++) {
        const ContentMember *member = &programme->members[i];
        if (member->demand_worth <= 0) continue;
        if (text_equal(member->actor, actor)) return 1 << i;
        names[count++] = member->actor;
    }
    content_error(reading, "E208", reading->line, content_hint(reading->loader, actor, names, count, NULL),
                  "nobody called '%.60s' demands anything of '%s'", actor, programme->id);
    return 0;
}

bool programme_read_start(const ContentReading *reading, const ScriptValue *value, ContentStart *out) {
    static const Field fields[] = {
        {.name = "programme", .type = FIELD_TEXT, true, offsetof(StartParts, programme)},
        {.name = "scope", .type = FIELD_NUMBER, false, offsetof(StartParts, scope), 0.5, 1.5},
        {.name = "grant", .type = FIELD_CUSTOM, .read = keep_grant},
    };
    StartParts parts = {.scope = 1};
    if (value->kind == SCRIPT_TEXT) {
        parts.programme = value->text;
    } else {
        if (!fields_want(reading, "a programme", value, SCRIPT_TABLE, reading->line)) return false;
        fields_read(reading, value, fields, COUNT_OF(fields), &parts);
    }
    if (!parts.programme) return false;
    int index = resolve_id(reading->loader, reading, KIND_PROGRAMME, parts.programme, reading->line);
    if (index < 0) return false;
    if (parts.scope * 2 != floor(parts.scope * 2)) {
        content_error(reading, "E227", reading->line, "0.5 is small, 1 as planned, 1.5 large", "scope is %g",
                      parts.scope);
        return false;
    }
    *out = (ContentStart){.programme = index, .scope = parts.scope};
    const ContentProgramme *programme = reading->loader->records[KIND_PROGRAMME].items[index].data;
    for (int i = 0; parts.grant && i < parts.grant->item_count; i++) {
        const ScriptValue *actor = &parts.grant->items[i];
        if (!fields_want(reading, "grant", actor, SCRIPT_TEXT, reading->line)) continue;
        out->granted |= find_demand(reading, programme, actor->text);
    }
    return true;
}
