"""Renders pages from templates: a small template engine with placeholders, loops and escaping.

    python templates.py [ROWS]
"""

import re
import sys
import zlib

TOKEN = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})")
ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
PAGE = """<html><head><title>{{ title }}</title></head><body>
<table>{% for row in rows %}<tr><td>{{ row.name }}</td><td>{{ row.note }}</td><td>{{ row.total }}</td></tr>
{% end %}</table><p>{{ footer }}</p></body></html>
"""


class TemplateError(Exception):
    """A template that can't be rendered."""

    def __init__(self, problems):
        super().__init__(problems)
        self.problems = problems

    def summary(self):
        lines = ""
        for number, problem in enumerate(self.problems):
            lines = f"{lines}{number}: {problem}\n"  # cold: PFB402
        return lines


class Template:
    """A template, split into literal text, placeholders and loops."""

    def __init__(self, source):
        self.nodes = self.parse(TOKEN.split(source))
        self.html = ""

    def parse(self, tokens):
        """Return the nodes of a template; raises TemplateError for a loop without an end."""
        top, stack = [], []
        nodes = top
        while tokens:
            token = tokens.pop(0)  # cold: PFB513
            if token.startswith("{% for"):
                _, _, name, _, source, _ = token.split()
                inner = []
                nodes.append(("for", name, source, inner))
                stack.append(nodes)
                nodes = inner
            elif token.startswith("{% end"):
                nodes = stack.pop()
            elif token.startswith("{{"):
                nodes.append(("value", token[2:-2].strip().split(".")))
            else:
                nodes.append(("text", token))
        if stack:
            raise TemplateError(["a loop has no end"])
        return top

    def write(self, pieces):
        """Add pieces of text to the page."""
        for piece in pieces:
            self.html += piece  # planted: PFB401

    def render(self, context):
        """Return the page for some values."""
        self.html = ""
        self.render_nodes(self.nodes, context)
        return self.html

    def render_nodes(self, nodes, context):
        """Render some of the nodes."""
        for node in nodes:
            if node[0] == "text":
                self.write((node[1],))
            elif node[0] == "value":
                self.write((escaped(value_of(node[1], context)),))
            else:
                _, name, source, inner = node
                for element in context[source]:
                    self.render_nodes(inner, {**context, name: element})


def value_of(path, context):
    """Return the value that a placeholder names."""
    value = context[path[0]]
    for part in path[1:]:
        value = value[part]
    return value


def names_in(tokens):
    """Return the names of the placeholders, each once."""
    names = []
    for token in tokens:
        if token.startswith("{{"):
            name = str(token[2:-2].strip())
            if name not in names:  # cold: PFB310
                names.append(name)
    return names


def escaped(value):
    """Return a value as HTML."""
    text = str(value)
    if text.isalnum():
        return text
    return "".join([ESCAPES.get(letter, letter) for letter in text])


def generate(count):
    """Return the same rows in every run."""
    rows = []
    for number in range(count):
        mixed = number * 2_654_435_761 % 1_000_003
        rows.append({"name": f"item{mixed}", "note": f"<{mixed % 97} & more>", "total": mixed % 1_009})
    return rows


def main():
    """Render a page, and print its length and checksum."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 3_500
    page = Template(PAGE).render({"title": "Items", "rows": generate(count), "footer": "the end"})
    print(len(page), zlib.crc32(page.encode()), names_in(TOKEN.split(PAGE)))
    try:
        Template("{% for a in b %}")
    except TemplateError as error:
        print(error.summary())


if __name__ == "__main__":
    main()
