"""PFB704: a list whose length is asked for to see whether it is empty. The list itself says so."""


def below(rows, least):
    for row in rows:
        kept = [value for value in row if value < least]
        if len(kept) > 0:
            yield kept
