/* SPDX-License-Identifier: MIT
 *
 * Why numbers changed: a screen asks and shows what is there; screens_work prepares the years and answers, one piece a
 * call. Answers are kept until the campaign moves on. */
#include <stdlib.h>

#include "screens/why_internal.h"

enum { KEPT_MOST = 48 };

ScreenWhy *why_state(Screens *screens) {
    if (!screens->why) {
        screens->why = calloc(1, sizeof *screens->why);
        if (!screens->why) {
            base_out_of_memory();
        }
        screens->why->arena = arena_create();
    }
    return screens->why;
}

void why_forget(Screens *screens) {
    if (screens->why) {
        report_why_destroy(screens->why->years);
        arena_destroy(screens->why->arena);
        free(screens->why);
        screens->why = NULL;
    }
}

/* What is known belongs to one opening of a year. */
static ScreenWhy *why_of_year(Screens *screens, const Campaign *campaign) {
    if (screens->why && screens->why->year != campaign_year(campaign)) {
        why_forget(screens);
    }
    ScreenWhy *why = why_state(screens);
    why->year = campaign_year(campaign);
    return why;
}

const WhyAnswer *why_answer_since(Screens *screens, int variable_id, int years) {
    ScreenWhy *why = why_of_year(screens, screens->view.campaign);
    int last = why->year - 1, first = last - years;
    if (first < (int)model_initial_time(content_model(screens->content))) {
        return NULL;
    }
    for (int i = 0; i < why->kept.count; i++) {
        WhyKept *kept = &why->kept.items[i];
        if (kept->variable_id == variable_id && kept->first == first) {
            return kept->is_answered ? &kept->answer : NULL;
        }
    }
    if (why->kept.count < KEPT_MOST) {
        list_push(why->arena, &why->kept, ((WhyKept){.variable_id = variable_id, .first = first, .last = last}));
    }
    return NULL;
}

const WhyAnswer *why_answer(Screens *screens, int variable_id) {
    return why_answer_since(screens, variable_id, 1);
}

bool why_work(Screens *screens, const Campaign *campaign) {
    if (!screens->why) {
        return false;
    }
    ScreenWhy *why = why_of_year(screens, campaign);
    for (int i = 0; i < why->kept.count; i++) {
        WhyKept *kept = &why->kept.items[i];
        if (kept->is_answered) {
            continue;
        }
        if (!why->years || why->first != kept->first) {
            report_why_destroy(why->years);
            why->years = report_why_create(campaign, kept->first, kept->last);
            why->first = kept->first;
            return true;
        }
        if (!report_why_work(why->years)) {
            kept->answer = report_why_answer(why->years, kept->variable_id, WHY_PARTS_MOST, why->arena);
            kept->is_answered = true;
        }
        return true;
    }
    report_why_destroy(why->years); /* nothing is asked: the memory is worth more */
    why->years = NULL;
    return false;
}

void why_open(Screens *screens, int variable_id) {
    ScreenWhy *why = why_of_year(screens, screens->view.campaign);
    why->trail_count = 0;
    give_open(screens, SCREEN_WHY, variable_id + 1);
}
