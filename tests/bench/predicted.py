"""Compare the gain that the plugin predicts with the measured gain, for loops that are not examples of a rule.

    PYTHON tests/bench/predicted.py [--python PATH ...] [--processes 7] [--rounds 50] [--markdown FILE] [TEXT ...]

The loops are in `loops/` (`loop_pairs.py` describes the format). With TEXT, only loops whose code or name contains one of the
texts are used. On each Python, by default the running one, the script looks for the finding that the rewrite of a loop fixes, at
min-gain 0 with likely findings, and checks whether it is also reported at the default min-gain. The measured gain of a loop is
the median over new processes; in each of them, the slow and the fast form take turns, on new data in each round, and the best of
the rounds counts. `--processes 0` measures nothing and only checks that each loop is valid: both forms return the same result,
and exactly one finding of its rule is fixed.

Prints a line for each loop, then the loops that are reported but gain nothing, the loops that are missed but gain much, and the
error of the prediction in percentage points. Exits with status 1 if a loop is not valid; no duration is a failure.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import json
import platform
import subprocess
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from builds import build
from loop_pairs import loop_pairs

from flake8_bytecode_perf import Settings, check_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from loop_pairs import Form, LoopPair

    from flake8_bytecode_perf import Finding

_EVERYTHING = Settings(min_gain=0, confidence="likely")
_DEFAULTS = Settings(confidence="likely")
_WORTHLESS, _WORTHWHILE = 2.0, 15.0  # percent


@dataclass(frozen=True, slots=True)
class Row:
    """The result of one loop: the gains in percent, as predicted and as measured by each process."""

    title: str
    predicted: float
    reported: bool
    gains: list[float]

    @property
    def measured(self) -> float:
        return median(self.gains)

    @property
    def error(self) -> float:
        return self.predicted - self.measured

    @property
    def code(self) -> str:
        return self.title.partition(" ")[0]


_TITLE = """\
# Predicted

This page compares the gain that the plugin predicts with the measured gain, for loops that are not examples of a rule. It is
written by `tests/bench/predicted.py`; the loops are in `tests/bench/loops/`. See [Measuring](measuring.md).
"""


def main() -> int:
    """Query and measure each Python in separate processes; in such a process, print the answer to stdout."""
    options = _options()
    if options.child:
        pairs = loop_pairs(options.only)
        answer = _asked(pairs, options.passes) if options.child == "ask" else _timed(pairs, options.passes, options.rounds)
        print(json.dumps(answer))  # noqa: T201 - what the parent reads
        return 0
    documents, faults = [], 0
    for python in options.python or [sys.executable]:
        asked = _in_child(python, "ask", options)
        faults += len(asked["faults"])
        print("\n".join([asked["headline"], *asked["faults"]]), flush=True)  # noqa: T201 - what the script is for
        timings = [_in_child(python, "time", options) for _ in range(options.processes)]
        rows = list(_rows(asked["loops"], timings)) if timings else []
        if rows:
            print("\n".join([*map(_line, rows), "", *_summary(rows), ""]), flush=True)  # noqa: T201 - as above
            settings = f"{options.processes} processes, {options.rounds} rounds, about {options.passes} iterations"
            documents.append(_markdown(f"{asked['headline']}, {settings}", rows))
        else:
            print(f"{len(asked['loops'])} loops are valid")  # noqa: T201 - as above
    if options.markdown is not None:
        options.markdown.write_text("\n".join([_TITLE, *documents]), encoding="utf-8")
    return 1 if faults else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("only", nargs="*", metavar="TEXT", help="only loops whose code or name contains one of these")
    parser.add_argument("--python", action="append", help="an interpreter to query and measure; can be repeated")
    parser.add_argument("--processes", type=int, default=7, help="measuring processes (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=50, help="rounds, of which the best counts (default: %(default)s)")
    parser.add_argument("--passes", type=int, default=2_000, help="iterations of a cheap loop (default: %(default)s)")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the tables here for the documentation")
    parser.add_argument("--child", choices=["ask", "time"], help=argparse.SUPPRESS)
    return parser.parse_args()


def _in_child(python: str, question: str, options: argparse.Namespace) -> Any:
    numbers = [f"--{name}={getattr(options, name)}" for name in ("passes", "rounds")]
    command = [python, __file__, f"--child={question}", *numbers, *options.only]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout)


# What the plugin says


def _asked(pairs: Iterable[LoopPair], passes: int) -> dict[str, Any]:
    """Return the predictions, and the faults of the loops."""
    loops, faults = {}, []
    for pair in pairs:
        fault = _fault(pair, passes)
        if fault:
            faults.append(f"FAULT {pair.title}: {fault}")
        else:
            [predicted] = _mended(pair, _EVERYTHING)
            loops[pair.title] = [predicted, bool(_mended(pair, _DEFAULTS))]
    date = dt.datetime.now(tz=dt.UTC).date()
    headline = f"{platform.python_implementation()} {platform.python_version()}, {build()}, {date}"
    return {"headline": headline, "faults": faults, "loops": loops}


def _fault(pair: LoopPair, passes: int) -> str:
    if pair.before.prepared(passes)() != pair.after.prepared(passes)():
        return "the two forms give different results"
    troubles = [finding.message for finding in _findings("PFB000", pair.before, _EVERYTHING)]
    if troubles:
        return "; ".join(troubles)
    mended = _mended(pair, _EVERYTHING)
    return "" if len(mended) == 1 else f"{len(mended)} findings are fixed"


def _mended(pair: LoopPair, settings: Settings) -> list[float]:
    """Return the gains of the findings of the pair's rule that the slow form has and the fast one has not."""
    found = [(_said(finding.message), finding.gain) for finding in _findings(pair.code, pair.before, settings)]
    left = Counter(_said(finding.message) for finding in _findings(pair.code, pair.after, settings))
    seen: Counter[str] = Counter()
    gains = []
    for said, gain in found:
        seen[said] += 1
        if seen[said] > left[said]:
            gains.append(gain or 0.0)
    return gains


