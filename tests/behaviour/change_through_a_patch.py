# assumption: a global that is bound once does not change while a loop runs; the test replaces it.
from unittest import mock


def helper():
    return "real"


def called(times):
    found = []
    for time in range(times):
        with mock.patch(__name__ + ".helper", lambda: "patched"):
            found.append(helper() + helper())
    return found


print(called(2))
