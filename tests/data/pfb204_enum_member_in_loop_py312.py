"""Marked lines for PFB204 in the syntax of Python 3.12 (PEP 695, PEP 701)."""
from enum import Enum


class Color(Enum):
    RED = "red"


def generic[T](xs: list[T]) -> str:
    for x in xs:
        print(f"{f"{Color.RED.value}"}", x)  # PFB204: 20
        type Local = list[Color.RED.value]
    return str(Local)


class Box[T]:
    def fill[K](self, xs: list[K]) -> None:
        for x in xs:
            self.color = Color.RED, x  # PFB204: 25
