"""What the getters of a file's properties read: small classes, and the attributes, or None where a getter does more."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.properties import is_plain, properties, reads_of_getters
from flake8_bytecode_perf.collect import collect

MORE = """
LIMIT = 3
NAMES = []
NAMES = ()

class A:
 def helper(self): return self.b
 def deep(self): return self.helper()
 def acting(self): self.b = 1
 @property
 def other(self): return self.c

 @property
 def n(self):
  {}
"""


@pytest.mark.parametrize(
    ("body", "reads"),
    [
        ("return self.a", [("a", False)]),
        ("return self.a.b", [("a.b", False)]),
        ("return self.a + 1", [("a", True)]),
        ("return self.a if self.b else LIMIT", [("a", True), ("b", True)]),
        ("if self.a: return self.b\n  return self.c", [("a", True), ("b", False), ("c", False)]),
        ("return len(self.a)", [("a", True)]),
        ("return self.a.count(1)", None),
        ("return self.a[0]", [("a", True)]),
        ("return self.helper()", [("b", False)]),
        ("return self.deep()", [("b", False)]),
        ("return self.other", [("c", False)]),
        ("return 1", []),
        ("x = self.a\n  return x", [("a", True)]),
        ("return self.acting()", None),
        ("return self.foreign()", None),
        ("return self.a.pop()", None),
        ("self.a = 1\n  return 2", None),
        ("return [self.a]", None),
        ("return list(self.a)", None),
        ("return foreign(self.a)", None),
        ("return foreign", None),
        ("return NAMES", None),
        ("return self", None),
        ("with self.a: return self.b", None),
        ("yield self.a", None),
        ("return lambda: self.a", None),
    ],
)
def test_what_a_getter_reads(body: str, reads: list[tuple[str, bool]] | None) -> None:
    module = collect(ast.parse(MORE.format(body)))
    found = reads_of_getters(module, "n")
    assert (found and sorted((".".join(read.names), read.inside) for read in found)) == (reads and sorted(reads))
    assert is_plain(found) is (reads is not None and len(reads) == 1 and not reads[0][1])


def test_all_getters_of_a_name_count() -> None:
    source = "class A:\n @property\n def n(self): return self.a\nclass B:\n @property\n def n(self): return {}\n"
    assert reads_of_getters(collect(ast.parse(source.format("self.b"))), "n") is not None
    assert reads_of_getters(collect(ast.parse(source.format("foreign()"))), "n") is None


@pytest.mark.parametrize(
    ("decorators", "answer"),
    [("@property", ["n"]), ("@functools.cached_property", []), ("@property\n @traced", []), ("", []), ("@n.setter", [])],
)
def test_which_functions_are_properties(decorators: str, answer: list[str]) -> None:
    module = collect(ast.parse(f"class A:\n {decorators}\n def n(self): return 1\n"))
    assert [*properties(module)] == answer


def test_a_property_that_the_file_binds_is_none() -> None:
    assert properties(collect(ast.parse("from app import property\nclass A:\n @property\n def n(self): pass\n"))) == {}
