"""The file that flake8 is configured in: setup.cfg and its like or, with flake8-pyproject installed, pyproject.toml."""

from __future__ import annotations

import logging
import sys
import tomllib
from configparser import RawConfigParser
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING, Any, cast

from flake8.exceptions import ExecutionError
from flake8.options.config import _find_config_file

from flake8_bytecode_perf.cli._errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TOML = "pyproject.toml"
_HOOK = "flake8p"  # flake8-pyproject's package
_CONVERTED = {"getboolean": "true or false", "getint": "a whole number"}  # by what of configparser flake8 calls


class Flake8Error(UserError):
    """flake8 can't work with its configuration; the message is one line for the user."""


class _Unparsed(logging.Handler):
    """Remembers the configuration files that flake8 passes over because it can't parse them; it only logs that."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the line that tells of a file which may be meant for flake8."""
        path, error = cast("tuple[str, Exception]", record.args)
        if Path(path).name == ".flake8" or b"[flake8" in Path(path).read_bytes():
            self.told.append(f"the configuration {path} can't be parsed ({error})")


@contextmanager
def all_parsed() -> Iterator[None]:
    """Raise Flake8Error behind what makes flake8 pass over a configuration: without it, it would be other files and findings."""
    logger, unparsed = logging.getLogger("flake8.options.config"), _Unparsed()
    logger.addHandler(unparsed)
    try:
        yield
    finally:
        logger.removeHandler(unparsed)
    if unparsed.told:
        raise Flake8Error(" ".join(unparsed.told[0].split()))


def configuration(folder: str) -> str | None:
    """Return the configuration file that flake8 reads in a folder, relative to the folder if it is in there."""
    if _toml_section(folder):
        return _TOML
    path = _find_config_file(folder)
    return path and (str(Path(path).relative_to(folder)) if Path(path).is_relative_to(folder) else path)


def in_its_place(error: Exception, folder: str) -> str | None:
    """Return the message of an error about the configuration, behind the option if that is known, and the file.

    None for an error of a type that flake8 does not mean for its user, if it is none of the configuration.
    """
    message, name = " ".join(str(error).split()), configuration(folder)
    option, kind, value = _rejected(error)
    if option:
        return f"{option} in {name}: {value!r} is not a valid value: it must be {kind}"
    if not isinstance(error, (ExecutionError, ValueError)) or name is None:
        return None if isinstance(error, (AttributeError, TypeError)) else message
    options = [option for option in values(name, folder) if f"`{option}`" in message or f"'{option}'" in message]
    return f"{options[0]} in {name}: {message}" if options else f"{name}: {message}"


def _rejected(error: Exception) -> tuple[str, str, object]:
    """The option whose value flake8 could not convert, what that must be, and the value; flake8's message names neither."""
    frames, option, value = walk_tb(error.__traceback__), "", None
    for frame, _ in frames:
        if "option_name" in frame.f_locals and "cfg" in frame.f_locals:
            option = str(frame.f_locals["option_name"])
            value = frame.f_locals["cfg"]["flake8"][option]
        elif option and frame.f_code.co_name in _CONVERTED:
            return option, _CONVERTED[frame.f_code.co_name], value
    return "", "", None


def require_toml(folder: str) -> None:
    """Raise Flake8Error if flake8-pyproject is installed and would fail to read the file in a folder."""
    if find_spec(_HOOK) is None or not Path(folder, _TOML).is_file():
        return
    try:
        read = tomllib.loads(Path(folder, _TOML).read_text(encoding="utf-8"))
    except ValueError as error:
        raise Flake8Error(f"the configuration {_TOML} can't be parsed ({' '.join(str(error).split())})") from None
    for name in ("tool", "flake8"):
        read = read.get(name, {})
        if not isinstance(read, dict):
            raise Flake8Error(f"the configuration {_TOML} has {name} = {read!r}; write the options in a table [tool.flake8]")


@contextmanager
def toml_of(folder: str) -> Iterator[None]:
    """Have flake8-pyproject, if it is installed, read the file of a folder: by itself it reads that of the current folder."""
    if find_spec(_HOOK) is None:
        yield
        return
    hook: Any = import_module(f"{_HOOK}.hook")
    before, hook.toml_config = hook.toml_config, Path(folder, _TOML)
    try:
        yield
    finally:
        hook.toml_config = before


def values(name: str | None, folder: str) -> Mapping[str, str]:
    """Return the options of flake8's section in a configuration file, as they are written there."""
    if name == _TOML:
        return {option: str(value) for option, value in _toml_section(folder).items()}
    parser = RawConfigParser()
    parser.read(Path(folder, name) if name else [], encoding="UTF-8")
    return parser["flake8"] if parser.has_section("flake8") else {}


def _toml_section(folder: str) -> dict[str, Any]:
    """The section that flake8-pyproject reads in a folder; empty if there is none, or flake8 has not loaded it."""
    path = Path(folder, _TOML)
    if _HOOK not in sys.modules or not path.is_file():
        return {}
    section: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8")).get("tool", {}).get("flake8", {})
    return section
