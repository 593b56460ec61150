"""PFB515: a pattern that each pass looks up in the cache of `re`. Compiled once, it is at hand."""

from re import match


def headings(lines):
    for line in lines:
        if match(r"#+ ", line):
            yield line
