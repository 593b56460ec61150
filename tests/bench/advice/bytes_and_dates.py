"""Bytes, dates and times."""

from datetime import date, datetime, timedelta

from case import Case
from samples import block, integers, log_lines


class Download:
    def __init__(self, blocks):
        self.blocks = blocks
        self.buffer = b""
        self.size = 0

    def collect_before(self):
        for part in self.blocks:
            self.buffer += part
            self.size += len(part)
        return self.buffer

    def collect_after(self):
        parts = []
        for part in self.blocks:
            parts.append(part)
            self.size += len(part)
        self.buffer = b"".join(parts)
        return self.buffer


def collect_arguments(size):
    return (Download([block()] * size),)


collect = Case((30, 3), "join bytes instead of += on an attribute")


def frame_before(header, payload):
    frame = b""
    frame += header
    frame += len(payload).to_bytes(4, "big")
    frame += payload
    return frame


def frame_after(header, payload):
    return b"".join([header, len(payload).to_bytes(4, "big"), payload])


def frame_arguments(size):
    return b"\x01\x02", block(65_536 if size == 1_000 else size)


frame = Case((30, 1000), "join instead of += for bytes")


def checksum_before(data):
    checksum = 0
    for byte in data:
        checksum = (checksum + byte) & 0xFFFF
    return checksum


def checksum_after(data):
    return sum(data) & 0xFFFF


def checksum_arguments(size):
    return (block()[:size],)


checksum = Case((1_000, 30, 3), "sum() of bytes instead of a loop")


def hex_text_before(digest):
    text = ""
    for byte in digest:
        text += "%02x" % byte
    return text


def hex_text_after(digest):
    return digest.hex()


def hex_text_arguments(size):
    return (block()[:size],)


hex_text = Case((30, 1_000), "bytes.hex() instead of formatting each byte")


def masked_before(data, key):
    result = bytearray()
    for place in range(len(data)):
        result.append(data[place] ^ key[place % len(key)])
    return bytes(result)


def masked_after(data, key):
    size = len(data)
    repeated = (key * (size // len(key) + 1))[:size]
    return (int.from_bytes(data, "big") ^ int.from_bytes(repeated, "big")).to_bytes(size, "big")


def masked_arguments(size):
    return block()[:size], b"k3y!"


masked = Case((1_000, 30), "xor of big integers instead of byte by byte")


def days_before(lines):
    days = []
    for line in lines:
        days.append(datetime.strptime(line[:10], "%Y-%m-%d"))
    return days


def days_after(lines):
    days = []
    for line in lines:
        days.append(datetime.fromisoformat(line[:10]))
    return days


def days_arguments(size):
    return (log_lines(size),)


days = Case((30, 3, 1_000), "fromisoformat instead of strptime")


def stamps_before(moments):
    return [moment.strftime("%Y-%m-%d") for moment in moments]


def stamps_after(moments):
    return [moment.isoformat() for moment in moments]


def stamps_arguments(size):
    return ([date(2024, 1, 1) + timedelta(days=number % 900) for number in integers(size)],)


stamps = Case((30, 1_000), "isoformat instead of strftime")


def overdue_before(orders, today):
    overdue = []
    for number, ordered in orders:
        if ordered + timedelta(days=14) < today:
            overdue.append(number)
    return overdue


def overdue_after(orders, today):
    limit = today - timedelta(days=14)
    overdue = []
    for number, ordered in orders:
        if ordered < limit:
            overdue.append(number)
    return overdue


def overdue_arguments(size):
    return [(number, date(2024, 1, 1) + timedelta(days=number % 60)) for number in integers(size)], date(2024, 2, 10)


overdue = Case((30, 3, 1_000), "make a constant timedelta once, before the loop")
