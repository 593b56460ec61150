"""Splits the lines of a log into tokens, and counts them by kind.

    python logtokens.py [LINES]
"""

import sys
from collections import Counter

LEVELS = ["debug", "info", "warning", "error"]
QUOTES = "\"'"


class Token:
    """A piece of a line: its kind and text."""

    __slots__ = ("kind", "text")

    def __init__(self, kind, text):
        self.kind, self.text = kind, text

    def __repr__(self):
        return "Token(%s, %r)" % (self.kind, self.text)


def generate(count):
    """Return the same lines in every run."""
    lines = []
    for number in range(count):
        mixed = number * 2_654_435_761 % 1_000_003
        level = LEVELS[mixed % 4]
        lines.append(f"{number} {level}: user{mixed % 31} asked for '/page/{mixed % 301}' and waited {mixed % 997}ms")
    return lines


def kind_of(word):
    """Return the kind of a word."""
    if word[0].isdigit():
        return "number" if word.isdigit() else "quantity"
    if word[0] in QUOTES:
        return "string"
    if word.rstrip(":") in LEVELS:
        return "level"
    return "word"


def tokens_of(line):
    """Return the tokens of a line."""
    found = []
    for word in line.split():
        found.append(Token(kind_of(word), word.strip(QUOTES)))
    return found


def tokenize(lines):
    """Return the tokens of all lines."""
    tokens = []
    for line in lines:
        for token in tokens_of(line):
            tokens = tokens + [token]  # planted: PFB405
    return tokens


def slowest(tokens, count):
    """Return the longest waits in milliseconds."""
    waits = [int(token.text[:-2]) for token in tokens if token.kind == "quantity"]
    return sorted(waits, reverse=True)[:count]


def legend(kinds):
    """Return a line that explains the kinds."""
    line = ""
    for kind in kinds:
        line = f"{line}{kind}, "  # cold: PFB402
    return line.rstrip(", ")


def sampled(tokens):
    """Return every so many-th token, each kind once."""
    seen, sample = [], []
    for token in tokens[::5_000]:
        kind = str(token.kind)
        if kind not in seen:  # cold: PFB310
            seen.append(kind)
            sample.append(token)
    return sample


def main():
    """Print how many tokens of each kind there are."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2_400
    tokens = tokenize(generate(count))
    kinds = Counter([token.kind for token in tokens])
    print(legend(sorted(kinds)), sorted(kinds.items()))
    print(slowest(tokens, 3), sampled(tokens))


if __name__ == "__main__":
    main()
