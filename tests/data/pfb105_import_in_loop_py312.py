"""Marked lines for PFB105 in the syntax of Python 3.12 (PEP 695, PEP 701)."""


def generic[T](xs: list[T]):
    for x in xs:
        import json  # PFB105: 8
        type Local = json.JSONDecoder
        if x: from os import path  # PFB105: 14 likely
        y = f"é{x["k"]}"; import csv  # PFB105: 27

        def inner[K](a: K) -> K:
            import html
            return html.escape(a)


class Box[T]:
    def method[K](self, xs: list[K]):
        while xs:
            from json import loads as load  # PFB105: 12

    for x in range(100):
        import json  # PFB105: 8
