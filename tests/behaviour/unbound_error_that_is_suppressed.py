# What is suppressed has no value yet, or never; `except` would not ask for it.
from contextlib import suppress


def later(xs):
    out = []
    for x in xs:
        with suppress(LaterError):
            out.append(x)
    return out


def perhaps(xs, known):
    if known:
        error = ZeroDivisionError
    out = []
    for x in xs:
        with suppress(error):
            out.append(1 // x)
    return out


def always(xs):
    out = []
    for x in xs:
        with suppress(ZeroDivisionError):
            out.append(1 // x)
    return out


def tried(function, *arguments):
    try:
        return function(*arguments)
    except NameError as error:
        return type(error).__name__


print(tried(later, []), tried(later, [1]))


class LaterError(Exception):
    pass


print(tried(later, [1]), tried(perhaps, [1], False), tried(perhaps, [1, 0], True), always([1, 0]))
