"""`bytecode-perf measure` on real files: its scripts are run, by pyperf and by the command itself.

What is asserted of times holds where one function does many times the work of the other.
"""

from __future__ import annotations

import io
import json
import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from in_process import bytecode_perf

from flake8_bytecode_perf.cli import _call_rounds, _call_timer
from flake8_bytecode_perf.cli._measure import MeasuringError
from flake8_bytecode_perf.cli.measure import duration

pytestmark = pytest.mark.any_python  # what differs between Pythons are the findings and the fixes, which have their own tests
QUICK = ("--run", "--rounds", "8", "--python", sys.executable)
PYPERF = ("--processes=1", "--values=1", "--warmups=0", "--loops=1", "--quiet")
SQUARES = """\
def squares(n: int):
    found = []
    for i in range(n):
        found = found + [i * i]
    return found
"""


def loop(argument: str = "", *, name: str = "work", body: str = "found = found + [x]", before: str = "") -> str:
    """Return a function whose loop copies a list in each iteration, which has a safe fix."""
    return f"def {name}({argument}):\n    found = []\n{before}    for x in xs:\n        {body}\n    return found\n"


def inner(source: str) -> str:
    """Return a source as it stands inside of a block, behind its first indentation."""
    return source.replace("\n", "\n    ")


def written(folder: Path, source: str, line: str = "found = found + [", *options: str) -> str:
    """Return the script for the finding in the line that contains a text."""
    (folder / "page.py").write_text(source)
    number = next(number for number, one in enumerate(source.splitlines(), start=1) if line in one)
    done = bytecode_perf(folder, "measure", f"page.py:{number}", "--select", "PFB1,PFB4,PFB5", *options)
    assert done.returncode == 0, done.stderr
    return done.stdout


def refused(folder: Path, source: str, line: int, *options: str) -> str:
    """Return the one line of an error."""
    (folder / "page.py").write_text(source)
    done = bytecode_perf(folder, "measure", f"page.py:{line}", *options)
    assert (done.returncode, done.stdout) == (2, "")
    lines = [one for one in done.stderr.splitlines() if not one.startswith("bytecode-perf: measuring")]
    assert len(lines) == 1
    return lines[0]


