"""Which classes of a file have a constructor that takes their fields, and nothing else."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.records import dataclass_options, is_plain_field, record_of, records
from flake8_bytecode_perf.collect import collect

SOURCE = """\
import collections
import typing
from collections import namedtuple
from dataclasses import KW_ONLY, InitVar, dataclass, field

Point = namedtuple("Point", "x, y")
Size = collections.namedtuple("Size", ("width", "height"))
Computed = namedtuple("Computed", names)
Twice = namedtuple("Twice", "a")
Twice = namedtuple("Twice", "b")
Renamed = namedtuple("Renamed", "a _b class a 9 c", rename=True)
Optional = namedtuple("Optional", "a b", **options)
Filled = namedtuple("Filled", "a b", defaults=[1])
Rebound = namedtuple("Rebound", "a")

class Colour(typing.NamedTuple):
    red: int
    blue: int = 0

class Vector(namedtuple("Vector", ["dx"])):
    def length(self): return self.dx

@dataclass
class Article:
    name: str
    price: float = field(default=0.0)

@dataclass(frozen=True)
class Order:
    count: int
    def total(self): return self.count

@dataclass
class Odd:
    odd: InitVar[int]

@dataclass
class Late:
    late: int = field(init=False)

@dataclass(kw_only=True)
class Keyed:
    keyed: int

@dataclass
class Derived(Article):
    more: int

class Made(namedtuple("Made", "made"), metaclass=type):
    pass

class Plain:
    plain: int

class Outer:
    Size = namedtuple("Size", "inner")

    class Colour(typing.NamedTuple):
        inner: int

def g():
    global Rebound
    Rebound = namedtuple("Rebound", "b")
    Point = namedtuple("Point", "inner")
    return Point(1)

def h(Point):
    shadowed = Point(1, 2)
    return shadowed

def f(colour: Colour, given, point, sizes: list[Size], mixed: list[Size], plain):
    size = Size(1, 2)
    size = size._replace(width=2)
    point = Point(1, 2)
    order = Order(1)
    order = given
    for each, other in zip(sizes, plain), sizes: pass
    for first in sizes: pass
    mixed = plain
    for second in mixed: pass
    for third in plain: pass
    for fourth in sorted(sizes): pass
    fifth: "Size" = Size(1, 2)
    [sixth for sixth in sizes]
    colour, given, size, point, order
"""


def test_a_record_has_the_fields_of_its_constructor() -> None:
    found = records(collect(ast.parse(SOURCE)))
    assert {name: (record.fields, record.is_tuple) for name, record in found.items()} == {
        "Point": (("x", "y"), True),
        "Size": (("width", "height"), True),
        "Renamed": (("a", "_1", "_2", "_3", "_4", "c"), True),
        "Filled": (("a", "b"), True),
        "Colour": (("red", "blue"), True),
        "Vector": (("dx",), True),
        "Article": (("name", "price"), False),
        "Order": (("count",), False),
    }
    assert found["Order"].methods == {"total"}


@pytest.mark.parametrize(
    ("name", "record"),
    [
        *(("colour", "Colour"), ("size", "Size"), ("given", ""), ("point", ""), ("order", "")),
        *(("first", "Size"), ("second", ""), ("third", ""), ("fourth", ""), ("fifth", "Size"), ("each", "")),
    ],
)
def test_a_name_is_a_record_if_all_that_binds_it_says_so(name: str, record: str) -> None:
    module = collect(ast.parse(SOURCE))
    scope = next(scope for scope in module.scopes if getattr(scope.node, "name", "") == "f")
    found = record_of(module, scope, ast.Name(id=name, ctx=ast.Load()))
    assert (found.name if found is not None else "") == record


def test_a_class_of_another_scope_is_no_record_of_the_module() -> None:
    module = collect(ast.parse(SOURCE))
    scope = next(scope for scope in module.scopes if getattr(scope.node, "name", "") == "h")
    assert record_of(module, scope, ast.Name(id="shadowed", ctx=ast.Load())) is None


@pytest.mark.parametrize(
    ("decorators", "options"),
    [
        ("@dataclass", {}),
        ("@dataclasses.dataclass(frozen=True)", {"frozen": True}),
        ("@data(eq=flag)", {"eq": None}),
        ("@total_ordering\n@dataclass(order=False)", {"order": False}),
        ("@pydantic.dataclasses.dataclass", {}),
        ("@total_ordering", None),
        ("@attrs.define", None),
        ("", None),
    ],
)
def test_the_options_of_a_dataclass_are_those_of_its_decorator(decorators: str, options: dict[str, object] | None) -> None:
    module = collect(ast.parse(f"import dataclasses\nfrom dataclasses import dataclass as data\n{decorators}\nclass A: pass\n"))
    assert dataclass_options(module, module.scopes[1]) == options


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        ("field(default_factory=list)", True),
        ("field(init=False)", False),
        ("field(default=Descriptor())", False),
        ("make()", False),
        ("1", False),
    ],
)
def test_a_plain_field_gives_each_instance_a_value_of_its_own(value: str, *, plain: bool) -> None:
    module = collect(ast.parse(f"from dataclasses import field\nclass A:\n    x: list = {value}\n"))
    [binding] = module.scopes[1].bindings["x"]
    assert is_plain_field(module, binding) is plain
