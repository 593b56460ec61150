"""What `try` prints: its progress, and its result as text or as JSON."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf import __version__
from flake8_bytecode_perf.cli._counts import counted, duration
from flake8_bytecode_perf.cli._printable import complain, printable
from flake8_bytecode_perf.cli._rounds import ended_with
from flake8_bytecode_perf.cli._signed_ranks import CONFIDENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from flake8_bytecode_perf.cli._candidates import Candidate, Fixed
    from flake8_bytecode_perf.cli._rounds import Comparison, Original
    from flake8_bytecode_perf.cli._signed_ranks import Ratio
    from flake8_bytecode_perf.cli._trial import Part, Trial

_INTERVAL = f"{CONFIDENCE:.0%} interval"
_IDLE = 0.1  # of the elapsed time is processor time: a command that waits most of the time
_OUTPUTS = {
    "same": "the output is the same",
    "varies": "the output can't be compared: it differs from run to run without any fix",
}


class Report(NamedTuple):
    """The fixes that were tried, and what was measured; with --each the parts of the search, and the candidates that pay."""

    trial: Trial
    fixed: Fixed
    comparison: Comparison
    parts: tuple[Part, ...] | None = None
    kept: tuple[Candidate, ...] = ()

    @property
    def name(self) -> str:
        """What messages call the command."""
        return self.trial.command.name

    @property
    def pays(self) -> bool:
        """Whether the fixes are to be applied if that is asked for."""
        return self.comparison.pays and (self.parts is None or bool(self.kept))

    @property
    def shown_parts(self) -> list[Part]:
        """The parts that were not halved any further."""
        parts = self.parts or ()
        return [one for one in parts if not any(_is_within(other, one) for other in parts)]


def _is_within(part: Part, whole: Part) -> bool:
    return {*part.candidates} < {*whole.candidates}


class Teller:
    """Tells on the standard error how far the measurement is: on a terminal in one line that is overwritten, else in a few."""

    def __init__(self, command: str, show: Callable[[str], None], *, terminal: bool) -> None:
        self._command, self._show, self._terminal = command, show, terminal

    def begin(self, original: Original, most: int, comparisons: int = 1) -> None:
        """Tell how long it may take, from the run time of the command, for at most so many comparisons."""
        time = duration(original.seconds * 2 * (most + 1))
        each = f" for each of at most {comparisons} comparisons" if comparisons > 1 else ""
        self._show(f"{self._command} takes {original.seconds:.2f} s; at most {most} rounds of two runs, {time}{each}")

    def about(self, some: Sequence[Candidate] = ()) -> Callable[[Comparison], None]:
        """Return what is to be called after each round of a comparison, of these candidates if not of all fixes."""
        label = f"{_of(some)}: " if some else ""

        def tell(found: Comparison) -> None:
            if found.judged == len(found.rounds):
                self._show(f"{label}after {len(found.rounds)} rounds: {told(found.ratio)}")
            elif self._terminal:
                self._show(f"{label}round {len(found.rounds)}")

        return tell


@contextmanager
def telling(command: str) -> Iterator[Teller]:
    """Give what tells the progress of measuring a command of this name, until the measurement ends."""
    if not sys.stderr.isatty():
        yield Teller(command, complain, terminal=False)
        return
    from rich.console import Console  # noqa: PLC0415 - rich is worth its time where somebody looks
    from rich.markup import escape  # noqa: PLC0415 - as above

    with Console(stderr=True).status(escape(printable(f"running {command} on the original"))) as status:
        yield Teller(command, lambda line: status.update(escape(printable(line))), terminal=True)


def as_text(report: Report, applied: Sequence[Path]) -> str:
    """Return the result as lines, with the files that were written to the tree."""
    tried = f"{_fixes(report.fixed.counts.total())} in {counted(len(report.fixed.files), 'file')}: {_codes(report.fixed)}"
    lines = [tried]
    if report.parts is not None:
        parts = [_part(one, report.name) for one in report.shown_parts]
        lines = [*parts, "", f"kept: {tried}" if report.kept else f"kept: none of {tried}"]
    lines += _measured(report)
    return "".join([f"{printable(line)}\n" for line in (*lines, _written(report, applied))])


def _fixes(number: int) -> str:
    return "1 fix" if number == 1 else f"{number} fixes"


def _codes(fixed: Fixed) -> str:
    return ", ".join(f"{code} {count}" if count > 1 else code for code, count in sorted(fixed.counts.items()))


def _of(some: Sequence[Candidate]) -> str:
    """A few words for some candidates: the first one's place and code, and how many others there are."""
    first, others = some[0], len(some) - 1
    return f"{first.filename}:{first.finding.line}: {first.finding.code}" + (f" and {others} more" if others else "")


