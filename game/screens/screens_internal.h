/* SPDX-License-Identifier: MIT
 *
 * Private to game/screens: what all screens share. One Screens object lives as long as the program; its `frame`
 * arena is emptied before every frame. */
#ifndef SCREENS_SCREENS_INTERNAL_H
#define SCREENS_SCREENS_INTERNAL_H

#include "campaign/campaign_scenario.h"
#include "report/report_advice.h"
#include "report/report_preview.h"
#include "report/report_why.h"
#include "screens/screens.h"
#include "ui/ui_chart.h"
#include "ui/ui_draw.h"
#include "ui/ui_widgets.h"

enum { WHATIF_HORIZON_USUAL = 2 };
enum { SCREEN_EFFECT_YEARS = 5, SCREEN_METRICS_MOST = 64, SCREEN_BUDGET_LINES_MOST = 24, CHART_DEFINITIONS_MOST = 8 };

/* What is computed beside the player's campaign; NULL until it is. */
typedef struct ScreenFutures {
    Preview *preview;         /* where the draft may lead */
    Campaign *replay;         /* everything as MITI did, to the end of the scenario */
    Campaign *replay_begun;   /* this or the next, not yet there */
    Campaign *replay_nothing; /* nothing decided; only once the game is over */
} ScreenFutures;

/* A question to the advisers and its answer, which belongs to one draft; and the check of past advice. */
typedef struct ScreenAdvice {
    AdviceQuestion question;
    bool is_wanted; /* the question waits for screens_work */
    ReportCouncil *council;
    Campaign *told; /* the story so far, for the council that comes; else NULL */
    AdviceAsking *asking;
    Arena *arena; /* of the answer; NULL before the first */
    AdviceAnswer answer;
    uint64_t digest; /* of the draft the answer or what is being asked is about */
    bool is_record_wanted, is_record_done;
    AdviceRecorder *recorder;
    AdviceRecord record; /* so far */
    int record_year;
} ScreenAdvice;

/* How the page of charts draws. */
enum { SCREEN_BESIDE_MOST = 3 };
typedef enum ScreenPlotScale { PLOT_PLAIN, PLOT_LOG, PLOT_INDEX } ScreenPlotScale;
typedef struct ScreenPlot {
    int tab;                        /* 0 chart, 1 table, 2 all aims */
    int scale;                      /* ScreenPlotScale */
    int from, to;                   /* years; 0: as far as there is */
    int beside[SCREEN_BESIDE_MOST]; /* variables + 1, without a gap; 0: none */
} ScreenPlot;

/* What starting a game keeps (start_internal.h). */
typedef struct ScreenStart ScreenStart;

/* What the encyclopaedia keeps (screen_encyclopaedia.c). */
typedef struct ScreenBook ScreenBook;

/* Why numbers changed (why.c). */
typedef struct ScreenWhy ScreenWhy;

/* The run code (screen_code.c). */
typedef struct ScreenCode ScreenCode;
/* The causal map (screen_map.c, map_screen.h). */
typedef struct ScreenMap ScreenMap;
/* What stands on the time axis (chart_marks.c). */
typedef struct ChartMarks ChartMarks;
/* The debrief (screen_end.c). */
typedef struct ScreenEnd ScreenEnd;
/* What if from a year gone by (whatif_internal.h). */
typedef struct ScreenPast ScreenPast;
/* The player's own forecast, on the desk (forecast_sheet.c); NULL until it is opened. */
typedef struct ScreenForecast ScreenForecast;
/* The branches (screen_tree.c). */
typedef struct ScreenTree ScreenTree;

