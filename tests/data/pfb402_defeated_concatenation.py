"""Marked lines for PFB402, defeated-concatenation. Only ever compiled, never run.

A `+=` is found at its statement, every other form at the value on the right (or in the walrus). A plain `+=` or `s = s + w` that CPython does
in place is PFB403's and silent here.
"""
import os
import sys

text = ""
total = 0
names = os.listdir(".")
anything = sys.argv[0].partition
table = {}

# --- module level ------------------------------------------------------------

for name in names:
    text = text + name  # PFB402: 11
    text = name + text  # PFB402: 11
    text = f"{text}{name}"  # PFB402: 11
    total = total + len(name)
    anything = anything + name
    name = "<" + name
    table["all"] = table["all"] + ", "  # PFB402: 19
    sys.report = sys.report + f"{name}"  # PFB402: 17
    text += name

while (text := text + "x"):  # PFB402: 15
    print(name)

while (text := text + "x"):
    title = text + name

lengths = [len(text := text + name) for name in names]  # PFB402: 23

for name in names:
    text = ""
    text = text + name
    text = "<" + text

# --- the whole string on the wrong side, or not alone ------------------------------------------------------------

def rebuilt(words, size):
    s = ""
    for word in words:
        s = s + word + "\n"  # PFB402: 12
    for word in words:
        s = s + "," + word + ";" + word  # PFB402: 12
    for word in words:
        s = (s + word) + "\n"  # PFB402: 12
    for word in words:
        s = word + s  # PFB402: 12
    for word in words:
        s = "(" + s + ")"  # PFB402: 12
    for word in words:
        s = f"{s}{word}"  # PFB402: 12
    for word in words:
        s = f"({s})"  # PFB402: 12
    for word in words:
        s = f"{word}, {s}"  # PFB402: 12
    for word in words:
        s = "%s%s" % (s, word)  # PFB402: 12
    for word in words:
        s = "%s," % s  # PFB402: 12
    for word in words:
        s = "{}{}".format(s, word)  # PFB402: 12
    for word in words:
        s = "".join([s, word])  # PFB402: 12
    for word in words:
        s = ",".join((s, word))  # PFB402: 12
    for word in words:
        s: str = word + s  # PFB402: 17
    for word in words:
        s = s + word if word else s  # PFB402: 12
    for word in words: s = "ü" + s; size += 1; s = s + "ß" + "é"; s = f"{s}–"  # PFB402: 27; 52; 73
    for word in words:
        if word == "größe": s = word + s  # PFB402: 34 likely
    return s

def in_place(words, n):
    s = ""
    for word in words:
        s += word
        s = s + word
        s = (s + word)
        s = s + (word + "\n")
        s = s + word * 2
        s += word + "\n"
        s += (
            word
        ); n += 1
        s += f"{word}\n" if word else "\n"
        s: str = s + word
    for word in words: s += word
    for word in words:
        if word: s += word
        else: s = s + "-"
    while True:
        s += next(words)
        if n: return s

def other_strings(words, t, d):
    s = ""
    for word in words: s = t + word
    for word in words: s = f"{t}{word}"
    for word in words: s = "%s%s" % (t, word)
    for word in words: s = "".join([t, word])
    for word in words: s = f"{len(s)}{word}"
    for word in words: s = "%d%s" % (len(s), word)
    for word in words: s = "".join([s[:5], word])
    for word in words: s = s[1:] + word
    for word in words: s = word + s[-9:]
    for word in words: s = f"{s[-9:]}{word}"
    for word in words: s = d[s] + word
    for word in words: s = t.get(s) + word
    for word in words:
        t.u = s + word
        d[word] = word + s
    return s

def not_known_to_be_strings(a, b, x, rows):
    n = 0
    path = [x]
    raw = b""
    for row in rows:
        n = n + row + 1
        n = 2 + n
        n = row + n
        path = [row] + path
        raw = raw + b"x" + row
        raw = row + raw
        a = a + row + x
        b = row + b
        x = x + row.copy() + row
        a.b = row + a.b
        row.c = row.c + row
    return n, path, raw, a, b, x

def known_by_what_is_added(a, b, c, d: str, rows):
    for row in rows:
        a = a + ", " + row  # PFB402: 12
        b = f"{row}" + b  # PFB402: 12
        c = str(row) + c  # PFB402: 12
        d = row + d  # PFB402: 12
    return a, b, c, d

