"""PFB306: each pass packs a dict that the call unpacks. A keyword argument is packed into nothing."""


def named(rows, make, field):
    found = []
    for row in rows:
        found.append(make(row, **{"name": field}))
    return found
