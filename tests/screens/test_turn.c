/* SPDX-License-Identifier: MIT
 *
 * What a typical turn asks of the eyes: year report, question, desk, one dossier, one change of the budget, stamp.
 * Every text is read once a turn, as much of it as is drawn inside the window of 1280x720 at 100 %; what stands behind
 * a tab, a tooltip or a scroll is not. MITI_TURN=N prints turn N line by line. Over all years of S1 and S6 it prints
 * how many words (Japanese: characters) are new on each screen, and holds the turn: 250 words (median; 450 in nine
 * turns of ten), 600 characters in Japanese. */
#include <math.h>

#include "campaign/campaign_scenario.h"
#include "screens/screens_fixture.h"

enum { MEDIAN_WORDS = 250, TOP_WORDS = 450, MEDIAN_CHARACTERS = 600, TURNS_MOST = 32 };

static const ScreenId way[] = {SCREEN_REPORT, SCREEN_PAUSE, SCREEN_DESK, SCREEN_DOSSIER, SCREEN_BUDGET};
static const char *const names[] = {"report", "question", "desk", "dossier", "budget"};

typedef struct Turn {
    int total, of_screen[COUNT_OF(way)];
} Turn;

/* A text and how much of it was read in this turn. */
typedef struct Label {
    const char *text;
    int read, visible;  /* visible: in this frame, so far */
    const void *holder; /* what shows it in this frame; the second one says nothing new */
} Label;

typedef struct Reader {
    Fixture *f;
    const char *language;
    bool is_japanese;
    Arena *arena; /* of the turn */
    LIST(Label) labels;
    Turn turns[TURNS_MOST];
    int turn_count;
} Reader;

static bool is_letter(uint32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0x3000;
}

/* Runs between blanks that hold a letter; in Japanese every letter, kana, kanji and mark. Figures are not words. */
static int count(const Reader *reader, const char *text) {
    int words = 0, characters = 0;
    bool is_in_word = false;
    while (*text) {
        uint32_t c = text_next_character(&text);
        if (c == ' ') is_in_word = false;
        if (!is_letter(c)) continue;
        words += !is_in_word;
        is_in_word = true;
        characters++;
    }
    return reader->is_japanese ? characters : words;
}

static bool is_visible(const UiCommand *command, int width, int height) {
    UiRect clip = command->clip;
    float right = fminf(clip.x + clip.w, (float)width), bottom = fminf(clip.y + clip.h, (float)height);
    float middle = command->rect.y - command->text_px * 0.4f; /* rect.y is the baseline */
    return command->kind == UI_COMMAND_TEXT && middle > clip.y && middle < bottom && command->rect.x < right &&
           command->rect.x + command->rect.w > clip.x;
}

/* The whole text that a line on screen is a piece of: the smallest thing shown that holds it. */
static const UiSeen *holder_of(const Fixture *f, const UiCommand *line) {
    const UiSeen *best = NULL;
    for (int i = 0; i < ui_seen_count(f->ui); i++) {
        const UiSeen *seen = ui_seen(f->ui, i);
        UiRect rect = seen->rect;
        bool is_inside = line->rect.x >= rect.x - 1 && line->rect.x <= rect.x + rect.w + 1 && line->rect.y >= rect.y &&
                         line->rect.y <= rect.y + rect.h + 1;
        if (!is_inside || !strstr(seen->label, line->text)) continue;
        if (!best || rect.w * rect.h < best->rect.w * best->rect.h) best = seen;
    }
    return best;
}

static Label *find_label(Reader *reader, const char *text) {
    for (int i = 0; i < reader->labels.count; i++) {
        if (text_equal(reader->labels.items[i].text, text)) return &reader->labels.items[i];
    }
    list_push(reader->arena, &reader->labels, (Label){.text = arena_copy(reader->arena, text)});
    return &reader->labels.items[reader->labels.count - 1];
}

static void read_frame(Reader *reader, int at) {
    const Fixture *f = reader->f;
    bool is_told = getenv("MITI_TURN") && atoi(getenv("MITI_TURN")) == reader->turn_count;
    for (int i = 0; i < reader->labels.count; i++) {
        reader->labels.items[i].visible = 0;
        reader->labels.items[i].holder = NULL;
    }
    for (int i = 0; i < f->drawn->count; i++) {
        const UiCommand *line = &f->drawn->items[i];
        if (!is_visible(line, f->input.window_width, f->input.window_height)) continue;
        const UiSeen *seen = holder_of(f, line);
        const void *holder = seen ? (const void *)seen : line;
        Label *label = find_label(reader, seen ? seen->label : line->text);
        if (label->holder && label->holder != holder) continue;
        label->holder = holder;
        label->visible += count(reader, line->text);
        int more = label->visible - label->read;
        if (more <= 0) continue;
        label->read += more;
        reader->turns[reader->turn_count].of_screen[at] += more;
        reader->turns[reader->turn_count].total += more;
        if (is_told) printf("%s %d %s\n", names[at], more, line->text);
    }
}

