"""PFB702: a float is multiplied by an int. With 2.0 instead of 2, both operands are floats."""


def doubled(rows):
    scale = 0.5
    for row in rows:
        yield row + scale * 2
