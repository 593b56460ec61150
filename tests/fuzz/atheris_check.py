"""Coverage-guided fuzzing of `check_source`: python tests/fuzz/atheris_check.py -max_len=64 -len_control=0 [FOLDER].

Needs the extra `fuzz`. The bytes that the fuzzer makes choose statements of the tests' data files and put them into one another,
so that most of what it tries is Python. What raises, is PFB000 or lies outside of the file ends the run and is printed.
"""

from __future__ import annotations

import ast
import copy
import sys
import warnings
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

with atheris.instrument_imports(include=["flake8_bytecode_perf"]):
    from test_fuzz import assert_sound

_BODIES = ("body", "orelse", "finalbody")


def _functions() -> list[ast.stmt]:
    files = sorted((ROOT / "tests" / "data").glob("*.py"))
    sources = [path.read_text(encoding="utf-8") for path in files if "py312" not in path.stem or sys.version_info >= (3, 12)]
    return [node for source in sources for node in ast.parse(source).body]


FUNCTIONS = _functions()
STATEMENTS = [node for function in FUNCTIONS for node in ast.walk(function) if isinstance(node, ast.stmt)]


def _spliced(provider: atheris.FuzzedDataProvider) -> str:
    """Some functions, with some of their statements put into each other's blocks."""
    made = [ast.unparse(provider.PickValueInList(FUNCTIONS)) for _ in range(provider.ConsumeIntInRange(1, 3))]
    tree = ast.parse("\n".join(made))
    for _ in range(provider.ConsumeIntInRange(1, 6)):
        blocks = [
            block for node in ast.walk(tree) for name in _BODIES if isinstance(block := getattr(node, name, None), list) and block
        ]
        block = provider.PickValueInList(blocks)
        place = provider.ConsumeIntInRange(0, len(block))
        block[place : place + provider.ConsumeIntInRange(0, 1)] = [copy.deepcopy(provider.PickValueInList(STATEMENTS))]
    return ast.unparse(ast.fix_missing_locations(tree))


def check_one(data: bytes) -> None:
    """Check the program that these bytes stand for."""
    source = _spliced(atheris.FuzzedDataProvider(data))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert_sound(source)  # which tells the program that it fails on


def main() -> None:
    """Fuzz until something is found, or the options end it: -max_total_time=600."""
    atheris.Setup(sys.argv, check_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
