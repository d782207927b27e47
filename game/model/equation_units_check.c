/* SPDX-License-Identifier: MIT
 *
 * The dimensional check: what unit the right side of each equation comes to, against the unit its author wrote. It
 * reads trees, not programs, once for each definition. After a mismatch the rest of that expression is unknown, so
 * one fault gives one message. */
#include "model/equation_units.h"

#include <string.h>

enum { DEEPEST_MACRO = 8, MOST_MACRO_CALLS = 20000 };

/* Inside one call of a macro: what its names are measured in there. */
typedef struct MacroUnits {
    const MdlMacro *macro;
    const Unit *arguments; /* [parameter] */
    const Unit *locals;    /* [definition] */
    int call_line;
} MacroUnits;

typedef struct Check {
    Equations *equations;
    UnitNames names;
    Unit *units; /* [array] */
    Unit time;
    const MacroUnits *use; /* NULL outside macros */
    int macro_depth, macro_calls;
    bool has_failed; /* in the present equation */
} Check;

/* How a function treats units, one letter for the result and one for each argument:
 * a any unit, the same wherever it stands; r that per time; i that times time; d none; t time; f per time;
 * - nothing is known or asked. */
typedef struct Rule {
    const char *key;
    char result;
    const char *arguments;
} Rule;

static const Rule rules[] = {
    {"abs", 'a', "a"},
    {"active initial", 'a', "aa"},
    {"arccos", 'd', "d"},
    {"arcsin", 'd', "d"},
    {"arctan", 'd', "d"},
    {"cos", 'd', "d"},
    {"cosh", 'd', "d"},
    {"delay fixed", 'a', "ata"},
    {"delay n", 'a', "atad"},
    {"delay1", 'a', "at"},
    {"delay1i", 'a', "ata"},
    {"delay3", 'a', "at"},
    {"delay3i", 'a', "ata"},
    {"elmcount", 'd', "-"},
    {"exp", 'd', "d"},
    {"forecast", 'a', "att"},
    {"game", 'a', "a"},
    {"gamma ln", 'd', "d"},
    {"if then else", 'a', "daa"},
    {"initial", 'a', "a"},
    {"integ", 'a', "ra"},
    {"integer", 'a', "a"},
    {"ln", 'd', "d"},
    {"log", 'd', "dd"},
    {"max", 'a', "aa"},
    {"min", 'a', "aa"},
    {"modulo", 'a', "aa"},
    {"npv", 'i', "afi-"},
    {"pulse", 'd', "tt"},
    {"pulse train", 'd', "tttt"},
    {"quantum", 'a', "aa"},
    {"ramp", 'a', "rtt"},
    {"random normal", 'a', "aaaa-"},
    {"random uniform", 'a', "aa-"},
    {"reinitial", 'a', "a"},
    {"sample if true", 'a', "daa"},
    {"sin", 'd', "d"},
    {"sinh", 'd', "d"},
    {"smooth", 'a', "at"},
    {"smooth n", 'a', "atad"},
    {"smooth3", 'a', "at"},
    {"smooth3i", 'a', "ata"},
    {"smoothi", 'a', "ata"},
    {"step", 'a', "at"},
    {"sum", 'a', "a"},
    {"tan", 'd', "d"},
    {"tanh", 'd', "d"},
    {"trend", 'f', "atf"},
    {"vmax", 'a', "a"},
    {"vmin", 'a', "a"},
};

static const Unit unknown = {.state = UNIT_UNKNOWN};
static const Unit dimensionless = {.state = UNIT_KNOWN};

static Unit infer(Check *check, const MdlNode *node);

static const char *spell(const Check *check, const Unit *unit) {
    return unit_text(&check->names, check->equations->scratch, unit);
}

/* Equal but for a power of ten deserves another hint than different things do. */
static const char *advice(const Unit *a, const Unit *b) {
    Unit scaled = *a;
    scaled.scale = b->scale;
    return unit_fits(&scaled, b) ? "they differ by a power of ten: convert with a constant that has units"
                                 : "multiply or divide by a constant with units, or correct the units behind '~'";
}

