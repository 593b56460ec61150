"""What can be profiled: the programs that Python runs, and how the user names them."""

from __future__ import annotations

import shutil
import sys
from importlib.machinery import PathFinder
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_bytecode_perf.cli._errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence


class ProfilingError(UserError):
    """A program that can't be profiled; the message is one line for the user."""


def program_of(words: Sequence[str]) -> tuple[str, ...]:
    """Return how `_launched.py` is told to run a command: `python` in front of it may be left out.

    Raises ProfilingError for what is no Python program.
    """
    program, words = words[0], list(words)
    if Path(program).stem.startswith("python") and not program.endswith(".py"):
        del words[0]
    match words:
        case []:
            raise ProfilingError(f"{program} alone runs no program; give a script, -m MODULE or a console script")
        case ["-m", name, *arguments]:
            if not _is_module(name.partition(".")[0]):
                raise ProfilingError(f"there is no module {name} that {sys.executable} can import; check its name")
            return "module", name, *arguments
        case [path, *arguments] if not path.startswith("-"):
            script = path if Path(path).is_file() else shutil.which(path)
            if script is None:
                raise ProfilingError(f"{path} is neither a file nor a command; give a script, -m MODULE or a console script")
            if not path.endswith((".py", ".pyw")) and not _is_python(Path(script)):
                raise ProfilingError(f"{script} is not a Python script; only Python programs can be profiled")
            return "script", script, *arguments
    raise ProfilingError("the command must be a script, -m MODULE or a console script; options of python can't be given")


def _is_module(name: str) -> bool:
    """Whether there is a module or package of this name, here or where this Python imports from."""
    return PathFinder.find_spec(name, [str(Path.cwd())]) is not None or name in sys.modules or find_spec(name) is not None


def _is_python(script: Path) -> bool:
    """Whether a console script says in its first line that Python runs it."""
    try:
        with script.open("rb") as file:
            return b"python" in file.readline(200)
    except OSError:
        return False
