/* SPDX-License-Identifier: MIT
 *
 * Feedback: the sign of every link, which stocks hang together in circles, and the loops through given variables with
 * their polarity. Signs are found by finite differences of each equation at the moments of a trace, so they hold
 * where the run was and not everywhere. */
#ifndef MODEL_LOOPS_H
#define MODEL_LOOPS_H

#include "model/model_explain.h"

typedef enum ModelSign {
    MODEL_SIGN_NONE,     /* moved nothing at any moment looked at: unknown, or a flat piece of a curve */
    MODEL_SIGN_POSITIVE, /* more of the input, more of the output */
    MODEL_SIGN_NEGATIVE,
    MODEL_SIGN_MIXED /* one way here, the other way there, or both ways at once */
} ModelSign;

typedef struct ModelLink {
    int from, to;
    ModelSign sign;
    bool is_delay;   /* through a stock inside SMOOTH, DELAY or the like, or a fixed delay */
    bool is_flow;    /* into a stock: added up over time */
    bool is_initial; /* acts on the start alone; it closes no loop */
} ModelLink;

typedef struct ModelLinkList {
    const ModelLink *items; /* [count] by `to`, then in the order of its equation, as model_inputs gives them */
    int count;
} ModelLinkList;

/* Every link of the model, its sign gathered over `moments` rows spread over the trace (at least 1; 1 is the last
 * row). Lives in the arena. */
ModelLinkList model_links(const ModelTrace *trace, int moments, Arena *arena);

/* How hard each link pushed between two rows of the trace. */
typedef struct ModelPushes {
    const double *of_link; /* [link] the change of the target's equation with this input alone put from its value at
                              `before` to that at `after`; of a stock, of its net flow. What comes through a SMOOTH is
                              shared by how its inputs pushed the stock inside. 0 for links that act on the start */
    const double *changes; /* [variable] the change of the whole equation; 0 where there is none. Less the pushes: what
                              no input did alone, and fixed delays, whose present value no present input made */
} ModelPushes;

/* `links` as model_links of the same model gives them. Lives in the arena. */
ModelPushes model_pushes(const ModelTrace *trace, ModelLinkList links, int before, int after, Arena *arena);

/* Largest sets of variables that all reach each other; sets of one variable only where it reads itself. */
typedef struct ModelCircle {
    int *variables; /* [variable_count] in the order of the file */
    int variable_count;
    int *stocks; /* [stock_count] the stocks among them */
    int stock_count;
} ModelCircle;
ModelCircle *model_circles(const Model *model, ModelLinkList links, Arena *arena, int *circle_count);

typedef struct ModelLoop {
    const int *variables; /* [length] each feeds the next and the last the first */
    int length;
    ModelSign polarity; /* POSITIVE reinforces, NEGATIVE balances; NONE where a link has no sign */
    bool has_delay;     /* a link with a delay; stocks are told by their kind */
} ModelLoop;

typedef struct ModelLoopSearch {
    const int *variables; /* [variable_count] at least one: every loop found goes through all of them */
    int variable_count;
    int most_loops;  /* at least 1 */
    int most_length; /* variables of a loop, at least 1 */
} ModelLoopSearch;

typedef struct ModelLoopList {
    const ModelLoop *items; /* shortest first */
    int count;
    bool is_cut; /* there may be more: most_loops was reached, or the search was given up */
} ModelLoopList;
ModelLoopList model_find_loops(const Model *model, ModelLinkList links, const ModelLoopSearch *search, Arena *arena);

#endif
