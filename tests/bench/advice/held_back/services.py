"""What is around the loops of a service: logging, files, caches, contexts."""

import contextlib
import logging
from pathlib import PurePosixPath

from case import Case
from samples import rows, words

log = logging.getLogger("service")

log.setLevel(logging.WARNING)


def process(order):
    return order["amount"] * 2 + len(order["name"])


def traced_before(orders):
    done = 0
    for order in orders:
        log.debug("processing %s", order["id"])
        done += process(order)
    return done


def traced_after(orders):
    done = 0
    debugging = log.isEnabledFor(logging.DEBUG)
    for order in orders:
        if debugging:
            log.debug("processing %s", order["id"])
        done += process(order)
    return done


def traced_arguments(size):
    return (rows(size),)


traced = Case((30, 1_000), "ask once if debugging is on")


def totals_before(orders):
    total = 0
    for order in orders:
        try:
            total += int(order["amount"])
        except KeyError:
            pass
    return total


def totals_after(orders):
    total = 0
    for order in orders:
        with contextlib.suppress(KeyError):
            total += int(order["amount"])
    return total


def totals_arguments(size):
    return (rows(size),)


totals = Case(
    (30, 1_000),
    "ruff SIM105: contextlib.suppress instead of try and pass",
    "entering a context costs two calls; try costs nothing",
)


def paths_before(folder, names):
    paths = []
    for name in names:
        paths.append(str(PurePosixPath(folder) / "data" / name))
    return paths


def paths_after(folder, names):
    base = folder + "/data/"
    paths = []
    for name in names:
        paths.append(base + name)
    return paths


def paths_arguments(size):
    return "/srv/app", words(size)


paths = Case((30, 3), "join plain strings instead of making path objects")


def is_short(message):
    return len(message) < 100


class Registry:
    def __init__(self, handlers):
        self.handlers = handlers

    def notify_before(self, event):
        called = 0
        for handler in list(self.handlers):
            if handler(event):
                called += 1
        return called

    def notify_after(self, event):
        called = 0
        for handler in self.handlers:
            if handler(event):
                called += 1
        return called


def notify_arguments(size):
    registry = Registry([])

    def once(event):
        registry.handlers.remove(once)
        return True

    registry.handlers.extend([once, *[is_short] * size])
    return registry, "started"


notify = Case(
    (3, 30),
    "ruff PERF101: no list() around what is iterated",
    "a handler removes itself, and the next one is skipped",
    same=False,
)
