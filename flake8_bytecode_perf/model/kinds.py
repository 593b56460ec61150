"""The words of the facts: how often a place runs, what opens a scope, how a name comes to its value."""

from __future__ import annotations

import ast
import builtins
import enum

# Neither what a module has of its own (`__name__`), nor what `site` adds, or does not.
_OF_SITE = {"copyright", "credits", "exit", "license", "quit", "help", "_"}
BUILTINS = frozenset(name for name in dir(builtins) if not name.startswith("__")) - _OF_SITE | {"__import__"}
# the last name of what is called, an attribute that is read, a package that is imported from ("re."), or a kind of node
Sought = str | type[ast.AST]


class Heat(enum.IntEnum):
    """How often a place runs, as the option's values name it; comparable."""

    MODULE = 0
    FUNCTION = 1
    LOOP = 2
    NESTED = 3


class Kind(enum.Enum):
    """What opens a scope."""

    MODULE = "module"
    CLASS = "class"
    FUNCTION = "function"
    LAMBDA = "lambda"
    COMPREHENSION = "comprehension"
    TYPE_PARAMETERS = "type parameters"


class Bound(enum.Enum):
    """How a name comes to its value, as far as a rule wants to know."""

    PARAMETER = "parameter"
    ASSIGNMENT = "assignment"
    AUGMENTED = "augmented assignment"
    IMPORT = "import"
    DEFINITION = "definition"
    DECLARATION = "annotation without a value"
    DELETION = "del"
    OTHER = "with, except, match or type parameter"
