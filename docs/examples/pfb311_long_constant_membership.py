"""PFB311: membership in a long tuple of constants. A set display of constants is asked by the hash."""


def operators(tokens):
    count = 0
    for token in tokens:
        if token in ("+", "-", "*", "/", "//", "%", "@"):
            count += 1
    return count
