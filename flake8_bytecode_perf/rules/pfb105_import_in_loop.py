"""An import that a loop repeats.

**What**

An `import` or `from … import` statement in the body of a loop.

**Why**

Each pass looks the module up in `sys.modules`, checks that it is not being initialised, and binds the name again.

**Slow**

```python
def work(n):
    total = 0
    for i in range(n):
        import math
        total += i
    return total + math.floor(1.5)
```

**Fast**

```python
def work(n):
    total = 0
    import math
    for i in range(n):
        total += i
    return total + math.floor(1.5)
```

**Proof**

IMPORT_NAME at the statement.

**When not**

Likely only, where the import stands under `if`, `try`, `except`, `case` or `suppress`: it may be meant to run late or
never. Likely too, where the name is bound in another way as well, or is global, and for what is neither of the standard library
(of each system) nor imported at the top of the file: a loop may run no pass, and so never ask for what is not there.
"""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING

from flake8_bytecode_perf.bytecode import imports, stands
from flake8_bytecode_perf.heat import suppresses
from flake8_bytecode_perf.model import mangle
from flake8_bytecode_perf.rule import Rule, Suspect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module, Site


# Modules of the standard library that some systems, or builds of Python, do without.
_NOT_EVERYWHERE = frozenset(
    "bz2 crypt ctypes curses dbm fcntl grp lzma msvcrt nis nt ossaudiodev posix pty pwd readline resource spwd sqlite3 syslog "
    "termios tkinter tty turtle winreg winsound".split()
)


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.imports:
        names = ", ".join([alias.name for alias in site.node.names])
        certain = _unconditional(site) and _is_there(module, site) and not _bound_otherwise(module, site)
        yield Suspect((site,), names, certain, variant="from" if isinstance(site.node, ast.ImportFrom) else "")


def _unconditional(site: Site) -> bool:
    tried = isinstance(site.parent, ast.With) and any(map(suppresses, site.parent.items))
    return site.where.loop is not None and site.where.branch is site.where.loop.branch and not tried


def _is_there(module: Module, site: Site) -> bool:
    """Whether the import can't fail, so that it may as well run where the loop runs no pass: it is the standard library's.

    Or the file imports the module at its top as well.
    """
    given = _modules(site.node)
    above = {name for node in module.tree.body if isinstance(node, (ast.Import, ast.ImportFrom)) for name in _modules(node)}
    tops = {name: name.partition(".")[0] for name in given}
    return all(name in above or (top in sys.stdlib_module_names and top not in _NOT_EVERYWHERE) for name, top in tops.items())


def _modules(node: ast.Import | ast.ImportFrom) -> list[str]:
    """The modules that an import names; of `from .a import b` with its dots."""
    return ["." * node.level + (node.module or "")] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]


def _bound_otherwise(module: Module, site: Site) -> bool:
    """Whether one of the names is bound to something else too, or is another function's: that shows if no pass has bound it."""
    scope = site.where.scope
    names = {mangle(scope, alias.asname or alias.name.partition(".")[0]) for alias in site.node.names}
    variables = [module.variable(scope, name) for name in names]
    origins = {(variable.name, found.origin) for variable in variables for found in variable.bindings}
    return len(origins) > len(names) or any(variable.owner is not scope for variable in variables)


RULE = Rule(
    code="PFB105",
    name="import-in-loop",
    doc=__doc__,
    suspects=_suspects,
    proof=stands(imports),
    message="'{subject}' is imported again in each pass ({instructions}); import it before the loop",
)
