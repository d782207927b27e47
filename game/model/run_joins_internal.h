/* SPDX-License-Identifier: MIT
 *
 * Private to run_handlers_internal.h, which writes this out once: what RUN_JOINS lists, in the forms that models have.
 * The mask of a form says which operands are literals; others have columns of one number instead. */
#ifndef MODEL_RUN_JOINS_INTERNAL_H
#define MODEL_RUN_JOINS_INTERNAL_H

#define D d[i * D_STEP]
#define E e[i * E_STEP]

/* Operands of which the mask has a bit stand still. */
#define FORM(name, mask, expression)                                                                                   \
    LOOP name##_##mask##_loop(LOOP_OPERANDS) {                                                                         \
        enum { A_STEP = !(mask & 1), B_STEP = !(mask & 2), C_STEP = !(mask & 4), D_STEP = !(mask & 8) };               \
        enum { E_STEP = !(mask & 16) };                                                                                \
        const size_t count = LANE_COUNT(lanes);                                                                        \
        (void)a, (void)b, (void)c, (void)d, (void)e, (void)lanes;                                                      \
        EACH_LANE out[i] = (expression);                                                                               \
    }                                                                                                                  \
    HANDLER_OF_LOOP(name##_##mask)
#define FORMS(name, m1, m2, m3, expression)                                                                            \
    FORM(name, 0, expression) FORM(name, m1, expression) FORM(name, m2, expression) FORM(name, m3, expression)
#define FORM_ROW(name, m1, m2, m3) [RUN_JOIN_##name] = FORM_CELLS(run_##name, m1, m2, m3)
#define FORM_CELLS(name, m1, m2, m3)                                                                                   \
    { [0] = name##_0, [m1] = name##_##m1, [m2] = name##_##m2, [m3] = name##_##m3 }

#define JOIN_HANDLERS                                                                                                  \
    FORMS(run_two_products, 2, 8, 10, C *D + A * B)                                                                    \
    FORMS(run_two_more_products, 2, 16, 18, D *E + (A * B + C))                                                        \
    FORMS(run_product_less_product, 2, 8, 10, C *D - A * B)                                                            \
    FORMS(run_sum_and_product, 2, 4, 8, (C + D) + A * B)                                                               \
    FORMS(run_sum_less_product, 2, 4, 8, (C + D) - A * B)                                                              \
    FORMS(run_product_and_sum, 2, 4, 16, ((A * B + C) + D) + E)                                                        \
    FORMS(run_product_of_four, 2, 4, 8, ((A * B) * C) * D)                                                             \
    FORMS(run_product_of_five, 2, 4, 16, (((A * B) * C) * D) * E)                                                      \
    FORMS(run_balance_times, 2, 4, 8, ((A + B) - C) * D)                                                               \
    FORMS(run_balance_times_two, 8, 16, 24, (((A + B) - C) * D) * E)                                                   \
    FORMS(run_rest_maximum, 2, 8, 10, (C - A * B) > D ? (C - A * B) : D)                                               \
    FORMS(run_maximum_rest, 2, 8, 10, D > (C - A * B) ? D : (C - A * B))                                               \
    FORMS(run_select_less, 2, 10, 14, choose(A < B ? 1.0 : 0.0, C, D))                                                 \
    FORMS(run_select_less_equal, 2, 10, 14, choose(A <= B ? 1.0 : 0.0, C, D))                                          \
    FORMS(run_select_greater, 2, 10, 14, choose(A > B ? 1.0 : 0.0, C, D))                                              \
    FORMS(run_select_greater_equal, 2, 10, 14, choose(A >= B ? 1.0 : 0.0, C, D))                                       \
    FORMS(run_select_equal, 2, 10, 14, choose(A == B ? 1.0 : 0.0, C, D))                                               \
    FORMS(run_select_not_equal, 2, 10, 14, choose(A != B ? 1.0 : 0.0, C, D))

#define JOIN_ROWS                                                                                                      \
    FORM_ROW(two_products, 2, 8, 10), FORM_ROW(two_more_products, 2, 16, 18),                                          \
        FORM_ROW(product_less_product, 2, 8, 10), FORM_ROW(sum_and_product, 2, 4, 8),                                  \
        FORM_ROW(sum_less_product, 2, 4, 8), FORM_ROW(product_and_sum, 2, 4, 16), FORM_ROW(product_of_four, 2, 4, 8),  \
        FORM_ROW(product_of_five, 2, 4, 16), FORM_ROW(balance_times, 2, 4, 8), FORM_ROW(balance_times_two, 8, 16, 24), \
        FORM_ROW(rest_maximum, 2, 8, 10), FORM_ROW(maximum_rest, 2, 8, 10), FORM_ROW(select_less, 2, 10, 14),          \
        FORM_ROW(select_less_equal, 2, 10, 14), FORM_ROW(select_greater, 2, 10, 14),                                   \
        FORM_ROW(select_greater_equal, 2, 10, 14), FORM_ROW(select_equal, 2, 10, 14),                                  \
        FORM_ROW(select_not_equal, 2, 10, 14)

#endif
