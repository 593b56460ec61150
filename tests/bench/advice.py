"""Apply common performance advice to functions as people write them, and compare the measured gain with what the plugin reports.

    PYTHON tests/bench/advice.py [--python PATH ...] [--held-back] [--summary] [--check] [--processes 3] [--seconds 0.4] [TEXT]

The cases are in `advice/`; `advice/case.py` describes the format. They were written without knowledge of the rules. A third of
them, chosen at random from each topic, and half of it traps, is in `advice/held_back/`: --held-back runs these, --open (the
default) the others. Nobody who works on a rule should read the cases that are held back, so use --held-back with --summary, which
names no case. With TEXT, only the cases whose name contains one of the texts are run.

On each Python, by default the running one, each case runs in new processes. Each process checks that both functions of a case
return the same result, then times them at each size: they take turns, on new arguments in each call, and the best of the rounds
counts. The gain is the time saved, in percent of the time before: the median over the processes. --check measures nothing.

Prints a table of the cases: the measured gain at each size (the usual one in bold), and the findings inside the function, with
the gain that each predicts, at the defaults and at min-gain 0 with likely findings. A finding may be about other code than the
advice. Then the summary. Exits with status 1 if a case is not valid; no duration is a failure.
"""

from __future__ import annotations

import argparse
import ast
import datetime as dt
import gc
import inspect
import io
import json
import platform
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import partial
from importlib.machinery import SourceFileLoader
from pathlib import Path
from statistics import median
from time import perf_counter
from types import ModuleType
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from builds import build

from flake8_bytecode_perf import Settings, check_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from types import CodeType

    from case import Case

    from flake8_bytecode_perf import Finding

    Work = Callable[..., object]

_HERE = Path(__file__).resolve().parent
_EVERYTHING = Settings(min_gain=0, confidence="likely")
_HEADING = "| case | usual | measured gain, % | at the defaults | at min-gain 0, likely | trap |"
_PAYS, _WORTHWHILE = 2.0, 15.0  # percent
_BATCH = 1e-3  # seconds for the calls that are timed as one
_MOST_CALLS, _FEWEST_ROUNDS, _WARMING = 500, 5, 20


@dataclass(frozen=True, slots=True)
class Advised:
    """One case, ready to run, with the part of its file that holds the code before."""

    name: str
    case: Case
    before: Work
    after: Work
    arguments: Callable[[int], tuple[Any, ...]]
    path: Path
    lines: range


@dataclass(slots=True)
class Row:
    """What one process found of a case: the gain at each size in percent, and the codes with the gains that they predict."""

    name: str
    sizes: list[int]
    trap: str
    same: bool
    fault: str
    gains: list[float]
    reported: list[tuple[str, float | None]]
    likely: list[tuple[str, float | None]]

    @property
    def usual(self) -> float:
        """The measured gain at the usual size."""
        return self.gains[0]

    @property
    def predicted(self) -> float | None:
        """The largest gain that is predicted at the defaults; None if there is none, or it has no bound."""
        return max((gain for _, gain in self.reported if gain is not None), default=None)


def _case_files(*, held_back: bool) -> list[Path]:
    folder = _HERE / "advice" / ("held_back" if held_back else ".")
    return sorted(path for path in folder.resolve().glob("*.py") if path.name not in {"case.py", "samples.py"})


def _loaded(path: Path) -> ModuleType:
    """Import the cases of one file, under a name that tells the two folders apart."""
    loader = SourceFileLoader(f"{path.parent.name}_{path.stem}", str(path))
    module = ModuleType(loader.name)
    sys.modules[loader.name] = module  # dataclasses look there
    loader.exec_module(module)
    return module


def cases_of(path: Path) -> Iterator[Advised]:
    """Yield the cases of one file."""
    module = _loaded(path)
    functions = {name: (owner, lines) for name, owner, lines in _functions(ast.parse(path.read_text()), "")}
    for stem, case in vars(module).items():
        if type(case).__name__ != "Case":
            continue
        make = getattr(module, f"{stem}_arguments")
        if case.script:
            yield _script_case(f"{path.stem}.{stem}", case, make, path.parent / "scripts" / stem)
            continue
        owner, lines = functions[f"{stem}_before"]
        where = getattr(module, owner) if owner else module
        before, after = (_drained(getattr(where, f"{stem}_{form}")) for form in ("before", "after"))
        yield Advised(f"{path.stem}.{stem}", case, before, after, make, path, lines)


