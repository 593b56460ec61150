"""A class of the file with items of its own, and a dict that adds what is read."""
from collections import defaultdict


class Box:
    def __getitem__(self, index):
        return self.take(index)


def annotated(box: Box, names):
    for name in names:
        print(name, box["a"])


def perhaps(box: Box | None, names):
    for name in names:
        print(name, box["a"])


def each(boxes: list[Box], names):
    for box in boxes:
        for name in names:
            print(name, box["a"])


def made(names):
    box = Box()
    for name in names:
        print(name, box["a"])


def of_dicts(names, box: dict):
    for name in names:
        print(name, box["a"])  # PFB516: 20 likely


def added(names):
    box = defaultdict(list)
    for name in names:
        print(name, box["a"])
