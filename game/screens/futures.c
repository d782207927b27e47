/* SPDX-License-Identifier: MIT
 *
 * What is computed beside the player's campaign: where the draft, an empty draft and MITI's own choices would lead, and
 * history replayed. A piece at a time by screens_work, after a frame was shown; never inside a frame. */
#include "base/digest.h"
#include "campaign/campaign_replay.h"
#include "screens/screens_internal.h"

uint64_t futures_draft_digest(const Campaign *campaign) {
    int count;
    const Decision *draft = campaign_draft(campaign, &count);
    uint64_t digest = digest_integer(DIGEST_START, campaign_year(campaign));
    for (int i = 0; i < count; i++) {
        digest = digest_integer(digest, draft[i].kind);
        digest = digest_integer(digest, draft[i].subject);
        digest = digest_integer(digest, draft[i].choice);
        digest = digest_doubles(digest, &draft[i].amount, 1);
    }
    return digest;
}

void screens_forget_campaign(Screens *screens) {
    ScreenFutures *futures = &screens->futures;
    report_preview_destroy(futures->preview);
    campaign_destroy(futures->replay_begun);
    campaign_destroy(futures->replay);
    campaign_destroy(futures->replay_nothing);
    *futures = (ScreenFutures){0};
    advice_forget(screens);
    why_forget(screens);
    map_forget(screens);
    screens->metric = 0;
    screens->budget_year = 0;
    screens->is_menu_open = false;
    book_forget_page(screens);
    code_forget(screens);
    end_forget(screens);
    past_forget(screens);
    forecast_forget(screens);
}

/* One year of everything as MITI did, or of nothing decided. */
static void replay_a_year(ScreenFutures *futures, const Campaign *campaign, bool is_history) {
    if (!futures->replay_begun) {
        futures->replay_begun = campaign_replay_begin(campaign);
        return;
    }
    if (campaign_replay_go_on(futures->replay_begun, campaign, campaign_scenario(campaign)->first_year)) {
        return;
    }
    if (is_history) {
        campaign_decide_as_history(futures->replay_begun);
    }
    campaign_stamp(futures->replay_begun);
    if (campaign_is_over(futures->replay_begun)) {
        *(is_history ? &futures->replay : &futures->replay_nothing) = futures->replay_begun;
        futures->replay_begun = NULL;
    }
}

Preview *futures_preview(Screens *screens) {
    ScreenFutures *futures = &screens->futures;
    if (!futures->preview) {
        futures->preview = report_preview_create(screens->content, PREVIEW_LUCKS);
    }
    return futures->preview;
}

void futures_take_lucks(Screens *screens, int lucks) {
    Preview *before = futures_preview(screens), *after = report_preview_create(screens->content, lucks);
    for (int plan = PREVIEW_A; plan < PREVIEW_PLANS; plan++) {
        const Decision *decisions;
        int count;
        if (report_preview_kept(before, plan, &decisions, &count)) {
            report_preview_keep(after, plan, decisions, count);
        }
    }
    report_preview_destroy(before);
    screens->futures.preview = after;
}

bool screens_work(Screens *screens, const Campaign *campaign) {
    ScreenFutures *futures = &screens->futures;
    if (!campaign) {
        return false;
    }
    if (lesson_work(screens)) {
        return true;
    }
    if (past_work(screens, campaign) || why_work(screens, campaign) || code_work(screens, campaign) ||
        advice_work(screens, campaign) || map_work(screens, campaign) ||
        report_preview_work(futures_preview(screens), campaign)) {
        return true;
    }
    bool needs_history = !futures->replay, needs_nothing = campaign_is_over(campaign) && !futures->replay_nothing;
    if (needs_history || needs_nothing) {
        replay_a_year(futures, campaign, needs_history);
        return true;
    }
    return end_work(screens, campaign);
}

/* ---- Bands of a chart ---- */

