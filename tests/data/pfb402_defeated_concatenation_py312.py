"""Marked lines for PFB402 in the syntax of Python 3.12 (PEP 695, PEP 701)."""

type Words = list[str]

def f_strings(words: Words, n):
    s = ""
    for word in words:
        s = f"{s}{"," + word}"  # PFB402: 12
    for word in words:
        print(f"{"é"}", f"{(s := s + f"{word}")}")  # PFB402: 34
    for word in words:
        s = f"{word}{f"{n}"}"
    for word in words:
        s += f"{f"{word}"}"
    return s

def generic[T: str](words: list[T], n) -> str:
    s = ""
    for word in words:
        s = word + s  # PFB402: 12
    for word in words:
        s += word; n += 1  # PFB402: 8 (>=3.13)
    for word in words:
        s += word; print(f"{"x"}"); n += 1
        last = s
    return s, last

class Box[T]:
    html = ""

    def join[U](self, words: list[U]) -> T:
        for word in words:
            self.html = self.html + f"{word}"  # PFB402: 24
            self.html = f"{self.html}{f"{word}"}"  # PFB402: 24
            self.html += f"{word}"

    def captured_by_an_alias(self, words):
        out = ""
        for word in words:
            out = out + word  # PFB402: 18
        type Local = list[out]
        return Local

    def inlined(self, words):
        out = ""
        for word in words:
            out = out + word
        return [word for word in words if word in out]

    def walrus_inlined(self, words):
        out = ""
        return [len(out := out + word) for word in words], [len(out := word + out) for word in words]  # PFB402: 27; 71

if 0:
    def gone(words):
        s = ""
        for word in words:
            s = word + s  # PFB402: refuted
