"""Bytes, dates and times."""

import hashlib
import struct
from datetime import datetime, timedelta, timezone

from case import Case
from samples import block, integers, words


def digest_before(parts):
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


def digest_after(parts):
    digest = hashlib.sha256()
    update = digest.update
    for part in parts:
        update(part)
    return digest.hexdigest()


def digest_arguments(size):
    return ([block()] * size,)


digest = Case((3, 30), "keep a bound method in a local", "hashing 64 KiB costs a thousand times the look-up")


def readings_before(data):
    readings = []
    for offset in range(0, len(data), 6):
        readings.append(struct.unpack("<Hi", data[offset : offset + 6]))
    return readings


def readings_after(data):
    return list(struct.iter_unpack("<Hi", data))


def readings_arguments(size):
    return (block(size * 6),)


readings = Case((1_000, 30, 3), "struct.iter_unpack instead of slices")


def parts_before(data):
    parts = 0
    for start in range(0, len(data), 1024):
        part = data[start : start + 1024]
        parts += part[0] + part[-1]
    return parts


def parts_after(data):
    view = memoryview(data)
    parts = 0
    for start in range(0, len(view), 1024):
        part = view[start : start + 1024]
        parts += part[0] + part[-1]
    return parts


def parts_arguments(size):
    return (block(),)


parts = Case((30,), "memoryview instead of slices of bytes")


def recent_before(events, now):
    recent = []
    for name, at in events:
        if (now - at).total_seconds() < 3600:
            recent.append(name)
    return recent


def recent_after(events, now):
    hour = timedelta(hours=1)
    recent = []
    for name, at in events:
        if now - at < hour:
            recent.append(name)
    return recent


def recent_arguments(size):
    now = datetime(2024, 5, 1, tzinfo=timezone.utc)
    return [(name, now - timedelta(seconds=seconds % 8000)) for name, seconds in zip(words(size), integers(size))], now


recent = Case((30, 1_000), "compare timedeltas instead of converting each to seconds")
