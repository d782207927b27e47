/* SPDX-License-Identifier: MIT
 *
 * Private to model: units as products of base units with powers and a power of ten. */
#ifndef MODEL_EQUATION_UNITS_H
#define MODEL_EQUATION_UNITS_H

#include "model/equation_internal.h"

/* Powers are counted in twelfths, so that square, cube and fourth roots stay exact. */
enum { UNIT_MOST_PARTS = 12, UNIT_WHOLE = 12 };

typedef enum UnitState {
    UNIT_KNOWN,
    UNIT_NUMBER,  /* a number of the text: fits anything in sums, counts as dimensionless in products */
    UNIT_UNKNOWN, /* a variable without units: fits anything everywhere */
} UnitState;

typedef struct UnitPart {
    int base;
    int power; /* in twelfths */
} UnitPart;

typedef struct Unit {
    UnitState state;
    bool has_free_scale; /* a number such as 1000 took part: the power of ten is not compared */
    int scale;           /* power of ten in twelfths: "million yen" is 6 * 12 */
    int count;
    UnitPart parts[UNIT_MOST_PARTS]; /* by base, no power 0 */
} Unit;

typedef struct UnitNames {
    Arena *arena;
    EquationNames keys; /* key of a name in the singular, or of a synonym, to base */
    LIST(const char *) bases;
} UnitNames;

/* With the synonyms people expect and those of the settings behind the sketch (lines `22:Year,Years`). */
UnitNames unit_names_begin(Arena *arena, const char *settings, size_t bytes);
/* "" is unknown. False where the text cannot be read; *unit is then unknown. */
bool unit_read(UnitNames *names, const char *text, Unit *unit);
/* to * of^sign */
Unit unit_combine(Unit to, Unit of, int sign);
Unit unit_root(Unit of, int power_twelfths);
bool unit_is_dimensionless(const Unit *unit);
/* Whether a number in one may stand where a number in the other is wanted. */
bool unit_fits(const Unit *a, const Unit *b);
/* As people write it: "trillion yen/year", "10^4 yen", "dmnl". */
const char *unit_text(const UnitNames *names, Arena *arena, const Unit *unit);

/* Reports every equation whose two sides differ, and units nobody knows. */
void equation_check_units(Equations *equations);

#endif
