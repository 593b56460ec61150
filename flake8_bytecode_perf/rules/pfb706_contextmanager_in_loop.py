"""A context manager that a generator implements, entered in a loop.

**What**

`with f(…):` in a loop, if `f` is a function or method of this file that `contextlib.contextmanager` decorates; also
`held = f(…)` in the loop and then `with held:`, if nothing else reads the local. The finding is reported at the call of `f`.

**Why**

Every iteration creates a generator and an object around it, and calls `__enter__` and `__exit__` of `contextlib`, which are
written in Python and resume the generator (CALL, BEFORE_WITH). A class of its own needs one object, and its methods do the work
themselves. A `try` with `finally` in the loop creates nothing. Code behind the `yield` that does not stand in a `finally` is not
run after an error; `__exit__` is.

**Slow**

```python
from contextlib import contextmanager


@contextmanager
def pushed(stack, item):
    stack.append(item)
    try:
        yield
    finally:
        stack.pop()


def work(n):
    stack, total = [], 0
    for i in range(n):
        with pushed(stack, i):
            total += len(stack)
    return total
```

**Fast**

```python
class pushed:
    def __init__(self, stack, item):
        self.stack = stack
        self.item = item

    def __enter__(self):
        self.stack.append(self.item)

    def __exit__(self, *error):
        self.stack.pop()


def work(n):
    stack, total = [], 0
    for i in range(n):
        with pushed(stack, i):
            total += len(stack)
    return total
```

**Proof**

CALL at the call of `f`, and the instruction that enters a `with`: BEFORE_WITH, from 3.14 on LOAD_SPECIAL.

**When not**

Not reported:

- a function of another file, or with another decorator besides
- `async with`
- a function that yields in a loop or in a `with`: as a class, it would have to keep more between its two methods

The finding is `likely` in these cases:

- `f` is a method of another object than `self` or `cls`, which may be of another class
- the file defines several functions of that name
- the file decorates a function with `f(…)`, which a class would have to allow for
- the function catches an exception at its `yield`: `__exit__` gets it as arguments, and has to return true if it is to be
  suppressed

No fix is written: the cleanup would have to be repeated at every `with` of the file, or become a class that others can see.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.definitions import functions_of, is_own_instance
from flake8_bytecode_perf.analysis.flow import runs_at_most_once
from flake8_bytecode_perf.analysis.knowledge import BINDING_DECORATORS
from flake8_bytecode_perf.analysis.memo import remembered
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.bytecode.opcodes import calls, enters_with
from flake8_bytecode_perf.bytecode.proofs import at_site, stands_at
from flake8_bytecode_perf.model.scopes import Site
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import leaves, nodes_in, own_statements, text
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope

_PROTECTED = "a class with `__enter__` and `__exit__`, or use `try` and `finally` here"
_UNPROTECTED = "a class with `__enter__`, and with an `__exit__` that does nothing after an error"
_HANDLING = "a class with `__enter__`, and with an `__exit__` that does what the handlers do"


def _suspects(module: Module) -> Iterator[Suspect]:
    for site in module.hot_sites(ast.With):
        if runs_at_most_once(site) or leaves(site.node.body):
            continue
        for item in site.node.items:
            made = _made(module, site, item.context_expr)
            functions = functions_of(module, site.where.scope, made.func) if isinstance(made, ast.Call) else []
            if isinstance(made, ast.Call) and functions and all(_is_context_manager(module, one) for one in functions):
                handling = any(map(_catches, functions))
                verdict = verdict_of(
                    unless(_is_at_hand(module, site.where.scope, made.func), Obstacle.UNKNOWN_TYPE),
                    unless(len(functions) == 1, Obstacle.OTHER_OBJECT),
                    unless(not handling, Obstacle.OTHER_ERROR),
                    unless(_decorating(module).isdisjoint(functions), Obstacle.TYPE_MATTERS),
                )
                bodies: list[Any] = [function.node.body for function in functions]  # type: ignore[attr-defined]  # as `_catches`
                remedy = _HANDLING if handling else _PROTECTED if all(map(_cleans_up, bodies)) else _UNPROTECTED
                note, place = f"make `{text(made.func)}` {remedy}", Site(made, site.node, site.where)
                yield Suspect((place,), text(made), verdict, note, (site.node, item.context_expr))


def _made(module: Module, site: Site, entered: ast.expr) -> ast.expr | None:
    """What is entered, or the value of a local that the same iteration gives it, and that nothing else reads."""
    if not isinstance(entered, ast.Name):
        return entered.value if isinstance(entered, ast.NamedExpr) else entered
    variable = module.variable(site.where.scope, entered.id)
    bindings = [found for found in variable.bindings if found.value is not None and found.where.loop is site.where.loop]
    alone = len(variable.bindings) == len(bindings) == 1 and len(variable.reads) == 1
    return bindings[0].value if alone and variable.owner is site.where.scope else None


def _is_context_manager(module: Module, function: Scope) -> bool:
    """Whether `contextmanager` decorates a function, and its `yield` stands where two methods can be made of it."""
    node = function.node
    if not isinstance(node, ast.FunctionDef) or function.parent is None:
        return False
    decorators = [dotted_name(decorator, module, function.parent) for decorator in node.decorator_list]
    if not decorators or decorators[-1] != "contextlib.contextmanager" or not BINDING_DECORATORS.issuperset(decorators[:-1]):
        return False
    blocks = [part for part in own_statements(node.body) if isinstance(part, (ast.For, ast.While, ast.With))]
    return node in module.generators and not any(map(_yields, blocks))


def _yields(node: ast.AST) -> bool:
    return any(isinstance(part, (ast.Yield, ast.YieldFrom)) for part in nodes_in(node))


def _catches(function: Scope) -> bool:
    """Whether a function catches what the body of the `with` raises."""
    body = function.node.body  # type: ignore[attr-defined]  # a function's node has one
    tries = [part for part in own_statements(body) if isinstance(part, (ast.Try, ast.TryStar))]
    return any(part.handlers and any(map(_yields, part.body)) for part in tries)


def _cleans_up(body: list[Any]) -> bool:
    """Whether what a function does after its `yield` is done after an error, too: it stands in a `finally`, or is nothing."""
    at = next((number for number, statement in enumerate(body) if _yields(statement)), len(body) - 1)
    if at < len(body) - 1:
        return False
    match body[at]:
        case ast.If(body=one, orelse=other):
            return _cleans_up(one) and (not other or _cleans_up(other))
        case ast.Try(body=tried, handlers=[], orelse=[]):
            return _cleans_up(tried)
        case ast.Try():
            return False
    return True


@remembered
def _decorating(module: Module) -> set[Scope]:
    """The functions of the file that make decorators: what `contextmanager` returns is one, `@logged("job")`."""
    decorated = [(scope.parent, node) for scope in module.scopes for node in getattr(scope.node, "decorator_list", ())]
    made = [(scope, node.func) for scope, node in decorated if scope is not None and isinstance(node, ast.Call)]
    return {function for scope, node in made for function in functions_of(module, scope, node)}


def _is_at_hand(module: Module, scope: Scope, function: ast.expr) -> bool:
    """Whether an expression is a name, or a method of the class at hand."""
    owner = function.value if isinstance(function, ast.Attribute) else None
    return owner is None or is_own_instance(module, scope, owner)


RULE = Rule(
    __name__,
    suspects=_suspects,
    repeats=(ast.With,),
    proof=stands_at((at_site, calls), (lambda _site, suspect: suspect.spans, enters_with)),
    message="`{subject}` creates a generator and resumes it twice in every iteration ({instructions}); {note}",
    simple=frozenset(),
)
