"""The fixes of what a loop goes over: what they write, and where they leave a loop alone."""

from __future__ import annotations

from typing import Any

import pytest

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.fix import fix_text

ALL = Settings(min_gain=0, confidence="likely")


def fixed(source: str, code: str) -> str:
    """What the fix of a code makes of a source, whose own check drops nothing."""
    outcome = fix_text(source, ALL, {code})
    assert not outcome.dropped
    return outcome.text


def in_function(body: str, head: str = "def f(xs: list, d: dict, n: int, g):\n") -> str:
    return head + "".join(f"    {line}\n" if line else "\n" for line in body.splitlines())


def becomes(code: str, slow: str, fast: str, **head: str) -> Any:
    return fixed(in_function(slow, **head), code) == in_function(fast, **head)


# --- PFB512: copied iterable -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("copy", "source"),
    [
        ("(list(xs))", "(xs)"),
        ("[*xs]", "xs"),
        ("xs.copy()", "xs"),
        ("tuple( sorted(xs) )", "sorted(xs)"),
        ("list(\n        sorted(xs,\n            key=n)\n    )", "sorted(xs,\n            key=n)"),
        ("list(sorted(xs)\n        + [1])", "(sorted(xs)\n        + [1])"),
        ("(list(sorted(xs)\n        + [1]))", "(sorted(xs)\n        + [1])"),
        ("[*(1, *xs)]", "(1, *xs)"),
    ],
)
def test_what_was_copied_is_gone_through(copy: str, source: str) -> None:
    assert becomes("PFB512", f"for x in {copy}:  # all\n    print(x)", f"for x in {source}:  # all\n    print(x)")


def test_a_copy_in_a_comprehension_goes() -> None:
    assert becomes("PFB512", "return [x + 1 for x in list(xs) if x]", "return [x + 1 for x in xs if x]")


def test_a_comment_within_the_copy_keeps_it() -> None:
    source = "for x in list(\n    xs,  # all\n):\n    print(x)"
    assert becomes("PFB512", source, source)


# --- PFB510: unused half -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("slow", "fast"),
    [
        ("for k, _ in d.items():", "for k in d:"),
        ("for k, _ in g.items():", "for k in g.keys():"),
        ("for (k, _) in (d.items()):", "for k in (d):"),
        ("for _, k in g.table . items( ):", "for k in g.table . values( ):"),
        ("for _, (k, v) in d.items():", "for k, v in d.values():"),
        ("for _, (k,) in d.items():", "for (k,) in d.values():"),
        ("for _, [k, v] in d.items():", "for [k, v] in d.values():"),
        ("for _, (k,\n         v) in d.items():", "for (k,\n         v) in d.values():"),
        ("for _, k in enumerate(xs, 1):", "for k in xs:"),
        ("for _, k in enumerate(xs, start=n):", "for k in xs:"),
        ("for k, _ in enumerate(xs):", "for k in range(len(xs)):"),
        ("for k, _ in (enumerate(xs)):", "for k in (range(len(xs))):"),
        ("for _, k in d.items():  # type: ignore[attr-defined]", "for k in d.values():  # type: ignore[attr-defined]"),
    ],
)
def test_a_half_that_nothing_reads_goes(slow: str, fast: str) -> None:
    assert becomes("PFB510", f"{slow}\n    print(k)", f"{fast}\n    print(k)")


def test_a_half_goes_in_the_clause_of_a_comprehension() -> None:
    assert becomes("PFB510", "return {a: b for _, (a, b) in d.items()}", "return {a: b for a, b in d.values()}")


@pytest.mark.parametrize(
    "header",
    [
        "for k, _ in d.items():  # type: str, int",
        "for k, _ in d.items(\n    # all\n):",
        "for (\n    _,  # the key\n    k,\n) in d.items():",
        "for _, k in enumerate(xs, n + 1):",
        "for _, k in enumerate(xs, start=xs[0]):",
    ],
)
def test_a_half_stays_where_more_than_it_would_go(header: str) -> None:
    assert becomes("PFB510", f"{header}\n    print(k)", f"{header}\n    print(k)")


@pytest.mark.parametrize("name", ["range", "len"])
def test_a_half_stays_where_a_builtin_is_another(name: str) -> None:
    source = f"for i, _ in enumerate(xs):\n    print(i)\n{name} = 1"
    assert becomes("PFB510", source, source)


def test_a_half_goes_in_a_loop_on_one_line() -> None:
    assert becomes("PFB510", "for k, _ in d.items(): print(k)", "for k in d: print(k)")
    assert becomes("PFB510", "for k, _ in d.items(): print(k)  # type: str", "for k, _ in d.items(): print(k)  # type: str")
