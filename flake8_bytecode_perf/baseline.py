"""The findings that an old code base is known to have: a file of fingerprints, which hides them until their line changes."""

from __future__ import annotations

import errno
import json
import os
import shlex
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from flake8_bytecode_perf.rule import Finding

_VERSION = 1
_ABOUT = "findings that flake8-bytecode-perf does not report; written by: bytecode-perf baseline write"


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known findings: the fingerprints of each file, by its path from the `folder` of the baseline, with slashes."""

    folder: str = ""
    files: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def hides(self, filename: str, finding: Finding, lines: Sequence[str]) -> bool:
        """Whether a finding in the file of these lines is a known one. PFB000 never is."""
        known = self.files.get(path_from(self.folder, filename), ()) if self.files else ()
        return bool(known) and finding.code != "PFB000" and fingerprint(finding, lines) in known


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
        raise ValueError(f"{text!r} is not a baseline file of version {_VERSION}; {create}`")
    return Baseline(str(path.parent), files)


def _content(path: Path) -> bytes:
    """What a file holds; raises OSError, and so does a pipe or a device: it may have no end, and a configuration may name it."""
    if not path.is_file() and path.exists():
        raise OSError(errno.EINVAL, "it is not a regular file")
    return path.read_bytes()


def _files(content: Any) -> dict[str, frozenset[str]] | None:
    """What a baseline's JSON says, or None for any other JSON."""
    match content:
        case {"version": 1, "files": dict(files)} if all(map(_is_texts, files.values())):
            return {name: frozenset(known) for name, known in files.items()}
    return None


def _is_texts(found: Any) -> bool:
    return isinstance(found, list) and all(isinstance(text, str) for text in found)


def written(folder: Path, found: Iterable[tuple[str, str]]) -> str:
    """Return the text of a baseline that is to lie in `folder`, from the file names and fingerprints of what is found."""
    files: dict[str, set[str]] = {}
    for filename, known in found:
        files.setdefault(path_from(str(folder), filename), set()).add(known)
    content = {"about": _ABOUT, "version": _VERSION, "files": {name: sorted(files[name]) for name in sorted(files)}}
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"
