"""Marked lines for PFB806: issubclass, and unions in tuples, which are one finding at the first. Only ever compiled, never run."""


def subclasses(xs, kinds):
    for x in xs:
        if issubclass(x, int | str):  # PFB806: 25
            print(x)
        if issubclass(type(x), (int | str)): print(x)  # PFB806: 32


def in_tuples(xs, kinds):
    for x in xs:
        if isinstance(x, (int | str, float)):  # PFB806: 26
            print(x)
        if isinstance(x, (float, (int, str | None))):  # PFB806: 39
            print(x)
        if isinstance(x, (int | str, *kinds, float | None)):  # PFB806: 26
            print(x)
        if isinstance(x, (*kinds, int)):
            print(x)


def looked_up(xs, kinds):
    for x in xs:
        if isinstance(x, kinds[0] | kinds.get(x)):  # PFB806: 25 likely
            print(x)
        if isinstance(x, class_or_tuple=int | str):
            print(x)
