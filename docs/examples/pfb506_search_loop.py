"""PFB506: the name is compared with one element per iteration. `in` does that in C."""


def is_listed(names: list[str], wanted: str) -> bool:
    for name in names:
        if name == wanted:
            return True
    return False
