"""What only a profile shows to be worth a word: methods that copy an attribute in each call, searches of a list that is long."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from flake8_bytecode_perf import Settings, check_source
from flake8_bytecode_perf.profiles import read

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = """\
class Log:
    size = 0

    def __init__(self, parts: list[str]):
        self.text, self.events, self.items, self.parts = "", (), [], parts
        self.first = [1, 2]

    def write(self, part):
        {}

    def clear(self):
        self.text, self.events = "", ()
"""

pytestmark = pytest.mark.any_python


def found(folder: Path, statement: str, confidence: str = "likely", source: str = SOURCE) -> list[tuple[str, str, float]]:
    """The code, the confidence and the share of each finding in a method that takes 90 % of the run."""
    recorded = folder / "run.raw"
    recorded.write_text("write (log.py:9) 90\nmain (app.py:1) 10\n", encoding="utf-8")
    settings = Settings(profile=read([recorded]), targets=("3.11",), confidence=confidence)
    return [(one.code, one.confidence, round(one.run or 0)) for one in check_source(source.format(statement), "log.py", settings)]


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("self.text += part", "PFB401"),
        ("self.events += (part,)", "PFB405"),
        ("self.events = self.events + (part,)", "PFB405"),
        ("self.events = (*self.events, part)", "PFB405"),
        ("self.items = self.items + [part]", "PFB405"),
        ("self.items = [*self.items, part]", "PFB405"),
        ("self.items.insert(0, part)", "PFB513"),
        ("return self.items.pop(0)", "PFB513"),
    ],
)
def test_what_each_call_copies_or_moves_is_likely_where_the_profile_shows_that_it_takes_long(
    tmp_path: Path, statement: str, code: str
) -> None:
    assert found(tmp_path, statement) == [(code, "likely", 90)]
    assert found(tmp_path, statement, "certain") == []
    everything = Settings(confidence="likely", min_gain=0.0, targets=("3.11",))
    assert code not in [one.code for one in check_source(SOURCE.format(statement), "log.py", everything)]


@pytest.mark.parametrize(
    "statement",
    [
        "self.items += [part]",
        "self.text -= part",
        "self.size += 1",
        "self.text = part",
        "self.events = part + self.events",
        "self.events = (part, *self.events)",
        'self.text = ""; self.text += part',
        "part.text += part",
        "self.log.text += part",
        "part.insert(0, self)",
        "self.items.insert(part, 0)",
        "self.first.pop(0)",
        "del self.text; self.text += part",
        "self.parts.pop()",
        "self.log.items.pop(0)",
    ],
)
def test_what_does_not_grow_by_copies_is_not_reported(tmp_path: Path, statement: str) -> None:
    assert not {code for code, *_ in found(tmp_path, statement)} & {"PFB401", "PFB405", "PFB513"}


def test_the_message_speaks_of_calls(tmp_path: Path) -> None:
    recorded = tmp_path / "run.raw"
    recorded.write_text("write (log.py:9) 90\n", encoding="utf-8")
    settings = Settings(profile=read([recorded]), targets=("3.11",), confidence="likely")
    [text] = check_source(SOURCE.format("self.text += part"), "log.py", settings)
    assert "every call copies it; append to a list of the object and use `''.join()` where the string is read" in text.message
    [events] = check_source(SOURCE.format("self.events += (part,)"), "log.py", settings)
    assert (events.fix, events.obstacles) == ("none", ("code-elsewhere",))
    assert (
        "`self.events` is rebuilt in every iteration (BINARY_OP +=), which copies all of it; append to a list" in events.message
    )


SEARCH = """\
class Stock:
    def __init__(self, names: list[str]):
        self.names = names

    def serve(self, names: list[str], words: list[str], others: list, stock, texts: dict):
        few = ["a", "b"]
        for word in words:
            {}
"""


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("use(names.index(word))", ("certain", ("error-differs",))),
        ("use(names.count(word))", ("certain", ())),
        ("use(others.index(word))", ("likely", ("unknown-type", "error-differs"))),
        ("use(names.index(others[0]))", ("likely", ("unknown-type", "error-differs"))),
        ("use(stock.names.index(word))", ("likely", ("unknown-type", "code-elsewhere", "error-differs"))),
        ("use(self.names.count(word))", ("likely", ("code-elsewhere",))),
        ("use(names.index('a'))", None),
        ("use(few.index(word))", None),
        ("use(word.index(word))", None),
        ("names.append(word); use(names.index(word))", None),
        ("names = names[1:]; use(names.index(word))", None),
        ("change(names); use(names.index(word))", None),
        ("use(texts['a'].index(word))", None),
        ("stock.remove(word)", None),
    ],
)
def test_a_search_in_a_list_that_the_loop_leaves_alone(
    tmp_path: Path, statement: str, expected: tuple[str, tuple[str, ...]] | None
) -> None:
    recorded, source = tmp_path / "run.raw", SEARCH.format(statement)
    recorded.write_text("serve (log.py:8) 90\nmain (app.py:1) 10\n", encoding="utf-8")
    profiled = Settings(profile=read([recorded]), targets=("3.11",), confidence="likely")
    searches = [one for one in check_source(source, "log.py", profiled) if one.code == "PFB522"]
    assert [(one.confidence, one.obstacles) for one in searches] == ([expected] if expected else [])
    everything = Settings(confidence="likely", min_gain=0.0, targets=("3.11",))
    assert "PFB522" not in [one.code for one in check_source(source, "log.py", everything)]
