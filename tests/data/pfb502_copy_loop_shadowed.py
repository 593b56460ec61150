"""Marked lines for PFB502: the module has a `list` of its own, so that nothing is known to be one; a display still is."""


def list(*items):
    return items


def display(xs):
    out = []
    for x in xs:  # PFB502: 4
        out.append(x)
    return out


def called(xs):
    out = list()
    for x in xs:  # PFB502: 4 likely
        out.append(x)
    return out
