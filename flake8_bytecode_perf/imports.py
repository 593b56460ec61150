"""Puts an import into a source, where a reader looks for it, and takes out what is not used any more."""

from __future__ import annotations

import ast
import re
import sys
from bisect import bisect_left
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.examination import parsed, tree_of
from flake8_bytecode_perf.rewrite import Refusal, RefusedError
from flake8_bytecode_perf.source import end_of_line, lines_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from flake8_bytecode_perf.analysis.importable_names import Import
    from flake8_bytecode_perf.examination import Examination

UNUSED = Refusal("unused-import", "an import would be left without a use")
_WIDTH = 79  # of a line with imports
_DUNDER = re.compile(r"__\w+__")
_ON_ONE_LINE = re.compile(r"(from [\w.]+ import )(\w+(?:, \w+)*)(\s*(?:#.*)?)")


def with_imports(text: str, wanted: Iterable[Import]) -> str:
    """Return the text with each of these imports.

    Raises LookupError if one has no line to stand on or changes what is around it.
    """
    for one in wanted:
        before = tree_of(text)
        text = "".join(with_import(lines_of(text), before, one))
        after = parsed(text)
        if after is None or not _is_one_import_more(before, after, one):
            raise LookupError(f"no line for the import of {one.bound}")
    return text


def _is_one_import_more(old: ast.Module, new: ast.Module, wanted: Import) -> bool:
    """Whether the new statements are the old ones with one more import."""
    (had, kept), (has, same) = (_apart(tree, wanted) for tree in (old, new))
    return kept == same and has == had + 1


def _apart(tree: ast.Module, wanted: Import) -> tuple[int, list[str]]:
    """How often the same is imported at top level, and the rest of the statements."""
    count, rest, same = 0, [], (wanted.name or wanted.module, wanted.alias or None)
    for node in tree.body:
        names = _names_beside(node, wanted)
        others = [ast.dump(alias) for alias in names if (alias.name, alias.asname) != same]
        count += len(names) - len(others)
        rest += others if names else [ast.dump(node)]
    return count, rest


def _names_beside(node: ast.stmt, wanted: Import) -> list[ast.alias]:
    """What is imported by a statement that may import the same as well: names from the same module, or modules."""
    if isinstance(node, ast.ImportFrom):
        return node.names if wanted.name and (node.module, node.level) == (wanted.module, 0) else []
    return node.names if isinstance(node, ast.Import) and not wanted.name else []


def with_import(lines: list[str], tree: ast.Module, wanted: Import) -> list[str]:
    """Return the lines of a source, which `tree` was parsed from, with one more import; ends of lines stay.

    Raises LookupError if there is no line for it.
    """
    extended = _extended(lines, tree, wanted)
    if extended is not None:
        return extended
    number, alone = line_of_import(tree, wanted)
    end = next((end_of_line(line) for line in lines if line.endswith(("\r", "\n"))), "\n")
    above, below = lines[: number - 1], lines[number - 1 :]
    added = [f"{wanted.line}{end}"]
    if alone:
        before = 1 if above and above[-1].strip() else 0
        after = 0 if not below[0].strip() else 2 if below[0].startswith(("def ", "class ", "async def ", "@")) else 1
        added = [*[end] * before, *added, *[end] * after]
    return [*above, *added, *below]


def _extended(lines: list[str], tree: ast.Module, wanted: Import) -> list[str] | None:
    """The lines with the name in a line at the top that imports others from its module; None if there is none with room."""
    for node in takewhile(lambda node: _is_above_code(node, tree), tree.body):
        if isinstance(node, ast.ImportFrom) and (node.module, node.level) == (wanted.module, 0) and wanted.name:
            line = lines[node.lineno - 1]
            match = _ON_ONE_LINE.fullmatch(line.rstrip("\r\n"))
            if match is not None:
                names = match[2].split(", ")
                names.insert(bisect_left(names, wanted.name), wanted.name)
                made = f"{match[1]}{', '.join(names)}{match[3]}"
                if len(made) <= _WIDTH:
                    end = end_of_line(line)
                    return [*lines[: node.lineno - 1], made + end, *lines[node.lineno :]]
    return None


