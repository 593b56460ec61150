"""Conditions, loops over indexes, exceptions."""

from collections.abc import Mapping

from case import Case
from samples import csv_lines, floats, integers, rng, rows, sentences, words


class Shape:
    def __init__(self, width, height=0.0):
        self.width = width
        self.height = height


class Circle(Shape):
    pass


class Square(Shape):
    pass


class Rectangle(Shape):
    pass


class Frame(Rectangle):
    pass


def circle_area(shape):
    return 3.14159 * shape.width**2


def square_area(shape):
    return shape.width**2


def rectangle_area(shape):
    return shape.width * shape.height


AREAS = {Circle: circle_area, Square: square_area, Rectangle: rectangle_area}


def shapes(size, kinds):
    draw = rng(size)
    return [draw.choice(kinds)(draw.randint(1, 30), draw.randint(1, 30)) for _ in range(size)]


def scalars_before(values):
    texts = []
    for value in values:
        if isinstance(value, int) or isinstance(value, float) or isinstance(value, str):
            texts.append(str(value))
    return texts


def scalars_after(values):
    texts = []
    for value in values:
        if isinstance(value, (int, float, str)):
            texts.append(str(value))
    return texts


def scalars_arguments(size):
    draw = rng(size)
    return ([draw.choice([1, 2.5, "text", None, (1, 2), {}]) for _ in range(size)],)


scalars = Case((30, 3, 1_000), "pylint consider-merging-isinstance: one call with a tuple of types")


def total_area_before(figures):
    total = 0.0
    for figure in figures:
        if isinstance(figure, Circle):
            total += circle_area(figure)
        elif isinstance(figure, Square):
            total += square_area(figure)
        elif isinstance(figure, Rectangle):
            total += rectangle_area(figure)
    return total


def total_area_after(figures):
    total = 0.0
    for figure in figures:
        area = AREAS.get(type(figure))
        if area:
            total += area(figure)
    return total


def total_area_arguments(size):
    return (shapes(size, [Circle, Square, Rectangle, Frame]),)


total_area = Case(
    (30, 1_000),
    "a dict from type to function instead of an isinstance chain",
    "an object of a subclass is not found by its type",
    same=False,
)


def parse_amounts_before(fields):
    amounts = []
    for field in fields:
        try:
            amounts.append(int(field))
        except ValueError:
            amounts.append(0)
    return amounts


def parse_amounts_after(fields):
    amounts = []
    try:
        for field in fields:
            amounts.append(int(field))
    except ValueError:
        amounts.append(0)
    return amounts


def parse_amounts_arguments(size):
    return (["n/a" if number % 5 == 2 else str(number) for number in integers(size)] + ["n/a", "12"],)


parse_amounts = Case((30, 3, 1_000), "ruff PERF203: try outside of the loop", "the loop ends at the first error", same=False)


def loaded_before(lines):
    loaded = []
    for number, line in enumerate(lines):
        try:
            fields = line.split(",")
            loaded.append((fields[1], int(fields[4])))
        except (ValueError, IndexError) as error:
            raise RuntimeError(f"line {number}") from error
    return loaded


def loaded_after(lines):
    loaded = []
    number = 0
    try:
        for number, line in enumerate(lines):
            fields = line.split(",")
            loaded.append((fields[1], int(fields[4])))
    except (ValueError, IndexError) as error:
        raise RuntimeError(f"line {number}") from error
    return loaded


def loaded_arguments(size):
    return (csv_lines(size),)


loaded = Case((1_000, 30), "ruff PERF203: try outside of the loop", "entering try costs nothing since 3.11")


def first_letters_before(names):
    letters = []
    for i in range(len(names)):
        letters.append(names[i][0].upper())
    return letters


def first_letters_after(names):
    letters = []
    for name in names:
        letters.append(name[0].upper())
    return letters


def first_letters_arguments(size):
    return (words(size),)


first_letters = Case((30, 3, 1_000), "pylint consider-using-enumerate: iterate over the elements")


def numbered_before(lines, width):
    output = []
    for i in range(len(lines)):
        if lines[i]:
            output.append(str(i).rjust(width) + " " + lines[i].rstrip())
    return output


def numbered_after(lines, width):
    output = []
    for i, line in enumerate(lines):
        if line:
            output.append(str(i).rjust(width) + " " + line.rstrip())
    return output


def numbered_arguments(size):
    return sentences(size), 6


numbered = Case((30, 1000), "enumerate instead of range(len())")


def countdown_before(readings, limit):
    over = 0
    i = 0
    n = len(readings)
    while i < n:
        if readings[i] > limit:
            over += 1
        i += 1
    return over


def countdown_after(readings, limit):
    over = 0
    for reading in readings:
        if reading > limit:
            over += 1
    return over


def countdown_arguments(size):
    return floats(size), 200.0


countdown = Case((1_000, 30, 3), "for instead of while with a counter")


def external_links_before(links):
    external = []
    for link in links:
        if link.startswith("http://") or link.startswith("https://") or link.startswith("//"):
            external.append(link)
    return external


def external_links_after(links):
    external = []
    for link in links:
        if link.startswith(("http://", "https://", "//")):
            external.append(link)
    return external


def external_links_arguments(size):
    draw = rng(size)
    return ([draw.choice(["/shop/", "https://", "#", "//cdn.", "mailto:"]) + word for word in words(size)],)


external_links = Case((30, 3, 1_000), "ruff PIE810: startswith with a tuple")


def nonempty_before(groups):
    names = []
    for name, members in groups:
        if len(members) > 0 and len(name) != 0:
            names.append(name)
    return names


def nonempty_after(groups):
    names = []
    for name, members in groups:
        if members and name:
            names.append(name)
    return names


def nonempty_arguments(size):
    return ([(word, word[5:].split("a")[1:]) for word in words(size)],)


nonempty = Case((30, 3, 1_000), "pylint use-implicit-booleaness: the truth of a container instead of its length")


def merged_before(values):
    merged = {}
    for value in values:
        if isinstance(value, Mapping):
            merged.update(value)
    return merged


def merged_after(values):
    merged = {}
    for value in values:
        if isinstance(value, dict):
            merged.update(value)
    return merged


def merged_arguments(size):
    return (rows(size),)


merged = Case((3, 30), "test for dict instead of the abstract Mapping, which has a Python hook")


def warm_before(readings):
    count = 0
    for reading in readings:
        if 10 <= reading and reading <= 30:
            count += 1
    return count


def warm_after(readings):
    count = 0
    for reading in readings:
        if 10 <= reading <= 30:
            count += 1
    return count


def warm_arguments(size):
    return (floats(size),)


warm = Case(
    (30, 1_000),
    "pylint chained-comparison: the operand is evaluated once",
    "a local is read for nothing, and the chain shuffles the stack",
)
