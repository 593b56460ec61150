"""What `check --fix` does between checking and reporting."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_bytecode_perf.cli._checking import checked_again
from flake8_bytecode_perf.cli._files import FileError, without_environments, write
from flake8_bytecode_perf.cli._flake8 import flake8_with
from flake8_bytecode_perf.cli._left import left_in
from flake8_bytecode_perf.cli._printable import complain
from flake8_bytecode_perf.cli._rewriting import Work, each_once, fix_file
from flake8_bytecode_perf.cli.parallel import each
from flake8_bytecode_perf.fixes import FIXES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flake8_bytecode_perf.cli._checking import Checked, Checking


def fixed(what: Checking, done: Checked, paths: Sequence[str]) -> tuple[Checked, int]:
    """Apply the safe fixes of what is reported; return what has become of all files then, and how many findings were fixed.

    As for `fix`, the files of a virtual environment below one of the `paths` are not the user's to rewrite. A line on the
    standard error names each safe fix that was refused, and each file that can't be fixed or written.
    """
    names, _ = without_environments([*dict.fromkeys(one.path for one in done.reported if one.is_fixable)], paths)
    works = [Work(what.arguments, name, frozenset(FIXES), unsafe=False) for name in each_once(names)]
    processes, count, changed = flake8_with(what.arguments).processes(what.jobs), 0, set()
    for work, one in zip(works, each(fix_file, works, processes, "" if what.quiet else "fixing"), strict=True):
        try:
            if isinstance(one, FileError):
                raise one
            refused = [] if what.quiet else [left.line for left in left_in(work, one, diff=False) if left.is_safe]
            sys.stderr.writelines(refused)
            if one.outcome.text != one.source.text:
                write(one.source, one.outcome.text)
                changed.add(one.source.path.resolve())
                count += one.outcome.fixed.total()
        except FileError as error:
            complain(error)
            done = done._replace(failed=True)
    return checked_again(done, what, {one.path for one in done.reported if Path(one.path).resolve() in changed}), count
