"""The flake8 adapter: it registers the options and hands findings over, nothing else."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any, ClassVar

from flake8_bytecode_perf import __version__
from flake8_bytecode_perf.check import check
from flake8_bytecode_perf.settings import (
    CONFIDENCES,
    HEATS,
    SUPPORTED,
    Settings,
    parse_confidence,
    parse_heat,
    parse_min_gain,
    parse_targets,
)

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable, Iterator, Sequence

    from flake8.options.manager import OptionManager

_OPTIONS: tuple[tuple[str, Callable[[str], Any], str, str], ...] = (
    ("min-gain", parse_min_gain, "PERCENT", "report only what saves at least so much of a loop's pass (default: 5)"),
    ("confidence", parse_confidence, "|".join(CONFIDENCES), "the least confidence to report (default: certain)"),
    ("heat", parse_heat, "|".join(HEATS), "how hot a place must be (default: each rule's own)"),
    ("targets", parse_targets, "VERSIONS", f"Pythons to pay on, of {','.join(SUPPORTED)} (default: the running one)"),
)


class Plugin:
    """What flake8 makes for each file."""

    name = "flake8-bytecode-perf"
    version = __version__
    settings: ClassVar[Settings] = Settings()

    def __init__(self, tree: ast.Module, lines: Sequence[str]) -> None:
        self.tree = tree
        self.lines = lines

    @staticmethod
    def add_options(manager: OptionManager) -> None:
        """Register the options, for the command line and the `[flake8]` section."""
        for name, parse, takes, help_text in _OPTIONS:
            manager.add_option(
                f"--bytecode-perf-{name}",
                type=_complaining(parse),
                metavar=takes,
                parse_from_config=True,
                help=help_text,
            )

    @classmethod
    def parse_options(cls, options: argparse.Namespace) -> None:
        """Take the options; called again for each run where an editor keeps flake8 alive."""
        names = [name.replace("-", "_") for name, *_ in _OPTIONS]
        given = {name: getattr(options, f"bytecode_perf_{name}", None) for name in names}
        cls.settings = Settings(**{name: value for name, value in given.items() if value is not None})

    def run(self) -> Iterator[tuple[int, int, str, type[Plugin]]]:
        """Yield findings as flake8 wants them: the column in characters, for that is what editors count."""
        for finding in check(self.tree, self.settings):
            column = self._characters(finding.line, finding.column)
            yield finding.line, column, f"{finding.code} {finding.message}", type(self)

    def _characters(self, line: int, column: int) -> int:
        if not 0 < line <= len(self.lines):
            return column
        return len(self.lines[line - 1].encode()[:column].decode(errors="replace"))


def _complaining(parse: Callable[[str], Any]) -> Callable[[str], Any]:
    """Make a parser's ValueError the one line that flake8's usage error shows."""

    def parse_or_complain(text: str) -> Any:
        try:
            return parse(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from None

    return parse_or_complain
