"""What the thread of the server does that finds: flake8's configuration of each folder, and the findings of a text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.cli._errors import ArgumentError, UserError
from flake8_bytecode_perf.cli._flake8 import Flake8
from flake8_bytecode_perf.editor.buffer import buffer_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flake8_bytecode_perf.editor.buffer import Buffer

CONFIGURATIONS = (".flake8", "pyproject.toml", "setup.cfg", "tox.ini")
_NAMING = ("--append-config=", "--config=")  # arguments that name a configuration


class Work(NamedTuple):
    """A text to look at: its path, the folder and the arguments of flake8, and whether unsafe fixes are wanted."""

    text: str
    path: str
    folder: str
    arguments: tuple[str, ...] = ()
    unsafe_fixes: bool = False


class Analyst:
    """Finds, with flake8 as it is configured in a folder; that is read again when one of its files has changed."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, tuple[str, ...]], tuple[Flake8, list[str], list[object]]] = {}

    def buffer(self, work: Work) -> tuple[Buffer, list[str], list[str]]:
        """Return the findings of a text, the files besides the configuration on which they depend, and what arguments are wrong.

        The findings are those without the wrong arguments. Raises UserError for a broken configuration, and whatever the plugins
        of a project raise.
        """
        flake8, wrong = self._flake8(work.folder, work.arguments)
        buffer = buffer_of(flake8, work.path, work.text)
        return replace(buffer, settings=replace(buffer.settings, unsafe_fixes=work.unsafe_fixes)), flake8.inputs, wrong

    def _flake8(self, folder: str, arguments: tuple[str, ...]) -> tuple[Flake8, list[str]]:
        key = folder, arguments
        if key in self._known:
            flake8, wrong, state = self._known[key]
            if state == _state(_files(folder, arguments, flake8.inputs)):
                return flake8, wrong
        before = _state(_files(folder, arguments))
        flake8, wrong = _tolerant(folder, arguments)
        self._known[key] = flake8, wrong, before + _state(flake8.inputs)
        return flake8, wrong


def _tolerant(folder: str, arguments: tuple[str, ...]) -> tuple[Flake8, list[str]]:
    """flake8 with those of the arguments that it accepts, and why it does not accept the others."""
    try:
        return Flake8(arguments, folder), []
    except (UserError, SystemExit):
        wrong = {one: _refusal(folder, one) for one in arguments}
    accepted = [one for one, why in wrong.items() if not why]
    return Flake8(accepted, folder), [why for why in wrong.values() if why]


def _refusal(folder: str, argument: str) -> str:
    """Why flake8 does not accept an argument; nothing if it does, or is broken without it."""
    try:
        Flake8((argument,), folder)
    except ArgumentError as error:
        return str(error)
    except SystemExit:
        return f"{argument} ends flake8"
    except UserError:
        pass
    return ""


def _files(folder: str, arguments: Iterable[str], inputs: Iterable[str] = ()) -> list[str]:
    """The files that make a configuration, whether they exist or not."""
    folders = [Path(folder), *Path(folder).parents]
    named = [argument.removeprefix(prefix) for argument in arguments for prefix in _NAMING if argument.startswith(prefix)]
    return [*[str(path / name) for path in folders for name in CONFIGURATIONS], *named, *inputs]


def _state(files: Iterable[str]) -> list[object]:
    """What changes when a file is written, made or removed."""
    return [_state_of(Path(file)) for file in files]


def _state_of(path: Path) -> object:
    try:
        about = path.stat()
    except OSError:
        return None
    return about.st_mtime_ns, about.st_size, about.st_ino
