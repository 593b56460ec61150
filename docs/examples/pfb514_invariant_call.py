"""PFB514: the length of a string that does not change is computed in every iteration. Assign it to a local before the loop."""


def starts(lines, keyword):
    for line in lines:
        yield line[len(keyword) :]
