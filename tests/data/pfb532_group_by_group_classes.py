"""A class of the file with a group of its own, which takes one number."""
import re


class Box:
    def group(self, number):
        return self.take(number)


def annotated(box: Box, names):
    for name in names:
        print(name, box.group(1), box.group(2))


def perhaps(box: Box | None, names):
    for name in names:
        print(name, box.group(1), box.group(2))


def each(boxes: list[Box], names):
    for box in boxes:
        for name in names:
            print(name, box.group(1), box.group(2))


def made(names):
    box = Box()
    for name in names:
        print(name, box.group(1), box.group(2))


def of_patterns(names):
    for name in names:
        box = re.match("(a)(b)", name)
        print(box.group(1), box.group(2))  # PFB532: 14
