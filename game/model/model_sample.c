/* SPDX-License-Identifier: MIT
 *
 * Branches and draws. Every distribution is drawn by turning one number in (0, 1) through its quantile, so independent
 * draws and Latin hypercubes share all but the choice of that number. Nothing is remembered between draws. */
#include "model/model_sample.h"

#include "model/model_internal.h"
#include "model/run_internal.h"

/* base */
#include "base/exact_math.h"
#include "base/random.h"

#include <math.h>

/* ---- Branches ---- */

ModelRun *model_run_fork(const ModelRun *from, int from_lane, int run_count) {
    ModelRun *fork = model_run_create(model_run_model(from), run_count);
    for (int lane = 0; lane < run_count; lane++) model_run_copy_lane(fork, lane, from, from_lane);
    return fork;
}

ModelRun *model_run_snapshot(const ModelRun *from) {
    ModelRun *snapshot = model_run_create(model_run_model(from), model_run_count(from));
    model_run_copy(snapshot, from);
    return snapshot;
}

/* ---- Distributions ---- */

static double polynomial(const double coefficients[8], double x) {
    double sum = coefficients[7];
    for (int i = 6; i >= 0; i--) sum = sum * x + coefficients[i];
    return sum;
}

/* Wichura (1988), algorithm AS 241, PPND16. */
double model_normal_quantile(double share) {
    static const double a[8] = {3.3871328727963666080e0,  1.3314166789178437745e+2, 1.9715909503065514427e+3,
                                1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
                                3.3430575583588128105e+4, 2.5090809287301226727e+3};
    static const double b[8] = {1.0,
                                4.2313330701600911252e+1,
                                6.8718700749205790830e+2,
                                5.3941960214247511077e+3,
                                2.1213794301586595867e+4,
                                3.9307895800092710610e+4,
                                2.8729085735721942674e+4,
                                5.2264952788528545610e+3};
    static const double c[8] = {1.42343711074968357734e0,  4.63033784615654529590e0, 5.76949722146069140550e0,
                                3.64784832476320460504e0,  1.27045825245236838258e0, 2.41780725177450611770e-1,
                                2.27238449892691845833e-2, 7.74545014278341407640e-4};
    static const double d[8] = {1.0,
                                2.05319162663775882187e0,
                                1.67638483018380384940e0,
                                6.89767334985100004550e-1,
                                1.48103976427480074590e-1,
                                1.51986665636164571966e-2,
                                5.47593808499534494600e-4,
                                1.05075007164441684324e-9};
    static const double e[8] = {6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
                                2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                2.71155556874348757815e-5, 2.01033439929228813265e-7};
    static const double f[8] = {1.0,
                                5.99832206555887937690e-1,
                                1.36929880922735805310e-1,
                                1.48753612908506148525e-2,
                                7.86869131145613259100e-4,
                                1.84631831751005468180e-5,
                                1.42151175831644588870e-7,
                                2.04426310338993978564e-15};
    double q = share - 0.5;
    if (fabs(q) <= 0.425) {
        double r = 0.180625 - q * q;
        return q * polynomial(a, r) / polynomial(b, r);
    }
    double r = sqrt(-exact_ln(q < 0.0 ? share : 1.0 - share));
    double size =
        r <= 5.0 ? polynomial(c, r - 1.6) / polynomial(d, r - 1.6) : polynomial(e, r - 5.0) / polynomial(f, r - 5.0);
    return q < 0.0 ? -size : size;
}

static double triangular_value(const ModelUncertain *u, double share) {
    double width = u->c - u->a, peak = (u->b - u->a) / width;
    if (share < peak) return u->a + sqrt(share * width * (u->b - u->a));
    return u->c - sqrt((1.0 - share) * width * (u->c - u->b));
}

double model_uncertain_value(const ModelUncertain *u, double share) {
    switch (u->distribution) {
    case MODEL_NORMAL:
        return u->a + u->b * model_normal_quantile(share);
    case MODEL_TRIANGULAR:
        return triangular_value(u, share);
    case MODEL_LOGNORMAL:
        return u->a * exact_exp(u->b * model_normal_quantile(share));
    default:
        return u->a + (u->b - u->a) * share;
    }
}

