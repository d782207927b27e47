/* SPDX-License-Identifier: MIT
 *
 * Who decides when nobody sits at the desk: history, nothing, a random player, a strategy of the content, or a file
 * of play commands. */
#ifndef TOOLS_TOOL_PLAYERS_H
#define TOOLS_TOOL_PLAYERS_H

#include "tools/tools.h"

typedef enum PlayerKind { PLAYER_HISTORY, PLAYER_NOTHING, PLAYER_RANDOM, PLAYER_STRATEGY, PLAYER_FILE } PlayerKind;
typedef struct Player {
    PlayerKind kind;
    int strategy;     /* index, PLAYER_STRATEGY */
    const char *file; /* PLAYER_FILE */
} Player;

/* history, nothing, random, the id of a strategy, or else the name of a file that exists. TOOL_GO_ON or an exit code
 * after a message. */
int player_find(Player *out, const ToolContent *content, const char *name);
/* Adds to the draft of the open year what this player decides in it; a file decides nothing here. */
void player_decide(const Player *player, Campaign *campaign);
/* Plays the campaign to its end, or as far as the file goes. Takes the campaign over and gives it back, changed.
 * TOOL_GO_ON, or TOOL_BAD when a command of the file failed. */
int player_play(const Player *player, const ToolContent *content, Campaign **campaign);

#endif
