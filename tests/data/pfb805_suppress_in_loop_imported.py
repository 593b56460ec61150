"""Marked lines for PFB805: a file that imports the class of groups."""
from contextlib import suppress

from exceptiongroup import ExceptionGroup as Group


def drop(rows):
    for row in rows:
        with suppress(KeyError):  # PFB805: 13 likely
            row.drop()


def gather(errors):
    return Group("all", errors)
