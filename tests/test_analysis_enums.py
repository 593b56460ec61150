"""Which dotted names are members of an Enum: small programs with a marked name, and how many dots lead to the member."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.enums import member, number_of_members
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked
from flake8_bytecode_perf.model.kinds import Kind
from flake8_bytecode_perf.syntax import chain

COLOURS = "import enum\nclass Colour(enum.Enum):\n RED = 1\n blue = lambda: 2\n note: str\n def f(self): pass\n"


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        (f"{COLOURS}ask(Colour.RED)", (1, True)),
        (f"{COLOURS}ask(Colour.RED.value)", (2, True)),
        (f"{COLOURS}ask(Colour.RED.name.lower)", (2, True)),
        (f"{COLOURS}ask(Colour.RED.other)", (1, True)),
        (f"{COLOURS}ask(Colour.blue)", None),
        (f"{COLOURS}ask(Colour.note)", None),
        (f"{COLOURS}ask(Colour.f)", None),
        (f"{COLOURS}ask(Colour.GREEN)", None),
        (f"{COLOURS}ask(Colour)", None),
        ("class A:\n RED = 1\nask(A.RED.value)", None),
        ("import enum\nclass A(enum.Enum):\n if x: RED = 1\nask(A.RED)", (1, False)),
        ("import enum\nclass A(enum.Enum):\n value = 1\nask(A.value)", None),
        ("import enum\nclass A(enum.Enum):\n _RED = 1\nask(A._RED)", None),
        ("import enum\nclass A(enum.Enum):\n RED = enum.nonmember(1)\nask(A.RED)", None),
        ("import enum\nclass A(enum.Enum): pass\nclass B(A):\n RED = 1\nask(B.RED)", (1, True)),
        ("from app import AppEnum\nclass A(AppEnum):\n RED = 1\nask(A.RED.value)", (2, False)),
        ("from app import AppEnum\nclass A(AppEnum):\n RED = 1\nask(A.RED)", None),
        ("from app import Base\nclass A(Base):\n RED = 1\nask(A.RED.value)", None),
        ("import enum\n@enum.unique\nclass A(enum.Enum):\n RED = 1\nask(A.RED)", (1, True)),
        ("import enum\n@other\nclass A(enum.Enum):\n RED = 1\nask(A.RED.value)", (2, False)),
        ("import enum\nclass A(enum.Enum, metaclass=M):\n RED = 1\nask(A.RED.value)", (2, False)),
        ("from app import Colour\nask(Colour.RED.value)", (2, False)),
        ("from app import Colour\nask(Colour.red.value)", None),
        ("from app import COLOUR\nask(COLOUR.RED.value)", None),
        ("import app\nask(app.Colour.RED.value)", (3, False)),
    ],
)
def test_how_many_dots_lead_to_a_member(source: str, answer: tuple[int, bool] | None) -> None:
    module = collect(ast.parse(source), Asked())
    [site] = module.calls_of("ask")
    base, links = chain(site.node.args[0])
    assert base is not None
    [binding] = module.variable(site.where.scope, base.id).bindings
    assert member(module, site.where.scope, base, links, binding) == answer


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        (COLOURS, 1),
        ("import enum\nclass A(enum.Enum):\n X = 1\n Y = 2", 2),
        ("import enum\nclass A(enum.Enum): pass", float("inf")),
        ("class A:\n X = 1", float("inf")),
    ],
)
def test_how_many_members_a_class_has(source: str, answer: float) -> None:
    module = collect(ast.parse(source))
    owner = next(scope for scope in module.scopes if scope.kind is Kind.CLASS)
    assert number_of_members(module, owner) == answer
