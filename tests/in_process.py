"""Runs a command line in this process, as quickly as a function, with what a process of its own would print."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
from typing import TYPE_CHECKING
from unittest.mock import patch

from flake8.main.cli import main as flake8_main

from flake8_bytecode_perf import cli
from flake8_bytecode_perf.plugin import Plugin

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path


def flake8(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run flake8 in a folder, with one job: in this process it could not start others."""
    return _run(flake8_main, folder, ["--jobs=1", *arguments])


def bytecode_perf(folder: Path, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run bytecode-perf in a folder, with `given` on its standard input."""
    return _run(cli.main, folder, arguments, given)


def _run(
    main: Callable[[Sequence[str]], int], folder: Path, arguments: Sequence[str], given: str = ""
) -> subprocess.CompletedProcess[str]:
    """Call the main function of a command; what it sets on the plugin's class is taken back."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    stdin = io.TextIOWrapper(io.BytesIO(given.encode()), encoding="utf-8")
    with (
        contextlib.chdir(folder),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        patch.object(sys, "stdin", stdin),
        patch.object(Plugin, "settings", Plugin.settings),
        patch.object(Plugin, "baseline", Plugin.baseline),
        patch.object(Plugin, "exclude", Plugin.exclude),
    ):
        try:
            status = main(arguments)
        except SystemExit as ended:
            status = int(ended.code or 0)
    shown = [stream.buffer.getvalue().decode() for stream in (out, err)]
    return subprocess.CompletedProcess([*arguments], status, *shown)
