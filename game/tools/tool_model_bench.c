/* SPDX-License-Identifier: MIT
 *
 * mitictl model bench: measures loading and running, with chosen vectors, lanes and threads, or prints one hash over
 * all variables of all runs after every step, which must be the same whatever was chosen. Levers differ from run to
 * run, so no two lanes do the same. */
#if defined(__linux__)
#define _DEFAULT_SOURCE /* syscall */
#endif
#include "tools/tool_model_bench.h"

/* base */
#include "base/base.h"
#include "base/digest.h"
#include "base/file.h"
#include "base/problems.h"
#include "base/threads.h"
/* core */
#include "model/model_batch.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#if defined(__linux__)
#include <linux/perf_event.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

typedef struct BenchOptions {
    const char *file;
    const char *simd; /* NULL: the best */
    int runs, threads, rounds, lanes;
    bool digest;
} BenchOptions;

typedef struct BenchTimes {
    double load_seconds, check_seconds;  /* the latter with the check of units */
    double best_seconds, median_seconds; /* of the rounds */
    long long instructions;              /* of the last round; -1 where they cannot be counted */
} BenchTimes;

static const char help[] =
    "usage: mitictl model bench FILE.mdl [--runs N] [--threads N] [--simd sse2|avx2|avx512|neon] [--lanes 8|16|32|64]\n"
    "                                    [--rounds N] [--digest]\n"
    "Prints the time for one equation, one step and one run, keeping 20 outputs at the times of SAVEPER; the time to\n"
    "load without and with the check of units, memory, and instructions where the system counts them. --digest prints a\n"
    "hash of all numbers instead.\n";

static int wrong_use(const char *what, const char *word) {
    fprintf(stderr, "mitictl model bench: error: %s '%s'; see mitictl model bench --help\n", what, word);
    return 2;
}

static bool read_count(const char *text, int most, int *count) {
    double number;
    if (!text_read_double(text, &number) || !(number >= 1.0 && number <= most) || floor(number) != number) return false;
    *count = (int)number;
    return true;
}

static int read_options(int argc, char **argv, BenchOptions *options) {
    struct {
        const char *word;
        int most, *count;
    } counts[] = {{"--runs", 1000000, &options->runs},
                  {"--threads", 64, &options->threads},
                  {"--rounds", 1000, &options->rounds},
                  {"--lanes", 64, &options->lanes}};
    for (int i = 1; i < argc; i++) {
        const char *word = argv[i], *value = i + 1 < argc ? argv[i + 1] : NULL;
        int at = 0;
        if (word[0] != '-' && !options->file) {
            options->file = word;
            continue;
        }
        if (text_equal(word, "--digest")) {
            options->digest = true;
            continue;
        }
        if (!value || word[0] != '-') return wrong_use("unexpected, or a value is missing behind", word);
        i++;
        if (text_equal(word, "--simd")) {
            options->simd = value;
            continue;
        }
        while (at < COUNT_OF(counts) && !text_equal(word, counts[at].word)) at++;
        if (at == COUNT_OF(counts)) return wrong_use("unknown option", word);
        if (!read_count(value, counts[at].most, counts[at].count)) return wrong_use("not a number for it:", value);
    }
    int lanes = options->lanes;
    if (!options->file) return wrong_use("a file is missing behind", "bench");
    if (lanes != 0 && lanes != 8 && lanes != 16 && lanes != 32 && lanes != 64) return wrong_use("lanes of", "--lanes");
    if (!model_simd_is_available(options->simd)) return wrong_use("not on this machine:", options->simd);
    return 0;
}

/* One thread is measured by the time the processor gave it, so that a busy machine does not count; several by the
 * clock on the wall. */
