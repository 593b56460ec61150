"""Marked lines for PFB203 in the syntax of Python 3.12 (PEP 695, PEP 701)."""
import math
import os
import sys


def generic[T](xs: list[T], use):
    for x in xs:
        use(math.pi, T.kind)  # PFB203: 12
        use(f"{x["k"] + f"é{math.e}"}", f"{os.path.join("a", x)}")  # PFB203: 29; 44
        type Local = sys.argv


def shadowed[math, *os](xs, use):
    for x in xs:
        use(math.pi, os.path.join)
    return [sys.argv for x in xs]  # PFB203: 12


class Box[sys]:
    def run[os](self, xs, use):
        for x in xs:
            use(sys.argv, os.sep, math.pi)  # PFB203: 34


def lazy(xs):
    for x in xs:
        def inner[K: math.pi](a=math.e) -> None: pass  # PFB203: 32


def multi_line(xs, use):
    while xs:
        xs = use(f"{
            math.tau  # PFB203: 12
            + math.tau
        }")