static Unit report(Check *check, MdlPlace place, const char *hint, const char *message) {
    if (!check->has_failed && check->use) {
        mdl_error(check->equations->problems, "M280", place, hint, "%s, for the call on line %d", message,
                  check->use->call_line);
    } else if (!check->has_failed) {
        mdl_error(check->equations->problems, "M280", place, hint, "%s", message);
    }
    check->has_failed = true;
    return unknown;
}

/* The more certain of two units that must be equal. */
static Unit agree(Check *check, const MdlNode *node, Unit a, Unit b, const char *what) {
    if (!unit_fits(&a, &b)) {
        return report(check, node->place, advice(&a, &b),
                      arena_format(check->equations->scratch, "units differ in %s: %s against %s", what,
                                   spell(check, &a), spell(check, &b)));
    }
    if (a.state != UNIT_KNOWN) return a.state == UNIT_UNKNOWN && b.state != UNIT_KNOWN ? a : b;
    if (b.state == UNIT_KNOWN && !b.has_free_scale) return b;
    return a;
}

static bool is_number(const MdlNode *node, double *number) {
    if (node->kind == MDL_NUMBER) {
        *number = node->number;
        return true;
    }
    if (node->kind != MDL_NEGATE || !is_number(node->children.items[0], number)) return false;
    *number = -*number;
    return true;
}

/* 100, 1000, 0.001 and their like may be conversions. */
static Unit unit_of_number(double number) {
    Unit unit = {.state = UNIT_NUMBER};
    double size = number < 0.0 ? -number : number;
    if (!(size > 0.0)) return unit;
    for (int i = 0; i < 30 && size < 0.5; i++) size *= 10.0;
    int power = 0;
    for (; power < 30 && size > 1.5; power++) size /= 10.0;
    bool is_power_of_ten = size > 0.999999999 && size < 1.000000001;
    double ratio = number < 0.0 ? -number : number;
    unit.has_free_scale = is_power_of_ten && (ratio > 99.0 || ratio < 0.011);
    return unit;
}

/* x ^ n: a unit may be raised to a number that is written out; anything else wants no dimension. */
static Unit raise(Check *check, const MdlNode *node) {
    Unit base = infer(check, node->children.items[0]), exponent = infer(check, node->children.items[1]);
    double number;
    if (!unit_is_dimensionless(&exponent)) {
        return report(check, node->place, "divide it by a constant with the same units",
                      arena_format(check->equations->scratch, "an exponent must be dimensionless, this one is %s",
                                   spell(check, &exponent)));
    }
    if (base.state != UNIT_KNOWN || (base.count == 0 && base.scale == 0)) return base;
    if (is_number(node->children.items[1], &number)) {
        int twelfths = number > -100.0 && number < 100.0 ? (int)(number * UNIT_WHOLE + (number < 0 ? -0.5 : 0.5)) : 0;
        double back = (double)twelfths / UNIT_WHOLE - number;
        if (twelfths != 0 && back < 1e-9 && back > -1e-9) return unit_root(base, twelfths);
    }
    return report(check, node->place, "divide by a constant with the same units first",
                  arena_format(check->equations->scratch, "%s is raised to a power that is no plain number",
                               spell(check, &base)));
}

static Unit infer_binary(Check *check, const MdlNode *node) {
    static const char *const words[] = {[MDL_ADD] = "this sum", [MDL_SUBTRACT] = "this difference"};
    if (node->operator== MDL_POWER) return raise(check, node);
    Unit left = infer(check, node->children.items[0]), right = infer(check, node->children.items[1]);
    switch (node->operator) {
    case MDL_MULTIPLY:
        return unit_combine(left, right, 1);
    case MDL_DIVIDE:
        return unit_combine(left, right, -1);
    case MDL_ADD:
    case MDL_SUBTRACT:
        return agree(check, node, left, right, words[node->operator]);
    case MDL_AND:
    case MDL_OR:
        return dimensionless;
    default:
        agree(check, node, left, right, "this comparison");
        return dimensionless;
    }
}

static Unit want(Check *check, const MdlNode *node, const char *function, Unit given, Unit wanted) {
    if (unit_fits(&given, &wanted)) return given;
    return report(check, node->place, advice(&given, &wanted),
                  arena_format(check->equations->scratch, "'%s' wants %s here, this is %s", function,
                               spell(check, &wanted), spell(check, &given)));
}

