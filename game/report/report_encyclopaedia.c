/* SPDX-License-Identifier: MIT
 *
 * The index of the encyclopaedia: entries, their order, links in both directions, and the search. The pages are
 * written by the files encyclopaedia_*.c each time they are asked for. */
#include "report/report_encyclopaedia.h"

#include <stdlib.h>
#include <string.h>

#include "report/encyclopaedia_internal.h"

static const char *const kind_words[BOOK_KIND_COUNT] = {
    [BOOK_SURE] = "sure",
    [BOOK_EVENT] = "event",
    [BOOK_INSTRUMENT] = "instrument",
    [BOOK_PROGRAMME] = "programme",
    [BOOK_BUDGET] = "budget",
    [BOOK_ACTOR] = "actor",
    [BOOK_JURISDICTION] = "jurisdiction",
    [BOOK_SCENARIO] = "scenario",
    [BOOK_STRATEGY] = "strategy",
    [BOOK_AIM] = "aim",
    [BOOK_LENS] = "lens",
    [BOOK_VARIABLE] = "variable",
    [BOOK_LEVER] = "lever",
    [BOOK_SOURCE] = "source",
    [BOOK_WORD] = "word",
};

/* ---- Entries ---- */

/* The id of an object: every struct of the content begins with it. */
static const char *id_at(const void *items, size_t bytes, int index) {
    const char *id;
    memcpy(&id, (const char *)items + bytes * (size_t)index, sizeof id);
    return id;
}

static void add_entry(Encyclopaedia *book, Arena *arena, EncyclopaediaKind kind, int subject, const char *id,
                      const char *title) {
    EncyclopaediaEntry entry = {.id = arena_format(arena, "%s.%s", kind_words[kind], id), .kind = kind};
    entry.subject = subject;
    entry.title = arena_copy(arena, title);
    entry.reading = "";
    list_push(arena, &book->entries, entry);
}

static void add_objects(Encyclopaedia *book, Arena *arena, EncyclopaediaKind kind) {
    const Content *content = book->content;
    const char *suffix = kind == BOOK_EVENT || kind == BOOK_SCENARIO ? "title" : "name";
    int count = 0;
    size_t bytes = 0;
    const void *items = NULL;
#define TAKE(book_kind, getter)                                                                                        \
    case book_kind:                                                                                                    \
        items = getter(content, &count);                                                                               \
        bytes = sizeof *getter(content, &count);                                                                       \
        break
    switch (kind) {
        TAKE(BOOK_EVENT, content_events);
        TAKE(BOOK_INSTRUMENT, content_instruments);
        TAKE(BOOK_PROGRAMME, content_programmes);
        TAKE(BOOK_BUDGET, content_budget_lines);
        TAKE(BOOK_ACTOR, content_actors);
        TAKE(BOOK_JURISDICTION, content_jurisdictions);
        TAKE(BOOK_SCENARIO, content_scenarios);
        TAKE(BOOK_STRATEGY, content_strategies);
        TAKE(BOOK_AIM, content_aims);
        TAKE(BOOK_LENS, content_lenses);
        TAKE(BOOK_WORD, content_terms);
    default:
        break;
    }
#undef TAKE
    for (int i = 0; i < count; i++) {
        const char *id = id_at(items, bytes, i);
        add_entry(book, arena, kind, i, id,
                  content_text_format(content, arena, book->language, "%s.%s.%s", kind_words[kind], id, suffix));
        if (kind == BOOK_WORD) {
            book->entries.items[book->entries.count - 1].reading = content_terms(content, &count)[i].reading;
        }
    }
}

static void add_documents(Encyclopaedia *book, Arena *arena) {
    int count = 0;
    const ContentSourceDocument *documents = content_source_documents(book->content, &count);
    for (int i = 0; i < count; i++) {
        const ContentSourceDocument *one = &documents[i];
        add_entry(book, arena, BOOK_SOURCE, i, one->key,
                  arena_format(arena, "%s%s%s", one->publisher, one->title[0] ? ": " : "", one->title));
    }
}

