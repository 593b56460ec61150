"""PFB704: the length of a list is compared to test whether the list is empty. Test the list itself."""


def below(rows, least):
    for row in rows:
        kept = [value for value in row if value < least]
        if len(kept) > 0:
            yield kept