/* ---- Draws ---- */

/* Never 0 and never 1: there the normal distribution is infinite. */
static double inside(double share) {
    if (share < 0x1p-54) return 0x1p-54;
    return share < 1.0 ? share : 1.0 - 0x1p-53;
}

static double draw_share(uint64_t seed, const char *name, int run) {
    return random_unit((RandomKey){seed, "model sample", run, name});
}

/* Which slice each run draws from: Fisher and Yates with keyed draws. */
static int *shuffle_slices(Arena *arena, const ModelSampling *sampling, const char *name) {
    int *slices = ARENA_ARRAY(arena, int, sampling->run_total);
    for (int i = 0; i < sampling->run_total; i++) slices[i] = i;
    for (int i = sampling->run_total - 1; i > 0; i--) {
        int other = random_index((RandomKey){sampling->seed, "model slices", i, name}, i + 1);
        int kept = slices[i];
        slices[i] = slices[other];
        slices[other] = kept;
    }
    return slices;
}

static void sample_one(ModelRun *run, const ModelUncertain *uncertain, const ModelSampling *sampling, Arena *arena) {
    const char *name = model_variable(model_run_model(run), uncertain->variable_id)->name;
    const int *slices = sampling->is_latin ? shuffle_slices(arena, sampling, name) : NULL;
    for (int lane = 0; lane < model_run_count(run); lane++) {
        int number = sampling->first_run + lane;
        double share = draw_share(sampling->seed, name, number);
        if (slices) share = ((double)slices[number] + share) / (double)sampling->run_total;
        model_run_set(run, uncertain->variable_id, lane, model_uncertain_value(uncertain, inside(share)));
    }
}

/* ---- Checking ---- */

static const char *fault_of(const ModelUncertain *u) {
    bool is_finite = isfinite(u->a) && isfinite(u->b) && (u->distribution != MODEL_TRIANGULAR || isfinite(u->c));
    if (!is_finite) return "its numbers must be finite";
    switch (u->distribution) {
    case MODEL_NORMAL:
        return u->b >= 0.0 ? NULL : "the deviation of a normal distribution must not be negative";
    case MODEL_TRIANGULAR:
        return u->a <= u->b && u->b <= u->c && u->a < u->c ? NULL : "a triangle wants low <= peak <= high, low < high";
    case MODEL_LOGNORMAL:
        return u->a > 0.0 && u->b >= 0.0 ? NULL
                                         : "a lognormal wants a median above 0 and a deviation that is not negative";
    default:
        return u->a <= u->b ? NULL : "a uniform distribution wants low <= high";
    }
}

static bool check(const ModelRun *run, const ModelUncertain *uncertain, Error *error) {
    const Model *model = model_run_model(run);
    const ModelVariable *variable = model_variable(model, uncertain->variable_id);
    const char *fault = fault_of(uncertain);
    bool is_control = false;
    for (int i = 0; i < 4; i++) is_control = is_control || model->control[i] == uncertain->variable_id;
    if (variable->kind != MODEL_CONSTANT || is_control) {
        return error_set(error, "'%s' cannot be drawn; choose a constant outside the control section", variable->name);
    }
    if (run->is_started && !variable->is_lever) {
        return error_set(error, "'%s' cannot be drawn while the model runs; draw before the start, or a lever",
                         variable->name);
    }
    if (fault) return error_set(error, "'%s' cannot be drawn: %s", variable->name, fault);
    return true;
}

bool model_run_sample(ModelRun *run, const ModelUncertain *uncertain, int uncertain_count,
                      const ModelSampling *sampling, Error *error) {
    CHECK(sampling->first_run >= 0);
    CHECK(!sampling->is_latin || sampling->run_total - sampling->first_run >= model_run_count(run));
    for (int i = 0; i < uncertain_count; i++) {
        if (!check(run, &uncertain[i], error)) return false;
    }
    Arena *arena = arena_create();
    for (int i = 0; i < uncertain_count; i++) sample_one(run, &uncertain[i], sampling, arena);
    arena_destroy(arena);
    return true;
}
