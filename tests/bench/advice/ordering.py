"""Sorting, the smallest and the largest."""

import bisect
from operator import attrgetter, itemgetter

from case import Case
from samples import floats, integers, rng, rows, sentences, words


class Task:
    def __init__(self, name, priority):
        self.name = name
        self.priority = priority

    def __lt__(self, other):
        return self.priority < other.priority


def latest_before(orders):
    if not orders:
        return None
    return sorted(orders, key=lambda order: order["id"])[-1]["name"]


def latest_after(orders):
    if not orders:
        return None
    return max(orders, key=lambda order: order["id"])["name"]


def latest_arguments(size):
    return (rows(size),)


latest = Case((30, 3, 1_000), "ruff FURB192: max instead of sorting for one element")


def cheapest_before(prices):
    return sorted(prices)[0]


def cheapest_after(prices):
    return min(prices)


def cheapest_arguments(size):
    return (floats(size),)


cheapest = Case((30, 3, 1_000, 100_000), "ruff FURB192: min instead of sorted()[0]")


def schedule_before(tasks):
    tasks.sort(key=lambda task: task.priority)
    return [task.name for task in tasks]


def schedule_after(tasks):
    tasks.sort(key=attrgetter("priority"))
    return [task.name for task in tasks]


def schedule_arguments(size):
    return ([Task(name, priority) for name, priority in zip(words(size), integers(size), strict=True)],)


schedule = Case((30, 3, 1_000), "the sorting guide: attrgetter instead of a lambda")


def most_urgent_before(tasks):
    best = tasks[0]
    for task in tasks:
        if task.priority < best.priority:
            best = task
    return best.name


def most_urgent_after(tasks):
    return min(tasks).name


def most_urgent_arguments(size):
    return ([Task(name, priority) for name, priority in zip(words(size), integers(size), strict=True)],)


most_urgent = Case((30, 1_000), "builtins beat loops: min() instead of a loop", "min() calls a Python __lt__ for each element")


def highest_before(readings):
    highest = None
    for reading in readings:
        if highest is None or reading > highest:
            highest = reading
    return highest


def highest_after(readings):
    return max(readings, default=None)


def highest_arguments(size):
    return (floats(size),)


highest = Case((30, 3, 1_000), "builtins beat loops: max() instead of a loop")


def clipped_before(readings, low, high):
    clipped = []
    for reading in readings:
        clipped.append(max(low, min(high, reading)))
    return clipped


def clipped_after(readings, low, high):
    clipped = []
    for reading in readings:
        clipped.append(low if reading < low else high if reading > high else reading)
    return clipped


def clipped_arguments(size):
    return floats(size), 0.0, 300.0


clipped = Case((30, 1_000), "answers on clamping: conditional expressions instead of min and max")


def newest_first_before(orders):
    return [order["id"] for order in reversed(sorted(orders, key=itemgetter("status")))]


def newest_first_after(orders):
    return [order["id"] for order in sorted(orders, key=itemgetter("status"), reverse=True)]


def newest_first_arguments(size):
    return (rows(size),)


newest_first = Case(
    (30, 3),
    "ruff C413: reverse=True instead of reversed(sorted())",
    "equal elements keep their order with reverse=True",
    same=False,
)


def sorted_names_before(names):
    return [name.title() for name in sorted(list(set(names)))]


def sorted_names_after(names):
    return [name.title() for name in sorted(set(names))]


def sorted_names_arguments(size):
    return (words(size),)


sorted_names = Case((30, 1000), "ruff C414: no list() within sorted()")


def leaderboard_before(scores):
    board = []
    for score in scores:
        board.append(score)
        board.sort()
        if len(board) > 100:
            board.pop(0)
    return board


def leaderboard_after(scores):
    board = []
    for score in scores:
        bisect.insort(board, score)
        if len(board) > 100:
            board.pop(0)
    return board


def leaderboard_arguments(size):
    return (integers(size),)


leaderboard = Case((1_000, 30), "bisect.insort instead of sorting after each append")


def longest_before(texts):
    longest = 0
    for text in texts:
        longest = max(longest, len(text))
    return longest


def longest_after(texts):
    longest = 0
    for text in texts:
        if len(text) > longest:
            longest = len(text)
    return longest


def longest_arguments(size):
    return (sentences(size),)


longest = Case((30, 1_000), "a comparison instead of max() of two in a loop")


def median_before(numbers):
    draw = rng(len(numbers))
    sample = [numbers[draw.randrange(len(numbers))] for _ in range(5)]
    return sorted(sample, key=lambda number: number)[2]


def median_after(numbers):
    draw = rng(len(numbers))
    sample = [numbers[draw.randrange(len(numbers))] for _ in range(5)]
    return sorted(sample)[2]


def median_arguments(size):
    return (integers(size),)


median = Case((30,), "no key that returns the element itself")
