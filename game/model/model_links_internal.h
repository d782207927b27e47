/* SPDX-License-Identifier: MIT
 *
 * Private to model: the causal graph turned round. */
#ifndef MODEL_LINKS_INTERNAL_H
#define MODEL_LINKS_INTERNAL_H

#include "model/model.h"

/* targets[starts[i]] .. targets[starts[i + 1] - 1] are the variables that read variable i. */
typedef struct ModelLinks {
    int *starts; /* [variable_count + 1] */
    int *targets;
} ModelLinks;

ModelLinks model_links_uses(const Model *model, Arena *arena);

#endif
