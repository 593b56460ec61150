"""Marked lines for PFB405, sequence-rebuilt. Only ever compiled, never run.

`t += (x,)` is found at the statement, `l = l + [x]` at the value on the right. `l += [x]` changes a list in place and is silent.
"""
import os
import sys
from collections import deque

rows = []
pair = ()
known: list = []
fixed: tuple = ()
text = ""
total = 0
names = os.listdir(".")
unknown = sys.argv[0].partition
groups = {}

# --- module level ------------------------------------------------------------------------------------------------

for name in names:
    rows = rows + [name]  # PFB405: 11
    known = known + [name]  # PFB405: 12
    pair += (name,)  # PFB405: 4
    pair = pair + (name,)  # PFB405: 11
    fixed += (name,)  # PFB405: 4
    rows += [name]
    text += name
    text = text + name
    total = total + len(name)
    unknown = unknown + name
    other = rows + [name]
    sys.path += [name]

for name in names: rows = rows + [name]  # PFB405: 26

for name in names:
    rows = []
    rows = rows + [name]
    pair = ()
    pair += (name,)

for name in ("a", "b"):
    rows = rows + [name]

rows = rows + ["once"]
pair += ("once",)

if 0:
    for name in names:
        rows = rows + [name]  # PFB405: refuted

while 0: pair += (1,)  # PFB405: refuted

class Body:
    fields = []
    marks = ()
    for name in names:
        fields = fields + [name]  # PFB405: 17
        marks += (name,)  # PFB405: 8

# --- lists ---------------------------------------------------------------------------------------------------------

def lists(words, n):
    l = []
    for word in words:
        l = l + [word]  # PFB405: 12
    for word in words: l = l + [word]  # PFB405: 27
    for word in words:
        l = (l + [word])  # PFB405: 13
    for word in words:
        l = [word] + l  # PFB405: 12
    for word in words:
        l = l + [word] + [n]  # PFB405: 12
    for word in words:
        l = l + [word, n, *words]  # PFB405: 12
    for word in words:
        l = l + [letter for letter in word]  # PFB405: 12
    for word in words:
        l = l + list(word)  # PFB405: 12
    for word in words:
        l = l + word.parts  # PFB405: 12
    for word in words:
        l: list = l + [word]  # PFB405: 18
    for word in words:
        l = (
            l  # PFB405: 12
            + [word]
        )
    for word in words:
        l = l + [  # PFB405: 12
            word,
        ]
    for größe in words: print("é"); l = l + [größe]; n += 1; l = l + ["ü"]  # PFB405: 43; 70
    while n < 9:
        n += 1
        l = l + [n]  # PFB405: 12
    while True:
        l = l + [next(words)]  # PFB405: 12
        if n:
            return l

def other_shapes(words, box, n):
    l = m = []
    for word in words:
        m = l = l + [word]  # PFB405: 16
    for word in words:
        l, n = l + [word], n + 1  # PFB405: 15
    for word in words:
        n, l = n + 1, l + [word]  # PFB405: 22
    for word in words:
        if len(l := l + [word]) > 9:  # PFB405: 20
            break
    sizes = [len(l := l + [word]) for word in words]  # PFB405: 22
    for word in words:
        box.last = l = l + [word]  # PFB405: 23
    return m, sizes, max(len(l := l + [word]) for word in words)  # PFB405: 34

def tabs(words):
	l = []
	for word in words:
		l = l + [word]  # PFB405: 6
		if word: print("ä"); l = ["ß"] + l  # PFB405: 28
	return l

def inside_other_statements(words, box):
    l = []
    for word in words:
        try:
            l = l + [word]  # PFB405: 16
        except ValueError:
            l = l + [None]  # PFB405: 16
        finally:
            l = l + [1]  # PFB405: 16
        with box: l = l + [word]  # PFB405: 22
        match word:
            case [first, *rest]:
                l = l + [first]  # PFB405: 20
                l = l + rest  # PFB405: 20
        if word:
            for letter in word:
                while letter:
                    l = l + [letter.pop()]  # PFB405: 24
                l = l + [","]  # PFB405: 20
    return l

def generator(words):
    l = []
    for word in words:
        l = l + [word]
        yield l

async def coroutine(words):
    l = []
    async for word in words:
        l = l + [await word]  # PFB405: 12
    return l

def in_place(words, box):
    l = []
    box.l = []
    for word in words:
        l += [word]
        l += (word,)
        l += words
        l += "abc"
        l.append(word)
        l.extend([word, word])
        l[len(l):] = [word]
        box.l += [word]
        words[0] += [word]
    return l

def not_itself(words, base: list, l: list, n):
    m = []
    for word in words:
        m = base + [word]
        n.path = base + [word]
        print(l + [word])
        base[0] = l + [word]
    for word in words:
        m = l[:3] + [word]
    for word in words:
        m = m[1:] + [word]
    for word in words:
        m = [len(m)] + [word]
    for word in words:
        m = sorted(m)
    for word in words:
        m = m * 2
    return m

