"""Dictionaries and counters."""

from collections import Counter, defaultdict

from case import Case
from samples import integers, rows, sentences, words


def default_limits(name):
    return {"name": name, "soft": len(name) * 10, "hard": len(name) * 100, "burst": [1, 2, 3]}


def changed_keys_before(old, new):
    changed = []
    for key in new.keys():
        if key in old.keys() and old[key] != new[key]:
            changed.append(key)
    return changed


def changed_keys_after(old, new):
    changed = []
    for key in new:
        if key in old and old[key] != new[key]:
            changed.append(key)
    return changed


def changed_keys_arguments(size):
    names = words(size)
    return dict(zip(names, integers(size), strict=True)), dict.fromkeys(names[::2], 5)


changed_keys = Case((30, 1_000), "ruff SIM118: `in d` instead of `in d.keys()`")


def environment_lines_before(environment):
    lines = []
    for name in environment:
        lines.append(name.upper() + "=" + environment[name])
    return sorted(lines)


def environment_lines_after(environment):
    lines = []
    for name, value in environment.items():
        lines.append(name.upper() + "=" + value)
    return sorted(lines)


def environment_lines_arguments(size):
    return (dict(zip(words(size), words(size)[::-1], strict=True)),)


environment_lines = Case((30, 1_000), "pylint consider-using-dict-items: items() instead of a look-up of each key")


def limits_before(users, known):
    limits = []
    for user in users:
        if user in known:
            entry = known[user]
        else:
            entry = default_limits(user)
        limits.append(entry["hard"])
    return limits


def limits_after(users, known):
    limits = []
    for user in users:
        entry = known.get(user, default_limits(user))
        limits.append(entry["hard"])
    return limits


def limits_arguments(size):
    return words(size), {name: default_limits(name) for name in words(size)}


limits = Case((30, 1_000), "SIM401 with a default that is dear", "the default is made in every iteration")


def by_city_before(orders):
    groups = {}
    for order in orders:
        if order["city"] not in groups:
            groups[order["city"]] = []
        groups[order["city"]].append(order["id"])
    return groups


def by_city_after(orders):
    groups = defaultdict(list)
    for order in orders:
        groups[order["city"]].append(order["id"])
    return groups


def by_city_arguments(size):
    return (rows(size),)


by_city = Case((1_000, 30, 3), "grouping: defaultdict(list) instead of a test for each key")


def word_counts_before(texts):
    counts = {}
    for text in texts:
        for word in text.lower().split():
            word = word.strip(".,;")
            if word not in counts:
                counts[word] = 0
            counts[word] += 1
    return counts


def word_counts_after(texts):
    counts = Counter()
    for text in texts:
        counts.update([word.strip(".,;") for word in text.lower().split()])
    return counts


def word_counts_arguments(size):
    return (sentences(size),)


word_counts = Case(
    (1000, 30),
    "counting words: Counter instead of a dict and a test",
    "a list for each update, and update tests its argument",
)
