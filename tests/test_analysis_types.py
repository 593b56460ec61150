"""What the type analysis answers: small programs with a marked expression, and its type, None included."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from flake8_bytecode_perf.analysis.subclasses import defines, may_override, overridden_methods
from flake8_bytecode_perf.analysis.type_values import Type
from flake8_bytecode_perf.analysis.types import known_type, known_type_of_element, may_be_none, type_of
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope


def asked(source: str) -> tuple[Module, Scope, ast.expr]:
    """The facts of a program, and the argument of its call of `ask`, with the scope in which it stands."""
    module = collect(ast.parse(source), Asked())
    [site] = module.calls_of("ask")
    return module, site.where.scope, site.node.args[0]


@pytest.mark.parametrize(
    ("source", "known"),
    [
        ("ask('a')", "str"),
        ("ask(None)", "NoneType"),
        # items
        ("def f(x: str, i): ask(x[i])", "str"),
        ("def f(x: bytes): ask(x[0])", "int"),
        ("def f(x: list[float], i): ask(x[i])", "float declared"),
        ("def f(x: list[str | None], i): ask(x[i])", "str optional declared"),
        ("def f(x: dict[str, int], k): ask(x[k])", "int declared"),
        ("def f(x: list[float], i):\n y = x[i]\n ask(y)", "float declared"),
        ("def f(x: list[list[int]], i): ask(x[i])", "list declared"),
        ("def f(x: list, i): ask(x[i])", ""),
        ("def f(x: dict, k): ask(x[k])", ""),
        ("def f(x: list[int] | None, i): ask(x[i])", ""),
        ("def f(x: tuple[int, str], i): ask(x[i])", ""),
        ("def f(x: list[int], i, j): ask(x[i, j])", ""),
        ("def f(x='', i=0): ask(x[i])", ""),
        ("def f(x, i): ask(x[i])", ""),
        ("def f():\n x = {}\n ask(x['a'])", ""),
        ("def f():\n x = [1]\n ask(x[0])", ""),
        ("def f(x: str): ask(x)", "str declared"),
        ("def f(x: 'str'): ask(x)", "str declared"),
        ("def f(x: str | None): ask(x)", "str optional declared"),
        ("def f(x: None | str): ask(x)", "str optional declared"),
        ("def f(x: Optional[str]): ask(x)", "str optional declared"),
        ("def f(x: Union[str, None]): ask(x)", "str optional declared"),
        ("def f(x: typing.Union[None, str]): ask(x)", "str optional declared"),
        ("def f(x: str = None): ask(x)", "str optional declared"),
        ("def f(x: int | str): ask(x)", ""),
        ("def f(x: 'str | None'): ask(x)", ""),
        ("def f(x: Final[str]): ask(x)", "str declared"),
        ("def f(x: list[str | None]):\n for y in x: ask(y)", "str optional declared"),
        ("def f(x: list[str] | None):\n for y in x: ask(y)", "str declared"),
        ("def f(x=''): ask(x)", "str declared assumed"),
        ("def f(p, x=''): ask(x if p else '')", "str declared assumed"),
        ("def f(p, x=''): ask(x + p)", "str declared assumed"),
        ("def f(x=''): ask(x + '!')", "str declared"),
        ("def f(x: None | list[str]):\n for y in x: ask(y)", "str declared"),
        ("def f(x: Optional[list[str]]):\n for y in x: ask(y)", "str declared"),
        ("def f(x: Union[list[str], None]):\n for y in x: ask(y)", "str declared"),
        ("def f(x: Union[list[str], list[int]]):\n for y in x: ask(y)", ""),
        ("def f(x: dict[int, str]):\n for y in x.values(): ask(y)", "str declared"),
        ("ask(dict.fromkeys('ab'))", "dict"),
        ("def f(x=None): ask(x)", ""),
        ("def f(p):\n x = 'a'\n if p: x = None\n ask(x)", "str optional"),
        ("def f(p):\n x = None\n x = 'a'\n ask(x)", "str"),
        ("def f(p):\n x: str = 'a'\n ask(x)", "str"),
        ("def f(p):\n x: str = p\n ask(x)", "str declared"),
        ("def f(p, x: str | None): ask(x or '')", "str declared"),
        ("def f(p, x: str | None): ask(x and '')", "str optional declared"),
        ("def f(p, x: str | None): ask('' if p else x)", "str optional declared"),
        ("def f(x: str | None): ask('<' + x)", "str declared"),
        ("def f(x: str | None): ask(x.upper())", "str"),
        ("def f(x: int | None): ask(x + 1)", ""),
        ("def f(x: int): ask(x + 1)", "int declared"),
        ("class C:\n def __init__(self): self.x = None\n def g(self): self.x = ''\n def f(self): ask(self.x)", "str optional"),
        ("class C:\n x = None\n def g(self): self.x = ''\n def f(self): ask(self.x)", "str optional"),
        ("class C:\n x: str\n def g(self): self.x = None\n def f(self): ask(self.x)", "str optional declared"),
        ("class C:\n def g(self): self.x = ''\n def f(self): ask(self.x)", "str"),
        ("class C:\n def x(self): return 1\n def g(self): self.x = ''\n def f(self): ask(self.x)", ""),
        ("def f(x): ask(x.strip())", "str"),
        ("class C:\n def strip(self): return 1\ndef f(x): ask(x.strip())", ""),
        ("def f(x): ask(x + 'a')", "str"),
        ("class C:\n def __add__(self, o): return 1\ndef f(x): ask(x + 'a')", ""),
        ("class S(str):\n def upper(self): return 1\ndef f(x: str): ask(x.upper())", ""),
    ],
)
def test_a_type_says_whether_none_is_a_member(source: str, known: str) -> None:
    module, scope, node = asked(source)
    name, *marks = known.split() or [""]
    assert known_type(node, module, scope) == Type(name, "optional" in marks, "declared" in marks, "assumed" in marks)
    assert type_of(node, module, scope) == ("" if "optional" in marks else name)


@pytest.mark.parametrize(
    ("body", "excluded"),
    [
        ("if x is None: return\nask(x)", True),
        ("if x is None: print(1)\nask(x)", False),
        ("if x is None: x = 'a'\nask(x)", True),
        ("if x is None: x = p\nask(x)", False),
        ("if not x: raise E\nask(x)", True),
        ("assert x\nask(x)", True),
        ("assert x is not None and p\nask(x)", True),
        ("if x is not None: ask(x)", True),
        ("if x is not None and p: ask(x)", True),
        ("if x is not None or p: ask(x)", False),
        ("if x is None or p: return\nask(x)", True),
        ("if x is None and p: return\nask(x)", False),
        ("if x != None:\n  x = p.x\n  ask(x)", False),
        ("if x:\n  x = None\n  ask(x)", False),
        ("if x: pass\nelse: ask(x)", False),
        ("if x == None: pass\nelse: ask(x)", True),
        ("if x: p()\nelse: x = 'a'\nask(x)", True),
        ("x and ask(x)", True),
        ("x is None or ask(x)", True),
        ("x or ask(x)", False),
        ("p = ask(x) if x else 0", True),
        ("p = 0 if x else ask(x)", False),
        ("while x: ask(x)", True),
        ("if x:\n  x += 'a'\n  ask(x)", True),
        ("if p:\n  x: str = 'a'\nask(x)", False),
        ("if x is None: x: str = 'a'\nask(x)", True),
        ("if (x := p): ask(x)", False),
        ("if (y := x) is not None: ask(x)", False),
        ("if isinstance(x, str): ask(x)", True),
        ("if isinstance(x, (str, type(None))): ask(x)", False),
        ("for y in p:\n  if x is None: continue\n  ask(x)", True),
        ("for y in p:\n  if x is None: continue\nask(x)", False),
        ("p = [ask(x) for y in p if x]", True),
        ("p = [ask(x) for y in p if p]", False),
        ("p = lambda: x and ask(x)", False),
        ("ask(x)", False),
    ],
)
def test_a_test_excludes_none(body: str, excluded: bool) -> None:  # noqa: FBT001 - a column of the table
    source = "def f(p, x: str | None):\n" + "".join([f" {line}\n" for line in body.splitlines()])
    module, scope, node = asked(source)
    assert may_be_none(node, module, scope) is not excluded


@pytest.mark.parametrize(
    ("reset", "test", "excluded"),
    [
        ("pass", "if self.x: ask(self.x)", True),
        ("self.x = None", "if self.x: ask(self.x)", False),
        ("pass", "ask(self.x)", False),
    ],
)
def test_a_test_of_an_attribute_excludes_none_that_init_stores(reset: str, test: str, excluded: bool) -> None:  # noqa: FBT001
    methods = f" def __init__(self): self.x = None\n def r(self): {reset}\n def g(self): self.x = ''\n def f(self):\n  {test}\n"
    module, scope, node = asked("class C:\n" + methods)
    assert may_be_none(node, module, scope) is not excluded


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("x = None\nask(x)", True),
        ("def f(x=None): ask(x)", True),
        ("def f(x: 'Rows | None'): ask(x)", True),
        ("def f(x: Rows): ask(x)", False),
        ("def f(x): ask(x[0])", False),
    ],
)
def test_an_unknown_type_may_be_none_where_the_file_says_so(source: str, answer: bool) -> None:  # noqa: FBT001
    module, scope, node = asked(source)
    assert may_be_none(node, module, scope) is answer


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("ask('a b'.split())", "str"),
        ("ask(range(3))", "int"),
        ("ask([1, None])", "int"),
        ("ask({'a': 1}.keys())", ""),
        ("ask([1, 'a'])", ""),
    ],
)
def test_the_type_of_elements(source: str, name: str) -> None:
    module, scope, node = asked(source)
    assert known_type_of_element(node, module, scope).name == name


RECORDS = """
@dataclass
class Record:
 name: str
 parts: list[int]
