"""Marked lines for PFB401, quadratic-concatenation. Only ever compiled, never run.

The finding stands at the statement, which is where its target starts.
"""
import asyncio
import config
import os
import sys
from typing import Any

text = ""
report: str = ""
banner = "=" * 40
header = "%s\n" % sys.platform
total = 0
items = []
blob = b""
anything = config.load()
names = os.listdir(".")
pages = {}

# --- module level: STORE_NAME ------------------------------------------------------------

for name in names:
    text += name  # PFB401: 4

for name in names: report += name  # PFB401: 19

while names:
    banner += names.pop()  # PFB401: 4

for name in names:
    if name:
        try:
            with open(name) as stream:
                header += stream.read()  # PFB401: 16
        except OSError as problem:
            header += str(problem)  # PFB401: 12
        finally:
            header += "\n"  # PFB401: 12

for name in names:
    total += len(name)
    items += [name]
    items += "abc"
    blob += b"x"
    anything += name
    pages["all"] += f"{name},"  # PFB401: 4
    config.text += "x"  # PFB401: 4

for name in names:
    line = ""
    line += name
    line += "\n"
    print(line)

for line in sys.stdin:
    line += "!"
    print(line)

for mark in ("a", "b", "c"):
    text += mark

for name in names:
    for mark in "ab":
        text += mark  # PFB401: 8
else:
    text += "end"

if 0:
    for name in names:
        text += name  # PFB401: refuted

while 0: text += "x"  # PFB401: refuted

for name in names:
    if name:
        continue
        text += name

text += "once"

# --- attributes ------------------------------------------------------------

class Page:
    title = ""
    footer: str
    size = 0
    parts = []

    def __init__(self, source):
        self.html = ""
        self.css: str = source.css
        self.count = 0
        self.rows = []
        self.raw = b""
        self.source = source
        self.__secret = f"{source}"

    def build(self, words, line):
        for word in words:
            self.html += word  # PFB401: 12
            self.css += word  # PFB401: 12
            self.title += word  # PFB401: 12
            self.footer += word  # PFB401: 12
            self.__secret += word  # PFB401: 12
            self.count += 1
            self.size += len(word)
            self.rows += [word]
            self.raw += b"x"
            self.source += word
            self.unheard_of += word
            line.total += word
            line.text += " "  # PFB401: 12
            line.last.text += word + "\n"  # PFB401: 12
            self.source.log += "%s\n" % word  # PFB401: 12

    def one_line(self, words):
        for word in words: self.html += word; self.count += 1  # PFB401: 27
        for word in words: self.count += 1; self.html += word  # PFB401: 44
        for word in words: self.html += "é"; self.css += "ü"; self.html += "–"  # PFB401: 27; 46; 64
        for größe in words: größe.strip(); self.html += größe  # PFB401: 47

    def forever(self, stream):
        while True:
            line = stream.readline()
            if not line:
                break
            self.html += line  # PFB401: 12

    def until(self, stream):
        while (line := stream.readline()): self.html += line  # PFB401: 43

    def nested(self, rows):
        for row in rows:
            for cell in row:
                while cell:
                    self.html += cell.pop()  # PFB401: 20
                self.html += ","  # PFB401: 16
            self.html += "\n"  # PFB401: 12

    def several_lines(self, rows):
        for row in rows:
            self.html += (  # PFB401: 12
                row.name
                + row.value
            )
            self.html += "".join(  # PFB401: 12
                cell for cell in row
            )

    def branches(self, rows):
        for row in rows:
            match row:
                case [first, *_]:
                    self.html += first  # PFB401: 20
                case {"name": name}:
                    self.html += name  # PFB401: 20
                case _:
                    self.html += "?"  # PFB401: 20
            if row:
                self.html += row.name  # PFB401: 16
            else:
                self.html += row.name  # PFB401: 16

    def generator(self, rows):
        for row in rows:
            self.html += yield row  # PFB401: 12 likely
        for row in rows:
            self.html += row.name
            yield self.html

    async def coroutine(self, rows):
        async for row in rows:
            self.html += await row  # PFB401: 12 likely
            async with row as opened:
                self.html += opened.text  # PFB401: 16 likely

    def inner(self, rows):
        def add(words):
            for word in words:
                self.html += f"<{word}>"  # PFB401: 16

        def add_one(word):
            self.html += f"<{word}>"

        for row in rows:
            add(row), add_one(row)

    @classmethod
    def shared(cls, words):
        for word in words:
            cls.title += word  # PFB401: 12
            Page.title += "x"  # PFB401: 12
            cls.size += word

    def anew(self, rows):
        for row in rows:
            self.html = ""
            self.html += row.name
            self.html += "\n"
            print(self.html)
        for row in rows:
            self.html += row.name
            print(self.html)
            self.html = ""
        for row in rows:
            if row:
                self.html = "a"
            else:
                self.html = "b"
            self.html += row.name
        for self.html in rows:
            self.html += "x"
        for row in rows:
            with open(row) as self.css:
                self.css += "x"
        for row in rows:
            self.html = ""
            for cell in row:
                self.html += cell  # PFB401: 16
            print(self.html)

    def cold(self, rows):
        for mark in ("a", "b"):
            self.html += mark
        for mark in range(8):
            self.html += str(mark)
        for n, mark in enumerate("abcdefgh"):
            self.html += f"{n}{mark}"
        for row in rows:
            for mark in ("a", "b"):
                self.html += mark  # PFB401: 16
        for mark in range(9):
            self.html += str(mark)  # PFB401: 12
        for row in rows:
            self.html = ""
            for mark in ("a", "b"):
                self.html += mark

    def leaves(self, rows):
        for row in rows:
            self.html += row
            break
        while rows:
            self.html += "x"
            raise ValueError(rows)
        for row in rows:
            if row:
                self.html += "x"
                break
            else:
                self.html += "y"
                raise ValueError(row)

    def may_come_round(self, rows):
        for row in rows:
            self.html += row  # PFB401: 12
            if row:
                break
        for row in rows:
            if not row:
                continue
            self.html += row  # PFB401: 12
            break

    def loop_else(self, rows):
        for row in rows:
            print(row)
        else:
            self.html += "none"

