"""The imports of a script: those of a file that are needed, in the order that isort gives them."""

from __future__ import annotations

import ast
import sys
from copy import copy
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    Imported = tuple[str, str, str]  # module, name ("" for the module itself), name that is bound ("" for its own)

_WIDTH = 79
_FUTURE = "__future__"


def import_lines(statements: Iterable[ast.stmt], needed: Collection[str], package: str, more: Iterable[str]) -> str:
    """Return imports of the names that are needed, and of more modules: sorted, those under conditions behind the others.

    `package` is that of the file, from which a relative import starts. Names that a statement before has bound are not imported
    again.
    """
    plain: set[Imported] = {(module, "", "") for module in more}
    conditional: dict[str, None] = {}
    for statement in statements:
        if isinstance(statement, (ast.Import, ast.ImportFrom)):
            plain.update(_imported(statement, needed, package))
        else:
            conditional[_conditional(statement, needed, package)] = None
    return "\n\n".join([_sorted(plain), *filter(None, conditional)])


def _imported(statement: ast.Import | ast.ImportFrom, needed: Collection[str], package: str) -> list[Imported]:
    """What an import binds that is needed; of __future__ and with * everything."""
    if isinstance(statement, ast.Import):
        wanted = [one for one in statement.names if (one.asname or one.name.partition(".")[0]) in needed]
        return [(one.name, "", one.asname or "") for one in wanted]
    module = _absolute(statement, package)
    names = {"*", *([one.name for one in statement.names] if module == _FUTURE else needed)}
    return [(module, one.name, one.asname or "") for one in statement.names if (one.asname or one.name) in names]


def _sorted(found: Iterable[Imported]) -> str:
    """Lines in sections: the future, the standard library, other packages."""
    sections: dict[int, list[Imported]] = {}
    for one in found:
        sections.setdefault(_section(one[0]), []).append(one)
    return "\n\n".join(["\n".join(_lines(sections[number])) for number in sorted(sections)])


def _section(module: str) -> int:
    top = module.partition(".")[0]
    return 0 if top == _FUTURE else 1 if top in sys.stdlib_module_names else 3 if not top else 2


def _lines(found: Iterable[Imported]) -> list[str]:
    """The lines of a section: modules first, then names by module."""
    modules = sorted([one for one in found if not one[1]], key=lambda one: (one[0].lower(), one[2]))
    names: dict[tuple[str, str], list[str]] = {}  # a name that gets another one has a line of its own, and so has *
    for module, name, bound in sorted([one for one in found if one[1]], key=lambda one: (one[0].lower(), *_rank(one[1]), one[2])):
        names.setdefault((module, name if bound or name == "*" else ""), []).append(f"{name} as {bound}" if bound else name)
    plain = [f"import {module} as {bound}" if bound else f"import {module}" for module, _, bound in modules]
    return [*plain, *(_import_from(module, some) for (module, _), some in names.items())]


def _rank(name: str) -> tuple[int, str]:
    """Constants come first, then classes, then the others."""
    return (0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2), name.lower()


def _import_from(module: str, names: list[str]) -> str:
    line = f"from {module} import {', '.join(names)}"
    return line if len(line) <= _WIDTH else f"from {module} import (\n" + "".join([f"    {name},\n" for name in names]) + ")"


def _absolute(statement: ast.ImportFrom, package: str) -> str:
    """The name of the module of an import, from the package of the file if it is relative."""
    if not statement.level:
        return statement.module or ""
    parts = package.split(".") if package else []
    above = parts[: len(parts) - statement.level + 1] if statement.level <= len(parts) else []
    return ".".join([*above, *filter(None, [statement.module])]) or "." * statement.level


def _conditional(statement: ast.stmt, needed: Collection[str], package: str) -> str:
    """An import under a condition: of `if TYPE_CHECKING:` what is needed, of others all."""
    if isinstance(statement, ast.If) and not statement.orelse:
        body: list[Any] = statement.body  # imports alone
        inner = _sorted({one for part in body for one in _imported(part, needed, package)}).replace("\n", "\n    ")
        inner = inner.replace("\n    \n", "\n\n")
        return f"if {ast.unparse(statement.test)}:\n    {inner}" if inner else ""
    return ast.unparse(_with_absolute_imports(statement, package))


def _with_absolute_imports(statement: ast.stmt, package: str) -> ast.stmt:
    if isinstance(statement, ast.ImportFrom):
        return ast.ImportFrom(_absolute(statement, package), statement.names, 0)
    changed = copy(statement)
    for name in ("body", "orelse", "finalbody"):
        if hasattr(changed, name):
            setattr(changed, name, [_with_absolute_imports(one, package) for one in getattr(statement, name)])
    return changed