def _findings(code: str, form: Form, settings: Settings) -> list[Finding]:
    return [finding for finding in check_source(form.source, settings=settings) if finding.code == code]


def _said(message: str) -> str:
    """Return what a message names; the gain at its end may change if another finding of the loop is fixed."""
    return message.partition(" (")[0]


# What the clock says


def _timed(pairs: Iterable[LoopPair], passes: int, rounds: int) -> dict[str, list[float]]:
    """Return the best seconds of the two forms of each loop."""
    gc.disable()
    times = {}
    for pair in pairs:
        best = [float("inf")] * 2
        forms = [pair.before, pair.after]
        for turn in range(2 * rounds):
            which = (turn + turn // 2) % 2  # before, after, after, before, …
            best[which] = min(best[which], _seconds(forms[which], passes))
        times[pair.title] = best
        gc.collect()
    return times


def _seconds(form: Form, passes: int) -> float:
    run = form.prepared(passes)
    start = perf_counter()
    run()
    return perf_counter() - start


# What came of it


def _rows(loops: dict[str, Any], timings: Sequence[dict[str, list[float]]]) -> Iterator[Row]:
    for title, (predicted, reported) in loops.items():
        times = [timing[title] for timing in timings]
        yield Row(title, predicted, reported, [100 * (before - after) / before for before, after in times])


def _line(row: Row) -> str:
    spread = f"{min(row.gains):5.1f} to {max(row.gains):5.1f}"
    reported = "reported" if row.reported else ""
    return f"{row.title:<32} predicted {row.predicted:5.1f}  measured {row.measured:5.1f} ({spread})  {reported}".rstrip()


def _summary(rows: Sequence[Row]) -> Iterator[str]:
    reported = [row for row in rows if row.reported]
    worthless = [row for row in reported if row.measured < _WORTHLESS]
    worthwhile = [row for row in rows if row.measured >= _WORTHWHILE]
    missed = [row for row in worthwhile if not row.reported]
    share = f" ({100 * (1 - len(missed) / len(worthwhile)):.0f}%)" if worthwhile else ""
    yield f"{len(rows)} loops, {len(reported)} reported"
    yield f"reported, but measured below {_WORTHLESS:.0f}%: {len(worthless)}{_listed(worthless)}"
    yield (
        f"measured {_WORTHWHILE:.0f}% or more: {len(worthwhile)}; reported: {len(worthwhile) - len(missed)}{share}"
        f"{'; missed' if missed else ''}{_listed(missed)}"
    )
    yield f"median error of the prediction: {median(abs(row.error) for row in rows):.1f} percentage points"
    by_rule = defaultdict(list)
    for row in rows:
        by_rule[row.code].append(row.error)
    for code, errors in by_rule.items():
        shown = f"{median(map(abs, errors)):4.1f} points, signed {median(errors):+5.1f}"
        yield f"    {code}: {len(errors):2} loops, {shown}"


def _listed(rows: Sequence[Row]) -> str:
    return f": {', '.join([row.title for row in rows])}" if rows else ""


def _markdown(headline: str, rows: Sequence[Row]) -> str:
    table = [
        f"| {row.title} | {row.predicted:.1f} | {row.measured:.1f} | {min(row.gains):.1f} to {max(row.gains):.1f} "
        f"| {'yes' if row.reported else 'no'} |"
        for row in rows
    ]
    heads = ["| loop | predicted % | measured % | spread | reported |", "|---|---:|---:|---:|---|"]
    summary = [line if line[0] != " " else f"- {line.strip()}" for line in _summary(rows)]
    paragraphs = [f"{line}\n" for line in summary if not line.startswith("-")]
    rules = [line for line in summary if line.startswith("-")]
    return "\n".join([f"## {headline}", "", *heads, *table, "", *paragraphs, *rules, ""])


if __name__ == "__main__":
    sys.exit(main())
