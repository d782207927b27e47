/* SPDX-License-Identifier: MIT
 *
 * The encyclopaedia: what there is on the left, by kind or by what is searched for, one page on the right. Every way to
 * another page is the command to open it, so that the entry shown is always the screen's subject (entry + 1; 0: none
 * was asked for); the way back is kept here. */
#include <stdlib.h>
#include <string.h>

#include "report/report_encyclopaedia.h"
#include "screens/screens_internal.h"

enum { MOST_VISITED = 64, MOST_FOUND = 80, MOST_KINDS = BOOK_KIND_COUNT };

struct ScreenBook {
    Arena *arena, *page_arena, *found_arena;
    const Encyclopaedia *book;
    char language[8];
    int kind; /* listed while nothing is searched for */
    char search[96], searched[96];
    const int *found; /* entries, of `searched` */
    int found_count;
    int visited[MOST_VISITED];           /* entries, oldest first */
    int visited_count, visited_at, step; /* step: asked for, -1 back or 1 forward */
    EncyclopaediaPage page;
    int page_entry, page_year; /* that `page` was written for; -1 without a page */
};

/* ---- What is kept ---- */

static ScreenBook *open_book(Screens *screens) {
    ScreenBook *kept = screens->book;
    const char *language = screens->view.settings.language;
    if (!kept) {
        kept = calloc(1, sizeof *kept);
        if (!kept) {
            base_out_of_memory();
        }
        kept->arena = arena_create();
        kept->page_arena = arena_create();
        kept->found_arena = arena_create();
        screens->book = kept;
    }
    if (!kept->book || !text_equal(kept->language, language)) {
        /* Entries have other places in the other language. */
        arena_clear(kept->arena);
        kept->book = report_encyclopaedia_open(screens->content, kept->arena, language);
        memcpy(kept->language, language, sizeof kept->language);
        kept->visited_count = kept->visited_at = 0;
        kept->searched[0] = 0;
        kept->found_count = 0;
        kept->page_entry = -1;
    }
    return kept;
}

void book_forget_page(Screens *screens) {
    if (screens->book) {
        screens->book->page_entry = -1;
    }
}

void book_open_variable(Screens *screens, int variable_id) {
    bool is_lever = model_variable(content_model(screens->content), variable_id)->is_lever;
    int entry =
        report_encyclopaedia_entry_of(open_book(screens)->book, is_lever ? BOOK_LEVER : BOOK_VARIABLE, variable_id);
    give_open(screens, SCREEN_ENCYCLOPAEDIA, entry + 1);
}

void book_destroy(Screens *screens) {
    if (screens->book) {
        arena_destroy(screens->book->arena);
        arena_destroy(screens->book->page_arena);
        arena_destroy(screens->book->found_arena);
        free(screens->book);
    }
}

static const EncyclopaediaPage *page_of(Screens *screens, int entry) {
    ScreenBook *kept = open_book(screens);
    const Campaign *campaign = screens->view.campaign;
    int year = campaign ? campaign_year(campaign) : 0;
    if (kept->page_entry != entry || kept->page_year != year) {
        arena_clear(kept->page_arena);
        kept->page = report_encyclopaedia_page(kept->book, kept->page_arena, entry, campaign);
        kept->page_entry = entry;
        kept->page_year = year;
    }
    return &kept->page;
}

/* ---- The way back ---- */

static bool can_step(const ScreenBook *kept, int by) {
    int at = kept->visited_at + by;
    return at >= 0 && at < kept->visited_count;
}

/* A page that is not where a step leads is a new one: what lay ahead is forgotten. */
static void add_visit(ScreenBook *kept, int entry) {
    int count = kept->visited_count > 0 ? kept->visited_at + 1 : 0;
    if (count == MOST_VISITED) {
        memmove(kept->visited, kept->visited + 1, sizeof kept->visited - sizeof *kept->visited);
        count--;
    }
    kept->visited[count] = entry;
    kept->visited_at = count;
    kept->visited_count = count + 1;
}

