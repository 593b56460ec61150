"""PFB601: every iteration parses a format string. The compiler parses an f-string once."""


def labels(columns):
    for column in columns:
        yield "<{}>".format(column)
