"""PFB401: a string grows by += where CPython can't append in place. Build a local list and join it."""


class Page:
    def __init__(self):
        self.html = ""

    def render(self, rows):
        for row in rows:
            self.html += f"<tr><td>{row}</td></tr>"
