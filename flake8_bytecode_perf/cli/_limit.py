"""A limit for the time that a file takes."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator


_AGAIN = 1.0  # seconds until the next interruption, if a callback swallowed the one before


class TimeLimitError(BaseException):
    """The time is up. Not an Exception, which the code that is stopped may handle."""


@contextmanager
def limited_to(seconds: float) -> Iterator[None]:
    """Raise TimeLimitError in what takes more processor time than this; where the system has no timers, it may."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    interruptions: list[int] = []

    def stop(number: int, _frame: object) -> NoReturn:
        interruptions.append(number)
        raise TimeLimitError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, _AGAIN)
    try:
        yield
    except Exception as error:
        if interruptions:  # in the middle of C code it may come out as another error
            raise TimeLimitError from error
        raise
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
