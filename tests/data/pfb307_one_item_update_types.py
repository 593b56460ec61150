"""Containers that may be None or of a class of this file, and what is evaluated in another order."""

from collections import Counter


class Log(list):
    def append(self, item):
        pass


def updates(rows, table: dict[int, int] | None, log: list, seen: set, count: Counter):
    found, notes = {}, []
    for row in rows:
        table.update({row: 1})  # PFB307: 21 likely
        log.extend([row])  # PFB307: 19 likely
        seen.update([row])  # PFB307: 20
        count.update({row: 2})
        found.update({notes.append(row): len(notes)})  # PFB307: 21 likely
        found.update({row[0]: row[1]})  # PFB307: 21
        found.update({row: row[1]})  # PFB307: 21