static double seconds_now(int threads) {
    struct timespec now;
    clock_gettime(threads > 1 ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* ---- Instructions, where the system lets a program count its own ---- */

static int open_counter(void) {
#if defined(__linux__)
    struct perf_event_attr attributes = {.type = PERF_TYPE_HARDWARE,
                                         .size = sizeof attributes,
                                         .config = PERF_COUNT_HW_INSTRUCTIONS,
                                         .disabled = 1,
                                         .inherit = 1,
                                         .exclude_kernel = 1,
                                         .exclude_hv = 1};
    return (int)syscall(SYS_perf_event_open, &attributes, 0, -1, -1, 0);
#else
    return -1;
#endif
}

static void start_counter(int counter) {
#if defined(__linux__)
    if (counter < 0) return;
    ioctl(counter, PERF_EVENT_IOC_RESET, 0);
    ioctl(counter, PERF_EVENT_IOC_ENABLE, 0);
#else
    (void)counter;
#endif
}

static long long stop_counter(int counter) {
    long long count = -1;
#if defined(__linux__)
    if (counter < 0) return -1;
    ioctl(counter, PERF_EVENT_IOC_DISABLE, 0);
    if (read(counter, &count, sizeof count) != (ssize_t)sizeof count || count <= 0) count = -1;
#else
    (void)counter;
#endif
    return count;
}

static void close_counter(int counter) {
#if defined(__linux__)
    if (counter >= 0) close(counter);
#else
    (void)counter;
#endif
}

/* ---- Runs ---- */

/* The grid of time is one for all runs. */
static bool is_control(const Model *model, int id) {
    static const char *const names[] = {"INITIAL TIME", "FINAL TIME", "TIME STEP", "SAVEPER"};
    for (int i = 0; i < COUNT_OF(names); i++) {
        if (model_find(model, names[i]) == id) return true;
    }
    return false;
}

/* A small spread keeps every run near the model's own course, where its equations make sense. */
static void spread_levers(const Model *model, ModelRun *run) {
    for (int id = 0; id < model_variable_count(model); id++) {
        if (!model_variable(model, id)->is_lever || is_control(model, id)) continue;
        double middle = model_run_value(run, id, 0);
        for (int lane = 1; lane < model_run_count(run); lane++) {
            model_run_set(run, id, lane, middle * (1.0 + 1e-5 * (double)(lane % 4096)));
        }
    }
}

static int count_equations(const Model *model) {
    int equations = 0;
    for (int i = 1; i < model_variable_count(model); i++) {
        ModelKind kind = model_variable(model, i)->kind;
        equations += kind == MODEL_AUXILIARY || kind == MODEL_STOCK;
    }
    return equations;
}

static uint64_t digest_lanes(const ModelRun *run, uint64_t digest) {
    for (int lane = 0; lane < model_run_count(run); lane++) digest = model_run_digest(run, lane, digest);
    return digest;
}

/* Step by step, where every variable is computed; then all steps in one go, which must lead to the same end. */
static int print_digest(const Model *model, ModelRun *run, int steps) {
    uint64_t digest = DIGEST_START, end;
    char text[17];
    model_run_start(run);
    for (int step = 0; step <= steps; step++) {
        if (step > 0) model_run_step(run);
        digest = digest_lanes(run, digest);
    }
    end = digest_lanes(run, DIGEST_START);
    model_run_start(run);
    model_run_advance(run, steps, NULL);
    if (digest_lanes(run, DIGEST_START) != end) {
        fprintf(stderr,
                "mitictl model bench: error: all steps in one go end otherwise than step by step; report this\n");
        return 3;
    }
    digest_print(text, digest);
    printf("%s %d variables, %d runs, %d steps, %s, %d lanes\n", text, model_variable_count(model),
           model_run_count(run), steps, model_run_simd(run), model_run_block_lanes(run));
    return 0;
}

static int compare_seconds(const void *a, const void *b) {
    double left = *(const double *)a, right = *(const double *)b;
    return (left > right) - (left < right);
}

static void measure(Arena *arena, const Model *model, ModelRun *run, const BenchOptions *options, int steps,
                    BenchTimes *times) {
    enum { OUTPUTS = 20 };
    int ids[OUTPUTS], kept = 0, every = (int)lround(model_save_period(model) / model_time_step(model));
    if (every < 1) every = 1;
    for (int i = model_variable_count(model) - 1; i > 0 && kept < OUTPUTS; i--) {
        ModelKind kind = model_variable(model, i)->kind;
        if (kind == MODEL_AUXILIARY || kind == MODEL_STOCK) ids[kept++] = i;
    }
    size_t numbers = ((size_t)steps / (size_t)every + 1) * (size_t)kept * (size_t)options->runs;
    double *values = malloc((numbers + 1) * sizeof *values), *seconds = ARENA_ARRAY(arena, double, options->rounds);
    if (!values) base_out_of_memory();
    for (size_t i = 0; i < numbers; i++) values[i] = -1.0; /* the system gives the pages before the clock starts */
    ModelRecord record = {ids, kept, every, values};
    int counter = open_counter();
    for (int round = 0; round < options->rounds; round++) {
        model_run_start(run);
        start_counter(counter);
        double start = seconds_now(options->threads);
        model_run_advance(run, steps, &record);
        seconds[round] = seconds_now(options->threads) - start;
        times->instructions = stop_counter(counter);
    }
    close_counter(counter);
    free(values);
    qsort(seconds, (size_t)options->rounds, sizeof *seconds, compare_seconds);
    times->best_seconds = seconds[0];
    times->median_seconds = seconds[options->rounds / 2];
}

static void print_times(const Model *model, const ModelRun *run, int steps, const BenchTimes *times) {
    double equations = (double)count_equations(model);
    double work = equations * (double)steps * (double)model_run_count(run);
    printf("%.3f ns per equation-step (%d equations, %d steps, %d runs, %.3f s; median of the rounds %.3f ns)\n",
           times->best_seconds * 1e9 / work, (int)equations, steps, model_run_count(run), times->best_seconds,
           times->median_seconds * 1e9 / work);
    printf("%s, %d lanes a block, %.1f us a run, load %.2f ms, with the check of units %.2f ms, memory %.1f MB",
           model_run_simd(run), model_run_block_lanes(run), times->best_seconds * 1e6 / (double)model_run_count(run),
           times->load_seconds * 1e3, times->check_seconds * 1e3, (double)model_run_bytes(run) / 1e6);
    if (times->instructions >= 0) {
        printf(", %.2f instructions per equation-step\n", (double)times->instructions / work);
    } else {
        printf(", instructions not countable here\n");
    }
}

static int bench_model(Arena *arena, const Model *model, const BenchOptions *options, BenchTimes *times) {
    int steps = (int)lround((model_final_time(model) - model_initial_time(model)) / model_time_step(model));
    if (steps < 1 || count_equations(model) == 0) return wrong_use("nothing to measure in", options->file);
    ThreadPool *pool = thread_pool_create(options->threads);
    ModelWorkers workers = {thread_pool_count(pool), thread_pool_run, pool};
    ModelRunOptions run_options = {options->simd, options->lanes, &workers};
    ModelRun *run = model_run_create_with(model, options->runs, &run_options);
    int code = 0;
    spread_levers(model, run);
    if (options->digest) {
        code = print_digest(model, run, steps);
    } else {
        measure(arena, model, run, options, steps, times);
        print_times(model, run, steps, times);
    }
    model_run_destroy(run);
    thread_pool_destroy(pool);
    return code;
}

/* The best of several times: the first one also waits for memory. The checked model may have faults of units. */
static Model *load_timed(Arena *arena, ModelSource source, Problems *problems, double *seconds) {
    enum { LOADS = 5 };
    Model *model = NULL;
    for (int i = 0; i < LOADS; i++) {
        *problems = problems_begin(arena);
        model_destroy(model);
        double start = seconds_now(1);
        model = model_load(&source, problems);
        *seconds = fmin(*seconds, seconds_now(1) - start);
    }
    return model;
}

static int bench_file(Arena *arena, const BenchOptions *options) {
    const FileAccess *access = file_access_system();
    char *text;
    size_t bytes;
    Error error;
    BenchTimes times = {.load_seconds = HUGE_VAL, .check_seconds = HUGE_VAL};
    if (!access->read(access->user, arena, options->file, &text, &bytes, &error)) {
        fprintf(stderr, "%s\n", error.message);
        return 1;
    }
    Problems problems;
    ModelSource source = {.file = options->file, .text = text, .bytes = bytes, .check_units = true};
    model_destroy(load_timed(arena, source, &problems, &times.check_seconds));
    source.check_units = false;
    Model *model = load_timed(arena, source, &problems, &times.load_seconds);
    if (!model) {
        fputs(problems_text(arena, &problems), stderr);
        return 1;
    }
    int code = bench_model(arena, model, options, &times);
    model_destroy(model);
    return code;
}

int tool_model_bench(int argc, char **argv) {
    BenchOptions options = {.runs = 1024, .threads = 1, .rounds = 5};
    for (int i = 1; i < argc; i++) {
        if (!text_equal(argv[i], "--help")) continue;
        fputs(help, stdout);
        return 0;
    }
    int code = read_options(argc, argv, &options);
    if (code != 0) return code;
    Arena *arena = arena_create();
    code = bench_file(arena, &options);
    arena_destroy(arena);
    return code;
}
