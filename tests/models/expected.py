#!/usr/bin/env python3
"""Writes expected.csv of every folder: the models once more, in plain Python, from Vensim's reference manual.
usage: expected.py   (in tests/models)"""
import math
import os

HERE = os.path.dirname(os.path.abspath(__file__))


def write(folder, rows):
    with open(os.path.join(HERE, folder, 'expected.csv'), 'w') as out:
        names = list(rows[0])
        quote = lambda n: '"' + n.replace('"', '""') + '"' if ',' in n or '"' in n else n
        out.write(','.join(quote(n) for n in names) + '\n')
        for row in rows:
            out.write(','.join(repr(float(row[n])) for n in names) + '\n')


def divide(a, b, otherwise=0.0):
    return otherwise if abs(b) < 1e-6 else a / b


def language():
    rows, held, stock = [], 100.0, 50.0
    for k in range(13):
        t = k * 0.5
        x = t - 2.5
        quoted = abs(x) + math.sqrt(t)
        sample = x if math.fmod(t, 3) == 1 else held
        if k % 2 == 0:
            rows.append({
                'Time': t, 'x': x, 'power and sign': -(x * x), 'chain': 2 ** -(1 ** 2) + 2 ** (3 ** 0.5),
                'negation': 1 if (not x < 0) and t != 3 else 0, 'either': 7 if x > 2 or x == -0.5 else -7,
                'side not taken': 5 if x == -2.5 else 1 / t, 'least': min(x, 0.25), 'most': max(x, 0.25),
                'whole': math.trunc(x * 1.7), 'rest': math.fmod(x * 3, 2),
                'quantum of x': 0.4 * math.trunc(x / 0.4), 'divided': divide(1, t - 2) + divide(1, t - 3, 9),
                '"quoted \\"name\\" | ~ {1}"': quoted,
                'transcendental': math.exp(x) + math.log(t + 1) + math.log(t + 1) / math.log(10)
                + math.sin(x) * math.cos(x) - math.tan(x / 4) + math.atan(x),
                'Reference to long name': quoted * 2, 'missing': -2.0 ** 109 if t > 2 else 1,
                'tabs and continuation': quoted * 2 + 0.6,
                'hyperbolic': math.sinh(x) + math.cosh(x / 2) - math.tanh(x), 'held': sample, 'start': -1.5,
                'first then': x * 2, 'after first': stock})
        held = sample
        stock += 0.5 * x * 2
    write('language', rows)


def chain(kind, count, time, start):
    """SMOOTH N and DELAY N as a list of levels and a function of the input."""
    stage = time / count
    levels = [start if kind == 'smooth' else start * stage] * count
    return {'kind': kind, 'stage': stage, 'levels': levels}


def chain_output(c):
    return c['levels'][-1] if c['kind'] == 'smooth' else c['levels'][-1] / c['stage']


def chain_move(c, value, dt):
    flow, new = value, []
    for level in c['levels']:
        if c['kind'] == 'smooth':
            new.append(level + dt * (flow - level) / c['stage'])
            flow = level
        else:
            new.append(level + dt * (flow - level / c['stage']))
            flow = level / c['stage']
    c['levels'] = new