static Unit infer_by_rule(Check *check, const MdlNode *node, const Rule *rule) {
    Unit same = {.state = UNIT_NUMBER};
    Unit per_time = unit_combine(dimensionless, check->time, -1);
    for (int i = 0; i < node->children.count && rule->arguments[i]; i++) {
        const MdlNode *argument = node->children.items[i];
        Unit given = infer(check, argument);
        switch (rule->arguments[i]) {
        case 'd':
            want(check, argument, node->name.author, given, dimensionless);
            break;
        case 't':
            want(check, argument, node->name.author, given, check->time);
            break;
        case 'f':
            want(check, argument, node->name.author, given, per_time);
            break;
        case 'r': /* a number is a number per time as well */
            if (given.state != UNIT_NUMBER) given = unit_combine(given, check->time, 1);
            same = agree(check, argument, same, given, "the arguments");
            break;
        case 'i':
            if (given.state != UNIT_NUMBER) given = unit_combine(given, check->time, -1);
            same = agree(check, argument, same, given, "the arguments");
            break;
        case 'a':
            same = agree(check, argument, same, given, "the arguments");
            break;
        default:
            break;
        }
    }
    if (rule->result == 'd') return dimensionless;
    if (rule->result == 'f') return per_time;
    if (rule->result == 'i' && same.state != UNIT_NUMBER) return unit_combine(same, check->time, 1);
    return same;
}

/* ZIDZ(a, b) and XIDZ(a, b, c) are a / b. */
static Unit infer_ratio(Check *check, const MdlNode *node) {
    if (node->children.count < 2) return unknown;
    Unit above = infer(check, node->children.items[0]), below = infer(check, node->children.items[1]);
    Unit ratio = unit_combine(above, below, -1);
    if (node->children.count < 3) return ratio;
    Unit other = infer(check, node->children.items[2]);
    return agree(check, node, ratio, other, "the arguments");
}

/* False where the name is none of the macro's own. */
static bool find_local_unit(const MacroUnits *use, const char *key, Unit *unit) {
    for (int i = 0; i < use->macro->parameters.count; i++) {
        if (!text_equal(use->macro->parameters.items[i].key, key)) continue;
        *unit = use->arguments[i];
        return true;
    }
    for (int i = 0; i < use->macro->definitions.count; i++) {
        if (!text_equal(use->macro->definitions.items[i]->name.key, key)) continue;
        *unit = use->locals[i];
        return true;
    }
    return false;
}

static Unit unit_of_array(const Check *check, const char *key) {
    Unit local;
    size_t bytes = strlen(key);
    if (check->use && find_local_unit(check->use, key, &local)) return local;
    if (check->use && bytes > 1 && key[bytes - 1] == '$') {
        key = arena_copy_bytes(check->equations->scratch, key, bytes - 1); /* a name of the model */
    }
    int array = equation_names_find(&check->equations->array_names, key);
    if (array >= 0) return check->units[array];
    if (equation_names_find(&check->equations->range_names, key) >= 0 ||
        equation_names_find(&check->equations->element_names, key) >= 0) {
        return (Unit){.state = UNIT_NUMBER};
    }
    return unknown;
}

/* The units written in a body, with the unit of an argument where they name a parameter. */
static Unit read_macro_units(Check *check, const MdlMacro *macro, const Unit *arguments, const char *text) {
    Unit unit;
    if (!unit_read(&check->names, text, &unit) || unit.state != UNIT_KNOWN) return unknown;
    Unit rest = unit;
    for (int i = 0; i < macro->parameters.count; i++) {
        Unit own;
        bool is_name = unit_read(&check->names, macro->parameters.items[i].author, &own) && own.count == 1 &&
                       own.scale == 0 && own.parts[0].power == UNIT_WHOLE;
        for (int k = 0; k < unit.count && is_name; k++) {
            if (unit.parts[k].base != own.parts[0].base) continue;
            if (arguments[i].state != UNIT_KNOWN) return unknown;
            rest = unit_combine(rest, unit_root(own, unit.parts[k].power), -1);
            rest = unit_combine(rest, unit_root(arguments[i], unit.parts[k].power), 1);
        }
    }
    return rest;
}