struct Screens {
    const Content *content;
    const CsvTable *plan; /* of the backtest; may be NULL */
    Arena *frame;
    UiContext *ui;   /* of the frame being shown */
    ScreenView view; /* the same */
    ScreenCommands *commands;
    LIST(const char *) numbers;   /* of the model, as this frame wrote them */
    struct ScreenMetric *metrics; /* what chart_metrics found in this frame; NULL: not asked yet */
    int metric_count;
    ChartMarks *marks; /* the same of chart_put_marks */
    bool is_page_new;  /* its first frame */
    ScreenFutures futures;
    ScreenAdvice advice;
    int person;         /* actor shown on the page of people */
    int metric;         /* index in chart_metrics; 0 is the scenario's own */
    int whatif_tab;     /* 0 chart, 1 table */
    int whatif_horizon; /* index of 1, 3, 5 and 10 years */
    ScreenPlot plot;    /* how the page of charts draws */
    int programmes_tab; /* 0 cards, 1 table */
    int dossier_tab;    /* 0 none, 1 words, 2 people, 3 numbers, 4 sources */
    bool has_reasons;   /* pages tell all they know, not only what a decision needs */
    int dossier_shown;  /* event whose scroll positions these are */
    ScreenBook *book;   /* NULL until it is opened */
    ScreenCode *code;   /* the same */
    ScreenEnd *end;     /* the same */
    ScreenTree *tree;   /* the same */
    ScreenPast *past;   /* the same */
    ScreenStart *start;
    ScreenWhy *why; /* the same */
    ScreenMap *map; /* NULL until it is opened */
    bool is_menu_open;
    ScreenForecast *forecast;
    bool is_asking; /* whether `asked` is really meant (ask.c) */
    ScreenCommand asked;
    double budget_ends[SCREEN_BUDGET_LINES_MOST]; /* of the sliders' tracks, in budget_year */
    int budget_year;
    int sealed_year; /* whose report has shown its seal: it falls once */
};

/* ---- Words (say.c) ---- */

/* The sentence with this id in the player's language. */
const char *say(Screens *screens, const char *id);
const char *say_at(Screens *screens, const char *id_format, ...) BASE_PRINTF(2, 3);
/* The sentence with {names} replaced: say_with(s, id, "year", "1969", "era", "Showa 44", NULL). */
const char *say_with(Screens *screens, const char *id, ...);
/* A sentence of the content whose {placeholders} are the campaign's own numbers. */
const char *say_told(Screens *screens, const char *id);
char *say_format(Screens *screens, const char *pattern, ...) BASE_PRINTF(2, 3);
bool say_is_japanese(const Screens *screens);
bool say_counts_oku(const Screens *screens);            /* money in 億円 and 兆円, as the settings say */
const char *say_unit(Screens *screens, const char *id); /* the text of a money's unit, as the numbers go */
const char *say_number(Screens *screens, const char *form, double value);
/* With + or a minus sign; "±0" where the rounded number is nothing. */
const char *say_change(Screens *screens, const char *form, double value);
const char *say_money(Screens *screens, double billion_yen);  /* "1.2 bn yen", "12億円" */
const char *say_amount(Screens *screens, double billion_yen); /* the same without the unit */
const char *say_era(Screens *screens, int year);              /* "Showa 44", "昭和44年" */
/* As the player wants years written, in one calendar or both. */
const char *say_year(Screens *screens, int year);        /* "1969" or "Showa 44" */
const char *say_fiscal_year(Screens *screens, int year); /* "FY1969", "1969年度" */
const char *say_full_year(Screens *screens, int year);   /* "FY1969 (Showa 44)" */
const char *say_short_year(Screens *screens, int year);  /* "1969" or "S44": on charts */
/* A decision of the draft or the log in a few words. */
const char *say_decision(Screens *screens, const Decision *decision);
const char *say_event_date(Screens *screens, const ContentEvent *event);

/* ---- Commands ---- */
void give_plain(Screens *screens, ScreenCommandKind kind);
void give_open(Screens *screens, ScreenId screen, int subject);
void give_subject(Screens *screens, ScreenCommandKind kind, int subject);
void give_decision(Screens *screens, Decision decision);
void give_plan(Screens *screens, const Decision *plan, int count); /* as the draft */
/* Into the story as it was until `year`, its draft without this decision; subject -1: with all of it. */
void give_branch(Screens *screens, int year, Decision without);
void give_text(Screens *screens, ScreenCommandKind kind, const char *text);
void give_settings(Screens *screens, ScreenSettings settings);
void give_new_game(Screens *screens, int scenario_index, ScreenNewGame new_game);
void give_aims(Screens *screens, const int *aims);
void give_range(Screens *screens, CampaignRange range);

