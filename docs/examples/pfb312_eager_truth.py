"""PFB312: a list is built and iterated over for each row. `or` stops at the first that is true."""


def marked(rows):
    found = []
    for row in rows:
        if any([row.name == "a", row.hidden, row.size > 9]):
            found.append(row)
            row.seen = True
    return found
