/* SPDX-License-Identifier: MIT
 *
 * The teacher's page of a scenario: goal, plan, questions, key dossiers, rubric, as Markdown of one sheet of paper.
 * Everything on it is read from the content; nothing is played. */
#ifndef REPORT_REPORT_TEACHER_H
#define REPORT_REPORT_TEACHER_H

#include "content/content.h"

/* NULL when the scenario is no lesson (has no `brief` and `debrief`). The text lives in the arena. */
const char *report_teacher(const Content *content, Arena *arena, const char *language, int scenario_index);

#endif
