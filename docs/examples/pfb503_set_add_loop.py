"""PFB503: add is looked up and called for each row. A comprehension needs no call."""


def kinds(rows):
    found = set()
    for row in rows:
        found.add(row[0])
    return found