def anew(words, stream):
    s = ""
    for word in words:
        s = word.strip()
        s = s + "," + word
        s = "<" + s
        s = f"{s}>"
        print(s)
    for s in words:
        s = "<" + s
    for n, s in enumerate(words):
        s = f"{n}{s}"
    while (s := stream.readline()):
        s = "<" + s
    for word in words:
        match word:
            case str(s):
                s = "<" + s
    for word in words:
        s = ""
        for letter in word:
            s = letter + s  # PFB402: 16
        s = "<" + s
        print(s)
    for word in words:
        s = "<" + s
        print(s)
        s = ""

def no_loop(words, s: str):
    s = "<" + s
    s = f"{s}{words}"
    for word in words:
        s = word + s
        break
    for word in words:
        s = word + s
        return s
    for word in "abc":
        s = word + s
    for word in range(3):
        s = f"{s}{word}"
    [s := s + word for word in ("a", "b")]
    for word in words:
        for letter in "ab":
            s = letter + s  # PFB402: 16
    else:
        s = "<" + s
    if 0:
        for word in words:
            s = word + s  # PFB402: refuted
    for word in words:
        continue
        s = f"{s}{word}"  # PFB402: refuted
    while False:
        s = s + word + "\n"  # PFB402: refuted
    return s

# --- the plain form, lost ------------------------------------------------------------

def walrus(words):
    s = ""
    for word in words:
        (s := s + word)  # PFB402: 14
    for word in words:
        print(len(s := s + word))  # PFB402: 23
    for word in words:
        if len(s := s + word) > 80:  # PFB402: 20
            break
    while len(s := s + "x") < 1000:  # PFB402: 19
        print(word)
    return s, [len(s := s + word) for word in words], {len(s := word + s) for word in words}  # PFB402: 24; 64

def walrus_in_a_generator(words):
    s = ""
    return max(len(s := s + word) for word in words)  # PFB402: 24

def chained(words, box):
    s = t = ""
    for word in words:
        t = s = s + word  # PFB402: 16
    for word in words:
        s = t = s + word  # PFB402: 16
    for word in words:
        box.last = s = s + word  # PFB402: 23
    return t

def tuples(words):
    s = previous = ""
    n = 0
    for word in words:
        s, n = s + word, n + 1  # PFB402: 15
    for word in words:
        n, s = n + 1, s + word  # PFB402: 22
    for word in words:
        previous, s = s, s + word
    for word in words:
        n, s = n, f"{s}{word}"  # PFB402: 18
    for word in words:
        [s, n] = [s + word, n + 1]  # PFB402: 18
    return s, previous

def followed_by_a_load(words, self):
    s = t = ""
    n = 0
    for word in words:
        s += word; n += 1  # PFB402: 8 (>=3.13)
    for word in words:
        s = s + word; n += 1  # PFB402: 12 (>=3.13)
    for word in words:
        n += 1; s += word; t = s[:1]
    for word in words:
        s += word; self.n += 1  # PFB402: 8 (>=3.13)
    for word in words:
        s += word; word.strip()  # PFB402: 8 (>=3.13)
    for word in words:
        s += word; s += ","  # PFB402: 8 (>=3.13)
    for word in words:
        s += word; t += word; print(n)  # PFB402: 8 (>=3.13)
    for word in words:
        if word: s += word; n = n + 1  # PFB402: 17 (>=3.13)
    for word in words: s += word; n = -n  # PFB402: 23 (>=3.13)
    return s, t, n

def followed_by_no_load(words, n):
    s = ""
    for word in words:
        s += word; print(n)
    for word in words:
        s += word; n = 1
    for word in words:
        s += word; continue
    for word in words:
        n += 1; s += word
    for word in words:
        s += word;
        n += 1
    for word in words:
        s += (word
              + ","); n += 1
    for word in words:
        s += word; pass
    return s

def followed_by_a_yielded_load(words):
    s = ""
    for word in words:
        s += word; yield word  # PFB402: 8 (>=3.13)
    for word in words:
        s += word; yield
    for word in words:
        s += word
        yield word

# --- aliases ------------------------------------------------------------