def run(folder: Path, script: str) -> dict[str, float]:
    """Run a script with pyperf; return the time of each benchmark in seconds."""
    (folder / "bench.py").write_text(script)
    results = folder / "results.json"
    results.unlink(missing_ok=True)
    command = [sys.executable, "bench.py", *PYPERF, "-o", "results.json"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(results.read_text())
    common = found.get("metadata", {})
    return {(common | one["metadata"])["name"]: one["runs"][-1]["values"][0] for one in found["benchmarks"]}


# The script


def test_a_script_runs_with_pyperf_and_is_faster_after(tmp_path: Path) -> None:
    times = run(tmp_path, written(tmp_path, SQUARES))
    assert [*times] == ["squares before", "squares after"]
    assert times["squares before"] > times["squares after"] > 0


def test_what_a_script_measures_is_neither_reported_nor_fixed(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text(SQUARES)
    done = bytecode_perf(tmp_path, "measure", "page.py:4", "-o", "bench.py", "--select", "PFB405")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "the script is written to bench.py\n")
    script = (tmp_path / "bench.py").read_text()
    assert script.startswith("# flake8: noqa\n# PFB405 in page.py, line ")
    assert bytecode_perf(tmp_path, "check", "bench.py").returncode == 0
    assert bytecode_perf(tmp_path, "fix", "bench.py").returncode == 0
    assert (tmp_path / "bench.py").read_text() == script
    assert bytecode_perf(tmp_path, "measure", "bench.py", *QUICK).returncode == 0


def test_only_what_the_function_needs_comes_along(tmp_path: Path) -> None:
    source = f"""\
from __future__ import annotations

import os, re
import sys as system
from collections import OrderedDict, deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

print("imported")
LIMIT, OTHER = 3, 4
TABLE = {{}}
TABLE["a"] = 1
TABLE.update(b=2)
UNUSED = re.compile("x")


def other():
    return os.getcwd()


def helper(x):
    return deque([x], maxlen=LIMIT)[0] + len(TABLE)


{loop("xs: Iterable[int]", body="found = found + [helper(x)]")}

if __name__ == "__main__":
    LIMIT = other()
"""
    script = written(tmp_path, source)
    for kept in (
        "LIMIT, OTHER = 3, 4\n",
        'TABLE["a"] = 1',
        "TABLE.update(b=2)",
        "from collections import deque\n",
        "import Iterable\n",
    ):
        assert script.count(kept) == 1
    for dropped in ("import os", "import re", "system", "OrderedDict", "Mapping", "imported", "UNUSED", "other()"):
        assert dropped not in script
    assert "xs = list(range(1000))  # Iterable[int]\n" in script
    run(tmp_path, script)


def test_a_method_comes_with_its_class_reduced_to_what_it_needs(tmp_path: Path) -> None:
    source = """\
class Base:
    kind = "base"

    def __init__(self, names: list[str], width=80):
        self.names, self.width = names, width

    def unused(self):
        return missing


class Page(Base):
    # of no use here
    def unused(self):
        return missing

    def size(self, x):
        return len(x) + self.width

    def render(self):
        found = []
        for x in self.names:
            found = found + [self.size(x)]
        return found


class Marker:
    def unused(self):
        return missing


class Special(Marker):
    pass
"""
    script = written(tmp_path, source)
    assert "missing" not in script
    assert "Marker" not in script
    assert script.count("class Base:") == 1
    assert script.count("def size(self, x):") == 2
    assert "def arguments(Page):" in script
    assert "self = Page(names=[str(i) for i in range(1000)])\n" in script
    assert [*run(tmp_path, script)] == ["Page.render before", "Page.render after"]
    script = written(tmp_path, source.replace("found + [self", "found + [Special, self"))
    assert "class Marker:\n    pass\n" in script
    run(tmp_path, script)


@pytest.mark.parametrize(
    ("body", "is_kept"),
    [
        ("x", False),
        ("self.helper(x)", True),
        ("getattr(self, 'helper')(x)", True),
        ("getattr(self, 'hel' + 'per')(x)", True),
        ("operator.methodcaller('helper', x)(self)", True),
    ],
)
def test_a_member_that_may_be_used_comes_along(tmp_path: Path, body: str, *, is_kept: bool) -> None:
    head = "    def helper(self, x):\n        return x\n\n"
    script = written(tmp_path, "import operator\n\n\n" + method(body, head=head))
    assert ("def helper" in script) is is_kept
    run(tmp_path, script)


def test_a_class_with_a_base_outside_of_the_file_comes_as_it_is(tmp_path: Path) -> None:
    head = "    def run(self):\n        return 1\n\n"
    source = "import threading\n\n\n" + method("x", head=head).replace("class Page:", "class Page(threading.Thread):")
    assert script_has_run_method(written(tmp_path, source))
    assert not script_has_run_method(written(tmp_path, source.replace("threading.Thread", "object")))


def script_has_run_method(script: str) -> bool:
    return "def run(self)" in script


def test_what_a_class_and_a_case_read_comes_along(tmp_path: Path) -> None:
    source = "from dataclasses import dataclass\n\nkind = 'page'\n\n\n@dataclass\nclass Row:\n    kind = kind\n    x: int\n\n"
    source += "    def other(self):\n        return 1\n\n\n" + loop("xs: list[Row]")
    script = written(tmp_path, source)
    assert "kind = 'page'\n" in script
    run(tmp_path, script)
    matched = loop("xs: list[Row]", body="found = found + [x]").replace(
        "        found = found", "        match x:\n            case Row(x=1):\n                continue\n        found = found"
    )
    run(tmp_path, written(tmp_path, source[: source.index("def work")] + matched))


def test_statements_that_fill_a_constant_come_along(tmp_path: Path) -> None:
    source = (
        "import sys\n\nSIZES = {'a': 1}; OTHER = 2\nSIZES['a'] += 1\nif sys.maxsize:\n    SIZES.update(b=1)\nelse:\n    print()\n"
    )
    source += "if sys.maxsize:\n    import json\nelse:\n    import orjson as json\n"
    source += "if 1:\n    import glob, fnmatch\n    from os import path\n"
    script = written(tmp_path, source + loop("xs: list[int]", body="found = found + [SIZES['a'], json.dumps(x), glob]"))
    assert "SIZES = {'a': 1}\nSIZES['a'] += 1\n" in script
    assert "    SIZES.update(b=1)\n" in script
    assert "if 1:\n    import glob\n" in script
    assert "OTHER" not in script
    assert "fnmatch" not in script
    run(tmp_path, script)


def method(body: str, *, head: str = "", decorator: str = "", argument: str = "self, xs: list[int]") -> str:
    """Return a class with a method that copies a list in each iteration."""
    lines = [
        f"class Page:\n{head}",
        *[f"    {decorator}\n"] * bool(decorator),
        f"    def work({argument}):\n",
        "        found = []\n",
    ]
    return "".join([*lines, "        for x in xs:\n", f"            found = found + [{body}]\n", "        return found\n"])


def test_the_standard_input_can_not_be_measured(tmp_path: Path) -> None:
    done = bytecode_perf(tmp_path, "measure", "-")
    told = "the standard input can't be measured; give the line of a finding in a file, FILE:LINE"
    assert (done.returncode, done.stderr) == (2, f"bytecode-perf measure: error: {told}\n")


def test_an_object_that_can_not_be_made_is_marked(tmp_path: Path) -> None:
    source = method("x", head="    def __init__(self, where, *, size):\n        pass\n\n")
    (tmp_path / "page.py").write_text(source)
    done = bytecode_perf(tmp_path, "measure", "page.py:8")
    assert done.returncode == 0
    assert "self = ...  # TODO: fill in Page(where, size)\n" in done.stdout
    assert done.stderr.endswith("bytecode-perf: to be filled in, marked TODO: self\n")
    (tmp_path / "bench.py").write_text(done.stdout)
    ran = subprocess.run([sys.executable, "bench.py", *PYPERF], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (1, "first fill in the lines that are marked TODO\n")
    run(tmp_path, done.stdout.replace("self = ...", "self = Page(1, size=2)"))
    assert "page.py:8: Page.work can't run before these are filled in: self; -o FILE" in refused(tmp_path, source, 8, *QUICK)


@pytest.mark.parametrize(
    ("decorator", "argument", "function"),
    [
        ("", "self, xs: list[int]", "PageBefore.work"),
        ("@staticmethod", "xs: list[int]", "PageBefore.work"),
        ("@classmethod", "cls, xs: list[int]", "PageBefore.work"),
        ("@property", "self, xs=(1, 2)", "PageBefore.work.fget"),
        ("@cached_property", "self, xs=(1, 2)", "PageBefore.work.func"),
    ],
)
def test_methods_of_all_kinds_are_called(tmp_path: Path, decorator: str, argument: str, function: str) -> None:
    source = "from functools import cached_property\n\n\n" + method("x", decorator=decorator, argument=argument)
    script = written(tmp_path, source)
    assert f"({function}," in script
    run(tmp_path, script)


def test_a_setter_and_a_private_method_are_found(tmp_path: Path) -> None:
    head = "    @property\n    def work(self):\n        return 1\n\n"
    script = written(tmp_path, method("x", head=head, decorator="@work.setter"))
    assert "(PageBefore.work.fset, PageBefore)" in script
    run(tmp_path, script)
    script = written(tmp_path, method("x").replace("work", "__work"))
    assert "(PageBefore._PageBefore__work, PageBefore)" in script
    run(tmp_path, script)


def test_generators_are_iterated_over(tmp_path: Path) -> None:
    source = "def work(xs: list[int]):\n    found = []\n    for x in xs:\n        found = found + [x]\n        yield len(found)\n"
    script = written(tmp_path, source)
    assert "for _ in function(*args, **kwargs):\n            pass\n" in script
    assert "result = list(function(*args, **kwargs))" in script
    times = run(tmp_path, script)
    assert times["work before"] > times["work after"]
    lazy = loop("xs: list[int]").replace("return found", "return (x for x in found)")
    assert "result = list(" in written(tmp_path, lazy)
    assert "result = list(" in written(tmp_path, lazy.replace("(x for x in found)", "map(str, found)"))


def test_a_recursive_function_calls_itself(tmp_path: Path) -> None:
    source = loop("xs: list[int]").replace("return found", "return found + work(xs[:3]) if len(xs) > 3 else found")
    script = written(tmp_path, source)
    assert script.count("work_before(xs[:3])") == script.count("work_after(xs[:3])") == 1
    assert "work(xs" not in script
    run(tmp_path, script)


def test_a_class_that_its_method_names_is_named_anew(tmp_path: Path) -> None:
    source = method('Page.size("Page")', head='    def size(self: "Page | None") -> "list[Page, Page]":\n        return 1\n\n')
    script = written(tmp_path, source)
    assert 'PageBefore.size("Page")' in script
    assert 'self: "PageAfter | None") -> "list[PageAfter, PageAfter]"' in script
    run(tmp_path, script)


def test_each_side_has_the_globals_that_the_function_assigns(tmp_path: Path) -> None:
    source = "seen = 0\n\n\n" + loop("xs: list[int]", before="    global seen\n", body="found = found + [x]; seen += 1")
    script = written(tmp_path, source, "found = found")
    assert script.count("seen_before = 0\n") == script.count("global seen_after\n") == 1
    run(tmp_path, script)


def test_what_a_fix_adds_to_the_module_comes_along(tmp_path: Path) -> None:
    source = "import re\n\n\ndef work(xs: list[str]):\n    return [x for x in xs if re.match('a+b', x)]\n"
    script = written(tmp_path, source, "re.match")
    assert script.count("_PATTERN = re.compile('a+b')") == 1
    assert script.count("_PATTERN.match(x)") == 1
    run(tmp_path, script)


def test_star_arguments_and_keywords_are_passed(tmp_path: Path) -> None:
    source = loop("start: int, /, *xs: int, scale: float = 2.0, name: str, **more")
    script = written(tmp_path, source)
    assert "xs = list(range(1000))  # *int\n" in script
    assert 'return (start, *xs), {"scale": scale, "name": name}\n' in script
    run(tmp_path, script)
    assert "xs = [...]  # TODO: fill in\n" in written(tmp_path, loop("*xs"))


def test_a_cache_is_cleared_before_each_call(tmp_path: Path) -> None:
    source = "from functools import lru_cache\n\n\n@lru_cache\n" + SQUARES
    script = written(tmp_path, source)
    assert "        function.cache_clear()\n" in script
    times = run(tmp_path, script)
    assert times["squares before"] > times["squares after"]


def test_other_decorators_are_left_out(tmp_path: Path) -> None:
    source = "import app\n\n\n@app.route(\n    '/'\n)\n" + SQUARES
    script = written(tmp_path, source)
    assert "# Measured without @app.route('/').\n" in script
    assert "import app" not in script
    run(tmp_path, script)


def test_names_of_the_file_and_of_the_script_do_not_clash(tmp_path: Path) -> None:
    source = "timed = 3\ncheck = 4\nwork_after = 5\n\n\n" + loop(
        "xs: list[int]", body="found = found + [timed + check + work_after]"
    )
    script = written(tmp_path, source)
    assert "def timed_(" in script
    assert "def work_after_(" in script
    run(tmp_path, script)


def test_the_comment_says_that_a_fix_is_unsafe(tmp_path: Path) -> None:
    source = "class Page:\n    def work(self, xs: list[int]):\n        self.n = 0\n        for x in xs:\n"
    source += "            self.n += x\n        return self.n\n"
    script = written(tmp_path, source, "self.n += x", "--select", "PFB202")
    assert "# The fix is unsafe, it may change what the program does: " in script
    assert "(seen-after-error).\n" in script
    run(tmp_path, script)


def test_without_a_fix_there_is_a_copy_to_rewrite(tmp_path: Path) -> None:
    source = "class Page:\n    def work(self, xs: list[int]):\n        self.found = []\n        for x in xs:\n"
    source += "            self.found = self.found + [x]\n        return self.found\n"
    script = written(tmp_path, source, "self.found + [x]")
    assert "# There is no automatic fix: rewrite the copy below that is marked TODO.\n" in script
    assert "# TODO: a copy, to be rewritten as the message says: " in script
    assert script.count("self.found = self.found + [x]") == 2
    run(tmp_path, script)
    assert "page.py:5: the finding has no automatic fix, so there is nothing to compare; -o FILE" in refused(
        tmp_path, source, 5, *QUICK
    )


def test_what_check_reports_is_measured_although_another_rule_takes_its_place(tmp_path: Path) -> None:
    """At min-gain 0, PFB603 is silent on a string that grows."""
    (tmp_path / "setup.cfg").write_text("[flake8]\nbytecode-perf-targets = 3.14\n")
    source = 'def work(xs: list[str], word: str):\n    s = ""\n    for x in xs:\n        s = "".join([s, word])\n    return s\n'
    script = written(tmp_path, source, "join", "--select", "PFB603")
    assert "# PFB603 in page.py, line 4: " in script
    run(tmp_path, script)


def test_a_name_that_the_file_does_not_bind_is_marked(tmp_path: Path) -> None:
    script = written(tmp_path, loop("xs: list[int]", body="found = found + [unbound]"))
    assert "unbound = ...  # TODO: the file does not show what this is\n" in script
    run(tmp_path, script)
    script = written(tmp_path, "from math import *\n" + loop("xs: list[int]", body="found = found + [sin(x)]"))
    assert "from math import *\n" in script
    assert "TODO" not in script
    run(tmp_path, script)
    assert "import *" not in written(tmp_path, "from math import *\n" + SQUARES)


def test_relative_imports_become_absolute(tmp_path: Path) -> None:
    package = tmp_path / "things"
    (package / "inner").mkdir(parents=True)
    for folder in (package, package / "inner"):
        (folder / "__init__.py").touch()
    (package / "inner" / "values.py").write_text("VALUE = 3\n")
    imports = "from .values import VALUE\nfrom .. import inner\n"
    imports += "try:\n    from .speed import fast\nexcept ImportError:\n    fast = int\n"
    body = "found = found + [(VALUE, inner.__name__, fast(x))]"
    (package / "inner" / "page.py").write_text(imports + loop("xs: list[int]", body=body))
    done = bytecode_perf(tmp_path, "measure", "things/inner/page.py:10", "--select", "PFB405")
    for line in (
        "from things.inner.values import VALUE\n",
        "from things import inner\n",
        "    from things.inner.speed import fast\n",
    ):
        assert line in done.stdout
    run(tmp_path, done.stdout)
    ran = bytecode_perf(tmp_path / "things", "measure", "inner/page.py:10", "--select", "PFB405", *QUICK)
    assert (ran.returncode, "times as fast" in ran.stdout) == (0, True), ran.stderr


# A script that the user has filled in

UNKNOWN = "def work(xs, sep):\n    found = []\n    for x in xs:\n        found = found + [x + sep]\n    return found\n"


def script_run(folder: Path, script: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Let `measure --run` have a script in place of a finding."""
    (folder / "bench.py").write_text(script)
    return bytecode_perf(folder, "measure", "bench.py", *options)


def test_a_script_that_was_filled_in_is_measured(tmp_path: Path) -> None:
    script = written(tmp_path, UNKNOWN)
    filled = script.replace("xs = ...", "xs = ['a', 'b'] * 300").replace("sep = ...", "sep = ';'")
    done = script_run(tmp_path, filled, *QUICK)
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "work, time of a call:"), done.stderr
    assert " times as fast" in done.stdout
    done = script_run(tmp_path, script.replace("sep = ...", "sep = ';'"), *QUICK)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "bytecode-perf: bench.py: work can't run before these are filled in: xs\n"


def test_a_copy_that_was_rewritten_by_hand_is_compared(tmp_path: Path) -> None:
    source = "class Page:\n    def work(self, xs: list[int]):\n        self.found = []\n        for x in xs:\n"
    source += "            self.found = self.found + [x]\n        return self.found\n"
    before, mark, after = written(tmp_path, source, "self.found + [x]").partition("# TODO: a copy")
    for rewrite, status in (("self.found.append(x)", 0), ("self.found.append(-x)", 2)):
        done = script_run(tmp_path, before + mark + after.replace("self.found = self.found + [x]", rewrite), *QUICK)
        assert done.returncode == status, done.stderr
        assert ("times as fast" in done.stdout) == (status == 0)
        assert ("the results differ before and after" in done.stderr) == (status != 0)


def test_a_script_imports_what_stands_beside_the_measured_file(tmp_path: Path) -> None:
    (tmp_path / "things").mkdir()
    (tmp_path / "things" / "__init__.py").touch()
    (tmp_path / "things" / "values.py").write_text("VALUE = 3\n")
    (tmp_path / "things" / "page.py").write_text(
        "from .values import VALUE\n\n\n" + loop("xs: list[int]", body="found = found + [VALUE]")
    )
    (tmp_path / "elsewhere").mkdir()
    assert bytecode_perf(tmp_path, "measure", "things/page.py:7", "-o", "elsewhere/bench.py").returncode == 0
    done = bytecode_perf(tmp_path, "measure", "elsewhere/bench.py", *QUICK)
    assert (done.returncode, "times as fast" in done.stdout) == (0, True), done.stderr


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("check()\n", "pass\n"),
        ('"squares before"', '"squares"'),
        ('"squares before":', '"cubes before":'),
        ("BENCHMARKS = {", "TABLE = {"),
        ("if __name__", "while __name__"),
    ],
)
def test_what_is_no_script_of_measure_is_refused_in_one_line(tmp_path: Path, old: str, new: str) -> None:
    script = written(tmp_path, SQUARES)
    assert old in script
    for text in (script.replace(old, new), "print(1)\n"):
        done = script_run(tmp_path, text, *QUICK)
        told = "bench.py is not a script written by `bytecode-perf measure`; give one, or the FILE:LINE of a finding"
        assert (done.returncode, done.stdout, done.stderr) == (2, "", f"bytecode-perf: {told}\n")


@pytest.mark.parametrize("option", [("-o", "new.py"), ("--select", "PFB405")])
def test_options_that_need_a_place_are_refused_with_a_script(tmp_path: Path, option: tuple[str, ...]) -> None:
    done = script_run(tmp_path, written(tmp_path, SQUARES), *QUICK, *option)
    assert done.returncode == 2
    assert done.stderr.startswith("bytecode-perf measure: error: -o and --select need a place, FILE:LINE")


def test_a_script_without_run_is_taken_for_a_file(tmp_path: Path) -> None:
    done = script_run(tmp_path, written(tmp_path, SQUARES))
    assert done.stderr.endswith("--run also takes a script that -o has written\n")


# The arguments


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("x: int", "x = 1000  # int"),
        ("x: 'float | None'", "x = 1.5  # 'float | None'"),
        ("x: Optional[bool]", "x = True  # Optional[bool]"),
        ("x: int | str", "x = 1000  # int | str"),
        ("x: Page | str", 'x = "some text " * 100  # Page | str'),
        ("x: Iterable[str]", "x = [str(i) for i in range(1000)]  # Iterable[str]"),
        ("x: Iterator[bytes]", "x = iter([str(i).encode() for i in range(1000)])  # Iterator[bytes]"),
        ("x: Generator[int, None, None]", "x = iter(list(range(1000)))  # Generator[int, None, None]"),
        ("x: set[int]", "x = {i for i in range(1000)}  # set[int]"),
        ("x: frozenset[str]", "x = frozenset({str(i) for i in range(1000)})  # frozenset[str]"),
        ("x: AbstractSet[int]", "x = {i for i in range(1000)}  # AbstractSet[int]"),
        ("x: tuple[int, ...]", "x = tuple(list(range(1000)))  # tuple[int, ...]"),
        ("x: tuple[int, str]", 'x = (1000, "some text " * 100)  # tuple[int, str]'),
        ("x: list[tuple[int, float]]", "x = [(i, float(i)) for i in range(1000)]  # list[tuple[int, float]]"),
        ("x: list[list[int]]", "x = [list(range(10)) for i in range(1000)]  # list[list[int]]"),
        ("x: deque[int]", "x = collections.deque(list(range(1000)))  # deque[int]"),
        ("x: dict[str, int]", "x = {str(i): i for i in range(1000)}  # dict[str, int]"),
        ("x: Counter[str]", "x = collections.Counter({str(i): i for i in range(1000)})  # Counter[str]"),
        ("x: defaultdict[int, int]", "x = collections.defaultdict(int, {i: i for i in range(1000)})"),
        ("x: Rows", "x = [[str(j) for j in range(10)] for i in range(1000)]  # Rows"),
        ("x: Literal['a', 'b']", "x = 'a'  # Literal['a', 'b']"),
        ("x: Annotated[int, 3]", "x = 1000  # Annotated[int, 3]"),
        ("x: TextIO", 'x = io.StringIO("".join([f"{i}\\n" for i in range(1000)]))  # TextIO'),
        ("x: Colour", "x = next(iter(Colour))  # Colour"),
        ("x: list[Row]", "x = [Row(name=str(i), size=i) for i in range(1000)]  # list[Row]"),
        ("x: Point", "x = Point(x=1000)  # Point"),
        ("x: Known", "x = Known('a', [1])  # Known"),
        ("x: Plain", "x = Plain()  # Plain"),
        ("x: Varied", 'x = Varied(name="some text " * 100)  # Varied'),
        ("x: int = 0", "x = 0  # the default"),
        ("x: list[int] = None", "x = list(range(1000))  # list[int]"),
        ("x=10", "x = 10  # the default"),
        ("x: list[int] = ()", "x = list(range(1000))  # list[int]"),
        ("x: Callable | None = None", "x = None  # the default"),
        ("x=None", "x = None  # the default"),
        ("x", "x = ...  # TODO: fill in"),
        ("x: list", "x = ...  # TODO: fill in list"),
        ("x: 'list['", "x = ...  # TODO: fill in 'list['"),
        ("x: list[Callable]", "x = ...  # TODO: fill in list[Callable]"),
        ("x: dict[str, Callable]", "x = ...  # TODO: fill in dict[str, Callable]"),
        ("x: tuple[Callable, int]", "x = ...  # TODO: fill in tuple[Callable, int]"),
        ("x: list[list[list[list[int]]]]", "x = ...  # TODO: fill in list[list[list[list[int]]]]"),
        ("x: Loop", "x = ...  # TODO: fill in Loop"),
        ("x: Foreign", "x = ...  # TODO: fill in Foreign"),
        ("x: typing.Any", "x = ...  # TODO: fill in typing.Any"),
        ("x=print", "x = ...  # TODO: fill in"),
        ("list", "list_ = ...  # TODO: fill in"),
    ],
)
def test_arguments_are_filled_in_as_far_as_the_file_shows_them(tmp_path: Path, parameter: str, value: str) -> None:
    source = f"""\
from __future__ import annotations

import typing
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Generator, Iterable, Iterator, Set as AbstractSet
from dataclasses import dataclass
from enum import Enum
from queue import Queue
from typing import Annotated, Literal, NamedTuple, Optional, TextIO

Rows = list[list[str]]


class Colour(Enum):
    RED = 1


@dataclass(frozen=True)
class Row:
    name: str
    size: int
    width: int = 3


class Point(NamedTuple):
    x: int
    y: int = 1


class Plain:
    pass


class Known:
    def __init__(self, *given):
        pass


class Loop:
    def __init__(self, inner: Loop):
        pass


class Foreign(Queue):
    pass


class Page:
    def __init__(self, where):
        pass


class Varied:
    def __init__(self, name: str):
        pass


Known("a", [1])
Varied(print)


def work({parameter}):
    found = []
    for y in range(99):
        found = found + [y]
    return found
"""
    script = written(tmp_path, source)
    assert f"    {value}" in script
    if "TODO" not in script:
        (tmp_path / "bench.py").write_text(script)
        runpy.run_path(str(tmp_path / "bench.py"))["check"]()


def test_literals_of_calls_in_the_file_are_used(tmp_path: Path) -> None:
    source = (
        loop("xs, scale, name='a', *, size")
        + "\n\nwork(data, 3, size=1)\nwork([1, -2, int('3')], 4, size=[x for x in range(3)])\n"
    )
    script = written(tmp_path, source + "work(*many)\nother.work([5], 1, 'b', size=2)\n")
    assert "xs = [1, -2, int('3')]  # as in line 9\n" in script
    assert "scale = 4  # as in line 9\n" in script
    assert "name = 'a'  # the default\n" in script
    assert "size = [x for x in range(3)]  # as in line 9\n" in script
    run(tmp_path, script)
    assert "xs = ...  # TODO" in written(tmp_path, loop("xs") + "\nwork(open('x'))\nwork([lambda: 1])\n")


def test_an_argument_that_a_range_ends_at_is_a_number(tmp_path: Path) -> None:
    assert "n = 1000  # the number of iterations\n" in written(tmp_path, SQUARES.replace("n: int", "n"))


# The command


def test_run_measures_on_each_python(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text("print('the module is not imported')\n" + SQUARES)
    done = bytecode_perf(
        tmp_path, "measure", "page.py:5", "--select", "PFB405", *QUICK, "--python", os.path.realpath(sys.executable)
    )
    assert done.returncode == 0, done.stderr
    first, heading, *rows = done.stdout.splitlines()
    assert first == "squares, time of a call:"
    assert heading.split() == ["Python", "before", "after"]
    assert 1 <= len(rows) <= 2
    for row in rows:
        assert " times as fast (99% interval " in row
        assert "no difference" not in row
        assert "slower" not in row
    assert [*tmp_path.iterdir()] == [tmp_path / "page.py"]


def test_what_a_function_prints_and_writes_goes_nowhere(tmp_path: Path) -> None:
    source = loop("xs: list[int]", before="    print('printed')\n    open('file.txt', 'w').close()\n")
    (tmp_path / "page.py").write_text(source)
    done = bytecode_perf(tmp_path, "measure", "page.py:6", "--select", "PFB405", *QUICK)
    assert done.returncode == 0, done.stderr
    assert "printed" not in done.stdout
    assert not (tmp_path / "file.txt").exists()


def test_objects_are_compared_by_their_attributes(tmp_path: Path) -> None:
    head = (
        "    __slots__ = ('xs', 'me', 'other')\n\n    def __init__(self):\n        self.me, self.other = self, {'kind': Page}\n\n"
    )
    source = method("self", head=head)
    (tmp_path / "page.py").write_text(source)
    line = source.splitlines().index("            found = found + [self]") + 1
    done = bytecode_perf(tmp_path, "measure", f"page.py:{line}", *QUICK)
    assert done.returncode == 0, done.stderr


def test_modules_beside_the_file_are_imported_and_none_of_the_commands(tmp_path: Path) -> None:
    (tmp_path / "profile.py").write_text("VALUE = 1\n")
    source = "import show_values\nfrom profile import VALUE\n\n\n" + loop(
        "xs: list[int]", body="found = found + [show_values.x + VALUE]"
    )
    (tmp_path / "show_values.py").write_text("x = 2\n")
    (tmp_path / "page.py").write_text(source)
    (tmp_path / "elsewhere").mkdir()
    done = bytecode_perf(tmp_path / "elsewhere", "measure", "../page.py:8", "--select", "PFB405", *QUICK)
    assert (done.returncode, "times as fast" in done.stdout) == (0, True), done.stderr


def test_results_that_differ_are_told_and_not_measured(tmp_path: Path) -> None:
    """The fix is unsafe: it appends to the list that the caller has passed."""
    source = "def work(xs: list[int], found: list[int]):\n    for x in xs:\n        found = found + [x]\n    return found\n"
    told = refused(tmp_path, source, 3, "--select", "PFB405", *QUICK)
    assert told.startswith("bytecode-perf: page.py:3: work can't be measured: the results differ before and after")


def test_a_function_that_raises_is_told(tmp_path: Path) -> None:
    told = refused(tmp_path, loop("xs: list[int]", body="found = found + [x.name]"), 4, "--select", "PFB405", *QUICK)
    assert (
        "page.py:4: work can't be measured: AttributeError: 'int' object has no attribute 'name'; -o FILE writes the script"
        in told
    )


def test_a_function_that_ends_its_process_or_takes_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ending = loop("xs: list[int]", before="    import os\n    os._exit(3)\n")
    assert "work can't be measured: its process ends (exit status 3)" in refused(
        tmp_path, ending, 6, "--select", "PFB405", *QUICK
    )
    monkeypatch.setattr(_call_rounds, "_MOST_SECONDS", 1)
    endless = loop("xs: list[int]", before="    import time\n    time.sleep(60)\n")
    assert "a call takes more than 1 s with these arguments" in refused(tmp_path, endless, 6, "--select", "PFB405", *QUICK)


def test_the_installed_pythons_are_those_on_path_and_the_running_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for version in ("3.11", "3.12", "3.13", "3.14", "3.15"):
        (tmp_path / f"python{version}").write_text("#!/bin/sh\nexit 127\n")
        (tmp_path / f"python{version}").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert [*_call_rounds.pythons(None)] == [sys.executable]
    with pytest.raises(MeasuringError):
        _call_rounds.pythons([str(tmp_path / "python3.11")])
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    assert [*_call_rounds.pythons(None)] == [sys.executable]


def test_a_python_on_which_the_function_fails_is_told_beside_the_others(tmp_path: Path) -> None:
    """An old Python may lack what the function imports; here it is one that is started with another environment."""
    other = tmp_path / "python"
    other.write_text(f'#!/bin/sh\nBROKEN=1 exec "{sys.executable}" "$@"\n')
    other.chmod(0o755)
    source = loop("xs: list[int]", before="    import os\n    1 / ('BROKEN' not in os.environ)\n")
    (tmp_path / "page.py").write_text(source)
    done = bytecode_perf(tmp_path, "measure", "page.py:6", "--select", "PFB405", *QUICK, "--python", str(other))
    assert done.returncode == 0
    good, bad = done.stdout.splitlines()[2:]
    assert " times as fast (99% interval " in good
    assert bad.endswith("not measured: ZeroDivisionError: division by zero")


@pytest.mark.parametrize(
    ("seconds", "text"), [(2.5, "2.5 s"), (0.0123, "12.3 ms"), (4.25e-5, "42.5 µs"), (3.604e-7, "360 ns"), (1e-9, "1 ns")]
)
def test_a_duration_has_three_digits_and_a_unit(seconds: float, text: str) -> None:
    assert duration(seconds) == text


@pytest.mark.parametrize(
    ("what", "keys"),
    [
        ({"check": "check"}, set()),
        ({"timed": "timed", "table": "BENCHMARKS", "benchmark": "squares after"}, {"seconds"}),
        ({"check": "nothing"}, {"error", "differs"}),
    ],
)
def test_the_worker_answers_with_json(
    what: dict[str, str], keys: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It runs in this process, so that coverage sees it."""
    (tmp_path / "bench.py").write_text(written(tmp_path, SQUARES) + "\n\nprint('dropped', flush=True)\n")
    job = json.dumps({"script": str(tmp_path / "bench.py"), "first": [], "last": [], **what})
    monkeypatch.setattr(sys, "stdin", io.StringIO(job))
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.setitem(sys.modules, "benchmark", None)
    output = os.dup(1)
    with (tmp_path / "answer").open("wb") as answer:
        os.dup2(answer.fileno(), 1)
        try:
            runpy.run_path(_call_timer.__file__, run_name="__main__")
        finally:
            os.dup2(output, 1)
            os.close(output)
    assert json.loads((tmp_path / "answer").read_bytes()).keys() == keys


def test_the_script_is_written_to_a_new_file_only(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text(SQUARES)
    done = bytecode_perf(tmp_path, "measure", "page.py:4", "-o", "bench.py", "--select", "PFB405")
    assert (done.returncode, done.stdout) == (0, "")
    header = "# flake8: noqa\n# PFB405 in page.py, line 4: squares before and after the rewrite.\n"
    assert (tmp_path / "bench.py").read_text().startswith(header)
    assert "bench.py exists and may have been filled in" in refused(tmp_path, SQUARES, 4, "-o", "bench.py", "--select", "PFB405")
    told = "missing/bench.py can't be written (No such file or directory); name another file with -o"
    assert told in refused(tmp_path, SQUARES, 4, "-o", "missing/bench.py", "--select", "PFB405")


def test_scripts_are_clean_under_flake8_and_ruff(tmp_path: Path) -> None:
    imports = "import os as system, sys\nfrom itertools import chain as joined, accumulate, repeat\nfrom os import path\n"
    uses = "found = found + [system, sys, joined, accumulate, repeat, path]"
    for number, source in enumerate((SQUARES, method("x"), imports + loop("xs: list[int]", body=uses), loop("xs"))):
        (tmp_path / f"bench{number}.py").write_text(written(tmp_path, source))
    (tmp_path / "page.py").unlink()
    command = [sys.executable, "-m", "flake8", "--isolated", "--extend-ignore=PFB"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("", "")
    ruff = shutil.which("ruff", path=str(Path(sys.executable).parent))
    if ruff is not None:  # it is not among what the tests need
        done = subprocess.run(
            [ruff, "check", "--isolated", "--ignore=PERF"], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("source", "line", "told"),
    [
        ("found = []\nfor i in range(1000):\n    found = found + [i]\n", 3, "page.py:3: the finding is not in a function"),
        ("async " + loop("xs: list[int]"), 4, "page.py:4: work is asynchronous"),
        (f"def outer(xs):\n    {inner(loop())}return work()\n", 5, "page.py:5: outer.work stands inside another function"),
        (f"class Outer:\n    {inner(method('x'))}pass\n", 6, "page.py:6: Outer.Page.work belongs to a class inside a class"),
        (SQUARES, 1, "page.py:1: no finding at this line or in the loop around it; the nearest: line 4 (PFB405)"),
        (SQUARES + "\n\n" + SQUARES, 8, "the nearest: line 4 (PFB405) and line 11 (PFB405)"),
        ("x = 1\n", 1, "page.py:1: no finding at this line or in the loop around it; there is none in the file"),
        ("x = 1\n", 5, "page.py has no line 5; its last line is 1"),
        ("def work(:\n", 1, "page.py is not valid Python"),
    ],
)  # fmt: skip
def test_what_can_not_be_measured_is_refused_in_one_line(tmp_path: Path, source: str, line: int, told: str) -> None:
    assert told in refused(tmp_path, source, line)


def test_wrong_arguments_are_refused_in_one_line(tmp_path: Path) -> None:
    for given, named in (("PFB201", "PFB201"), ("PFB5", "PFB5xx"), ("PFB401,PFB2,pfb1", "PFB1xx, PFB2xx, PFB401")):
        assert f"no finding with the code {named} at this line" in refused(tmp_path, SQUARES, 4, "--select", given)
    assert "--python needs --run" in refused(tmp_path, SQUARES, 4, "--python", sys.executable)
    assert "'7' is not a valid value: it must be a whole number, 8 or more" in refused(
        tmp_path, SQUARES, 4, "--run", "--rounds", "7"
    )
    assert "'nowhere' does not start" in refused(tmp_path, SQUARES, 4, "--select", "PFB405", "--run", "--python", "nowhere")
    done = bytecode_perf(tmp_path, "measure", "page.py")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "it needs the line of a finding, page.py:LINE" in done.stderr


def test_the_finding_that_saves_most_is_chosen(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text("def f(rows: list[list[int]]):\n    return [list(x + 1 for x in row) for row in rows]\n")
    done = bytecode_perf(tmp_path, "measure", "page.py:2")
    assert done.stderr == "bytecode-perf: measuring PFB803; also at this line: PFB102 (choose with --select)\n"
    assert "return [[x + 1 for x in row] for row in rows]" in done.stdout


def test_other_findings_at_the_line_are_told(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text(loop("xs: list[int]", body="found = found + [abs(x)]"))
    done = bytecode_perf(tmp_path, "measure", "page.py:4")
    assert done.stderr == "bytecode-perf: measuring PFB405; also at this line: PFB102 (choose with --select)\n"
