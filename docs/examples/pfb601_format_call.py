"""PFB601: a format that is taken apart in each pass. An f-string is taken apart by the compiler."""


def labels(columns):
    for column in columns:
        yield "<{}>".format(column)
