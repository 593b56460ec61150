"""Tells after how many random programs the generator finds each kind of fault in a bytecode-perf.

    .venv/bin/python tests/fuzz/old_behaviours.py [--examples 200] [--seed 1] OTHER_PYTHON

Makes programs (tests/situations.py), lets the bytecode-perf of the other Python fix them, and runs them before and after. That
Python is the one of a virtual environment with another checkout, which has to be of the same version as the Python that
runs this. Prints for each kind the number of the first program that shows it, how many programs do, the other kinds that the
first one was made of, and the rules whose fix alone makes the difference.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from comments import commented, comments
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from observed import differences, wrong_findings
from situations import Program, kinds, situations

if TYPE_CHECKING:
    from collections.abc import Sequence

TESTS = Path(__file__).resolve().parent.parent


class Reply(NamedTuple):
    """What the other bytecode-perf makes of a program: its text after the fix, None after a traceback, and its findings."""

    text: str | None
    findings: list[str]


def made(examples: int, number: int) -> list[tuple[Program, str]]:
    """Return so many random programs, each with a text that has comments."""
    found: list[tuple[Program, str]] = []

    @seed(number)
    @settings(
        max_examples=examples, database=None, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
    )
    @given(st.data())
    def each(data: st.DataObject) -> None:
        program = data.draw(situations())
        found.append((program, data.draw(commented(program.source))))

    each()
    return found


def asked(python: str, lines: list[tuple[str, list[str]]]) -> list[Reply]:
    """Return what the bytecode-perf of a Python makes of these programs, each with the codes to fix, none for all."""
    command = [python, str(TESTS / "fuzz" / "fix_lines.py")]
    given_text = "\n".join(map(json.dumps, lines))
    environment = {**os.environ, "PYTHONPATH": str(TESTS)}
    done = subprocess.run(command, input=given_text, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return [Reply(*json.loads(line)) for line in done.stdout.splitlines()]


class Fault(NamedTuple):
    """A program that shows a fault: its number, the kinds that it was made of, the calls that differ, and the rules."""

    number: int
    kinds: frozenset[str]
    calls: frozenset[str] = frozenset()
    rules: frozenset[str] = frozenset()


def faults(number: int, program: Program, reply: Reply) -> list[Fault]:
    """Return the faults that a program shows."""
    found = [
        Fault(number, frozenset({kind}), rules=frozenset({line[:6]})) for kind, line in wrong_findings(program, reply.findings)
    ]
    if reply.text is None:
        return [*found, Fault(number, frozenset({"traceback"}))]
    by_kinds: dict[frozenset[str], set[str]] = {}
    for call in differences(program, reply.text):
        by_kinds.setdefault(call.kinds or frozenset({"plain call"}), set()).add(call.name)
    return found + [Fault(number, made_of, frozenset(calls)) for made_of, calls in by_kinds.items()]


def with_rules(python: str, found: list[Fault], programs: Sequence[Program], replies: Sequence[Reply]) -> list[Fault]:
    """Return the faults with the rules whose fix alone makes one of their calls differ."""
    numbers = sorted({fault.number for fault in found if fault.calls})
    wanted = [(number, code) for number in numbers for code in sorted({line[:6] for line in replies[number - 1].findings})]
    alone = asked(python, [(programs[number - 1].source, [code]) for number, code in wanted])
    different = {
        (number, code): {call.name for call in differences(programs[number - 1], reply.text)}
        for (number, code), reply in zip(wanted, alone, strict=True)
        if reply.text is not None
    }
    return [
        fault._replace(
            rules=fault.rules | {code for (at, code), calls in different.items() if at == fault.number and calls & fault.calls}
        )
        for fault in found
    ]


def lost_comments(python: str, texts: Sequence[str]) -> list[Fault]:
    """Return the programs that have fewer comments after they are fixed."""
    replies = asked(python, [(text, ["PFB"]) for text in texts])
    return [
        Fault(number, frozenset({"lost comments"}))
        for number, (text, reply) in enumerate(zip(texts, replies, strict=True), 1)
        if reply.text is not None and comments(text) - comments(reply.text)
    ]


def row(kind: str, found: list[Fault]) -> str:
    """Return the row of one kind: the numbers of its first program and of all, and the rules, most frequent first."""
    if not found:
        return f"| {kind} | - | 0 | | |"
    first = min(found, key=lambda one: (one.number, len(one.kinds)))
    rules = sorted({rule for one in found for rule in one.rules})
    numbers = {one.number for one in found}
    return f"| {kind} | {first.number} | {len(numbers)} | {', '.join(sorted(first.kinds - {kind}))} | {', '.join(rules)} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--examples", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("python", help="the Python of the virtual environment with the bytecode-perf to try")
    options = parser.parse_args()
    programs, texts = zip(*made(options.examples, options.seed), strict=True)
    replies = asked(options.python, [(program.source, []) for program in programs])
    found = [
        fault
        for number, (program, reply) in enumerate(zip(programs, replies, strict=True), 1)
        for fault in faults(number, program, reply)
    ]
    found = with_rules(options.python, found, programs, replies)
    found += lost_comments(options.python, texts)
    print(f"| kind | first of {len(programs)} programs | programs | made of that, too | rules |")  # noqa: T201 - as below
    print("|---|---|---|---|---|")  # noqa: T201 - as below
    for kind in sorted({*kinds(), "lost comments", "traceback", *(kind for one in found for kind in one.kinds)}):
        print(row(kind, [one for one in found if kind in one.kinds]))  # noqa: T201 - what the script is for
    for rule in sorted({rule for one in found for rule in one.rules}):
        print(row(rule, [one for one in found if rule in one.rules]))  # noqa: T201 - what the script is for


if __name__ == "__main__":
    main()
