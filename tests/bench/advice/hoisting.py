"""Work that could be done once, before a loop."""

import json
import math
import re

from case import Case
from samples import floats, integers, log_lines, rows, words

EARTH_RADIUS = 6371.0

DEFAULTS = {"limits": {"amount": {"max": 80_000, "min": 500}}, "currency": "EUR"}


def record(kind, value):
    return kind, value


class Filter:
    def __init__(self, low, high, scale):
        self.low = low
        self.high = high
        self.scale = scale
        self.dropped = 0
        self.seen = 0

    @property
    def span(self):
        return self.high - self.low

    def note(self, value):
        self.seen += 1
        if self.seen % 10 == 0:
            self.high += 20_000
        return value

    def scaled_before(self, readings):
        result = []
        for reading in readings:
            if reading < self.low or reading > self.high:
                self.dropped += 1
                continue
            result.append((reading - self.low) * self.scale)
        return result

    def scaled_after(self, readings):
        result = []
        low, high, scale = self.low, self.high, self.scale
        for reading in readings:
            if reading < low or reading > high:
                self.dropped += 1
                continue
            result.append((reading - low) * scale)
        return result


def scaled_arguments(size):
    return Filter(0.0, 300.0, 1.5), floats(size)


scaled = Case((1_000, 30, 3), "perflint W8201 and the wiki: read attributes of self once, before the loop")


class Gauge(Filter):
    def fractions_before(self, readings):
        return [(reading - self.low) / self.span for reading in readings]

    def fractions_after(self, readings):
        low, span = self.low, self.span
        return [(reading - low) / span for reading in readings]


def fractions_arguments(size):
    return Gauge(0.0, 300.0, 1.5), floats(size)


fractions = Case((30, 3, 1_000), "read a property once, before the loop")


class DriftingGauge(Filter):
    def high_before(self, readings):
        over = []
        for reading in readings:
            if self.note(reading) > self.high:
                over.append(reading)
        return over

    def high_after(self, readings):
        over = []
        high = self.high
        for reading in readings:
            if self.note(reading) > high:
                over.append(reading)
        return over


def high_arguments(size):
    return DriftingGauge(0, 400_000, 1), integers(size)


high = Case((1_000, 30), "read an attribute of self once", "a method that the loop calls changes the attribute", same=False)


def distances_before(points):
    result = []
    for lat, lon in points:
        x = math.radians(lon) * math.cos(math.radians(lat))
        result.append(EARTH_RADIUS * math.sqrt(x * x + math.radians(lat) ** 2))
    return result


def distances_after(points):
    radians, cos, sqrt = math.radians, math.cos, math.sqrt
    result = []
    for lat, lon in points:
        x = radians(lon) * cos(radians(lat))
        result.append(EARTH_RADIUS * sqrt(x * x + radians(lat) ** 2))
    return result


def distances_arguments(size):
    values = floats(size)
    return (list(zip(values, values[::-1], strict=True)),)


distances = Case((1_000, 30, 3), "the wiki: avoid dots, keep functions of a module in locals")


def tagged_before(lines):
    result = []
    for line in lines:
        if line.startswith("2024-01"):
            result.append(record("new", line))
        else:
            result.append(record("old", line))
    return result


def tagged_after(lines):
    result = []
    append, make = result.append, record
    for line in lines:
        if line.startswith("2024-01"):
            append(make("new", line))
        else:
            append(make("old", line))
    return result


def tagged_arguments(size):
    return (log_lines(size),)


tagged = Case(
    (30, 1_000),
    "perflint W8202: copy globals and bound methods to locals",
    "both are specialised since 3.11, and the calls dominate",
)


def limited_before(orders):
    kept = []
    for order in orders:
        if DEFAULTS["limits"]["amount"]["min"] <= order["amount"] <= DEFAULTS["limits"]["amount"]["max"]:
            kept.append(order["id"])
    return kept


def limited_after(orders):
    kept = []
    limits = DEFAULTS["limits"]["amount"]
    low, high = limits["min"], limits["max"]
    for order in orders:
        if low <= order["amount"] <= high:
            kept.append(order["id"])
    return kept


def limited_arguments(size):
    return (rows(size),)


limited = Case((1_000, 30, 3), "look up constant items of a nested dict once")


def ip_hosts_before(lines):
    hosts = []
    for line in lines:
        match = re.search(r"\bhost(\d+)\b", line)
        if match:
            hosts.append(int(match.group(1)))
    return hosts


def ip_hosts_after(lines):
    search = re.compile(r"\bhost(\d+)\b").search
    hosts = []
    for line in lines:
        match = search(line)
        if match:
            hosts.append(int(match.group(1)))
    return hosts


def ip_hosts_arguments(size):
    return (log_lines(size),)


ip_hosts = Case((1_000, 30), "compile a regular expression once, before the loop")


def long_words_before(text, least):
    words_found = []
    position = 0
    parts = text.split()
    while position < len(parts):
        if len(parts[position]) >= least:
            words_found.append(parts[position])
        position += 1
    return words_found


def long_words_after(text, least):
    words_found = []
    position = 0
    parts = text.split()
    count = len(parts)
    while position < count:
        if len(parts[position]) >= least:
            words_found.append(parts[position])
        position += 1
    return words_found


def long_words_arguments(size):
    return " ".join(words(size)), 8


long_words = Case((30, 1_000), "perflint W8201: no len() in the condition of a while loop")


def messages_before(orders):
    messages = []
    for order in orders:
        messages.append(json.dumps(order, sort_keys=True))
    return messages


def messages_after(orders):
    dumps = json.dumps
    messages = []
    append = messages.append
    for order in orders:
        append(dumps(order, sort_keys=True))
    return messages


def messages_arguments(size):
    return (rows(size),)


messages = Case((30, 1_000), "keep a module's function in a local", "dumps costs thousands of times the look-up")
