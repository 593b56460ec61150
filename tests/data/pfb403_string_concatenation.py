"""Marked lines for PFB403, string-concatenation. Only ever compiled, never run.

A plain local that CPython appends to in place: `+=` is found at the statement, `s = s + x` at the value on the right. What is defeated is
PFB402's and silent here. A `while` with its test at the top stands in pfb403_py312.py: on 3.11 PFB402 disputes it.
"""
import os

text = ""
names = os.listdir(".")

for name in names:
    text += name
    text = text + name

class Body:
    for name in names:
        text += name

# --- the plain shapes ------------------------------------------------------------------------------------------

def plain(words):
    s = ""
    for word in words:
        s += word  # PFB403: 8
    for word in words: s += word  # PFB403: 23
    for word in words:
        s = s + word  # PFB403: 12
    for word in words: s = s + word  # PFB403: 27
    for word in words:
        s = (s + word)  # PFB403: 13
    for word in words:
        s: str = s + word  # PFB403: 17
    for word in words:
        s += word + "," + word  # PFB403: 8
    for word in words:
        s = s + (word + "\n")  # PFB403: 12
    for word in words:
        s += "%s\n" % word  # PFB403: 8
    for word in words:
        s += f"{word:>{len(word)}}"  # PFB403: 8
    for word in words:
        s += word if word else "-"  # PFB403: 8
    for word in words:
        s += word or "-"  # PFB403: 8
    for word in words:
        s += word * 2  # PFB403: 8
    for word in words:
        s += (last := word)  # PFB403: 8
    for word in words:
        s += "a" "b"  # PFB403: 8
    for word in words:
        s += "".join(letter for letter in word)  # PFB403: 8
    for word in words:
        s += (  # PFB403: 8
            word
        )
    for word in words:
        s = (
            s  # PFB403: 12
            + word
        )
    for größe in words: print("é"); s += größe  # PFB403: 39
    for word in words: print("–ü", word); s = s + "ß"  # PFB403: 49
    return s, last

def tabs(words):
	s = ""
	for word in words:
		s += word  # PFB403: 2
		if word: s += "ä"  # PFB403: 11
	return s

def forever(stream, it):
    s = ""
    while True:
        line = stream.readline()
        if not line:
            break
        s += line  # PFB403: 8
    while 1:
        s += next(it)  # PFB403: 8 likely
        if len(s) > 1000:
            break
    while True: s += next(it)  # PFB403: 16

def inside_other_statements(words, box):
    s = ""
    for word in words:
        try:
            s += word.strip()  # PFB403: 12
        except AttributeError as problem:
            s += str(problem)  # PFB403: 12
        else:
            s += "-"  # PFB403: 12
        finally:
            s += ","  # PFB403: 12
        with box as opened: s += opened.read()  # PFB403: 28
        match word:
            case [first, *_]:
                s += first  # PFB403: 16
            case {"name": name}: s += name  # PFB403: 33
            case _: s = s + "?"  # PFB403: 24
        if word:
            s += word  # PFB403: 12
        elif box: s += "box"  # PFB403: 18
        else: s = s + "none"  # PFB403: 18
        for letter in word:
            while True:
                s += letter  # PFB403: 16
                if box:
                    break
            s += ","  # PFB403: 12
    return s

def generator(words):
    s = ""
    for word in words:
        s += word  # PFB403: 8 likely
        yield word
        s += yield len(s)  # PFB403: 8 likely
    yield s

async def coroutine(words):
    s = ""
    async for word in words:
        s += await word  # PFB403: 8
        async with word as opened:
            s = s + opened.text  # PFB403: 16
    async for word in words: s += word  # PFB403: 29
    return s

class Page:
    def build(self, words):
        html = ""
        for word in words:
            html += word  # PFB403: 12
            self.html += word
        self.html = html

        def inner():
            html = ""
            for word in words:
                html += word  # PFB403: 16
            return html

        return inner

# --- one line, two statements: from 3.13 a load on the same line joins the store ---------------------------------