class Counter:
    def __init__(self):
        self.html = 0
        self.css = []

    def build(self, words):
        for word in words:
            self.html += word
            self.css += word

class Plain:
    label = ""
    for name in names:
        label += name  # PFB401: 8
    width = 0
    for name in names:
        width += len(name)

def made_by_the_loop(pages, tree):
    for page in pages:
        page.html += "x"
    for n, page in enumerate(pages):
        page.html += "x"
        page.body.html += "x"
        page["html"] += "x"
    for page in pages:
        copy = page.copy()
        copy.html += "x"
    while tree:
        tree.text += "x"
        tree = tree.parent
    while (node := tree.pop()):
        node.text += "x"
    for page in pages:
        for word in page.words:
            page.html += f"{word} "  # PFB401: 12
        page.html += "end"

def indented_by_tabs(page, words):
	for word in words:
		page.html += word.strip()  # PFB401: 2
		if word: page.html += "ä"  # PFB401: 11

# --- globals: STORE_GLOBAL ------------------------------------------------------------

def globally(words):
    global text, report, total, anything
    for word in words:
        text += word  # PFB401: 8
        report += word  # PFB401: 8
        total += 1
        anything += word
    for word in words:
        text = "new"
        text += word

def a_parameter_of_that_name(text, words):
    for word in words:
        text += word
    return text

# --- captured locals: STORE_DEREF ------------------------------------------------------------

def captured_by_a_function(words):
    out = ""
    size = 0
    for word in words:
        out += word  # PFB401: 8
        size += len(word)

    def show():
        return out, size

    return show

def captured_by_a_lambda(words):
    out = ""
    for word in words:
        out += word  # PFB401: 8
    return lambda: out

def captured_by_a_generator(words):
    out = ""
    for word in words:
        out += word  # PFB401: 8
    return any(word in out for word in words)

