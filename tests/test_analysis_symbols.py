"""What names stand for, and what a file imports: small programs, and the answer."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.symbols import class_at_hand, dotted_name, imports_any, imports_arrays
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("import numpy", True),
        ("import os, pandas.api as api", True),
        ("from scipy.linalg import norm", True),
        ("try:\n import torch\nexcept ImportError: pass", True),
        ("from dask import *", True),
        ("import numpydoc", False),
        ("from .numpy import array", False),
        ("from . import numpy", False),
        ("def f(): import numpy", False),
        ("numpy = 1", False),
    ],
)
def test_a_file_imports_a_library_of_arrays(source: str, *, answer: bool) -> None:
    assert imports_arrays(collect(ast.parse(source))) is answer


def test_a_file_imports_one_of_several_packages() -> None:
    module = collect(ast.parse("import re\nfrom os import path\n"))
    assert imports_any(module, "json", "os")
    assert not imports_any(module, "json", "path")


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("import os\nask(os.path.join)", "os.path.join"),
        ("from os import path as p\nask(p.join)", "os.path.join"),
        ("ask(len)", "len"),
        ("def f(len): ask(len)", ""),
        ("import os\nos = 1\nask(os.path)", ""),
        ("ask(x.y)", ""),
        ("ask(f().y)", ""),
        ("ask(str.join)", ""),
    ],
)
def test_a_name_stands_for_what_an_import_or_the_builtins_give(source: str, name: str) -> None:
    module = collect(ast.parse(source), Asked())
    [site] = module.calls_of("ask")
    assert dotted_name(site.node.args[0], module, site.where.scope) == name


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("class A:\n def f(self): ask(self)", "A"),
        ("class A:\n def f(this, /): ask(this)", "A"),
        ("class A:\n def f(self):\n  def g(): ask(self)", "A"),
        ("class A:\n @classmethod\n def f(cls): ask(cls)", "A"),
        ("class A:\n @staticmethod\n def f(self): ask(self)", ""),
        ("class A:\n def f(self, other): ask(other)", ""),
        ("class A:\n def f(*self): ask(self)", ""),
        ("def f(self): ask(self)", ""),
    ],
)
def test_the_first_parameter_of_a_method_is_an_instance_of_its_class(source: str, name: str) -> None:
    module = collect(ast.parse(source), Asked())
    [site] = module.calls_of("ask")
    owner = class_at_hand(module, site.where.scope, site.node.args[0])
    assert getattr(getattr(owner, "node", None), "name", "") == name
