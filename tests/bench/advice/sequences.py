"""Lists, tuples and bytes that are copied, joined and cut."""

import copy
from collections import deque
from itertools import chain

from case import Case
from samples import block, integers, rows, sentences, words


def grid_neighbours(cell, width):
    x, y = cell % width, cell // width
    if x + 1 < width:
        yield cell + 1
    if y + 1 < width:
        yield cell + width


def flood_before(width):
    queue = [0]
    seen = {0}
    while queue:
        cell = queue.pop(0)
        for neighbour in grid_neighbours(cell, width):
            if neighbour not in seen:
                seen.add(neighbour)
                queue.append(neighbour)
    return len(seen)


def flood_after(width):
    queue = deque([0])
    seen = {0}
    while queue:
        cell = queue.popleft()
        for neighbour in grid_neighbours(cell, width):
            if neighbour not in seen:
                seen.add(neighbour)
                queue.append(neighbour)
    return len(seen)


def flood_arguments(size):
    return (max(2, int(size**0.5)),)


flood = Case((1_000, 30), "deque.popleft instead of list.pop(0)", "the queue stays short; the work on neighbours dominates")


def duplicated_before(items):
    backup = [item for item in items]
    items.sort()
    return backup, items


def duplicated_after(items):
    backup = list(items)
    items.sort()
    return backup, items


def duplicated_arguments(size):
    return (list(range(size)),)


duplicated = Case((30, 3, 1_000), "ruff C416: list() instead of a comprehension that copies")


def flattened_before(pages):
    return sum(pages, [])


def flattened_after(pages):
    return list(chain.from_iterable(pages))


def flattened_arguments(size):
    return ([words(10) for _ in range(size)],)


flattened = Case((30, 3, 1_000), "ruff RUF017: no sum() of lists")


def extended_before(entries):
    log = []
    for entry in entries:
        log = log + [entry[:30]]
    return log


def extended_after(entries):
    log = []
    for entry in entries:
        log.append(entry[:30])
    return log


def extended_arguments(size):
    return (sentences(size),)


extended = Case((1_000, 30, 3), "append instead of list + [element]")


def path_tuples_before(names):
    path = ()
    for name in names:
        path += (name.lower(),)
    return path


def path_tuples_after(names):
    path = []
    for name in names:
        path.append(name.lower())
    return tuple(path)


def path_tuples_arguments(size):
    return (words(size),)


path_tuples = Case((30, 3, 1_000), "a list and tuple() instead of adding to a tuple")


class Reader:
    def __init__(self, chunks):
        self.chunks = iter(chunks)

    def read(self):
        return next(self.chunks, b"")

    def read_all_before(self):
        data = b""
        while True:
            chunk = self.read()
            if not chunk:
                break
            data += chunk
        return data

    def read_all_after(self):
        chunks = []
        while True:
            chunk = self.read()
            if not chunk:
                break
            chunks.append(chunk)
        return b"".join(chunks)


def read_all_arguments(size):
    return (Reader([block()] * size),)


read_all = Case((30, 3), "the library's FAQ: join bytes, or use a bytearray, instead of +=")


def total_of_before(numbers):
    if not numbers:
        return 0
    return numbers[0] + total_of_before(numbers[1:])


def total_of_after(numbers, start=0):
    total = 0
    for place in range(start, len(numbers)):
        total += numbers[place]
    return total


def total_of_arguments(size):
    return (integers(size),)


total_of = Case((30, 3), "a loop instead of recursion over slices")


def latest_entries_before(entries):
    result = []
    for entry in entries[::-1]:
        if entry % 7 == 0:
            result.append(entry)
            if len(result) == 3:
                break
    return result


def latest_entries_after(entries):
    result = []
    for entry in reversed(entries):
        if entry % 7 == 0:
            result.append(entry)
            if len(result) == 3:
                break
    return result


def latest_entries_arguments(size):
    return (integers(size),)


latest_entries = Case((1_000, 30, 100_000), "reversed() instead of a reversed copy, with an early exit")


def defaults_before(base, given):
    merged = []
    for options in given:
        merged.append({**base, **options})
    return merged


def defaults_after(base, given):
    merged = []
    for options in given:
        merged.append(base | options)
    return merged


def defaults_arguments(size):
    return {"a": 1, "b": 2, "city": "", "status": "new"}, rows(size)


defaults = Case(
    (30, 1_000),
    "ruff FURB173: the union operator instead of two unpackings",
    "both make one new dict and copy the same items",
)


def packets_before(data):
    packets = []
    while data:
        length = data[0] + 1
        packets.append(sum(data[:3]) + length)
        data = data[length:]
    return packets


def packets_after(data):
    packets = []
    position, end = 0, len(data)
    while position < end:
        length = data[position] + 1
        packets.append(sum(data[position : position + 3]) + length)
        position += length
    return packets


def packets_arguments(size):
    return ((block() * (1 + size // 500))[: size * 127],)


packets = Case((1_000, 30, 3), "keep a position instead of cutting off what was read")


def without_returned_before(orders):
    for order in list(orders):
        if order["status"] == "returned":
            orders.remove(order)
    return [order["id"] for order in orders]


def without_returned_after(orders):
    orders[:] = [order for order in orders if order["status"] != "returned"]
    return [order["id"] for order in orders]


def without_returned_arguments(size):
    return (rows(size),)


without_returned = Case((30, 3, 1_000), "a comprehension instead of list.remove in a loop")


def cloned_before(orders):
    return [copy.deepcopy(order) for order in orders]


def cloned_after(orders):
    return [order.copy() for order in orders]


def cloned_arguments(size):
    return (rows(size),)


cloned = Case((30, 3), "a flat dict does not need deepcopy")
