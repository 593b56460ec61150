"""Dictionaries and counters."""

import logging
from collections import Counter, defaultdict

from case import Case
from samples import integers, log_lines, rows, words

log = logging.getLogger("shop")

DISCOUNTS = {"Ghent": 5, "Cork": 10}


class Settings(dict):
    """Settings that know their parent's."""

    def __init__(self, values, parent=None):
        super().__init__(values)
        self.parent = parent

    def __missing__(self, key):
        return self.parent[key]


def index_by_id_before(orders):
    index = {}
    for order in orders:
        index[order["id"]] = order
    return index


def index_by_id_after(orders):
    return {order["id"]: order for order in orders}


def index_by_id_arguments(size):
    return (rows(size),)


index_by_id = Case((1_000, 30, 3, 100_000), "ruff PERF403: dict comprehension instead of a loop")


def prices_before(orders):
    prices = dict((order["name"], order["amount"] / 100) for order in orders)
    log.debug("%d prices", len(prices))
    return prices


def prices_after(orders):
    prices = {order["name"]: order["amount"] / 100 for order in orders}
    log.debug("%d prices", len(prices))
    return prices


def prices_arguments(size):
    return (rows(size),)


prices = Case((30, 3, 1_000), "flake8-comprehensions C402: dict comprehension instead of dict() of pairs")


def busy_hosts_before(hosts):
    busy = 0
    for _name, load in hosts.items():
        if load > 700_000:
            busy += 1
    return busy


def busy_hosts_after(hosts):
    busy = 0
    for load in hosts.values():
        if load > 700_000:
            busy += 1
    return busy


def busy_hosts_arguments(size):
    return (dict(zip([f"{name}{number}" for number, name in enumerate(words(size))], integers(size), strict=True)),)


busy_hosts = Case((30, 1_000), "ruff PERF102: values() where the key is not used")


def discounted_before(orders):
    result = {}
    for order in orders:
        discount = 0
        if order["city"] in DISCOUNTS:
            discount = DISCOUNTS[order["city"]]
        result[order["id"]] = order["amount"] * (100 - discount) // 100
    return result


def discounted_after(orders):
    result = {}
    for order in orders:
        discount = DISCOUNTS.get(order["city"], 0)
        result[order["id"]] = order["amount"] * (100 - discount) // 100
    return result


def discounted_arguments(size):
    return (rows(size),)


discounted = Case(
    (30, 1_000),
    "ruff RUF and SIM401: dict.get instead of a test and a look-up",
    "the test is a fast instruction and mostly fails; get is a call",
)


def by_status_before(orders):
    groups = {}
    for order in orders:
        groups.setdefault(order["status"], []).append(order)
    return groups


def by_status_after(orders):
    groups = defaultdict(list)
    for order in orders:
        groups[order["status"]].append(order)
    return groups


def by_status_arguments(size):
    return (rows(size),)


by_status = Case((30, 3, 1_000), "grouping: defaultdict instead of setdefault with an empty list")


def letter_counts_before(word):
    counts = {}
    for letter in word:
        counts[letter] = counts.get(letter, 0) + 1
    return counts


def letter_counts_after(word):
    return dict(Counter(word))


def letter_counts_arguments(size):
    return ("".join(words(size))[:size],)


letter_counts = Case((30, 3, 1_000), "Counter instead of get(key, 0) + 1", "to make a Counter takes longer than to count a word")


def lookups_before(settings, names):
    found = []
    for name in names:
        found.append((name, settings[name]))
    return found


def lookups_after(settings, names):
    found = []
    for name in names:
        found.append((name, settings.get(name)))
    return found


def lookups_arguments(size):
    names = words(size)
    return Settings(dict.fromkeys(names[: size // 2], 1), Settings(dict.fromkeys(names, 2))), names


lookups = Case((3, 30), "get instead of a look-up that may fail", "a dict with __missing__: get does not call it", same=False)


def expired_before(sessions, now):
    removed = 0
    for key in list(sessions.keys()):
        if sessions[key] < now:
            del sessions[key]
            removed += 1
    return removed


def expired_after(sessions, now):
    removed = 0
    for key in sessions:
        if sessions[key] < now:
            del sessions[key]
            removed += 1
    return removed


def expired_arguments(size):
    return dict(zip(words(size), integers(size), strict=True)), 900_000


expired = Case((30, 1_000), "ruff PERF101: no list() around what is iterated", "the dict changes in the loop", same=False)


def severities_before(lines):
    counts = {"INFO": 0, "WARNING": 0, "ERROR": 0}
    for line in lines:
        level = line.split(" ", 3)[2]
        try:
            counts[level] += 1
        except KeyError:
            counts[level] = 1
    return counts


def severities_after(lines):
    counts = {"INFO": 0, "WARNING": 0, "ERROR": 0}
    for line in lines:
        level = line.split(" ", 3)[2]
        if level in counts:
            counts[level] += 1
        else:
            counts[level] = 1
    return counts


def severities_arguments(size):
    return (log_lines(size),)


severities = Case(
    (1_000, 30),
    "ruff PERF203: a test instead of try in the loop",
    "try costs nothing since 3.11 and the key is always there",
)


def payloads_before(orders):
    payloads = []
    for order in orders:
        payloads.append(dict(id=order["id"], to=order["city"], paid=order["status"] != "new"))
    return payloads


def payloads_after(orders):
    payloads = []
    for order in orders:
        payloads.append({"id": order["id"], "to": order["city"], "paid": order["status"] != "new"})
    return payloads


def payloads_arguments(size):
    return (rows(size),)


payloads = Case((30, 3, 1_000), "ruff C408: a display instead of dict() with keywords")
