"""Which lines have changed since a revision of a git repository, as git tells it: for `check --diff`."""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.baseline import path_from

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from flake8_bytecode_perf.cli._formats import Reported

_HUNK = re.compile(rb"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
# whatever the user's configuration says: names are quoted, a hunk holds nothing but changes, and no added line begins with +++
_FORMAT = (
    "--unified=0 --inter-hunk-context=0 --output-indicator-new=> --find-renames --src-prefix=a/ --dst-prefix=b/ --no-color "
    "--text --no-ext-diff --no-textconv --no-relative"
).split()


class ChangedLines(NamedTuple):
    """The changed lines of each file, by its path from the `root` of the repository; of the files that are `new`, all lines.

    A file outside of the repository has nothing to be compared with, and is as new.
    """

    root: str
    changed: Mapping[str, Sequence[range]]
    new: frozenset[str]

    def in_file(self, filename: str) -> bool:
        """Whether a line of a file has changed."""
        path = self._path(filename)
        return path in self.changed or self._is_new(path)

    def include(self, one: Reported) -> bool:
        """Whether a finding covers a changed line."""
        path, covered = self._path(one.path), range(one.finding.line, one.finding.end_line + 1)
        return self._is_new(path) or any(_overlap(covered, lines) for lines in self.changed.get(path, ()))

    def _path(self, filename: str) -> str:
        return path_from(self.root, os.path.realpath(filename))

    def _is_new(self, path: str) -> bool:
        return path in self.new or path.startswith(("../", "/"))


def changed_since(text: str) -> ChangedLines:
    """Return the lines that have changed since a revision: since the last commit that it has in common with the present one.

    What is not committed counts, as do files that git does not track yet, unless it ignores them. Raises ValueError, one line
    for the user, if git is missing or fails, outside of a repository, and for a revision that does not exist.
    """
    root = _git("rev-parse", "--show-toplevel").rstrip("\n")
    revision = text.removesuffix("...")  # as git and darker spell it
    try:
        commit = _git("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").strip()
    except ValueError:
        is_path = os.path.exists(text)  # noqa: PTH110 - for a text that is empty or too long for a path
        first = "; it is a path: give a revision first, for example HEAD" if is_path else ""
        raise ValueError(f"{text!r} is not a revision of the repository {root}{first}") from None
    try:
        base = _git("merge-base", commit, "HEAD").strip()
    except ValueError:
        raise ValueError(f"{text!r} has no commit in common with HEAD; in a shallow clone, run `git fetch --unshallow`") from None
    patch = _git("-C", root, "-c", "core.quotePath=true", "diff", *_FORMAT, base, "--")
    untracked = _git("-C", root, "ls-files", "--others", "--exclude-standard", "-z").split("\0")
    return ChangedLines(os.path.realpath(root), _ranges(os.fsencode(patch)), frozenset(filter(None, untracked)))


def _git(*arguments: str) -> str:
    """What git prints; raises ValueError if it is missing or fails."""
    try:
        command, environment = ["git", *arguments], os.environ | {"LC_ALL": "C", "GIT_DIFF_OPTS": ""}
        done = subprocess.run(command, capture_output=True, env=environment, check=False)  # noqa: S603 - the words are ours
    except OSError as error:
        raise ValueError(f"git can't be started ({error.strerror})") from None
    if done.returncode:
        told = [*done.stderr.decode(errors="replace").splitlines(), f"it ends with status {done.returncode}"]
        raise ValueError(f"git: {told[0].removeprefix('fatal: ')}")
    return os.fsdecode(done.stdout)


def _ranges(patch: bytes) -> dict[str, list[range]]:
    """The lines that a patch without context adds to each file."""
    changed: dict[str, list[range]] = {}
    ranges: list[range] = []
    for line in patch.split(b"\n"):
        hunk = _HUNK.match(line)
        if line.startswith(b"+++ "):
            ranges = changed.setdefault(_name(line.removeprefix(b"+++ ")), [])
        elif hunk is not None:
            first, count = int(hunk[1]), 1 if hunk[2] is None else int(hunk[2])
            ranges.append(range(first, first + count))
    return changed


def _name(written: bytes) -> str:
    """The name of a file as git writes it: behind b/, in quotes with escapes as in C, with a tab behind it if it has a space."""
    written = written.rstrip(b"\t")
    if written.startswith(b'"'):
        written = written[1:-1].decode("unicode_escape").encode("latin-1")
    return os.fsdecode(written.removeprefix(b"b/"))


def _overlap(one: range, other: range) -> bool:
    return max(one.start, other.start) < min(one.stop, other.stop)
