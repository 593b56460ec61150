"""A constant pattern that a function or a loop passes to a function of `re`.

**What**

`re.match("…", s)`, `search`, `fullmatch`, `split`, `sub`, `subn`, `findall`, `finditer` and `compile` with a constant pattern,
in a function or a loop. A constant may have a name, be an attribute of the class, or be put together: `f"{NAME}={VALUE}"`,
`NAME + "$"`.

**Why**

Each call first looks the pattern up in the cache of `re`, by its type, text and flags.

**Slow**

```python
import re


def work(n):
    found = 0
    for i in range(n):
        if re.match("a+b", "aaab"):
            found += 1
    return found
```

**Fast**

```python
import re


_PATTERN = re.compile("a+b")


def work(n):
    found = 0
    for i in range(n):
        if _PATTERN.match("aaab"):
            found += 1
    return found
```

**Proof**

CALL at the call of the function of `re`.

**When not**

Not reported:

- a pattern or flags that are not constant;
- functions of the same names in other modules;
- a call that a loop runs at most once: in a `return` or a `raise`, or before a `break`;
- a call at module level outside of loops;
- a function that hardly ever runs, such as `__repr__` or one with a cache;
- a function that is called only while the module is imported, or only outside of loops of a program: a file with an
  `if __name__ == "__main__"` block.

The finding is only `likely` if this Python refuses the pattern with its flags or warns of it, if the flags have `re.DEBUG`, if
the file patches the function (`mock.patch("re.match")`), or if the pattern is an attribute, which a subclass may replace.

The fix compiles the pattern above the function. It does so with a pattern and flags that consist of literals and of globals
which one statement above the function binds, and whose names are those of constants (`DIGITS`, `_digits`): another module could
assign to the others. A pattern that is a local is left: the assignment to the local would be left over.
"""

from __future__ import annotations

import ast
import re
import warnings
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.flow import is_definitely_assigned, runs_at_most_once
from flake8_bytecode_perf.analysis.globals import is_lazy, is_patched
from flake8_bytecode_perf.analysis.import_time import is_called_seldom
from flake8_bytecode_perf.analysis.knowledge import PATTERN_FUNCTIONS
from flake8_bytecode_perf.analysis.rare_functions import is_rare
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.analysis.texts import text_of
from flake8_bytecode_perf.bytecode import calls, stands
from flake8_bytecode_perf.model import Heat
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import chain, is_private, last_name, nodes_in, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module, Scope, Site


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.calls_of(*PATTERN_FUNCTIONS, *_other_names(module)):
        call, scope = site.node, site.where.scope
        called = dotted_name(call.func, module, scope)
        if not called.startswith("re.") or called[3:] not in PATTERN_FUNCTIONS:
            continue
        if site.where.loop is None and _runs_once(module, scope):
            continue
        given = {keyword.arg: keyword.value for keyword in call.keywords}
        pattern = given.get("pattern") or (call.args[0] if call.args else None)
        at = PATTERN_FUNCTIONS[called[3:]]
        written = given.get("flags") or (call.args[at] if len(call.args) > at else None)
        flags = _named(module, scope, written)
        if pattern is None or None in given or any(isinstance(arg, ast.Starred) for arg in call.args):
            continue
        source = text_of(module, scope, pattern)
        if source is None or runs_at_most_once(site) or _is_kept(module, site):
            continue
        if flags is None or _is_flags(module, scope, flags):
            variant = called[3:] if called == "re.compile" else ""
            verdict = verdict_of(
                unless(_is_sound(source, _value(flags) if flags is not None else 0), Obstacle.OTHER_ERROR),
                unless(not _is_replaced(module, call.func, called[3:]), Obstacle.OTHER_RESULT),
                unless(not _may_be_another(pattern), Obstacle.CODE_ELSEWHERE),
                unless(not _is_imported_lazily(module, scope, call.func), Obstacle.EARLY_IMPORT),
                can_be_written=_can_be_above(module, site, pattern, written),
            )
            yield Suspect((site,), text(call.func), verdict, detail=(called[3:], pattern, written), variant=variant)


def _can_be_above(module: Module, site: Site, pattern: ast.expr, flags: ast.expr | None) -> bool:
    """Whether a pattern and its flags can be written above the function: their names are those of the module's constants.

    Another module may assign to a name in lower case: pattern = "a+"
    """
    parts = [part for given in (pattern, flags) if given is not None for part in nodes_in(given)]
    names = [part.id for part in parts if isinstance(part, ast.Name)]
    above = all(_is_constant_above(module, site, name) for name in names)
    return above and site.where.scope is not module.scope and not _may_be_another(pattern)


