"""Marked lines for PFB403 in the syntax of Python 3.12 (PEP 695, PEP 701), and loops with their test at the top, which 3.11 disputes."""

type Words = list[str]

def while_loops(words: Words, i, stream):
    s = ""
    while words:
        s += words.pop()  # PFB403: 8
    while i < 100:
        s = s + words[i]  # PFB403: 12
        i += 1
    while not stream.closed and i:
        if i:
            s += stream.read(1)  # PFB403: 12
        else:
            i = 0
    while (line := stream.readline()):
        s += line  # PFB403: 8
    while line is not None:
        for letter in line:
            s += letter  # PFB403: 12
        line = stream.readline()
    while i:
        s = ""
        while i > 9:
            s += ","  # PFB403: 12
            i -= 1
        stream.write(s)
    while i < 9:
        s += "x"
        stream.last = s
        i += 1
    return s

def f_strings(words):
    s = ""
    for word in words:
        s += f"{word + f"{"ü"}"}"  # PFB403: 8
        print(f"{"é"}{word}"); s = s + f"{'ß'}"  # PFB403: 36
    for word in words:
        s = f"{s}{"," + word}"
    for word in words:
        print(f"{(s := s + f"{word}")}")
    return s

def generic[T: str](words: list[T]) -> str:
    s = ""
    for word in words:
        s += word  # PFB403: 8
    return s

class Box[T]:
    html = ""

    def join[U](self, words: list[U]) -> T:
        out = ""
        for word in words:
            out += f"{word}"  # PFB403: 12
            self.html += f"{word}"
        return out

    def captured_by_an_alias(self, words):
        out = ""
        for word in words:
            out += word
        type Local = list[out]
        return Local

    def captured_by_a_default[U](self, words):
        out = ""
        for word in words:
            out += word  # PFB403: 12
        def inner[V](text=out): return text
        return inner

    def inlined(self, words):
        out = ""
        for word in words:
            out += word
            print([word for word in words if word in out], {out: word for word in words})
        return {word for word in words if word in out}

    def not_inlined(self, words):
        out = ""
        for word in words:
            out += word
        return list(word for word in words if word in out), [(lambda: out) for word in words]

if 0:
    def gone(words):
        s = ""
        for word in words:
            s += word  # PFB403: refuted