/* The list follows to the kind of the page. A frame may be shown twice before the step it asked for is taken. */
static void note_visit(Screens *screens, ScreenBook *kept, int entry) {
    if (kept->visited_count > 0 && kept->visited[kept->visited_at] == entry) {
        return;
    }
    bool is_step =
        kept->step != 0 && can_step(kept, kept->step) && kept->visited[kept->visited_at + kept->step] == entry;
    if (is_step) {
        kept->visited_at += kept->step;
    } else {
        add_visit(kept, entry);
    }
    kept->step = 0;
    kept->kind = report_encyclopaedia_entry(kept->book, entry)->kind;
    ui_scroll_to_top(screens->ui, "ui.book.page");
}

static void step(Screens *screens, ScreenBook *kept, int by) {
    if (can_step(kept, by)) {
        kept->step = by;
        give_open(screens, SCREEN_ENCYCLOPAEDIA, kept->visited[kept->visited_at + by] + 1);
    }
}

static void show_steps(Screens *screens, ScreenBook *kept) {
    UiContext *ui = screens->ui;
    ui_flow_begin(ui, UI_ALIGN_CENTRE);
    if (ui_button(ui, "ui.book.back", say(screens, "ui.book.back"), UI_BUTTON_PLAIN,
                  can_step(kept, -1) ? NULL : say(screens, "ui.book.back.none"))) {
        step(screens, kept, -1);
    }
    if (ui_button(ui, "ui.book.forward", say(screens, "ui.book.forward"), UI_BUTTON_PLAIN,
                  can_step(kept, 1) ? NULL : say(screens, "ui.book.forward.none"))) {
        step(screens, kept, 1);
    }
    ui_flow_end(ui);
}

/* ---- What there is ---- */

static void show_kinds(Screens *screens, ScreenBook *kept) {
    UiOption options[MOST_KINDS];
    for (int kind = 0; kind < MOST_KINDS; kind++) {
        int count;
        report_encyclopaedia_first(kept->book, kind, &count);
        options[kind].id = say_format(screens, "book.kind.%s", report_encyclopaedia_kind_word(kind));
        options[kind].label =
            say_with(screens, "ui.book.kind", "name", report_encyclopaedia_kind_name(kept->book, kind), "n",
                     say_format(screens, "%d", count), NULL);
    }
    ui_set_width(screens->ui, ui_available_width(screens->ui));
    if (ui_choice(screens->ui, "ui.book.kinds", say(screens, "ui.book.kinds"), options, MOST_KINDS, &kept->kind)) {
        ui_scroll_to_top(screens->ui, "ui.book.list");
    }
}

static void show_row(Screens *screens, const ScreenBook *kept, int entry, bool has_kind) {
    const EncyclopaediaEntry *one = report_encyclopaedia_entry(kept->book, entry);
    bool is_due = report_encyclopaedia_is_due(kept->book, entry, screens->view.campaign);
    const char *detail = has_kind ? report_encyclopaedia_kind_name(kept->book, one->kind) : NULL;
    if (!has_kind && say_is_japanese(screens)) {
        detail = one->reading;
    }
    if (!is_due) {
        detail = say(screens, "ui.book.not_yet");
    }
    if (ui_list_row(screens->ui, say_format(screens, "book.%s", one->id), one->title, detail, NULL,
                    kept->visited[kept->visited_at] == entry)) {
        give_open(screens, SCREEN_ENCYCLOPAEDIA, entry + 1);
    }
}

/* The list is as long as it is; only a search is cut where nobody reads on. */
static void show_list(Screens *screens, ScreenBook *kept) {
    UiContext *ui = screens->ui;
    int count, first = report_encyclopaedia_first(kept->book, kept->kind, &count);
    bool is_search = kept->search[0] != 0;
    if (is_search && kept->found_count == 0) {
        part_label(screens, say_with(screens, "report.book.none", "words", kept->search, NULL));
    }
    ui_list_begin(ui, "ui.book.rows");
    ui_set_gap(ui, 0);
    for (int i = 0; is_search && i < kept->found_count && i < MOST_FOUND; i++) {
        show_row(screens, kept, kept->found[i], true);
    }
    for (int i = 0; !is_search && i < count; i++) {
        show_row(screens, kept, first + i, false);
    }
    ui_list_end(ui);
}

