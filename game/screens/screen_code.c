/* SPDX-License-Identifier: MIT
 *
 * The run as one line: shown as text and QR code, copied, and another one opened. The code is worked out by
 * screens_work, for that plays the whole game once more. */
#include <stdlib.h>

#include "campaign/campaign_code.h"
#include "report/report_qr.h"
#include "screens/screens_internal.h"

enum { CODE_BYTES = 2048, QR_QUIET = 4 };

struct ScreenCode {
    Arena *arena;     /* of what follows */
    const char *text; /* of the campaign's stamped turns; NULL until worked out */
    ReportQr qr;      /* size 0: none */
    int turns;        /* stamped when `text` was made */
    bool is_wanted;
    char typed[CODE_BYTES];
};

static ScreenCode *get(Screens *screens) {
    if (!screens->code) {
        screens->code = calloc(1, sizeof *screens->code);
        if (!screens->code) {
            base_out_of_memory();
        }
        screens->code->arena = arena_create();
    }
    return screens->code;
}

void code_forget(Screens *screens) {
    if (screens->code) {
        screens->code->text = NULL;
        screens->code->is_wanted = false;
    }
}

void code_destroy(Screens *screens) {
    if (screens->code) {
        arena_destroy(screens->code->arena);
        free(screens->code);
        screens->code = NULL;
    }
}

bool code_work(Screens *screens, const Campaign *campaign) {
    ScreenCode *code = screens->code;
    if (!code || !code->is_wanted) {
        return false;
    }
    arena_clear(code->arena);
    code->is_wanted = false;
    code->text = campaign_code_write(campaign, code->arena);
    code->turns = campaign_turn_count(campaign);
    if (!report_qr(&code->qr, code->arena, code->text)) {
        code->qr.size = 0;
    }
    return true;
}

/* Dark on white whatever the theme: a camera has to read it. */
static void show_qr(Screens *screens, const ReportQr *qr) {
    UiContext *ui = screens->ui;
    const UiColor white = {255, 255, 255, 255}, black = {0, 0, 0, 255};
    float module = (float)(int)(300.0f / (float)(qr->size + 2 * QR_QUIET));
    module = module < 2 ? 2 : module;
    float side = module * (float)(qr->size + 2 * QR_QUIET);
    UiRect room = ui_take(ui, side, side);
    ui_draw_rect(ui, room, white, 0);
    for (int row = 0; row < qr->size; row++) {
        for (int column = 0; column < qr->size; column++) {
            int first = column;
            while (column < qr->size && qr->is_dark[row * qr->size + column]) {
                column++;
            }
            if (column > first) {
                UiRect bar = {room.x + module * (float)(first + QR_QUIET), room.y + module * (float)(row + QR_QUIET),
                              module * (float)(column - first), module};
                ui_draw_rect(ui, bar, black, 0);
            }
        }
    }
}

static void show_own(Screens *screens) {
    UiContext *ui = screens->ui;
    ScreenCode *code = get(screens);
    if (!code->text || code->turns != campaign_turn_count(screens->view.campaign)) {
        code->text = NULL;
        code->is_wanted = true;
    }
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.code.own"));
    ui_text(ui, UI_TEXT_BODY, say(screens, "ui.code.own.help"));
    if (!code->text) {
        part_label(screens, say(screens, "ui.number.pending"));
        return;
    }
    ui_space(ui, 8);
    ui_text(ui, UI_TEXT_STRONG, code->text);
    if (ui_button(ui, "ui.code.copy", say(screens, "ui.code.copy"), UI_BUTTON_PRIMARY, NULL)) {
        give_text(screens, SCREEN_COMMAND_COPY, code->text);
    }
    if (code->qr.size > 0) {
        ui_space(ui, 8);
        show_qr(screens, &code->qr);
        part_label(screens, say(screens, "ui.code.qr"));
    }
}

static void show_open(Screens *screens) {
    static const char *const faults[] = {
        [CAMPAIGN_CODE_NONE] = "ui.code.fault.none",       [CAMPAIGN_CODE_TYPED] = "ui.code.fault.typed",
        [CAMPAIGN_CODE_VERSION] = "ui.code.fault.version", [CAMPAIGN_CODE_RULES] = "ui.code.fault.rules",
        [CAMPAIGN_CODE_CONTENT] = "ui.code.fault.content", [CAMPAIGN_CODE_DIFFERS] = "ui.code.fault.differs",
    };
    UiContext *ui = screens->ui;
    ScreenCode *code = get(screens);
    ui_heading(ui, UI_TEXT_SECTION, say(screens, "ui.code.open"));
    ui_text(ui, UI_TEXT_BODY, say(screens, "ui.code.open.help"));
    bool wants = ui_text_field(ui, "ui.code.field", say(screens, "ui.code.field"), code->typed, sizeof code->typed);
    UiButtonKind kind = screens->view.campaign ? UI_BUTTON_QUIET : UI_BUTTON_PRIMARY;
    const char *why_not = code->typed[0] ? NULL : say(screens, "ui.code.empty");
    wants = ui_button(ui, "ui.code.play", say(screens, "ui.code.play"), kind, why_not) || wants;
    if (wants && code->typed[0]) {
        give_text(screens, SCREEN_COMMAND_OPEN_CODE, code->typed);
    }
    if (screens->view.code_fault != CAMPAIGN_CODE_GOOD) {
        ui_text_look(ui, LOOK(UI_TEXT_BODY, UI_TONE_BAD), say(screens, faults[screens->view.code_fault]));
    }
    if (screens->view.campaign) {
        part_label(screens, say(screens, "ui.code.keeps"));
    }
}

void screen_code(Screens *screens) {
    UiContext *ui = screens->ui;
    UiRect rest = part_page_begin(screens, say(screens, "ui.code.title"));
    ui_scroll_begin(ui, "ui.code", part_middle(rest, 1120));
    ui_space(ui, 8);
    if (screens->view.campaign) {
        UiSize sizes[] = {UI_WEIGHT(1.1f, 340), UI_FIXED(40), UI_WEIGHT(1, 320)};
        ui_row_begin(ui, sizes, COUNT_OF(sizes), UI_ALIGN_START);
        show_own(screens);
        ui_row_next(ui);
        ui_row_next(ui);
        show_open(screens);
        ui_row_end(ui);
    } else {
        show_open(screens);
    }
    ui_space(ui, 16);
    ui_scroll_end(ui);
    part_page_end(screens);
}
