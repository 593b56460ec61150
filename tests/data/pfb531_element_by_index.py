"""Elements that are read by index alone."""

import itertools
import os
import re
from collections import Counter


def of_pairs(pairs: list[tuple[int, int]], d: dict, xs, ys, spans: "other", boxes: list[tuple[int, int, int]]):
    total = 0
    for pair in pairs:  # PFB531: 4
        total += pair[0] * pair[1]
    for item in d.items():  # PFB531: 4
        total += item[0] + item[1]
    for both in zip(xs, ys):  # PFB531: 4
        total += both[0] + both[1]
    for counted in enumerate(xs):  # PFB531: 4
        total += counted[0] + counted[1]
    for pair in sorted(pairs):  # PFB531: 4
        total += pair[0] + pair[1]
    for word in Counter(xs).most_common(30):  # PFB531: 4
        total += word[0] + word[1]
    for two in itertools.pairwise(xs):  # PFB531: 4
        total += two[0] - two[1]
    for two in itertools.combinations(xs, 2):  # PFB531: 4
        total += two[0] - two[1]
    for box in boxes:  # PFB531: 4
        total += box[0] * box[2] - box[0]
    for found in os.walk("."):  # PFB531: 4
        total += len(found[0]) + len(found[1]) + len(found[2])
    for i, pair in enumerate(pairs):  # PFB531: 4
        total += i * pair[0] * pair[1]
    for span in pairs:  # PFB531: 4
        if span[0] < span[1]:
            total += span[1] - span[0]
    return total


def in_comprehensions(pairs: list[tuple[int, int]]):
    a = [pair[0] * pair[1] for pair in pairs]  # PFB531: 31
    b = {pair[0]: pair[1] for pair in pairs}  # PFB531: 30
    c = sum(pair[0] * pair[1] for pair in pairs)  # PFB531: 34
    d = [pair[0] for pair in pairs if pair[1]]
    return a, b, c, d


def of_own(n: int, f):
    made = [(1, 2), (3, 4)] * n
    total = 0
    for pair in made:  # PFB531: 4
        total += pair[0] * pair[1]
    filled = []
    for i in range(n):
        filled.append((i, f(i)))
    for pair in filled:  # PFB531: 4
        total += pair[0] * pair[1]
    listed = [(i, f(i)) for i in range(n)]
    for pair in listed[1:]:  # PFB531: 4
        total += pair[0] * pair[1]
    mixed = []
    for i in range(n):
        mixed.append((i, f(i)))
        mixed.append((i, f(i), 0))
    for pair in mixed:  # PFB531: 4 likely
        total += pair[0] * pair[1]
    other = [(i, f(i)) for i in range(n)]
    other.append(f(n))
    for pair in other:  # PFB531: 4 likely
        total += pair[0] * pair[1]
    given = [(i, f(i)) for i in range(n)]
    f(given)
    for pair in given:  # PFB531: 4 likely
        total += pair[0] * pair[1]
    extended = [(i, f(i)) for i in range(n)]
    extended.extend(f(n))
    for pair in extended:  # PFB531: 4 likely
        total += pair[0] * pair[1]
    stored = [(i, f(i)) for i in range(n)]
    stored[0] = f(n)
    for pair in stored:  # PFB531: 4 likely
        total += pair[0] * pair[1]
    lists = [[i, f(i)] for i in range(n)]
    for pair in lists:  # PFB531: 4 likely
        lists[0][1] = pair[0] * pair[1]
    spread = zip(*listed)
    for pair in spread:  # PFB531: 4 likely
        total += pair[0] * pair[1]
    return total


def of_unknown(pairs, loose: list[tuple[int, ...]], f):
    total = 0
    for pair in pairs:  # PFB531: 4 likely
        total += pair[0] * pair[1]
    for pair in loose:  # PFB531: 4 likely
        total += pair[0] * pair[1]
    for pair in f():  # PFB531: 4 likely
        total += pair[0] * pair[1]
    for key, pair in pairs.items():  # PFB531: 4 likely
        total += key * pair[0] * pair[1]
    return total


# --- none of ours ----------------------------------------------------------------------------------------------------------------


