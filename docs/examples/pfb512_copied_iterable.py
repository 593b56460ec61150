"""PFB512: all pairs are created before the first iteration. `for i, line in enumerate(lines)` creates them one by one."""


def last_of(lines: list[str]):
    found = ""
    for i, line in list(enumerate(lines)):
        if i:
            found = line
    return found
