"""Runs the command line on a terminal, as a user sees it."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

COMMAND = [sys.executable, "-m", "flake8_bytecode_perf"]


def on_a_terminal(folder: Path, *arguments: str, both: bool = False, **environment: str) -> str:
    """Return what the command prints on its standard output, a terminal of 200 columns with colours; or on both streams."""
    ours, theirs = pty.openpty()
    environment = {"TERM": "xterm-256color", "COLUMNS": "200"} | environment
    errors = theirs if both else None
    with subprocess.Popen([*COMMAND, *arguments], cwd=folder, stdout=theirs, stderr=errors, env=os.environ | environment):
        os.close(theirs)
        shown = read_all(ours)
    return shown.decode()


def read_all(terminal: int) -> bytes:
    """Return what comes out of a terminal until its other end is closed."""
    parts = []
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:  # Linux says so when the other end is closed
            part = b""
        if not part:
            break
        parts.append(part)
    os.close(terminal)
    return b"".join(parts)
