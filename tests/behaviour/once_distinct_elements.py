"""Loops that list distinct elements in their order; some must stay as they are."""


def tried(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return type(error).__name__


def returned(rows):
    seen = set()
    found = []
    for row in rows:
        if row not in seen:
            seen.add(row)
            found.append(row)
    return found


def used(rows):
    # what comes first
    found = []
    seen = set()

    # each of them
    for row in rows:
        if row in seen:
            continue
        found.append(row)
        seen.add(row)
    found.sort(key=str)
    return found, len(found)


def over_lines(rows, more):
    total = 1

    found = []
    seen = set()
    for row in (
        *rows,
        *more,
    ):
        if row not in seen:
            seen.add(row)
            found.append(row)  # the first
    return found, total


def after_others(rows):
    seen = set()
    print(rows)
    found: list = []
    for row in rows:
        if row not in seen:
            seen.add(row)
            found.append(row)
    return found


def read_later(rows):
    seen = set()
    found = []
    for row in rows:
        if row not in seen:
            seen.add(row)
            found.append(row)
    return found, len(seen)


def of_a_generator(n):
    found = []
    seen = set()
    for row in (x % 3 for x in range(n)):
        if row not in seen:
            seen.add(row)
            found.append(row)
    return found


def started(rows):
    seen = {1}
    found = []
    for row in rows:
        if row not in seen:
            seen.add(row)
            found.append(row)
    return found


def shadowed(rows, list):
    seen = set()
    found = []
    for row in rows:
        if row not in seen:
            seen.add(row)
            found.append(row)
    return found, list


for rows in ([], [3, 1, 3, 2, 1], "banana", [1, 1.0, True], [[1]]):
    print(tried(returned, rows), tried(used, rows), tried(over_lines, rows, [7]), tried(after_others, rows), of_a_generator(5))
    print(tried(read_later, rows), tried(started, rows), tried(shadowed, rows, 1))