def _functions(tree: ast.Module | ast.ClassDef, owner: str) -> Iterator[tuple[str, str, range]]:
    """Yield each function of a module or class: its name, its class and its lines."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield from _functions(node, node.name)
        elif isinstance(node, ast.FunctionDef):
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            yield node.name, owner, range(first, (node.end_lineno or first) + 1)


def _script_case(name: str, case: Case, make: Callable[[int], tuple[Any, ...]], stem: Path) -> Advised:
    paths = [stem.with_name(f"{stem.name}_{form}.py") for form in ("before", "after")]
    before, after = (partial(_run_script, compile(path.read_text(), path.name, "exec")) for path in paths)
    return Advised(name, case, before, after, make, paths[0], range(sys.maxsize))


def _run_script(code: CodeType, text: str) -> str:
    """Run a script with this text on its standard input, and return what it prints."""
    saved = sys.stdin, sys.stdout
    sys.stdin, sys.stdout = io.StringIO(text), io.StringIO()
    try:
        exec(code, {"__name__": "__main__"})  # noqa: S102 - a script of this folder
        return sys.stdout.getvalue()
    finally:
        sys.stdin, sys.stdout = saved


def _drained(function: Work) -> Work:
    """Return the function itself, or for a generator function one that exhausts the generator."""
    if not inspect.isgeneratorfunction(function):
        return function
    return lambda *arguments: list(function(*arguments))


def _outcome(function: Work, arguments: tuple[Any, ...]) -> object:
    """Return the result, or the exception as a string."""
    try:
        return function(*arguments)
    except Exception as error:  # noqa: BLE001 - that is the outcome
        return f"raises {error!r}"


def _fault(one: Advised) -> str:
    """Tell what is wrong with a case; nothing if it is valid."""
    same = True
    for size in one.case.sizes:
        before, after = (_outcome(function, one.arguments(size)) for function in (one.before, one.after))
        same &= before == after
        if str(before).startswith("raises"):
            return f"{before} at size {size}"
        if one.case.same and not same:
            return f"another result at size {size}"
    return "" if one.case.same or not same or one.case.trap else "the same result, and no trap"


def _once(function: Work, arguments: Sequence[tuple[Any, ...]]) -> float:
    """Time one call for each of these arguments."""
    started = perf_counter()
    for each in arguments:
        function(*each)
    return perf_counter() - started


def _suppressed(function: Work) -> Work:
    """Return the function without its exceptions: what changed its behaviour may raise one."""

    def run(*arguments: object) -> object:
        with suppress(Exception):
            return function(*arguments)
        return None

    return run


def _gain(one: Advised, size: int, seconds: float) -> float:
    """Measure the time that the advice saves at this size, in percent."""
    pair = [one.before, one.after] if one.case.same else [_suppressed(one.before), _suppressed(one.after)]
    first = min(_once(function, [one.arguments(size)]) for function in pair)
    if first < _BATCH:
        first = min(_once(function, [one.arguments(size)]) for _ in range(_WARMING) for function in pair)
    calls = max(1, min(_MOST_CALLS, int(_BATCH / first)))
    best = [float("inf"), float("inf")]
    end = perf_counter() + seconds
    rounds = 0
    while rounds < _FEWEST_ROUNDS or perf_counter() < end:
        for form in (rounds % 2, 1 - rounds % 2):
            best[form] = min(best[form], _once(pair[form], [one.arguments(size) for _ in range(calls)]))
        rounds += 1
    return (best[0] - best[1]) / best[0] * 100


def _within(findings: Iterable[Finding], lines: range) -> list[tuple[str, float | None]]:
    return [(finding.code, finding.gain) for finding in findings if finding.line in lines]


def _rows(cases: Sequence[Advised], seconds: float) -> Iterator[Row]:
    """Check, time and lint these cases on the running Python. Without seconds nothing is timed."""
    linted: dict[Path, tuple[list[Finding], list[Finding]]] = {}
    for one in cases:
        fault = _fault(one)
        if one.path not in linted:
            source = one.path.read_text()
            linted[one.path] = check_source(source), check_source(source, settings=_EVERYTHING)
        gains = [0.0 if fault or not seconds else _gain(one, size, seconds) for size in one.case.sizes]
        gc.collect()
        reported, likely = (_within(findings, one.lines) for findings in linted[one.path])
        yield Row(one.name, list(one.case.sizes), one.case.trap, one.case.same, fault, gains, reported, likely)


def _child(options: argparse.Namespace) -> None:
    """Print the rows of the running Python, for the process that started this one."""
    sys.path.insert(0, str(_HERE / "advice"))
    chosen = [
        one
        for path in _case_files(held_back=options.held_back)
        for one in cases_of(path)
        if not options.texts or any(text in one.name for text in options.texts)
    ]
    gc.disable()  # a collection would fall into one of the two by chance
    rows = [asdict(row) for row in _rows(chosen, 0 if options.check else options.seconds)]
    json.dump({"python": platform.python_version(), "build": build(), "rows": rows}, sys.stdout)


def _run(python: str, options: argparse.Namespace) -> tuple[str, list[Row]]:
    """Run the cases in new processes of this Python; return its name and the rows, with the median of the gains."""
    arguments = [python, str(_HERE / "advice.py"), "--child", *sys.argv[1:]]
    answers = []
    for _ in range(1 if options.check else options.processes):
        done = subprocess.run(arguments, stdout=subprocess.PIPE, text=True, check=True)
        answers.append(json.loads(done.stdout))
    rows = []
    for each in zip(*(answer["rows"] for answer in answers), strict=True):
        row = Row(**each[0])
        row.gains = [median(gains) for gains in zip(*(one["gains"] for one in each), strict=True)]
        row.fault = next((one["fault"] for one in each if one["fault"]), "")
        rows.append(row)
    return f"Python {answers[0]['python']}, {answers[0]['build']}", rows


def _line(row: Row) -> str:
    measured = {size: f"{size}: {gain:+.0f}" for size, gain in zip(row.sizes, row.gains, strict=True)}
    measured[row.sizes[0]] = f"**{measured[row.sizes[0]]}**"
    shown = ", ".join([measured[size] for size in sorted(measured)])
    return f"| {row.name} | {row.sizes[0]} | {shown} | {_codes(row.reported)} | {_codes(row.likely)} | {row.trap} |"


def _codes(findings: Iterable[tuple[str, float | None]]) -> str:
    return ", ".join([f"{code} {'growth' if gain is None else f'{gain:.0f}'}" for code, gain in findings])


def _share(part: Sequence[Row], whole: Sequence[Row]) -> str:
    return f"{len(part)} of {len(whole)}"


def _numbers(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the lines of the summary that name no case."""
    traps = [row for row in rows if row.trap]
    reported = [row for row in rows if row.reported]
    worthwhile = [row for row in rows if row.same and row.usual >= _WORTHWHILE]
    errors = [abs(row.predicted - row.usual) for row in reported if row.predicted is not None]
    yield f"cases: {len(rows)}, of which {len(traps)} traps"
    yield f"reported at the defaults: {_share(reported, rows)}; traps {_share([row for row in traps if row.reported], traps)}"
    yield f"reported and pays at the usual size: {_share([row for row in reported if row.usual >= _PAYS], reported)}"
    yield f"reported and pays at all sizes: {_share([row for row in reported if min(row.gains) >= _PAYS], reported)}"
    yield f"reported but slower at the usual size: {_share([row for row in reported if row.usual <= -_PAYS], reported)}"
    yield f"median of |predicted - measured|: {median(errors):.1f} points, of {len(errors)}" if errors else "no gain is predicted"
    seen = _share([row for row in worthwhile if row.reported], worthwhile)
    likely = _share([row for row in worthwhile if row.likely], worthwhile)
    yield f"gains at least {_WORTHWHILE:.0f} % at the usual size, with the same result: {len(worthwhile)}"
    yield f"of these, reported at the defaults: {seen}; at min-gain 0 with likely: {likely}"