/* One message for an equation of a body, however many calls it is wrong for. */
static void check_macro_equation(Check *check, const MdlDefinition *definition, const Unit *left) {
    if (definition->kind != MDL_EQUATION || definition->right->is_reported) return;
    check->has_failed = false;
    Unit right = infer(check, definition->right);
    if (!check->has_failed && !unit_fits(&right, left)) {
        mdl_error(check->equations->problems, "M280", definition->name.place, advice(&right, left),
                  "'%s' is in %s for the call on line %d, but its equation comes to %s", definition->name.author,
                  spell(check, left), check->use->call_line, spell(check, &right));
        check->has_failed = true;
    }
    definition->right->is_reported = check->has_failed;
}

/* The body is checked with the units of the arguments; a macro comes out in the units of its own equation. */
static Unit infer_macro(Check *check, const MdlNode *node, const MdlMacro *macro) {
    Arena *scratch = check->equations->scratch;
    Unit *arguments = ARENA_ARRAY(scratch, Unit, node->children.count);
    Unit *locals = ARENA_ARRAY(scratch, Unit, macro->definitions.count), value = unknown;
    const MacroUnits *outer = check->use;
    for (int i = 0; i < node->children.count; i++) arguments[i] = infer(check, node->children.items[i]);
    bool is_sure = node->children.count == macro->parameters.count && check->macro_depth < DEEPEST_MACRO;
    if (!is_sure || check->macro_calls++ > MOST_MACRO_CALLS) return unknown;
    for (int i = 0; i < macro->definitions.count; i++) {
        const MdlDefinition *definition = macro->definitions.items[i];
        locals[i] = read_macro_units(check, macro, arguments, definition->units);
        if (text_equal(definition->name.key, macro->name.key)) value = locals[i];
    }
    bool has_failed = check->has_failed;
    check->use = &(MacroUnits){macro, arguments, locals, mdl_line(node->place)};
    check->macro_depth++;
    for (int i = 0; i < macro->definitions.count; i++) {
        check_macro_equation(check, macro->definitions.items[i], &locals[i]);
    }
    check->macro_depth--;
    check->use = outer;
    check->has_failed = has_failed;
    return value;
}

static Unit infer_call(Check *check, const MdlNode *node) {
    const char *key = node->name.key;
    int array = equation_names_find(&check->equations->array_names, key);
    if (array >= 0 && check->equations->arrays.items[array].is_lookup) {
        for (int i = 0; i < node->children.count; i++) infer(check, node->children.items[i]);
        return check->units[array];
    }
    for (int i = 0; i < COUNT_OF(rules); i++) {
        if (text_equal(rules[i].key, key)) return infer_by_rule(check, node, &rules[i]);
    }
    if (text_equal(key, "zidz") || text_equal(key, "xidz")) return infer_ratio(check, node);
    if (text_equal(key, "power") && node->children.count == 2) return raise(check, node);
    if (text_equal(key, "sqrt") && node->children.count == 1) {
        return unit_root(infer(check, node->children.items[0]), UNIT_WHOLE / 2);
    }
    if (text_starts_with(key, "lookup ") && node->children.count == 2) {
        return unit_of_array(check, node->children.items[0]->name.key ? node->children.items[0]->name.key : "");
    }
    for (int i = 0; i < check->equations->tree->macros.count; i++) {
        const MdlMacro *macro = check->equations->tree->macros.items[i];
        if (text_equal(macro->name.key, key)) return infer_macro(check, node, macro);
    }
    for (int i = 0; i < node->children.count; i++) infer(check, node->children.items[i]);
    return unknown; /* WITH LOOKUP gives what its author says */
}

static Unit infer(Check *check, const MdlNode *node) {
    switch (node->kind) {
    case MDL_NUMBER:
        return unit_of_number(node->number);
    case MDL_LIST:
        return (Unit){.state = UNIT_NUMBER};
    case MDL_REFERENCE:
        return unit_of_array(check, node->name.key);
    case MDL_CALL:
        return infer_call(check, node);
    case MDL_NEGATE:
        return infer(check, node->children.items[0]);
    case MDL_NOT:
        infer(check, node->children.items[0]);
        return dimensionless;
    case MDL_BINARY:
        return infer_binary(check, node);
    default:
        return unknown;
    }
}

