"""Questions about the syntax tree alone: chains of attributes, short iterables, blocks that leave a loop."""

from __future__ import annotations

import ast
from copy import copy
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

# Fields that hold no code: operators, contexts, names and plain values.
_NO_CODE = frozenset(
    "ctx op ops id attr name names arg module level kind conversion simple is_async is_lazy rest kwd_attrs str "
    "type_ignores type_comment".split()
)


_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_BLOCKS = (ast.stmt, ast.ExceptHandler, ast.match_case)
_LEAVING = frozenset({ast.Return, ast.Raise, ast.Break})
_MAY_LEAVE = _LEAVING | {ast.If, ast.With, ast.AsyncWith, ast.Try, ast.TryStar, ast.Match}


class _Children(dict[type[ast.AST], "Callable[[ast.AST], Sequence[Any]]"]):
    """For each kind of node what gives the values of the fields that can hold code."""

    def __missing__(self, kind: type[ast.AST]) -> Callable[[ast.AST], Sequence[Any]]:
        # `case None:` holds None itself, no node
        leaf = kind in (ast.Constant, ast.MatchSingleton)
        named = kind.__name__ == "TypeAlias"  # from 3.12 on; its name is a node
        fields = [name for name in kind._fields if (name not in _NO_CODE or (named and name == "name")) and not leaf]
        if len(fields) > 1:
            self[kind] = attrgetter(*fields)
        elif fields:
            only = attrgetter(*fields)
            self[kind] = lambda node: (only(node),)
        else:
            self[kind] = lambda _node: ()
        return self[kind]


CHILDREN = _Children()


def children_of(node: ast.AST) -> list[Any]:
    """Return the children of a node that hold code: operators and contexts are left out. Faster than `ast.iter_child_nodes`."""
    found: list[Any] = []
    for value in CHILDREN[node.__class__](node):
        if value.__class__ is list:
            found += value if None not in value else filter(None, value)
        elif value is not None:
            found.append(value)
    return found


def nodes_in(node: ast.AST) -> list[Any]:
    """Return a node and all below it that hold code, level by level. Several times faster than `ast.walk`."""
    found: list[Any] = [node]
    for part in found:
        kind = part.__class__
        if kind is not ast.Name and kind is not ast.Constant:  # more than half of all, and nothing is below them
            for value in CHILDREN[kind](part):
                if value.__class__ is list:
                    found += value if None not in value else filter(None, value)
                elif value is not None:
                    found.append(value)
    return found


def classes_in(kinds: Iterable[ast.expr]) -> Iterator[ast.expr]:
    """Yield in their order the classes that tuples and unions are made of: A, B, C of `(A | B, C)`."""
    waiting = [*kinds][::-1]
    while waiting:
        match waiting.pop():
            case ast.BinOp(op=ast.BitOr(), left=left, right=right):
                waiting += [right, left]
            case ast.Tuple(elts=elements):
                waiting += reversed(elements)
            case kind:
                yield kind


def chain(node: ast.AST) -> tuple[ast.Name | None, list[ast.Attribute]]:
    """Return the name that `a.b.c` starts from and its attributes, `a.b` first; no name where something else starts it."""
    links: list[ast.Attribute] = []
    while isinstance(node, ast.Attribute):
        links.append(node)
        node = node.value
    return node if isinstance(node, ast.Name) else None, links[::-1]


def last_name(node: ast.AST) -> str:
    """Return the name of a variable, or of an attribute whatever has it: `items` of `self.items`; nothing for others."""
    name: str = getattr(node, "attr", getattr(node, "id", ""))
    return name


def is_private(name: str) -> bool:
    """Whether a name says that only its own module or class uses it: `_table`, `__table`, but not `__init__`."""
    return name.startswith("_") and not name.endswith("__")


def root(node: ast.expr) -> ast.expr:
    """Return what `a.b[c].d` starts from: a, whatever it is."""
    while isinstance(node, (ast.Attribute, ast.Subscript, ast.Starred)):
        node = node.value
    return node


def text(node: ast.AST) -> str:
    """Return a node's source, one line and not too long, for a message."""
    base, links = chain(node)
    if base is not None:
        source = ".".join([base.id, *(link.attr for link in links)])
        return source if len(source) <= _LONG else source[: _LONG - 3] + "..."
    try:
        source = " ".join(ast.unparse(node).split())
    except RecursionError:
        return "..."
    return source if len(source) <= _LONG else source[: _LONG - 3] + "..."


_LONG = 60

FEW = 8  # a loop of at most so many iterations is cold

LENGTH_KEEPING = frozenset({"range", "enumerate", "reversed", "zip"})


def is_cold(iterable: ast.expr, shadowed: frozenset[str] = frozenset()) -> bool:
    """Whether the expression shows that a loop over it makes at most 8 iterations; names are not followed.

    `shadowed` are the builtins of those names that the file binds to something else.
    """
    match iterable:
        case ast.Tuple(elts=elements) | ast.List(elts=elements) | ast.Set(elts=elements):
            return len(elements) <= FEW and not any(isinstance(item, ast.Starred) for item in elements)
        case ast.Dict(keys=keys):
            return len(keys) <= FEW and None not in keys
        case ast.Constant(value=str() | bytes() as text):
            return len(text) <= FEW
        case ast.Call(func=ast.Name(id=name)) if name in shadowed:
            return False
        case ast.Call(func=ast.Name(id="range"), args=arguments, keywords=[]):
            return _short_range(arguments)
        case ast.Call(func=ast.Name(id="enumerate" | "reversed"), args=[first, *_]):
            return is_cold(first, shadowed)
        case ast.Call(func=ast.Name(id="zip"), args=arguments):
            return any(is_cold(argument, shadowed) for argument in arguments)  # zip ends with the shortest
    return False


