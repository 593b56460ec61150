"""Copies of a tree of files, in which a command runs as it does in the tree itself."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_bytecode_perf.cli._errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOST_BYTES = 512 << 20  # of a tree
_REPOSITORIES = frozenset({".git", ".hg", ".svn"})
_CACHES = frozenset({"__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache"})
_INSTALLED = frozenset({".tox", ".nox", "node_modules"})
_STEP = 2  # seconds between the times of two versions of a file: a .pyc names the time in whole seconds


class TreeError(UserError):
    """A tree that can't be copied; the message is one line for the user."""


def root_of(folder: Path) -> Path:
    """Return the repository that a folder lies in, or the folder itself."""
    return next((one for one in (folder, *folder.parents) if any((one / name).exists() for name in _REPOSITORIES)), folder)


class Tree:
    """A tree, and a copy of it in a new folder, without repositories and caches.

    Virtual environments and what else is installed are linked, not copied. Links keep what they point to, or its copy. Raises
    TreeError if something can't be copied, or the tree holds more than MOST_BYTES.
    """

    def __init__(self, root: Path, copy: Path) -> None:
        self.root, self.copy = root, copy
        self._installed: list[Path] = []
        self._originals: dict[Path, bytes] = {}  # what the files held that were written
        try:
            self._copy_all()
        except OSError as error:
            where = error.filename or root
            raise TreeError(f"{where} can't be copied ({error.strerror}); --tree FOLDER copies another folder") from None

    def _copy_all(self) -> None:
        size, waiting = 0, [self.root]
        while waiting:
            folder = waiting.pop()
            beside = self.copy / folder.relative_to(self.root)
            beside.mkdir(exist_ok=True)
            for path in folder.iterdir():
                target = beside / path.name
                if path.is_symlink():
                    self._link(path, target)
                elif path.is_dir():
                    waiting += self._entered(path, target)
                elif path.is_file():
                    size += path.stat().st_size
                    if size > MOST_BYTES:
                        larger = f"{self.root} contains more than {MOST_BYTES >> 20} MiB to copy"
                        raise TreeError(f"{larger}; --tree FOLDER copies a smaller folder")
                    shutil.copy2(path, target)

    def _entered(self, path: Path, target: Path) -> list[Path]:
        """The folder, if it is to be copied; what is installed is linked instead."""
        if path.name in _REPOSITORIES | _CACHES or self.copy.is_relative_to(path):
            return []
        if path.name not in _INSTALLED and not _is_environment(path):
            return [path]
        self._installed.append(path)
        with contextlib.suppress(OSError):  # Windows lets only some users make links
            target.symlink_to(path, target_is_directory=True)
        return []

    def _link(self, path: Path, target: Path) -> None:
        folder = path.parent.resolve()
        aim = Path(os.path.normpath(folder / path.readlink()))
        text = os.path.relpath(aim, folder) if aim.is_relative_to(self.root) else aim
        target.symlink_to(text, target_is_directory=path.is_dir())

    def mapped(self, text: str) -> str:
        """Return a path, or an option with a path behind `=`, as it is in the copy; any other text as it is."""
        option, equals, path = ("", "", text) if Path(text).is_absolute() else text.rpartition("=")
        absolute = Path(path)
        if not absolute.is_absolute() or not absolute.is_relative_to(self.root) or self.is_installed(absolute):
            return text
        return f"{option}{equals}{self.copy / absolute.relative_to(self.root)}"

    def is_installed(self, path: Path) -> bool:
        """Whether a path lies in a virtual environment of the tree, or in another folder that is not copied."""
        return any(path.is_relative_to(folder) for folder in self._installed)

    def put(self, contents: Mapping[Path, bytes]) -> None:
        """Give files of the copy, by their paths from the root, another content, and all others that of the tree.

        Raises TreeError, and writes nothing, if one of the files is not in the copy.
        """
        for path in contents:
            target = self.copy / path
            if not target.is_file() or target.resolve() != target:
                raise TreeError(f"{self.root / path} is in a folder that is not copied; --tree FOLDER copies another folder")
        for path in contents.keys() - self._originals.keys():
            self._originals[path] = (self.copy / path).read_bytes()
        for path, content in {**self._originals, **contents}.items():
            self._write(path, content)

    def _write(self, path: Path, content: bytes) -> None:
        """Replace a file of the copy; its time is never that of a version before, so that no old .pyc counts."""
        target = self.copy / path
        before = target.stat()
        target.unlink()
        target.write_bytes(content)
        target.chmod(stat.S_IMODE(before.st_mode))
        os.utime(target, (before.st_mtime + _STEP,) * 2)


def import_folders(changed: Iterable[Path], root: Path) -> list[Path]:
    """Return the folders, from the root, from which Python imports these files: `src`, or what a package lies in.

    In the environment they come before an installation of the tree itself, which is editable as a rule.
    """
    found = [_import_folder(path, root) for path in changed]
    return [*dict.fromkeys(folder for folder in found if folder is not None)]


def _import_folder(path: Path, root: Path) -> Path | None:
    sources = [folder for folder in path.parents if folder.name == "src"]
    if sources:
        return sources[0]
    folder = path.parent
    while (root / folder / "__init__.py").is_file() and folder != folder.parent:
        folder = folder.parent
    return folder if folder != path.parent else None


def was_imported(path: Path, prefix: Path) -> bool:
    """Whether Python has cached the bytecode of a file: beside it, or below the prefix for such files."""
    folders = path.parent / "__pycache__", prefix / path.parent.relative_to(path.anchor)
    return any(found for folder in folders for found in folder.glob(f"{path.stem}.*.pyc"))


def _is_environment(folder: Path) -> bool:
    return (folder / "pyvenv.cfg").is_file() or (folder / "conda-meta").is_dir()
