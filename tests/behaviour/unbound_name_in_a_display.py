# A display reads all names; `or` and `and` would stop before the one without a value.
import sys

EXTRA = 0
COLUMNS = {"extra": 1}


def told(function, *arguments):
    try:
        return function(*arguments)
    except (NameError, AttributeError) as error:
        return type(error).__name__


class Report:
    def __init__(self, verbose):
        self.verbose = verbose
        if verbose:
            self.lines = ["start"]

    def open(self):
        self.target = "report.txt"

    def count(self, flags):
        wanted = 0
        for flag in flags:
            if any([flag, self.verbose, self.lines]):
                wanted += 1
            if all([flag, self.target]):
                wanted += 10
        return wanted


def count(flags):
    wanted = 0
    for flag in flags:
        if any((flag, EXTRA)):
            wanted += 1
    return wanted


def count_beyond(flags, limit):
    if limit > 1:
        beyond = limit
    wanted = 0
    for flag in flags:
        if all([flag, beyond]):
            wanted += 1
        if any([flag, limit, beyond]):
            wanted += 10
    return wanted


def stored(rows, limit):
    if limit > 1:
        key = limit
    found = {}
    for row in rows:
        try:
            found = {**found, key: print("row", row)}
        except NameError:
            found = {**found, "none": row}
    return found


report = Report(verbose=False)
print(told(report.count, [True]), told(report.count, [False]))
report.lines = []
report.open()
print(told(report.count, [True, False]), told(Report(verbose=True).count, [False]))
print(told(count_beyond, [True, False], 2), told(count_beyond, [True], 1), told(count_beyond, [False], 1))
print(told(count, [True, False]))
if COLUMNS and sys.argv:
    del EXTRA
print(told(count, [True]), told(count, [False]))
print(stored(["a"], 2), stored(["a"], 1))
