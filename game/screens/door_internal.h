/* SPDX-License-Identifier: MIT
 *
 * Private to door_*.c: the doors of prices and chances. */
#ifndef SCREENS_DOOR_INTERNAL_H
#define SCREENS_DOOR_INTERNAL_H

#include "screens/screens_internal.h"

/* What a price is of: the difference between two decisions on the same subject. */
typedef struct DoorPrice {
    Decision with, without;
    bool is_past;   /* its year is stamped: nothing is left to compare, `without` is not read */
    bool is_demand; /* of a programme's member: only what granting it adds */
    int member;     /* of the demand */
} DoorPrice;

/* Without a decimal where there is none. */
const char *door_say_points(Screens *screens, double points);
/* Inside an open tooltip; `id` begins the ids of what is in it. */
void door_show_rule(Screens *screens, const char *id, const DoorPrice *price);
void door_show_chance(Screens *screens, const char *id, int programme, ProgrammeOffer offer);
/* Whose attitude pays for a favour, at once. */
void door_show_goodwill(Screens *screens, const DoorPrice *price);

#endif
