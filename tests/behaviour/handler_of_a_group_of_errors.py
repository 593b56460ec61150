# `suppress` filters an exception group on 3.12, an except clause does not.
from contextlib import suppress


def run(times):
    found = []
    for time in range(times):
        with suppress(ValueError):
            raise ExceptionGroup("errors", [ValueError(time), KeyError(time)])
        found.append(time)
    return found


try:
    print(run(2))
except BaseExceptionGroup as group:
    print([type(error).__name__ for error in group.exceptions])
