#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares mitictl with straight-line scalar C of the same model, built by gcc and clang at -O2 with its variables as
locals and as globals; the fastest of the four counts.

usage: compare_with_c.py BUILD/mitictl [--rounds 9] [--quick]

All sides take turns within one run, so that other work on the machine slows all of them; medians of processor time are
compared.
One thread, 1,024 runs, 20 outputs kept. Not a test: performance is measured, never asserted."""
import argparse
import math
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
MODELS = [("300 equations", 300, 0.08), ("1,000 equations", 1000, 0.08), ("200, lookups", 200, 0.4)]
MAIN_C = r"""
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
extern int output_count;
void run_model(int run, int steps, double *out);
int main(int argc, char **argv) {
    int runs = atoi(argv[1]), steps = atoi(argv[2]);
    size_t count = (size_t)runs * (size_t)(steps / 8 + 1) * (size_t)output_count;
    double *out = malloc(count * sizeof *out);
    struct timespec a, b;
    (void)argc;
    for (size_t i = 0; i < count; i++) out[i] = -1.0; /* as in model bench: no page is new while the clock runs */
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &a);
    for (int i = 0; i < runs; i++) run_model(i, steps, out + (size_t)i * (size_t)(steps / 8) * (size_t)output_count);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &b);
    printf("%.9f\n", (double)(b.tv_sec - a.tv_sec) + 1e-9 * (double)(b.tv_nsec - a.tv_nsec));
    return 0;
}
"""


def output_of(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def make(folder, name, equations, lookups):
    path = os.path.join(folder, name)
    subprocess.run([sys.executable, os.path.join(HERE, "make_model.py"), str(equations), path,
                    "--lookups", str(lookups)], check=True)
    return path


def build_c(path, compiler, places, main):
    program = f"{path}.{compiler}.{places}"
    flags = ["-DGLOBALS"] if places == "globals" else []
    subprocess.run([compiler, "-O2", "-w", *flags, path + ".c", main, "-o", program, "-lm"], check=True)
    return program


def engine(tool, path, *options):
    """ns per equation-step of one round, and the second line in words."""
    lines = output_of(tool, "model", "bench", path + ".mdl", "--rounds", "1", *options).splitlines()
    return float(lines[0].split()[0]), lines[1]


def compare(tool, path, equations, rounds, main):
    sides = {}
    for compiler, places in [(c, p) for c in ("gcc", "clang") for p in ("locals", "globals") if shutil.which(c)]:
        program = build_c(path, compiler, places, main)
        name = f"{compiler}, {places}"
        sides[name] = lambda p=program: float(output_of(p, "1024", "400")) * 1e9 / (equations * 400 * 1024)
        sides[name + ", one run"] = lambda p=program: float(output_of(p, "20", "400")) * 1e9 / (equations * 400 * 20)
    for simd in ("sse2", "avx2", "avx512"):
        probe = subprocess.run([tool, "model", "bench", path + ".mdl", "--runs", "1", "--rounds", "1", "--simd", simd],
                               capture_output=True, check=False)
        if probe.returncode == 0:
            sides[simd] = lambda s=simd: engine(tool, path, "--simd", s)[0]
    sides["one run"] = lambda: float(
        output_of(tool, "model", "bench", path + ".mdl", "--runs", "1", "--rounds", "20").split()[0])
    times = {name: [] for name in sides}
    for _ in range(rounds):
        for name, side in sides.items():
            times[name].append(side())
    return {name: statistics.median(values) for name, values in times.items()}


def print_ratios(tool, folder, rounds, main):
    ratios = {}
    print("ns per equation-step; medians of", rounds, "interleaved rounds; one thread, 1,024 runs, 20 outputs kept")
    for title, equations, lookups in MODELS:
        path = make(folder, "model" + str(equations), equations, lookups)
        times = compare(tool, path, equations, rounds, main)
        best = min(time for name, time in times.items() if name.endswith("als"))
        single = min(time for name, time in times.items() if name.endswith("als, one run"))
        print(f"\n{title}")
        for name, value in times.items():
            reference = single if "one run" in name else best
            print(f"  {name:24} {value:7.3f} ns   {reference / value:5.2f} times the best scalar C")
            ratios.setdefault(name, []).append(reference / value)
    print("\ngeometric means over the models")
    for name, values in ratios.items():
        print(f"  {name:24} {math.exp(sum(map(math.log, values)) / len(values)):5.2f}, least {min(values):5.2f}")


def print_growth(tool, folder, run_counts):
    print("\ngrowth: ns per equation-step (memory), best of 3 rounds; load without / with the check of units")
    for equations in (100, 300, 1000, 3000):
        path = make(folder, "growth" + str(equations), equations, 0.08)
        cells = []
        for runs in run_counts:
            lines = output_of(tool, "model", "bench", path + ".mdl", "--runs", str(runs), "--rounds", "3").splitlines()
            memory = re.search(r"memory ([0-9.]+ MB)", lines[1]).group(1)
            load = " / ".join(re.search(r"load ([0-9.]+) ms, with the check of units ([0-9.]+) ms", lines[1]).groups())
            cells.append(f"{runs} runs {float(lines[0].split()[0]):.3f} ({memory})")
        print(f"  {equations:5} equations, load {load} ms:  " + "  ".join(cells))


def seconds_of(tool, path, threads, copies):
    """By the clock on the wall, until the last copy is done; so many rounds that loading does not count."""
    words = [tool, "model", "bench", path + ".mdl", "--runs", "4096", "--rounds", "12", "--threads", str(threads)]
    start = time.monotonic()
    for one in [subprocess.Popen(words, stdout=subprocess.DEVNULL) for _ in range(copies)]:
        one.wait()
    return time.monotonic() - start


def print_threads(tool, folder, rounds):
    path = make(folder, "threads", 300, 0.08)
    times = [(seconds_of(tool, path, 1, 1), seconds_of(tool, path, 2, 1), seconds_of(tool, path, 1, 2))
             for _ in range(rounds)]
    one, two, beside = (statistics.median(column) for column in zip(*times))
    print(f"\nthreads: two are {one / two:.2f} times one; two processes side by side slow each other {beside / one:.2f} "
          "times (control)")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--quick", action="store_true", help="without 16,384 runs")
    options = parser.parse_args()
    folder = tempfile.mkdtemp()
    try:
        main_c = os.path.join(folder, "main.c")
        with open(main_c, "w", encoding="utf-8") as file:
            file.write(MAIN_C)
        print_ratios(options.tool, folder, options.rounds, main_c)
        print_growth(options.tool, folder, (1, 64, 1024) if options.quick else (1, 64, 1024, 16384))
        print_threads(options.tool, folder, options.rounds)
    finally:
        shutil.rmtree(folder)


main()