static void add_sure(Encyclopaedia *book, Arena *arena) {
    for (int i = 0; i < book_sure_count(); i++) {
        const char *id = book_sure_id(i);
        add_entry(book, arena, BOOK_SURE, i, id,
                  content_text_format(book->content, arena, book->language, "report.sure.%s.title", id));
    }
}

static bool is_written(const ModelVariable *variable) {
    return variable->kind != MODEL_QUERY && variable->kind != MODEL_EXTERNAL && !text_equal(variable->name, "Time");
}

/* The words of the array, or of the scalar; the model's own where nobody wrote any. */
static const char *title_of(const Encyclopaedia *book, Arena *arena, const ModelVariable *variable, const char *snake) {
    const char *kind = variable->is_lever ? "lever" : "variable";
    const char *id = arena_format(arena, "%s.%s", kind, snake);
    if (!content_has_text(book->content, book->language, id)) id = arena_format(arena, "inner.%s", snake);
    bool has_words = content_has_text(book->content, book->language, id);
    return has_words ? content_text(book->content, book->language, id) : variable->array_name;
}

static const char *snake_of(Arena *arena, const char *name) {
    char *snake = arena_copy(arena, name);
    for (char *c = snake; *c; c++) {
        bool is_word = (*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9');
        *c = *c >= 'A' && *c <= 'Z' ? (char)(*c - 'A' + 'a') : is_word ? *c : '_';
    }
    return snake;
}

/* Elements of an array need not stand together. */
static bool has_array(const Encyclopaedia *book, EncyclopaediaKind kind, const char *array_name) {
    const Model *model = content_model(book->content);
    for (int i = book->first[kind]; i < book->entries.count; i++) {
        if (text_equal(model_variable(model, book->entries.items[i].subject)->array_name, array_name)) {
            return true;
        }
    }
    return false;
}

static void add_variables(Encyclopaedia *book, Arena *arena, EncyclopaediaKind kind) {
    const Model *model = content_model(book->content);
    for (int i = 0; i < model_variable_count(model); i++) {
        const ModelVariable *variable = model_variable(model, i);
        bool is_of_kind = is_written(variable) && variable->is_lever == (kind == BOOK_LEVER);
        if (is_of_kind && !has_array(book, kind, variable->array_name)) {
            const char *snake = snake_of(arena, variable->array_name);
            add_entry(book, arena, kind, i, snake, title_of(book, arena, variable, snake));
        }
    }
}

/* ---- Order ---- */

typedef struct Placed {
    EncyclopaediaEntry entry;
    const char *key;
} Placed;

static int compare_placed(const void *left, const void *right) {
    const Placed *a = left, *b = right;
    int order = strcmp(a->key, b->key);
    return order != 0 ? order : strcmp(a->entry.id, b->entry.id);
}

static void sort_kind(Encyclopaedia *book, Arena *arena, EncyclopaediaKind kind) {
    int from = book->first[kind], count = book->first[kind + 1] - from;
    Placed *placed = ARENA_ARRAY(arena, Placed, count);
    for (int i = 0; i < count; i++) {
        const EncyclopaediaEntry *entry = &book->entries.items[from + i];
        bool by_reading = entry->reading[0] && content_is_japanese(book->language);
        placed[i] = (Placed){*entry, book_sort_key(arena, by_reading ? entry->reading : entry->title)};
    }
    if (count > 0) {
        qsort(placed, (size_t)count, sizeof *placed, compare_placed);
    }
    for (int i = 0; i < count; i++) {
        book->entries.items[from + i] = placed[i].entry;
    }
}

/* Where each object and each element of an array has its page. */
static void note_places(Encyclopaedia *book, Arena *arena) {
    const Model *model = content_model(book->content);
    int variable_count = model_variable_count(model);
    book->variable_entries = ARENA_ARRAY(arena, int, variable_count);
    for (int i = 0; i < variable_count; i++) {
        book->variable_entries[i] = -1;
    }
    for (int kind = 0; kind < BOOK_KIND_COUNT; kind++) {
        book->places[kind] = ARENA_ARRAY(arena, int, book->first[kind + 1] - book->first[kind]);
        for (int i = book->first[kind]; i < book->first[kind + 1]; i++) {
            int subject = book->entries.items[i].subject;
            if (kind != BOOK_VARIABLE && kind != BOOK_LEVER) {
                book->places[kind][subject] = i;
                continue;
            }
            const char *array = model_variable(model, subject)->array_name;
            for (int k = subject; k < variable_count; k++) {
                const ModelVariable *variable = model_variable(model, k);
                if (text_equal(variable->array_name, array) && is_written(variable)) {
                    book->variable_entries[k] = i;
                }
            }
        }
    }
}

/* ---- Links back, and what search looks through ---- */

static void note_links(Encyclopaedia *book, Arena *arena) {
    Arena *scratch = arena_create();
    book->named_in = ARENA_ARRAY(arena, BookEntries, book->entries.count);
    for (int i = 0; i < book->entries.count; i++) {
        arena_clear(scratch);
        BookWriter writer = {.book = book, .arena = scratch};
        book_write_object(&writer, book->entries.items[i].kind, book->entries.items[i].subject);
        for (int k = 0; k < writer.page.count; k++) {
            int link = writer.page.items[k].link;
            BookEntries *back = link >= 0 ? &book->named_in[link] : NULL;
            if (back && link != i && (back->count == 0 || back->items[back->count - 1] != i)) {
                list_push(arena, back, i);
            }
        }
    }
    arena_destroy(scratch);
}

static void add_folded(Text *text, Arena *arena, const char *piece) {
    text_add(text, book_fold(arena, piece));
    text_add(text, "\n");
}

/* Line 1 the names in both languages, readings and other spellings, a tab before and behind each; then the body in
 * both. */
static const char *fold_entry(const Encyclopaedia *book, Arena *arena, const EncyclopaediaEntry *entry) {
    static const char *const languages[] = {"en", "ja"};
    static const char *const names[] = {".name", ".title", ""}, *const bodies[] = {"body", "role", "briefing"};
    Text text = text_begin(arena);
    text_format(&text, "\t%s\t%s\t%s\t", book_fold(arena, entry->title), entry->id, strchr(entry->id, '.') + 1);
    for (int l = 0; l < COUNT_OF(languages); l++) {
        for (int i = 0; i < COUNT_OF(names); i++) {
            const char *id = arena_format(arena, "%s%s", entry->id, names[i]);
            if (content_has_text(book->content, languages[l], id)) {
                text_format(&text, "%s\t", book_fold(arena, content_text(book->content, languages[l], id)));
            }
        }
    }
    int count = 0;
    const ContentTerm *term = &content_terms(book->content, &count)[entry->kind == BOOK_WORD ? entry->subject : 0];
    if (entry->kind == BOOK_WORD) {
        text_format(&text, "%s\t", book_fold(arena, term->reading));
        for (int i = 0; i < term->also_count; i++) {
            text_format(&text, "%s\t", book_fold(arena, term->also[i]));
        }
    }
    text_add(&text, "\n");
    for (int l = 0; l < COUNT_OF(languages); l++) {
        for (int i = 0; i < COUNT_OF(bodies); i++) {
            const char *id = arena_format(arena, "%s.%s", entry->id, bodies[i]);
            if (content_has_text(book->content, languages[l], id)) {
                add_folded(&text, arena, content_text(book->content, languages[l], id));
            }
        }
    }
    if (entry->kind == BOOK_VARIABLE || entry->kind == BOOK_LEVER) {
        add_folded(&text, arena, model_variable(content_model(book->content), entry->subject)->comment);
    }
    return text.data;
}

const Encyclopaedia *report_encyclopaedia_open(const Content *content, Arena *arena, const char *language) {
    Encyclopaedia *book = ARENA_NEW(arena, Encyclopaedia);
    book->content = content;
    book->language = arena_copy(arena, language);
    for (int kind = 0; kind < BOOK_KIND_COUNT; kind++) {
        book->first[kind] = book->entries.count;
        if (kind == BOOK_SURE) {
            add_sure(book, arena);
        } else if (kind == BOOK_SOURCE) {
            add_documents(book, arena);
        } else if (kind == BOOK_VARIABLE || kind == BOOK_LEVER) {
            add_variables(book, arena, kind);
        } else {
            add_objects(book, arena, kind);
        }
        book->first[kind + 1] = book->entries.count;
        if (kind == BOOK_VARIABLE || kind == BOOK_LEVER || kind == BOOK_SOURCE || kind == BOOK_WORD) {
            sort_kind(book, arena, kind);
        }
    }
    note_places(book, arena);
    note_links(book, arena);
    book->folded = ARENA_ARRAY(arena, const char *, book->entries.count);
    for (int i = 0; i < book->entries.count; i++) {
        book->folded[i] = fold_entry(book, arena, &book->entries.items[i]);
    }
    return book;
}

/* ---- Views ---- */

int report_encyclopaedia_count(const Encyclopaedia *book) {
    return book->entries.count;
}

const EncyclopaediaEntry *report_encyclopaedia_entry(const Encyclopaedia *book, int entry) {
    CHECK(entry >= 0 && entry < book->entries.count);
    return &book->entries.items[entry];
}

int report_encyclopaedia_first(const Encyclopaedia *book, EncyclopaediaKind kind, int *count) {
    *count = book->first[kind + 1] - book->first[kind];
    return book->first[kind];
}

int report_encyclopaedia_find(const Encyclopaedia *book, const char *id) {
    for (int i = 0; i < book->entries.count; i++) {
        if (text_equal(book->entries.items[i].id, id)) {
            return i;
        }
    }
    return -1;
}

int report_encyclopaedia_entry_of(const Encyclopaedia *book, EncyclopaediaKind kind, int subject) {
    bool is_model = kind == BOOK_VARIABLE || kind == BOOK_LEVER;
    return is_model ? book->variable_entries[subject] : book->places[kind][subject];
}

const char *report_encyclopaedia_kind_word(EncyclopaediaKind kind) {
    return kind_words[kind];
}

static const char *kind_name_id(EncyclopaediaKind kind, Arena *arena) {
    return arena_format(arena, "report.book.kind.%s", kind_words[kind]);
}

const char *report_encyclopaedia_kind_name(const Encyclopaedia *book, EncyclopaediaKind kind) {
    Arena *scratch = arena_create();
    const char *name = content_text(book->content, book->language, kind_name_id(kind, scratch));
    arena_destroy(scratch);
    return name;
}

bool report_encyclopaedia_is_due(const Encyclopaedia *book, int entry, const Campaign *campaign) {
    int count = 0;
    if (!campaign || entry < 0 || book->entries.items[entry].kind != BOOK_EVENT) {
        return true;
    }
    int subject = book->entries.items[entry].subject;
    const ContentEvent *event = &content_events(book->content, &count)[subject];
    if (campaign_is_over(campaign) || (event->year > 0 && event->year < campaign_year(campaign))) {
        return true;
    }
    const int *open = campaign_inbox(campaign, &count);
    for (int i = 0; i < count; i++) {
        if (open[i] == subject) return true;
    }
    const int *news = campaign_news(campaign, &count);
    for (int i = 0; i < count; i++) {
        if (news[i] == subject) return true;
    }
    for (int t = 0; t < campaign_turn_count(campaign); t++) {
        const CampaignTurn *turn = campaign_turn(campaign, t);
        for (int i = 0; i < turn->dossier_count; i++) {
            if (turn->dossiers[i] == subject) return true;
        }
        for (int i = 0; i < turn->news_count; i++) {
            if (turn->news[i] == subject) return true;
        }
    }
    return false;
}

/* ---- Search ---- */

int report_encyclopaedia_find_name(const Encyclopaedia *book, const char *name) {
    Arena *scratch = arena_create();
    const char *wanted = arena_format(scratch, "\t%s\t", book_fold(scratch, name));
    int entry = -1;
    for (int i = 0; i < book->entries.count && entry < 0; i++) {
        const char *found = strstr(book->folded[i], wanted);
        entry = found ? i : -1;
    }
    arena_destroy(scratch);
    return entry;
}

enum { RANK_MOST = 1000 };

typedef struct Found {
    int entry, rank; /* smaller is better */
} Found;

static int compare_found(const void *left, const void *right) {
    const Found *a = left, *b = right;
    return a->rank != b->rank ? a->rank - b->rank : a->entry - b->entry;
}

/* 0: the title begins with it; 1: in the title; 2: in another name; 3: in the text; -1: nowhere. */
static int rank_word(const Encyclopaedia *book, Arena *arena, int entry, const char *word) {
    const char *folded = book->folded[entry];
    const char *title = book_fold(arena, book->entries.items[entry].title);
    const char *found = strstr(folded, word);
    if (!found) {
        return -1;
    }
    if (text_starts_with(title, word)) {
        return 0;
    }
    if (strstr(title, word)) {
        return 1;
    }
    return found < strchr(folded, '\n') ? 2 : 3;
}

int *report_encyclopaedia_search(const Encyclopaedia *book, Arena *arena, const char *words, int *count) {
    LIST(const char *) wanted = {0};
    Text name = text_begin(arena); /* what is called exactly so comes first */
    text_add(&name, "\t");
    for (char *at = book_fold(arena, words); *at;) {
        size_t bytes = strcspn(at, " ");
        if (bytes > 0) {
            list_push(arena, &wanted, arena_copy_bytes(arena, at, bytes));
            text_format(&name, "%s%s", wanted.count > 1 ? " " : "", wanted.items[wanted.count - 1]);
        }
        at += bytes + (at[bytes] == ' ');
    }
    text_add(&name, "\t");
    LIST(Found) found = {0};
    Arena *scratch = arena_create();
    for (int i = 0; i < book->entries.count && wanted.count > 0; i++) {
        Found one = {.entry = i, .rank = strstr(book->folded[i], name.data) ? -RANK_MOST : 0};
        bool has_all = true;
        for (int k = 0; k < wanted.count && has_all; k++) {
            int rank = rank_word(book, scratch, i, wanted.items[k]);
            has_all = rank >= 0;
            one.rank += rank;
        }
        if (has_all) {
            list_push(arena, &found, one);
        }
        arena_clear(scratch);
    }
    arena_destroy(scratch);
    if (found.count > 0) {
        qsort(found.items, (size_t)found.count, sizeof *found.items, compare_found);
    }
    int *entries = ARENA_ARRAY(arena, int, found.count);
    for (int i = 0; i < found.count; i++) {
        entries[i] = found.items[i].entry;
    }
    *count = found.count;
    return entries;
}

/* ---- Pages ---- */

static bool is_linked(const EncyclopaediaPage *page, int entry) {
    for (int i = 0; i < page->count; i++) {
        if (page->items[i].link == entry) {
            return true;
        }
    }
    return false;
}

/* A word or document lists the pages that use it; what is not due keeps its name to itself. */
static void add_named_in(BookWriter *writer, int entry) {
    const BookEntries *back = &writer->book->named_in[entry];
    bool has_heading = false;
    for (int i = 0; i < back->count; i++) {
        int from = back->items[i];
        if (is_linked(&writer->page, from) || !report_encyclopaedia_is_due(writer->book, from, writer->campaign)) {
            continue;
        }
        if (!has_heading) {
            book_add_heading(writer, "named_in");
        }
        has_heading = true;
        book_add_entry(writer, report_encyclopaedia_kind_name(writer->book, writer->book->entries.items[from].kind),
                       from);
    }
}

EncyclopaediaPage report_encyclopaedia_page(const Encyclopaedia *book, Arena *arena, int entry,
                                            const Campaign *campaign) {
    CHECK(entry >= 0 && entry < book->entries.count);
    BookWriter writer = {.book = book, .campaign = campaign, .arena = arena};
    book_write_object(&writer, book->entries.items[entry].kind, book->entries.items[entry].subject);
    add_named_in(&writer, entry);
    book_add_words(&writer, entry);
    return writer.page;
}
