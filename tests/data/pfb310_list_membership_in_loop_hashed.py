"""Marked lines for PFB310, list-membership-in-loop, of values that the loop hashes. Only ever compiled, never run."""
from collections import Counter, defaultdict


def counted(words, rows):
    counts, order, where, lines, known = Counter(), [], defaultdict(list), {}, set()
    for word in words:
        if word not in order:  # PFB310: 11
            order.append(word)
        counts[word] += 1
    names = []
    for number, name in enumerate(words):
        where.setdefault(name, []).append(number)
        if name not in names:  # PFB310: 11
            names.append(name)
    keys = []
    for key in rows:
        known.add(key)
        if key not in keys:  # PFB310: 11
            keys.append(key)
    parts = []
    for part in rows:
        if part in known:
            print(part)
        if part not in parts:  # PFB310: 11
            parts.append(part)
    return counts, order, where, names, keys, parts


def doubtful(words, table, numbers: list):
    more = []
    counts, first, second, third, fourth, fifth = {}, [], [], [], [], []
    for word in words:
        if word:
            counts[word] = 1
        if word not in first:  # PFB310: 11 likely
            first.append(word)
    for word in words:
        if word not in second:  # PFB310: 11 likely
            second.append(word)
        table[word] += 1
    for number in words:
        if number not in third:  # PFB310: 11 likely
            third.append(number)
        print(numbers[number], counts[0:number])
    for word in words:
        if word not in fourth:  # PFB310: 11 likely
            fourth.append([word])
        counts[word] = 1
    for word in words:
        if word.text not in fifth:  # PFB310: 11 likely
            fifth.append(word.text)
        counts[word.text] = 1
    for word in words:
        if word not in more:  # PFB310: 11 likely
            more.append(word)
        word = tuple(word)
        counts[word] = 1
    for word in words:
        if word in more:  # PFB310: 11 likely
            print(word)
        counts[word] = 1


class Table(dict):
    def get(self, key):
        return self[id(key)]


def of_a_class(words, table: dict):
    found = []
    for word in words:
        if word not in found:  # PFB310: 11 likely
            found.append(word)
        table.get(word)


def filled_before(xs, names: list[str], rest: list[str]):
    unknown, known, both, stored, cut = [], [], [], [], ["a"]
    for x in xs:
        unknown.append(x)
    for name in names:
        known.append(name)
        both.insert(0, name)
        stored.append(name)
        cut += [name]
    both.extend(xs)
    stored[0] = xs
    cut.sort()
    cut.pop()
    for name in rest:
        if name in unknown or name in known:  # PFB310: 11 likely; 30
            print(name)
        if name in both or name in stored or name in cut:  # PFB310: 11 likely; 27 likely; 45
            print(name)
