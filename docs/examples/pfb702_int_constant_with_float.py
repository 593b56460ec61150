"""PFB702: a float that is multiplied by an int. With 2.0 for 2 the operation is one of two floats."""


def doubled(rows):
    scale = 0.5
    for row in rows:
        yield row + scale * 2
