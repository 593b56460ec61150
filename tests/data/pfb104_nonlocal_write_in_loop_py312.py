"""Marked lines for PFB104 in the syntax of Python 3.12 (PEP 695): bounds, aliases and a generic's bases are functions, and capture."""


def by_alias(xs):
    n = None
    for x in xs:
        n = x  # PFB104: 8
    type Alias = list[n]
    return Alias


def by_bound(xs):
    n = None
    for x in xs:
        n = x  # PFB104: 8

    def inner[T: n](a):
        pass

    return inner


def by_base_of_a_generic(xs):
    n = None
    for x in xs:
        n = x  # PFB104: 8

    class Local[T](n):
        pass

    return Local


def by_base_of_a_plain_class(xs):
    n = None
    for x in xs:
        n = x

    class Local(n):
        pass

    return Local


def by_annotation_of_a_generic(xs):
    n = None
    for x in xs:
        n = x  # PFB104: 8

    def inner[T](a: n) -> T:
        pass

    return inner


def default_of_a_generic(xs):
    n = None
    for x in xs:
        n = x

    def inner[T](a=n) -> T:
        pass

    return inner


def own_type_parameter(xs):
    n = None
    for x in xs:
        n = x

    def inner[n](a: n) -> n:
        return n

    return inner


def generic[T](xs: list[T]):
    n = 0

    def inner[K](ys: list[K]):
        nonlocal n
        for y in ys:
            n += y  # PFB104: 12

    for x in xs:
        n += x  # PFB104: 8
    return inner


def by_comprehension(xs):
    n = 0
    for x in xs:
        n += x
    return [n * x for x in xs], f"é{[f"{n}" for x in xs]}"
