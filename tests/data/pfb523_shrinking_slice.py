"""Marked lines for PFB523, shrinking-slice. Only ever compiled, never run."""
import array
from collections import deque

import numpy as np

rest = list(load())
while rest:
    rest = rest[1:]  # PFB523: 11


def known(xs, n):
    names, text, data, pair = list(xs), str(n), b"abc", tuple(xs)
    while names:
        print(names[0])
        names = names[1:]  # PFB523: 16
    while text:
        text = text[n:]  # PFB523: 15
    while data:
        data = data[len(data) // 2:]  # PFB523: 15
    while pair:
        pair = pair[2:]  # PFB523: 15
    return names


def annotated(text: str, names: list[int]):
    while text:
        if text.startswith("a"):
            text = text[1:]  # PFB523: 19
        else:
            text = text[2:]  # PFB523: 19
    while names:
        first, names = names[0], names[1:]  # PFB523: 33
        print(first)


def unknown(xs):
    while xs:
        xs = xs[2:]  # PFB523: 13 likely


class Parser:
    def __init__(self, text: str):
        self.text = text
        self.tokens = []
        self.data = load()

    def parse(self):
        while self.text:
            self.text = self.text[1:]  # PFB523: 24
        while self.tokens:
            self.tokens = self.tokens[1:]  # PFB523: 26
        while self.data:
            self.data = self.data[1:]  # PFB523: 24 likely


def by_for(xs, n):
    rest = sorted(xs)
    for i in range(n):
        rest = rest[i:]  # PFB523: 15 likely
    return rest


async def coroutine(sock, data: bytes):
    while data:
        data = data[await sock.send(data):]  # PFB523: 15


def generator(text: str):
    while text:
        yield text[0]
        text = text[1:]  # PFB523: 15


def by_chunks(text: str, size: int):
    rows = []
    while len(text) > size:
        rows.append(text[:size])
        text = text[size:]  # PFB523: 15 likely
    while text:
        print(text[0:4096])
        text = text[4096:]  # PFB523: 15 likely
    while text:
        rows.append(text[:4])
        text = text[4:]  # PFB523: 15
    while text:
        print(text[:size + 1], rows[:size])
        text = text[size:]  # PFB523: 15
    while text:
        end = text.index(";")
        rows.append(text[:end])
        text = text[end:]  # PFB523: 15
    while text:
        found = match(text)
        rows.append(text[:found.end()])
        text = text[found.end():]  # PFB523: 15


# --- what is not -------------------------------------------------------------------------------------------------------------


def views(xs, data):
    view, numbers, table = memoryview(data), array.array("i", xs), np.array(xs)
    while view:
        view = view[1:]
        numbers = numbers[1:]
        table = table[1:]


def other_slices(xs):
    names = list(xs)
    while names:
        names = names[:-1]
        names = names[:]
        names = names[-5:]
        names = names[1:5]
        names = names[::2]
        names = names[1::2]
        names = names[0]


def of_others(xs, ys):
    while xs:
        xs = ys[1:]
        first = xs[1:]
        print(first)


def anew(rows):
    for row in rows:
        row = row[1:]
        print(row)
    for row in rows:
        line = row.text
        line = line[1:]
        print(line)
    for i, line in enumerate(rows):
        if line[0] == "+":
            line = line[1:]
        print(i, line)


def leaves(xs):
    names = list(xs)
    while names:
        if names[0]:
            names = names[1:]
            break
    while names:
        if names[0]:
            names = names[1:]
            return names


def other_types(xs):
    names, table = deque(xs), {}
    while names:
        table = table[1:]


def once(text: str):
    text = text[1:]
    return text


def few(text: str):
    for _ in (1, 2, 3):
        text = text[1:]
    return text


def items(d, k):
    while d:
        d[k] = d[k][1:]


def dropped(text: str):
    while text:
        if not __debug__:
            text = text[1:]  # PFB523: refuted


def cuts_nothing(xs, s=""):
    for x in xs:
        s = s[0:]
        x(s)
    return s


# --- most elements are removed, or a few --------------------------------------------------------------------------------------


def until_empty(text: str, names: list[int], more):
    while len(text) > 0:
        text = text[1:]  # PFB523: 15
    while True:
        if not names:
            break
        names = names[1:]  # PFB523: 16
    while names:
        if names[0] == "(":
            names = names[1:]  # PFB523: 20
            while names and names[0] != ")":
                names = names[1:]  # PFB523: 24
        else:
            raise ValueError
    while text or more:
        text = text[1:]  # PFB523: 15
    while names and more:
        names = names[2:]  # PFB523: 16
        names.extend(more)
    for _ in range(len(text)):
        print(text)
        text = text[1:]  # PFB523: 15
    for c in text:
        print(c)
        text = text[1:]  # PFB523: 15


class Node:
    def __init__(self):
        self.children = []

    def lstrip(self):
        while self.children and self.children[0].is_space():
            self.children = self.children[1:]  # PFB523: 28 likely


def few(text: str, names: list[int], rows):
    while text[0] == " ":
        text = text[1:]  # PFB523: 15 likely
    while text.startswith("#"):
        text = text[1:]  # PFB523: 15 likely
    while text and text.startswith("#"):
        text = text[1:]  # PFB523: 15 likely
    while len(names) > 1:
        names = names[1:]  # PFB523: 16 likely
    while names:
        if names[0] > 0:
            break
        names = names[1:]  # PFB523: 16 likely
    for row in rows:
        line = str(row)
        while line[0] == " ":
            line = line[1:]  # PFB523: 19 likely
        print(line)
    return text, names