# --- tuples ----------------------------------------------------------------------------------------------------------

def tuples(words, n):
    t = ()
    for word in words:
        t += (word,)  # PFB405: 8
    for word in words: t += (word,)  # PFB405: 23
    for word in words:
        t += word, n  # PFB405: 8
    for word in words:
        t += tuple(word)  # PFB405: 8
    for word in words:
        t += word.parts  # PFB405: 8
    for word in words:
        t = t + (word,)  # PFB405: 12
    for word in words:
        t = (word,) + t  # PFB405: 12
    for word in words:
        t = t + (word,) + (n,)  # PFB405: 12
    for word in words:
        t += (  # PFB405: 8
            word,
            n,
        )
    for word in words:
        print("é"); t += (word,); n += 1; t += ("ü",)  # PFB405: 21; 43
    while len(t) < 100:
        t += (n,)  # PFB405: 8
    return t

def may_be_lists(words):
    l = []
    m = [1]
    n = list(words)
    o = [word for word in words]
    p = sorted(words)
    for word in words:
        l += (word,)
        m += (word,)
        n += (word,)
        o += (word,)
        p += (word,)
    return l, m, n, o, p

# --- attributes, globals, captured locals, subscripts --------------------------------------------------------------------

class Page:
    tags = ()
    lines: list
    size = 0

    def __init__(self):
        self.rows = []
        self.pair = ()
        self.html = ""
        self.count = 0

    def build(self, words, other):
        for word in words:
            self.rows = self.rows + [word]  # PFB405: 24
            self.rows = [word] + self.rows  # PFB405: 24
            self.lines = self.lines + [word]  # PFB405: 25
            self.pair += (word,)  # PFB405: 12
            self.pair = self.pair + (word,)  # PFB405: 24
            self.tags += (word,)  # PFB405: 12
            self.rows += [word]
            self.rows += (word,)
            self.html += word
            self.html = self.html + word
            self.count = self.count + 1
            self.size += word
            other.rows = self.rows + [word]
            self.all = self.rows + [word]
        for word in words:
            self.rows = []
            self.rows = self.rows + [word]
        for self.pair in words:
            self.pair += (1,)

    @classmethod
    def shared(cls, words):
        for word in words:
            cls.tags += (word,)  # PFB405: 12

def globally(words):
    global rows, pair, total
    for word in words:
        rows = rows + [word]  # PFB405: 15
        pair += (word,)  # PFB405: 8
        total = total + 1

def captured(words):
    out = []
    marks = ()
    for word in words:
        out = out + [word]  # PFB405: 14
        marks += (word,)  # PFB405: 8

    def inner():
        nonlocal out
        for word in words:
            out = out + [word]  # PFB405: 18

    return inner, lambda: marks

def subscripts(words, table, key, n):
    for word in words:
        table[key] = table.get(key, []) + [word]  # PFB405: 21
    for word in words:
        table["all"] = table.get("all", ()) + (word,)  # PFB405: 23
    for word in words:
        table["n"] = table.get("n", 0) + 1
    for word in words:
        table["s"] = table.get("s", "") + "x"
    for word in words:
        table["m"] = n.get("m", []) + [word]
    for word in words:
        table[key] = table.get("other", []) + [word]

def grouped(pairs):
    d = {}
    for k, v in pairs:
        d[k] = d.get(k, []) + [v]  # PFB405: 15
    return d


def grouped_in_displays(files, table, other):
    d = {}
    for f in files:
        d[f.owner] = [*d.get(f.owner, []), f.path]  # PFB405: 21
    for f in files:
        table[f.owner] = (*table.get(f.owner, ()), f.path)  # PFB405: 25
    for f in files:
        d[f.kind] = [*table.get(f.kind, []), f.path]
    for f in files:
        d[f.kind] = [*d.get(f.owner, []), f.path]
    for f in files:
        table[f] = [f.path, *other.get(f, [])]
    return d

# --- types, made anew each pass, cold, no loop ------------------------------------------------------------------------------

def annotated(words, l: list, t: tuple, n: int, s: str, u, *, k: list[int]):
    for word in words:
        l = l + word  # PFB405: 12
        t += word  # PFB405: 8
        k = k + word  # PFB405: 12
        n = n + word
        s = s + word
        u = u + word
    return l, t, n, s, u

def other_types(words):
    s = ""
    b = b""
    n = 0
    q = deque()
    d = {}
    e = set()
    late = []
    late = 0
    for word in words:
        s = s + word
        b = b + b"x"
        n = n + word
        q = q + deque([word])
        d = d | {word: 1}
        e = e | {word}
        late = late + word
        late += word
    return s, b, n, q, d, e, late

