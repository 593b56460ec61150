"""PFB311: a membership test in a long tuple of constants. A set display of constants is searched by hash."""


def operators(tokens):
    count = 0
    for token in tokens:
        if token in ("+", "-", "*", "/", "//", "%", "@"):
            count += 1
    return count
