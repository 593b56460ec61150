"""A profile as a whole: one or several recordings, asked file by file."""

from __future__ import annotations

import ast
from collections import defaultdict
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from flake8_bytecode_perf.profiles.file_profile import FileProfile, finest
from flake8_bytecode_perf.profiles.match import Part, knows_all, matched, picked
from flake8_bytecode_perf.profiles.paths import Linted, Rank, is_bare, name_of
from flake8_bytecode_perf.profiles.source import facts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from flake8_bytecode_perf.profiles.model import Recording
    from flake8_bytecode_perf.profiles.source import SourceFacts

_WORTH_A_WORD = 1.0  # percent of the run
_NO_FACTS = facts_of(ast.Module([], []))


class _Found(NamedTuple):
    part: Part | None = None
    notices: tuple[str, ...] = ()


class _File:
    """A linted file, parsed when its functions are asked for."""

    def __init__(self, path: str, tree: ast.Module | None = None) -> None:
        self.path = path
        self._tree = tree

    @cached_property
    def linted(self) -> Linted:
        return Linted(self.path)

    @cached_property
    def facts(self) -> SourceFacts:
        try:
            return facts_of(self._tree or ast.parse(Path(self.path).read_bytes()))
        except (OSError, ValueError, SyntaxError, RecursionError, MemoryError):
            return _NO_FACTS


class Profile:
    """What `read` returns.

    Attributes:
        recordings: one for each profile file.
        notices: remarks for the user on the profile files, each one line. Those on a linted file are in its FileProfile.

    """

    def __init__(self, recordings: Sequence[Recording], linted: Iterable[str] = ()) -> None:
        self.recordings = tuple(recordings)
        self.notices = tuple([f"{recording.name}: {notice}" for recording in recordings for notice in recording.notices])
        self._paths = [_by_name(recording) for recording in recordings]
        self._linted: dict[str, list[_File]] = defaultdict(list)
        for path in linted:
            self._linted[name_of(path)].append(_File(path))

    def among(self, linted: Iterable[str]) -> Self:
        """Return a profile that knows which files are linted: a path that may mean two of them is not taken for either."""
        return type(self)(self.recordings, linted)

    def may_name(self, path: str) -> bool:
        """Whether a file of this name occurs in the profile: of any other, `of` returns None."""
        name = name_of(path)
        return any(name in paths for paths in self._paths)

    def of(self, path: str, tree: ast.Module) -> FileProfile | None:
        """Return what the profile says of a linted file; None where it does not name it.

        `tree` is the parsed file: its functions and lines decide what belongs to it, and whether it has changed since.
        """
        if not self.may_name(path):
            return None
        name = name_of(path)
        file = _File(path, tree)
        rivals = [rival for rival in self._linted.get(name, ()) if rival.linted.spellings[0] != file.linted.spellings[0]]
        found = [self._found(place, file, rivals) for place in range(len(self.recordings))]
        if not any(one.part or one.notices for one in found):
            return None
        parts = tuple([one.part or Part(recording.grain) for one, recording in zip(found, self.recordings, strict=True)])
        return FileProfile(parts, finest(parts), file.facts, tuple([notice for one in found for notice in one.notices]))

    def _found(self, place: int, file: _File, rivals: list[_File]) -> _Found:
        recording = self.recordings[place]
        ranked: dict[Rank, list[str]] = defaultdict(list)
        for recorded in self._paths[place].get(name_of(file.path), ()):
            rank = file.linted.rank(recorded)
            if rank and not any((rival.linted.rank(recorded) or rank) > rank for rival in rivals):
                ranked[rank].append(recorded)
        if not ranked:
            return _Found()
        best = max(ranked)
        if best.is_weak and is_bare(ranked[best][0]):
            return _bare(recording, ranked[best][0], file, rivals)
        return _one_of(recording, ranked[best], file, [rival for rival in rivals if rival.linted.rank(ranked[best][0]) == best])


def _by_name(recording: Recording) -> dict[str, list[str]]:
    paths: dict[str, list[str]] = defaultdict(list)
    for recorded in recording.files:
        paths[name_of(recorded)].append(recorded)
    return dict(paths)


def _bare(recording: Recording, recorded: str, file: _File, rivals: list[_File]) -> _Found:
    table = recording.files[recorded]
    if knows_all(file.facts, table) and not any(knows_all(rival.facts, table) for rival in rivals):
        part = matched(recording, table, file.facts)
        return _Found(part, _about(part, recording, file))
    part, ambiguous = picked(recording, table, file.facts, [rival.facts for rival in rivals])
    notices = _about(part, recording, file)
    if ambiguous >= _WORTH_A_WORD:
        problem = f"{ambiguous:.0f} % of the run in {recording.name} may be of this file or of another one of the same name"
        notices += (f"{file.path}: {problem}; record with full paths",)
    seen = any(row.code for row in part.rows)
    return _Found(part if seen else None, notices if seen or ambiguous else ())


def _one_of(recording: Recording, candidates: list[str], file: _File, rivals: list[_File]) -> _Found:
    """Return the table of the candidates that fits the source; of several, or where it fits another linted file as well, none."""
    parts = [matched(recording, recording.files[recorded], file.facts) for recorded in candidates]
    rank = file.linted.rank(candidates[0])
    fitting = [part for part in parts if not part.stale]
    if not fitting and (rivals or rank is None or rank.is_weak):
        return _Found()  # another file of the same name
    if len(fitting or parts) > 1:
        return _Found(
            None, (f"{file.path}: {recording.name} has several files that may be this one; record a run from one folder",)
        )
    twins = [rival for rival in rivals if not matched(recording, recording.files[candidates[0]], rival.facts).stale]
    if twins:
        problem = f"{recording.name} may mean this file or {twins[0].path}"
        return _Found(None, (f"{file.path}: {problem}; check one of the two, or record with full paths",))
    [part] = fitting or parts
    return _Found(part, _about(part, recording, file))


def _about(part: Part, recording: Recording, file: _File) -> tuple[str, ...]:
    notices = []
    if part.functions_only:
        notices.append(
            f"{recording.name}: it has the first line of each function only (py-spy -F); record without -F to know loops"
        )
    if part.stale:
        problem = f"it has changed since {recording.name} was recorded, so only whole functions are known"
        notices.append(f"{file.path}: {problem}; record again")
    return tuple(notices)
