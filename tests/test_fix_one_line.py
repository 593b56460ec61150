"""Blocks on the line of their header: a fix gives them lines of their own where it has to, and only there."""

from __future__ import annotations

import ast
from typing import Any

import pytest

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.fix import fix_text
from flake8_bytecode_perf.fixes import FIXES
from flake8_bytecode_perf.rules import RULES

ALL = Settings(min_gain=-1, confidence="likely", unsafe_fixes=True)
NAMED = {f"{rule.code} {pair.name}".strip(): (rule, pair) for rule in RULES if rule.code in FIXES for pair in rule.pairs}


def fixed(source: str, *codes: str) -> str:
    return fix_text(source, ALL, set(codes)).text


def on_one_line(source: str) -> str:
    """A source with each block of small statements of one line on the line of its header, except those of functions."""
    lines: list[str | None] = [*source.splitlines()]
    for node in ast.walk(ast.parse(source)):
        for name in ("body", "orelse", "finalbody"):
            block: Any = getattr(node, name, None)
            if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef)) or not isinstance(block, list) or not block:
                continue
            first, last = block[0].lineno, block[-1].end_lineno
            header = lines[first - 2] or ""
            small = all(not hasattr(one, "body") and one.lineno == one.end_lineno for one in block)
            if small and header.endswith(":") and last - first == len(block) - 1:
                lines[first - 2] = f"{header} {'; '.join([(line or '').strip() for line in lines[first - 1 : last]])}"
                lines[first - 1 : last] = [None] * len(block)
    return "".join([f"{line}\n" for line in lines if line is not None])


@pytest.mark.parametrize("name", [name for name, (_, pair) in NAMED.items() if on_one_line(pair.slow) != pair.slow])
def test_a_block_on_one_line_is_fixed_as_one_of_several(name: str) -> None:
    rule, pair = NAMED[name]
    assert ast.dump(ast.parse(fixed(on_one_line(pair.slow), rule.code))) == ast.dump(ast.parse(fixed(pair.slow, rule.code)))


@pytest.mark.parametrize(
    ("code", "slow", "fast"),
    [
        (
            "PFB407",
            "d = {}\nfor x in xs: d = {**d, x: 1}  # c\nreturn d",
            "d = {}\nfor x in xs: d[x] = 1  # c\nreturn d",
        ),
        (
            "PFB804",
            "for x in xs: m = max(m, x); n += 1  # noqa: E701\nif n: m = 1; n = 2\nreturn m",
            "for x in xs:  # noqa: E701\n    if x > m:\n        m = x\n    n += 1\nif n: m = 1; n = 2\nreturn m",
        ),
        (
            "PFB508",
            "i = 0\nwhile i < n: print(i); i += 1",
            "for i in range(n):\n    print(i)",
        ),
        (
            "PFB303",
            "for x in xs: t = {1: 2}; print(t[x]); print()",
            "t = {1: 2}\nfor x in xs: print(t[x]); print()",
        ),
        (
            "PFB804",
            "for x in xs:\n    if x:\n        print(); m = max(m, x) ;\n    m = max(m, x);\nreturn m;",
            "for x in xs:\n    if x:\n        print(); m = max(m, x) ;\n    if x > m:\n        m = x\nreturn m;",
        ),
        (
            "PFB508",
            "i = 0;\nwhile i < n:\n    print('ä', i)\n    i += 1 ;",
            "for i in range(n):\n    print('ä', i)",
        ),
        # what changes inside of a statement needs no other lines
        (
            "PFB803",
            "for x in xs: print(); m = sum(y + 1 for y in x); n = m",
            "for x in xs: print(); m = sum([y + 1 for y in x]); n = m",
        ),
        (
            "PFB805",
            "for x in xs:\n    with suppress(OSError): print(x); print(n)",
            "for x in xs:\n    try: print(x); print(n)\n    except OSError:\n        pass",
        ),
        # more than the statement of the block goes
        ("PFB105", "for x in xs: import os", "for x in xs: import os"),
    ],
)
def test_a_block_gets_lines_where_the_rewrite_needs_them(code: str, slow: str, fast: str) -> None:
    head = "from contextlib import suppress\n\n\ndef f(xs: list[int], m: int, n: int):\n    print(suppress)\n    "
    source, wanted = (head + text.replace("\n", "\n    ") + "\n" for text in (slow, fast))
    assert fixed(source, code) == wanted


def test_the_body_of_a_function_gets_lines_for_a_local() -> None:
    source = "import math\n\n\ndef work(xs): return [math.pi * math.pi * x for x in xs]\n"
    wanted = "import math\n\n\ndef work(xs):\n    pi = math.pi\n    return [pi * pi * x for x in xs]\n"
    assert fixed(source, "PFB203") == wanted
