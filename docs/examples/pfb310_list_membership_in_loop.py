"""PFB310: every iteration searches a list linearly. A set is searched by hash (always likely)."""


def missing(wanted, source):
    present = list(source)
    for name in wanted:
        if name not in present:
            yield name
