/* SPDX-License-Identifier: MIT
 *
 * model, by subject: the text of a model and of its change files. A loaded model keeps its text byte for byte; one
 * equation, number or range in it can be replaced, and everything else (comments, groups, units, sketch, line ends)
 * stays as it was. Nothing is changed in place: the result is a new text, to be loaded again. */
#ifndef MODEL_MODEL_EDIT_H
#define MODEL_MODEL_EDIT_H

#include "model/model.h"

typedef enum ModelPart {
    MODEL_PART_EQUATION, /* the right side: behind '=', or a lookup's (points); of all elements it defines */
    MODEL_PART_NUMBER,   /* the number of a constant; of an array's list only this element's */
    MODEL_PART_BOUNDS,   /* [low,high,step] behind the units; empty where there are none */
    MODEL_PART_UNITS     /* the units without bounds */
} ModelPart;

typedef struct ModelSpan {
    size_t start, end; /* bytes start .. end - 1 of model_text */
} ModelSpan;

/* The file as it was loaded. Borrowed as long as the model lives. */
const char *model_text(const Model *model, size_t *bytes);
/* False for Time, queries and externals, for MODEL_PART_NUMBER where the right side is no number, and for units and
 * bounds where the equation has no '~'. */
bool model_span(const Model *model, int variable_id, ModelPart part, ModelSpan *span);
/* The elements of a subscript range, behind its ':'. False when there is no such range. */
bool model_range_span(const Model *model, const char *range, ModelSpan *span);
/* A new text in the arena, ending with 0, with `replacement` in the place of the span. */
char *model_replace(const Model *model, Arena *arena, ModelSpan span, const char *replacement, size_t *bytes);

/* A change file (.cin) that model_read_changes reads back to the same bits: one `name = number` a line. */
char *model_write_changes(const Model *model, Arena *arena, const ModelSetting *settings, int setting_count);

/* The same model without subscripts: `adoption[cloud]` becomes `adoption cloud`, sums are written out. Variables
 * stand in the same order and have the same values, bit for bit. What has no subscripts stays byte for byte; a sketch
 * of arrays is left out. NULL after errors. */
char *model_flatten(const ModelSource *source, Arena *arena, size_t *bytes, Problems *problems);

#endif
