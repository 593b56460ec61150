# The names that a fix could choose are taken.
import re

_PATTERN = "mine"
local_max = "mine too"


def matched(lines, local_len="mine as well"):
    found = []
    for line in lines:
        found.append(re.match(r"\d+", line) is not None)
        found.append(max(len(line), 2))
        found.append(re.sub(r"\s", "", line, count=1, flags=re.ASCII))
    return found, _PATTERN, local_max, local_len


print(matched(["1 ", "a"]))