void chart_add_band(ChartBands *bands, double year, const PreviewBand *band) {
    int at = bands->count;
    if (at == COUNT_OF(bands->years)) {
        return;
    }
    bands->years[at] = year;
    bands->low80[at] = band->low80;
    bands->low50[at] = band->low50;
    bands->median[at] = band->median;
    bands->high50[at] = band->high50;
    bands->high80[at] = band->high80;
    bands->count++;
}

void chart_scale_bands(ChartBands *bands, double factor) {
    for (int i = 0; i < bands->count; i++) {
        bands->low80[i] *= factor;
        bands->low50[i] *= factor;
        bands->median[i] *= factor;
        bands->high50[i] *= factor;
        bands->high80[i] *= factor;
    }
}

UiFan chart_fan(const ChartBands *bands, const char *label) {
    return (UiFan){.label = label,
                   .years = bands->years,
                   .low80 = bands->low80,
                   .low50 = bands->low50,
                   .high50 = bands->high50,
                   .high80 = bands->high80,
                   .count = bands->count,
                   .style = UI_LINE_FOURTH};
}

/* ---- Changes in words ---- */

static const double sure_share = 0.8;

/* Of a figure that is neither good nor bad: the runs in which it rises. */
static double share_better(const ScreenMetric *metric, const PreviewChange *change) {
    return metric->higher_is_better == 0 ? change->falls : change->rises;
}

ChartVerdict chart_judge(const ScreenMetric *metric, const PreviewChange *change) {
    double worse = change->rises + change->falls - share_better(metric, change);
    return share_better(metric, change) >= sure_share ? CHART_BETTER
           : worse >= sure_share                      ? CHART_WORSE
                                                      : CHART_UNCLEAR;
}

const char *chart_say_verdict(Screens *screens, const ScreenMetric *metric, const PreviewChange *change) {
    static const char *const ids[][3] = {{"ui.preview.better", "ui.preview.worse", "ui.preview.unclear"},
                                         {"ui.preview.higher", "ui.preview.lower", "ui.preview.unclear"}};
    ChartVerdict verdict = chart_judge(metric, change);
    double better = share_better(metric, change), worse = change->rises + change->falls - better;
    return say_with(screens, ids[metric->higher_is_better < 0][verdict], "percent",
                    say_number(screens, "int", 100.0 * (verdict == CHART_WORSE ? worse : better)), NULL);
}

const char *chart_say_chance(Screens *screens, const ScreenMetric *metric, const PreviewChange *change) {
    static const char *const signs[] = {"ui.sign.better", "ui.sign.worse", "ui.sign.unclear"};
    if (change->rises + change->falls == 0.0) {
        return say(screens, "ui.number.same");
    }
    return say_format(screens, "%s%s", say(screens, signs[chart_judge(metric, change)]),
                      say_with(screens, "ui.whatif.chance", "percent",
                               say_number(screens, "int", 100.0 * share_better(metric, change)), NULL));
}

/* Where the unit behind a number begins. */
static const char *unit_of(const char *words) {
    const char *end = words;
    for (const char *c = words; *c; c++) {
        if (*c >= '0' && *c <= '9') {
            end = c + 1;
        }
    }
    return end;
}

const char *chart_say_span(Screens *screens, const ScreenMetric *metric, const PreviewBand *change) {
    const char *low = chart_say(screens, metric, change->low80, true);
    const char *high = chart_say(screens, metric, change->high80, true);
    const char *unit = unit_of(chart_say(screens, metric, change->median, true));
    if (text_equal(unit_of(low), unit) && text_equal(unit_of(high), unit)) {
        low = arena_copy_bytes(screens->frame, low, (size_t)(unit_of(low) - low));
        high = arena_copy_bytes(screens->frame, high, (size_t)(unit_of(high) - high));
    }
    return say_with(screens, "ui.preview.span", "low", low, "high", high, NULL);
}

const char *chart_say_change(Screens *screens, const ScreenMetric *metric, const PreviewChange *change) {
    return say_with(screens, "ui.preview.change", "median", chart_say(screens, metric, change->band.median, true),
                    "span", chart_say_span(screens, metric, &change->band), "verdict",
                    chart_say_verdict(screens, metric, change), NULL);
}
