"""Advice that is passed on, about small things."""

from case import Case
from samples import csv_lines, integers, sentences


def missing_columns_before(headers):
    missing = []
    for header in headers:
        for column in ["id", "name", "city"]:
            if column not in header:
                missing.append((header, column))
    return missing


def missing_columns_after(headers):
    missing = []
    for header in headers:
        for column in ("id", "name", "city"):
            if column not in header:
                missing.append((header, column))
    return missing


def missing_columns_arguments(size):
    return (sentences(size),)


missing_columns = Case(
    (30, 1_000),
    "perflint W8301: a tuple instead of a list that does not change",
    "the compiler makes it a tuple anyway",
)


def first_fields_before(lines):
    import csv

    return [next(csv.reader([line]))[1] for line in lines]


def first_fields_after(lines):
    return [line.split(",", 2)[1] for line in lines]


def first_fields_arguments(size):
    return (csv_lines(size),)


first_fields = Case((30, 3), "no csv reader for each line where fields have no quotes")


def positive(numbers):
    return [number for number in numbers if number % 3]


def positive_lazily(numbers):
    for number in numbers:
        if number % 3:
            yield number


def sum_positive_before(numbers):
    total = 0
    for number in positive(numbers):
        total += number
    return total


def sum_positive_after(numbers):
    total = 0
    for number in positive_lazily(numbers):
        total += number
    return total


def sum_positive_arguments(size):
    return (integers(size),)


sum_positive = Case(
    (30, 1_000),
    "a generator instead of a list that is iterated once",
    "to resume a generator costs more than to append",
)
