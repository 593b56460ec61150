"""PFB306: each pass packs a dict that the call unpacks. A keyword argument is packed into nothing."""


def named(rows, make, field):
    for row in rows:
        yield make(row, **{"name": field})