def one_line(words, n, self):
    s = t = ""
    for word in words:
        s += word; n += 1  # PFB403: 8 (<3.13)
    for word in words:
        s = s + word; n += 1  # PFB403: 12 (<3.13)
    for word in words:
        s += word; s += ","  # PFB403: 8 (<3.13); 19
    for word in words:
        s += word; t += word  # PFB403: 8 (<3.13); 19
    for word in words:
        if word: s += word; self.n += 1  # PFB403: 17 (<3.13)
    for word in words:
        n += 1; s += word  # PFB403: 16
    for word in words:
        s += word; n = 1  # PFB403: 8
    for word in words:
        s += word; print(n)  # PFB403: 8
    for word in words:
        s += word; continue  # PFB403: 8
    for word in words:
        s += word; pass  # PFB403: 8
    for word in words:
        s += word;  # PFB403: 8
        n += 1
    for word in words:
        s += (word  # PFB403: 8
              + ","); n += 1
    for word in words:
        if word: s += word  # PFB403: 17
        n += 1
    return s, t, n

# --- defeated ----------------------------------------------------------------------------------------------------

def defeated(words, box, out, n):
    s = t = ""
    for word in words:
        s = s + word + "\n"
    for word in words:
        s = word + s
    for word in words:
        s = f"{s}{word}"
    for word in words:
        t = s = s + word
    for word in words:
        box.last = s = s + word
    for word in words:
        s, n = s + word, n + 1
    for word in words:
        n, s = n + 1, s + word
    for word in words:
        s += word
        t = s
    for word in words:
        s += word
        box.last = s
    for word in words:
        s = s + word
        out.append(s)
    return t

def walrus(words):
    s = ""
    for word in words:
        (s := s + word)
    for word in words:
        print(len(s := s + word))
    return s

def yielded(words):
    s = ""
    for word in words:
        s += word
        yield s

# --- an alias that is gone by the next append ----------------------------------------------------------------------

def not_kept(words, box, out, seen):
    s = last = ""
    for word in words:
        s += word
        print(s, len(s), s[-1], s.upper())
        out.append(len(s))
        box.longest = max(len(s), box.longest)
        box.done = s == word or s in seen
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
        s += word  # PFB403: 8
        if word == "end":
            box.last = s
            break
    for word in words:
        s += word  # PFB403: 8 likely
        if len(s) > 1000:
            return s
    for word in words:
        s += word  # PFB403: 8
    else:
        last = s
    out.append(s)
    return last

def rows(table, out):
    for row in table:
        line = ""
        for cell in row:
            line += cell  # PFB403: 12
        line += "\n"
        out.append(line)
    for row in table:
        line = row.name + ":"
        for cell in row:
            line += cell  # PFB403: 12
        yield line

def flush(words, out):
    s = ""
    for word in words:
        s += word  # PFB403: 8 likely
        if len(s) > 80:
            out.append(s)
            s = ""
    for word in words:
        s += word  # PFB403: 8 likely
        if word != ";":
            continue
        out.append(s)
        s = ""
    return out

# --- made anew each pass, cold, or no loop ---------------------------------------------------------------------------

def anew(words, out, stream):
    s = ""
    for word in words:
        s = "<"
        s += word
        s += ">"
        out.append(s)
    for word in words:
        s += word
        out.append(s)
        s = ""
    for word in words:
        if word:
            s = "a"
        else:
            s = "b"
        s += word
    for s in words:
        s += "x"
    for n, (s, *_) in enumerate(words):
        s += "x"
    while True:
        if not (s := stream.readline()):
            break
        s += "x"
    for word in words:
        match word:
            case str(s):
                s += "x"
    for word in words:
        with word as s:
            s += "x"
    for word in words:
        s = ""
        for letter in ("a", "b"):
            s += letter

def cold(words):
    s = ""
    for letter in "abcdefgh":
        s += letter
    for word in [words, words]:
        s += word
    for n in range(8):
        s += str(n)
    for n, letter in enumerate(("a", "b")):
        s += letter
    for a, b in zip("ab", reversed("ab")):
        s += a + b
    for n in range(1, 10):
        s += str(n)  # PFB403: 8
    for letter in "abcdefghi":
        s += letter  # PFB403: 8
    for word in words:
        for letter in "ab":
            s += letter  # PFB403: 12
    return s

