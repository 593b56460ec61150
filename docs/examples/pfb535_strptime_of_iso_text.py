"""PFB535: `strptime` is written in Python. `fromisoformat` parses the same text in C."""


def days(rows):
    from datetime import datetime

    for row in rows:
        yield datetime.strptime(row, "%Y-%m-%d")