class Odd(Record): pass
"""


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("def f(x: Record): ask(x.name)", "str"),
        ("def f(x: 'Record'): ask(x.parts)", "list"),
        ("def f(x: Record | None): ask(x.name)", "str"),
        ("def f(xs: list[Record]):\n for x in xs: ask(x.name)", "str"),
        ("def f(xs: list[Record]): return [ask(x.name) for x in xs]", "str"),
        ("def f(x: Record): ask(x.other)", ""),
        ("def f(x: Unknown): ask(x.name)", ""),
        ("def f(x): ask(x.name)", ""),
        ("def f(x: Record):\n x = other(x)\n ask(x.name)", ""),
        ("def f(xs: list[Record]):\n xs = other(xs)\n for x in xs: ask(x.name)", ""),
        ("def f(xs: list[Record]):\n for x in xs:\n  x = other(x)\n  ask(x.name)", ""),
        ("def f(x: Record): ask(x.inner.name)", ""),
    ],
)
def test_the_type_of_an_attribute_of_what_is_annotated_with_a_class_of_the_file(source: str, name: str) -> None:
    module, scope, node = asked(RECORDS + source)
    assert type_of(node, module, scope) == name


@pytest.mark.parametrize(
    ("init", "name"),
    [
        ("self.words = words", "str"),
        ("self.words = words\n  self.words = rest", ""),
        ("words = load(words)\n  self.words = words", ""),
        ("self.words: list[int] = words", "int"),
        ("self.words = words or []", ""),
    ],
)
def test_the_type_of_elements_that_a_stored_parameter_has(init: str, name: str) -> None:
    program = f"class C:\n def __init__(self, words: list[str], rest):\n  {init}\n def f(self): ask(self.words)\n"
    module, scope, node = asked(program)
    assert known_type_of_element(node, module, scope).name == name


@pytest.mark.parametrize(
    ("classes", "overrides"),
    [
        ("class S(str): pass", False),
        ("class S(str):\n def __format__(self, spec): return ''", True),
        ("class S(str, Enum): A = 'a'", True),
        ("class S(StrEnum): A = 'a'", False),
        ("class S(StrEnum):\n A = 'a'\n def __format__(self, spec): return ''", True),
        ("class M:\n def __format__(self, spec): return ''\nclass S(M, str): pass", True),
        ("class S(str, Unknown): pass", True),
        ("class S(list[str]):\n def __format__(self, spec): return ''", False),
        ("class S(S): pass", False),
        ("S = type('S', (str,), {'__format__': f})", True),
        ("S = type('S', (int,), {'__format__': f})", False),
        ("class R:\n def __format__(self, spec): return ''", False),
    ],
)
def test_a_subclass_of_a_builtin_overrides_what_it_defines(classes: str, overrides: bool) -> None:  # noqa: FBT001
    source = f"from enum import Enum, StrEnum\n{classes}\ndef f(x: str): ask(x)"
    module, scope, node = asked(source)
    known = known_type(node, module, scope)
    assert may_override(module, known, "__format__") is overrides
    assert not may_override(module, known._replace(declared=False), "__format__")
    assert not may_override(module, known, "__len__") or "*" in overridden_methods(module, "str")


def test_a_file_defines_what_its_classes_bind_or_what_is_stored() -> None:
    module, _, _ = asked("class C:\n def a(self): pass\n b = a\nC.c = ask(1)")
    assert [name for name in "abcd" if defines(module, name)] == ["a", "b", "c"]
