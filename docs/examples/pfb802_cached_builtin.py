"""PFB802: a builtin is kept in a local for the loop to call. That gains next to nothing."""


def widths(rows):
    _len = len
    for row in rows:
        yield _len(row)
