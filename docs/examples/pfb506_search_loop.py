"""PFB506: a loop that only looks for an equal element. `in` does it in C."""


def mentions(line: str):
    for word in line.split():
        if word == "python":
            return True
    return False