/* ---- The model ---- */

/* A name that one variable alone uses and that looks like another is a slip of the pen. */
static void check_names(Check *check, const int *uses, const int *first_use, int known_count) {
    const EquationArray *arrays = check->equations->arrays.items;
    for (int base = known_count; base < check->names.bases.count; base++) {
        if (uses[base] != 1) continue;
        LIST(const char *) others = {0};
        for (int i = 1; i < check->names.bases.count; i++) {
            if (i != base && (i < known_count || uses[i] > 1)) {
                list_push(check->equations->scratch, &others, check->names.bases.items[i]);
            }
        }
        const char *name = check->names.bases.items[base];
        const char *near = strlen(name) > 2 ? text_nearest(name, others.items, others.count) : NULL;
        MdlPlace place = arrays[first_use[base]].place;
        if (near) {
            mdl_error(check->equations->problems, "M281", place,
                      arena_format(check->equations->scratch, "did you mean '%s'?", near),
                      "the unit '%s' of '%s' is unknown", name, arrays[first_use[base]].author);
        } else {
            mdl_warning(check->equations->problems, "M281", place, "correct it, or use it for another variable too",
                        "the unit '%s' is unknown: only '%s' has it", name, arrays[first_use[base]].author);
        }
    }
}

static void read_units(Check *check) {
    Equations *equations = check->equations;
    int known_count = check->names.bases.count;
    enum { MOST_BASES = 4096 };
    int *uses = ARENA_ARRAY(equations->scratch, int, MOST_BASES);
    int *first_use = ARENA_ARRAY(equations->scratch, int, MOST_BASES);
    check->units = ARENA_ARRAY(equations->scratch, Unit, equations->arrays.count);
    for (int i = 0; i < equations->arrays.count; i++) {
        const EquationArray *array = &equations->arrays.items[i];
        Unit *unit = &check->units[i];
        if (!unit_read(&check->names, array->units, unit)) {
            mdl_error(equations->problems, "M282", array->place, "write them like yen/(year*person) or dmnl",
                      "the units '%s' of '%s' cannot be read", array->units, array->author);
        }
        for (int k = 0; k < unit->count; k++) {
            int base = unit->parts[k].base;
            if (base < MOST_BASES && uses[base]++ == 0) first_use[base] = i;
        }
    }
    if (check->names.bases.count <= MOST_BASES) check_names(check, uses, first_use, known_count);
}

/* Time is measured in what TIME STEP is measured in. */
static void find_time_unit(Check *check) {
    static const char *const keys[] = {"time step", "initial time", "final time"};
    check->time = unknown;
    for (int i = 0; i < COUNT_OF(keys) && check->time.state != UNIT_KNOWN; i++) {
        int array = equation_names_find(&check->equations->array_names, keys[i]);
        if (array >= 0) check->time = check->units[array];
    }
    check->units[0] = check->time; /* the array of Time itself */
}

void equation_check_units(Equations *equations) {
    Check check = {.equations = equations};
    check.names = unit_names_begin(equations->scratch, equations->tree->sketch, equations->tree->sketch_bytes);
    read_units(&check);
    find_time_unit(&check);
    for (int i = 0; i < equations->tree->definitions.count; i++) {
        const MdlDefinition *definition = equations->tree->definitions.items[i];
        int array = equation_names_find(&equations->array_names, definition->name.key);
        if (definition->kind != MDL_EQUATION || !definition->right || array < 0) continue;
        check.has_failed = false;
        Unit right = infer(&check, definition->right);
        const Unit *left = &check.units[array];
        if (check.has_failed || unit_fits(&right, left)) continue;
        mdl_error(equations->problems, "M280", definition->name.place, advice(&right, left),
                  "'%s' is in %s, but its equation comes to %s", definition->name.author, spell(&check, left),
                  spell(&check, &right));
    }
}
