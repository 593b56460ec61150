"""PFB705: every iteration goes through all fields of a named tuple by name, to change one of them."""

from collections import namedtuple

Position = namedtuple("Position", "file line column")


def positions(lines, start):
    position = Position(start, 0, 0)
    for number, line in enumerate(lines):
        position = position._replace(line=number)
        yield position, line
