# The module `re` is imported under a condition only.
import sys

if sys.platform == "another platform":
    import re


def numbers(lines):
    found = []
    for line in lines:
        found.append(re.match(r"\d+", line))
    return found


print(numbers([]))
