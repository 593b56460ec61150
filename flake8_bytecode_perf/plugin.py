"""The flake8 adapter: it registers the options and hands findings over, nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from flake8_bytecode_perf import __version__
from flake8_bytecode_perf.baseline import Baseline, read_baseline
from flake8_bytecode_perf.check import check
from flake8_bytecode_perf.left_out import is_in_excluded_folder, is_test
from flake8_bytecode_perf.settings import (
    CONFIDENCES,
    HEATS,
    TARGETS,
    Settings,
    complaining,
    parse_confidence,
    parse_heat,
    parse_percentage,
    parse_targets,
)
from flake8_bytecode_perf.source import characters

if TYPE_CHECKING:
    import argparse
    import ast
    from collections.abc import Callable, Iterator, Sequence

    from flake8.options.manager import OptionManager

    from flake8_bytecode_perf.profiles import Profile

_DEFAULTS = Settings()
_OPTIONS: tuple[tuple[str, Callable[[str], Any], str, str], ...] = (
    (
        "min-gain",
        parse_percentage,
        "PERCENT",
        f"minimum saving, in percent of one iteration of the loop (default: {_DEFAULTS.min_gain:g})",
    ),
    (
        "min-share",
        parse_percentage,
        "PERCENT",
        f"minimum saving, in percent of one call (default: {_DEFAULTS.least_share:g}) or, with a profile, of a run (default: 1)",
    ),
    ("confidence", parse_confidence, "|".join(CONFIDENCES), "minimum confidence to report (default: certain)"),
    ("heat", parse_heat, "|".join(HEATS), "report only code at this loop level or deeper (default: each rule's own level)"),
    (
        "targets",
        parse_targets,
        "VERSIONS",
        f"comma-separated Python versions on which the rewrite must be faster: {','.join(TARGETS)} (default: the running one)",
    ),
    ("baseline", read_baseline, "FILE", "hide the findings that `bytecode-perf baseline write` stored in this file"),
)


def profile_of(paths: Sequence[str]) -> Profile | None:
    """Return the profile in some files, None without any; raises ExecutionError, flake8's own for one line to the user."""
    if not paths:
        return None
    from flake8.exceptions import ExecutionError  # noqa: PLC0415 - only where there is a profile

    from flake8_bytecode_perf.profiles import ProfileError, read  # noqa: PLC0415 - as above

    try:
        return read([Path(path) for path in paths])
    except ProfileError as error:
        raise ExecutionError(f"bytecode-perf-profile: {error}") from error


def _given(options: argparse.Namespace, name: str, parse: Callable[[str], Any]) -> Any:
    """The value of an option, None if it has none. One of a TOML file may not be parsed yet; raises ExecutionError."""
    value = getattr(options, f"bytecode_perf_{name.replace('-', '_')}", None)
    if not isinstance(value, (list, dict)):
        return value
    from flake8.exceptions import ExecutionError  # noqa: PLC0415 - only where there is such a file

    file = Path(getattr(options, "toml_config", None) or "pyproject.toml").name
    try:
        return parse(",".join(map(str, value)) if isinstance(value, list) else str(value))
    except ValueError as error:
        raise ExecutionError(f"bytecode-perf-{name} in {file}: {error}") from error


class Plugin:
    """What flake8 makes for each file."""

    name = "flake8-bytecode-perf"
    version = __version__
    settings: ClassVar[Settings] = Settings()
    baseline: ClassVar[Baseline] = Baseline()
    exclude: ClassVar[tuple[str, ...]] = ()

    def __init__(self, tree: ast.Module, lines: Sequence[str], filename: str = "") -> None:
        self.tree = tree
        self.lines = lines
        self.filename = filename

    @staticmethod
    def add_options(manager: OptionManager) -> None:
        """Register the options, for the command line and the `[flake8]` section."""
        for name, parse, takes, help_text in _OPTIONS:
            manager.add_option(
                f"--bytecode-perf-{name}",
                type=complaining(parse),
                metavar=takes,
                parse_from_config=True,
                help=help_text,
            )
        help_text = "also report findings in tests (default: not)"
        manager.add_option("--bytecode-perf-tests", action="store_true", parse_from_config=True, help=help_text)
        manager.add_option(
            "--bytecode-perf-profile",
            metavar="FILES",
            comma_separated_list=True,
            normalize_paths=True,
            parse_from_config=True,
            help="comma-separated profiles of real runs: report what saves time there (default: none)",
        )
        # a path in the section counts from there; told to add_option, flake8 would not ask our parser
        manager.config_options_dict["bytecode_perf_baseline"].normalize_paths = True

    @classmethod
    def parse_options(cls, options: argparse.Namespace) -> None:
        """Take the options; called again for each run where an editor keeps flake8 alive."""
        given = {name.replace("-", "_"): _given(options, name, parse) for name, parse, *_ in _OPTIONS}
        cls.baseline = given.pop("baseline") or Baseline()
        tests = bool(getattr(options, "bytecode_perf_tests", False))
        profile = profile_of(getattr(options, "bytecode_perf_profile", None) or ())
        chosen = {name: value for name, value in given.items() if value is not None}
        cls.settings = Settings(**chosen, tests=tests, profile=profile)
        cls.exclude = (*(getattr(options, "exclude", None) or ()), *(getattr(options, "extend_exclude", None) or ()))

    def run(self) -> Iterator[tuple[int, int, str, type[Plugin]]]:
        """Yield findings as flake8 wants them: the column in characters, for that is what editors count."""
        if is_in_excluded_folder(self.filename, self.exclude) or (not self.settings.tests and is_test(self.filename)):
            return
        known = self.baseline.of(self.filename, self.lines)
        for finding in check(self.tree, self.settings.of_file(self.filename, self.tree)):
            if known.hides(finding):
                continue
            column = characters(self.lines, finding.line, finding.column)
            yield finding.line, column, f"{finding.code} {finding.message}", type(self)
