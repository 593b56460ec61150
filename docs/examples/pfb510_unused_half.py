"""PFB510: the index is never read, but every iteration creates a pair of it and the line. `for line in lines` does not."""


def last_of(text):
    lines = text.split(",")
    found = ""
    for i, line in enumerate(lines):
        if line:
            found = line
    return found