def has_elements(iterable: ast.expr) -> bool:
    """Whether an expression is a display or a string that has elements for all to see, so that a loop over it runs."""
    match iterable:
        case ast.Tuple(elts=elements) | ast.List(elts=elements) | ast.Set(elts=elements):
            return any(not isinstance(element, ast.Starred) for element in elements)
        case ast.Dict(keys=keys):
            return any(key is not None for key in keys)
        case ast.Constant(value=str() | bytes() as text):
            return bool(text)
    return False


def _short_range(arguments: Sequence[ast.expr]) -> bool:
    try:
        bounds = [ast.literal_eval(argument) for argument in arguments]
        return len(range(*bounds)) <= FEW
    except (TypeError, ValueError, OverflowError, RecursionError):
        return False  # range(n), range(1.5), range(10**100), range(0, 1, 0)


def leaves_at_once(body: Sequence[ast.stmt]) -> bool:
    """Whether a loop's body always leaves the loop in its first iteration, so that it is no loop."""
    return leaves(body) and not holds(body, ast.Continue)


def leaves(body: Sequence[ast.stmt]) -> bool:
    """Whether statements leave the loop that they are in, if none of them goes on to its next iteration."""
    telling = [statement for statement in body if statement.__class__ in _MAY_LEAVE]
    return any(statement.__class__ in _LEAVING or _leaves_here(statement) for statement in telling)


def _leaves_here(statement: ast.stmt) -> bool:
    match statement:
        case ast.If():
            return all(leaves(block) for block in _arms(statement))
        case ast.With(items=items, body=body) | ast.AsyncWith(items=items, body=body):
            # `with suppress(KeyError): return cache[key]` goes on behind itself after an error
            return leaves(body) and not any(map(suppresses, items))
        case ast.Try(body=body, handlers=handlers, orelse=orelse, finalbody=last):
            tried = leaves(body) or leaves(orelse)
            return leaves(last) or (tried and all(leaves(handler.body) for handler in handlers))
        case ast.Match(cases=cases):
            always = any(_matches_all(case) for case in cases)
            return always and all(leaves(case.body) for case in cases)
    return False


def leaves_without_error(body: Sequence[ast.stmt]) -> bool:
    """Whether a loop's body leaves the loop unless an error keeps it: it tries one thing after the other until one works."""
    for statement in body:
        match statement:
            case ast.With(body=tried) | ast.AsyncWith(body=tried) | ast.Try(body=tried, orelse=[]) | ast.Try(orelse=tried):
                if leaves(tried):
                    return True
    return False


def suppresses(item: ast.withitem) -> bool:
    """Whether a `with` enters something called suppress, and so goes on behind itself after an error."""
    return any("suppress" in last_name(node) for node in nodes_in(item.context_expr))


def _arms(statement: ast.If) -> Iterator[list[ast.stmt]]:
    """The blocks of an `if` with all its `elif`, of which there may be thousands, down to the `else`, if empty too."""
    while True:
        yield statement.body
        match statement.orelse:
            case [ast.If() as statement]:
                continue
        yield statement.orelse
        return


def _matches_all(case: ast.match_case) -> bool:
    return case.guard is None and isinstance(case.pattern, ast.MatchAs) and case.pattern.pattern is None


def may_be_left(body: Sequence[ast.stmt]) -> bool:
    """Whether the body of a loop may leave it before its end, by a `break` or a `return`."""
    return holds(body, ast.Break) or any(isinstance(node, ast.Return) for node in own_statements(body))


def is_endless(loop: ast.AST) -> bool:
    """Whether a loop is a `while True` without `break` or `return`."""
    match loop:
        case ast.While(test=ast.Constant(value=value), body=body):
            return bool(value) and not may_be_left(body)
    return False


def own_statements(body: Iterable[ast.AST], *, inner: bool = False) -> Iterator[ast.AST]:
    """Yield the statements in a block, those of inner blocks as well; those of the functions and classes in it if `inner`."""
    waiting = list(body)
    while waiting:
        node = waiting.pop()
        yield node
        if inner or node.__class__ not in _DEFINITIONS:
            waiting += [child for child in children_of(node) if isinstance(child, _BLOCKS)]


def holds(body: Iterable[ast.AST], wanted: type[ast.Continue | ast.Break]) -> bool:
    """Whether a `continue`, or a `break`, in these statements belongs to the loop that they are the body of."""
    waiting = list(body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, wanted):
            return True
        if isinstance(node, (ast.For, ast.AsyncFor, ast.While)):
            waiting.extend(node.orelse)
        elif not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.expr)):
            waiting.extend(children_of(node))
    return False


def counted(node: ast.AST, name: str) -> int:
    """Return how often `name` stands in a node, read or bound."""
    return sum(isinstance(found, ast.Name) and found.id == name for found in nodes_in(node))


def walruses(parts: Iterable[ast.AST]) -> set[str]:
    """Return the names that `:=` binds in these expressions."""
    return {node.target.id for part in parts for node in nodes_in(part) if isinstance(node, ast.NamedExpr)}


def replaced(node: Any, name: str, values: Iterator[ast.expr]) -> Any:
    """Return an expression with other values in place of the reads of a name: a copy, as far as there are any."""
    if isinstance(node, ast.Name) and node.id == name:
        return next(values)
    if node is None or not counted(node, name):  # None stands for the key of {**x}
        return node
    made = copy(node)
    for field, value in ast.iter_fields(node):
        if isinstance(value, list):
            setattr(made, field, [replaced(part, name, values) for part in value])
        elif isinstance(value, ast.AST):
            setattr(made, field, replaced(value, name, values))
    return made
