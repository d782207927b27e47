#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Counts the operations of models, for the mix of make_model.py.

usage: count_operations.py BUILD/mitictl FILE.mdl...

Each model is written without subscripts first, so that every element counts. Equations are auxiliaries and stocks;
numbers, curves and copies (a right side that is a lone name) are left out."""
import collections
import re
import subprocess
import sys

TOKENS = re.compile(r'"(?:[^"\\]|\\.)*"|[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?|[^\W\d][\w$\' .]*|<>|<=|>=|:\w+:|\S')
CALLS = ("MAX MIN ABS EXP LN LOG SQRT SIN COS TAN INTEGER MODULO QUANTUM POWER STEP RAMP PULSE ZIDZ XIDZ INTEG SMOOTH "
         "SMOOTHI SMOOTH3 SMOOTH3I DELAY1 DELAY1I DELAY3 DELAY3I").split() + ["IF THEN ELSE", "DELAY FIXED"]


def equations_of(text):
    """The right sides of what is computed at each step."""
    for block in re.split(r"\|", text.split("\\\\\\---///")[0]):
        equation = re.sub(r"\{[^}]*\}|\\\s*\n", " ", block.split("~")[0])
        name, sign, right = equation.partition("=")
        right = " ".join(right.split())
        if sign and not re.fullmatch(r"[-+]?[0-9.eE+-]+|[\w .']+|", right) and "(" not in name:
            yield right


def operations_of(right):
    before = None
    tokens = [token.strip() for token in TOKENS.findall(right)]
    for at, token in enumerate(tokens):
        is_sign = token in "+-" and (before is None or before in "+-*/^(,=<>")
        follower = tokens[at + 1] if at + 1 < len(tokens) else ""
        if token in ("+", "-", "*", "/", "^") and not is_sign:
            yield token
        elif token in ("<", ">", "<=", ">=", "<>", "=") or token in (":AND:", ":OR:", ":NOT:"):
            yield "comparison"
        elif follower == "(" and token[:1].isalpha():
            yield token.upper() if token.upper() in CALLS else "other call, or a curve"
        before = token


def main():
    counts, equations = collections.Counter(), 0
    for path in sys.argv[2:]:
        flat = subprocess.run([sys.argv[1], "model", "flatten", path, "-o", "/dev/stdout"], capture_output=True, text=True,
                              check=False)
        if flat.returncode != 0:
            continue
        for right in equations_of(flat.stdout):
            equations += 1
            counts.update(operations_of(right))
    print(f"{equations} equations; operations in 100 equations")
    for name, count in counts.most_common():
        print(f"  {name:24} {100 * count / max(1, equations):7.1f}")


main()
