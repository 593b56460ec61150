"""Moves an import out of the loop."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.rewrite import Proved, Rewrite

if TYPE_CHECKING:
    import libcst as cst

    from flake8_bytecode_perf.model import Module, Site

# Modules of the standard library that some systems, or builds of Python, do without.
_NOT_EVERYWHERE = frozenset(
    "bz2 crypt ctypes curses dbm fcntl grp lzma msvcrt nis nt ossaudiodev posix pty pwd readline resource spwd sqlite3 syslog "
    "termios tkinter tty turtle winreg winsound".split()
)


def fix(proved: Proved) -> Rewrite | None:
    """Return the rewrite: the import right before the outermost loop.

    None where it is all that a block holds, and where its name is read above it, which may raise an error that is waited for.
    A loop may run no pass: None too for what may not be there, and for a name that is bound otherwise, which would show it.
    """
    [site] = proved.sites
    if not _is_there(proved.module, site) or _is_bound_otherwise(proved.module, site):
        return None
    if site.node not in getattr(site.parent, "body", ()) or len(site.parent.body) < 2 or _is_read_above(proved, site.node):
        return None
    loop = site.where.nest.node
    line = proved.chunk.line_of(site.node)
    gone: dict[cst.CSTNode, cst.CSTNode | None] = {line: None}
    return Rewrite(gone, {proved.chunk.line_of(loop): [ast.unparse(site.node)]}, {}, [proved.statement(loop)])


def _is_read_above(proved: Proved, node: Any) -> bool:
    scope = proved.sites[0].where.scope
    names = [alias.asname or alias.name.partition(".")[0] for alias in node.names]
    variables = [proved.module.variable(scope, name) for name in names]
    return any(read.node.lineno < node.lineno for variable in variables for read in variable.reads)


def _is_there(module: Module, site: Site) -> bool:
    """Whether an import can't fail: it is the standard library's, or the file imports the module at its top as well."""
    given = _modules(site.node)
    above = {name for node in module.tree.body if isinstance(node, (ast.Import, ast.ImportFrom)) for name in _modules(node)}
    tops = {name: name.partition(".")[0] for name in given}
    return all(name in above or (top in sys.stdlib_module_names and top not in _NOT_EVERYWHERE) for name, top in tops.items())


def _modules(node: ast.Import | ast.ImportFrom) -> list[str]:
    """The modules that an import names; of `from .a import b` with its dots."""
    return ["." * node.level + (node.module or "")] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]


def _is_bound_otherwise(module: Module, site: Site) -> bool:
    """Whether one of the names is bound to something else too, or is another function's: that shows if no pass has bound it."""
    scope = site.where.scope
    names = {alias.asname or alias.name.partition(".")[0] for alias in site.node.names}
    variables = [module.variable(scope, name) for name in names]
    origins = {(variable.name, found.origin) for variable in variables for found in variable.bindings}
    return len(origins) > len(names) or any(variable.owner is not scope for variable in variables)