def _lists(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the cases in which the plugin and the measurement disagree."""
    worthless = [row for row in rows if row.reported and row.usual < _PAYS]
    missed = [row for row in rows if row.same and not row.reported and row.usual >= _WORTHWHILE]
    yield f"reported but gains less than {_PAYS:.0f} %: {', '.join([row.name for row in worthless]) or 'none'}"
    yield f"gains at least {_WORTHWHILE:.0f} % but is not reported: {', '.join([row.name for row in missed]) or 'none'}"


def _report(name: str, rows: Sequence[Row], *, summary: bool) -> str:
    lines = [f"## {name}, {platform.machine()}, {dt.datetime.now(tz=dt.UTC).date()}", ""]
    if not summary:
        lines += [
            "| case | usual | measured gain, % | at the defaults | at min-gain 0, likely | trap |",
            "|---|---|---|---|---|---|",
        ]
        lines += [*map(_line, rows), ""]
    lines += [f"- {line}" for line in [*_numbers(rows), *([] if summary else _lists(rows))]]
    lines += [f"- not valid: {'a case' if summary else row.name}: {row.fault}" for row in rows if row.fault]
    return "\n".join([*lines, ""])


def main() -> int:
    parser = argparse.ArgumentParser(description="Time common performance advice, and compare it with the findings.")
    parser.add_argument("texts", nargs="*", metavar="TEXT", help="only the cases whose name contains one of these")
    parser.add_argument("--python", action="append", metavar="PATH")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--open", action="store_true", help="run the cases that are not held back (the default)")
    which.add_argument("--held-back", action="store_true", help="run the cases that are held back")
    parser.add_argument("--summary", action="store_true", help="print only the numbers, which name no case")
    parser.add_argument("--check", action="store_true", help="measure nothing, only check that each case is valid")
    parser.add_argument("--processes", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=0.4, help="for each size of a case in each process")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        _child(options)
        return 0
    faults = 0
    for python in options.python or [sys.executable]:
        name, rows = _run(python, options)
        print(_report(name, rows, summary=options.summary), flush=True)  # noqa: T201 - what the script is for
        faults += sum(bool(row.fault) for row in rows)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
