# A default says what most callers pass, not what all of them do.
class Page:
    def __init__(self, html="", part=""):
        self.html = html
        self.part = part
        self.rest = ""

    def fill(self, n):
        for i in range(n):
            self.html += str(i)
        return self.html

    def repeat(self, n):
        for _ in range(n):
            self.rest += "("
            self.rest += self.part


def captured(n, text=""):
    def add():
        nonlocal text
        for i in range(n):
            text += str(i)

    add()
    return text


def parts(values):
    text = ""

    def add(part="", n=2):
        nonlocal text
        for _ in range(n):
            text += "("
            text += part

    for value in values:
        try:
            add(value)
        except TypeError:
            print("no text", text)
    return text


class Sticky:
    def __radd__(self, text):
        return text + "!"


print(Page(None).fill(0), Page("a").fill(2), captured(0, None), captured(2, "b"))
print(parts(["a", None, "b"]), parts([Sticky()]))
for given in ("c", None, Sticky()):
    page = Page(part=given)
    try:
        page.repeat(2)
    except TypeError:
        print("none")
    print(page.rest)
