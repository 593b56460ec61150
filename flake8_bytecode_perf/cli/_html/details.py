"""What a report shows of a finding besides its message: source, bytecode before and after, savings."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.check import garbage_left_alone
from flake8_bytecode_perf.cli._formats import least_important_last
from flake8_bytecode_perf.cli._html.excerpt import excerpt, is_timed, margin
from flake8_bytecode_perf.cli._listing import Marker, compiled, rows_between
from flake8_bytecode_perf.cli._savings import savings_of
from flake8_bytecode_perf.cli.side_by_side import region_after, region_of
from flake8_bytecode_perf.examination import Examination
from flake8_bytecode_perf.fix import fixed_each
from flake8_bytecode_perf.proposals import NO_FIX
from flake8_bytecode_perf.report import finding_of
from flake8_bytecode_perf.rewrite import Refusal
from flake8_bytecode_perf.source import lines_of

if TYPE_CHECKING:
    import ast
    from collections.abc import Collection, Sequence

    from flake8_bytecode_perf.cli._formats import Reported
    from flake8_bytecode_perf.cli._html.excerpt import Line
    from flake8_bytecode_perf.cli._listing import Row
    from flake8_bytecode_perf.cli._savings import Saving
    from flake8_bytecode_perf.cli.side_by_side import Region
    from flake8_bytecode_perf.profiles import FileProfile
    from flake8_bytecode_perf.report import Weighed
    from flake8_bytecode_perf.rule import Finding
    from flake8_bytecode_perf.settings import Settings

MOST = 300  # findings whose details are shown, the most important ones
_MOST_ROWS = 120  # instructions of one listing


class Bytecode(NamedTuple):
    """The instructions of some lines, each with its line's number and source where a new line starts.

    `left_out` is how many more there are.
    """

    rows: tuple[tuple[str, Row], ...]
    left_out: int


class Detail(NamedTuple):
    """All of that for one finding.

    `untimed` says why a profile does not tell the time of the lines, if that is so. `after` is None where no fix rewrites it, and
    `reason` then says why, if its rule has a fix. `variant` names the pair of the rule that shows it.
    """

    lines: tuple[Line, ...]
    untimed: str
    before: Bytecode
    after: Bytecode | None
    reason: str
    variant: str
    savings: tuple[Saving, ...]


def with_details(reported: Sequence[Reported], text: str, tree: ast.Module, settings: Settings, width: int) -> list[Reported]:
    """Return the findings of one file with what a report shows of the most important ones; an internal error has nothing to show.

    No fix is shown that writes a line longer than `width`.
    """
    chosen = {one.finding for one in sorted(reported, key=least_important_last)[:MOST]}
    with garbage_left_alone():
        file = _File(text, tree, settings, width)
        file.fix(chosen)
        made = [one._replace(detail=file.detail(one.finding)) if one.finding in chosen else one for one in reported]
        file.now.release()
    return made


class _File:
    """A file whose findings are shown."""

    def __init__(self, text: str, tree: ast.Module, settings: Settings, width: int) -> None:
        self.now = Examination(text, tree, settings)
        self._settings, self._width, self._code = settings, width, compiled(text)
        self._profile = settings.measured.profile if settings.measured is not None else None
        self._untimed = _untimed(self._profile)
        self._weighed = {finding_of(one): one for one in self.now.weighed}
        self._marker = Marker(self.now.module, [*self._weighed.values()])
        self._fixed: dict[Finding, str | Refusal] = {}

    def fix(self, findings: Collection[Finding]) -> None:
        """Fix each of these findings alone, before `detail` shows them."""
        chosen = [one for finding, one in self._weighed.items() if finding in findings]
        self._fixed = fixed_each(self.now, chosen, self._settings, self._width)

    def detail(self, finding: Finding) -> Detail | None:
        """Return what is shown of a finding."""
        weighed = self._weighed.get(finding)
        if weighed is None:
            return None
        _, suspect, proved, _ = weighed
        sites = [site for site, _ in proved]
        region = region_of(self.now.tree, sites)
        lines = excerpt(self.now.lines, region, [site.node for site in sites], self._profile)
        rows = self._marker.marked([weighed], rows_between(self._code, region.first, region.last))
        after, reason = self._after(weighed, region)
        savings = savings_of(weighed, self.now.module, self._settings)
        return Detail(tuple(lines), self._untimed, listed(self.now.lines, rows), after, reason, suspect.variant, tuple(savings))

    def _after(self, weighed: Weighed, region: Region) -> tuple[Bytecode | None, str]:
        """The bytecode after the fix of this finding alone; without one, why there is none."""
        text = self._fixed[finding_of(weighed)]
        if isinstance(text, Refusal):
            return None, "" if text is NO_FIX else text.reason
        lines = lines_of(text)
        there, _ = region_after(self.now.lines, lines, region)
        return listed(lines, rows_between(compiled(text), there.first, there.last)), ""


def _untimed(profile: FileProfile | None) -> str:
    if profile is None or is_timed(profile):
        return ""
    if profile.stale:
        return "The file has changed since the profile was recorded, so the time of its lines is not known."
    return "The profile knows the time of functions only, not of lines."


def listed(lines: Sequence[str], rows: Sequence[Row]) -> Bytecode:
    """Return the first instructions of some rows, with the lines of source that they are of."""
    sources = [None if row.line is None else lines[row.line - 1].rstrip() for row in rows[:_MOST_ROWS]]
    skipped = margin(filter(None, sources))
    shown = [((source or "")[skipped:], row) for source, row in zip(sources, rows, strict=False)]
    return Bytecode(tuple(shown), max(len(rows) - _MOST_ROWS, 0))
