/* SPDX-License-Identifier: MIT
 *
 * The players of `simulate`. The random one draws by keys, as everything else does, so that the same seed gives the
 * same game; what the means forbid it simply does not do. */
#include "tools/tool_players.h"

#include <stdio.h>
#include <string.h>

#include "base/random.h"
#include "campaign/campaign_favours.h"
#include "tools/tool_session.h"

int player_find(Player *out, const ToolContent *content, const char *name) {
    static const struct {
        const char *name;
        PlayerKind kind;
    } words[] = {{"history", PLAYER_HISTORY}, {"nothing", PLAYER_NOTHING}, {"random", PLAYER_RANDOM}};
    for (int i = 0; i < COUNT_OF(words); i++) {
        if (text_equal(name, words[i].name)) {
            *out = (Player){words[i].kind, -1, NULL};
            return TOOL_GO_ON;
        }
    }
    int strategy = content_find_strategy(content->content, name);
    if (strategy >= 0) {
        *out = (Player){PLAYER_STRATEGY, strategy, NULL};
        return TOOL_GO_ON;
    }
    const FileAccess *files = file_access_system();
    if (files->exists(files->user, name)) {
        *out = (Player){PLAYER_FILE, -1, name};
        return TOOL_GO_ON;
    }
    fprintf(stderr, "mitictl: error: no player '%s'; history, nothing, random, a file of commands, or:", name);
    int count = 0;
    const ContentStrategy *strategies = content_strategies(content->content, &count);
    for (int i = 0; i < count; i++) {
        fprintf(stderr, " %s", strategies[i].id);
    }
    fprintf(stderr, "\n");
    return TOOL_BAD;
}

/* ---- The random player ---- */

static double draw(const Campaign *campaign, const char *stream, const char *subject) {
    return random_unit((RandomKey){campaign_seed(campaign), stream, campaign_year(campaign), subject});
}

static void answer_dossiers(Campaign *campaign) {
    int inbox_count = 0;
    const int *inbox = campaign_inbox(campaign, &inbox_count);
    int count = 0;
    const ContentEvent *events = content_events(campaign_content(campaign), &count);
    for (int i = 0; i < inbox_count; i++) {
        const ContentEvent *event = &events[inbox[i]];
        RandomKey key = {campaign_seed(campaign), "player option", campaign_year(campaign), event->id};
        int choice = random_index(key, event->option_count);
        campaign_decide(campaign, (Decision){DECISION_CHOOSE, inbox[i], choice, 0.0}, NULL);
    }
}

/* What a game is after from its first year to its last: else chance would cancel out, and no random game would end
 * with a strong instrument or an empty line. */
static double leaning(const Campaign *campaign, const char *stream, const char *subject) {
    return random_unit((RandomKey){campaign_seed(campaign), stream, 0, subject});
}

static void move_money(Campaign *campaign) {
    int count = 0;
    const ContentBudgetLine *lines = content_budget_lines(campaign_content(campaign), &count);
    double share = campaign_means(campaign).ceiling / (count > 0 ? count : 1);
    for (int i = 0; i < count; i++) {
        if (draw(campaign, "player budget", lines[i].id) < 0.25) {
            double amount = 3.0 * share * leaning(campaign, "player purpose", lines[i].id) *
                            draw(campaign, "player amount", lines[i].id);
            campaign_decide(campaign, (Decision){DECISION_BUDGET, i, 0, amount}, NULL);
        }
    }
}

static void ask_favour(Campaign *campaign, int jurisdiction) {
    int count = 0;
    const ContentJurisdiction *body = &content_jurisdictions(campaign_content(campaign), &count)[jurisdiction];
    RandomKey key = {campaign_seed(campaign), "player favour", campaign_year(campaign), body->id};
    int payment = random_index(key, body->concession_count + 1);
    campaign_decide(campaign, (Decision){DECISION_ASK_FAVOUR, jurisdiction, payment, 0.0}, NULL);
}

