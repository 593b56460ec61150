"""Conditions, loops over indexes, exceptions."""

from case import Case
from samples import floats, integers, log_lines, rng


def numeric_before(fields):
    numbers = []
    for field in fields:
        if field.lstrip("-").replace(".", "", 1).isdigit():
            numbers.append(float(field))
    return numbers


def numeric_after(fields):
    numbers = []
    for field in fields:
        try:
            numbers.append(float(field))
        except ValueError:
            pass
    return numbers


def numeric_arguments(size):
    return ([f"{value:.3f}" if value < 390 else "n/a" for value in floats(size)],)


numeric = Case((1_000, 30), "easier to ask for forgiveness, where failures are rare")


def busiest_before(loads):
    busiest, most = 0, loads[0]
    for place, load in enumerate(loads):
        if load > most:
            most = load
    return busiest, most


def busiest_after(loads):
    busiest, most = 0, loads[0]
    for load in loads:
        if load > most:
            most = load
    return busiest, most


def busiest_arguments(size):
    return (floats(size),)


busiest = Case((30, 3, 1_000), "ruff FURB148: no enumerate where the place is not used")


def dot_before(weights, values):
    total = 0
    for i in range(len(weights)):
        total += weights[i] * values[i]
    return total


def dot_after(weights, values):
    total = 0
    for weight, value in zip(weights, values):
        total += weight * value
    return total


def dot_arguments(size):
    return integers(size), integers(size)[::-1]


dot = Case((30, 3, 1000), "zip instead of indexes into two lists", "zip pays only for long lists")


def compared_before(old, new):
    changes = 0
    for i in range(len(new)):
        if i >= len(old) or old[i] != new[i]:
            changes += 1
    return changes


def compared_after(old, new):
    changes = 0
    for before, after in zip(old, new):
        if before != after:
            changes += 1
    return changes


def compared_arguments(size):
    return integers(size)[:-1], integers(size)


compared = Case((30, 1_000), "zip instead of indexes", "zip stops at the shorter list", same=False)


def handled_before(commands):
    state = 0
    for command, value in commands:
        if command == "add":
            state += value
        elif command == "subtract":
            state -= value
        elif command == "double":
            state *= 2
        elif command == "reset":
            state = 0
    return state


def handled_after(commands):
    handlers = {
        "add": lambda state, value: state + value,
        "subtract": lambda state, value: state - value,
        "double": lambda state, value: state * 2,
        "reset": lambda state, value: 0,
    }
    state = 0
    for command, value in commands:
        state = handlers[command](state, value)
    return state


def handled_arguments(size):
    draw = rng(size)
    return ([(draw.choice(["add", "add", "add", "subtract", "reset"]), number) for number in integers(size)],)


handled = Case((30, 1_000), "a dict of functions instead of an elif chain", "a call costs more than two comparisons")


def levels_before(lines):
    levels = []
    for line in lines:
        fields = line.split(" ", 4)
        if len(fields) == 5 and fields[2] in ("WARNING", "ERROR"):
            levels.append((fields[0], fields[2], fields[4]))
    return levels


def levels_after(lines):
    levels = []
    for line in lines:
        match line.split(" ", 4):
            case [day, _, ("WARNING" | "ERROR") as level, _, text]:
                levels.append((day, level, text))
    return levels


def levels_arguments(size):
    return (log_lines(size),)


levels = Case((30, 1_000), "structural pattern matching instead of indexes and a length test", "the match makes the same tests")