def delays():
    dt, rows = 0.25, []
    first = 10.0
    chains = {'s1': chain('smooth', 1, 2, first), 's1i': chain('smooth', 1, 2, 3), 's3': chain('smooth', 3, 3, first),
              's3i': chain('smooth', 3, 4, 1), 'sn': chain('smooth', 2, 4, 1), 'd1': chain('delay', 1, 2, first),
              'd1i': chain('delay', 1, 2, 3), 'd3': chain('delay', 3, 3, first), 'd3i': chain('delay', 3, 4, 1),
              'dn': chain('delay', 2, 4, 1)}
    inner, outer = first, first
    fill, average, forecast, factor, total = 20.0, first / (1 + 0.1 * 2), first, 1.0, 1.0
    inputs, fixed_values = [], []
    for k in range(33):
        t = k * dt
        value = 10.0 + (5 if t >= 1 else 0) - (0 if t <= 2 else 2 * (min(t, 3) - 2)) + (3 if 4 <= t < 5 else 0)
        inputs.append(value)
        row = {'Time': t, 'input': value, 'fill': fill}
        for name, c in chains.items():
            row[name] = chain_output(c)
        row['nested'] = 2 * outer
        fixed = inputs[k - 4] if k >= 4 else 4.0  # 1.1 / 0.25 = 4.4 steps
        fixed_values.append(fixed)
        row['fixed'] = fixed
        row['none'] = inputs[k - 1] if k >= 1 else 4.0
        row['twice'] = fixed_values[k - 2] if k >= 2 else -1.0
        row['trend of input'] = divide(value - average, 2 * abs(average))
        row['forecast of input'] = value * (1 + divide(value - forecast, forecast * 2) * 3)
        row['worth'] = (total + value * factor * dt) * 2
        rows.append(row)
        fill += dt * (value - fill / 4)
        for c in chains.values():
            chain_move(c, value, dt)
        outer += dt * (inner - outer) / 2
        inner += dt * (value - inner) / 1
        average += dt * (value - average) / 2
        forecast += dt * (value - forecast) / 2
        total += dt * value * factor
        factor -= dt * factor * 0.05 / (1 + 0.05 * dt)
    write('delays', rows)


def arrays():
    markets, size = ['mainframe', 'packaged software', 'cloud'], [1.0, 2.0, 3.0]
    rate = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    level, smooth, rows = [0.0] * 3, [0.0] * 3, []
    for t in range(6):
        value = [[rate[r][m] * size[m] + t for m in range(3)] for r in range(3)]
        row = {'Time': t, 'total': sum(map(sum, value)), 'largest': max(v[2] for v in value),
               'smallest': min(v[0] for v in value), 'product': 6, 'how many': 3}
        for m, name in enumerate(markets):
            row[f'size[{name}]'] = size[m]
            row[f'by market[{name}]'] = sum(v[m] for v in value)
            row[f'most[{name}]'] = -1 if m == 0 else size[m] * 10
            row[f'place[{name}]'] = m + 1
            row[f'level[{name}]'] = level[m]
            row[f'smooth level[{name}]'] = smooth[m]
            row[f'share[{name}]'] = level[m] / 6
            row[f'read[{name}]'] = min(t / 2, 2) * 2 if m == 0 else 1 - min(t / 2, 2) / 2
            row[f'mapped[z{m + 1}]'] = rate[m][2]
            for r in range(3):
                row[f'value[R{r + 1},{name}]'] = value[r][m]
            if m > 0:
                row[f'of late[{name}]'] = size[m]
        rows.append(row)
        smooth = [s + (l - s) / 2 for s, l in zip(smooth, level)]
        level = [l + size[m] - l / 2 for m, l in enumerate(level)]
    write('arrays', rows)


def interpolate(points, x):
    if x <= points[0][0]:
        return points[0][1]
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        if x0 <= x < x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return points[-1][1]


def lookups():
    curve = [(1, 2), (3, 4), (3, 6), (5, 0), (8, -3)]
    rows = []
    for k in range(45):
        x = -1 + k * 0.25
        beyond = interpolate(curve, x)
        if x < 1:
            beyond = 2 + (x - 1) * 1.0
        if x > 8:
            beyond = -3 + (x - 8) * -1.0
        ahead = [y for a, y in curve if a > x]
        behind = [y for a, y in curve if a <= x]
        exact = [y for a, y in curve if a == x]
        rows.append({'Time': x, 'inside': interpolate(curve, x),
                     'forward': exact[-1] if exact else (ahead[0] if ahead else -3),
                     'backward': behind[-1] if behind else 2, 'beyond': beyond,
                     'old': interpolate([(1, 10), (3, 30), (5, 20)], x),
                     'inline': interpolate([(0, 0), (10, 1), (20, 0)], 2 * x), 'one point': 7})
    write('lookups', rows)


def time():
    rows = []
    for k in range(91):
        t, tenth = 1 + k * 0.1, 10 + k  # in tenths, exact
        rows.append({'Time': t, 'at start': 1 if tenth == 10 else 0,
                     'train': 1 if tenth >= 20 and tenth % 10 < 3 and tenth <= 60 else 0,
                     'jump': 2 if tenth >= 33 else 0, 'slope': 0.5 * (min(max(t, 2), 4) - 2),
                     'is three': 1 if t == 1 + 20 * 0.1 else 0, 'count': k})
    write('time', rows)