/* ---- Parts (parts.c) ---- */
#define LOOK(style, tone)        ((UiLook){(style), (tone), UI_ALIGN_START})
#define LOOK_END(style, tone)    ((UiLook){(style), (tone), UI_ALIGN_END})
#define LOOK_CENTRE(style, tone) ((UiLook){(style), (tone), UI_ALIGN_CENTRE})

/* A page of the binder: back, title, and the three scarce things when a game is on. Returns the room below. The
 * caller ends with part_page_end, which answers Escape. */
UiRect part_page_begin(Screens *screens, const char *title);
void part_page_end(Screens *screens);
/* `?` on any screen: help on this very page. */
void part_help_key(Screens *screens);
/* Undo and redo of the draft, in the current flow. */
void part_undo_buttons(Screens *screens);
/* The keys of a game that work on every page: b, p, l, c, g, z, y and h. */
void part_shortcuts(Screens *screens);
/* Budget, political capital and files that the draft leaves, as the next cells of the current row,
 * the first of which has begun. */
void part_means(Screens *screens);
float part_means_width(Screens *screens); /* units */
#define PART_MEANS_CELLS UI_CONTENT, UI_FIXED(4), UI_CONTENT, UI_FIXED(4), UI_CONTENT
/* The middle `most` units of a rectangle. */
UiRect part_middle(UiRect rect, float most);
/* Grows with the height of the window: units on one of 720 and below, up to twice as much. */
float part_tall(const Screens *screens, float units);
/* The head of a newspaper, as large as the window bears; every phrase between wide blanks has a line of its own. */
void part_headline(Screens *screens, const char *text);
/* True when columns must give way to one scrolling page. */
bool part_is_small(const Screens *screens);
void part_sources(Screens *screens, const ContentSource *sources, int count);
/* Documents and grade that the comment of a variable names. */
void part_model_sources(Screens *screens, int variable_id);
void part_person(Screens *screens, int actor_index, bool has_line);
void part_person_says(Screens *screens, int actor_index, const char *words); /* NULL: the role instead */
const char *part_mood_id(double relation);
/* The bureau's seal in the accent, `size` units square; `pressed` goes from 0, above the paper, to 1, on it. */
void part_seal(Screens *screens, float size, double pressed);
/* A grid cell with room on its right. */
void part_cell_begin(Screens *screens);
void part_cell_end(Screens *screens);
/* The switch of `has_reasons`, also as the key x: what a page explains comes and goes on all pages. */
void part_reasons(Screens *screens);
void part_label(Screens *screens, const char *text); /* small, muted, above what it names */

/* The languages, each in its own words; on the title and in the settings. */
void part_languages(Screens *screens);
/* Name, date in both calendars and edition (NULL: none) of the newspaper. */
void part_masthead(Screens *screens, int year, const char *edition);

/* ---- Advice (advice.c) ---- */

/* Notes the question; screens_work answers it. */
void advice_ask(Screens *screens, AdviceQuestion question);
bool advice_is_coming(const Screens *screens);
/* The last answer while it fits the draft, NULL otherwise; of this very question. */
const AdviceAnswer *advice_answer(const Screens *screens);
const AdviceAnswer *advice_answer_to(const Screens *screens, AdviceQuestion question);
const char *advice_of(Screens *screens, const AdviceAnswer *answer, int actor); /* NULL where nothing was said */
/* 'Ask the advisers', also as the key a; true when it was asked now. */
bool advice_button(Screens *screens, const char *id, AdviceQuestion question);
/* The same as a link that leads to the page of people, where the answer comes. */
void advice_link(Screens *screens, const char *id, AdviceQuestion question);
void advice_show(Screens *screens, const AdviceAnswer *answer);
void advice_want_record(Screens *screens);
/* What is worked out of it so far; NULL when nobody asked for it in this year. */
const AdviceRecord *advice_record(Screens *screens, bool *is_done);
/* One piece of work, as screens_work. */
bool advice_work(Screens *screens, const Campaign *campaign);
void advice_forget(Screens *screens);

