"""PFB529: the words are compared one by one. `count` does that in C."""


def absences(marks: list[str]) -> int:
    found = 0
    for mark in marks:
        if mark == "absent":
            found += 1
    return found
