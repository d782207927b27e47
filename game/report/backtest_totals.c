/* SPDX-License-Identifier: MIT
 *
 * The four totals of the balance and what stands beside them: other runs, a benchmark of two numbers, and the parts
 * of the change. The exchange rate and what sellers ask are held in runs along the recorded levers of history. */
#include <math.h>

#include "base/exact_math.h"
#include "report/backtest_internal.h"

static const char balance_series[] = "digital_balance.total_tn_yen";
static const int balance_years[BACKTEST_TOTALS] = {2014, 2015, 2023, 2024};
static const char balance_name[] = "digital trade balance";
static const char rate_lever[] = "yen rate factor";
static const char rate_series[] = "exchange rate series";
static const char price_switch[] = "switch m11";

enum { CHANGE_FROM = 2014, CHANGE_TO = 2024 };

void backtest_take_totals(Backtest *out, const BacktestSource *source) {
    for (int i = 0; i < BACKTEST_TOTALS; i++) {
        BacktestTotal *total = &out->totals[i];
        *total = (BacktestTotal){.year = balance_years[i]};
        total->published = total->low = total->high = total->model = total->quiet = (double)NAN;
        total->early = total->benchmark = (double)NAN;
    }
    for (int i = 0; i < out->plan.count; i++) {
        const BacktestPlanRow *row = &out->plan.rows[i];
        for (int k = 0; k < BACKTEST_TOTALS && text_equal(row->series, balance_series); k++) {
            if (row->year == balance_years[k]) {
                BacktestTotal *total = &out->totals[k];
                total->published = row->published;
                total->low = row->low;
                total->high = row->high;
                total->model = backtest_value(source->history, row);
                total->quiet = source->quiet == NULL ? (double)NAN : backtest_value(source->quiet, row);
                total->early = source->early == NULL ? (double)NAN : backtest_value(source->early, row);
            }
        }
    }
}

/* ---- Benchmark ---- */

static double yen_rate(const Content *content, int year) {
    const CsvTable *fx = content_facts(content, "fx");
    for (int i = 0; fx != NULL && i < fx->row_count; i++) {
        if (report_plan_number(fx, i, "year") == year) {
            return report_plan_number(fx, i, "yen_per_usd_avg");
        }
    }
    return (double)NAN;
}

/* A straight line through the logarithms of the dollar figures, least squares. */
void backtest_fit_benchmark(Backtest *out, const Content *content) {
    double years = 0.0, logs = 0.0, squares = 0.0, products = 0.0;
    for (int i = 0; i < BACKTEST_TOTALS; i++) {
        double year = out->totals[i].year - CHANGE_FROM;
        double dollars_bn = -out->totals[i].published * 1000.0 / yen_rate(content, out->totals[i].year);
        if (!(dollars_bn > 0.0)) {
            return;
        }
        double height = exact_ln(dollars_bn);
        years += year;
        logs += height;
        squares += year * year;
        products += year * height;
    }
    double growth = (BACKTEST_TOTALS * products - years * logs) / (BACKTEST_TOTALS * squares - years * years);
    double start = (logs - growth * years) / BACKTEST_TOTALS;
    out->benchmark_dollars = exact_exp(start);
    out->benchmark_growth = exact_exp(growth) - 1.0;
    for (int i = 0; i < BACKTEST_TOTALS; i++) {
        int year = out->totals[i].year;
        double dollars_bn = exact_exp(start + growth * (year - CHANGE_FROM));
        out->totals[i].benchmark = -dollars_bn * yen_rate(content, year) / 1000.0;
    }
}

/* ---- Parts of the change ---- */

enum { LANE_AS_IT_WAS, LANE_RATE, LANE_PRICE, LANE_BOTH, PART_LANES };

typedef struct HeldRate {
    int lever_id, series_id;
    double held; /* yen per dollar of the middle of CHANGE_FROM; 0 before */
} HeldRate;

/* From the middle of the first year on the rate stays where it was. */
static void hold_rate(void *user, ModelRun *run, double time) {
    HeldRate *rate = user;
    if (time < CHANGE_FROM + 0.5) {
        return;
    }
    model_run_evaluate(run); /* the series of this moment */
    double now = model_run_value(run, rate->series_id, 0);
    double factor = model_run_value(run, rate->lever_id, 0);
    rate->held = rate->held > 0.0 ? rate->held : now * factor;
    model_run_set(run, rate->lever_id, LANE_RATE, rate->held / now);
    model_run_set(run, rate->lever_id, LANE_BOTH, rate->held / now);
}

BacktestParts backtest_take_parts(const BacktestSource *source) {
    const Content *content = campaign_content(source->history);
    const Model *model = content_model(content);
    HeldRate rate = {model_find(model, rate_lever), model_find(model, rate_series), 0.0};
    int balance = model_find(model, balance_name), price = model_find(model, price_switch);
    int from = CHANGE_FROM - (int)model_initial_time(model), to = CHANGE_TO - (int)model_initial_time(model);
    BacktestParts parts = {0};
    if (!source->setup->records_levers || rate.lever_id < 0 || rate.series_id < 0 || balance < 0 || price < 0 ||
        from < 0 || campaign_turn_count(source->history) <= to) {
        return parts;
    }
    Arena *arena = arena_create();
    CampaignLevers levers = campaign_levers(source->history, arena);
    double *values = ARENA_ARRAY(arena, double, levers.steps / levers.steps_per_year * PART_LANES);
    CampaignWatch watch = {&balance, 1, values, hold_rate, &rate, NULL};
    ModelRun *run = model_run_create(model, PART_LANES);
    campaign_set_constants(content, source->setup, run);
    model_run_set(run, price, LANE_PRICE, 0.0);
    model_run_set(run, price, LANE_BOTH, 0.0);
    campaign_run_levers(&levers, run, &watch);
    double change[PART_LANES];
    for (int lane = 0; lane < PART_LANES; lane++) {
        change[lane] = values[to * PART_LANES + lane] - values[from * PART_LANES + lane];
    }
    model_run_destroy(run);
    arena_destroy(arena);
    parts.is_known = true;
    parts.change = change[LANE_AS_IT_WAS];
    parts.volume = change[LANE_BOTH];
    double rate_first = parts.change - change[LANE_RATE], rate_last = change[LANE_PRICE] - parts.volume;
    double price_first = parts.change - change[LANE_PRICE], price_last = change[LANE_RATE] - parts.volume;
    parts.rate = 0.5 * (rate_first + rate_last);
    parts.price = 0.5 * (price_first + price_last);
    parts.joint = rate_first - rate_last;
    return parts;
}
