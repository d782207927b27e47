#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What the window costs, on the software canvas: the first frame, a whole frame of the desk, the frame after a key,
memory (all on SDL's dummy driver), and a still title (on a display, where there is one).

usage: window_cost.py MITI [--seconds N]

Prints medians of nine runs. A frame is the processor time of a drive with many of them less that of the same drive with
none, so it holds everything: input, layout, drawing, handing over to the window."""
import os
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 9
OPENING = ['click @ui.title.new', 'click @scenario.s14.title', 'key Enter', 'key Enter'] + ['key h', 'key Enter', 'key Enter'] * 5


def environment(home):
    keep = {k: v for k, v in os.environ.items() if k not in ('DISPLAY', 'WAYLAND_DISPLAY')}
    return dict(keep, HOME=home, XDG_DATA_HOME=home, SDL_VIDEODRIVER='dummy', SDL_AUDIODRIVER='dummy')


def run(miti, home, lines):
    """Wall and processor milliseconds, largest resident set in MB."""
    path = os.path.join(home, 'cost.drive')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('\n'.join(['resize 1280 720'] + lines + ['quit', '']))
    begun = time.monotonic()
    child = subprocess.Popen([miti, '--lang', 'en', '--seed', '1', '--drive', path], env=environment(home),
                             stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    if status:
        sys.exit(f'{miti} --drive {path}: ended with status {status}')
    return (time.monotonic() - begun) * 1e3, (used.ru_utime + used.ru_stime) * 1e3, used.ru_maxrss / 1024


def frames(miti, home, lines):
    """Processor milliseconds of one of the lines, at the desk."""
    costs = []
    for _ in range(ROUNDS):
        without = run(miti, home, OPENING)[1]
        costs.append((run(miti, home, OPENING + lines)[1] - without) / len(lines))
    return statistics.median(costs)


def still(miti, home, seconds):
    """Processor milliseconds and wake-ups a second of a title nobody touches, on the display of the caller: SDL's dummy
    driver looks for input a thousand times a second and tells nothing."""
    there = dict(os.environ, HOME=home, XDG_DATA_HOME=home)
    child = subprocess.Popen([miti, '--lang', 'en'], env=there, stdout=subprocess.DEVNULL)
    time.sleep(3)

    def read():
        with open(f'/proc/{child.pid}/stat', encoding='ascii') as file:
            fields = file.read().rsplit(')', 1)[1].split()
        with open(f'/proc/{child.pid}/status', encoding='ascii') as file:
            switches = [int(line.split()[1]) for line in file if line.startswith('voluntary_ctxt')][0]
        return (int(fields[11]) + int(fields[12])) * 1e3 / os.sysconf('SC_CLK_TCK'), switches

    before = read()
    time.sleep(seconds)
    after = read()
    child.terminate()
    child.wait()
    return (after[0] - before[0]) / seconds, (after[1] - before[1]) / seconds


def main(arguments):
    if not arguments or arguments[0].startswith('-'):
        sys.exit(__doc__)
    miti = os.path.abspath(arguments[0])
    seconds = int(arguments[2]) if arguments[1:2] == ['--seconds'] else 10
    with tempfile.TemporaryDirectory() as home:
        title = [run(miti, home, []) for _ in range(ROUNDS)]
        desk = run(miti, home, OPENING)
        print(f'start to the first whole frame and exit   {statistics.median(t[0] for t in title):7.1f} ms')
        whole = frames(miti, home, ['resize 1281 720', 'resize 1280 720'] * 50)
        print(f'whole frame of the desk, 1280x720         {whole:7.2f} ms of one core')
        print(f'frame of the desk after a key             {frames(miti, home, ["key Tab"] * 100):7.2f} ms of one core')
        print(f'largest resident set, title               {title[0][2]:7.1f} MB')
        print(f'largest resident set, desk after 5 years  {desk[2]:7.1f} MB')
        if 'DISPLAY' not in os.environ:
            print('a still title                             not measured: needs a display, such as Xvfb')
            return
        used, woken = still(miti, home, seconds)
        print(f'a still title                             {used:7.2f} ms of processor and {woken:.1f} wake-ups a second')


if __name__ == '__main__':
    main(sys.argv[1:])
