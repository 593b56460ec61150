"""Marked lines for PFB105, import-in-loop, where a patch or a handler changes what is imported. Only ever compiled, never run."""
import contextlib
from unittest import mock


def under_suppress(xs):
    for x in xs:
        with contextlib.suppress(ImportError):
            import csv  # PFB105: 12 likely


def patched(xs, made):
    for x in xs:
        with mock.patch.dict("sys.modules", made):
            import html  # PFB105: 12 likely
