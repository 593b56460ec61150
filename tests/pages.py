"""Small files with one finding each, and the same files mended; the last one has a finding that no fix mends."""

QUADRATIC = """\
class Page:
    def __init__(self):
        self.html = ""

    def render(self, rows):
        for row in open(rows):
            self.html += "x"
"""
JOINED = """\
class Page:
    def __init__(self):
        self.html = ""

    def render(self, rows):
        self.html += "".join(["x" for row in open(rows)])
"""
SLOW = "def f(xs):\n    return [list(-x for x in y) for y in xs]\n"
FAST = "def f(xs):\n    return [[-x for x in y] for y in xs]\n"
UNFIXED = """\
last = 0
for number in range(1000000):
    last = number * 2 - last
"""