/* ---- Why a number changed (why.c) ---- */

/* In the year that passed, or over the last years. NULL until screens_work has the answer (the question is noted), and
 * for years before the model. Lives until the campaign moves on. */
const WhyAnswer *why_answer(Screens *screens, int variable_id);
const WhyAnswer *why_answer_since(Screens *screens, int variable_id, int years);
/* The page that tells it, with a new trail. */
void why_open(Screens *screens, int variable_id);
/* One piece of work, as screens_work. */
bool why_work(Screens *screens, const Campaign *campaign);
void why_forget(Screens *screens);

/* ---- Figures (futures.c, chart_*.c) ---- */

/* What can be charted. */
typedef struct ScreenMetric {
    int variable_id;
    const char *name;
    const char *form; /* for content_number; NULL: by its units */
    double factor;    /* chart value = factor * model value */
    const char *unit; /* words beside the axis */
    int decimals;
    int higher_is_better; /* 1, 0; -1 when neither */
} ScreenMetric;

/* One variable as a metric, whether it is named or not. */
ScreenMetric chart_metric_of(Screens *screens, int variable_id);
int chart_metrics(Screens *screens, ScreenMetric *out, int most);
/* The runs of the game's next years; made when first asked for. */
Preview *futures_preview(Screens *screens);
/* As many kinds of luck; what is kept stays. */
void futures_take_lucks(Screens *screens, int lucks);
/* Digest of the draft: an answer belongs to one draft. */
uint64_t futures_draft_digest(const Campaign *campaign);
/* A value in words with its unit, in small amounts of money by the billion. */
const char *chart_say(Screens *screens, const ScreenMetric *metric, double value, bool is_change);

/* What the runs say of a change, in a word: better or worse in at least four of five. */
typedef enum ChartVerdict { CHART_BETTER, CHART_WORSE, CHART_UNCLEAR } ChartVerdict;
ChartVerdict chart_judge(const ScreenMetric *metric, const PreviewChange *change);
const char *chart_say_verdict(Screens *screens, const ScreenMetric *metric, const PreviewChange *change);
/* The same as a chance, without judging it: "▲ 92 %"; where nothing differs, so. */
const char *chart_say_chance(Screens *screens, const ScreenMetric *metric, const PreviewChange *change);
/* "−2.0 … +6.0": four of five runs, without the unit where it is the median's. */
const char *chart_say_span(Screens *screens, const ScreenMetric *metric, const PreviewBand *change);
/* Median, span and verdict. */
const char *chart_say_change(Screens *screens, const ScreenMetric *metric, const PreviewChange *change);

/* Years of a plan's runs, for a chart. */
typedef struct ChartBands {
    double years[PREVIEW_YEARS + 1], low80[PREVIEW_YEARS + 1], low50[PREVIEW_YEARS + 1], median[PREVIEW_YEARS + 1],
        high50[PREVIEW_YEARS + 1], high80[PREVIEW_YEARS + 1];
    int count;
} ChartBands;
void chart_add_band(ChartBands *bands, double year, const PreviewBand *band);
/* Unit and decimals of an axis whose largest size is `largest`, in the model's unit. */
void chart_fit_scale(Screens *screens, ScreenMetric *metric, double largest);
void chart_scale_bands(ChartBands *bands, double factor);
UiFan chart_fan(const ChartBands *bands, const char *label); /* borrows both */

