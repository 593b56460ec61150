"""Random programs whose callers look at everything: after an error, between two iterations, by another name of an object.

The grammar is fuzz/situations.txt. A family is a template and its holes: `<name>` is replaced by one of the lines of the hole
`name`, `{N}` by the number of the unit, and `||` starts another line at the same indentation. A line may begin with the kind
of situation that it makes, as in `[aliases] seen = self.items`. Each line of the hole `calls` is the body of a function that
runs the unit and returns all that its caller can see; if it returns something else after a fix, the fault is of the kinds that
the unit and the call were made of. Each line of the hole `never` is a pattern of findings that are wrong in the unit.
"""

from __future__ import annotations

import random
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from hypothesis import strategies as st

HEADER = '''\
def tried(function, *arguments):
    """Return the result of a call, or the name of the error that it ends with."""
    try:
        result = function(*arguments)
        return list(result) if hasattr(result, "__next__") else result
    except Exception as error:
        return type(error).__name__


'''
_HOLE = re.compile(r"<([a-z][a-z ]*)>")
_KIND = re.compile(r"\[([A-Za-z- ]+)\] ")
_UNITS = (2, 4)


class Call(NamedTuple):
    """A function of a program that tells what a caller sees, and the kinds of situation that it was made of."""

    name: str
    family: str
    kinds: frozenset[str]


class Program(NamedTuple):
    """A random program, the functions to call, and the findings that are wrong in it: their kinds and patterns."""

    source: str
    calls: tuple[Call, ...]
    unwanted: tuple[tuple[str, str], ...]


@cache
def grammar() -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the lines of each hole of each family; `template` holds the template."""
    text = (Path(__file__).parent / "fuzz" / "situations.txt").read_text(encoding="utf-8")
    families = {}
    for part in text.split("=== ")[1:]:
        name, _, body = part.partition("\n")
        template, *holes = body.split("\n--- ")
        families[name] = {"template": (template.rstrip("\n"),), **dict(map(_hole, holes))}
    return families


def kinds() -> list[str]:
    """Return the kinds of situation that the grammar makes."""
    lines = [line for holes in grammar().values() for hole in holes.values() for line in hole]
    return sorted({kind[1] for line in lines if (kind := _KIND.match(line))})


def _hole(text: str) -> tuple[str, tuple[str, ...]]:
    name, _, lines = text.partition("\n")
    return name, tuple(lines.rstrip("\n").split("\n"))


class _Unit:
    """One expansion of a family's template."""

    def __init__(self, choices: random.Random, family: str, number: int) -> None:
        self._choices = choices
        self._holes = grammar()[family]
        self.number = number
        self.family = family
        self.kinds: set[str] = set()
        self.calls: list[Call] = []

    def expanded(self, text: str) -> str:
        """Return a text with all its holes filled; their kinds are noted."""
        while hole := _HOLE.search(text):
            line = text.rfind("\n", 0, hole.start()) + 1
            indent = re.match(" *", text[line:])
            chosen = self._chosen(hole[1]).replace("||", "\n" + (indent[0] if indent else ""))
            text = text[: hole.start()] + chosen + text[hole.end() :]
        return text.replace("{N}", str(self.number))

    def _chosen(self, hole: str) -> str:
        return self.noted(self._choices.choice(self._holes[hole]), self.kinds)

    @staticmethod
    def noted(line: str, kinds: set[str]) -> str:
        """Return a line without its kind, which is added to these."""
        kind = _KIND.match(line)
        if kind is None:
            return line
        kinds.add(kind[1])
        return line[kind.end() :]

    def text(self) -> str:
        """Return the template and the calls with all holes filled."""
        classes = "\n".join(self._holes.get("classes", ()))
        template = self.expanded("\n\n\n".join(filter(None, [classes, *self._holes["template"]])))
        calls = [self._call(index, line) for index, line in enumerate(self._holes["calls"])]
        return self._with_own_attributes("\n\n\n".join([template, *calls]))

    def _call(self, index: int, line: str) -> str:
        kinds = set(self.kinds)
        body = self.noted(line, kinds).replace("||", "\n    ").replace("{N}", str(self.number))
        call = Call(f"call_{self.number}_{index}", self.family, frozenset(kinds))
        self.calls.append(call)
        return f"def {call.name}():\n    {body}"

    def _with_own_attributes(self, text: str) -> str:
        """Return a text whose attributes have the number in their names: those of two units are different ones."""
        names = set(re.findall(r"self\.(\w+)\b(?!\()", text)) - set(
            re.findall(r"(?:def |^    |; )(\w+)(?:\(| =)", text, re.MULTILINE)
        )
        return re.sub(rf"\.({'|'.join(names)})\b(?!\()", rf".\1_{self.number}", text) if names else text

    def unwanted(self) -> list[tuple[str, str]]:
        """Return the patterns of the findings that are wrong, each behind its kind."""
        lines = [_KIND.match(line) for line in self._holes.get("never", ())]
        return [(kind[1], kind.string[kind.end() :].replace("{N}", str(self.number))) for kind in lines if kind]


@st.composite
def situations(draw: st.DrawFn) -> Program:
    """A program of a few units of different families, each with its calls.

    One number decides on all of it, as Hypothesis repeats parts of earlier examples when it draws each choice.
    """
    choices = random.Random(draw(st.integers(0, 2**64)))  # noqa: S311 - a test
    families = choices.sample([*grammar()], choices.randint(*_UNITS))
    units = [_Unit(choices, family, number) for number, family in enumerate(families)]
    source = HEADER + "\n\n\n".join([unit.text() for unit in units]) + "\n"
    calls = [call for unit in units for call in unit.calls]
    return Program(source, tuple(calls), tuple([pattern for unit in units for pattern in unit.unwanted()]))
