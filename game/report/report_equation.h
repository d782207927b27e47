/* SPDX-License-Identifier: MIT
 *
 * An equation of the model as people read it: names in their language, signs of arithmetic. */
#ifndef REPORT_REPORT_EQUATION_H
#define REPORT_REPORT_EQUATION_H

#include "content/content.h"

/* "sales × price": the right-hand side with the inputs by their names in the language. An input whose elements all go
 * in keeps the model's own name. "" when the run is given the number. */
char *report_equation(const Content *content, Arena *arena, const char *language, int variable_id);

#endif
