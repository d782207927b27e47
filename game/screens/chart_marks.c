/* SPDX-License-Identifier: MIT
 *
 * What stands on the time axis of the charts: the dossiers and the news of the years gone by, each a door to its file,
 * and for every year what the player decided otherwise, a door to that year of the log. */
#include <stdlib.h>

#include "screens/screens_internal.h"

enum { DECISIONS_NAMED_MOST = 4 };

typedef struct ChartMark {
    UiChartMark mark;
    ScreenId screen; /* it opens, with subject */
    int subject;
} ChartMark;

struct ChartMarks {
    UiChartMark *marks;
    ChartMark *items;
    int count;
};

static void add_event(Screens *screens, ChartMarks *marks, int year, int index, UiMarkShape shape) {
    int count;
    const ContentEvent *event = &content_events(screens->content, &count)[index];
    double month = event->month > 0 ? event->month - 0.5 : 6.0;
    marks->items[marks->count++] = (ChartMark){{year + month / 12.0, say_format(screens, "mark.event.%s", event->id),
                                                say_at(screens, "event.%s.title", event->id), shape},
                                               SCREEN_DOSSIER,
                                               index};
}

/* Budget, programmes, law and favours of a year; answers are with their dossiers. */
static void add_decisions(Screens *screens, ChartMarks *marks, const CampaignTurn *turn) {
    Text list = text_begin(screens->frame);
    int named = 0;
    for (int i = 0; i < turn->decision_count; i++) {
        if (turn->decisions[i].kind != DECISION_CHOOSE && named++ < DECISIONS_NAMED_MOST) {
            text_format(&list, "%s%s", named > 1 ? " · " : "", say_decision(screens, &turn->decisions[i]));
        }
    }
    if (named == 0) {
        return;
    }
    if (named > DECISIONS_NAMED_MOST) {
        text_add(&list,
                 say_with(screens, "ui.mark.more", "n", say_format(screens, "%d", named - DECISIONS_NAMED_MOST), NULL));
    }
    const char *label =
        say_with(screens, "ui.mark.decisions", "year", say_fiscal_year(screens, turn->year), "list", list.data, NULL);
    marks->items[marks->count++] =
        (ChartMark){{turn->year + 0.25, say_format(screens, "mark.year.%d", turn->year), label, UI_MARK_SQUARE},
                    SCREEN_LOG,
                    turn->year};
}

/* In the order of time. */
static int by_time(const void *left, const void *right) {
    const ChartMark *a = left, *b = right;
    if (a->mark.year != b->mark.year) {
        return a->mark.year < b->mark.year ? -1 : 1;
    }
    if (a->mark.shape != b->mark.shape) {
        return a->mark.shape < b->mark.shape ? -1 : 1;
    }
    return (a->subject > b->subject) - (a->subject < b->subject);
}

static ChartMarks *collect_marks(Screens *screens) {
    const Campaign *campaign = screens->view.campaign;
    ChartMarks *marks = ARENA_NEW(screens->frame, ChartMarks);
    int most = 0;
    for (int t = 0; t < campaign_turn_count(campaign); t++) {
        const CampaignTurn *turn = campaign_turn(campaign, t);
        most += turn->dossier_count + turn->news_count + 1;
    }
    marks->items = ARENA_ARRAY(screens->frame, ChartMark, most + 1);
    for (int t = 0; t < campaign_turn_count(campaign); t++) {
        const CampaignTurn *turn = campaign_turn(campaign, t);
        for (int i = 0; i < turn->dossier_count; i++) {
            add_event(screens, marks, turn->year, turn->dossiers[i], UI_MARK_DIAMOND);
        }
        for (int i = 0; i < turn->news_count; i++) {
            add_event(screens, marks, turn->year, turn->news[i], UI_MARK_TRIANGLE);
        }
        if (t >= campaign_prologue_count(campaign)) {
            add_decisions(screens, marks, turn);
        }
    }
    qsort(marks->items, (size_t)marks->count, sizeof *marks->items, by_time);
    marks->marks = ARENA_ARRAY(screens->frame, UiChartMark, marks->count + 1);
    for (int i = 0; i < marks->count; i++) {
        marks->marks[i] = marks->items[i].mark;
    }
    return marks;
}

void chart_put_marks(Screens *screens, UiChart *chart) {
    if (screens->marks == NULL) {
        screens->marks = collect_marks(screens);
    }
    chart->marks = screens->marks->marks;
    chart->mark_count = screens->marks->count;
}

void chart_name_marks(Screens *screens, UiChart *chart) {
    UiMarkWords *words = ARENA_NEW(screens->frame, UiMarkWords);
    words->head = say(screens, "ui.mark.head");
    words->kinds[UI_MARK_DIAMOND] = say(screens, "ui.mark.dossier");
    words->kinds[UI_MARK_SQUARE] = say(screens, "ui.mark.decision");
    words->kinds[UI_MARK_TRIANGLE] = say(screens, "ui.mark.news");
    chart->mark_words = words;
}

void chart_show(Screens *screens, const char *id, const UiChart *chart) {
    int pressed = ui_chart(screens->ui, id, chart);
    if (pressed >= 0) {
        give_open(screens, screens->marks->items[pressed].screen, screens->marks->items[pressed].subject);
    }
}