/* What happened, on the time axis; the same in every chart of a frame. */
void chart_put_marks(Screens *screens, UiChart *chart);
void chart_name_marks(Screens *screens, UiChart *chart); /* the key of their shapes, and their column in the table */
/* Draws a chart with these marks; a press on one opens its file or its year. */
void chart_show(Screens *screens, const char *id, const UiChart *chart);
/* The chart of published figures, the model as MITI, you, and the draft. */
void chart_history(Screens *screens, const char *id, const ScreenMetric *metric, float height, bool as_table);
/* One of many: no key, not what is chosen for the page. */
void chart_history_small(Screens *screens, const char *id, const ScreenMetric *metric, float height);
/* The chosen variables' own lines, each by its pattern, as chosen for the page; NULL when nothing stands beside. */
const UiChart *chart_beside(Screens *screens, const ScreenMetric *metric, float height);
/* Every aim in a little chart of its own, and all in a table. A press on a name shows that chart alone. */
void chart_aims(Screens *screens);
/* How to draw, which years, and what stands beside. */
void chart_choices(Screens *screens, const ScreenMetric *metrics, int count);
/* Says why a chart that should have a logarithmic axis has none. */
void chart_say_no_log(Screens *screens, const UiChart *chart);
/* First and last year that can be charted. */
void chart_years(const Screens *screens, int *first, int *last);
/* The same as comma-separated values. */
const char *chart_history_csv(Screens *screens, const ScreenMetric *metric);
/* The published column that is the same quantity as a variable. */
typedef struct ChartPublished {
    const CsvTable *table;
    int year_column, value_column;
    double scale; /* published = scale * model */
    struct {
        int first_year, last_year;
    } definitions[CHART_DEFINITIONS_MOST]; /* which follow each other and are never joined */
    int definition_count;
} ChartPublished;
bool chart_find_published(const Screens *screens, int variable_id, ChartPublished *out);
/* Index of the definition that holds in the year, -1 without one. */
int chart_definition(const ChartPublished *published, double year);
/* One row in the model's unit; false for projections, empty cells and years without a definition. */
bool chart_read_published(const ChartPublished *published, int row, double *year, double *value);

/* Who published the latest figure shown, and its grade; NULL when nobody did. */
const char *chart_say_source(Screens *screens, const ScreenMetric *metric);
/* How sure the model's own equation is. */
const char *chart_say_grade(Screens *screens, const ScreenMetric *metric);
/* The sentence on the gap between published figures and the model replaying MITI; NULL when nothing is published. */
const char *chart_say_error(Screens *screens, const ScreenMetric *metric);
/* The sentence `id` with {year}, the last published one. */
const char *chart_say_assumption(Screens *screens, const char *id);
/* Choice of the metric; changes screens->metric. */
void chart_metric_choice(Screens *screens, const char *id, const ScreenMetric *metrics, int count);

/* ---- Doors (door.c): numbers that can be asked ---- */

/* A number of the model. */
void door_number(Screens *screens, const char *id, UiLook look, const char *text, int variable_id);
/* A number with a composition of its own. */
void door_words(Screens *screens, const char *id, UiLook look, const char *text, const char *help);
/* What a decision costs of the scarce things, and what is left with it; of the draft, or of a year gone by. */
void door_cost(Screens *screens, const char *id, UiLook look, const char *text, Decision decision);
void door_past_cost(Screens *screens, const char *id, UiLook look, const char *text, Decision decision);
/* What door_cost says, inside an open tooltip. */
void door_explain_cost(Screens *screens, const char *id, Decision decision);
/* The same of a programme as offered or running; of one that has ended, what it came to. */
void door_explain_programme(Screens *screens, const char *id, int programme_index);
/* What granting a member's demand adds to an offer. */
void door_demand(Screens *screens, const char *id, const char *text, Decision offer, int member);
void door_chance(Screens *screens, const char *id, const char *text, int programme_index, ProgrammeOffer offer);
/* Somebody's mood, which is what they remember. */
void door_mood(Screens *screens, UiLook look, const char *text, int actor_index);
/* What door_number says, inside an open tooltip; widgets in it have ids that begin with `id`. */
void door_explain(Screens *screens, const char *id, int variable_id);

