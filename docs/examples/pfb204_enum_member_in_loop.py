"""PFB204: the value of an Enum member is computed in every iteration. Assign it to a local before the loop."""
import enum


class Status(enum.Enum):
    OPEN = "open"
    CLOSED = "closed"


def count_open(rows):
    count = 0
    for row in rows:
        if row["status"] == Status.OPEN.value:
            count += 1
    return count
