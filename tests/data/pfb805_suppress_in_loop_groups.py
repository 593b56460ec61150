"""Marked lines for PFB805: from 3.12 on suppress() splits groups of exceptions, and this file has some."""
from contextlib import suppress


def drop(rows):
    for row in rows:
        with suppress(KeyError):  # PFB805: 13 likely
            row.drop()


def run(rows):
    try:
        drop(rows)
    except* ValueError:
        pass
