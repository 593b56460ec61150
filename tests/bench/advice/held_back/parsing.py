"""Text that is taken apart."""

import re

from case import Case
from samples import log_lines, sentences, words

TOKEN = re.compile(r"\s*(?:(\d+)|(\w+)|(.))")


def make_token(kind, text):
    return kind, text


def tokens_before(source):
    tokens = []
    i = 0
    while i < len(source):
        if source[i].isspace():
            i += 1
        elif source[i].isdigit():
            start = i
            while i < len(source) and source[i].isdigit():
                i += 1
            tokens.append(make_token("number", source[start:i]))
        elif source[i].isalpha():
            start = i
            while i < len(source) and source[i].isalnum():
                i += 1
            tokens.append(make_token("name", source[start:i]))
        else:
            tokens.append(make_token("operator", source[i]))
            i += 1
    return tokens


def tokens_after(source):
    tokens = []
    for number, name, operator in TOKEN.findall(source):
        if number:
            tokens.append(make_token("number", number))
        elif name:
            tokens.append(make_token("name", name))
        else:
            tokens.append(make_token("operator", operator))
    return tokens


def tokens_arguments(size):
    return (" ".join(f"{word} = {number} + {word};" for number, word in enumerate(words(size))),)


tokens = Case((30, 3, 1_000), "a regular expression instead of a loop over characters")


def escaped_before(texts):
    return [text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for text in texts]


_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def escaped_after(texts):
    return [text.translate(_ENTITIES) for text in texts]


def escaped_arguments(size):
    return (sentences(size),)


escaped = Case(
    (30, 1_000),
    "one translate instead of a chain of replace",
    "replace of what is not there is very fast; translate looks at each character",
)


def of_january_before(lines):
    found = []
    for line in lines:
        if re.match("2024-01", line):
            found.append(line)
    return found


def of_january_after(lines):
    found = []
    for line in lines:
        if line.startswith("2024-01"):
            found.append(line)
    return found


def of_january_arguments(size):
    return (log_lines(size),)


of_january = Case((1_000, 30), "ruff RUF055: startswith instead of re.match of plain text")


def find_user_before(names, wanted):
    for place, name in enumerate(names):
        if name.lower() == wanted.lower():
            return place
    return -1


def find_user_after(names, wanted):
    wanted = wanted.lower()
    for place, name in enumerate(names):
        if name.lower() == wanted:
            return place
    return -1


def find_user_arguments(size):
    names = words(size)
    return names, names[0].upper()


find_user = Case((30, 3), "move an invariant method call out of the loop", "the first name is the right one")


def balanced_before(source):
    depth = 0
    for i in range(len(source)):
        if source[i] == "(":
            depth += 1
        elif source[i] == ")":
            depth -= 1
            if depth < 0:
                return False
    return depth == 0


def balanced_after(source):
    depth = 0
    for character in source:
        if character == "(":
            depth += 1
        elif character == ")":
            depth -= 1
            if depth < 0:
                return False
    return depth == 0


def balanced_arguments(size):
    return ("(a+b)*(c)"[: max(size, 5)] * (1 + size // 9) if size > 9 else ")((",)


balanced = Case((1_000, 30), "iterate over the characters instead of indexes")
