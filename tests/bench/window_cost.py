#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What the window costs, on the software canvas: the first frame, a whole frame of the desk, the frame after a key,
memory (all on SDL's dummy driver), and a still title and a still desk (on a display: the caller's, else an Xvfb of its
own). Beside each figure stands its limit; exit code 1 when one is exceeded. Run it on a quiet machine.

usage: window_cost.py MITI [--seconds N]

Prints medians of nine runs. A frame is the processor time of a drive with many of them less that of the same drive with
none, so it holds everything: input, layout, drawing, handing over to the window. The whole frame is one whose every
command is drawn (the drive's word redraw: what an uncovered window needs). A resize is three frames in a drive: one of
the old layout on the new window, one of the new layout, both whole, and one that finds nothing to draw."""
import os
import shutil
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


def open_display():
    """The caller's display, or an Xvfb; (None, None) where there is neither."""
    if 'DISPLAY' in os.environ:
        return os.environ['DISPLAY'], None
    if not shutil.which('Xvfb'):
        return None, None
    read, write = os.pipe()
    server = subprocess.Popen(['Xvfb', '-displayfd', str(write), '-screen', '0', '1280x720x24', '-nolisten', 'tcp'],
                              pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as file:
        return ':' + file.readline().strip(), server


def still(miti, home, display, words, seconds):
    """Processor milliseconds and wake-ups a second of a screen nobody touches: SDL's dummy driver looks for input a
    thousand times a second and tells nothing."""
    there = dict(os.environ, HOME=home, XDG_DATA_HOME=home, DISPLAY=display, SDL_AUDIODRIVER='dummy')
    child = subprocess.Popen([miti, '--lang', 'en'] + words, env=there, stdout=subprocess.DEVNULL)
    time.sleep(6)

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


class Table:
    def __init__(self):
        self.faults = 0

    def tell(self, what, value, unit, limit=None):
        is_over = limit is not None and value > limit
        self.faults += is_over
        bound = '' if limit is None else f'   limit {limit:g}' + (': EXCEEDED' if is_over else '')
        print(f'{what:<46}{value:8.2f} {unit}{bound}', flush=True)


def tell_still(table, miti, home, seconds):
    display, server = open_display()
    if not display:
        print('a still title                                 not measured: needs a display or Xvfb')
        return
    for name, words in (('a still title', []), ('a still briefing', ['--scenario', 's0', '--seed', '1'])):
        used, woken = still(miti, home, display, words, seconds)
        table.tell(name, used, 'ms of processor a second', 5)
        table.tell(name, woken, 'wake-ups a second', 4)
    if server:
        server.terminate()
        server.wait()


def main(arguments):
    if not arguments or arguments[0].startswith('-'):
        sys.exit(__doc__)
    miti = os.path.abspath(arguments[0])
    seconds = int(arguments[2]) if arguments[1:2] == ['--seconds'] else 10
    table = Table()
    with tempfile.TemporaryDirectory() as home:
        title = [run(miti, home, []) for _ in range(ROUNDS)]
        desk = run(miti, home, OPENING)
        table.tell('start to the first whole frame and exit', statistics.median(t[0] for t in title), 'ms', 200)
        table.tell('the same, of the processor', statistics.median(t[1] for t in title), 'ms')
        whole = frames(miti, home, ['redraw'] * 100)
        table.tell('whole frame of the desk, 1280x720', whole, 'ms of one core', 6)
        table.tell('a resize of the desk: three frames, two whole',
                   frames(miti, home, ['resize 1281 720', 'resize 1280 720'] * 50), 'ms of one core')
        table.tell('frame of the desk after a key', frames(miti, home, ['key Tab'] * 100), 'ms of one core', 6)
        table.tell('largest resident set, title', title[0][2], 'MB', 64)
        table.tell('largest resident set, desk after 5 years', desk[2], 'MB', 64)
        tell_still(table, miti, home, seconds)
    sys.exit(1 if table.faults else 0)


if __name__ == '__main__':
    main(sys.argv[1:])
