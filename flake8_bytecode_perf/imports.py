"""Puts `from module import name` into a source, where a reader looks for it."""

from __future__ import annotations

import ast
import sys
from itertools import takewhile
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence


def line_of_import(tree: ast.Module, module: str) -> tuple[int, bool]:
    """Return the number of the line before which an import from a module of the standard library goes, and whether alone.

    It goes among the file's first imports, if they are of the standard library, by the alphabet; else, alone, after docstring and
    `__future__`. Raises LookupError if no line begins there.
    """
    above = [node for node in tree.body if _stands_above(node, tree)]
    rest = tree.body[len(above) :]
    group = _first_group(rest)
    later = [node for node in group if isinstance(node, ast.ImportFrom) and (node.module or "") > module]
    if later:
        return _line_before(tree, later[0]), False
    if group:
        return _line_after(tree, group[-1]), False
    if above:
        return _line_after(tree, above[-1]), True
    return _line_before(tree, rest[0]), True


def _stands_above(node: ast.stmt, tree: ast.Module) -> bool:
    """Whether it is the docstring or an import from `__future__`."""
    if isinstance(node, ast.ImportFrom):
        return node.module == "__future__"
    return node is tree.body[0] and isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _first_group(rest: Sequence[ast.stmt]) -> list[Any]:
    """The imports of the standard library that come first, without a line between them."""
    pairs = zip(rest, [rest[0], *rest], strict=False)
    return [node for node, _ in takewhile(lambda pair: _of_standard_library(pair[0]) and _adjoin(*pair), pairs)]


def _adjoin(node: ast.stmt, above: ast.stmt) -> bool:
    return node is above or node.lineno == (above.end_lineno or 0) + 1


def _of_standard_library(node: ast.stmt) -> bool:
    if isinstance(node, ast.ImportFrom):
        return node.level == 0 and (node.module or "").partition(".")[0] in sys.stdlib_module_names
    named = [alias.name.partition(".")[0] for alias in node.names] if isinstance(node, ast.Import) else [""]
    return sys.stdlib_module_names.issuperset(named)


def _line_before(tree: ast.Module, node: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    line = min([node.lineno, *(decorator.lineno for decorator in decorators)])
    if any(other is not node and other.lineno <= line <= (other.end_lineno or 0) for other in tree.body):
        raise LookupError("two statements share the line")
    return line


def _line_after(tree: ast.Module, node: ast.stmt) -> int:
    end = node.end_lineno or 0
    if any(other is not node and other.lineno == end for other in tree.body):
        raise LookupError("two statements share the line")
    return end + 1


def with_import(lines: list[str], tree: ast.Module, module: str, name: str) -> list[str]:
    """Return the lines of a source, which `tree` was parsed from, with `from module import name`; ends of lines stay.

    Raises LookupError if there is no line for it.
    """
    number, alone = line_of_import(tree, module)
    end = next((line[len(line.rstrip("\r\n")) :] for line in lines if line.endswith(("\r", "\n"))), "\n")
    above, below = lines[: number - 1], lines[number - 1 :]
    added = [f"from {module} import {name}{end}"]
    if alone:
        before = 1 if above and above[-1].strip() else 0
        after = 0 if not below[0].strip() else 2 if below[0].startswith(("def ", "class ", "async def ", "@")) else 1
        added = [*[end] * before, *added, *[end] * after]
    return [*above, *added, *below]
