"""Marked lines for PFB401 in the syntax of Python 3.12 (PEP 695, PEP 701)."""
import sys

text = f"{f"{sys.platform}"}"
type Words = list[str]

for word in sys.argv:
    text += word  # PFB401: 4
    print(f"{"é"}"); text += f"{"ü" + f"{word}"}"  # PFB401: 22

class Box[T]:
    html: str
    size: int

    for word in sys.argv:
        html = ""
        html += word

    def join[U](self, words: list[U]) -> T:
        for word in words:
            self.html += word  # PFB401: 12
            self.size += word
            self.cells["a"] += f"{f"{word}"}"  # PFB401: 12
            self.cells[word] += f"{f"{word}"}"  # PFB401: 12 likely
        return self.html

    def captured_by_an_alias(self, words):
        out = ""
        for word in words:
            out += word  # PFB401: 12
        type Local = list[out]
        return Local

    def captured_by_a_bound(self, words):
        out = ""
        for word in words:
            out += word  # PFB401: 12
        def inner[V: out](text): return text
        return inner

    def a_default_captures_nothing(self, words):
        out = ""
        for word in words:
            out += word
        def inner[V](text=out): return text
        return inner

    def inlined(self, words):
        out = ""
        for word in words:
            out += word
        return [word for word in words if word in out], {out: word for word in words}, {out for word in words}

    def not_inlined(self, words):
        out = ""
        for word in words:
            out += word  # PFB401: 12
        return list(word for word in words if word in out), [(lambda: out) for word in words]

    def lambda_in_an_inlined_comprehension(self, words):
        out = ""
        for word in words:
            out += word  # PFB401: 12
        return [(lambda: out) for word in words]

    def globally[U](self, words: list[U]):
        global text
        for word in words:
            text += f"{word}"  # PFB401: 12

if 0:
    for word in sys.argv:
        text += f"{f"{word}"}"  # PFB401: refuted
