"""A file with a finding, its last line, and the same file mended."""

QUADRATIC = """\
class Page:
    def __init__(self):
        self.html = ""

    def render(self, rows):
        for row in rows:
            self.html += "x"
"""
JOINED = """\
class Page:
    def __init__(self):
        self.html = ""

    def render(self, rows):
        self.html += "".join(["x" for row in rows])
"""
