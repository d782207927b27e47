/* SPDX-License-Identifier: MIT
 *
 * What an answer moves, read from its effects as they are written. */
#include "report/report_touched.h"

#include "report/report_internal.h"
#include "report/report_map.h"

typedef struct Touches {
    ReportWriter writer;
    const ContentEvent *event;
    LIST(ReportTouch) items;
} Touches;

static const char *say_touch(const Touches *touches, const ReportTouch *touch) {
    const ReportWriter *writer = &touches->writer;
    const char *what = touch->option < 0 ? report_say(writer, "report.touched.news", NULL)
                                         : report_text(writer, "event.%s.%s", touches->event->id,
                                                       touches->event->options[touch->option].id);
    const char *delay = report_map_delay(writer->content, writer->arena, writer->language, touch->after_years);
    return report_say(writer, delay[0] ? "report.touched.later" : "report.touched", "mark", touch->is_up ? "▲" : "▼",
                      "what", what, "delay", delay, NULL);
}

/* Behind the last of the same lever; what one answer does twice the same way is told once. */
static void add_touch(Touches *touches, int variable_id, int option, double change, double after_years) {
    ReportTouch touch = {
        .variable_id = variable_id, .option = option, .is_up = change > 0.0, .after_years = after_years};
    int place = touches->items.count;
    for (int i = 0; i < touches->items.count; i++) {
        const ReportTouch *other = &touches->items.items[i];
        if (other->variable_id != variable_id) continue;
        if (other->option == option && other->is_up == touch.is_up) return;
        place = i + 1;
    }
    if (change == 0.0) return;
    touch.text = say_touch(touches, &touch);
    list_push(touches->writer.arena, &touches->items, touch);
    for (int i = touches->items.count - 1; i > place; i--) touches->items.items[i] = touches->items.items[i - 1];
    touches->items.items[place] = touch;
}

static void add_effects(Touches *touches, int option, ContentEffects effects, double after_years) {
    const Content *content = touches->writer.content;
    int count;
    for (int i = 0; i < effects.count; i++) {
        const ContentEffect *effect = &effects.items[i];
        double after = after_years + effect->delay_years;
        int subject = effect->subject_index;
        switch (effect->kind) {
        case EFFECT_LEVER_ADD:
            add_touch(touches, subject, option, effect->size, after);
            break;
        case EFFECT_LEVER_SCALE:
            add_touch(touches, subject, option, effect->size - 1.0, after);
            break;
        case EFFECT_SET_INSTRUMENT:
            add_touch(touches, content_instruments(content, &count)[subject].lever_id, option,
                      effect->size - campaign_instrument_level(touches->writer.campaign, subject), after);
            break;
        case EFFECT_START_PROGRAMME:
            add_effects(touches, option, content_programmes(content, &count)[subject].running, after);
            break;
        case EFFECT_FLAG_SET:
        case EFFECT_FLAG_CLEAR:
        case EFFECT_RELATION:
        case EFFECT_QUEUE:
        case EFFECT_CANCEL:
        case EFFECT_STOP_PROGRAMME:
        case EFFECT_CAPITAL:
            break;
        }
    }
}

const ReportTouch *report_touched(const Campaign *campaign, Arena *arena, const char *language, int event_index,
                                  int *count) {
    Touches touches = {.writer = report_begin(campaign, arena, language)};
    int events;
    touches.event = &content_events(touches.writer.content, &events)[event_index];
    add_effects(&touches, -1, touches.event->effects, 0.0);
    for (int i = 0; i < touches.event->option_count; i++) {
        add_effects(&touches, i, touches.event->options[i].effects, 0.0);
    }
    *count = touches.items.count;
    return touches.items.items;
}
