"""PFB306: every iteration packs a dict that the call unpacks. A keyword argument needs no dict."""


def named(rows, make, field):
    for row in rows:
        yield make(row, **{"name": field})
