"""PFB802: a builtin is stored in a local that the loop calls. There is no measurable saving."""


def widths(rows):
    _len = len
    for row in rows:
        yield _len(row)