def _is_constant_above(module: Module, site: Site, name: str) -> bool:
    """Whether a global has one value for all time, and has it before the function at hand is defined."""
    binding = module.constant_global(name) if module.is_global(site.where.scope, name) else None
    if binding is None or not is_definitely_assigned(module, module.scope, site.node, name):
        return False
    constant = bool(binding.origin) or name.isupper() or is_private(name)
    return constant and not is_patched(module, name) and not is_lazy(module, binding)


def _runs_once(module: Module, scope: Scope) -> bool:
    """Whether a pattern is at module level already, or what uses it hardly ever runs."""
    return not scope.in_function or is_called_seldom(module, scope.runner) or is_rare(module, scope)


def _is_kept(module: Module, site: Site) -> bool:
    """Whether a global holds the pattern, which a function compiles when it is first needed."""
    match site.parent:
        case ast.Assign(targets=[ast.Name(id=name)]):
            return module.owner(site.where.scope, name) is module.scope
    return False


def _other_names(module: Module) -> list[str]:
    """The names that the file gives functions of `re` by `from re import sub as replace`."""
    given = [name for name, origin in module.imported if origin.startswith("re.")]
    return [name for name in dict.fromkeys(given) if name not in PATTERN_FUNCTIONS]


def _is_replaced(module: Module, function: ast.expr, name: str) -> bool:
    """Whether the file gives a function of `re` another value: mock.patch("re.match", …), and re.match = print too."""
    stored = [dotted_name(store.node.value, module, store.where.scope) for store in module.stores.get(name, ())]
    return "re" in stored or any(is_patched(module, found) for found in (last_name(function), name))


def _value(flags: ast.expr) -> int | None:
    """The value of flags that are re's own, or constants, put together by `|`; None where this Python does not have one."""
    match flags:
        case ast.BinOp(left=left, right=right):
            one, other = _value(left), _value(right)
            return one | other if one is not None and other is not None else None
    value = flags.value if isinstance(flags, ast.Constant) else getattr(re, last_name(flags), None)
    return value if isinstance(value, int) else None


def _is_sound(source: str | bytes, flags: int | None) -> bool:
    """Whether this Python compiles a pattern in silence: an error, a warning or what DEBUG prints would come with the import."""
    if flags is None or flags & re.DEBUG:
        return False
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            re.compile(source, flags)
        except (re.error, TypeError, ValueError, OverflowError, RecursionError, Warning):
            return False
    return True


def _may_be_another(pattern: ast.expr) -> bool:
    """Whether a pattern is made of an attribute of the class at hand, which a subclass may have as well."""
    return any(isinstance(part, ast.Attribute) and part.attr != "join" for part in nodes_in(pattern))


def _is_imported_lazily(module: Module, scope: Scope, function: ast.expr) -> bool:
    base, _ = chain(function) if isinstance(function, ast.Attribute) else (function, [])
    return isinstance(base, ast.Name) and any(is_lazy(module, found) for found in module.variable(scope, base.id).bindings)


def _is_flags(module: Module, scope: Scope, flags: ast.expr) -> bool:
    """Whether flags are re's own, or constants, put together by `|`."""
    waiting = [flags]
    while waiting:
        match waiting.pop():
            case ast.BinOp(op=ast.BitOr(), left=left, right=right):
                waiting += [left, right]
            case ast.Constant():
                continue
            case flag if not dotted_name(flag, module, scope).startswith("re."):
                return False
    return True


def _named(module: Module, scope: Scope, flags: ast.expr | None) -> ast.expr | None:
    """What one statement of the file binds a global to, if flags are the name of one: FLAGS = re.I | re.M; others as they are."""
    bound = module.constant_global(flags.id) if isinstance(flags, ast.Name) and module.is_global(scope, flags.id) else None
    return bound.value if bound is not None and bound.value is not None else flags


RULE = Rule(
    __name__,
    suspects=_suspects,
    needs=("re.",),
    proof=stands(calls),
    adds_names=True,
    message=(
        "the constant pattern of `{subject}` is looked up in the cache of `re` each time ({instructions}); "
        "compile the pattern once at module level"
    ),
    heat=Heat.FUNCTION,
)