def macros():
    stock, smooth, rows = [22.0, 42.0], 6.0, []
    for t in range(1, 7):
        rows.append({'Time': t, 'way[a]': stock[0] + 1, 'way[b]': stock[1] + 1, 'gap': 5,
                     'doubled': 5 + t + smooth * (t - 1)})
        stock = [s + (g + t - s) / 4 for s, g in zip(stock, (10, 20))]
        smooth += (5 + t - smooth) / 2
    write('macros', rows)


def edges():
    rows = []
    for k in range(7):
        t = k * 0.5
        delayed = lambda n: -1 if k < n else (k - n) * 0.5 + 1
        train = 1 if k in (1, 3) else 0  # 0.5 to 1 and 1.5 to 2, each one step
        rows.append({
            'Time': t, 'train': train, 'at once': 1 if k == 0 else 0, 'jump': 3 if t >= 1 else 0,
            'rest below': -2, 'rest above': 2, 'cut': -6, 'as it is': 2 * train, 'rounded up': delayed(2),
            'rounded down': delayed(1), 'at least one': delayed(1), 'read': 15 + 10 + 30, 'at the step': 4,
            'before it': -0.75, 'tiny divisor': 7, 'asked': 2, 'chain': -9 + 2 ** -(1 ** 2) + 4, 'named so': 2 + 3 + 2,
            'no number': 1 if t > 0 else 0, 'again': 3})
    write('edges', rows)


def ranges():
    y = {'A': 1 * 1, 'B': 1 * 2, 'C': 3 * 3}
    row = {'y[A]': y['A'], 'y[B]': y['B'], 'y[C]': y['C'], 'z[B]': y['B'] + 3, 'z[C]': y['C'] + 3, 'through[A]': 1,
           'through[C]': 3, 'size[N10]': 3, 'size[other]': 5, 'sizes': 15 + 5, 'mapped[F1]': 20 + 3,
           'mapped[F2]': 10 + 4, 'turned[T1,T2]': 3, 'rows[T2]': 7, 'e[A,T1]': 2, 'e[A,T2]': 1, 'e[C,T1]': 1,
           'total': (2 + 1) + (3 + 3) + (1 + 1), 'chosen': y['A'] + 100 + y['C'], 'table[T1,B]': -2,
           'corner': 3 + -2}
    write('ranges', [dict(row, Time=t) for t in (0, 1)])


def delay_n_series(inputs, times, start, order):
    """The output and the levels: stage i goes by the time of i steps ago, a single stage by that of the last step."""
    levels, out = [start * times[0] / order] * order, []
    for k, value in enumerate(inputs):
        past = lambda steps: times[max(k - steps, 0)] / order
        flows = [levels[i] / past(max(i, 1 if order == 1 else 0)) for i in range(order)]
        out.append(flows[-1])
        levels = [level + inflow - outflow for level, inflow, outflow in zip(levels, [value] + flows, flows)]
    return out


def delay_n():
    inputs = [-1 + (5 if t >= 5 else 0) for t in range(31)]
    times = [4 + (2 if t >= 15 else 0) for t in range(31)]
    made = {name: delay_n_series(inputs, times, 6, order)
            for name, order in (('one stage', 1), ('two stages', 2), ('three stages', 3))}
    made['lowered'] = delay_n_series(inputs, [3] * 31, 6, 3)
    held, rows, levels = 24, [], [6, 6]
    for t in range(31):
        rows.append({'Time': t, 'input': inputs[t], 'delay time': times[t], 'held': held,
                     'smooth lowered': levels[1], **{name: series[t] for name, series in made.items()}})
        held += inputs[t] - made['three stages'][t]
        levels = [inputs[t], levels[0]]  # two stages of one month each: all of it moves on
    write('delay_n', rows)


