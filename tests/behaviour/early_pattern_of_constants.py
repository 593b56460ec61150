"""Patterns of constants that have names, and flags; some must not be compiled above their function."""
import re
import sys
from re import IGNORECASE, M as MULTI

WORD, NUMBER = "[a-z]+", r"\d+"
PAIR = f"({WORD})=({NUMBER})"
FLAGS = re.IGNORECASE | MULTI
_private = "b+"
changed = "a+"
if sys.argv:
    CONDITIONAL = "a|b"
PATCHED = "a"


def tried(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return type(error).__name__


def early(lines):
    return [re.findall(LATE, line) for line in lines]


print(early([]), tried(early, ["a1"]))
LATE = "[a-z]"


def named(lines):
    return [(re.findall(WORD, line), re.sub(NUMBER, "#", line, count=1), re.search(PAIR, line, FLAGS)) for line in lines]


def put_together(lines):
    found = []
    for line in lines:
        found.append(re.split(WORD + "|" + NUMBER, line, maxsplit=2, flags=IGNORECASE | re.M))
        found.append(re.match("|".join([WORD, _private]), line) is not None)
        found.append(re.fullmatch(CONDITIONAL, line, flags=re.I) is not None)
    return found


def of_the_module(lines):
    return [re.findall(changed, line) for line in lines]


def of_a_local(lines):
    word = "[a-c]+"
    return [re.findall(word, line) for line in lines]


def patched(lines):
    found = []
    for line in lines:
        found.append(re.findall(PATCHED, line))
        globals()["PATCHED"] = "b"
    return found


class Lexer:
    word = "[a-z]+"

    def words(self, lines):
        for line in lines:
            yield re.findall(self.word, line), re.findall(WORD, line, re.I)

    def names(self, WORD, lines):
        return [re.findall(WORD, line) for line in lines]


class Upper(Lexer):
    word = "[A-Z]+"


for lines in ([], ["a=1", "B=22 b", "ab"]):
    print(early(lines), put_together(lines), of_the_module(lines), of_a_local(lines), patched(lines))
    print([(a, b, c and c.groups()) for a, b, c in named(lines)], list(Lexer().words(lines)), list(Upper().words(lines)))
    print(Lexer().names("b", lines))
    sys.modules["__main__"].changed = "b+"
    PATCHED = "a"
print(of_the_module(["aabb"]))