def anew(words, queue):
    for word in words:
        l = [word]
        l = l + [1]
        t = (word,)
        t += (1,)
    for l in words:
        l = l + [1]
    while queue:
        node, path = queue.pop()
        path = path + [node]
        for child in node:
            queue.append((child, path + [child]))
    for word in words:
        l = []
        for letter in word:
            l = l + [letter]  # PFB405: 16
        l = l + [word]
        print(l)
    for word in words:
        t = ()
        for letter in ("a", "b"):
            t += (letter,)

def no_loop(words, path: list):
    path = path + [words]
    l = []
    for word in words:
        l = l + [word]
        break
    for word in "abc":
        l = l + [word]
    for n in range(8):
        l = l + [n]
    for n in range(9):
        l = l + [n]  # PFB405: 12
    for word in words:
        for letter in "ab":
            l = l + [letter]  # PFB405: 16
    else:
        l = l + [1]
    for word in words:
        continue
        l = l + [word]  # PFB405: refuted
    for word in words:
        no_loop(word, path + [word])
    for word in words:
        l = l + [word]
        return l


def sometimes_a_tuple(n, xs, table):
    found = []
    for _ in xs:
        for i in range(n):
            found = i, n
        for value in table:
            found = found + [value]  # PFB405: 20 likely
        found = list(xs)
    return found


# --- a list and a tuple do not add up --------------------------------------------------------------------------------------------


def raises(xs, n):
    found = []
    for x in xs:
        found = x, []
        while n:
            found = found + [x]  # none: the tuple that it is refuses a list
            n -= 1
    return found


def raises_too(xs):
    found = []
    for x in xs:
        found = found + (x,)  # none: the list that it is refuses a tuple
    return found


# --- displays --------------------------------------------------------------------------------------------------------------


def unpacked(xs, u, box):
    out, front, t, both = [], [], (), []
    for x in xs:
        out = [*out, x]  # PFB405: 14
        out = [*out, *x]  # PFB405: 14
        out = [*out, x, 1] if x else out  # PFB405: 14
        front = [x, *front]  # PFB405: 16
        front = [x, *front, x]  # PFB405: 16
        t = (*t, x)  # PFB405: 12
        t = *t, x  # PFB405: 12
        t = (x, *t)  # PFB405: 12
        u = [*u, x]  # PFB405: 12
        box.all = [*box.all, x]  # PFB405: 18
        both, n = [*both, x], len(both)  # PFB405: 18
    for x in xs:
        out = [*out, x]  # PFB405: 14 likely
        x.visit(out)
    return out, front, t, u, n


def unpacked_elsewhere(xs, out, last):
    path = []
    for x in xs:
        last = [*xs, x]
        out = {*out, x}
        path = [*path]
        print([*path, x])
        path = [*path, *path]
        out |= [x]
        last = [*last, last.pop()]
    for x in xs:
        path = [*path, x]
        last.append(path)
    for x in xs:
        path = []
        path = [*path, x]
    for x in xs:
        last = [*last[:-1], x]
    for x in last:
        last = [*last, x]
    return out


# --- most iterations add something, or few -----------------------------------------------------------------------------------


def in_usual_arms(words, box):
    a, b, c, d, e, f, g = [], (), [], (), [], [], []
    for word in words:
        if word:
            a = a + [word]  # PFB405: 16
        if word.n != "x":
            b = b + (word,)  # PFB405: 16
        if word.n == "x":
            continue
        c = c + [word]  # PFB405: 12
    for word in words:
        if word.n in ("a", "b"):
            d += (word, 1)  # PFB405: 12
        elif box:
            d += (word, 2)  # PFB405: 12
        else:
            d += (word, 3)  # PFB405: 12
    for word in words:
        if word < box.n:
            e = e + [word]  # PFB405: 16
        else:
            f = f + [word]  # PFB405: 16
    while True:
        try:
            word = box.read()
        except EOFError:
            break
        if not word:
            box.skip()
        else:
            g = g + [word]  # PFB405: 16
    return a, b, c, d, e, f, g


def in_rare_arms(words, box):
    a, b, c, d, e, f, g, h = [], [], (), [], [], [], [], []
    for word in words:
        if word not in box:
            a = a + ["(", word, ")"]  # PFB405: 16 likely
        else:
            a.append(word)
        if word == "x":
            b = b + [word]  # PFB405: 16 likely
        if word not in c:
            c += (word,)  # PFB405: 12 likely
        if word.is_hidden():
            d = d + [word]  # PFB405: 16 likely
        e = e + [word] if word.n == 1 else e  # PFB405: 12 likely
    for word in words:
        try:
            word.go()
        except ValueError:
            f = f + [word]  # PFB405: 16 likely
    for word in words:
        match word:
            case "x":
                g = g + [word]  # PFB405: 20 likely
            case _:
                h = h + [word]  # PFB405: 20
    return a, b, c, d, e, f, g, h
