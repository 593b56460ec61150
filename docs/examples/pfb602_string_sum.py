"""PFB602: a string is concatenated from `str` calls with `+`. An f-string creates it in one step."""


def keys(cells, prefix: str):
    for cell in cells:
        yield prefix + "-" + str(cell)