def _part(part: Part, name: str) -> str:
    comparison = part.comparison
    result = _failure(comparison, name) or told(comparison.ratio)
    return f"{_of(part.candidates)}: {result}" + ("; the output differs" if comparison.output == "different" else "")


def _failure(comparison: Comparison, name: str) -> str:
    """How the command of this name ended on the fixed copy if it did not end as on the original; else nothing."""
    run = comparison.failed
    if run is None:
        return ""
    return f"{name} {ended_with(run.status)} on the fixed copy" + (f" ({run.error})" if run.error else "")


def told(found: Ratio) -> str:
    """Return a ratio and its interval in words."""
    opening = {"faster": "", "slower": "slower: ", "none": "no difference that this machine can tell: "}[found.verdict]
    return f"{opening}{found.estimate:.2f} times as fast ({_INTERVAL} {found.low:.2f} to {found.high:.2f})"


def _measured(report: Report) -> list[str]:
    """The lines on the comparison: ratio, times, and whether the outputs are the same."""
    comparison = report.comparison
    if comparison.failed is not None:
        return [_failure(comparison, report.name)]
    lines = [told(comparison.ratio)]
    rounds = len(comparison.rounds)
    for name, found in comparison.benchmarks.items():
        before, after = comparison.times(name)
        times = f"{before:.3g} s before, {after:.3g} s after"
        lines.append(
            f"{name}: {told(found)}, {times}" if name else f"{_clock(report)} time: {times} (medians of {rounds} rounds)"
        )
    if comparison.output == "different":
        return [*lines, f"the output differs in {comparison.differing} of {rounds} rounds"]
    return [*lines, _OUTPUTS[comparison.output]]


def _written(report: Report, applied: Sequence[Path]) -> str:
    """The last line: what was written, or what could be."""
    if applied:
        return f"applied to {', '.join(map(str, applied))}"
    return "nothing was applied" + ("; --apply applies these fixes" if report.pays else "")


def _clock(report: Report) -> str:
    return "elapsed" if report.trial.command.by_the_wall else "processor"


def warn(report: Report) -> None:
    """Print what casts doubt on the result on the standard error."""
    trial, found = report.trial, report.comparison
    if found.failed is None and not trial.was_used:
        complain(f"there is no sign that {report.name} ran the fixed copies of these files; it may run an installation of them")
    if not trial.command.results and not trial.command.by_the_wall and trial.original.busy < _IDLE:
        part = f"{trial.original.busy:.0%} of the elapsed time"
        complain(f"the processor time of {report.name} is {part}; --wall compares the elapsed time")


def as_json(report: Report | None, applied: Sequence[Path]) -> str:
    """Return one object; with `fixes` 0 and nothing else if there is nothing to try."""
    found: dict[str, Any] = {"version": __version__, "fixes": 0}
    if report is not None:
        found |= {"fixes": report.fixed.counts.total(), "codes": dict(sorted(report.fixed.counts.items()))}
        found |= {"files": [str(done.source.path) for done in report.fixed.files], "command": [*report.trial.command.words]}
        found |= {"clock": _clock(report), **_comparison(report.comparison), "applied": [*map(str, applied)]}
    if report is not None and report.parts is not None:
        parts = [{"fixes": [*map(_candidate, part.candidates)], **_comparison(part.comparison)} for part in report.parts]
        found |= {"kept": [*map(_candidate, report.kept)], "measured": parts}
    return json.dumps(found, indent=1) + "\n"


def _candidate(one: Candidate) -> dict[str, Any]:
    return {"path": one.filename, "line": one.finding.line, "code": one.finding.code}


def _comparison(found: Comparison) -> dict[str, Any]:
    """The keys of a comparison; the times are in seconds."""
    if found.failed is not None:
        return {"verdict": "failed", "status": found.failed.status, "error": found.failed.error}
    return {
        "verdict": found.verdict,
        **_ratio(found.ratio),
        "confidence": CONFIDENCE,
        "rounds": len(found.rounds),
        "output": found.output,
        "benchmarks": {name: _ratio(one) | _times(found, name) for name, one in found.benchmarks.items()},
    }


def _ratio(found: Ratio) -> dict[str, float]:
    return {"ratio": found.estimate, "low": found.low, "high": found.high}


def _times(found: Comparison, name: str) -> dict[str, list[float]]:
    originals, fixed = zip(*[(one.original.times[name], one.fixed.times[name]) for one in found.rounds], strict=True)
    return {"original": [*originals], "fixed": [*fixed]}