static void show_search(Screens *screens, ScreenBook *kept) {
    bool is_done = ui_search_field(screens->ui, "ui.book.search", say(screens, "ui.book.search"), kept->search,
                                   sizeof kept->search);
    if (!text_equal(kept->search, kept->searched)) {
        arena_clear(kept->found_arena);
        kept->found = report_encyclopaedia_search(kept->book, kept->found_arena, kept->search, &kept->found_count);
        memcpy(kept->searched, kept->search, sizeof kept->searched);
        ui_scroll_to_top(screens->ui, "ui.book.list");
    }
    if (is_done && kept->found_count > 0) {
        give_open(screens, SCREEN_ENCYCLOPAEDIA, kept->found[0] + 1);
    }
}

/* ---- One page ---- */

/* A formula may break behind every comma and bracket. */
static const char *breakable(Screens *screens, const char *formula) {
    Text text = text_begin(screens->frame);
    for (const char *c = formula; *c; c++) {
        text_add_bytes(&text, *c == '\n' || *c == '\t' ? " " : c, 1);
        bool may_break = *c == ',' || (*c == ')' && c[1] == '(');
        if (may_break && c[1] != ' ' && c[1]) {
            text_add(&text, " ");
        }
    }
    return text.data;
}

static void show_labelled(Screens *screens, const EncyclopaediaLine *line, int place) {
    UiContext *ui = screens->ui;
    UiSize sizes[] = {UI_WEIGHT(1, 150), UI_WEIGHT(3, 240)};
    bool has_label = line->label != NULL;
    if (has_label) {
        ui_row_begin(ui, sizes, COUNT_OF(sizes), line->kind == BOOK_LINK ? UI_ALIGN_CENTRE : UI_ALIGN_START);
        part_label(screens, line->label);
        ui_row_next(ui);
    }
    if (line->kind == BOOK_FACT) {
        ui_text(ui, UI_TEXT_BODY, line->text);
    } else if (ui_link(ui, say_format(screens, "book.link.%d", place), line->text)) {
        give_open(screens, SCREEN_ENCYCLOPAEDIA, line->link + 1);
    }
    if (has_label) {
        ui_row_end(ui);
    }
}

static void show_line(Screens *screens, const EncyclopaediaLine *line, int place) {
    UiContext *ui = screens->ui;
    switch (line->kind) {
    case BOOK_HEADING:
        ui_space(ui, 12);
        ui_heading(ui, UI_TEXT_SECTION, line->text);
        break;
    case BOOK_ITEM:
        ui_space(ui, 8);
        ui_text(ui, UI_TEXT_STRONG, line->text);
        break;
    case BOOK_TEXT:
        ui_text(ui, UI_TEXT_BODY, line->text);
        break;
    case BOOK_FORMULA:
        ui_card_begin(ui, NULL, line->text, UI_CARD_PAPER);
        ui_text(ui, UI_TEXT_SMALL, breakable(screens, line->text));
        ui_card_end(ui);
        break;
    case BOOK_FACT:
    case BOOK_LINK:
        show_labelled(screens, line, place);
        break;
    }
}

static void show_page(Screens *screens, ScreenBook *kept, int entry) {
    UiContext *ui = screens->ui;
    const EncyclopaediaEntry *head = report_encyclopaedia_entry(kept->book, entry);
    const EncyclopaediaPage *page = page_of(screens, entry);
    show_steps(screens, kept);
    ui_text_look(ui, LOOK(UI_TEXT_SMALL, UI_TONE_ACCENT), report_encyclopaedia_kind_name(kept->book, head->kind));
    ui_text(ui, UI_TEXT_HEADING, head->title);
    ui_list_begin(ui, "ui.book.links");
    for (int i = 0; i < page->count; i++) {
        show_line(screens, &page->items[i], i);
    }
    ui_list_end(ui);
    ui_space(ui, 24);
}