def captured_by_a_class(words):
    out = ""
    for word in words:
        out += word  # PFB401: 8

    class Result:
        value = out

    return Result

def captured_by_a_comprehension(words):
    out = ""
    for word in words:
        out += word  # PFB401: 8 (<3.12)
    return [word for word in words if word in out]

def captured_by_a_dict_comprehension(words):
    out = ""
    for word in words:
        out += word; print({word: out for word in words})

def first_iterable_of_a_comprehension(words):
    out = ""
    for word in words:
        out += word
    return [letter for letter in out], list(letter for letter in out)

def default_argument(words):
    out = ""
    for word in words:
        out += word
    return lambda out=out: out

def outer(words):
    out = ""
    size = 0

    def inner():
        nonlocal out, size
        for word in words:
            out += word  # PFB401: 12
            size += 1

    def called(word):
        nonlocal out
        out += word

    for word in words:
        called(word)
    inner()
    return out

def plain_local(words):
    out = ""
    for word in words:
        out += word
    return out

# --- subscripts: STORE_SUBSCR ------------------------------------------------------------

def subscripts(words, key, index, table, rows):
    for word in words:
        table["html"] += f"{word}"  # PFB401: 8
        table[0] += f"{word}"  # PFB401: 8
        table[-1] += f"{word}"  # PFB401: 8
        table["a", "b"] += f"{word}"  # PFB401: 8
        table["a"]["b"] += f"{word}"  # PFB401: 8
        table[key] += "," + word  # PFB401: 8
        table.cells[index] += str(word)  # PFB401: 8
        rows[index].html += "%s" % word  # PFB401: 8
        os.environ["PATH"] += ":/bin"  # PFB401: 8
        table["n"] += 1
        table["what"] += word
        table["list"] += [word]
        rows[key] += len(word)

def loop_bound_keys(words, table, counts):
    for word in words:
        table[word] += "x"  # PFB401: 8 likely
        table[word.lower()] += "x"  # PFB401: 8 likely
    for i, word in enumerate(words):
        table[i] += word.strip()
        table[i % 3] += "x"  # PFB401: 8 likely
    i = 0
    while i < 100:
        table[i] += "x"  # PFB401: 8 likely
        i += 1
    for word in words:
        key = word.lower()
        table[key] += "x"  # PFB401: 8 likely
        counts[key] += 1
        counts[word] += word

def key_of_the_outer_loop(rows, table):
    for row in rows:
        for cell in row:
            table[row] += f"{cell},"  # PFB401: 12

def table_of_the_loop(rows):
    for row in rows:
        table = {"a": ""}
        table["a"] += "x"
        table[row] += "x"
    for row in rows:
        row["name"] += "x"
        row[0] += "x"

# --- who says it is a string ------------------------------------------------------------

def unknown(box, words, str_=str):
    for word in words:
        box.a += word
        box.a += word.upper
        box.a += words[0]
        box.a += -word
        box.b += 1.5
        box.c += (word,)
        box.d += b"x"
        box.e += str_(word)
        box.f += str(word)  # PFB401: 8
        box.f += ", ".join(words)  # PFB401: 8
        box.f += word.strip()  # PFB401: 8
        box.f += "<" + word  # PFB401: 8
        box.f += word + ">"  # PFB401: 8
        box.f += "<%s>" % word  # PFB401: 8
        box.f += "<{}>".format(word)  # PFB401: 8
        box.f += f"<{word}>"  # PFB401: 8
        box.f += "a" "b"  # PFB401: 8

def shadowed(box, words, str):
    for word in words:
        box.text += str(word)

def outside_any_loop(box, words):
    if words:
        box.text += "".join(word for word in words)
    return [box.text for word in words]


def in_arms(self, names):
    self.text = ""
    self.rest = ""
    for name in names:
        if name == "'":
            self.text += "\\'"  # PFB401: 12
        elif name.lower():
            self.text += name.lower()  # PFB401: 12
        else:
            self.text += name  # PFB401: 12
        if name == "x":
            self.rest += name  # PFB401: 12 likely
