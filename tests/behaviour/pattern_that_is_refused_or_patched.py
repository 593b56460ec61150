# A pattern that re refuses, one whose compilation prints, and a function of re that is replaced.
import re
from unittest import mock


def refused(lines):
    for line in lines:
        try:
            print(re.search(b"a", line, re.U))
        except ValueError as error:
            print(error)


def debugged(lines):
    for line in lines:
        print("line")
        re.match("a", line, re.DEBUG)


def matched(lines):
    return [re.match("a", line) for line in lines]


refused([b"a"])
debugged("aa")
with mock.patch("re.match", lambda pattern, text: "mocked"):
    print(matched(["a"]))
