"""Constants in constants, and a class method of a builtin type."""


def fromkeys():
    a = dict.fromkeys(["a", "b"])  # PFB301: 22
    b = dict.fromkeys("ab", ["a", "b"])
    return a, b


def deep(sink):
    a = sum([1 + (2 + (3 + (4 + 5)))])  # PFB301: 12
    b = len([1 + (2 + (3 + (4 + (5 + (6 + (7 + (8 + (9 + (10 + (11 + 12))))))))))])
    return a, b
