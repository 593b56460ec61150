"""PFB501: append is looked up and called for each row. A comprehension needs no call."""


def widths(rows):
    found = []
    for row in rows:
        found.append(row.end - row.start)
    return found
