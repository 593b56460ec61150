"""PFB518: a list that is made for its first element. An iterator gives it without a copy (always likely)."""


def any_name(names):
    return list(names)[0]