void book_show_words(Screens *screens, int event_index) {
    const Encyclopaedia *book = open_book(screens)->book;
    const EncyclopaediaPage *page = page_of(screens, report_encyclopaedia_entry_of(book, BOOK_EVENT, event_index));
    bool has_words = false;
    ui_list_begin(screens->ui, "ui.dossier.words.list");
    for (int i = 0; i < page->count; i++) {
        const EncyclopaediaLine *line = &page->items[i];
        if (line->link < 0 || report_encyclopaedia_entry(book, line->link)->kind != BOOK_WORD) {
            continue;
        }
        has_words = true;
        if (ui_link(screens->ui, say_format(screens, "book.link.%d", i), line->text)) {
            give_open(screens, SCREEN_ENCYCLOPAEDIA, line->link + 1);
        }
    }
    ui_list_end(screens->ui);
    if (!has_words) {
        part_label(screens, say(screens, "ui.dossier.words.none"));
    }
}

/* ---- The screen ---- */

static void show_columns(Screens *screens, ScreenBook *kept, int entry, UiRect rest) {
    UiContext *ui = screens->ui;
    UiRect left = ui_cut_left(&rest, rest.w >= 1000 ? 340 : 280);
    ui_cut_left(&rest, 32);
    UiRect head = ui_cut_top(&left, 156);
    ui_column_begin(ui, head);
    show_search(screens, kept);
    show_kinds(screens, kept);
    ui_column_end(ui);
    ui_scroll_begin(ui, "ui.book.list", left);
    show_list(screens, kept);
    ui_scroll_end(ui);
    ui_scroll_begin(ui, "ui.book.page", rest.w > 760 ? part_middle(rest, 760) : rest);
    show_page(screens, kept, entry);
    ui_scroll_end(ui);
}

/* With little room either the list or one page, with the way back to the list. */
static void show_small(Screens *screens, ScreenBook *kept, int entry, UiRect rest) {
    UiContext *ui = screens->ui;
    bool is_list = screens->view.subject == 0;
    ui_scroll_begin(ui, is_list ? "ui.book.list" : "ui.book.page", rest);
    if (is_list) {
        show_search(screens, kept);
        show_kinds(screens, kept);
        show_list(screens, kept);
    } else {
        if (ui_link(ui, "ui.book.contents", say(screens, "ui.book.contents"))) {
            give_open(screens, SCREEN_ENCYCLOPAEDIA, 0);
        }
        show_page(screens, kept, entry);
    }
    ui_scroll_end(ui);
}

void screen_encyclopaedia(Screens *screens) {
    UiContext *ui = screens->ui;
    ScreenBook *kept = open_book(screens);
    int entry = screens->view.subject - 1;
    if (entry < 0 || entry >= report_encyclopaedia_count(kept->book)) {
        entry = kept->visited_count > 0 ? kept->visited[kept->visited_at] : 0;
    }
    note_visit(screens, kept, entry);
    UiRect rest = part_page_begin(screens, say(screens, "report.book.title"));
    if (part_is_small(screens)) {
        show_small(screens, kept, entry, rest);
    } else {
        show_columns(screens, kept, entry, rest);
    }
    if (ui_shortcut(ui, '/', 0)) {
        ui_focus(ui, "ui.book.search");
    }
    if (ui_shortcut(ui, UI_KEY_LEFT, UI_ALT) || ui_shortcut(ui, UI_KEY_BACKSPACE, 0)) {
        step(screens, kept, -1);
    }
    if (ui_shortcut(ui, UI_KEY_RIGHT, UI_ALT)) {
        step(screens, kept, 1);
    }
    part_page_end(screens);
}
