"""PFB602: a string that is put together by `str` and `+`. An f-string makes it at once."""


def keys(cells):
    found = []
    for row, column in cells:
        found.append(str(row) + "-" + str(column))
    return found
