"""PFB501: append is looked up and called for each row. A comprehension needs no call."""


def widths(rows):
    found = []
    for row in rows:
        found.append(row[1] - row[0])
    return found
