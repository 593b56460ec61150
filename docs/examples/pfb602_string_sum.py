"""PFB602: a string that is put together by `str` and `+`. An f-string makes it at once."""


def keys(cells, prefix: str):
    for cell in cells:
        yield prefix + "-" + str(cell)
