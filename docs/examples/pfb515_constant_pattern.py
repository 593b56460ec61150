"""PFB515: a pattern that each pass looks up in the cache of `re`. Compiled once, it is at hand."""
import re


def headings(lines):
    found = []
    for line in lines:
        if re.match(r"#+ ", line):
            found.append(line)
    return found