/* ---- The encyclopaedia ---- */
void book_open_variable(Screens *screens, int variable_id); /* asks for its page */
void book_forget_page(Screens *screens);                    /* it may show a game that is no more */
void book_destroy(Screens *screens);
/* The run code: one piece of work, as screens_work. */
bool code_work(Screens *screens, const Campaign *campaign);
void code_forget(Screens *screens);
void code_destroy(Screens *screens);
void tree_destroy(Screens *screens);
/* The debrief: the same. */
bool end_work(Screens *screens, const Campaign *campaign);
/* The same for a year gone by on the page What if; forgotten when that is left. */
bool past_work(Screens *screens, const Campaign *campaign);
void past_forget(Screens *screens);
void end_forget(Screens *screens);
/* Links to the words of the glossary that stand in a dossier. */
void book_show_words(Screens *screens, int event_index);

/* ---- The causal map: one piece of work, as screens_work ---- */
bool map_work(Screens *screens, const Campaign *campaign);
void map_forget(Screens *screens);
void map_destroy(Screens *screens);

/* ---- The screens ---- */
void screen_title(Screens *screens);
void screen_scenarios(Screens *screens);
void screen_briefing(Screens *screens);
void screen_desk(Screens *screens);
void screen_dossier(Screens *screens);
void screen_budget(Screens *screens);
void screen_programmes(Screens *screens);
void screen_law(Screens *screens);
void screen_chart(Screens *screens);
void screen_whatif(Screens *screens);
void screen_log(Screens *screens);
void screen_people(Screens *screens);
void screen_report(Screens *screens);
void screen_why(Screens *screens);
void screen_pause(Screens *screens);
void screen_end(Screens *screens);
void screen_settings(Screens *screens);
void screen_keys(Screens *screens);
void screen_code(Screens *screens);
void screen_tree(Screens *screens);
void screen_aims(Screens *screens);
void screen_saves(Screens *screens);
void screen_encyclopaedia(Screens *screens);
void screen_map(Screens *screens);

/* ---- The lesson (lesson.c) ---- */

/* Shows the card of the first turns above the page where there is something to teach; returns the room below. */
UiRect lesson_cut(Screens *screens, UiRect rest);
/* Draws round the control it speaks of; call after the widgets of the page. */
void lesson_point(Screens *screens);
bool lesson_work(Screens *screens); /* as screens_work */

/* Keeps back the command of this frame that cannot be taken back, and asks; call after the screen. */
void ask_first(Screens *screens);

/* ---- A programme (programme_card.c) ---- */
const char *say_programme_state(Screens *screens, const ContentProgramme *programme, ProgrammeView view);
/* How it ended, or its exit clause. */
const char *say_programme_outcome(Screens *screens, const ContentProgramme *programme, ProgrammeView view);
/* The drafted or running programme with another offer; what is so already changes nothing. */
Decision programme_make_offer(const Campaign *campaign, int index, ProgrammeOffer offer);
void programme_card(Screens *screens, const ContentProgramme *programme, int index);

/* ---- Pieces of the desk ---- */
bool desk_is_small(Screens *screens);             /* one scrolling page instead of columns */
void desk_tray(Screens *screens, bool has_draft); /* with the draft under the files */
void desk_people(Screens *screens);
void desk_chart(Screens *screens, float height);
/* Decisions of the draft, and what they do to the aims; in a scroll area `height` units high, 0: as long as they are.
 */
void desk_draft(Screens *screens, float height);
void desk_effect(Screens *screens, float height);
void desk_stamp(Screens *screens, bool has_history);
/* The door beside the stamp; and its sheet while it is open, the last call of the page (forecast_sheet.c). */
void forecast_button(Screens *screens);
bool forecast_sheet(Screens *screens);
/* In the year report: whether the ranges for the year held. */
void forecast_report(Screens *screens, int year);
void forecast_forget(Screens *screens);
/* `has_history`: with the button that does as MITI did; it has its place in one of the two. */
void desk_tools(Screens *screens, bool has_history); /* ways to the binder, undo, as MITI did */

#endif
