"""What flake8 would look at and report, asked of flake8 itself: its files, its options, `noqa` and `per-file-ignores`."""

from __future__ import annotations

import io
import os
import re
import sys
from configparser import Error as ConfigError
from contextlib import contextmanager, redirect_stderr
from functools import cache
from multiprocessing import cpu_count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flake8.discover_files import expand_paths
from flake8.exceptions import Flake8Exception
from flake8.main.application import Application
from flake8.options.config import _find_config_file
from flake8.processor import FileProcessor
from flake8.style_guide import Decision
from flake8.utils import is_using_stdin, normalize_path, parse_comma_separated_list, parse_files_to_codes_mapping
from flake8.violation import Violation

from flake8_bytecode_perf.cli._configuration import (
    Flake8Error,
    all_parsed,
    configuration,
    in_its_place,
    require_toml,
    toml_of,
    values,
)
from flake8_bytecode_perf.cli._errors import ArgumentError, UsageError
from flake8_bytecode_perf.cli._flake8_options import unknown_option
from flake8_bytecode_perf.cli._printable import complain, printable
from flake8_bytecode_perf.left_out import is_in_excluded_folder, is_test
from flake8_bytecode_perf.plugin import Plugin
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.settings import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from flake8_bytecode_perf.baseline import Known
    from flake8_bytecode_perf.rule import Finding

_NAMING_FILES = ("bytecode-perf-baseline", "bytecode-perf-profile")  # the second one takes several
_OURS = "bytecode-perf"
_OURS_FIRST = re.compile(r"(bytecode-perf-[\w-]+)(?: in \S+)?: (.*)", re.DOTALL)  # what the plugin itself complains of
_ALIKE = 0.8  # of names that all begin in the same way
_WIDTH = 79  # flake8's default
# the last line that argparse prints for flake8's parser; an option with a short name too is named -j/--jobs
_REJECTED = re.compile(r"^flake8: error: (?:argument (?:-\w/)?--(?P<option>[\w-]+): )?(?P<message>.*)", re.MULTILINE | re.DOTALL)


@cache
def flake8_with(arguments: tuple[str, ...]) -> Flake8:
    """Return flake8 with its configuration and some arguments, made once for all files of a command. Raises Flake8Error."""
    return Flake8(arguments)


def flake8_anew(arguments: tuple[str, ...]) -> Flake8:
    """Return what `flake8_with` is to return from now on: the configuration may have changed since the last command."""
    flake8_with.cache_clear()
    return flake8_with(arguments)


@contextmanager
def _usage_errors(arguments: Sequence[str], folder: str) -> Iterator[None]:
    """Raise UsageError for an option that flake8's parser rejects, named as the user wrote it: here or in the configuration.

    The parser itself would print flake8's usage, and name flake8's option.
    """
    printed = io.StringIO()
    try:
        with redirect_stderr(printed):
            yield
    except SystemExit:
        rejected = _REJECTED.search(printed.getvalue())
        if rejected is None:
            raise
        printed = io.StringIO()
        message = " ".join(rejected["message"].split())
        raise _refused(rejected["option"], message, arguments, folder) from None
    finally:
        sys.stderr.write(printed.getvalue())


def _refused(option: str | None, message: str, arguments: Sequence[str], folder: str) -> UsageError:
    """The error of one of flake8's options: it names our option, or the one in the configuration file."""
    if option is None:
        return ArgumentError(unknown_option(message) or message)
    if any(argument.partition("=")[0] == f"--{option}" for argument in arguments):
        return ArgumentError(f"argument --{option.removeprefix('bytecode-perf-')}: {message}")
    name = configuration(folder)
    return UsageError(f"{option} in {name}: {message}" if name else f"argument --{option}: {message}")


def _initialize_in(folder: str, application: Any, arguments: Sequence[str]) -> None:
    """Initialize flake8 as if it were started in a folder. The folders of local plugins stay off this process's path."""
    path, arguments = [*sys.path], [f"--config={_find_config_file(folder) or os.devnull}", *arguments]
    try:
        with toml_of(folder):
            application.initialize([arguments[0], *_own_paths(folder), *arguments[1:]])
    finally:
        sys.path[:] = path
    guide = application.guide
    guide.style_guides[1:] = [  # by itself it takes a path in per-file-ignores from the current folder
        guide.default_style_guide.copy(filename=normalize_path(name, folder), extend_ignore_with=codes)
        for name, codes in parse_files_to_codes_mapping(application.options.per_file_ignores)
    ]


