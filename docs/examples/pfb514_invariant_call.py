"""PFB514: the length of a string that no pass changes is asked for in each. A local before the loop holds it."""


def starts(lines, keyword):
    for line in lines:
        yield line[len(keyword) :]
