"""PFB518: a list is created only for its first element. An iterator returns it without a copy (always likely)."""


def any_name(names):
    return list(names)[0]
