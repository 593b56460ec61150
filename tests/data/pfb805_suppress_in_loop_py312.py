"""Marked lines for PFB805 in the syntax of Python 3.12 (PEP 695, PEP 701)."""
import contextlib
from contextlib import suppress


def generic[T](xs: list[T]) -> None:
    for x in xs:
        with suppress(KeyError):  # PFB805: 13
            type Key = dict[str, T]
            print(f"{x["k"]}{f"{x["é"]}"}", Key)
        y = f"é{x["ü"]}"
        if y: print(f"{"ä"}")
        with contextlib.suppress(ValueError), suppress(IndexError): print(y)  # PFB805: 13; 46


class Box[T]:
    def drain[K](self, xs: list[K]) -> None:
        while xs:
            with suppress(IndexError):  # PFB805: 17
                xs.pop()

    def once[K](self, xs: list[K]) -> None:
        with suppress(IndexError):
            xs.pop()

    for x in range(100):
        with suppress(KeyError):  # PFB805: 13
            print(x)


# the name of a type parameter is no import
def shadowed[suppress](xs: list[suppress]) -> None:
    for x in xs:
        with suppress(KeyError):
            print(x)