static void turn_dials(Campaign *campaign) {
    int count = 0;
    const ContentInstrument *instruments = content_instruments(campaign_content(campaign), &count);
    for (int i = 0; i < count; i++) {
        if (draw(campaign, "player instrument", instruments[i].id) >= 0.1) {
            continue;
        }
        double step = instruments[i].level_step > 0.0 ? instruments[i].level_step : 0.25;
        bool is_up =
            draw(campaign, "player level", instruments[i].id) < leaning(campaign, "player law", instruments[i].id);
        double level = campaign_instrument_level(campaign, i) + (is_up ? step : -step);
        level = level < 0.0 ? 0.0 : level > 1.0 ? 1.0 : level;
        if (campaign_needs_favour(campaign, i)) {
            ask_favour(campaign, instruments[i].jurisdiction);
        }
        campaign_decide(campaign, (Decision){DECISION_INSTRUMENT, i, 0, level}, NULL);
    }
}

static int random_grants(const Campaign *campaign, const ContentProgramme *programme) {
    int granted = 0;
    for (int i = 0; i < programme->member_count; i++) {
        bool asks = programme->members[i].demand_worth > 0.0;
        granted |= asks && draw(campaign, programme->id, programme->members[i].actor) < 0.3 ? 1 << i : 0;
    }
    return granted;
}

static double random_scope(const Campaign *campaign, const ContentProgramme *programme) {
    return campaign_programme_scope((int)(PROGRAMME_SCOPES * draw(campaign, "player scope", programme->id)));
}

static void run_projects(Campaign *campaign) {
    int count = 0;
    const ContentProgramme *programmes = content_programmes(campaign_content(campaign), &count);
    for (int i = 0; i < count; i++) {
        ProgrammeView view = campaign_programme(campaign, i);
        double luck = draw(campaign, "player programme", programmes[i].id);
        if (view.can_start && luck < 0.3) {
            int granted = random_grants(campaign, &programmes[i]);
            double scope = random_scope(campaign, &programmes[i]);
            campaign_decide(campaign, (Decision){DECISION_START_PROGRAMME, i, granted, scope}, NULL);
        } else if (view.state == PROGRAMME_RUNNING && luck < 0.15 && luck >= 0.05) {
            int granted = view.offer.granted | random_grants(campaign, &programmes[i]);
            double scope = random_scope(campaign, &programmes[i]);
            campaign_decide(campaign, (Decision){DECISION_RESCOPE_PROGRAMME, i, granted, scope}, NULL);
        } else if (view.state == PROGRAMME_RUNNING && luck < 0.05) {
            campaign_decide(campaign, (Decision){DECISION_KILL_PROGRAMME, i, 0, 0.0}, NULL);
        }
    }
}

static void decide_at_random(Campaign *campaign) {
    answer_dossiers(campaign);
    run_projects(campaign);
    turn_dials(campaign);
    move_money(campaign);
}

void player_decide(const Player *player, Campaign *campaign) {
    switch (player->kind) {
    case PLAYER_HISTORY:
        campaign_decide_as_history(campaign);
        break;
    case PLAYER_STRATEGY:
        campaign_decide_as_strategy(campaign, player->strategy);
        break;
    case PLAYER_RANDOM:
        decide_at_random(campaign);
        break;
    case PLAYER_NOTHING:
    case PLAYER_FILE:
        break;
    }
}

/* ---- A file of commands ---- */

static int play_file(const char *path, const ToolContent *content, Campaign **campaign) {
    FILE *in = fopen(path, "r");
    FILE *out = fopen("/dev/null", "w");
    if (in == NULL || out == NULL) {
        fprintf(stderr, "%s: error: cannot be read\n", path);
        if (in != NULL) {
            fclose(in);
        }
        if (out != NULL) {
            fclose(out);
        }
        return TOOL_BAD;
    }
    Session session = session_begin(content, *campaign, "en", out);
    session.source = path;
    session_run_file(&session, in, false);
    bool is_read = !ferror(in);
    if (!is_read) {
        fprintf(stderr, "%s: error: cannot be read to its end; name a file of commands\n", path);
    }
    int failures = session.failures;
    *campaign = session.campaign;
    session.campaign = NULL; /* stays with the caller */
    session_end(&session);
    fclose(in);
    fclose(out);
    return failures > 0 || !is_read ? TOOL_BAD : TOOL_GO_ON;
}

int player_play(const Player *player, const ToolContent *content, Campaign **campaign) {
    if (player->kind == PLAYER_FILE) {
        return play_file(player->file, content, campaign);
    }
    while (!campaign_is_over(*campaign) && !tool_was_interrupted()) {
        player_decide(player, *campaign);
        campaign_stamp(*campaign);
    }
    return TOOL_GO_ON;
}
