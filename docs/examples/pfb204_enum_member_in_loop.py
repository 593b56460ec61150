"""PFB204: the value of an Enum's member is worked out again in each pass. A local before the loop holds it."""
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
