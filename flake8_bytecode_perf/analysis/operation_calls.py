"""What a call does: of a builtin, of a method of a builtin type, of a function of the file, of unknown code."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.analysis.arithmetic import value_type
from flake8_bytecode_perf.analysis.definitions import functions_of, is_known_function
from flake8_bytecode_perf.analysis.knowledge import (
    ARGUMENT_MUTATORS,
    CALLED_BY_BUILTINS,
    CALLS_ARGUMENTS,
    CONSUMERS,
    HASHABLE,
    ITERATOR_ADAPTERS,
    KNOWN_MODULES,
    MUTATORS,
    NEVER_RAISES,
    NEVER_RAISES_FOR_NUMBERS,
    NEVER_RAISING_METHODS,
    NUMBERS,
)
from flake8_bytecode_perf.analysis.operation_record import Operations, names_of
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.model.kinds import BUILTINS

if TYPE_CHECKING:
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Scope


def call(done: Operations, scope: Scope, node: ast.Call) -> None:
    """Note what a call does, its arguments left out."""
    name = dotted_name(node.func, done.module, scope)
    given = [*node.args, *[keyword.value for keyword in node.keywords]]
    passed = given if name in BUILTINS else []
    done.callees.update([one for part in (node.func, *passed) for one in functions_of(done.module, scope, part)])
    if name not in BUILTINS:
        done.call("__del__")  # what a call returns, or its locals, may be the last references to an object
    if name in BUILTINS:
        _call_builtin(done, scope, node, name)
    elif name.startswith(KNOWN_MODULES):
        done.raises |= not name.startswith("time.")
    elif isinstance(node.func, ast.Attribute) and value_type(done.module, scope, node.func.value):
        _call_method(done, scope, node)
    else:
        known = is_known_function(done.module, scope, node.func)
        done.ends_iteration |= getattr(node.func, "attr", "") in ("__next__", "send") and node not in done.guarded
        done.raises |= not known
        done.unknown |= not known
        names = {found for argument in given for found in names_of(scope, argument)}
        (done.arguments if known else done.writes).update(names)
        if isinstance(node.func, ast.Attribute) and node.func.attr in MUTATORS:
            done.change(scope, node.func.value)
        elif name.rpartition(".")[2] in ARGUMENT_MUTATORS and given:
            done.change(scope, given[0])


def _call_builtin(done: Operations, scope: Scope, node: ast.Call, name: str) -> None:
    types = [value_type(done.module, scope, argument) for argument in node.args]
    done.ends_iteration |= name == "next" and len(node.args) == 1 and node not in done.guarded
    safe = name in NEVER_RAISES or (
        name in NEVER_RAISES_FOR_NUMBERS and NUMBERS.issuperset(types) and (name == "abs" or len(types) > 1)
    )
    done.raises |= not safe and not (name in ("len", "range") and all(types))
    lazy = name in ("map", "filter") and bool(node.args) and is_shown_function(done.module, scope, node.args[0])
    done.unknown |= (name in CALLS_ARGUMENTS and not lazy) or any(
        keyword.arg == "key" and not is_shown_function(done.module, scope, keyword.value) for keyword in node.keywords
    )
    done.call_special(scope, node.args, *CALLED_BY_BUILTINS.get(name, ()))
    several = name in ("max", "min") and len(node.args) > 1
    if not several and (name in CONSUMERS or name in ITERATOR_ADAPTERS or name in ("map", "filter")):
        for argument in node.args:
            done.iterate(scope, argument)


def is_shown_function(module: Module, scope: Scope, function: ast.expr) -> bool:
    """Return whether a function that is passed is one of the file, or a builtin that runs no code of others."""
    name = dotted_name(function, module, scope)
    if name in BUILTINS:
        return name not in CALLS_ARGUMENTS
    none = isinstance(function, ast.Constant) and function.value is None
    return none or isinstance(function, ast.Lambda) or is_known_function(module, scope, function)


def _call_method(done: Operations, scope: Scope, node: ast.Call) -> None:
    """A method of a builtin type."""
    function: Any = node.func
    types = [value_type(done.module, scope, argument) for argument in node.args]
    done.raises |= function.attr not in NEVER_RAISING_METHODS or (function.attr != "append" and not HASHABLE.issuperset(types))
    if function.attr in MUTATORS:
        done.change(scope, function.value)
    done.call_special(scope, node.args, "__hash__", "__eq__", "__lt__")
    done.call_special(scope, [function.value], function.attr)
    if function.attr == "sort":
        done.unknown |= any(not is_shown_function(done.module, scope, keyword.value) for keyword in node.keywords)
    if function.attr in ("extend", "update", "join", "writelines", "union", "intersection", "difference", "fromkeys"):
        for argument in node.args:
            done.iterate(scope, argument)
