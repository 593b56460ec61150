"""PFB532: each group is read by a call. `groups` returns all of them."""

import re

_DATE = re.compile(r"(?P<year>\d+)-(?P<month>\d+)-(?P<day>\d+)")


def dates(text):
    for date in _DATE.finditer(text):
        yield date.group("year"), date.group("month"), date.group("day")
