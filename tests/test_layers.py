"""The layers of the design, as data: a module may import only what stands to its left."""

from __future__ import annotations

import ast
import builtins
import re
import subprocess
import sys
from pathlib import Path

import pytest

import flake8_bytecode_perf
from flake8_bytecode_perf.verdict import Obstacle

PACKAGE = Path(flake8_bytecode_perf.__file__).parent
LAYERS = (
    "source syntax model profiles verdict settings collect analysis bytecode cost rule rules report choice check "
    "baseline left_out plugin suites file_parts concrete applied chunk logical_lines rewrite fixes joining alignment "
    "ast_diff examination imports proposals verify fix cli editor lsp server __main__"
).split()
OUTSIDE = {"flake8_bytecode_perf", "__init__"}


def _layer(module: str) -> int:
    return LAYERS.index(module.split(".", maxsplit=1)[0])


def _imports(path: Path) -> set[str]:
    """The modules of the package that a file imports, what only type checkers read left out."""
    found: set[str] = set()
    waiting: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("flake8_bytecode_perf."):
            found.add(node.module.removeprefix("flake8_bytecode_perf."))
        waiting.extend(ast.iter_child_nodes(node))
    return found


FILES = [path for path in sorted(PACKAGE.rglob("*.py")) if path.stem != "__init__" or path.parent != PACKAGE]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_from_layers_to_its_left(path: Path) -> None:
    mine = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
    back = [name for name in _imports(path) if _layer(name) > _layer(mine)]
    assert not back, f"{mine} imports {back} from the right"


def test_an_edge_to_the_right_is_seen(tmp_path: Path) -> None:
    (tmp_path / "model.py").write_text("from flake8_bytecode_perf.check import check\n")
    [name] = _imports(tmp_path / "model.py")
    assert _layer(name) > _layer("model")


def test_the_plugin_loads_neither_libcst_nor_rich() -> None:
    loaded = _modules_after("import flake8_bytecode_perf.plugin")
    assert not {"libcst", "rich"} & loaded
    assert "flake8_bytecode_perf.check" in loaded


def test_the_plugin_loads_nothing_but_the_standard_library_and_itself() -> None:
    ours = {name.split(".")[0] for name in _modules_after("import flake8_bytecode_perf.plugin")}
    before = {name.split(".")[0] for name in _modules_after("pass")}
    assert ours - before - set(sys.stdlib_module_names) == {"flake8_bytecode_perf"}


def _modules_after(statement: str) -> set[str]:
    script = f"{statement}\nimport sys\nprint('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


KNOWN_NAMES = {*dir(builtins)}.union(*(dir(kind) for kind in (str, bytes, bytearray, list, tuple, dict, set, frozenset, int)))


def _name_lists(source: str) -> list[int]:
    """The lines with a collection of three or more names of builtins or of their methods."""
    lines = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.Tuple, ast.List, ast.Set)):
            names = [getattr(element, "value", None) for element in node.elts]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split":
            names = str(getattr(node.func.value, "value", "")).split()
        else:
            continue
        if len(names) > 2 and KNOWN_NAMES.issuperset(names):
            lines.append(node.lineno)
    return lines


@pytest.mark.parametrize(
    "path", [path for path in FILES if path.parent.name in ("rules", "fixes")], ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_rules_and_fixes_hold_no_lists_of_builtins_or_methods(path: Path) -> None:
    assert not _name_lists(path.read_text(encoding="utf-8")), "analysis/knowledge.py is the place for it"


@pytest.mark.parametrize("held", ['{"min", "max", "sum"}', '"append pop insert".split()', '("list", "tuple", "set")'])
def test_a_list_of_names_is_seen(held: str) -> None:
    assert _name_lists(f"_NAMES = frozenset({held})") == [1]
    assert _name_lists('_NAMES = frozenset({"self", "cls", "other"})\n_PAIR = ("min", "max")') == []


def test_every_obstacle_is_named_by_a_rule_or_an_analysis() -> None:
    """Or by the weighing, which says where nothing shows that a place runs often."""
    paths = [path for folder in ("rules", "analysis") for path in PACKAGE.glob(f"{folder}/*.py")]
    texts = [path.read_text(encoding="utf-8") for path in paths]
    named = {name for text in texts for name in re.findall(r"Obstacle\.([A-Z_0-9]+)", text)} | {"FEW_CALLS"}
    assert named == {obstacle.name for obstacle in Obstacle}
