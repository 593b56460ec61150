"""Marked lines for PFB532, group-by-group. Only ever compiled, never run."""
import re
from re import match as find

PAIR = re.compile(r"(\w+)=(\w+)")
DATE = re.compile(r"(?P<year>\d+)-(?P<month>\d+)-(?P<day>\d+)")


def reads(lines):
    table = {}
    for line in lines:
        pair = PAIR.match(line)
        if pair:
            table[pair.group(1)] = pair.group(2)  # PFB532: 18
        name = re.search("(a)(b)(c)", line)
        if name is not None:
            print(name.group(1))  # PFB532: 18
            print(int(name.group(3)))
        other = find("(a)(b)", line)
        print(other and other.group(1) + other.group(2))  # PFB532: 24
        if (date := DATE.fullmatch(line)) is not None:
            print(date.group("year"), date.group("month"))  # PFB532: 18
            print(date.group(1), date.group(3))  # PFB532: 18
    for found in PAIR.finditer(lines[0]):
        print(found.group(1), found.group(2))  # PFB532: 14
    while (pair := PAIR.match(lines[0])) and pair.group(2) != pair.group(1):  # PFB532: 45
        lines = lines[1:]
    return [(found.group(2), found.group(1)) for found in re.finditer("(a)(b)", lines[0])]  # PFB532: 13


def all_of_them(lines):
    for line in lines:
        pair = PAIR.match(line)
        key, value = pair.group(1), pair.group(2)  # PFB532: 21
        date = None
        date = DATE.match(line)
        if date:
            yield date.group("year"), date.group("month"), date.group("day")  # PFB532: 18
            yield date.group("month"), date.group("year")  # PFB532: 18
            yield date.group(1), date.group(2), date.group(3)  # PFB532: 18
        print(key, value)


def unknown(matches, lines, pattern, given=PAIR.match("a=b")):
    for line in lines:
        print(line, given.group(1), given.group(2))  # PFB532: 20 likely
    for m in matches:
        print(m.group(1), m.group(2))  # PFB532: 14 likely
        pair = m.group("key"), m.group("value")  # PFB532: 15 likely
        print(pair)
    for line in lines:
        m = pattern.match(line)
        print(m.group(1), m.group(2))  # PFB532: 14 likely
        try:
            found = PAIR.match(line)
            print(found.group(1), found.group(2))
        except AttributeError:  # there is no match, and m[1] would raise a TypeError
            print(line)
        try:
            other = PAIR.match(line)
            print(other.group(1), other.group(2))  # PFB532: 18 likely
        except (AttributeError, TypeError):
            print(line)
        try:
            third = PAIR.match(line)
            print(third.group(1), third.group(2))  # PFB532: 18 likely
        except Exception:
            print(line)


# --- what is not -----------------------------------------------------------------------------------------------------------


def other_reads(lines, which, page):
    for line in lines:
        pair = PAIR.match(line)
        print(pair.group(1), pair.group(), pair.group(0, 1), pair.group(1, 2), pair.group(which), pair.groups(), pair[1])
        print(page.match.group(1), page.match.group(2), PAIR.match(line).group(1), PAIR.match(line).group(2), page.group(a=1))
        one, two = PAIR.match(line), PAIR.match(line)
        print(one.group(1), two.group(2), which.group(1.5), which.group(None), pair.start(1), pair.start(2))


def once(line):
    pair = PAIR.match(line)
    return pair.group(1), pair.group(2)


def few():
    for line in ("a=b", "c=d"):
        pair = PAIR.match(line)
        print(pair.group(1), pair.group(2))


def dropped(lines):
    for line in lines:
        pair = PAIR.match(line)
        if not __debug__:
            print(pair.group(1))  # PFB532: refuted
            print(pair.group(2))