def another_name(words):
    s = last = ""
    for word in words:
        s += word
        last = s
    for word in words:
        last = s
        s = s + word
    for word in words:
        s += word
        last = len(s)
    for word in words:
        s += word
        last = s
        print(last)
        last = ""
    for word in words:
        s += word
        last = s
        print(last)
        del last
    for word in words:
        last = None
        s += word
        last = s
    for word in words:
        s += word
        if word == "end":
            last = s
            break
    for word in words:
        s += word
    else:
        last = s
    return last

def stored(words, box, table, out, seen):
    s = ""
    for word in words:
        s += word
        box.last = s
    for word in words:
        s += word
        table[0] = s
    for word in words:
        s += word
        table[word] = s
    for word in words:
        s = s + word
        out.append(s)
    for word in words:
        s += word
        out.insert(0, s)
    for word in words:
        s += word
        seen.add(s)
    for word in words:
        s += word
        yield s

async def stored_by_a_coroutine(words, box):
    s = ""
    async for word in words:
        s += word
        box.last = s
    async for word in words:
        s += await word
        await box.send(s)

def not_kept(words, out, box):
    s = ""
    for word in words:
        s += word
        print(s)
        box.send(s)
        out.append(len(s))
        out.append(s[-1])
        box.last = s.upper()
        box.ends = s == word
        if s in out:
            continue
        if len(s) > 1000:
            return s
    for word in words:
        s += word
        if len(s) > 80:
            out.append(s)
            s = ""
    for row in words:
        s = ""
        for word in row:
            s += word
        out.append(s)
        box.last = s
    out.append(s)
    return out

# --- 3.11 never warms up a loop with its test at the top ------------------------------------------------------------

def cold_while(words, stream, i):
    s = ""
    while words:
        s += words.pop()  # PFB402: 8 likely (<3.12)
    while i < 100:
        s = s + words[i]  # PFB402: 12 likely (<3.12)
        i += 1
    while not stream.closed and stream:
        if i:
            s += stream.read(1)  # PFB402: 12 likely (<3.12)
    while (line := stream.readline()):
        s += line  # PFB402: 8 likely (<3.12)
    while line is not None:
        s = line + s  # PFB402: 12
    return s

def warm_while(words):
    s = ""
    while True:
        s += words.pop()
        if not words:
            break
    while 1:
        s += words.pop()
        if not words:
            return s

# --- attributes, globals, captured locals, subscripts ------------------------------------------------------------

class Page:
    title = ""

    def __init__(self):
        self.html = self.css = ""
        self.size = 0

    def build(self, words, other, pages):
        for word in words:
            self.html = self.html + word  # PFB402: 24
            self.html = self.html + word + "\n"  # PFB402: 24
            self.css = word + self.css  # PFB402: 23
            self.css = f"{self.css}{word}"  # PFB402: 23
            self.title = "%s%s" % (self.title, word)  # PFB402: 25
            other.page.html = other.page.html + f"{word}"  # PFB402: 30
            self.size = self.size + len(word)
            self.html += word
        for word in words:
            self.html = self.html + word
            self.summary = self.html + word
            other.html = self.html + word
        for page in pages:
            page.html = page.html + "x"
        for word in words:
            self.html = ""
            self.html = self.html + word
            self.html = f"{self.html}{word}"

def globally(words):
    global text, total
    for word in words:
        text = text + word  # PFB402: 15
        text = f"{text}{word}"  # PFB402: 15
        total = total + 1

def captured(words):
    out = ""
    for word in words:
        out = out + word  # PFB402: 14
        out = word + out  # PFB402: 14
        out += word

    def inner():
        nonlocal out
        for word in words:
            out = out + word  # PFB402: 18

    return inner

def captured_by_a_comprehension(words):
    out = ""
    for word in words:
        out = out + word  # PFB402: 14 (<3.12)
    return [word for word in words if word in out]

def subscripts(words, table, key, cells):
    for word in words:
        table["html"] = table["html"] + f"{word}"  # PFB402: 24
        table[0] = f"{table[0]}{word}"  # PFB402: 19
        cells[key] = str(word) + cells[key]  # PFB402: 21
        table["n"] = table["n"] + 1
        table["x"] = table["y"] + ","
