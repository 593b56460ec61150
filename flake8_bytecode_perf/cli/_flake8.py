"""What flake8 would look at and report, asked of flake8 itself: its files, its options, `noqa` and `per-file-ignores`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8.discover_files import expand_paths
from flake8.exceptions import ExecutionError
from flake8.main.application import Application
from flake8.processor import FileProcessor
from flake8.style_guide import Decision
from flake8.violation import Violation

from flake8_bytecode_perf.plugin import Plugin

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from flake8_bytecode_perf.rule import Finding
    from flake8_bytecode_perf.settings import Settings


class Flake8Error(Exception):
    """flake8 can't work with its configuration; the message is one line for the user."""


class Flake8:
    """flake8 with its configuration and some arguments. Raises Flake8Error for a broken configuration."""

    def __init__(self, arguments: Sequence[str]) -> None:
        application = Application()
        try:
            application.initialize([*arguments])
        except ExecutionError as error:
            raise Flake8Error(" ".join(str(error).split())) from None
        assert application.options is not None  # noqa: S101 - initialize has set both
        assert application.guide is not None  # noqa: S101
        self._options, self._guide = application.options, application.guide

    @property
    def settings(self) -> Settings:
        """The plugin's settings, from the `[flake8]` section and the arguments."""
        return Plugin.settings

    @property
    def jobs(self) -> int:
        """How many processes flake8 would use."""
        return int(self._options.jobs.n_jobs)

    def files(self) -> list[str]:
        """Return the files of the paths given, in flake8's order; "-" for the standard input."""
        options = self._options
        return [
            *expand_paths(
                paths=options.filenames,
                stdin_display_name=options.stdin_display_name,
                filename_patterns=options.filename,
                exclude=(*options.exclude, *options.extend_exclude),
            )
        ]

    def reports(self, filename: str) -> Callable[[Finding, Sequence[str]], bool]:
        """Return the test whether a finding in a file with these lines is reported: selected, and under no `noqa`."""
        name = self._options.stdin_display_name if filename == "-" else filename
        guide = self._guide.style_guide_for(name)

        def is_reported(finding: Finding, lines: Sequence[str]) -> bool:
            if guide.should_report_error(finding.code) is not Decision.Selected:
                return False
            processor = FileProcessor(name, self._options, [*lines])
            line = processor.noqa_line_for(finding.line)
            violation = Violation(finding.code, name, finding.line, finding.column + 1, finding.message, line)
            ignored = processor.should_ignore_file() or violation.is_inline_ignored(self._options.disable_noqa)
            return not ignored

        return is_reported
