#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes one synthetic model twice: as Vensim text and as straight-line scalar C, one statement an equation.

usage: make_model.py EQUATIONS OUT_WITHOUT_ENDING [--lookups SHARE] [--seed N]

The mix follows what count_operations.py counts in assets/models/japan.mdl and the public models the engine is tested
with; operations in 100 equations (curves stand for all table functions; steps, pulses and ramps for choices):
                            *    +    -    /   MAX  MIN   ^   LN  EXP  stocks  choices  curves
    japan.mdl, 592         287  153   74   48   17   15   8    6    5    15       0        2
    both, 2,045            105   63   36   19    6    5   4    2    1    19      14        8
    1,000 made here         96   54   46   25    7    4   4    2    2    18      10        6
Delays of the counted models are stocks here. Trigonometry, which only tests of features use, is left out.
A lookup-heavy model has 40 % curves.
Every auxiliary is read by an equation or a flow behind it, so that nobody can leave one out. Levers differ from run to
run. The C computes with the C library's exp, log and pow, so its numbers differ from ours in the last digits; its
variables are locals of one function or, with -DGLOBALS, globals."""
import argparse
import random

POINTS = [(-4, 0.05), (-2, 0.2), (-1, 0.35), (0, 0.6), (0.5, 0.8), (1, 1.0), (1.5, 1.15), (2, 1.3), (4, 1.6), (8, 1.8)]


class Writer:
    def __init__(self, count, share, seed):
        self.random = random.Random(seed)
        self.levers = [f"lever {i}" for i in range(max(4, count // 15))]
        self.stocks = [f"stock {i}" for i in range(max(2, count * 18 // 100))]
        self.count = count - len(self.stocks)
        self.share = share
        self.names = []
        self.unread = []

    def read(self):
        """A name that is known: mostly a near auxiliary, so that chains are as long as in real models."""
        kind = self.random.random()
        if kind < 0.30 or not self.names:
            return self.random.choice(self.stocks)
        if kind < 0.42:
            return self.random.choice(self.levers)
        waiting = len(self.unread) > len(self.stocks) // 2
        name = self.unread[0] if waiting else self.random.choice(self.names[-40:])
        if name in self.unread:
            self.unread.remove(name)
        return name

    def equation(self):
        """Text and inputs; every form keeps its outcome about as large as its inputs."""
        k, e = round(self.random.uniform(0.1, 1.0), 3), round(self.random.uniform(0.1, 0.5), 3)
        if self.random.random() < self.share:
            text, inputs = f"curve {self.random.randrange(8)}({{0}} - {k})", 1
        else:
            text, inputs = self.random.choices([
                (" + ".join(f"{{{i}}} * {round(self.random.uniform(0.1, 0.25), 3)}" for i in range(4)), 4),
                ("({0} + {1} - {2}) * 0.35", 3),
                (f"{{0}} * {self.random.choice(self.levers)}", 1),
                (f"{{0}} * {k} + {{1}} * 0.2", 2),
                (f"({{0}} - {{1}}) / {round(k + 2, 3)}", 2),
                ("{0} / (1 + {1} * {1})", 2),
                (f"IF_({{0}} > {k}, {{1}}, {{2}})", 3),
                (f"MAX({{0}} - {{1}} * {k}, 0)", 2),
                (f"MIN({{0}} * {k}, 3)", 1),
                (f"POWER({{0}} * {{0}} + 0.5, {e})", 1),
                (f"LN(1 + {{0}} * {{0}}) * {k}", 1),
                ("EXP(-{0} * {0})", 1),
            ], weights=[8, 12, 11, 6, 4, 4, 9, 6, 5, 4, 2, 2])[0]
        return text, [self.read() for _ in range(inputs)]

    def build(self):
        self.equations = []
        for i in range(self.count):
            text, inputs = self.equation()
            name = f"auxiliary {i}"
            self.names.append(name)
            self.unread.append(name)
            self.equations.append((name, text, inputs))
        flows = self.unread + [self.read() for _ in self.stocks]
        assert len(self.unread) <= len(self.stocks)
        self.flows = [(flows[i], round(self.random.uniform(2, 8), 2)) for i in range(len(self.stocks))]


def mdl_of(writer):
    out = ["{UTF-8}"]
    for i in range(8):
        out.append(f"curve {i}(" + ",".join(f"({x},{round(y * (0.7 + 0.1 * i), 4)})" for x, y in POINTS) + ") ~~|")
    for name, text, inputs in writer.equations:
        out.append(f"{name} = {text.format(*inputs).replace('IF_(', 'IF THEN ELSE(')} ~~|")
    for name, (flow, life) in zip(writer.stocks, writer.flows):
        out.append(f"{name} = INTEG(({flow} - {name}) / {life}, 1) ~~|")
    out.append("****\n.Levers\n****~|")
    for i, name in enumerate(writer.levers):
        out.append(f"{name} = {round(0.4 + 0.01 * i, 4)} ~~ :SUPPLEMENTARY: |")
    out.append("****\n.Control\n****~|")
    out.append("INITIAL TIME = 0 ~~| FINAL TIME = 50 ~~| TIME STEP = 0.125 ~~| SAVEPER = 1 ~~|")
    return "\n".join(out) + "\n"


def c_name(name):
    return name.replace(" ", "_")


def c_of(writer):
    """One run after the other, as an engine that writes C does it."""
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
#define LN log
#define POWER pow""")
    names = writer.levers + writer.stocks + [name for name, _, _ in writer.equations]
    kept = [name for name, _, _ in writer.equations][-20:]
    declaration = "double " + ", ".join(c_name(name) for name in names) + ";"
    out += ["#ifdef GLOBALS", declaration, "#endif", f"int output_count = {len(kept)};",
            "void run_model(int run, int steps, double *out) {", "#ifndef GLOBALS", declaration, "#endif"]
    for i, name in enumerate(writer.levers):
        out.append(f"    {c_name(name)} = {round(0.4 + 0.01 * i, 4)} + {'0.0001 * run' if i < 4 else '0'};")
    for name in writer.stocks:
        out.append(f"    {c_name(name)} = 1;")
    out.append("    for (int step = 0;; step++) {")
    for name, text, inputs in writer.equations:
        body = text.format(*inputs)
        for i in range(8):
            body = body.replace(f"curve {i}(", f"curve(ys[{i}], ")
        for kind in ("auxiliary", "stock", "lever"):
            body = body.replace(kind + " ", kind + "_")
        out.append(f"        {c_name(name)} = {body};")
    out.append("        if (step > 0 && step % 8 == 0) {")
    for name in kept:
        out.append(f"            *out++ = {c_name(name)};")
    out.append("        }\n        if (step == steps) break;")
    for i, (name, (flow, life)) in enumerate(zip(writer.stocks, writer.flows)):
        out.append(f"        double flow{i} = ({c_name(flow)} - {c_name(name)}) / {life};")
    for i, name in enumerate(writer.stocks):
        out.append(f"        {c_name(name)} += 0.125 * flow{i};")
    out.append("    }\n}")
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
