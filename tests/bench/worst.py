"""Files that are hard on a linter, of 10,000 lines each, timed.

    PYTHON tests/bench/worst.py [--lines 10000] [NAME ...]

Prints the seconds of `check_source` at the defaults, at min-gain 0 with what is likely, and of Python's own `compile`. Ends with
1 where one takes more than 2 s for 10,000 lines beyond what `compile` takes, which a file of thousands of lambdas keeps busy.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from flake8_bytecode_perf import Settings, check_source

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST = 2.0  # seconds for 10,000 lines
_SETTINGS = (Settings(), Settings(min_gain=0, confidence="likely"))


def _in_loop(line: str, setup: str = "") -> str:
    """A function with one loop; `line` is its body, again and again, with its number at {n}."""
    return f"def f(self, xs, d, other):\n    s = t = u = ''\n    out = []\n{setup}    for x in xs:\n        {line}\n"


# the start of each file, and what fills it: a line or a few, numbered
_FILES: dict[str, tuple[str, str]] = {
    "one loop of additions": (_in_loop("pass"), "        s = x + {n}\n"),
    "strings grow in one loop": (_in_loop("pass"), "        s += str(x) + '{n}'\n"),
    "one string each": (_in_loop("pass"), "        self.a{n} += 'x'\n"),
    "attributes of self": (_in_loop("pass"), "        other(self.a{n})\n"),
    "one attribute of self": (_in_loop("pass"), "        other(self.a, {n})\n"),
    "globals in one loop": ("".join(f"G{n} = {n}\n" for n in range(99)) + _in_loop("pass"), "        other(G{n}, G1)\n"),
    "one global in one loop": ("G = 1\n" + _in_loop("pass"), "        other(G, {n})\n"),
    "builtins in one loop": (_in_loop("pass"), "        other(len(x), max(x, {n}))\n"),
    "appends in one loop": (_in_loop("pass"), "        out.append(x + {n})\n"),
    "items in one loop": (_in_loop("pass"), "        d['k{n}'] = d['k'] + d[x]\n"),
    "calls in one loop": (_in_loop("pass"), "        x.a.b.c({n}).d.e(other.f.g)\n"),
    "locals": ("def f(x):\n    pass\n", "    v{n} = x + {n}\n"),
    "locals read in a loop": (_in_loop("pass"), "        v{n} = x + {n}; other(v{n})\n"),
    "small loops in one function": ("def f(xs, other):\n    t = 0\n", "    for x in xs: t += other.a * x\n"),
    "append loops in one function": ("def f(xs):\n    r = []\n", "    a = []\n    for x in xs: a.append(x)\n    r = r + a\n"),
    "strings in one function": ("def f(xs):\n    s = ''\n", "    for x in xs:\n        s = s + x\n    s = s or ''\n"),
    "comprehensions": ("def f(xs):\n    pass\n", "    y{n} = [x.a for x in xs if x.b]\n"),
    "comprehensions at module level": ("xs = []\n", "y{n} = [x.a for x in xs if x.b]\n"),
    "conditions in one loop": (_in_loop("pass"), "        if x.a == {n}: s += x.b\n"),
    "elif": (_in_loop("if x == 0: pass"), "        elif x.a == '{n}': t = x.b\n"),
    "tries": (_in_loop("pass"), "        try: s = x.a\n        except ValueError: s = ''\n"),
    "functions": ("G = {}\n", "def f{n}(xs):\n    for x in xs:\n        G[x] = x.a + x.a\n"),
    "functions of one name": ("G = {}\n", "def f(xs):\n    for x in xs:\n        G[x] = x.a + x.a\n"),
    "closures": ("def f(xs):\n    n = 0\n", "    def g{n}():\n        nonlocal n\n        for x in xs: n += x\n"),
    "classes": ("", "class C{n}:\n    def f(self, xs):\n        self.s = ''\n        for x in xs: self.s += x\n"),
    "methods of one class": ("class C:\n    s = ''\n", "    def f{n}(self, xs):\n        for x in xs: self.s += x\n"),
    "loops at module level": ("xs = d = {}\n", "for x in xs:\n    d[x] = x.a\n"),
    "one loop at module level": ("xs = d = {}\nfor x in xs:\n    pass\n", "    d[x] = {n}\n"),
    "imports": ("import os\n", "def f{n}(xs):\n    import os.path as p{n}\n    for x in xs: p{n}.join(x)\n"),
    "lists of constants": (_in_loop("pass"), "        other([1, 2, {n}], x in [1, x, 3])\n"),
    "a long list": ("X = [\n", "    [{n}, 'a', (1, 2), {{1: 2}}],\n"),
    "a long dict in a loop": (_in_loop("d = {"), "            {n}: [x, {n}],\n"),
    "a long call": ("def f(g, x):\n    g(\n", "        x.a[{n}],\n"),
    "a long string": ("X = '''\n", "line {n}\n"),
    "lambdas": ("def f(xs):\n    pass\n", "    y{n} = sorted(xs, key=lambda x: x[{n}])\n"),
    "withs": (_in_loop("pass"), "        with other.lock: s = x\n"),
    "whiles": ("def f(n, g):\n    i = 0\n", "    while i < n:\n        i += 1\n        g(i)\n"),
}
_ENDS = {"a long list": "]\n", "a long dict in a loop": "        }\n", "a long call": "    )\n", "a long string": "'''\n"}


def made(name: str, lines: int) -> str:
    """Return the file of this name, of about so many lines."""
    start, part = _FILES[name]
    count = (lines - start.count("\n")) // part.count("\n")
    return start + "".join([part.format(n=number) for number in range(count)]) + _ENDS.get(name, "")


def main() -> int:
    parser = argparse.ArgumentParser(description="Time hard files.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="of these files alone")
    parser.add_argument("--lines", type=int, default=10_000)
    given = parser.parse_args()
    slow = []
    for name in given.names or _FILES:
        source = made(name, given.lines)
        try:
            compiled = _timed(compile, source, name, "exec")
        except (MemoryError, RecursionError):
            print(f"{name:32} is too much for this Python", flush=True)  # noqa: T201 - its report
            continue
        times = [_timed(check_source, source, name, settings) for settings in _SETTINGS]
        slow += [name] * (max(times) - compiled > _MOST * given.lines / 10_000)
        print(f"{name:32} {times[0]:7.2f} s {times[1]:7.2f} s {compiled:7.2f} s", flush=True)  # noqa: T201 - its report
    print(f"{len(slow)} of them too slow: {', '.join(slow)}" if slow else "none is too slow")  # noqa: T201 - as above
    return int(bool(slow))


def _timed(function: Callable[..., object], *arguments: object) -> float:
    start = time.perf_counter()
    function(*arguments)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
