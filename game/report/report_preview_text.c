/* SPDX-License-Identifier: MIT
 *
 * What a preview says, in words: a change with its range and how many runs agree, and what would have to be true. */
#include <string.h>

#include "report/preview_internal.h"
#include "report/report_internal.h"

static const double sure_share = 0.8;

static const char *percent(const ReportWriter *writer, double share) {
    return content_number(writer->arena, writer->language, "int", 100.0 * share);
}

/* Of what is neither good nor bad: higher or lower. */
static const char *verdict_of(const ReportWriter *writer, int variable_id, const PreviewChange *change) {
    int count;
    const ContentAim *aims = content_aims(writer->content, &count);
    double better = change->rises, worse = change->falls;
    bool is_aim = false;
    for (int i = 0; i < count && !is_aim; i++) {
        is_aim = aims[i].variable_id == variable_id;
        better = is_aim && !aims[i].higher_is_better ? change->falls : change->rises;
        worse = is_aim && !aims[i].higher_is_better ? change->rises : change->falls;
    }
    if (better >= sure_share) {
        return report_say(writer, is_aim ? "ui.preview.better" : "ui.preview.higher", "percent",
                          percent(writer, better), NULL);
    }
    if (worse >= sure_share) {
        return report_say(writer, is_aim ? "ui.preview.worse" : "ui.preview.lower", "percent", percent(writer, worse),
                          NULL);
    }
    return report_say(writer, "ui.preview.unclear", "percent", percent(writer, better), NULL);
}

const char *report_preview_change_text(const Campaign *campaign, int variable_id, const PreviewChange *change,
                                       Arena *arena, const char *language) {
    ReportWriter writer = report_begin(campaign, arena, language);
    const char *low = report_signed_change_of(&writer, variable_id, change->band.low80);
    const char *high = report_signed_change_of(&writer, variable_id, change->band.high80);
    if (text_equal(low, "±0") && text_equal(high, "±0")) return report_say(&writer, "ui.number.same", NULL);
    const char *span = report_say(&writer, "ui.preview.span", "low", low, "high", high, NULL);
    return report_say(&writer, "ui.preview.change", "median",
                      report_signed_change_of(&writer, variable_id, change->band.median), "span", span, "verdict",
                      verdict_of(&writer, variable_id, change), NULL);
}

const char *report_preview_case_text(const Campaign *campaign, int variable_id, const PreviewCase *found, Arena *arena,
                                     const char *language) {
    ReportWriter writer = report_begin(campaign, arena, language);
    Text list = text_begin(arena);
    for (int i = 0; i < found->condition_count; i++) {
        const PreviewCondition *condition = &found->conditions[i];
        text_format(&list, "%s%s", i > 0 ? report_say(&writer, "ui.whatif.and", NULL) : "",
                    report_say(&writer, condition->sure > 0.0 ? "ui.whatif.high" : "ui.whatif.low", "name",
                               report_variable_name(writer.content, arena, language, condition->variable_id), "best",
                               report_number_of(&writer, condition->variable_id, condition->best), "rest",
                               report_number_of(&writer, condition->variable_id, condition->rest), NULL));
    }
    const char *best = report_say(
        &writer, found->luck_low == found->luck_high ? "ui.whatif.best.even" : "ui.whatif.best", "aim",
        report_variable_name(writer.content, arena, language, variable_id), "percent", percent(&writer, found->share),
        "low", percent(&writer, found->luck_low), "high", percent(&writer, found->luck_high), NULL);
    return found->condition_count == 0
               ? best
               : arena_format(arena, "%s %s", best, report_say(&writer, "ui.whatif.where", "list", list.data, NULL));
}
