/* SPDX-License-Identifier: MIT
 *
 * What effects.c, decision.c and world.c ask of programmes.c. Private to this folder. */
#ifndef CAMPAIGN_PROGRAMMES_INTERNAL_H
#define CAMPAIGN_PROGRAMMES_INTERNAL_H

#include "campaign/campaign_internal.h"

bool programme_is_scope(double scope);
/* Bits of the members that demand something. */
int programme_demands(const ContentProgramme *programme);
/* Who would sit at the table: those who do, and those who join when these demands are granted. */
int programme_joined(const Campaign *campaign, int programme, int granted);
/* Chance that the member leaves at the end of the year. */
double programme_leave_odds(const Campaign *campaign, int programme, int index, int granted);
/* Share of the programme's chance and effect that is at the table. */
double programme_strength(const ContentProgramme *programme, int joined);
/* Of full success, by the mean strength and scope of its years. */
double programme_chance(const ContentProgramme *programme, double strength, double scope);
/* Money and effect of the year-th year of running (from 0) against the average. */
double programme_pace(const ContentProgramme *programme, int year);
/* Points that the offer costs now: what is new of scope and demands. */
double programme_capital(const Campaign *campaign, int programme, ProgrammeOffer offer);

#endif
