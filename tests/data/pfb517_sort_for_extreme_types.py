"""Elements without a total order, and callers that tell IndexError from ValueError."""

from contextlib import suppress


def sets(found: list[set], numbers: list[int], reals: list[float]):
    print(sorted(found)[0], sorted(reals)[0], sorted(found, key=len)[0])  # PFB517: 10 likely; 28 likely; 46
    return sorted(numbers)[0]  # PFB517: 11


def caught(numbers: list[int]):
    with suppress(IndexError, ValueError):
        print(sorted(numbers)[-1])  # PFB517: 14 likely
    with suppress(KeyError):
        print(sorted(numbers)[-1])  # PFB517: 14


def first(numbers: list[int]):
    return sorted(numbers)[0]  # PFB517: 11 likely


def ask(numbers):
    try:
        return first(numbers)
    except LookupError:
        return None


def shown(a, b):
    return sorted((a, b))[0]  # PFB517: 11
