/* SPDX-License-Identifier: MIT
 *
 * The causal map of the shipped model: every variable has one node, every action finds its way to the trade balance,
 * what moved a variable adds up, and the pieces of work are those of the same year whoever asks. */
#include "campaign/campaign_fixture.h"

#include <math.h>
#include <stdlib.h>

#include "report/report_map.h"

typedef struct Loaded {
    Content *content;
    Arena *arena;
    const ReportMap *map;
    Campaign *campaign; /* five years as MITI did */
    MapYearMaker *maker;
    const MapYear *year;
} Loaded;

static MapYearMaker *work_out(const Loaded *f, const Campaign *campaign) {
    MapYearMaker *maker = report_map_year_begin(f->map, f->content);
    int pieces = 0;
    assert_null(report_map_year(maker));
    while (report_map_year_work(maker, campaign)) assert_true(pieces++ < 200);
    return maker;
}

static int load(void **state) {
    Loaded *f = calloc(1, sizeof *f);
    f->content = fixture_load_shipped();
    f->arena = arena_create();
    Problems problems = problems_begin(f->arena);
    f->map = report_map_open(f->content, f->arena, &problems);
    if (!f->map || problems.list.count > 0) fail_msg("%s", problems_text(f->arena, &problems));
    Error error;
    f->campaign = campaign_create(f->content, "s1", 7, &error);
    for (int i = 0; i < 5; i++) {
        campaign_decide_as_history(f->campaign);
        campaign_stamp(f->campaign);
    }
    f->maker = work_out(f, f->campaign);
    f->year = report_map_year(f->maker);
    *state = f;
    return 0;
}

static int unload(void **state) {
    Loaded *f = *state;
    report_map_year_destroy(f->maker);
    campaign_destroy(f->campaign);
    arena_destroy(f->arena);
    content_destroy(f->content);
    free(f);
    return 0;
}

static void every_variable_has_one_node(void **state) {
    const Loaded *f = *state;
    const Model *model = content_model(f->content);
    int count, taken = 0, of_model = 0;
    const MapNode *nodes = report_map_nodes(f->map, &count);
    assert_in_range(count, 20, 32);
    for (int i = 0; i < count; i++) {
        taken += nodes[i].variable_count;
        assert_true(nodes[i].shown_count > 0);
        assert_int_equal(report_map_find_node(f->map, nodes[i].id), i);
        for (int k = 0; k < i; k++) {
            assert_false(nodes[i].column == nodes[k].column && nodes[i].row == nodes[k].row);
        }
        for (int l = 0; l < 2; l++) {
            const char *language = l ? "ja" : "en";
            assert_true(
                content_has_text(f->content, language, arena_format(f->arena, "report.map.node.%s", nodes[i].id)));
        }
    }
    for (int i = 0; i < model_variable_count(model); i++) {
        ModelKind kind = model_variable(model, i)->kind;
        of_model += kind != MODEL_QUERY && kind != MODEL_EXTERNAL;
    }
    assert_int_equal(taken, of_model);
}

static void check_path(const Loaded *f, Decision decision, const char *id) {
    int target = model_find(content_model(f->content), "digital trade balance"), levers, count;
    int *from = report_map_levers(f->content, decision, f->arena, &levers);
    int *path = report_map_path(f->year, from, levers, target, f->arena, &count);
    if (levers == 0 || count == 0) fail_msg("no way from %s to the trade balance", id);
    bool is_from = false;
    for (int i = 0; i < levers; i++) is_from = is_from || f->year->links[path[0]].from == from[i];
    assert_true(is_from);
    for (int i = 1; i < count; i++) assert_int_equal(f->year->links[path[i]].from, f->year->links[path[i - 1]].to);
    assert_int_equal(f->year->links[path[count - 1]].to, target);
}

static void every_action_reaches_the_balance(void **state) {
    const Loaded *f = *state;
    int count;
    const ContentInstrument *instruments = content_instruments(f->content, &count);
    for (int i = 0; i < count; i++) check_path(f, (Decision){DECISION_INSTRUMENT, i, 0, 1.0}, instruments[i].id);
    const ContentBudgetLine *lines = content_budget_lines(f->content, &count);
    for (int i = 0; i < count; i++) check_path(f, (Decision){DECISION_BUDGET, i, 0, 1.0}, lines[i].id);
    const ContentProgramme *programmes = content_programmes(f->content, &count);
    for (int i = 0; i < count; i++) {
        check_path(f, (Decision){DECISION_START_PROGRAMME, i, 0, 1.0}, programmes[i].id);
    }
}

static void no_way_leads_back_from_the_result(void **state) {
    const Loaded *f = *state;
    int count, from = model_find(content_model(f->content), "digital trade balance");
    report_map_path(f->year, &from, 1, model_find(content_model(f->content), "Time"), f->arena, &count);
    assert_int_equal(count, 0);
    report_map_path(f->year, &from, 1, from, f->arena, &count);
    assert_int_equal(count, 0);
}

/* The balance is a sum: the pushes give its change without a remainder, and the shares give all of it. */
static void pushes_add_up(void **state) {
    const Loaded *f = *state;
    int id = model_find(content_model(f->content), "digital trade balance"), full = 0;
    double sum = 0.0, change = f->year->after[id] - f->year->before[id];
    for (int i = f->year->first_link[id]; i < f->year->first_link[id + 1]; i++) sum += f->year->links[i].push;
    assert_true(fabs(change) > 0.0 && fabs(sum - change) <= 1e-12 * fabs(change));
    assert_true(fabs(f->year->changes[id] - change) <= 1e-12 * fabs(change));
    for (int to = 0; to < model_variable_count(content_model(f->content)); to++) {
        double share = 0.0;
        for (int i = f->year->first_link[to]; i < f->year->first_link[to + 1]; i++) share += f->year->links[i].share;
        assert_true(share == 0.0 || (share > 1.0 - 1e-9 && share < 1.0 + 1e-9) || share < 1.0);
        full += share > 1.0 - 1e-9;
    }
    assert_true(full > 300);
}

