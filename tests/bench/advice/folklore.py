"""Advice that is passed on, about small things."""

import sys
from array import array
from collections import deque
from itertools import repeat

from case import Case
from samples import floats, log_lines, rng, words


def roll(draw):
    return draw.randint(1, 6)


def parse_level(text):
    return text[20:25].strip()


def sixes_before(draw, times):
    sixes = 0
    for _ in range(times):
        if roll(draw) == 6:
            sixes += 1
    return sixes


def sixes_after(draw, times):
    sixes = 0
    for _ in repeat(None, times):
        if roll(draw) == 6:
            sixes += 1
    return sixes


def sixes_arguments(size):
    return rng(size), size


sixes = Case((30, 1_000), "itertools.repeat instead of a range whose numbers are not used", "the random numbers dominate")


def undo_before(commands):
    stack = []
    for command in commands:
        if command.startswith("ba") and stack:
            stack.pop()
        else:
            stack.append(command)
    return list(stack)


def undo_after(commands):
    stack = deque()
    for command in commands:
        if command.startswith("ba") and stack:
            stack.pop()
        else:
            stack.append(command)
    return list(stack)


def undo_arguments(size):
    return (words(size),)


undo = Case((30, 1_000), "deque as a stack, since it is said to be faster at both ends", "a list is as fast at its end")


def average_before(readings):
    values = []
    for reading in readings:
        if reading > 0:
            values.append(reading)
    return max(values) + len(values)


def average_after(readings):
    values = array("d")
    for reading in readings:
        if reading > 0:
            values.append(reading)
    return max(values) + len(values)


def average_arguments(size):
    return ([1.0, *floats(size)],)


average = Case((30, 1_000), "array instead of a list of floats", "each element is unpacked and packed again")


def full_names_before(people):
    names = {}
    for first, last in people:
        names[last] = first + " " + last
    return names


def full_names_after(people):
    names = {}
    for first, last in people:
        names[last] = "".join([first, " ", last])
    return names


def full_names_arguments(size):
    return (list(zip(words(size), words(size)[::-1], strict=True)),)


full_names = Case((30, 1_000), "join instead of +, since strings cannot change", "for three strings + is faster")


def per_level_before(lines):
    counts = {}
    for line in lines:
        level = parse_level(line)
        counts[level] = counts.get(level, 0) + 1
    return counts


def per_level_after(lines):
    counts = {}
    intern = sys.intern
    for line in lines:
        level = intern(parse_level(line))
        counts[level] = counts.get(level, 0) + 1
    return counts


def per_level_arguments(size):
    return (log_lines(size),)


per_level = Case((1_000, 30), "intern strings that are keys", "to intern is one more look-up")