def _is_above_code(node: ast.stmt, tree: ast.Module) -> bool:
    return isinstance(node, (ast.Import, ast.ImportFrom)) or _stands_above(node, tree)


def line_of_import(tree: ast.Module, wanted: Import) -> tuple[int, bool]:
    """Return the number of the line before which an import from the standard library goes, and whether alone.

    It goes among the file's first imports, if they are of the standard library, by the alphabet, modules first; else, alone,
    after docstring, `__future__` and names such as `__all__`. Raises LookupError if no line begins there.
    """
    above = [*takewhile(lambda node: _stands_above(node, tree), tree.body)]
    rest = tree.body[len(above) :]
    group = _first_group(rest)
    place = bool(wanted.name), wanted.module
    later = [node for node in group if _place_of(node) > place]
    if later:
        return _line_before(tree, later[0]), False
    if group:
        return _line_after(tree, group[-1]), False
    if above:
        return _line_after(tree, above[-1]), True
    return _line_before(tree, rest[0]), True


def _place_of(node: Any) -> tuple[bool, str]:
    """What imports are sorted by: first those of modules, then those of names, each by the alphabet."""
    return (True, node.module or "") if isinstance(node, ast.ImportFrom) else (False, node.names[0].name)


def _stands_above(node: ast.stmt, tree: ast.Module) -> bool:
    """Whether it is the docstring, an import from `__future__`, or gives a name such as `__all__` its value."""
    match node:
        case ast.ImportFrom():
            return node.module == "__future__"
        case ast.Assign(targets=[ast.Name(id=name)]):
            return _DUNDER.fullmatch(name) is not None
        case ast.Expr(value=ast.Constant()):
            return node is tree.body[0]
    return False


def _first_group(rest: Sequence[ast.stmt]) -> list[Any]:
    """The imports of the standard library that come first, without a line between them."""
    pairs = zip(rest, [*rest[:1], *rest], strict=False)
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


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text; its names are among them."""
    return frozenset(re.findall(r"\w+", text))


def without_unused(before: Examination, text: str, words: Collection[str]) -> str:
    """Return a text without the imports of the standard library at the top that had a use in the text before.

    Only a name among `words` can have lost its last one. Raises RefusedError for an import that can't be taken out.
    """
    for name, node in _imported(before.tree):
        if name not in words:
            continue
        word = re.compile(rf"\b{name}\b")
        if len(word.findall(text)) < len(word.findall(before.text)) and not _is_used(tree_of(text), name):
            text = _without(text, name, node) if _is_used(before.tree, name) else text
    return text


def _imported(tree: ast.Module) -> list[tuple[str, ast.Import | ast.ImportFrom]]:
    imports = [node for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
    return [(alias.asname or alias.name.partition(".")[0], node) for node in imports for alias in node.names if alias.name != "*"]


def _is_used(tree: ast.Module, name: str) -> bool:
    """Whether a name is read or bound somewhere, or is in a string, such as one in `__all__` or an annotation."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == name:
            return True
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.search(rf"\b{name}\b", node.value):
            return True
    return False


def _without(text: str, name: str, node: ast.Import | ast.ImportFrom) -> str:
    """The text without the import of a name, which `node` was before the lines moved."""
    lines = lines_of(text)
    same = [found for found in tree_of(text).body if ast.dump(found) == ast.dump(node)]
    line = lines[same[0].lineno - 1] if same else ""
    match = _ON_ONE_LINE.fullmatch(line.rstrip("\r\n"))
    if not _of_standard_library(node) or (match is None and line.strip() != f"import {name}") or "#" in line:
        raise RefusedError(UNUSED)
    at, end = same[0].lineno - 1, end_of_line(line)
    names = [other for other in match[2].split(", ") if other != name] if match is not None else []
    if match is not None and names:
        return "".join([*lines[:at], f"{match[1]}{', '.join(names)}{end}", *lines[at + 1 :]])
    above, below = lines[:at], lines[at + 1 :]
    while above and below and not above[-1].strip() and not below[0].strip():
        above.pop()
    while not above and below and not below[0].strip():
        below.pop(0)
    return "".join([*above, *below])
