"""Marked lines for PFB804: a function binds `min` for the whole module by `global`. `max` is still the builtin."""


def patch(replacement):
    global min
    min = replacement


def run(xs):
    m = n = 0
    for x in xs:
        m = max(m, x)  # PFB804: 12
        n = min(n, x)
    return m, n
