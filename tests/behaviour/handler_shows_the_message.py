# The message of an error names the type, or the function: of a list and a deque, of an unpacking and `min`.
import sys
from functools import wraps


def emptied(values):
    queue = list(values)
    found = []
    try:
        while True:
            found.append(queue.pop(0))
    except IndexError as error:
        found.append(str(error))
    return found


def looked_at(values):
    queue = list(values)
    try:
        while queue[0] is not None:
            queue.pop(0)
    except IndexError:
        return str(sys.exc_info()[1])


def called(function, *arguments):
    try:
        return function(*arguments)
    except (IndexError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


def shown(function):
    @wraps(function)
    def inner(*arguments):
        try:
            return function(*arguments)
        except ValueError as error:
            return error.args

    return inner


def first(values):
    first, *_ = sorted(values)
    return first


@shown
def least(values):
    least, *_ = sorted(values)
    return least


def drained(values):
    queue = [value for value in values]
    while True:
        queue.pop(0)


print(emptied([1, 2]), looked_at([1]), called(first, []), called(first, [2, 1]), least([]), least([1]), called(drained, [1]))
