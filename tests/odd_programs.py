"""Programs that nobody writes, and that some Python takes: seeds for the fuzzing, and what fuzzing has found."""

from __future__ import annotations

from pathlib import Path

_PLAIN = Path(__file__).parent / "fuzz" / "odd.txt"
_LOOP = "def f(self, xs):\n    for x in xs:\n        self.s += 'x'; self.a(len(x)); y = [1, 2]\n"


def _plain() -> dict[str, str]:
    """The programs of the file, each under a line with its name."""
    parts = _PLAIN.read_text(encoding="utf-8").split("# --- ")[1:]
    return {name: source for name, _, source in (part.partition("\n") for part in parts)}


def _nested(opening: str, inner: str, closing: str, depth: int) -> str:
    return f"for x in xs: y = {opening * depth}{inner}{closing * depth}\n"


def blocks(head: str, depth: int, body: str) -> str:
    """Return a function of so many blocks in one another; a head has its number at {n}."""
    heads = [f"{' ' * number}{head.format(n=number)}\n" for number in range(1, depth + 1)]
    return f"def f(xs, d):\n{''.join(heads)}{' ' * (depth + 1)}{body}\n"


_ENDS = {
    "nothing": "",
    "an end of line alone": "\r\n",
    "a byte order mark": f"\ufeff{_LOOP}",
    "two byte order marks": f"\ufeff\ufeff{_LOOP}",
    "a NUL": f"{_LOOP}x = '\0'\n",
    "half a character": f"{_LOOP}x = '\ud800'\n",
    "old ends of lines": _LOOP.replace("\n", "\r"),
    "all kinds of ends of lines": _LOOP.replace("\n", "\r\n") + _LOOP.replace("\n", "\r"),
    "form feeds": _LOOP.replace("\n", "\n\f"),
    "other ends of lines in a string": "for x in xs: s += 'a\x0b\x0c\x1c\x1d\x85\u2028\u2029' + x.a\n",
    "no end of the last line": _LOOP.rstrip("\n"),
    "a line that goes on after the end": "for x in xs: s.t += x\\\n",
    "tabs and spaces": "def f(self, xs):\n\tfor x in xs:\n\t        self.s += 'é'\n",
}
_LARGE = {
    "numbers": f"for x in xs: x += 1e999 - 1e999j + 0x{'F' * 999} ** 2 + x * 2.0 + {'9' * 4000}\n",
    "a number of more digits than Python takes": f"for x in xs: x += {'9' * 5000}\n",
    "deep parentheses": _nested("(", "1", ")", 60),
    "deep lists": _nested("[", "1", "]", 60),
    "deep calls": _nested("f(", "1", ")", 60),
    "deep comprehensions": _nested("[", "y", " for y in y]", 15),
    "deep lambdas": _nested("lambda: (", "1", ")", 60),
    "deep conditions": _nested("(1 if y else ", "2", ")", 60),
    "more than Python takes": _nested("(", "1", ")", 5000),
    "a chain of attributes": f"for x in xs: x{'.a' * 500}\n",
    "a chain of calls": f"for x in xs: x{'.a(x)' * 100}\n",
    "a chain of additions": f"for x in xs: s += x{' + x' * 200}\n",
    "a chain of comparisons": f"for x in xs: x{' < x' * 100}\n",
    "as many loops as Python takes": blocks("for x{n} in xs:", 20, "d.s += 'x'"),
    "many ifs": blocks("if xs[{n}]:", 80, "d.s += 'x'"),
    "functions in functions": blocks("def f{n}(x):", 60, "d.s += 'x'"),
    "classes in classes": blocks("class C{n}:", 60, "for x in xs: d.s += 'x'"),
    "many arguments": f"def f({', '.join([f'a{n}=len' for n in range(400)])}):\n    for x in a1: a2(x)\n",
    "many targets": f"for x in xs: {' = '.join([f'a{n}.b' for n in range(300)])} = ''\n",
}
ODD = _plain() | _ENDS | _LARGE
