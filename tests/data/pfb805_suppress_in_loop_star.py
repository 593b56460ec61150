"""Marked lines for PFB805: a star-import may bind any name, `suppress` and `contextlib` too. Nothing is reported."""
import contextlib
from contextlib import suppress
from os.path import *


def run(paths):
    for path in paths:
        with suppress(OSError):
            path.unlink()
        with contextlib.suppress(OSError):
            path.rmdir()
