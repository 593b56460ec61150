"""A class of the file with a startswith of its own, which may do anything."""


class Box:
    def startswith(self, prefix):
        return self.take(prefix)


def annotated(box: Box, names):
    for name in names:
        if box.startswith("a") or box.startswith("b"):
            print(name)
        print(any(box.startswith(p) for p in names))


def perhaps(box: Box | None, names):
    for name in names:
        if box.startswith("a") or box.startswith("b"):
            print(name)
        print(any(box.startswith(p) for p in names))


def each(boxes: list[Box], names):
    for box in boxes:
        for name in names:
            if box.startswith("a") or box.startswith("b"):
                print(name)
            print(any(box.startswith(p) for p in names))


def made(names):
    box = Box()
    for name in names:
        if box.startswith("a") or box.startswith("b"):
            print(name)
        print(any(box.startswith(p) for p in names))


def of_strings(box: str, names):
    for name in names:
        if box.startswith("a") or box.startswith("b"):  # PFB604: 11
            print(name)