static void read_screen(Reader *reader, int at, int subject) {
    Fixture *f = reader->f;
    open_screen(f, way[at], reader->language, sizes[0]);
    if (way[at] == SCREEN_DOSSIER) {
        f->view.subject = subject;
        show_frame(f);
    }
    read_frame(reader, at);
}

/* The first answer that is not waiting and can be given. */
static void answer(Campaign *campaign, int event) {
    Error error;
    for (int choice = 1; choice < 6; choice++) {
        Decision decision = {.kind = DECISION_CHOOSE, .subject = event, .choice = choice};
        if (campaign_check_decision(campaign, decision, &error) && campaign_decide(campaign, decision, &error)) return;
    }
}

static void change_budget(Campaign *campaign, int year) {
    Error error;
    double amount = campaign_budget_amount(campaign, 1) + (year % 2 ? -0.05 : 0.05);
    Decision decision = {.kind = DECISION_BUDGET, .subject = 1, .amount = fmax(amount, 0)};
    campaign_decide(campaign, decision, &error);
}

static void read_turn(Reader *reader, Campaign *campaign) {
    int waiting, year = campaign_year(campaign);
    const int *inbox = campaign_inbox(campaign, &waiting);
    reader->arena = arena_create();
    reader->labels.count = reader->labels.capacity = 0;
    reader->labels.items = NULL;
    if (campaign_turn_count(campaign) > 0) read_screen(reader, 0, 0);
    if (campaign_pause(campaign)) read_screen(reader, 1, 0);
    read_screen(reader, 2, 0);
    if (waiting > 0) {
        int event = inbox[0];
        read_screen(reader, 3, event);
        answer(campaign, event);
        read_screen(reader, 3, event);
        read_screen(reader, 2, 0);
    }
    read_screen(reader, 4, 0);
    change_budget(campaign, year);
    read_screen(reader, 4, 0);
    read_screen(reader, 2, 0);
    arena_destroy(reader->arena);
    reader->turn_count++;
}

static int compare(const void *a, const void *b) {
    return *(const int *)a - *(const int *)b;
}

enum { ALL = -1 };

/* The value below which `share` of the turns stay; of screen `at`, or ALL. */
static int quantile(const Reader *reader, int at, double share) {
    int values[TURNS_MOST];
    for (int i = 0; i < reader->turn_count; i++) {
        const Turn *turn = &reader->turns[i];
        values[i] = at == ALL ? turn->total : turn->of_screen[at];
    }
    qsort(values, (size_t)reader->turn_count, sizeof values[0], compare);
    return values[(int)(share * (reader->turn_count - 1) + 0.5)];
}

static void print_table(const Reader *reader) {
    printf("new %s on       median  90 %%   most\n", reader->is_japanese ? "characters" : "words");
    for (int at = ALL; at < COUNT_OF(way); at++) {
        printf("%-16s %8d %5d %6d\n", at == ALL ? "a turn" : names[at], quantile(reader, at, 0.5),
               quantile(reader, at, 0.9), quantile(reader, at, 1.0));
    }
}

static void play_and_read(Reader *reader, const char *scenario) {
    Fixture *f = reader->f;
    Campaign *open = f->open;
    f->open = play(f->content, scenario, 0);
    while (!campaign_is_over(f->open)) {
        read_turn(reader, f->open);
        campaign_stamp(f->open);
    }
    screens_forget_campaign(f->screens);
    campaign_destroy(f->open);
    f->open = open;
}

static void a_turn_is_short(void **state) {
    int faults = 0;
    for (int l = 0; l < COUNT_OF(languages); l++) {
        Reader reader = {.f = *state, .language = languages[l], .is_japanese = l == 1};
        play_and_read(&reader, "s1");
        play_and_read(&reader, "s6");
        print_table(&reader);
        faults += quantile(&reader, ALL, 0.5) > (reader.is_japanese ? MEDIAN_CHARACTERS : MEDIAN_WORDS);
        faults += !reader.is_japanese && quantile(&reader, ALL, 0.9) > TOP_WORDS;
    }
    assert_int_equal(faults, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_turn_is_short)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