def _own_paths(folder: str) -> Iterator[str]:
    """The options of this plugin that name files in the configuration of a folder, with whole paths.

    flake8 takes a name with a slash from the configuration's folder, one without from the folder in which it is started.
    """
    name = configuration(folder) or ""
    bases = {True: Path(folder, name).parent, False: Path(folder)}
    for written, value in values(name, folder).items():
        option = written.replace("_", "-")
        if option in _NAMING_FILES and value and not value.startswith("["):  # a list in pyproject.toml
            paths = [value] if option == _NAMING_FILES[0] else parse_comma_separated_list(value)
            yield f"--{option}={','.join([str(bases['/' in path] / path) for path in paths])}"


def configured_baseline() -> str | None:
    """Return the whole path of the baseline that is configured in the current folder; None if there is none."""
    start = f"--{_NAMING_FILES[0]}="
    return next((option.removeprefix(start) for option in _own_paths(str(Path.cwd())) if option.startswith(start)), None)


class Flake8:
    """flake8 with its configuration and some arguments, as if it were started in a `folder`, or here if none is given.

    Raises Flake8Error for a broken configuration, and UsageError for an option's value that flake8 rejects.
    """

    def __init__(self, arguments: Sequence[str], folder: str = "") -> None:
        application, here = Application(), folder or str(Path.cwd())
        try:
            require_toml(here)
            with all_parsed(), _usage_errors(arguments, here):
                if folder:
                    _initialize_in(folder, application, arguments)
                else:
                    application.initialize([*arguments])
        except ConfigError as error:  # which names the file
            raise Flake8Error(" ".join(str(error).split())) from None
        except (Flake8Exception, ValueError, AttributeError, TypeError) as error:  # flake8 means only the first one for users
            ours = _OURS_FIRST.fullmatch(str(error))
            if ours is not None:
                raise _refused(ours[1], ours[2], arguments, here) from None
            told = in_its_place(error, here)
            if told is None:
                raise
            raise Flake8Error(told) from None
        assert application.options is not None  # noqa: S101 - initialize has set both
        assert application.guide is not None  # noqa: S101
        self._folder = folder
        self._options, self._guide = application.options, application.guide
        # from the `[flake8]` section and the arguments
        self.settings, self._baseline, self._exclude = Plugin.settings, Plugin.baseline, Plugin.exclude

    @property
    def noqa(self) -> bool:
        """Whether comments with `noqa` hide findings."""
        return not self._options.disable_noqa

    @property
    def inputs(self) -> list[str]:
        """The files besides the configuration from which the settings were read: the baseline and the profiles."""
        return [path for path in (self._baseline.path, *(self._options.bytecode_perf_profile or ())) if path]

    @property
    def width(self) -> int:
        """The length that no line that a fix writes may exceed: flake8's own default, or what is configured if that is more."""
        return max(int(self._options.max_line_length), _WIDTH)

    def processes(self, wanted: int) -> int:
        """Return how many processes to use: as many as are wanted, or for 0 as flake8; one if the standard input is read."""
        if is_using_stdin(self._options.filenames):
            return 1
        jobs = self._options.jobs
        return wanted or (cpu_count() if jobs.is_auto else max(jobs.n_jobs, 1))

    @property
    def paths(self) -> list[str]:
        """The files and folders that were given."""
        return [*self._options.filenames]

    def files(self) -> list[str]:
        """Return the files of the paths given, each once, in the order that flake8 reports them; "-" for the standard input."""
        return sorted(set(self._expanded(self._options.filenames, self._exclude)))

    def takes(self, filename: str) -> bool:
        """Whether a file that is named is checked: neither it nor a folder around it is excluded. It need not exist."""
        return filename in self._expanded([filename], self._exclude)

    def _expanded(self, paths: Sequence[str], exclude: Sequence[str]) -> Iterator[str]:
        options = self._options
        found = expand_paths(
            paths=paths,
            stdin_display_name=options.stdin_display_name,
            filename_patterns=options.filename,
            exclude=exclude,
        )
        return (name for name in found if not is_in_excluded_folder(self.name(name), exclude, self._folder))

    def leaves_out(self, filename: str) -> bool:
        """Whether a file holds tests, whose findings are not wanted."""
        return not self.settings.tests and is_test(self.name(filename), self._folder)

    def name(self, filename: str) -> str:
        """Return the name of a file as flake8 reports it: that of the standard input is an option."""
        return str(self._options.stdin_display_name) if filename == "-" else filename

    def no_files(self) -> str:
        """Return the line for paths in which there is no file to check."""
        paths = self._options.filenames
        if all(path == "-" or Path(path).is_file() for path in paths):
            return f"bytecode-perf: excluded by flake8's configuration: {printable(', '.join(map(self.name, paths)))}\n"
        but = " that are not excluded by flake8's configuration" if any(self._expanded(paths, ())) else ""
        return f"bytecode-perf: no Python files found under {printable(', '.join(paths))}{but}\n"

    def warn_of_unknown_options(self) -> None:
        """Print a line for each name in flake8's section that looks like one of our options and is none: flake8 is silent."""
        folder = self._folder or str(Path.cwd())
        name = configuration(folder)
        known = [option.replace("_", "-") for option in vars(self._options) if option.startswith("bytecode_perf_")]
        for written in values(name, folder):
            option = written.replace("_", "-")
            if option.startswith(_OURS) and option not in known:
                complain(f"{name}: unknown option {written} in flake8's section{did_you_mean(option, known, _ALIKE)}")

    def warn_of_nothing_selected(self, remedy: str = "") -> None:
        """Print a line if the configuration leaves out every code of this plugin; `remedy` is another way to have them."""
        if any(self._guide.default_style_guide.decider.decision_for(rule.code) is Decision.Selected for rule in RULES):
            return
        chosen = (*(self._options.select or ()), *(self._options.extend_select or ()))
        is_selected = not chosen or any(rule.code.startswith(chosen) for rule in RULES)
        cause, change = ("ignore", "take it out there") if is_selected else ("select", "add it there")
        where = configuration(self._folder or str(Path.cwd()))
        complain(f"{cause}{f' in {where}' if where else ''} leaves out PFB, so nothing is reported: {change}{remedy}")

    def reports(self, filename: str) -> Callable[[Finding, Sequence[str]], bool]:
        """Return the test whether a finding in a file of these lines is reported: selected, under no `noqa`, and not known.

        Ask about all findings of the file in their order: a baseline knows a number of equal ones.
        """
        name = self.name(filename)
        guide = self._guide.style_guide_for(name)
        read: tuple[Sequence[str], Known, Callable[[Finding], bool]] | None = None  # it maps all lines: once for their findings

        def is_reported(finding: Finding, lines: Sequence[str]) -> bool:
            nonlocal read
            if guide.should_report_error(finding.code) is not Decision.Selected:
                return False
            if read is None or read[0] is not lines:
                read = lines, self._baseline.of(name, lines), self._noqa(name, lines)
            _, known, is_silenced = read
            return not is_silenced(finding) and not known.hides(finding)

        return is_reported

    def _noqa(self, name: str, lines: Sequence[str]) -> Callable[[Finding], bool]:
        """Return the test whether a comment of flake8's silences a finding in a file of these lines."""
        if not _speaks_of_noqa(lines):
            return lambda _: False
        processor = FileProcessor(name, self._options, [*lines])
        if processor.should_ignore_file():
            return lambda _: True

        def is_silenced(finding: Finding) -> bool:
            line = processor.noqa_line_for(finding.line)
            violation = Violation(finding.code, name, finding.line, finding.column + 1, finding.message, line)
            return bool(violation.is_inline_ignored(self._options.disable_noqa))

        return is_silenced


def _speaks_of_noqa(lines: Sequence[str]) -> bool:
    """Whether a comment of flake8's can stand in the lines: most files have none, and to find one takes a tokenizer."""
    return any("noqa" in line.lower() for line in lines)
