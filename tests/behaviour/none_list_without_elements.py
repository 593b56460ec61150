# The list is None if there is nothing to record.
from typing import Optional


def record(values, log: Optional[list[int]] = None):
    for value in values:
        log.append(value)
    return log


class Recorder:
    def __init__(self):
        self.log: list[int] = []

    def close(self):
        self.log = None

    def record(self, values):
        for value in values:
            self.log.append(value)
        return self.log


recorder = Recorder()
recorder.record([1])
recorder.close()
print(record([]), record([1], []), recorder.record([]))
