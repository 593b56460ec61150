"""The findings that an old code base is known to have: a file that counts their fingerprints and hides them until they change."""

from __future__ import annotations

import errno
import json
import math
import os
import shlex
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from flake8_bytecode_perf.rule import Finding

_VERSION = 2
_ABOUT = "findings that flake8-bytecode-perf does not report; written by: bytecode-perf baseline write"


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known findings: how often each fingerprint occurs in each file, by its path from the baseline's `folder`, with slashes.

    A file of version 1 does not count: there, each fingerprint occurs any number of times. `path` is where the baseline lies.
    """

    folder: str = ""
    files: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    path: str = ""

    def of(self, filename: str, lines: Sequence[str]) -> Known:
        """Return what is known of a file with these lines."""
        return Known(self.files.get(path_from(self.folder, filename), {}) if self.files else {}, lines)


class Known:
    """Hides the known findings of one file. Ask about all findings in their order: of equal ones, the first ones are known."""

    def __init__(self, counts: Mapping[str, float], lines: Sequence[str]) -> None:
        self._left, self._lines = dict(counts), lines
        self._answers: dict[Finding, bool] = {}

    def hides(self, finding: Finding) -> bool:
        """Whether a finding is a known one; the same answer each time. PFB000 never is."""
        if not self._left or finding.code == "PFB000":
            return False
        if finding not in self._answers:
            key = fingerprint(finding, self._lines)
            self._answers[finding] = self._left.get(key, 0) > 0
            self._left[key] = self._left.get(key, 0) - 1
        return self._answers[finding]


def path_from(folder: str, filename: str) -> str:
    """Return a file's path from a folder, with slashes, links left as they are; the file's own on another drive."""
    try:
        return Path(os.path.relpath(filename, folder)).as_posix()
    except ValueError:  # pragma: no cover - of Windows alone
        return Path(filename).absolute().as_posix()


def fingerprint(finding: Finding, lines: Sequence[str]) -> str:
    """Return what a finding keeps when lines move: its code, the function it stands in, and the text of its line."""
    text = lines[finding.line - 1] if finding.line <= len(lines) else ""
    return f"{finding.code} {finding.where}: {' '.join(text.split())}"


def read_baseline(text: str) -> Baseline:
    """Return the baseline in the file of this name, and none for no name.

    Raises ValueError, one line for the user, if the file can't be read or is no baseline. It is only ever compared with.
    """
    if not text:
        return Baseline()
    path = Path(text).absolute()
    create = "create it with `bytecode-perf baseline write"
    try:
        files = _files(json.loads(_content(path)))
    except OSError as error:
        output = f" --output {shlex.quote(text)}" if text.isprintable() else ""
        raise ValueError(f"the baseline {text!r} can't be read ({error.strerror}); {create}{output}`") from None
    except (ValueError, RecursionError):
        files = None
    if files is None:
        raise ValueError(f"{text!r} is not a baseline file of version 1 or {_VERSION}; {create}`")
    return Baseline(str(path.parent), files, str(path))


def _content(path: Path) -> bytes:
    """What a file holds; raises OSError, and so does a pipe or a device: it may have no end, and a configuration may name it."""
    if not path.is_file() and path.exists():
        raise OSError(errno.EINVAL, "it is not a regular file")
    return path.read_bytes()


def _files(content: Any) -> dict[str, dict[str, float]] | None:
    """What a baseline's JSON says, or None for any other JSON."""
    match content:
        case {"version": 1, "files": dict(files)} if all(map(_is_texts, files.values())):
            return {name: dict.fromkeys(known, math.inf) for name, known in files.items()}
        case {"version": 2, "files": dict(files)} if all(map(_is_counts, files.values())):
            return files
    return None


def _is_texts(found: Any) -> bool:
    return isinstance(found, list) and all(isinstance(text, str) for text in found)


def _is_counts(found: Any) -> bool:
    return isinstance(found, dict) and all(type(count) is int for count in found.values())


def written(folder: Path, found: Iterable[tuple[str, str]]) -> str:
    """Return the text of a baseline that is to lie in `folder`, from the file names and fingerprints of what is found."""
    files: dict[str, Counter[str]] = {}
    for filename, known in found:
        files.setdefault(path_from(str(folder), filename), Counter())[known] += 1
    counts = {name: dict(sorted(files[name].items())) for name in sorted(files)}
    return json.dumps({"about": _ABOUT, "version": _VERSION, "files": counts}, indent=1, ensure_ascii=False) + "\n"
