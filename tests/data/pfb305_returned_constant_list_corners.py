"""A conditional expression returns either of its lists."""


def either(x):
    return [1, 2] if x else [3]  # PFB305: 11 likely; 28 likely


def nested(x, y):
    return [1] if x else ([2] if y else list(x))  # PFB305: 11 likely; 26 likely
