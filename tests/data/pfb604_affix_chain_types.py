"""Classes with a method of that name, prefixes that may be None, and prefixes that may not be bound."""


class Place:
    def __init__(self, name):
        self.name = name

    def startswith(self, prefix):
        return self.name[0] == prefix


def places(found, names: list[str]):
    for place in found:
        if place.startswith("a") or place.startswith("b"):  # PFB604: 11 likely
            print(place)
        if place.endswith("a") or place.endswith("b"):  # PFB604: 11
            print(place)
    for name in names:
        if name.startswith("a") or name.startswith("b"):  # PFB604: 11
            print(name)


def prefixes(names, a: str | None, b: str, wanted):
    if wanted:
        c = "c"
    for name in names:
        if name.endswith(b) or name.endswith(a):  # PFB604: 11 likely
            print(name)
        if name.endswith(b) or name.endswith(c):  # PFB604: 11 likely
            print(name)
        if wanted and (name.endswith(a or "") or name.endswith(b)):  # PFB604: 23
            print(name)
