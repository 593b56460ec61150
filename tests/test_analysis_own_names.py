"""Whether a file goes through its own names: small programs."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.analysis.globals import lists_own_names
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.fix import fix_text

SORTED = "def f(xs):\n    return sorted(xs, key=lambda x: x[1])\n"


@pytest.mark.parametrize(
    "source",
    [
        "__all__ = [n for n in dir() if n]",
        "names = list(vars())",
        "for name in locals().copy(): print(name)",
        "def f(): return [v for v in globals().values() if isinstance(v, type)]",
        "def f(): return list(globals())",
        "def f():\n for name, value in globals().items(): print(name)",
        "import sys\ndef f(): return dir(sys.modules[__name__])",
        "import sys\nthis = sys.modules[__name__]\ndef f(): return vars(this)",
        "import inspect, sys\ndef f(): return inspect.getmembers(sys.modules[__name__], inspect.isclass)",
    ],
)
def test_a_file_that_lists_its_names_gets_no_import(source: str) -> None:
    assert lists_own_names(collect(ast.parse(source)))
    both = f"{SORTED}{source}\n"
    assert fix_text(both, Settings(min_gain=-1), {"PFB520"}).text == both


@pytest.mark.parametrize(
    "source",
    [
        "def f(): return dir(), vars(), locals()",
        "def f(x): return dir(x), vars(x)",
        "def f(x): return globals()[x]",
        "def f(x): return globals().get(x), x in globals()",
        "globals().update(a=1)",
        "def f(x): return eval(x, globals())",
        "import inspect\ndef f(x): return inspect.getmembers(x)",
    ],
)
def test_a_file_that_asks_for_a_name_gets_one(source: str) -> None:
    assert not lists_own_names(collect(ast.parse(source)))
    both = f"{SORTED}{source}\n"
    assert "itemgetter(1)" in fix_text(both, Settings(min_gain=-1), {"PFB520"}).text
