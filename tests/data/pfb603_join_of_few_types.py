"""Parts that may be None, or a string of a class that formats itself: an f-string takes both."""

from enum import Enum
from typing import Optional


class Sep(str, Enum):
    DASH = "-"


class Row:
    tail = None

    def __init__(self):
        self.head = None

    def fill(self):
        self.head = "<"
        self.tail = ">"

    def show(self, words):
        for word in words:
            print("".join([str(word), self.head]))  # PFB603: 18 likely
            print("".join([str(word), self.tail]))  # PFB603: 18 likely
            if self.head is not None:
                print("".join([str(word), self.head]))  # PFB603: 22


def optional(words, a: str | None, b: Optional[str], c: str = None):
    for word in words:
        print("".join([str(word), repr(a or "")]))  # PFB603: 14
        print("".join([str(word), repr(b), "!"]))  # PFB603: 14
        text = None if word else "x"
        print("".join([str(word), text]))  # PFB603: 14 likely
        print("".join([str(word), c]))  # PFB603: 14 likely
        if text is None:
            text = "y"
        print("".join([str(word), text]))  # PFB603: 14


def own_class(words, sep: str, other: str = Sep.DASH):
    for word in words:
        print("".join([str(word), sep]))  # PFB603: 14 likely
        print("".join([str(word), other]))  # PFB603: 14 likely
        print("".join([str(word), sep.upper()]))  # PFB603: 14
