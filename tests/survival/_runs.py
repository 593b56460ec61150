"""What both scripts do: fix the files of a copy, run tests on both, and tell which of them passed before and fail now."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]
_FIXED = re.compile(r"(PFB\d{3})(?: (\d+))?")
_SHOWN = 400  # characters of a failure's text
_LISTED = 40  # failures
_REFUSED = ("did not pass its check", "bytecode-perf: ", "Traceback")  # in what fixing says of a file

Outcomes = dict[str, str]  # of each test: "passed", "skipped" or what went wrong


class Fixes(NamedTuple):
    """What `bytecode-perf fix` did: the fixes by rule, how many files it changed, and the lines on what it dropped."""

    by_rule: Counter[str]
    files: int
    changed: int
    dropped: list[str]
    seconds: float


class Failure(NamedTuple):
    """A test that passed before and does not now."""

    test: str
    text: str


def fix(files: Sequence[Path], folder: Path, jobs: int) -> Fixes:
    """Fix files at min-gain 0 with what is certain, with the interpreter that runs this; `folder` has no flake8 settings.

    Raises SystemExit with the command's own line after an error.
    """
    command = [sys.executable, "-m", "flake8_bytecode_perf", "fix", "--min-gain", "0", "--jobs", str(jobs), *map(str, files)]
    start = time.monotonic()
    done = subprocess.run(command, cwd=folder, env=with_path(ROOT), capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"fixing failed: {done.stderr.strip().splitlines()[-1]}")
    lines = done.stdout.splitlines()
    by_rule: Counter[str] = Counter()
    for line in lines:
        by_rule.update({code: int(count or 1) for code, count in _FIXED.findall(line.rpartition(": ")[2])})
    dropped = [line for line in done.stderr.splitlines() if any(word in line for word in _REFUSED)]
    return Fixes(by_rule, len(files), len(lines), dropped, time.monotonic() - start)


def with_path(*folders: Path, **more: str) -> dict[str, str]:
    """Return the environment with these folders, and nothing else, as PYTHONPATH."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, folders)), "PYTHONHASHSEED": "0", **more}


def outcomes(report: Path) -> Outcomes:
    """Return how each test of a JUnit report ended; of several of one name the worst counts. Nothing without a report.

    The report lies in the copy that was tested, whose path may be a part of a test's name: it is left out.
    """
    found: Outcomes = {}
    if not report.exists():
        return found
    for case in ET.parse(report).getroot().iter("testcase"):  # noqa: S314 - we have just written it
        name = f"{case.get('classname', '')}::{case.get('name', '')}".removeprefix("::").replace(str(report.parent), "")
        if found.get(name, "passed") in ("passed", "skipped"):
            found[name] = _ended(case)
    return found


def _ended(case: ET.Element) -> str:
    for part in case:
        if part.tag in ("failure", "error"):
            text = (part.text or part.get("message") or part.tag).strip()
            return text[-_SHOWN:]
    return "skipped" if case.find("skipped") is not None or case.get("status") == "notrun" else "passed"


def recorded(file: Path, parts: Sequence[str], run: Callable[[Sequence[str]], Outcomes]) -> Outcomes:
    """Return how these parts of the tests ended when a run was last recorded in a file; run and record them if none was."""
    if file.exists():
        known: dict[str, Any] = json.loads(file.read_text())
        if known["parts"] == list(parts):
            return Outcomes(known["outcomes"])
    ended = run(parts)
    file.write_text(json.dumps({"parts": list(parts), "outcomes": ended}, indent=1))
    return ended


def new_failures(before: Outcomes, after: Outcomes) -> list[Failure]:
    """Return the tests that passed before and neither pass nor are skipped now; one that is not there has crashed."""
    passed = (test for test, ended in before.items() if ended == "passed")
    ends = ((test, after.get(test, "did not run")) for test in passed)
    return [Failure(test, ended) for test, ended in ends if ended not in ("passed", "skipped")]


def confirmed(
    failures: Iterable[Failure], part_of: Callable[[str], str], run: Callable[[Sequence[str]], tuple[Outcomes, Outcomes]]
) -> list[Failure]:
    """Return the failures that come again when the parts they belong to are run once more, before and after.

    A test whose name is another in each run, as with the time of day in it, only seems to be missing.
    """
    tests = {failure.test for failure in failures}
    parts = sorted({part_of(test) for test in tests})
    return [failure for failure in new_failures(*run(parts)) if failure.test in tests] if parts else []


def report(title: str, fixes: Fixes, before: Outcomes, failures: Sequence[Failure], known: Mapping[str, str]) -> int:
    """Print what happened; return 1 if a test newly fails whose name begins with none of those `known`, each with a reason.

    Where no test passed before, that is a failure too: nothing has been shown.
    """
    ends = Counter(ended if ended in ("passed", "skipped") else "failed" for ended in before.values())
    reasons = [next((why for name, why in known.items() if failure.test.startswith(name)), "") for failure in failures]
    lines = [
        f"\n{title}",
        f"{fixes.changed} of {fixes.files} files changed in {fixes.seconds:.0f} s, {sum(fixes.by_rule.values())} fixes:",
        ", ".join(f"{code} {count}" for code, count in fixes.by_rule.most_common()),
        f"{len(fixes.dropped)} dropped",
        *fixes.dropped,
        f"{len(before)} tests: before, {ends['passed']} passed, {ends['failed']} failed, {ends['skipped']} were skipped",
        *[f"NEW FAILURE {one.test}: {why or one.text}" for one, why in zip(failures, reasons, strict=True)][:_LISTED],
        f"{len(failures)} new failures, {len(list(filter(None, reasons)))} of them known",
    ]
    print("\n".join(lines), flush=True)  # noqa: T201 - what the script is for
    return int("" in reasons or not ends["passed"])
