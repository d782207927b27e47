/* SPDX-License-Identifier: MIT
 *
 * Why a number changed, in words: what a part is called, its size with a sign, and the sentence. */
#include "report/report_internal.h"
#include "report/report_why.h"

#include <math.h>
#include <string.h>

/* "Import licences" inside a sentence; what is all capitals stays. */
static const char *inside(const ReportWriter *writer, const char *name) {
    bool is_word = name[0] >= 'A' && name[0] <= 'Z' && name[1] >= 'a' && name[1] <= 'z';
    char *copy = arena_copy(writer->arena, name);
    copy[0] = (char)(is_word ? copy[0] - 'A' + 'a' : copy[0]);
    return copy;
}

static const char *origin_name(const ReportWriter *writer, const WhyPart *part) {
    static const char *const whose[] = {[WHY_NOBODYS] = "nobodys", [WHY_YOURS] = "yours", [WHY_MITIS] = "mitis"};
    const char *name = report_origin_name(writer, part->origin);
    const char *what = "measure";
    if (part->origin.kind == ORIGIN_EVENT) {
        what = part->origin.choice < 0 ? "news" : "answer";
    } else if (part->origin.kind == ORIGIN_PROGRAMME) {
        what = "programme";
    } else {
        name = inside(writer, name);
    }
    const char *id = arena_format(writer->arena, "report.why.%s.%s", what, whose[part->whose]);
    return report_say(writer, id, "name", name, NULL);
}

const char *report_why_name(const Campaign *campaign, Arena *arena, const char *language, const WhyPart *part) {
    ReportWriter writer = report_begin(campaign, arena, language);
    switch (part->kind) {
    case WHY_GIVEN:
        if (part->variable_id == model_find(content_model(writer.content), "Time")) {
            return report_say(&writer, "report.why.path", NULL);
        }
        return report_variable_name(writer.content, arena, language, part->variable_id);
    case WHY_CAUSE:
    case WHY_UNDER_WAY:
        return report_variable_name(writer.content, arena, language, part->variable_id);
    case WHY_ORIGIN:
        return origin_name(&writer, part);
    case WHY_TOGETHER:
        return report_say(&writer, "report.why.together", NULL);
    case WHY_REST:
        return report_say(&writer, "report.why.rest", NULL);
    }
    return "";
}

/* Whether anything but zeros was written. */
static bool has_digit(const char *words) {
    return strpbrk(words, "123456789") != NULL;
}

const char *report_why_change(const Campaign *campaign, Arena *arena, const char *language, int variable_id,
                              double change) {
    ReportWriter writer = report_begin(campaign, arena, language);
    const char *words = report_change_of(&writer, variable_id, fabs(change));
    if (!isfinite(change)) return words;
    return has_digit(words) ? arena_format(arena, "%s%s", change < 0.0 ? "−" : "+", words)
                            : arena_format(arena, "±%s", words);
}

/* Behind the last digit: " bn yen". */
static const char *unit_of(const char *words) {
    const char *end = words + strlen(words);
    while (end > words && !(end[-1] >= '0' && end[-1] <= '9')) end--;
    return end;
}

/* The part without its unit where the whole has the same. */
static const char *without_unit(Arena *arena, const char *words, const char *whole) {
    const char *unit = unit_of(words);
    bool is_same = unit > words && text_equal(unit, unit_of(whole));
    return is_same ? arena_copy_bytes(arena, words, (size_t)(unit - words)) : words;
}

const char *report_why_sentence(const Campaign *campaign, Arena *arena, const char *language, const WhyAnswer *answer) {
    ReportWriter writer = report_begin(campaign, arena, language);
    const char *change = report_why_change(campaign, arena, language, answer->variable_id, answer->change);
    Text list = text_begin(arena);
    text_add(&list, "");
    for (int i = 0; i < answer->part_count; i++) {
        const WhyPart *part = &answer->parts[i];
        const char *size = report_why_change(campaign, arena, language, answer->variable_id, part->contribution);
        if (!has_digit(size)) continue;
        if (list.data[0] != '\0') text_add(&list, content_text(writer.content, language, "report.list.comma"));
        text_add(&list, report_say(&writer, "report.why.part", "name", report_why_name(campaign, arena, language, part),
                                   "change", without_unit(arena, size, change), NULL));
    }
    return list.data[0] == '\0' ? change
                                : report_say(&writer, "report.why.line", "change", change, "list", list.data, NULL);
}