def macro_outputs():
    def tops(start, goals):
        out = [start]
        for goal in goals:
            out.append(out[-1] + goal - out[-1])
        return out
    rows = []
    for t in range(4):
        row = {'Time': t}
        for shop, price in (('east', 5), ('west', 8)):
            dear = tops(2 * price, [max(price + u, 6) for u in range(t)])[-1]
            cheap = min(price + t, 6)
            row.update({f'gap[{shop}]': dear - cheap, f'cheap[{shop}]': cheap, f'dear[{shop}]': dear,
                        f'sum[{shop}]': cheap + dear})
        most, top = tops(2, [2] * t)[-1], tops(2, [3] * t)[-1]
        row.update({'alone': 1 + most - 1, 'least': 1, 'most': most, 'both': 10 + most,
                    'inside': top - 1 + 10 + 100 * top})
        rows.append(row)
    # SPREAD START(a) is twice the argument at the start, where Time is 0
    write('macro_outputs', rows)


def macro_lookups():
    write('macro_lookups', [{'Time': t, 'seen[east]': 10 * x + 100 * x + 100, 'seen[west]': 20 * x + 100 * x + 100,
                             'beyond[east]': 2 * 10 * x, 'beyond[west]': 2 * 20 * x}
                            for t in (0, 1) for x in (0.5 + t / 4,)])


def pulses():
    on = lambda t, *times: 1 if t in times else 0
    write('pulses', [{
        'Time': t, 'nothing': on(t, 2), 'thin': 0, 'most of a step': on(t, 2), 'between steps': on(t, 2),
        'thin train': on(t, 1, 4, 7), 'full train': on(t, 2, 3, 4, 5, 6), 'nearest': (t >= 2) + 10 * (t > 2),
        'ramp': 2 * (min(max(t, 1), 4) - 1)} for t in range(-1, 10)])


def names():
    write('names', [dict(zip('abcdefgh', (6, 2, 5, 8, 7, 7, 6, 8)), Time=t) for t in (0, 1)])


def runge_kutta(folder, order):
    h, rows = 0.5, []
    stocks = {'prey': 20.0, 'hunters': 8.0, 'area': 0.0, 'filled': 0.0, 'soft': 0.0, 'read': 0.0}
    levels, past, held = [20.0, 20.0], [], 0.0
    for k in range(11):
        t = k * h
        jump = (4 if t >= 1 else 0) + (1 if t == 2 else 0) + min(max(t - 2, 0), 1)
        soft_n, late = levels[1], past[k - 2] if k >= 2 else 3.0
        last = stocks['prey'] if t < 2 else held

        def flows(at, share):
            births, eaten = 0.5 * at['prey'], 0.02 * at['prey'] * at['hunters']
            return {'prey': births - eaten, 'hunters': 0.3 * eaten - 0.4 * at['hunters'],
                    'area': math.sin(t + share * h), 'filled': jump * at['prey'], 'soft': (jump - at['soft']) / 2,
                    'read': soft_n + late + last - at['read']}

        moved = lambda by, share: {name: value + share * h * by[name] for name, value in stocks.items()}
        k1 = flows(stocks, 0)
        k2 = flows(moved(k1, 0.5), 0.5)
        births, eaten = 0.5 * stocks['prey'], 0.02 * stocks['prey'] * stocks['hunters']
        rows.append({'Time': t, **stocks, 'births': births, 'eaten': eaten, 'gain': 0.3 * eaten,
                     'wave': math.sin(t), 'jump': jump, 'soft n': soft_n, 'late': late, 'last': last})
        rate = k2
        if order == 4:
            k3 = flows(moved(k2, 0.5), 0.5)
            k4 = flows(moved(k3, 1), 1)
            rate = {name: (k1[name] + 2 * (k2[name] + k3[name]) + k4[name]) / 6 for name in stocks}
        levels = [levels[0] + h * (stocks['prey'] - levels[0]), levels[1] + h * (levels[0] - levels[1])]
        past.append(stocks['prey'])
        held = last
        stocks = moved(rate, 1)
    write(folder, rows)


def rk4():
    runge_kutta('rk4', 4)


def rk2():
    runge_kutta('rk2', 2)


for make in (macro_lookups, rk4, rk2, delay_n, macro_outputs, pulses, names, edges, ranges, language, delays, arrays, lookups, time, macros):
    make()
