"""Text of others, such as a file's name or a line of it, as it may be printed within a line."""

from __future__ import annotations

import re
import sys

# controls, which terminals and CI services interpret; ends of lines; marks that turn the direction of text; halves of characters
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def printable(text: object) -> str:
    """Return a text with its control characters escaped, as Python writes them in a string."""
    return _UNPRINTABLE.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), str(text))


def complain(message: object) -> None:
    """Print a line of `bytecode-perf` on the standard error."""
    sys.stderr.write(f"bytecode-perf: {printable(message)}\n")
