"""What was found in files of the same text before: a table in the user's cache folder, for `check` and `fix`.

A file's findings depend on its bytes, the settings, this package and Python; all that makes an entry's key. What is read from
the table is data that anybody may have written: it is parsed as findings, or passed over.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sqlite3
import sys
import time
from dataclasses import astuple, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from platformdirs import user_cache_path

import flake8_bytecode_perf
from flake8_bytecode_perf.bytecode.compiled import has_positions
from flake8_bytecode_perf.cli._files import content_of, decode
from flake8_bytecode_perf.rule import Finding
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.settings import CONFIDENCES
from flake8_bytecode_perf.verdict import FIX_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from flake8_bytecode_perf.cli._files import Source
    from flake8_bytecode_perf.settings import Settings

_CODES = frozenset(rule.code for rule in RULES)
_NAMES = tuple(field.name for field in fields(Finding))
_FOLDER = "BYTECODE_PERF_CACHE_DIR"  # in the environment, in place of the platform's own
_NAME = "findings.sqlite3"
_TABLE = "CREATE TABLE IF NOT EXISTS findings (key BLOB PRIMARY KEY, found TEXT, day INTEGER) WITHOUT ROWID"
_KEPT = 30  # days that an entry stays without being asked for
_DAY = 86_400  # seconds
_PATIENCE = 5.0  # seconds to wait for another process that writes


class Cache:
    """The table while a command runs. Without `wanted`, and where there can be none, it knows nothing and keeps nothing."""

    def __init__(self, settings: Settings, *, wanted: bool = True) -> None:
        self._asked = repr((_package(), sys.version, has_positions(), settings)).encode()
        self._today = int(time.time() // _DAY)
        self._new: dict[bytes, str] = {}
        self._used: list[bytes] = []
        self._table = _opened() if wanted else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Write what is new, and drop what nobody has asked for in a month; what can't be written is lost."""
        if self._table is None:
            return
        with contextlib.suppress(sqlite3.Error), self._table:
            rows = [(key, found, self._today) for key, found in self._new.items()]
            if rows or self._used:
                self._table.executemany("REPLACE INTO findings VALUES (?, ?, ?)", rows)
                self._table.executemany("UPDATE findings SET day = ? WHERE key = ?", [(self._today, key) for key in self._used])
                self._table.execute("DELETE FROM findings WHERE day < ?", [self._today - _KEPT])
        self._table.close()

    def known(self, names: Iterable[str]) -> dict[str, tuple[Source, list[Finding]]]:
        """Return those of the files whose bytes are in the table, as they are now, with their findings."""
        known: dict[str, tuple[Source, list[Finding]]] = {}
        if self._table is None:
            return known
        for name in names:
            if name == "-":
                continue
            with contextlib.suppress(OSError):
                content = content_of(Path(name))
                found = self._get(content, self._table)
                if found is not None:
                    known[name] = decode(content, Path(name)), found
        return known

    def put(self, content: bytes, found: Sequence[Finding]) -> None:
        """Keep the findings of a file of these bytes, for the next command; where something failed, that may do better."""
        if self._table is not None and all(one.code != "PFB000" for one in found):
            self._new[self._key(content)] = json.dumps([astuple(one) for one in found])

    def _key(self, content: bytes) -> bytes:
        return hashlib.blake2b(content, digest_size=20, key=hashlib.sha256(self._asked).digest()).digest()

    def _get(self, content: bytes, table: sqlite3.Connection) -> list[Finding] | None:
        key, row = self._key(content), None
        with contextlib.suppress(sqlite3.Error):
            row = table.execute("SELECT found, day FROM findings WHERE key = ?", [key]).fetchone()
        if row is None:
            return None
        if row[1] != self._today:
            self._used.append(key)
        try:
            return [_finding(values) for values in json.loads(row[0])]
        except (TypeError, ValueError, RecursionError):
            return None


def _finding(values: object) -> Finding:
    """Return a finding from the list of its values; raise TypeError or ValueError for anything else."""
    if not isinstance(values, list) or len(values) != len(_NAMES):
        raise ValueError
    found = Finding(**dict(zip(_NAMES, values, strict=True)))
    found = replace(
        found,
        instructions=tuple(found.instructions),
        obstacles=tuple(found.obstacles),
        gain=None if found.gain is None else float(found.gain),
        share=None if found.share is None else float(found.share),
        run=None if found.run is None else float(found.run),
    )
    integers = found.line, found.column, found.end_line, found.end_column
    texts = found.code, found.message, found.confidence, found.where, found.fix, *found.instructions, *found.obstacles
    if not all(isinstance(value, int) for value in integers) or not all(isinstance(value, str) for value in texts):
        raise ValueError
    if found.line < 1 or found.code not in _CODES or found.confidence not in CONFIDENCES or found.fix not in FIX_KINDS:
        raise ValueError
    return found


def _opened() -> sqlite3.Connection | None:
    """The table, made anew where it is broken; None where there can be none."""
    with contextlib.suppress(OSError):
        folder = Path(os.environ.get(_FOLDER) or user_cache_path("flake8-bytecode-perf", appauthor=False))
        if not folder.is_dir():
            folder.mkdir(parents=True)
            folder.chmod(0o700)  # whatever the umask: it tells which files there are and what is in them
        path = folder / _NAME
        try:
            return _connected(path)
        except sqlite3.OperationalError:  # it is locked, or can't be written
            return None
        except sqlite3.DatabaseError:
            path.unlink()
            return _connected(path)
    return None


def _connected(path: Path) -> sqlite3.Connection:
    table = sqlite3.connect(path, timeout=_PATIENCE)
    try:
        table.execute(_TABLE)
    except sqlite3.Error:
        table.close()
        raise
    return table


def _package() -> tuple[str, int, int]:
    """The version, and for who works on the package its files' number and newest change."""
    files = Path(flake8_bytecode_perf.__file__).parent.rglob("*")
    changed = [path.stat().st_mtime_ns for path in files if path.suffix in (".py", ".json", ".jsonl", ".md")]
    return flake8_bytecode_perf.__version__, len(changed), max(changed)
