"""What the analyses of operands, errors, evaluation order and classes answer about a marked expression: `ask(…)`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from flake8_bytecode_perf.analysis.classes import is_class
from flake8_bytecode_perf.analysis.concatenation import format_obstacle, sum_obstacles
from flake8_bytecode_perf.analysis.evaluation_order import order_obstacle
from flake8_bytecode_perf.analysis.format_fields import accepts, fields_of
from flake8_bytecode_perf.analysis.globals import obstacles_to_early_read
from flake8_bytecode_perf.analysis.handled_errors import may_be_caught, may_be_told
from flake8_bytecode_perf.analysis.import_time import is_called_seldom
from flake8_bytecode_perf.analysis.naturals import is_never_negative
from flake8_bytecode_perf.analysis.numbers import difference_of
from flake8_bytecode_perf.analysis.operands import holds_only, operand_obstacle
from flake8_bytecode_perf.analysis.pairs import mapped, pairs_of
from flake8_bytecode_perf.analysis.patterns import can_start_anywhere, groups_in_order, match_of
from flake8_bytecode_perf.analysis.reaching_types import known_type_before
from flake8_bytecode_perf.analysis.receivers import may_count, type_of_receiver
from flake8_bytecode_perf.analysis.structs import reads_all
from flake8_bytecode_perf.analysis.type_values import NONE, UNKNOWN, Type
from flake8_bytecode_perf.analysis.values import is_never_empty
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site


def asked(source: str) -> tuple[Module, Site]:
    """The facts of a program, and its call of `ask`."""
    module = collect(ast.parse(source), Asked())
    [site] = module.calls_of("ask")
    return module, site


def slug(obstacle: object) -> str:
    return getattr(obstacle, "slug", "")


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("ask(1)", False),
        ("try: ask(1)\nexcept IndexError: pass", True),
        ("try: ask(1)\nexcept LookupError: pass", True),
        ("try: ask(1)\nexcept (OSError, Exception): pass", True),
        ("try: ask(1)\nexcept: pass", True),
        ("try: ask(1)\nexcept KeyError: pass", False),
        ("try: ask(1)\nexcept lib.OwnError: pass", False),
        ("try: ask(1)\nexcept ERRORS: pass", True),
        ("try: ask(1)\nexcept errors.ALL: pass", True),
        ("try: pass\nexcept IndexError: ask(1)", False),
        ("try: ask(1)\nfinally: pass", False),
        ("with suppress(IndexError): ask(1)", True),
        ("with suppress(KeyError): ask(1)", False),
        ("with lib.suppressed: ask(1)", True),
        ("def f(): ask(1)\ntry: f()\nexcept IndexError: pass", True),
        ("def f(): ask(1)\ntry: g()\nexcept IndexError: pass", False),
        ("def f(): ask(1)\ndef g(): return f()\ntry: run(g)\nexcept IndexError: pass", True),
        ("class C:\n def f(self): ask(1)\n def g(self):\n  try: self.f()\n  except IndexError: pass", True),
        ("class C:\n def f(self): ask(1)\n def g(self): self.f()\ntry: C().g()\nexcept IndexError: pass", True),
        ("def f(): return f() or ask(1)\ntry: pass\nexcept IndexError: pass", False),
        ("class C:\n def __exit__(self, *error): return True\nwith C(): ask(1)", True),
        ("def f(): ask(1)\ndef run(fn):\n try: fn()\n except IndexError: pass\nrun(f)", True),
        ("def f(): ask(1)\ndef run(fn):\n try: fn()\n except KeyError: pass\nrun(f)", False),
        ("def f(): ask(1)\ndef run(fn):\n try: fn()\n except IndexError: pass\nf()", False),
        ("def f(): ask(1)\ndef run():\n try: len(x)\n except IndexError: pass\nrun(f)", False),
        ("@run\ndef f(): ask(1)\ndef run(fn):\n try: return fn()\n except IndexError: pass", True),
        ("@cache\ndef f(): ask(1)\ndef run(fn):\n try: return fn()\n except IndexError: pass", False),
        ("def f(): ask(1)\nTABLE = {1: f}\ntry: TABLE[1]()\nexcept IndexError: pass", True),
        ("class C:\n def f(self): ask(1)\n def m(self):\n  self.do = self.f\n  try: self.do()\n  except IndexError: pass", True),
    ],
)
def test_an_error_may_be_caught_where_the_function_is_named(source: str, answer: bool) -> None:  # noqa: FBT001 - a column
    module, site = asked(source)
    assert may_be_caught(module, site, IndexError) is answer


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("try: ask(1)\nexcept IndexError: pass", False),
        ("try: ask(1)\nexcept IndexError as error: pass", False),
        ("try: ask(1)\nexcept IndexError as error: print(error)", True),
        ("try: ask(1)\nexcept IndexError as error: print(type(error), error.__class__)", False),
        ("try: ask(1)\nexcept IndexError as error: print(type(error), error.args)", True),
        ("try: ask(1)\nexcept KeyError as error: print(error)", False),
        ("try: ask(1)\nexcept IndexError: print(sys.exc_info()[1])", True),
        ("try: ask(1)\nexcept IndexError: log.exception('failed')", True),
        ("with suppress(IndexError): ask(1)", False),
        ("with pytest.raises(IndexError, match='empty'): ask(1)", True),
    ],
)
def test_a_handler_may_show_the_message_of_an_error(source: str, *, answer: bool) -> None:
    module, site = asked(source)
    assert may_be_told(module, site, IndexError) is answer


@pytest.mark.parametrize(
    ("before", "after", "obstacle"),
    [
        ("d, k", "1", ""),
        ("d, k", "f(k)", ""),
        ("d, k[0]", "1", ""),
        ("d, k[0]", "v", ""),
        ("d, k[0]", "v[0]", "error-order"),
        ("d, (k, 1)", "v[0]", ""),
        ("d, len(k)", "len(v)", "error-order"),
        ("d, f(k)", "v.n", "other-result"),
        ("d, log.append(1)", "v", ""),
        ("d, log.append(1)", "len(log)", "other-result"),
        ("d, k[0]", "log.append(1)", "other-result"),
        ("d, len(log)", "next(it)", "other-result"),
        ("d, k + 1", "next(it)", "error-order"),
        ("d, -k", "(yield)", "error-order"),
        ("self.d, k", "next(it)", ""),
        ("self.e, k", "next(it)", "other-result"),
        ("other.d, k", "next(it)", "other-result"),
        ("G, k", "next(it)", ""),
        ("H, k", "next(it)", "other-result"),
    ],
)
def test_the_order_of_evaluation_may_show(before: str, after: str, obstacle: str) -> None:
    body = f" def m(self, d, k, v, it, log, f, other):\n  self.e = 1\n  for _ in d: ask(({before}), ({after}))\n"
    source = f"G = 1\nH = 1\nH = 2\nclass C:\n def __init__(self): self.d = {{}}\n{body}"
    module, site = asked(source)
    first, second = site.node.args
    assert slug(order_obstacle(module, site, first.elts, second)) == obstacle


@pytest.mark.parametrize(
    ("head", "first", "added", "obstacles"),
    [
        ("", Type("str"), "x", []),
        ("", Type("str"), "x, '!'", []),
        ("", Type("str"), "s, f()", []),
        ("", Type("str"), "x, f()", ["error-order"]),
        ("class R:\n def __radd__(self, o): return 1\n", Type("str"), "x, '!'", ["own-class"]),
        ("class R:\n def __radd__(self, o): return 1\n", Type("str"), "s, '!'", []),
        ("class R:\n def __radd__(self, o): return 1\n", Type("str"), "x", []),
        ("class R:\n def __add__(self, o): return 1\n", UNKNOWN, "s, '!'", ["own-class"]),
        ("class R(str):\n def __add__(self, o): return 1\n", Type("str", declared=True), "'a', '!'", ["own-class"]),
    ],
)
def test_a_sum_may_not_be_regrouped(head: str, first: Type, added: str, obstacles: list[str]) -> None:
    module, site = asked(f"{head}def f(x):\n s = 'a'\n ask(({added},))")
    assert [one.slug for one in sum_obstacles(module, site, first, site.node.args[0].elts)] == obstacles


@pytest.mark.parametrize(
    ("head", "first", "obstacle"),
    [
        ("", Type("str"), ""),
        ("", Type("str", declared=True), ""),
        ("", Type("str", optional=True), "first-value"),
        ("", Type("int"), "first-value"),
        ("", UNKNOWN, "first-value"),
        ("class R(str):\n def __format__(self, o): return ''\n", Type("str"), ""),
        ("class R(str):\n def __format__(self, o): return ''\n", Type("str", declared=True), "own-class"),
    ],
)
def test_an_f_string_makes_text_of_any_first_value(head: str, first: Type, obstacle: str) -> None:
    module, _ = asked(f"{head}ask(1)")
    assert slug(format_obstacle(module, first)) == obstacle


@pytest.mark.parametrize(
    ("form", "fields"),
    [
        ("{} {}", [("a", "", ""), ("b", "", "")]),
        ("{1} {0}", [("b", "", ""), ("a", "", "")]),
        ("{k}", [("c", "", "")]),
        ("{0.x[y].z}", [("a", ".x[y].z", "")]),
        ("{[x]}", [("a", "[x]", "")]),
        ("{:>{}}", [("a", "", ">{}"), ("b", "", "")]),
        ("{.3f}", None),
        ("{0.class}", None),
        ("{0.}", None),
        ("{} {0}", None),
        ("{9}", None),
        ("{z}", None),
        ("{!x}", None),
        ("{", None),
    ],
)
def test_the_fields_of_a_format(form: str, fields: list[tuple[str, str, str]] | None) -> None:
    call = ast.parse(f"{form!r}.format(a, b, k=c)", mode="eval").body
    assert isinstance(call, ast.Call)
    found = fields_of(form, call)
    assert (found and [(ast.unparse(one.argument), one.path, one.spec) for one in found]) == fields


@pytest.mark.parametrize("arguments", ["*a", "**a"])
def test_the_fields_of_unpacked_arguments_are_not_known(arguments: str) -> None:
    call = ast.parse(f"''.format({arguments})", mode="eval").body
    assert isinstance(call, ast.Call)
    assert fields_of("{}", call) is None


@pytest.mark.parametrize(
    ("form", "known", "answer"),
    [
        ("{}", UNKNOWN, True),
        ("{!r}", UNKNOWN, True),
        ("{!r:>8}", UNKNOWN, True),
        ("{!r:d}", UNKNOWN, False),
        ("{:>8}", UNKNOWN, False),
        ("{:>8}", Type("str"), True),
        ("{:>8}", Type("str", optional=True), False),
        ("{:d}", Type("str"), False),
        ("{:05d}", Type("int"), True),
        ("{:.2f}", Type("float"), True),
        ("{:d}", Type("float"), False),
        ("{:>8}", NONE, False),
    ],
)
def test_a_specification_that_a_type_accepts(form: str, known: Type, answer: bool) -> None:  # noqa: FBT001 - a column
    call = ast.parse("''.format(a)", mode="eval").body
    assert isinstance(call, ast.Call)
    [field] = fields_of(form, call) or []
    assert accepts(field, known) is answer


@pytest.mark.parametrize(
    ("source", "obstacle"),
    [
        ("ask('a')", ""),
        ("ask(x)", "unknown-type"),
        ("ask(1)", "unknown-type"),
        ("def f(x: str): ask(x)", ""),
        ("def f(x: str | None): ask(x)", "may-be-none"),
        ("def f(x: 'Row | None'): ask(x)", "may-be-none"),
        ("class S(str):\n def __format__(self, spec): return ''\ndef f(x: str): ask(x)", "own-class"),
        ("class S(str):\n def __format__(self, spec): return ''\nask('a')", ""),
    ],
)
def test_what_an_operand_may_be(source: str, obstacle: str) -> None:
    module, site = asked(source)
    assert slug(operand_obstacle(module, site.where.scope, site.node.args[0], ("str",), ("__format__",))) == obstacle


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("ask(int)", True),
        ("ask(len)", False),
        ("class A: pass\nask(A)", True),
        ("class A:\n class B: pass\nask(A.B)", False),
        ("def A(): pass\nask(A)", False),
        ("from lib import Row\nask(Row)", True),
        ("from lib import AS\nask(AS)", False),
        ("import lib\nask(lib.Row)", True),
        ("import lib\nask(lib.AS)", False),
        ("Error = OSError\nask(Error)", True),
        ("A = B = C = D = E = int\nA = 1\nask(A)", False),
        ("A = (int, str)\nask(A)", False),
        ("A = A\nask(A)", False),
        ("def f(kind): ask(kind)", False),
        ("def f(lib): ask(lib.Kind)", True),
        ("def f(lib): ask(lib.KINDS)", False),
        ("class C:\n Kind = (int, str)\n def f(self): ask(self.Kind)", False),
        ("def f(self):\n self.Kind = (int, str)\n ask(self.Kind)", False),
        ("class C:\n @classmethod\n def f(cls): ask(cls)", True),
        ("class C:\n @classmethod\n def f(cls, other): ask(other)", False),
        ("class C:\n def f(self): ask(self)", False),
        ("ask(f())", False),
    ],
)
def test_what_is_surely_one_class(source: str, answer: bool) -> None:  # noqa: FBT001 - a column
    module, site = asked(source)
    assert is_class(module, site.where.scope, site.node.args[0]) is answer


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("from collections import Counter\nc = Counter()\nask(c)", True),
        ("def f(c: Counter): ask(c)", True),
        ("def f(c: 'Counter[str] | None'): ask(c)", True),
        ("def f(c: collections.Counter[str]): ask(c)", True),
        ("def f(c: dict): ask(c)", False),
        ("def f(c): ask(c)", False),
    ],
)
def test_a_counter_by_its_value_or_annotation(source: str, answer: bool) -> None:  # noqa: FBT001 - a column
    module, site = asked(source)
    assert may_count(module, site.where.scope, site.node.args[0]) is answer


@pytest.mark.parametrize(
    ("test", "known"),
    [
        ("if s is None: return", Type("str", declared=True)),
        ("if p: return", Type("str", optional=True, declared=True)),
        ("s = s or p", UNKNOWN),
        ("s: str = None", Type("str", optional=True, declared=True)),
        ("s = 'a'", Type("str")),
    ],
)
def test_the_type_before_a_loop(test: str, known: Type) -> None:
    module, site = asked(f"def f(p, xs, s: str | None):\n {test}\n for x in xs:\n  s += ask(x)")
    assert known_type_before(module, site.where, "s", site.where.nest.line) == known


@pytest.mark.parametrize(
    ("source", "known"),
    [
        ("def f(xs: list | None):\n for x in xs: ask(xs)", Type("list", optional=True, declared=True)),
        ("def f(xs):\n out = []\n for x in xs: out += [x]; ask(out)", Type("list")),
        ("def f(xs):\n out = g()\n for x in xs: out += [x]; ask(out)", UNKNOWN),
        ("import collections\ndef f(xs):\n d = collections.defaultdict(list)\n for x in xs: ask(d[x])", Type("list")),
        ("def f(xs, d):\n for x in xs: ask(d[x])", UNKNOWN),
        ("def f(xs, d):\n for x in xs: ask(d[:])", UNKNOWN),
    ],
)
def test_the_type_of_what_a_loop_changes(source: str, known: Type) -> None:
    module, site = asked(source)
    assert type_of_receiver(module, site.where, site.node.args[0]) == known


@pytest.mark.parametrize(
    ("head", "slugs"),
    [
        ("import json", []),
        ("__lazy_modules__ = ['json']\nimport json", ["early-import"]),
        ("import json\nprint(globals().get('json'))", []),
    ],
)
def test_what_an_early_read_of_a_global_may_change(head: str, slugs: list[str]) -> None:
    module, site = asked(f"{head}\ndef f(xs):\n    for x in xs: ask(json)\n")
    assert site.where.loop is not None
    assert [found.slug for found in obstacles_to_early_read(module, site.where.loop, "json")] == slugs


def test_what_a_frame_shows_of_the_globals_is_only_read() -> None:
    module, site = asked("X = 1\ndef f(xs):\n    for x in xs: ask(X, len(globals()), globals().get('X'))\n")
    assert site.where.loop is not None
    assert obstacles_to_early_read(module, site.where.loop, "X") == []


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("ask(1)", True),
        ("ask(-1)", False),
        ("ask(len(x) + 1)", True),
        ("ask(len(x) - 1)", False),
        ("ask(m.end())", True),
        ("ask(m.start(1))", False),
        ("ask(0 if x else len(y))", True),
        ("ask(0 if x else y)", False),
        ("def f(i): ask(i)", False),
        ("def f():\n i = 0\n while x:\n  ask(i)\n  i = i + 1", True),
        ("def f():\n i = 0\n while x:\n  ask(i)\n  i += len(x)", True),
        ("def f():\n i = 0\n while x:\n  ask(i)\n  i -= 1", False),
        ("def f():\n i: int\n i = 0\n while x:\n  ask(i)\n  i += x", False),
        ("for i in range(9): ask(i)", True),
        ("for i in range(n, 9): ask(i)", False),
        ("for i in range(2, n): ask(i)", True),
        ("for i in range(2, n, 3): ask(i)", True),
        ("for i in range(2, n, -3): ask(i)", False),
        ("for i, x in enumerate(xs): ask(i)", True),
        ("for i, x in enumerate(xs): ask(x)", False),
        ("for i, x in enumerate(xs, -5): ask(i)", False),
        ("for i, x in enumerate(xs, start=n): ask(i)", False),
        ("for i in xs: ask(i)", False),
        ("with x as i: ask(i)", False),
    ],
)
def test_a_number_is_never_negative_where_all_that_it_may_be_is_not(source: str, *, answer: bool) -> None:
    module, site = asked(source)
    assert is_never_negative(module, site.where.scope, site.node.args[0]) is answer


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("ask(12, 8)", 4),
        ("ask(n + 4, n)", 4),
        ("ask(n + 4, n + 1)", 3),
        ("ask(n + 4, n - 1)", 5),
        ("ask(n + 1 + 2, n)", 3),
        ("SIZE = 4\nask(n + SIZE, n)", 4),
        ("ask(n * 4, n)", None),
        ("ask(n + m, n)", None),
        ("ask(m, n)", None),
    ],
)
def test_a_difference_is_known_where_both_start_from_the_same(source: str, answer: int | None) -> None:
    module, site = asked(source)
    assert difference_of(module, site.where.scope, *site.node.args) == answer


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("ask('a')", True),
        ("ask('')", False),
        ("ask(b'')", False),
        ("ask(('a', 'b'))", True),
        ("ask(('a', ''))", False),
        ("ask(('a', b))", False),
        ("X = 'a'\nask(X)", True),
        ("X = ''\nask(X)", False),
        ("X = f()\nask(X)", False),
        ("ask(f())", False),
    ],
)
def test_a_text_is_never_empty_where_all_that_it_may_be_is_written_out(source: str, *, answer: bool) -> None:
    module, site = asked(source)
    assert is_never_empty(module, site.where.scope, site.node.args[0]) is answer


@pytest.mark.parametrize(
    ("pattern", "answer"),
    [
        ("a+", True),
        (r"\[^a", False),
        (r"[^a]", True),
        (r"(?=a)a(?!b)\w$", True),
        (r"a\^", True),
        ("^a", False),
        (r"a|^b", False),
        (r"\\\ba", False),
        (r"\ba", False),
        (r"a\B", False),
        (r"\Aa", False),
        ("(?<=a)b", False),
        ("(?<!a)b", False),
    ],
)
def test_a_pattern_can_start_anywhere_if_it_does_not_look_back(pattern: str, *, answer: bool) -> None:
    for source in (f"import re\nX = re.compile({pattern!r})\nask(X)", f"import re\nask(re.compile({pattern.encode()!r}))"):
        module, site = asked(source)
        assert can_start_anywhere(module, site.where.scope, site.node.args[0]) is answer


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("WORD = 'w'\nX = re.compile(f'{WORD}+')\nask(X)", True),
        ("START = '^'\nX = re.compile(START + 'w')\nask(X)", False),
        ("def f(word):\n X = re.compile(word)\n ask(X)", False),
        ("X = compile('w', '', 'exec')\nask(X)", False),
        ("X = re.compile()\nask(X)", False),
    ],
)
def test_a_pattern_is_known_if_its_text_is(source: str, *, answer: bool) -> None:
    module, site = asked(f"import re\n{source}")
    assert can_start_anywhere(module, site.where.scope, site.node.args[0]) is answer


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("struct.unpack('<I', d[:4])", True),
        ("struct.unpack('<I', d[n:n + 4])", True),
        ("struct.unpack('<I', d[n:n + 5])", False),
        ("struct.unpack('<I', d[n:])", False),
        ("struct.unpack(form, d[:4])", False),
        ("struct.unpack('?!', d[:4])", False),
        ("other.unpack('<I', d[:4])", False),
        ("RECORD.unpack(d[:4])", True),
        ("RECORD.unpack(d[n:n + RECORD.size])", True),
        ("RECORD.unpack(d[:RECORD.size])", True),
        ("RECORD.unpack(d[m:n + RECORD.size])", False),
        ("RECORD.unpack(d[n:n + OTHER.size])", False),
        ("OTHER.unpack(d[n:n + OTHER.size])", False),
    ],
)
def test_a_slice_is_unpacked_whole_if_it_is_as_long_as_the_format(source: str, *, answer: bool) -> None:
    module = collect(ast.parse(f"import struct\nRECORD = struct.Struct('<I')\n{source}"), Asked())
    [site] = module.calls_of("unpack")
    assert reads_all(module, site, site.node.args[-1]) is answer


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("ask(('a', 'b'))", True),
        ("ask(['a', 1])", False),
        ("XS = ['a', 'b']\nask(XS)", True),
        ("XS = ['a', 'b']\nXS.append(x)\nask(XS)", False),
        ("XS = [x]\nask(XS)", False),
        ("def f(xs: list[str]): ask(xs)", True),
        ("def f(xs: list[int]): ask(xs)", False),
        ("def f(xs: Iterator[str]): ask(xs)", False),
        ("ask('a'.split())", True),
        ("ask(f())", False),
    ],
)
def test_a_collection_holds_only_strings_if_it_is_known_to(source: str, *, answer: bool) -> None:
    module, site = asked(source)
    assert holds_only(module, site.where.scope, site.node.args[0], ("str", "bytes")) is answer


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("m = re.match('a', x)\nask(m)", "a"),
        ("m = None\nm = PATTERN.search(x)\nask(m)", "p"),
        ("if (m := PATTERN.fullmatch(x)): ask(m)", "p"),
        ("for m in PATTERN.finditer(x): ask(m)", "p"),
        ("for m in re.finditer('a', x): ask(m)", "a"),
        ("m = re.match(x, y)\nask(m)", None),
        ("WORD = 'w'\nm = re.match(f'({WORD})+', x)\nask(m)", "(w)+"),
        ("WORD = 'w'\nWORDS = re.compile(WORD + '+')\ndef f(x):\n m = WORDS.match(x)\n ask(m)", "w+"),
        ("m = re.compile(y).match(x)\nask(m)", None),
        ("m = re.match('a', x) if y else None\nask(m)", ""),
        ("m = pattern.match(x)\nask(m)", ""),
        ("m = make('a').match(x)\nask(m)", ""),
        ("m = re.match('a', x)\nm = f(m)\nask(m)", ""),
        ("m = re.match('a', x)\nm = re.match('b', x)\nask(m)", None),
        ("def f(m=re.match('a', x)): ask(m)", ""),
        ("for m in re.findall('a', x): ask(m)", ""),
        ("for m, n in re.finditer('a', x): ask(m)", ""),
    ],
)
def test_a_name_is_a_match_if_all_that_binds_it_gives_one(source: str, answer: str | None) -> None:
    module, site = asked(f"import re\nPATTERN = re.compile('p')\n{source}")
    match = match_of(module, site.where.scope, site.node.args[0].id)
    assert (match.source if match is not None else "") == answer


def test_groups_are_called_by_their_numbers_and_names() -> None:
    assert groups_in_order(r"(a)(?P<b>b)(?:c)") == [{1}, {2, "b"}]
    assert groups_in_order(b"(a)") == [{1}]
    assert groups_in_order("(") == []


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("ask([f(a, b) for a, b in zip(xs, ys)])", "map(f, xs, ys)"),
        ("ask([f(b, a) for a, b in zip(xs, ys)])", "map(f, ys, xs)"),
        ("ask([f(a, b) for a, b in pairs])", "itertools.starmap(f, pairs)"),
        ("ask([f(b, a) for a, b in pairs])", ""),
        ("ask([f(a, c) for a, b in zip(xs, ys)])", ""),
        ("ask([f(a, b) for a, b in zip(xs, ys, zs)])", ""),
        ("ask([f(a, b) for a, b in zip(xs, ys) if a])", ""),
        ("ask([f(a, a) for a, a in pairs])", ""),
    ],
)
def test_a_function_is_mapped_on_pairs_in_the_order_of_their_halves(source: str, answer: str) -> None:
    module, site = asked(source)
    made = site.node.args[0]
    pairs = pairs_of(module, site.where.scope, made.generators)
    assert (mapped("f", pairs, *[argument.id for argument in made.elt.args]) if pairs is not None else "") == answer


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("def f(): ask()\nf()", True),
        ("def f(): ask()\ndef g(): f()\ng()", True),
        ("class C:\n def __init__(self): ask()\nC()", True),
        ("def f(): ask()", False),
        ("def f(): ask()\nfor x in y: f()", False),
        ("def f(): ask()\ndef g(): f()\nfor x in y: g()", False),
        ("def f(): ask()\nf()\nmap(f, xs)", False),
        ("def f(): ask(); f()\nf()", False),
    ],
)
def test_a_function_of_a_program_is_called_seldom_if_no_loop_calls_it(source: str, *, answer: bool) -> None:
    module, site = asked(f"{source}\nif __name__ == '__main__': main()")
    assert is_called_seldom(module, site.where.scope) is answer
    module, site = asked(source)
    assert not is_called_seldom(module, site.where.scope)
