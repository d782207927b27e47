/* SPDX-License-Identifier: MIT
 *
 * The player's stated ranges, and the lines of a save that keep them. */
#include "campaign/campaign_ranges.h"

#include <math.h>

#include "campaign/campaign_internal.h"
#include "campaign/log_internal.h"

bool campaign_check_range(const Campaign *campaign, CampaignRange range, Error *error) {
    int last_year = campaign->last_year;
    if (range.variable_id < 0 || range.variable_id >= campaign->world.variable_count) {
        return error_set(error, "a forecast is of a variable of the model; this one is not known");
    }
    if (range.years != 1 && range.years != 5) {
        return error_set(error, "a forecast looks 1 or 5 years ahead, not %d", range.years);
    }
    if (!isfinite(range.low) || !isfinite(range.high)) {
        return error_set(error, "a forecast has two finite numbers, the low end and the high end");
    }
    if (range.low > range.high) {
        return error_set(error, "the low end %g lies above the high end %g; state the low end first", range.low,
                         range.high);
    }
    if (campaign->year + range.years > last_year) {
        return error_set(error, "the scenario ends with %d: a forecast for %d would never be compared", last_year,
                         campaign->year + range.years);
    }
    return true;
}

bool campaign_state_range(Campaign *campaign, CampaignRange range, Error *error) {
    if (!campaign_check_range(campaign, range, error)) {
        return false;
    }
    range.year = campaign->year;
    for (int i = 0; i < campaign->ranges.count; i++) {
        CampaignRange *old = &campaign->ranges.items[i];
        if (old->year == range.year && old->variable_id == range.variable_id && old->years == range.years) {
            *old = range;
            return true;
        }
    }
    list_push(campaign->arena, &campaign->ranges, range);
    return true;
}

const CampaignRange *campaign_ranges(const Campaign *campaign, int *count) {
    *count = campaign->ranges.count;
    return campaign->ranges.items;
}

void ranges_copy_until(Campaign *to, const Campaign *from, int year) {
    for (int i = 0; i < from->ranges.count; i++) {
        if (from->ranges.items[i].year < year) {
            list_push(to->arena, &to->ranges, from->ranges.items[i]);
        }
    }
}

/* ---- In the save ---- */

json_t *log_write_ranges(const Campaign *campaign, int year) {
    json_t *list = NULL;
    for (int i = 0; i < campaign->ranges.count; i++) {
        const CampaignRange *range = &campaign->ranges.items[i];
        if (range->year != year) {
            continue;
        }
        const char *name = model_variable(campaign->world.model, range->variable_id)->name;
        json_t *object = json_object();
        json_object_set_new(object, "of", json_string(name));
        json_object_set_new(object, "years", json_integer(range->years));
        json_object_set_new(object, "low", json_real(range->low));
        json_object_set_new(object, "high", json_real(range->high));
        list = list == NULL ? json_array() : list;
        json_array_append_new(list, object);
    }
    return list;
}

/* What is missing or no number becomes a NaN, which is refused as such. */
static double read_end(const json_t *object, const char *key) {
    const json_t *number = json_object_get(object, key);
    return json_is_number(number) ? json_number_value(number) : NAN;
}

/* A whole number of years; 0, which is refused, for anything else. */
static int read_years(const json_t *object) {
    json_int_t years = json_integer_value(json_object_get(object, "years"));
    return years == 1 || years == 5 ? (int)years : 0;
}

bool log_read_ranges(LogReader *reader, Campaign *campaign, const json_t *turn) {
    const json_t *list = json_object_get(turn, "forecasts");
    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *object = json_array_get(list, i);
        CampaignRange range = {.variable_id = model_find(campaign->world.model, log_string(object, "of")),
                               .years = read_years(object),
                               .low = read_end(object, "low"),
                               .high = read_end(object, "high")};
        Error why;
        if (!campaign_state_range(campaign, range, &why)) {
            return error_set(reader->error,
                             "%s:%d: error: forecast %d of this year cannot be read: %s; "
                             "use an older copy of the file",
                             reader->file, reader->line, (int)i + 1, why.message);
        }
    }
    return true;
}
