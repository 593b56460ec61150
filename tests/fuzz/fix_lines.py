"""Fixes and checks the programs of standard input with the bytecode-perf of the Python that runs this.

Each line is a program and a list of codes, as JSON; each line of output is the fixed program, or null if that ended in a
traceback, and the findings of the program if no code is given.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from in_process import bytecode_perf


def _fixed(source: str, codes: list[str]) -> str | None:
    select = ["--select", ",".join(codes)] if codes else []
    try:
        done = bytecode_perf(Path(), "fix", "--min-gain", "0", "--no-cache", *select, "-", given=source)
    except Exception:  # noqa: BLE001 - reported as one kind of fault
        return None
    return done.stdout if done.returncode in (0, 1) else None


def _findings(source: str) -> list[str]:
    report = bytecode_perf(Path(), "check", "--min-gain", "0", "--no-cache", "-", given=source).stdout
    return re.findall(r"^\S+:\d+:\d+: (PFB\d+ .*)", report, re.MULTILINE)


if __name__ == "__main__":
    for line in sys.stdin:
        program, wanted = json.loads(line)
        sys.stdout.write(json.dumps([_fixed(program, wanted), [] if wanted else _findings(program)]) + "\n")
        sys.stdout.flush()
