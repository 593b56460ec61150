"""Lists, tuples and bytes that are copied, joined and cut."""

from collections import deque
from itertools import islice

from case import Case
from samples import sentences, words


def drained_before(names, batch):
    jobs = sorted(names)
    done = []
    while jobs:
        job = jobs.pop(0)
        done.append((job, batch))
    return done


def drained_after(names, batch):
    jobs = deque(sorted(names))
    done = []
    while jobs:
        job = jobs.popleft()
        done.append((job, batch))
    return done


def drained_arguments(size):
    return words(size), 7


drained = Case((1_000, 30), "deque.popleft instead of list.pop(0)")


def arguments_before(line):
    arguments = line.split()
    command = arguments.pop(0)
    options = []
    while arguments and arguments[0].startswith("-"):
        options.append(arguments.pop(0))
    return command, options, list(arguments)


def arguments_after(line):
    arguments = deque(line.split())
    command = arguments.popleft()
    options = []
    while arguments and arguments[0].startswith("-"):
        options.append(arguments.popleft())
    return command, options, list(arguments)


def arguments_arguments(size):
    return (" ".join(["build", "-v", *words(size)]),)


arguments = Case((3, 30), "deque.popleft instead of list.pop(0)", "a command line is short: the deque costs more")


def history_before(events):
    history = []
    for number, event in enumerate(events):
        history.insert(0, (number, event))
    return history


def history_after(events):
    history = []
    for number, event in enumerate(events):
        history.append((number, event))
    history.reverse()
    return history


def history_arguments(size):
    return (words(size),)


history = Case((1_000, 30, 3), "append and reverse instead of insert(0)")


def with_defaults_before(base, extra):
    options = base
    for name in extra:
        if name not in options:
            options = options + [name]
    return base, options


def with_defaults_after(base, extra):
    options = base
    for name in extra:
        if name not in options:
            options.append(name)
    return base, options


def with_defaults_arguments(size):
    return ["a", "b"], words(size)


with_defaults = Case((3, 30), "append instead of list + [element]", "the caller's list is the same object", same=False)


def body_lines_before(lines):
    lengths = []
    for line in lines[1:]:
        lengths.append(len(line))
    return lengths


def body_lines_after(lines):
    lengths = []
    for line in islice(lines, 1, None):
        lengths.append(len(line))
    return lengths


def body_lines_arguments(size):
    return (sentences(size),)


body_lines = Case(
    (30, 1_000, 100_000),
    "islice instead of a slice that copies",
    "copying pointers is nearly free, and islice adds an iterator",
)


def columns_before(common, groups):
    headers = []
    for group in groups:
        headers.append(common + group + ["total"])
    return headers


def columns_after(common, groups):
    headers = []
    for group in groups:
        headers.append([*common, *group, "total"])
    return headers


def columns_arguments(size):
    return ["id", "name"], [words(3) for _ in range(size)]


columns = Case((30, 1_000), "ruff RUF005: unpacking instead of adding lists")
