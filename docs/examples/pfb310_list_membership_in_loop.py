"""PFB310: a list that each pass asks for an element. A set of it is asked by the hash (always likely)."""


def missing(wanted, source):
    present = list(source)
    for name in wanted:
        if name not in present:
            yield name
