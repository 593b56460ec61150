"""A program: what it calls outside of loops runs once."""
import re


def version(text):
    return re.search("[0-9]+", text)


def is_heading(line):
    return re.match("#+ ", line)  # PFB515: 11


def cleaned(text):
    return re.sub(" +", " ", text)  # PFB515: 11


def nested(text, depth):
    if depth:
        return nested(re.sub("a", "b", text), depth - 1)  # PFB515: 22
    return lambda text: re.sub("a", "b", text)  # PFB515: 24


def hook(text):
    return re.match("a", text)  # PFB515: 11


def part(text):
    return re.match("a", text)


class Page:
    def __init__(self):
        self.name = self.title() or re.match("a", self.text)

    def title(self):
        return re.match("a", self.text)


class Line:
    def __init__(self, text):
        self.found = re.match("a", text)  # PFB515: 21


def run(text):
    print(version(text), part(text), nested(text, 3), Page().title())
    return [line for line in map(cleaned, text.splitlines()) if is_heading(line) and Line(line)]


def main(text):
    run(text)
    for line in text:
        re.match("a", line)  # PFB515: 8


if __name__ == "__main__":
    main("")
