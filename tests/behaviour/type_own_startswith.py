# The class of the file takes one prefix, not a tuple of prefixes.
class Tag:
    def __init__(self, name):
        self.name = name

    def startswith(self, prefix):
        return self.name[: len(prefix)] == prefix


def known(tags):
    return [tag.startswith("b:") or tag.startswith("a:") for tag in tags]


print(known([Tag("a:x"), Tag("b:x"), Tag("x")]))
