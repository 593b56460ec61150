"""PFB701: a local that is bound only to be returned, in a function that a loop calls."""


def weight(row):
    result = row.count * row.price
    return result


def heaviest(rows):
    best = None
    for row in rows:
        if best is None or weight(row) > weight(best):
            best = row
    return best