def other_uses(pairs: list[tuple[int, int]], f, i: int):
    total = 0
    for pair in pairs:
        total += pair[0] * pair[1]
        f(pair)
    for pair in pairs:
        total += pair[0] * pair[-1]
    for pair in pairs:
        total += pair[0] * pair[i]
    for pair in pairs:
        total += pair[0] + len(pair[1:])
    for pair in pairs:
        total += pair[0] + len(pair)
    for pair in pairs:
        pair[0] = pair[1]
    for pair in pairs:
        del pair[0], pair[1]
    for pair in pairs:
        total += pair[0]
    for pair in pairs:
        total += pair[0] * pair[0]
    for pair in pairs:
        if total:
            total += pair[0] * pair[1]
    for pair in pairs:
        pair = f(pair)
        total += pair[0] * pair[1]
    for pair in pairs:
        f(lambda: pair[0] * pair[1])
    for pair in pairs:
        total += pair.first * pair.second
    for pair in pairs:
        total += i[pair[0]] + pair
    for pair in pairs:
        total += pair["a"] * pair["b"]
    for pair in pairs:
        total += pair[True] * pair[False]
    return total


def other_elements(dicts: list[dict], rows, boxes: list[tuple[int, int]], text: str):
    total = 0
    for one in dicts:
        total += one[0] * one[1]
    for row in rows:
        total += row[1] * row[2]
    for box in boxes:
        total += box[0] * box[2]
    for match in re.finditer("(a)(b)", text):
        total += len(match[1]) + len(match[2])
    for row in rows:
        total += row[0] * row[9]
    return total


def may_be_shorter(rows):
    total = 0
    for row in rows:
        total += row[0]
        try:
            total += row[1]
        except IndexError:
            total += 1
    for row in rows:
        total += row[0] or row[1]
    return total


def larger(boxes: list[tuple[int, int, int]], rows: list[tuple[int, int, int, int, int, int, int, int]]):
    total = 0
    for box in boxes:
        total += box[0] * box[2]
    for row in rows:
        total += row[0] * row[1] * row[2] * row[3] * row[4] * row[5] * row[0] * row[1]
    return total


def seen(pairs: list[tuple[int, int]]):
    total = 0
    for pair in pairs:
        total += pair[0] * pair[1]
    return total, pair


async def waiting(pairs):
    total = 0
    async for pair in pairs:
        total += pair[0] * pair[1]
    return total


def few():
    total = 0
    for pair in ((1, 2), (3, 4)):
        total += pair[0] * pair[1]
    return total


def never_run(pairs: list[tuple[int, int]]):
    total = 0
    if 0:
        for pair in pairs:  # PFB531: refuted
            total += pair[0] * pair[1]
    return total


def of_words(words: list[str], lines: list[bytes]):
    total = 0
    for word in words:
        total += ord(word[0]) + ord(word[1])
    for line in lines:
        total += line[0] + line[1]
    return total


def guarded(table: dict[str, str], boxes: list[tuple[int, int, int]], rows, write):
    for item in table.items():  # PFB531: 4
        if not item[1]:
            continue
        write(item[0] + " = " + item[1])
    for item in table.items():  # PFB531: 4
        if item[0]:
            write(item[0] + item[1])
    for box in boxes:  # PFB531: 4
        if box[1]:
            write(box[0] * box[2])
    for item in table.items():
        if item[1]:
            write(item[0])
    for row in rows:
        if row[0]:
            write(row[0] + row[1])
    for item in table.items():
        if rows:
            write(item[0] + item[0] + item[1])


def may_be_short(lines, rows, write):
    try:
        items = [line.split("=", 1) for line in lines]
        table = {item[0].strip(): item[1].strip() for item in items}
    except IndexError:
        table = {}
    try:
        for row in rows:  # PFB531: 8 likely
            write(row[0] + row[1])
    except OSError:
        write("")
    return table


def shown_by_another_loop(running, pairs, given):
    on = {row[0]: row[1] for row in running}
    off = {row[0]: row[2] for row in running}
    while given:
        off[given[0]] = given[5]
    return on, off, {pair[0]: pair[1] for pair in pairs}  # PFB531: 42 likely
