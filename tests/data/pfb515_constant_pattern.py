"""Marked lines for PFB515, constant-pattern. Only ever compiled, never run."""
import functools
import re
import re as regular
from re import VERBOSE, I, match, sub as replace

import regex

line = "a"
PATTERN = re.compile("a")
DIGITS = "[0-9]+"
re.match("a", line)


def functions(lines):
    for line in lines:
        a = re.match("a+", line)  # PFB515: 12
        b = re.search(r"\d", line)  # PFB515: 12
        c = re.fullmatch(b"a", line)  # PFB515: 12
        d = re.split(",", line)  # PFB515: 12
        e = re.sub("a", "b", line)  # PFB515: 12
        f = re.subn("a", lambda m: m[0], line)  # PFB515: 12
        g = re.findall("a", line)  # PFB515: 12
        h = [m for m in re.finditer("a", line)]  # PFB515: 24
        i = re.compile("a").match(line)  # PFB515: 12
        print(a, b, c, d, e, f, g, h, i)
    while re.match("a", line):  # PFB515: 10
        line = line[1:]
    return [re.sub("a", "b", line) for line in lines]  # PFB515: 12


def names(lines):
    for line in lines:
        print(regular.match("a", line))  # PFB515: 14
        print(match("a", line))  # PFB515: 14
        print(replace("a", "b", line))  # PFB515: 14


def flags(lines, given):
    for line in lines:
        print(re.match("a", line, re.I))  # PFB515: 14
        print(re.match("a", line, flags=re.I | re.M))  # PFB515: 14
        print(re.match("a", line, I | VERBOSE))  # PFB515: 14
        print(re.sub("a", "b", line, 1, re.I))  # PFB515: 14
        print(re.sub("a", "b", line, count=given))  # PFB515: 14
        print(re.compile("a", re.I))  # PFB515: 14
        print(re.split("a", line, given))  # PFB515: 14
        print(re.match(pattern="a", string=line))  # PFB515: 14
        print(re.match("a" "b", line), re.match("a" + "b", line))  # PFB515: 14; 39
        found = re.match("(?x) a  # verbose", line, re.X)  # PFB515: 16
        print(re.match(0 or "a", line), found)
        if re.match("a", line, 0):  # PFB515: 11
            print(line)


class Lexer:
    def tokens(self):
        while self.line:
            found = re.match(r"\w+", self.line)  # PFB515: 20
            self.line = self.line[found.end():]


async def coroutine(lines):
    async for line in lines:
        yield re.match("a", line)  # PFB515: 14


for line in lines:
    re.match("a", line)  # PFB515: 4


def once(line):
    return re.match("a", line)  # PFB515: 11


def conditional(line, wanted=re.compile("a")):
    if line and re.search("a", line):  # PFB515: 16
        pattern = re.compile("b")  # PFB515: 18
        return pattern.match(line) or wanted
    return replace("a", "b", line)  # PFB515: 11


async def waiting(line):
    return await line.then(lambda text: re.sub("a", "b", text))  # PFB515: 40


def few():
    for line in ("a", "b", "c"):
        print(re.match("a", line))  # PFB515: 14


class Reader:
    @property
    def name(self):
        return re.split(r"\s+", self.text)[0]  # PFB515: 15

    def other(self, pattern):
        def inner(line):
            return re.match("a", line, re.I) or pattern  # PFB515: 19

        return inner


# --- what is not -----------------------------------------------------------------------------------------------------------


def not_constant(lines, pattern):
    for line in lines:
        print(re.match(pattern, line), re.match(f"{pattern}", line), re.match("a" + pattern, line))
        print(re.match("a", line, pattern), re.match("a", line, flags=pattern), re.match(*line), re.match("a", **line))
        print(re.match(re.escape("a"), line), re.compile(PATTERN), re.match(), re.sub("a", line, *pattern))
        print(re.match("a", line, re.I | pattern), re.match(1, line), re.match(-1, line))


def other_functions(lines):
    for line in lines:
        print(PATTERN.match(line), regex.match("a", line), re.escape("a"), line.split("a"), re.purge(), line.match("a"))


