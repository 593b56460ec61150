"""How often `bytecode-perf try` tells a difference where there is one, and where there is none; writes docs/trying.md.

    PYTHON tests/bench/trying.py [--repetitions 20] [--rounds 20] [--markdown docs/trying.md]

The program is docs/examples/access_log.py. Each repetition compares it with an unchanged copy of itself, and with a copy in which
one finding is fixed: that of PFB405, which takes about a tenth of the run time. The processes that measure are those of `try`.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import platform
import sys
import tempfile
from math import exp, log
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from builds import processor

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.cli._runs import Command
from flake8_bytecode_perf.cli._trees import Tree
from flake8_bytecode_perf.cli._trial import Trial
from flake8_bytecode_perf.fix import fix_text

if TYPE_CHECKING:
    from flake8_bytecode_perf.cli._rounds import Comparison
    from flake8_bytecode_perf.cli._signed_ranks import Ratio

EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "examples"
_PROGRAM, _CODE = "access_log.py", "PFB405"
_TEXT = """\
# How often `try` is right

This page is written by `tests/bench/trying.py`. Each of {repetitions} repetitions compares `docs/examples/access_log.py`
twice, as `bytecode-perf try` does, with at most {rounds} rounds: with an unchanged copy of itself, and with a copy in which
the finding of {code} is fixed. The run time is the processor time of a process. CPython {python}, {processor},
{processors} processors, {date}; the load of the machine was between {least:.1f} and {most:.1f} (average of one minute).

| copy | real ratio | reported faster | reported slower | no difference reported | rounds, median |
|---|---|---|---|---|---|
{summary}

The real ratio is the median of all pairs of runs. A `*` marks the comparisons that tell a difference.

| repetition | load | unchanged copy | rounds | {code} fixed | rounds |
|---|---|---|---|---|---|
{rows}
"""


class Repetition(NamedTuple):
    """What one repetition has told of the two copies, and the load of the machine before it."""

    load: float
    unchanged: Comparison
    changed: Comparison


def repetitions(trial: Trial, content: bytes, options: argparse.Namespace) -> list[Repetition]:
    found = []
    for number in range(1, options.repetitions + 1):
        load, path = os.getloadavg()[0], EXAMPLES / _PROGRAM
        unchanged = trial.compared({}, options.rounds, lambda _: None)
        changed = trial.compared({path: content}, options.rounds, lambda _: None)
        found.append(Repetition(load, unchanged, changed))
        print(_row(number, found[-1]), flush=True)  # noqa: T201 - what the script is for
    return found


def _row(number: int, one: Repetition) -> str:
    cells = [f"{number}", f"{one.load:.1f}"]
    for found in (one.unchanged, one.changed):
        cells += [_shown(found.ratio), f"{len(found.rounds)}"]
    return f"| {' | '.join(cells)} |"


def _shown(found: Ratio) -> str:
    mark = "" if found.verdict == "none" else " *"
    return f"{found.estimate:.3f} ({found.low:.3f} to {found.high:.3f}){mark}"


def _summary(name: str, found: list[Comparison]) -> str:
    told, pairs = [one.verdict for one in found], [pair for one in found for pair in one.rounds]
    logarithms = [log(pair.original.times[""] / pair.fixed.times[""]) for pair in pairs]
    counts = [f"{told.count(verdict)} of {len(told)}" for verdict in ("faster", "slower", "none")]
    rounds = median([len(one.rounds) for one in found])
    return f"| {name} | {exp(median(logarithms)):.3f} | {' | '.join(counts)} | {rounds:g} |"


def page(found: list[Repetition], options: argparse.Namespace) -> str:
    """Return the page: a summary and a row for each repetition."""
    loads = [one.load for one in found]
    unchanged, changed = [one.unchanged for one in found], [one.changed for one in found]
    summary = [_summary("unchanged", unchanged), _summary(f"{_CODE} fixed", changed)]
    return _TEXT.format(
        repetitions=len(found),
        rounds=options.rounds,
        code=_CODE,
        python=platform.python_version(),
        processor=processor(),
        processors=os.cpu_count(),
        date=dt.datetime.now(tz=dt.UTC).date(),
        least=min(loads),
        most=max(loads),
        summary="\n".join(summary),
        rows="\n".join([_row(number, one) for number, one in enumerate(found, start=1)]),
    )


def main() -> None:
    """Measure, print each repetition, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repetitions", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--markdown", type=Path, default=EXAMPLES.parent / "trying.md")
    options = parser.parse_args()
    settings = Settings(confidence="likely", unsafe_fixes=True)
    content = fix_text((EXAMPLES / _PROGRAM).read_text(encoding="utf-8"), settings, {_CODE}).text.encode()
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder).resolve()
        command = Command((sys.executable, _PROGRAM), EXAMPLES, scratch)
        trees = Tree(EXAMPLES, scratch / "one"), Tree(EXAMPLES, scratch / "two")
        found = repetitions(Trial(command, *trees, [Path(_PROGRAM)]), content, options)
    options.markdown.write_text(page(found, options), encoding="utf-8")


if __name__ == "__main__":
    main()