def no_loop(words):
    s = ""
    s += "a"
    for word in words:
        s += word
        break
    for word in words:
        if word:
            s += word
            break
        else:
            return s
    for word in words:
        s += word
        raise ValueError(s)
    for word in words:
        print(word)
    else:
        s += "end"
    for word in words:
        if word:
            break
        s += word  # PFB403: 8
    if 0:
        for word in words:
            s += word  # PFB403: refuted
    for word in words:
        continue
        s += word  # PFB403: refuted
    while False: s += "x"  # PFB403: refuted
    return s

# --- captured locals, globals ------------------------------------------------------------------------------------------

def captured(words):
    out = ""
    for word in words:
        out += word
    return lambda: out

def captured_by_a_generator(words):
    out = ""
    for word in words:
        out += word
    return any(word in out for word in words)

def captured_by_a_comprehension(words):
    out = ""
    for word in words:
        out += word  # PFB403: 8 (>=3.12)
    return [word for word in words if word in out]

def not_captured(words):
    out = ""
    for word in words:
        out += word  # PFB403: 8
    return [letter for letter in out], (lambda out=out: out)

def globally(words):
    global text
    for word in words:
        text += word

# --- who says it is a string --------------------------------------------------------------------------------------------

def numbers_and_others(words, n, unknown, p: int):
    total = 0
    rows = []
    raw = b""
    pair = ()
    late = ""
    late = 0
    for word in words:
        total += word
        rows += [word]
        rows += "abc"
        raw += word
        pair += (word,)
        late += word
        n += 1
        unknown += word
        p += len(word)
    return total, rows, raw, pair, late, n, unknown, p

def by_binding(words, table, k: str, *, e: str = ""):
    a = "-" * 9
    b, c = "", 0
    d = f"{words}"
    f: str
    f = table.f
    g = str(words)
    h = "a" + words
    i = "%s" % words
    j = ",".join(words)
    for word in words:
        a += word  # PFB403: 8
        b += word  # PFB403: 8
        c += word
        d += word  # PFB403: 8
        e += word  # PFB403: 8
        f += word  # PFB403: 8
        g += word  # PFB403: 8
        h += word  # PFB403: 8
        i += word  # PFB403: 8
        j += word  # PFB403: 8
        k += word  # PFB403: 8
    return a, b, c, d, e, f, g, h, i, j, k

def by_what_is_added(words, a, b, c, d, e, f, g):
    for word in words:
        a += "-"  # PFB403: 8 likely
        b += f"{word}"  # PFB403: 8 likely
        c += str(word)  # PFB403: 8 likely
        d += word.strip()  # PFB403: 8 likely
        e = e + ","  # PFB403: 12
        f += "," + word  # PFB403: 8 likely
        g += "%d" % word  # PFB403: 8 likely
    return a, b, c, d, e, f, g

def by_a_default(words, a="", b: str = "", c="", d=""):
    for word in words:
        a += word  # PFB403: 8 likely
        b += word  # PFB403: 8
        c += word  # PFB403: 8
        c = c + ","  # PFB403: 12
        d = f"{d}{word}"  # PFB402: 12
    return a, b, c, d

def first_or_next(words):
    for n, word in enumerate(words):
        if n == 0:
            s = ""
        else:
            s += ", " + word  # PFB403: 12
    t = None
    for word in words:
        if t is None:
            t = word
        else:
            t += ", " + word  # PFB403: 12 likely
    return s, t

def text_is_a_parameter_here(text, words):
    for word in words:
        text += word
    return text

def shadowed(words, s, str):
    for word in words:
        s += str(word)
    return s


# --- types that a call of the file shows -------------------------------------------------------------------------------------


def u_(data):
    return data.decode("latin-1")


def title(words) -> str:
    return load(words)


def maybe(words):
    if words:
        return ""


def called(words):
    s, t, u = u_(b""), title(words), maybe(words)
    for word in words:
        s += word  # PFB403: 8
        t += word  # PFB403: 8
        u += word  # PFB403: 8
    return s, t, u
