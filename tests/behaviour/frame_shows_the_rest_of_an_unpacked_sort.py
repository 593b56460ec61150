# Nothing reads the rest by its name, but the frame has it.
import inspect


def first_and_all(rows):
    first, *rest = sorted(rows)
    return first, sorted(locals())


def first_and_text(rows):
    first, *rest = sorted(rows)
    return first, eval("len(rest)")


def first(rows):
    first, *rest = sorted(rows)
    return first, names()


def names():
    return sorted(inspect.currentframe().f_back.f_locals)


print(first_and_all([3, 1]), first_and_text([2, 4, 6]), first([9, 8]))
