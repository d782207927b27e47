#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes one synthetic model twice: as Vensim text and as straight-line scalar C, one statement an equation.

usage: make_model.py EQUATIONS OUT_WITHOUT_ENDING [--lookups SHARE] [--seed N]

About one equation in eight is a stock, the rest are what economic models are made of: sums, products, ratios, limits,
choices, some exp and ln, and lookups (default 8 %; a lookup-heavy model has 40 %). Levers differ from run to run.
The C computes with the C library's exp and log, so its numbers differ from ours in the last digits."""
import argparse
import random

POINTS = [(-4, 0.05), (-2, 0.2), (-1, 0.35), (0, 0.6), (0.5, 0.8), (1, 1.0), (1.5, 1.15), (2, 1.3), (4, 1.6), (8, 1.8)]


class Writer:
    def __init__(self, count, share, seed):
        self.random = random.Random(seed)
        self.levers = [f"lever {i}" for i in range(max(4, count // 15))]
        self.stocks = [f"stock {i}" for i in range(max(2, count // 8))]
        self.count = count - len(self.stocks)
        self.share = share
        self.names = []

    def read(self):
        """A name that is known: mostly a near auxiliary, so that chains are as long as in real models."""
        kind = self.random.random()
        if kind < 0.30 or not self.names:
            return self.random.choice(self.stocks)
        if kind < 0.42:
            return self.random.choice(self.levers)
        return self.random.choice(self.names[-40:])

    def equation(self):
        a, b, c = self.read(), self.read(), self.read()
        k = round(self.random.uniform(0.1, 2.0), 3)
        if self.random.random() < self.share:
            return f"curve {self.random.randrange(8)}({{0}} - {k})", [a]
        return self.random.choices([
            (f"{k} * {{0}} + {{1}} * 0.3", [a, b]),
            ("{0} / (1 + {1} * {1})", [a, b]),
            (f"({{0}} - {{1}}) / {round(k + 1, 3)}", [a, b]),
            ("MAX({0}, 0) * 0.5 + MIN({1}, {2}) * 0.4", [a, b, c]),
            (f"IF_({{0}} > {k}, {{1}}, {{2}} * 0.7)", [a, b, c]),
            ("{0} * {1} / (1 + {0} * {0} + {1} * {1})", [a, b]),
            ("EXP(-{0} * {0})", [a]),
            ("LN(1 + {0} * {0})", [a]),
            ("({0} + {1} + {2}) / 3", [a, b, c]),
        ], weights=[20, 12, 14, 12, 12, 8, 3, 3, 16])[0]

    def build(self):
        self.equations = []
        for i in range(self.count):
            text, inputs = self.equation()
            name = f"auxiliary {i}"
            self.names.append(name)
            self.equations.append((name, text, inputs))
        self.flows = [(self.read(), round(self.random.uniform(2, 8), 2)) for _ in self.stocks]


def mdl_of(writer):
    out = ["{UTF-8}"]
    for i in range(8):
        out.append(f"curve {i}(" + ",".join(f"({x},{round(y * (0.7 + 0.1 * i), 4)})" for x, y in POINTS) + ") ~~|")
    for name, text, inputs in writer.equations:
        out.append(f"{name} = {text.format(*inputs).replace('IF_(', 'IF THEN ELSE(')} ~~|")
    for name, (flow, life) in zip(writer.stocks, writer.flows):
        out.append(f"{name} = INTEG({flow} - {name} / {life}, 1) ~~|")
    out.append("****\n.Levers\n****~|")
    for i, name in enumerate(writer.levers):
        out.append(f"{name} = {round(0.4 + 0.01 * i, 4)} ~~ :SUPPLEMENTARY: |")
    out.append("****\n.Control\n****~|")
    out.append("INITIAL TIME = 0 ~~| FINAL TIME = 50 ~~| TIME STEP = 0.125 ~~| SAVEPER = 1 ~~|")
    return "\n".join(out) + "\n"


def c_name(name):
    return name.replace(" ", "_")


def c_of(writer):
    """One run after the other, everything in local doubles, as an engine that writes C does it."""
    out = ["#include <math.h>", f"enum {{ POINTS = {len(POINTS)} }};",
           "static const double xs[POINTS] = {" + ",".join(str(float(x)) for x, _ in POINTS) + "};",
           "static const double ys[8][POINTS] = {"]
    for i in range(8):
        out.append("{" + ",".join(str(round(y * (0.7 + 0.1 * i), 4)) for _, y in POINTS) + "},")
    out.append("""};
static double curve(const double *y, double x) {
    if (x <= xs[0]) return y[0];
    for (int i = 1; i < POINTS; i++) {
        if (x <= xs[i]) return y[i - 1] + (y[i] - y[i - 1]) * (x - xs[i - 1]) / (xs[i] - xs[i - 1]);
    }
    return y[POINTS - 1];
}
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define IF_(a, b, c) ((a) ? (b) : (c))
#define EXP exp
#define LN log""")
    kept = [name for name, _, _ in writer.equations][-20:]
    for i, name in enumerate(writer.levers + writer.stocks + [name for name, _, _ in writer.equations]):
        out.append(f"double {c_name(name)};  /* not static: every variable must be computed, as our engine does */" if i == 0 else f"double {c_name(name)};")
    out.append("static void evaluate(void) {")
    for name, text, inputs in writer.equations:
        body = text.format(*[c_name(one) for one in inputs])
        for i in range(8):
            body = body.replace(f"curve {i}(", f"curve(ys[{i}], ")
        out.append(f"    {c_name(name)} = {body};")
    out.append("}\nstatic void move(void) {")
    for i, (name, (flow, life)) in enumerate(zip(writer.stocks, writer.flows)):
        out.append(f"    double flow{i} = {c_name(flow)} - {c_name(name)} / {life};")
    for i, name in enumerate(writer.stocks):
        out.append(f"    {c_name(name)} += 0.125 * flow{i};")
    out.append("}\nint output_count = %d;\nvoid run_model(int run, int steps, double *out) {" % len(kept))
    for i, name in enumerate(writer.levers):
        out.append(f"    {c_name(name)} = {round(0.4 + 0.01 * i, 4)} + {'0.0001 * run' if i < 4 else '0'};")
    for name in writer.stocks:
        out.append(f"    {c_name(name)} = 1;")
    out.append("    evaluate();\n    for (int step = 1; step <= steps; step++) {\n        move();\n        evaluate();")
    out.append("        if (step % 8 == 0) {")
    for name in kept:
        out.append(f"            *out++ = {c_name(name)};")
    out.append("        }\n    }\n}")
    return "\n".join(out) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("equations", type=int)
    parser.add_argument("out")
    parser.add_argument("--lookups", type=float, default=0.08)
    parser.add_argument("--seed", type=int, default=1964)
    options = parser.parse_args()
    writer = Writer(options.equations, options.lookups, options.seed)
    writer.build()
    with open(options.out + ".mdl", "w", encoding="utf-8") as file:
        file.write(mdl_of(writer))
    with open(options.out + ".c", "w", encoding="utf-8") as file:
        file.write(c_of(writer))


main()
