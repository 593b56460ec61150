"""What is around the loops of a service: logging, files, caches, contexts."""

import json
import logging
import os.path
import threading
from functools import singledispatch

from case import Case
from samples import integers, rows, sentences, words

log = logging.getLogger("service")

log.setLevel(logging.WARNING)

_sizes = {}


def expensive(name):
    total = 0
    for letter in name:
        total = (total * 31 + ord(letter)) % 1_000_003
    return total


def process(order):
    return order["amount"] * 2 + len(order["name"])


class Store:
    def __init__(self):
        self.lock = threading.Lock()
        self.values = {}
        self.hits = 0

    def put_all_before(self, pairs):
        for key, value in pairs:
            with self.lock:
                self.values[key] = value
        return len(self.values)

    def put_all_after(self, pairs):
        with self.lock:
            for key, value in pairs:
                self.values[key] = value
        return len(self.values)


def put_all_arguments(size):
    return Store(), list(zip(words(size), integers(size), strict=True))


put_all = Case((30, 3, 1_000), "take a lock once instead of in each iteration")


class CountingStore(Store):
    def get_all_before(self, keys):
        found = []
        for key in keys:
            if key in self.values:
                self.hits += 1
                found.append(self.values[key])
        return found

    def get_all_after(self, keys):
        found = []
        values = self.values
        for key in keys:
            if key in values:
                self.hits += 1
                found.append(values[key])
        return found


def get_all_arguments(size):
    store = CountingStore()
    store.values.update(zip(words(size), integers(size), strict=True))
    return store, words(size)


get_all = Case((1_000, 30, 3), "keep a dict that is an attribute in a local")


def logged_before(orders):
    done = 0
    for order in orders:
        log.debug(f"processing {order['id']} for {order['name']} in {order['city']}")
        done += process(order)
    return done


def logged_after(orders):
    done = 0
    for order in orders:
        log.debug("processing %s for %s in %s", order["id"], order["name"], order["city"])
        done += process(order)
    return done


def logged_arguments(size):
    return (rows(size),)


logged = Case((30, 1_000), "ruff G004: let logging format its message, which is not shown")


def backups_before(folder, names):
    found = []
    for name in names:
        root, extension = os.path.splitext(name)
        found.append(os.path.join(folder, root + ".bak"))
    return found


def backups_after(folder, names):
    splitext, join = os.path.splitext, os.path.join
    found = []
    for name in names:
        root, extension = splitext(name)
        found.append(join(folder, root + ".bak"))
    return found


def backups_arguments(size):
    return "/srv/app", [word + ".txt" for word in words(size)]


backups = Case((30, 1_000), "keep functions of a module in locals", "splitext and join cost far more than their look-up")


def hashes_before(names):
    hashes = []
    for name in names:
        hashes.append(expensive(name))
    return hashes


def hashes_after(names):
    known = {}
    hashes = []
    for name in names:
        if name not in known:
            known[name] = expensive(name)
        hashes.append(known[name])
    return hashes


def hashes_arguments(size):
    return (words(size, distinct=max(2, size // 10)),)


hashes = Case((1_000, 30, 3), "keep results in a dict where arguments repeat")


def fresh_hashes_before(names):
    hashes = {}
    for name in names:
        hashes[name] = len(name) * 31 % 7
    return hashes


def fresh_hashes_after(names):
    global _sizes
    _sizes = {}
    hashes = {}
    for name in names:
        if name not in _sizes:
            _sizes[name] = len(name) * 31 % 7
        hashes[name] = _sizes[name]
    return hashes


def fresh_hashes_arguments(size):
    return (words(size),)


fresh_hashes = Case((30, 1_000), "keep results in a dict", "arguments do not repeat and the result is cheap")


@singledispatch
def shown(value):
    return repr(value)


@shown.register
def _(value: str):
    return value


@shown.register
def _(value: float):
    return f"{value:.2f}"


def show(value):
    if isinstance(value, str):
        return value
    if isinstance(value, float):
        return f"{value:.2f}"
    return repr(value)


def cells_before(row):
    return [show(value) for value in row.values()]


def cells_after(row):
    return [shown(value) for value in row.values()]


def cells_arguments(size):
    return (rows(size)[0],)


cells = Case(
    (3,),
    "functools.singledispatch instead of an isinstance chain",
    "singledispatch is Python code with a look-up in a weak dict",
)


def documents_before(orders):
    lines = []
    for order in orders:
        lines.append(json.dumps(order, separators=(",", ":"), sort_keys=True))
    return lines


def documents_after(orders):
    encode = json.JSONEncoder(separators=(",", ":"), sort_keys=True).encode
    lines = []
    for order in orders:
        lines.append(encode(order))
    return lines


def documents_arguments(size):
    return (rows(size),)


documents = Case((30, 3, 1_000), "json.dumps with options makes an encoder in each call: make one")


def sent_before(messages, send):
    sent = 0
    for message in messages:
        if send(message):
            sent += 1
    return sent


def sent_after(messages, send):
    return sum(map(send, messages))


def is_short(message):
    return len(message) < 100


def sent_arguments(size):
    return sentences(size), is_short


sent = Case((30, 1000), "sum and map instead of a loop")
