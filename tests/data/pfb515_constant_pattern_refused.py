"""Marked lines for PFB515: patterns and flags that `re` refuses, and flags that print. Only ever compiled, never run."""
import re

OLD = re.GONE
NUMBERED = "a"


def refused(lines):
    for line in lines:
        print(re.search(b"a", line, re.U), re.search("(?u)a", line, re.A))  # PFB515: 14 likely; 43 likely
        print(re.search("a", line, re.L), re.match("a", line, re.I | re.DEBUG))  # PFB515: 14 likely; 42 likely
        print(re.match("a", line, re.GONE), re.match("a", line, re.I | re.GONE))  # PFB515: 14 likely; 44 likely
        print(re.match("a", line, re.I | re.M), re.match("a", line, 2))  # PFB515: 14; 48
        print(re.match("a", line, "x"), re.match("(", line))  # PFB515: 14 likely; 40 likely