/* Into one node no more than the whole comes, the largest first; the balance is fed by imports and exports. */
static void arrows_are_shares_of_a_node(void **state) {
    const Loaded *f = *state;
    double sum = 0.0;
    int imports = report_map_find_node(f->map, "imports"), balance = report_map_find_node(f->map, "balance");
    for (int i = 0; i < f->year->arrow_count; i++) {
        const MapArrow *arrow = &f->year->arrows[i];
        bool is_next = i > 0 && f->year->arrows[i - 1].to == arrow->to;
        sum = is_next ? sum + arrow->share : arrow->share;
        assert_true(sum <= 1.0 + 1e-9 && (!is_next || arrow->share <= f->year->arrows[i - 1].share));
        assert_int_equal(report_map_node_of(f->map, f->year->links[arrow->link].from), arrow->from);
        if (arrow->from == imports && arrow->to == balance) {
            assert_int_equal(arrow->sign, MODEL_SIGN_NEGATIVE);
            assert_true(arrow->share > 0.3);
        }
    }
}

/* A decision of the year moved its lever within that year's map. */
static void a_decision_is_on_the_map(void **state) {
    const Loaded *f = *state;
    Error error;
    Campaign *campaign = campaign_create(f->content, "s1", 7, &error);
    int line = content_find_budget_line(f->content, "software"), count;
    int lever = content_budget_lines(f->content, &count)[line].lever_id;
    assert_true(campaign_decide(campaign, (Decision){DECISION_BUDGET, line, 0, 0.12}, &error));
    campaign_stamp(campaign);
    MapYearMaker *maker = work_out(f, campaign);
    const MapYear *year = report_map_year(maker);
    assert_false(year->is_ahead);
    assert_int_equal(year->year, 1964);
    assert_true(year->after[lever] > 0.1);
    report_map_year_destroy(maker);
    campaign_destroy(campaign);
}

static void before_the_first_stamp_it_is_the_year_ahead(void **state) {
    const Loaded *f = *state;
    Error error;
    Campaign *campaign = campaign_create(f->content, "s1", 7, &error);
    uint64_t digest = campaign_digest(campaign);
    MapYearMaker *maker = work_out(f, campaign);
    assert_true(report_map_year(maker)->is_ahead);
    assert_true(report_map_year(maker)->arrow_count > 20);
    assert_true(campaign_digest(campaign) == digest);
    report_map_year_destroy(maker);
    campaign_destroy(campaign);
}

/* ---- A table with faults ---- */

static bool read_faulty(void *user, Arena *arena, const char *path, char **out, size_t *bytes, Error *error) {
    const FileAccess *files = file_access_system();
    if (!files->read(files->user, arena, path, out, bytes, error)) return false;
    const char *const *fault = user;
    char *place = strstr(path, "causal_map.csv") ? strstr(*out, fault[0]) : NULL;
    if (!place) return true;
    *out = arena_format(arena, "%.*s%s%s", (int)(place - *out), *out, fault[1], place + strlen(fault[0]));
    *bytes = strlen(*out);
    return true;
}

static void check_fault(const char *const fault[3]) {
    Arena *arena = arena_create();
    Problems problems = problems_begin(arena);
    FileAccess files = *file_access_system();
    files.read = read_faulty;
    files.user = (void *)fault;
    ContentOptions options = {.files = &files,
                              .scripts_folder = MITI_SOURCE_FOLDER "/scripts",
                              .model_file = MITI_SOURCE_FOLDER "/assets/models/japan.mdl"};
    Content *content = content_load(&options, &problems);
    if (!content) fail_msg("%s", problems_text(arena, &problems));
    report_map_open(content, arena, &problems);
    const char *text = problems_text(arena, &problems);
    if (problems.error_count == 0 || !strstr(text, "E228") || !strstr(text, fault[2])) {
        fail_msg("'%s' for '%s': %s", fault[1], fault[0], text);
    }
    content_destroy(content);
    arena_destroy(arena);
}

static void faults_of_the_table_are_told(void **state) {
    static const char *const faults[][3] = {
        {".Cloud and AI", ".Clouds", "the model has no group 'Clouds'"},
        {".Cloud and AI", ".Comparison", "this group is in two nodes: 'Comparison'"},
        {".Cloud and AI", "", "no node takes the variable"},
        {"offshore work;", "offshore works;", "the model has no variable 'offshore works'"},
        {"offshore work;", "offshore work;hand;", "this variable is in two nodes: 'hand'"},
        {",takes", ",taken", "the column is missing: 'takes'"},
        {"research effort", "know how", "the node shows what it does not take: 'know how'"},
    };
    (void)state;
    for (int i = 0; i < COUNT_OF(faults); i++) check_fault(faults[i]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_variable_has_one_node),
        cmocka_unit_test(every_action_reaches_the_balance),
        cmocka_unit_test(no_way_leads_back_from_the_result),
        cmocka_unit_test(pushes_add_up),
        cmocka_unit_test(arrows_are_shares_of_a_node),
        cmocka_unit_test(a_decision_is_on_the_map),
        cmocka_unit_test(before_the_first_stamp_it_is_the_year_ahead),
        cmocka_unit_test(faults_of_the_table_are_told),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
