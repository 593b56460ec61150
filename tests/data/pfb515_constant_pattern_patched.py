"""Marked lines for PFB515: functions of `re` that the file replaces. Only ever compiled, never run."""
import re
from re import search as find
from unittest import mock


class Kept:
    def keep(self, lines):
        self.subn = print
        return [re.subn("a", "b", line) for line in lines]  # PFB515: 16


def patched(lines):
    for line in lines:
        print(re.match("a", line), re.fullmatch("a", line), re.sub("a", "b", line))  # PFB515: 14 likely; 35 likely; 60
        print(find("a", line))  # PFB515: 14 likely


with mock.patch("re.match", print), mock.patch.object(re, "search", print):
    re.fullmatch = print
    patched(["a"])
