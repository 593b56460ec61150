"""Tests for membership."""

import enum

from case import Case
from samples import integers, rng, rows, sentences, words

IMAGE_SUFFIXES = ["jpg", "jpeg", "png", "gif", "webp", "tiff", "bmp", "svg", "ico", "heic"]


class State(enum.Enum):
    NEW = "new"
    ACTIVE = "active"
    PAUSED = "paused"
    CLOSED = "closed"


def scale(width):
    return width * 3 // 4


def count_images_before(paths):
    images = 0
    for path in paths:
        suffix = path.rpartition(".")[2].lower()
        if suffix in IMAGE_SUFFIXES:
            images += scale(len(path)) > 3
    return images


def count_images_after(paths):
    suffixes = frozenset(IMAGE_SUFFIXES)
    images = 0
    for path in paths:
        suffix = path.rpartition(".")[2].lower()
        if suffix in suffixes:
            images += scale(len(path)) > 3
    return images


def count_images_arguments(size):
    draw = rng(size)
    return ([f"{word}.{draw.choice(['txt', 'PDF', 'docx', 'heic', 'csv', 'png'])}" for word in words(size)],)


count_images = Case((1_000, 30, 3), "a set instead of a list that is searched, where most are not found")


def without_before(names, excluded):
    kept = []
    for name in names:
        if name not in excluded:
            kept.append(name.title())
    return kept


def without_after(names, excluded):
    excluded = set(excluded)
    kept = []
    for name in names:
        if name not in excluded:
            kept.append(name.title())
    return kept


def without_arguments(size):
    names = words(size)
    return names, names[::3]


without = Case((1_000, 30, 3), "the best known advice: convert the list to a set before the loop")


def is_allowed_before(user, allowed):
    if user in allowed:
        return True
    return user.startswith("admin")


def is_allowed_after(user, allowed):
    if user in set(allowed):
        return True
    return user.startswith("admin")


def is_allowed_arguments(size):
    names = words(size)
    return names[size // 2], names


is_allowed = Case((30, 3, 1_000), "the set advice, for a single test", "to build the set reads the whole list")


def open_jobs_before(jobs):
    opened = []
    for name, state in jobs:
        if state in (State.NEW, State.ACTIVE):
            opened.append(name)
    return opened


def open_jobs_after(jobs):
    opened = []
    states = {State.NEW, State.ACTIVE}
    for name, state in jobs:
        if state in states:
            opened.append(name)
    return opened


def open_jobs_arguments(size):
    draw = rng(size)
    return ([(name, draw.choice(list(State))) for name in words(size)],)


open_jobs = Case(
    (30, 1000),
    "a set instead of a tuple, of Enum members",
    "since 3.12 the members are fast attributes, and a member's hash is a Python method",
)


def new_points_before(points, seen):
    new = []
    for point in points:
        if point not in seen:
            new.append(point)
    return len(new)


def new_points_after(points, seen):
    seen = set(map(tuple, seen))
    new = []
    for point in points:
        if tuple(point) not in seen:
            new.append(point)
    return len(new)


def new_points_arguments(size):
    draw = rng(size)
    points = [[draw.randrange(50), draw.randrange(50)] for _ in range(size)]
    return points, points[::4]


new_points = Case((30, 3, 1_000), "a set of tuples instead of a list of lists")


def distinct_words_before(names):
    distinct = []
    for name in names:
        if name not in distinct:
            distinct.append(name)
    return distinct


def distinct_words_after(names):
    seen = set()
    distinct = []
    for name in names:
        if name not in seen:
            seen.add(name)
            distinct.append(name)
    return distinct


def distinct_words_arguments(size):
    return (words(size, distinct=max(2, size // 2)),)


distinct_words = Case((1_000, 30, 3), "a set beside the list for what has been seen")


def vowels_before(text):
    count = 0
    for letter in text:
        if letter in "aeiou":
            count += 1
    return count


def vowels_after(text):
    count = 0
    for letter in text:
        if letter in {"a", "e", "i", "o", "u"}:
            count += 1
    return count


def vowels_arguments(size):
    return ("".join(sentences(max(1, size // 100)))[:size],)


vowels = Case(
    (30, 1_000, 100_000),
    "a set instead of a string that is searched",
    "a search in five characters is about as fast as a hash",
)


def count_final_before(orders):
    count = 0
    for order in orders:
        status = order["status"]
        if status == "shipped" or status == "returned" or status == "lost" or status == "cancelled":
            count += 1
    return count


def count_final_after(orders):
    count = 0
    for order in orders:
        if order["status"] in {"shipped", "returned", "lost", "cancelled"}:
            count += 1
    return count


def count_final_arguments(size):
    return (rows(size),)


count_final = Case((1_000, 30, 3), "ruff PLR1714: one membership test instead of a chain of ==")


def duplicates_before(numbers):
    repeated = set()
    for number in numbers:
        if numbers.count(number) > 1:
            repeated.add(number)
    return repeated


def duplicates_after(numbers):
    seen, repeated = set(), set()
    for number in numbers:
        if number in seen:
            repeated.add(number)
        seen.add(number)
    return repeated


def duplicates_arguments(size):
    return (integers(size, most=size * 2),)


duplicates = Case((30, 3, 1_000), "no list.count in a loop over the same list")
