"""Does something with each file that flake8 would look at, in several processes, with a bar on a terminal."""

from __future__ import annotations

import os
import signal
import sys
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import parent_process
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, TypeVar

from flake8_bytecode_perf.cli._errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_Work = TypeVar("_Work")
_Done = TypeVar("_Done")
_AT_ONCE = 4  # files that a process is handed together
_SAFE_PATH = "PYTHONSAFEPATH"
_MANY = 50  # files, from which on a terminal gets a bar


class WorkerError(UserError):
    """A process has ended before its work was done; the message is one line for the user."""


def each(function: Callable[[_Work], _Done], works: Sequence[_Work], jobs: int, doing: str) -> Iterator[_Done]:
    """Yield what the function makes of each of the works, in order; of many, beside a bar with `doing`, if that is not empty.

    Raises WorkerError if a process dies.
    """
    done = _done(function, works, jobs)
    has_bar = doing and len(works) > _MANY and sys.stderr.isatty()
    yield from _with_bar(done, len(works), doing) if has_bar else done


def _done(function: Callable[[_Work], _Done], works: Sequence[_Work], jobs: int) -> Iterator[_Done]:
    jobs = min(jobs, -(-len(works) // _AT_ONCE))
    if jobs < 2:
        yield from map(function, works)
        return
    with _safe_path():  # it starts a process of its own
        pool = ProcessPoolExecutor(jobs, initializer=_begin)
    try:
        with interrupted_later(), _safe_path():
            done = pool.map(function, works, chunksize=_AT_ONCE)
        yield from done
    except BrokenProcessPool:
        raise WorkerError("a worker process died, possibly because memory ran out; try --jobs 1") from None
    finally:
        pool.shutdown(cancel_futures=True)


def _begin() -> None:  # pragma: no cover - runs in workers alone, which coverage may not follow
    """Begin a worker: Ctrl-C is for the parent alone, which tells of it once; and a worker ends with its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:  # pragma: no cover - as above
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


@contextmanager
def interrupted_later() -> Iterator[None]:
    """Let Ctrl-C wait for the end of what starts processes: Python drops what is raised in its own hooks around a fork."""
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed:
        raise KeyboardInterrupt


@contextmanager
def _safe_path() -> Iterator[None]:
    """Start processes without the current folder in their import path, whose modules would come before the standard library's.

    From 3.14 on, Python on Linux starts a new interpreter for them, as it does elsewhere.
    """
    before = os.environ.get(_SAFE_PATH)
    os.environ[_SAFE_PATH] = "1"
    try:
        yield
    finally:
        del os.environ[_SAFE_PATH]
        if before is not None:
            os.environ[_SAFE_PATH] = before


def _with_bar(done: Iterable[_Done], total: int, doing: str) -> Iterator[_Done]:
    from rich.console import Console  # noqa: PLC0415 - rich is worth its time where somebody looks
    from rich.progress import Progress  # noqa: PLC0415 - as above

    # what is printed meanwhile goes above the bar; but not where it goes to a file
    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=sys.stdout.isatty()) as progress:
        yield from progress.track(done, total=total, description=doing)