class Page:
    found = re.match("a", line)
    pattern = re.compile("a")


def at_most_once(lines):
    for line in lines:
        if line:
            return re.match("a", line)
    return None


if line:
    re.sub("a", "b", line)


def dropped(lines, re):
    for line in lines:
        print(re.match("a", line))


def gone(lines):
    for line in lines:
        if not __debug__:
            print(re.match("a", line))  # PFB515: refuted


def own_import(xs):
    import re as regex

    for x in xs:
        if regex.match("a+", x):  # PFB515: 11
            return x
    return None


def import_of_either(xs):
    try:
        import regex as engine
    except ImportError:
        import re as engine

    for x in xs:
        engine.match("a+", x)


def import_of_the_function_around(xs):
    import re as outer

    def inner(y):
        return [outer.sub("a", "b", x) for x in y]  # PFB515: 16

    return inner(xs)


def own_name(xs):
    from re import sub as replace

    return [replace("a", "b", x) for x in xs]  # PFB515: 12


_WORD = None


def compiled_when_needed(lines):
    global _WORD
    if _WORD is None:
        _WORD = re.compile("[a-z]+")
    word = re.compile("[a-z]+")  # PFB515: 11
    return [_WORD.match(line) or word.match(line) for line in lines]


WORD, NUMBER = "[a-z]+", r"\d+"
NAME = "[A-Z]+"
PAIR_SOURCE = NAME + "=" + DIGITS
FLAGS = re.IGNORECASE | re.MULTILINE
MODE = FLAGS
CHANGED = "a"
CHANGED = CHANGED + "b"


def constants_with_names(line, row, found):
    separator = r"\s*[;,]\s*"
    first = re.split(separator, row)  # PFB515: 12
    second = re.match(DIGITS, line)  # PFB515: 13
    third = re.findall(pattern=f"({NAME})=({DIGITS})", string=line)  # PFB515: 12
    fourth = re.sub(PAIR_SOURCE, "", line)  # PFB515: 13
    fifth = re.search(NAME + "$", line)  # PFB515: 12
    sixth = re.search("|".join([NAME, DIGITS]), line, FLAGS)  # PFB515: 12
    seventh = re.compile(NAME, flags=FLAGS)  # PFB515: 14
    eighth = re.match("(", line)  # PFB515: 13 likely
    return first, second, third, fourth, fifth, sixth, seventh, eighth


def texts_of_others(line, row, found, default=NAME):
    separator = r"\s*[;,]\s*"
    if row:
        separator = ","
    first = re.split(separator, row)
    second = re.match(CHANGED, line), re.match(default, line), re.match(f"{NAME}{found}", line)
    third = re.match(f"{NAME!r}", line), re.match(f"{NAME:>9}", line), re.match(NAME, line, MODE), re.match(NAME, line, found)
    fourth = [re.match(f"{word}", line) for word in row], re.match("|".join(row), line), re.match(re.escape(NAME), line)
    return first, second, third, fourth


class Grammar:
    word = "[a-z]+"
    number = "[0-9]+"

    def set(self, number):
        self.number = number

    def words(self, line):
        return re.findall(self.word, line), re.findall(self.number, line)  # PFB515: 15 likely


@functools.cache
def kept_by_a_cache():
    return re.compile("[$@%]" + NAME), re.compile("a")


def is_heading(line):
    return re.match(r"#+ ", line) is not None  # PFB515: 11


def headings(lines):
    return [line for line in lines if is_heading(line)]


def has_name(line):
    return re.search(r"\w+", line)  # PFB515: 11


def first_name(lines):
    return has_name(lines[0])


def _only_called_at_import():
    names = [name for name in dir(regex) if re.match("[a-z]+", name)]  # PFB515: 44
    return re.compile("[a-z]+"), names


_TABLE = _only_called_at_import()


def _called_at_import_and_later():
    return re.compile("[0-9]+")  # PFB515: 11


_OTHER_TABLE = _called_at_import_and_later()


def later():
    return _called_at_import_and_later()
