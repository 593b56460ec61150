"""Which class of the file an expression shows, and what follows: small programs with a marked expression, and the answer."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from flake8_bytecode_perf.analysis.hashability import may_be_hashable
from flake8_bytecode_perf.analysis.instances import defines_shown, shown_class
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

BOX = "class Box:\n def __getitem__(self, i): return i\n"


def asked(source: str) -> tuple[Module, Scope, ast.expr]:
    """The facts of a program, and the argument of its call of `ask`, with the scope in which it stands."""
    module = collect(ast.parse(source), Asked())
    [site] = module.calls_of("ask")
    return module, site.where.scope, site.node.args[0]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("def f(x: Box): ask(x)", True),
        ("def f(x: 'Box'): ask(x)", True),
        ("def f(x: Box | None): ask(x)", True),
        ("def f(x: Optional[Box]): ask(x)", True),
        ("def f(x: Union[None, Box]): ask(x)", True),
        ("def f(*, x: Box = None): ask(x)", True),
        ("def f():\n x = Box()\n ask(x)", True),
        ("def f(y):\n x: Box = y\n ask(x)", True),
        ("def f():\n with Box() as x: ask(x)", False),
        ("def f(xs: list[Box]):\n for x in xs: ask(x)", True),
        ("def f(xs: 'other', ys: Sequence[Box]):\n for x in ys: ask(x)", True),
        ("def f(xs: tuple[Box, ...] | None):\n for x in xs: ask(x)", True),
        ("def f(xs: dict[Box, int]):\n for x in xs: ask(x)", True),
        ("def f(xs: list[int]):\n for x in xs: ask(x)", False),
        ("def f(xs: list[Box]):\n for x in sorted(xs): ask(x)", False),
        ("def f(xs):\n for x in xs: ask(x)", False),
        ("def f(xs: list[Box]):\n for x, y in xs: ask(x)", False),
        ("def f(xs: list[Box]): ask(xs)", False),
        ("class Bag:\n def f(self): ask(self)", True),
        ("class Bag:\n @staticmethod\n def f(x): ask(x)", False),
        ("def f(x: Box): ask(x.y)", False),
        ("def f(x: int): ask(x)", False),
        ("def f(x: Bix): ask(x)", False),
        ("def f(x: Box | int): ask(x)", False),
        ("def f(x): ask(x)", False),
        ("ask(x)", False),
        ("Box = 1\ndef f(x: Box): ask(x)", False),
    ],
)
def test_an_annotation_or_a_call_shows_the_class(source: str, shown: bool) -> None:  # noqa: FBT001 - a column of the table
    owner = shown_class(*asked(BOX + source))
    assert (owner is not None) is shown


@pytest.mark.parametrize(
    ("source", "names", "defined"),
    [
        ("def f(x: Box): ask(x)", ("__getitem__",), True),
        ("def f(x: Box): ask(x)", ("__pow__", "__getitem__"), True),
        ("def f(x: Box): ask(x)", ("__pow__",), False),
        ("def f(x: list): ask(x)", ("__getitem__",), False),
    ],
)
def test_a_shown_class_may_define_an_operation(source: str, names: tuple[str, ...], defined: bool) -> None:  # noqa: FBT001
    module, scope, node = asked(BOX + source)
    assert defines_shown(module, scope, node, *names) is defined


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("class C: pass", True),
        ("class C:\n def __eq__(self, o): return True", False),
        ("class C:\n def __eq__(self, o): return True\n def __hash__(self): return 1", True),
        ("class C:\n def __hash__(self): return 1", True),
        ("@dataclass\nclass C:\n x: int", False),
        ("@dataclasses.dataclass\nclass C:\n x: int", False),
        ("@dataclass(order=True)\nclass C:\n x: int", False),
        ("@dataclass(frozen=True)\nclass C:\n x: int", True),
        ("@dataclass(unsafe_hash=True)\nclass C:\n x: int", True),
        ("@dataclass(eq=False)\nclass C:\n x: int", True),
        ("@dataclass(frozen=False)\nclass C:\n x: int", False),
        ("@dataclass(eq=True)\nclass C:\n x: int", False),
        ("@dataclass\nclass C:\n x: int\n def __hash__(self): return 1", True),
        ("@total_ordering\nclass C:\n def __eq__(self, o): return True", False),
        ("@total_ordering\nclass C: pass", True),
        ("@register('c')\nclass C: pass", True),
    ],
)
def test_a_class_with_equality_alone_has_no_hash(source: str, answer: bool) -> None:  # noqa: FBT001
    for given in ("x", "(1, x)"):
        module, scope, node = asked(f"{source}\ndef f(x: C): ask({given})")
        assert may_be_hashable(module, scope, node) is answer


@pytest.mark.parametrize(("source", "answer"), [("[x]", False), ("(1, [x])", False), ("{}", False), ("x", True), ("'a'", True)])
def test_a_list_has_no_hash(source: str, answer: bool) -> None:  # noqa: FBT001
    module, scope, node = asked(f"def f(x): ask({source})")
    assert may_be_hashable(module, scope, node) is answer
