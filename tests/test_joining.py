"""Lines that black has broken: they are joined where a rewrite has made room, and stay in any other layout."""

from __future__ import annotations

import black
import pytest

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.alignment import laid_out
from flake8_bytecode_perf.fix import fix_text

ALL = Settings(min_gain=-1, confidence="likely", unsafe_fixes=True)
JOINED = {
    "a statement": ("self.items.append(\n    first(second)\n)", "append(\n    first(second)\n)", "append(first(second))"),
    "the header of a block": (
        "if (self.items.name)(\n    argument\n):\n    pass",
        "if (name)(\n    argument\n):\n    pass",
        None,
    ),
    "what a bracket holds": (
        "print(\n    self.item\n    + self.other_item\n    .name\n) or function_of(argument)",
        "print(\n    item\n    + other_item\n    .name\n) or function_of(argument)",
        "print(\n    item + other_item.name\n) or function_of(argument)",
    ),
    "an element": (
        "print(\n    self.items.name(\n        argument\n    ),\n    second_argument_of_it\n)",
        "print(\n    name(\n        argument\n    ),\n    second_argument_of_it\n)",
        "print(\n    name(argument),\n    second_argument_of_it\n)",
    ),
    "what redundant parentheses hold": (
        "x_of_it = (\n    self.item_of\n    or second_one\n)",
        "x_of_it = (\n    item_of\n    or second_one\n)",
        "x_of_it = (\n    item_of or second_one\n)",
    ),
    "redundant parentheses": (
        "x_of_it += (\n    self.item + second_one\n)",
        "x_of_it += (\n    item + second_one\n)",
        "x_of_it += item + second_one",
    ),
    "those of a header": (
        "if (\n    self.item or second_argument\n):\n    pass",
        "if (\n    item or second_argument\n):\n    pass",
        "if item or second_argument:\n    pass",
    ),
    "those of a generator": (
        "x_of = (\n    self.y for y in self.z\n)",
        "x_of = (\n    y for y in self.z\n)",
        "x_of = (y for y in self.z)",
    ),
    "with elements that have lines of their own, too": (
        "self.items.append(\n    first\n    + second\n)",
        "append(\n    first\n    + second\n)",
        "append(first + second)",
    ),
    "in a block that tabs indent": (
        "\t\tself.items.append(\n\t\t\tfirst(second)\n\t\t)",
        "\t\tappend(\n\t\t\tfirst(second)\n\t\t)",
        "\t\tappend(first(second))",
    ),
}
KEPT = {
    "what is still too wide": ("self.items.append(\n    first(second_one, third)\n)", "append(\n    first(second_one, third)\n)"),
    "what had room before": ("self.append(\n    first(second)\n)", "append(\n    first(second)\n)"),
    "parentheses that bind": ("x = self.y * (\n    self.item + second\n)", "x = y * (\n    item + second\n)"),
    "a comma at the end": ("self.items.append(\n    first(second),\n)", "append(\n    first(second),\n)"),
    "a comment": ("self.items.append(\n    first(second)  # a\n)", "append(\n    first(second)  # a\n)"),
    "a string of several lines": ("self.items.append(\n    first('''\n''', a)\n)", "append(\n    first('''\n''', a)\n)"),
    "lines that are aligned": (
        "self.items.append(first(second),\n                  third)",
        "append(first(second),\n       third)",
    ),
    "a bracket that closes elsewhere": ("self.items.append(\n    first(second))", "append(\n    first(second))"),
    "an operand of a comparison": (
        "assert self.items != (\n    self.x or second\n)",
        "assert items != (\n    x or second\n)",
    ),
    "parentheses that begin behind another bracket": (
        "self.x[\n    a\n] = (\n    second_argument_of_it\n)",
        "x[\n    a\n] = (\n    second_arg_of_it\n)",
    ),
    "a backslash in brackets": (
        "self.items.append(\n    first \\\n    + second\n)",
        "append(\n    first \\\n    + second\n)",
    ),
    "a backslash": ("self.items_of_it = \\\n    first(second)", "items = \\\n    first(second)"),
    "other lines": ("self.items.append(\n    first(second)\n)", "append(\n    first(\n        second\n    )\n)"),
}


@pytest.mark.parametrize("name", JOINED)
def test_lines_are_joined_where_there_is_room_now(name: str) -> None:
    old, new, wanted = JOINED[name]
    wanted = new.replace("(\n    argument\n)", "(argument)") if wanted is None else wanted
    assert laid_out(old + "\n", new + "\n", 29) == f"{wanted}\n"


@pytest.mark.parametrize("name", KEPT)
def test_any_other_lines_stay(name: str) -> None:
    old, new = KEPT[name]
    assert laid_out(old + "\n", new + "\n", 29) == f"{new}\n"


FORMATTED = """\
class Rows:
    def names(self, rows):
        for row in rows:
            self.names_of_the_rows.append(
                self.rate * row.rate + row.another_part_of_its_name.upper()
            )
            self.names_of_the_rows.append(
                self.rate * row.rate * 2 if row.another_part_of_it else self.rate
            )
"""


NUMBER = """\
def work(self, xs):
    for x in xs:
        self.a_long_name_of_the_rows.append(
            1000000000000000000000000000000
            .real
        )
"""


def test_lines_are_joined_only_where_they_stay_the_same_code() -> None:
    assert laid_out("self.f(\n    10\n    .real\n)\n", "f(\n    10\n    .real\n)\n", 14) == "f(10.real)\n"
    text = fix_text(NUMBER, ALL, {"PFB201"}).text
    assert "a_long_name_of_the_rows = self.a_long_name_of_the_rows" in text
    assert "0\n            .real\n" in text


def test_what_black_has_formatted_stays_formatted() -> None:
    text = fix_text(FORMATTED, ALL, {"PFB201"}).text
    assert "rate = self.rate" in text
    assert black.format_str(FORMATTED, mode=black.Mode()) == FORMATTED
    assert black.format_str(text, mode=black.Mode()) == text
