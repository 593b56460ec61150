"""bytecode-perf bench, as a user runs it; no test asserts a duration."""

from __future__ import annotations

import json
import os
import pty
import re
import runpy
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jit import with_jit
from released import RELEASED

from flake8_bytecode_perf import cli
from flake8_bytecode_perf.cli import bench as command
from flake8_bytecode_perf.cli._calibration import calibrating
from flake8_bytecode_perf.cli._fitting import fit
from flake8_bytecode_perf.cli._measure import MeasuringError, Samples, interval, saving
from flake8_bytecode_perf.cli._store import BUILD, not_complete, path_of, problems, read, serving, to_extend, write, write_record
from flake8_bytecode_perf.cli._table import least_of, merged
from flake8_bytecode_perf.cli._worker import is_optimised
from flake8_bytecode_perf.cost.tables import SAVINGS, least, told_from_layout
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.settings import RUNNING, SUPPORTED, TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.cli._table import Table

QUICK = ["PFB305", "--processes", "1"]
WRITING = ["PFB305", "--processes", "6", "--json"]
FILE = "pfb305_returned_constant_list.jsonl"
BENCH = [sys.executable, "-m", "flake8_bytecode_perf", "bench"]
TABLE = path_of(SAVINGS, "3.13")


def bench(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*BENCH, *arguments], capture_output=True, text=True, env={**os.environ, **environment}, timeout=300, check=False
    )


def test_a_rule_is_measured_on_the_running_python() -> None:
    done = bench(*QUICK)
    assert done.returncode == 0, done.stderr
    version = ".".join(map(str, sys.version_info[:3]))
    build = "optimised" if is_optimised() else "NOT OPTIMISED"
    assert done.stdout.startswith(f"CPython {version}, {build} build")
    assert re.search(r"^ PFB305 +\d+\.\d\d +-?\d+\.\d\d +-?\d+\.\d\d to -?\d+\.\d\d", done.stdout, re.MULTILINE)
    assert "this will take about" in done.stderr
    assert f"{version}: process 1 of 1" in done.stderr
    assert "\x1b" not in done.stdout + done.stderr


def test_each_variant_has_a_line() -> None:
    done = bench("PFB301", "--processes", "1")
    assert re.findall(r"^ (PFB301.*?)  ", done.stdout, re.MULTILINE) == ["PFB301", "PFB301 two", "PFB301 many"]


def test_on_a_terminal_a_bar_shows_the_progress() -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen([*BENCH, *QUICK], stdout=theirs, stderr=theirs, env={**os.environ, "TERM": "xterm"}) as running:
        os.close(theirs)
        shown = bytearray()
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            if not part:
                break
            shown += part
    os.close(ours)
    assert running.returncode == 0
    assert "━".encode() in shown
    assert b"process 1 of 1" not in shown


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["PFB999"], "'PFB999' is not the code of a rule; `bytecode-perf explain` lists the rules"),
        (["pfb305", "PFB35"], "'PFB35' is not the code of a rule; did you mean `PFB305`?"),
        (["PFB504"], "PFB504 is reserved: no finding has this code"),
        (["PFB305", "--python", "/nowhere/python"], "'/nowhere/python' does not start (No such file or directory)"),
        (["PFB305", "--python", "/bin/false"], "/bin/false failed to measure (no message); it must be CPython 3.11 to 3.15"),
        (["PFB305", "--python", "/bin/true"], "/bin/true failed to measure (no message); it must be CPython 3.11 to 3.15"),
        (["PFB305", "--python", "/bin/cat"], "/bin/cat failed to measure (no message); it must be CPython 3.11 to 3.15"),
        (["--json", "PFB305"], "--json would use PFB305 as its folder; give the rules first: bench PFB305 --json"),
        (["PFB305", "--processes", "0"], "--processes 0 is too few: it must be 1 or more here"),
        (["PFB305", "--processes", "5", "--json"], "--processes 5 is too few: it must be 6 or more here"),
    ],
)
def test_a_usage_error_is_one_line(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["bench", *arguments]) == 2
    [line] = capsys.readouterr().err.splitlines()
    place = "bytecode-perf: " if "failed to measure" in said or "does not start" in said else "bytecode-perf bench: error: "
    assert line.startswith(f"{place}{said}")


@pytest.mark.parametrize(("implementation", "version"), [("cpython", "3.10.13"), ("cpython", "3.16.0"), ("pypy", "3.11.2")])
def test_another_python_is_refused(implementation: str, version: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    python = tmp_path / "python"
    answer = {"build": {"implementation": implementation, "python": version}, "times": {}, "errors": {}}
    python.write_text(f"#!/bin/sh\necho '{json.dumps(answer)}'\n")
    python.chmod(0o755)
    assert cli.main(["bench", "PFB305", "--python", str(python)]) == 2
    said = f"bytecode-perf: {python} is {implementation} {version}; it must be CPython 3.11 to 3.15\n"
    assert capsys.readouterr().err == said


def test_without_pyperf_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "pyperf", None)
    assert cli.main(["bench", *QUICK]) == 2
    assert capsys.readouterr().err == ("bytecode-perf: pyperf is not installed; run: pip install 'flake8-bytecode-perf[bench]'\n")


def test_a_python_without_a_jit_is_refused_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    if hasattr(sys, "_jit") and sys._jit.is_available():  # noqa: SLF001 - there is no public name
        pytest.skip("this Python has a JIT")
    assert cli.main(["bench", *QUICK, "--jit"]) == 2
    told = f"bytecode-perf: {sys.executable} has no JIT: --jit needs CPython 3.14 or 3.15, built with --enable-experimental-jit\n"
    assert capsys.readouterr().err == told


@pytest.mark.any_python
@pytest.mark.parametrize(("options", "told"), [(["--jit"], " with the JIT"), ([], "")])
def test_the_jit_is_switched_on_if_it_is_asked_for(
    options: list[str], told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PYTHON_JIT", "0")
    assert cli.main(["bench", *QUICK, *options, "--python", with_jit("3.15")]) == 0
    assert re.search(rf"^CPython 3\.15\.\d+{told}, ", capsys.readouterr().out, re.MULTILINE)


def test_an_interrupted_run_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "build_of", interrupted)
    assert cli.main(["bench", *QUICK]) == 130
    assert capsys.readouterr().err == "bytecode-perf: interrupted\n"


def written(folder: Path, table: Table) -> Path:
    """Write a table with the records that it holds; return its path."""
    for rule in RULES:
        if rule.code in table["records"]:
            write_record(folder, rule, table["records"][rule.code])
    return write(folder, table)


def of_this_build(table: Table) -> Table:
    """Return a table as if the running Python had made it."""
    build = command.build_of(sys.executable)
    records = {code: {**record, "target": RUNNING} for code, record in table["records"].items()}
    ours = {key: build[key] for key in BUILD}
    return {**table, **ours, "target": RUNNING, "records": records}


def builds(record: Table) -> list[dict[str, Any]]:
    """Return how the builds of a record's measurements differ from the table's."""
    return [{key: value for key, value in one.items() if key in BUILD} for one in record["measurements"]]


def told(entry: Table) -> float:
    """Return what a pair saves as far as it can be told from the work of layout."""
    return told_from_layout(entry["slow"], entry["saved"], *entry["interval"])


def saved_by(record: Table) -> list[float]:
    """Return what a record's first pair saves, by measurement."""
    return [figures[3] for one in record["measurements"] for figures in [next(iter(one["pairs"].values()))]]


@pytest.mark.any_python
class TestOneRule:
    """What becomes of the files when one rule is measured."""

    def test_is_written_to_its_own_file_alone(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        table = of_this_build(read(TABLE))
        path = written(tmp_path, table)
        before = {file.name: file.read_text() for file in tmp_path.iterdir()}
        assert cli.main(["bench", *WRITING, str(tmp_path)]) == 0
        told = capsys.readouterr()
        assert told.out.splitlines()[-1] == f"wrote {tmp_path / FILE}"
        assert "another build" not in told.err
        after = {file.name: file.read_text() for file in tmp_path.iterdir()}
        assert {name for name in after if after[name] != before.get(name)} == {FILE}
        renewed = read(path)
        *others, measurement = renewed["records"]["PFB305"]["measurements"]
        assert (measurement["processes"], renewed["date"]) == (6, table["date"])
        assert "machine" not in measurement
        assert all("machine" in other for other in others)
        assert problems(renewed, RELEASED) == []

    def test_of_another_build_is_marked_and_says_what_differs(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        table = {**of_this_build(read(TABLE)), "machine": "a fast one"}
        del table["records"]["PFB305"]
        path = written(tmp_path, table)
        assert cli.main(["bench", *WRITING, str(tmp_path)]) == 0
        machine = command.build_of(sys.executable)["machine"]
        assert f"the table of {RUNNING} is of another build (machine {machine}, not a fast one): " in capsys.readouterr().err
        made = read(path)
        assert builds(made["records"]["PFB305"]) == [{"machine": machine}]
        assert problems(made, RELEASED) == []

    def test_needs_a_table_of_the_same_python(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["bench", *WRITING, str(tmp_path)]) == 2
        assert "does not exist: give the folder of the tables, or measure all rules" in capsys.readouterr().err

    @pytest.mark.parametrize("name", ["PFB305", ""])
    def test_is_not_put_beside_what_was_changed_by_hand(
        self, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        path = written(tmp_path, of_this_build(read(TABLE)))
        file = tmp_path / FILE if name else path
        changed = file.read_text().replace("15", "16", 1)
        file.write_text(changed)
        assert cli.main(["bench", *WRITING, str(tmp_path)]) == 2
        [line] = capsys.readouterr().err.splitlines()
        told = "was changed after `bytecode-perf bench` wrote it: restore it, or remove the folder's tables and measure all rules"
        assert f"{name or path} {told}" in line
        assert file.read_text() == changed

    def test_is_not_measured_where_its_file_can_not_be_read(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        written(tmp_path, of_this_build(read(TABLE)))
        (tmp_path / FILE).write_text('{"target":"3.9"}\n{')
        assert cli.main(["bench", *WRITING, str(tmp_path)]) == 2
        [line] = capsys.readouterr().err.splitlines()
        assert f"{FILE} is not a file of savings" in line


def test_a_folder_that_cannot_be_written_is_told_before_anything_is_measured(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert cli.main(["bench", "--json", str(tmp_path / "file")]) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert line.endswith("file can't be written (File exists); give another folder after --json")


@pytest.mark.parametrize("text", ["", "{", "[1]", "{}"])
def test_a_broken_table_is_one_line(text: str, tmp_path: Path) -> None:
    (tmp_path / "cp313.json").write_text(text)
    with pytest.raises(MeasuringError, match="is not a file of savings"):
        read(tmp_path / "cp313.json")


def test_a_program_that_fails_costs_no_other_its_times() -> None:
    site = Path(__import__("pyperf").__file__).parent.parent
    programs = {"bad": ["1 / 0"], "module": ["result = n"], "function": ["def work(n):\n    return n\n"]}
    once = dict.fromkeys(programs, 1)
    job = {"path": [str(site)], "programs": programs, "passes": once, "calls": once | {"module": 3}}
    worker = [sys.executable, "-m", "flake8_bytecode_perf.cli._worker"]  # by its full name, or coverage would not know it
    done = subprocess.run(worker, input=json.dumps(job), capture_output=True, text=True, check=True, timeout=60)
    answer = json.loads(done.stdout)
    assert answer["errors"] == {"bad": "ZeroDivisionError: division by zero"}
    assert sorted(answer["times"]) == ["function", "module"]


def test_help_has_examples_on_each_level(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--help"], ["bench", "--help"]):
        with pytest.raises(SystemExit) as ended:
            cli.main(arguments)
        assert ended.value.code == 0
        assert "bytecode-perf bench PFB201" in capsys.readouterr().out


def test_version_says_which_table_serves(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--version"])
    assert ended.value.code == 0
    told = r"savings (measured on|derived from those of) CPython 3\.1\d.* on \d{4}-\d\d-\d\d$"
    assert re.search(told, capsys.readouterr().out.strip())


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("3.13", "savings measured on CPython 3.13.18 on "),
        ("3.12", "savings derived from those of CPython 3.11 and 3.13 on "),
        ("3.15-jit", "savings measured on CPython 3.15.2 with the JIT on "),
        ("3.99", "savings measured on CPython 3.15.2 on "),
    ],
)
def test_each_target_says_which_table_serves_it(target: str, told: str) -> None:
    assert re.fullmatch(rf"{re.escape(told)}\d{{4}}-\d\d-\d\d", serving(target))


class TestSaving:
    """What is stored of the differences between processes."""

    def test_is_the_median(self) -> None:
        found = saving([(20.0, 10.0), (21.0, 10.0), (22.0, 10.0), (23.0, 10.0), (24.0, 10.0), (99.0, 10.0), (25.0, 10.0)])
        assert (found.saved, found.slow, found.fast, found.ratio) == (13.0, 23.0, 10.0, 2.3)

    @pytest.mark.parametrize("sign", [1, -1])
    def test_is_nothing_where_the_interval_reaches_zero(self, sign: int) -> None:
        times = [(10.0 + sign * more, 10.0) for more in (-0.1, 5, 5, 5, 5, 5)]
        assert saving(times).saved == 0.0
        assert saving(times[1:]).saved == sign * 5

    @pytest.mark.parametrize(("count", "ranks"), [(3, (1, 3)), (6, (1, 6)), (9, (2, 8)), (15, (4, 12)), (21, (6, 16))])
    def test_interval_takes_the_ranks_of_the_binomial_distribution(self, count: int, ranks: tuple[int, int]) -> None:
        assert interval([float(value) for value in range(count, 0, -1)]) == ranks


def test_a_derived_table_takes_the_smaller_saving_of_each_pair() -> None:
    lower, upper = (read(path_of(SAVINGS, target)) for target in ("3.11", "3.13"))
    derived = least_of("3.12", lower, upper)
    assert derived["least_of"] == ["3.11", "3.13"]
    for code, record in derived["records"].items():
        assert (record["target"], builds(record)) == ("3.12", [{}])
        both = [least(table["records"][code])["pairs"] for table in (lower, upper)]
        for name, entry in least(record)["pairs"].items():
            figures = [{key: pairs[name][key] for key in ("slow", "fast", "saved", "rest")} for pairs in both]
            assert {key: entry[key] for key in figures[0]} in figures
            assert told(entry) == min(told(pairs[name]) for pairs in both)
    assert all(cost >= lower["costs"][family] for family, cost in derived["costs"].items())


def test_a_derived_table_takes_a_rule_that_is_measured_and_marks_it(tmp_path: Path) -> None:
    derived = {**read(TABLE), "least_of": ["3.12", "3.14"], "python": "3.13"}
    written(tmp_path, derived)
    old = to_extend(tmp_path, "3.13", RULES)
    assert old is not None
    once = merged(old, {**read(TABLE), "costs": {}} | {"records": {"PFB305": of_one(read(TABLE))}})
    assert builds(once["records"]["PFB305"]) == [{}]  # all measured anew
    some = {key: value for key, value in read(TABLE).items() if key != "costs"} | {"records": {"PFB305": of_one(read(TABLE))}}
    made = merged(old, some)
    assert builds(made["records"]["PFB305"]) == [{"python": "3.13.18"}]
    again = merged({**old, **made}, {**some, "machine": "another"})["records"]["PFB305"]
    assert builds(again) == [{"python": "3.13.18"}, {"python": "3.13.18", "machine": "another"}]


def of_one(table: Table, *, machine: str | None = None, code: str = "PFB305") -> Table:
    """Return a table's record of a rule with one measurement alone, as its own: that of its processor, where there is one."""
    record = table["records"][code]
    wanted, measured = machine or table["machine"], record["measurements"]
    own = next((one for one in measured if one.get("machine", table["machine"]) == wanted), measured[0])
    kept = {key: value for key, value in own.items() if key not in (*BUILD, "speed")}
    return {"target": record["target"], "pairs": record["pairs"], "measurements": [kept]}


def measured_again(machine: str, older: Table, factor: float = 1.0, date: str = "2027-03-04") -> Table:
    """Return what a measurement of PFB305 on a machine makes of an older table; it saves as much as there, times a factor."""
    record = of_one(older)
    [own] = record["measurements"]
    slow, fast, ratio, saved, *others = own["pairs"][""]
    pairs = {"": [slow, fast, ratio, round(saved * factor, 2), *others]}
    made = {**record, "measurements": [{"date": date, "processes": 9, "pairs": pairs}]}
    some = {key: value for key, value in older.items() if key != "costs"}
    return merged(older, {**some, "machine": machine, "records": {"PFB305": made}})


def plain(table: Table) -> Table:
    """Return a table with the record of PFB305 alone, on the table's own build alone."""
    return {**table, "records": {"PFB305": of_one(table)}}


def test_a_rule_measured_on_the_tables_own_processor_replaces_its_measurement() -> None:
    old = plain(read(TABLE))
    made = measured_again(old["machine"], old, 2.0)["records"]["PFB305"]
    assert [(one["date"], one["processes"]) for one in made["measurements"]] == [("2027-03-04", 9)]
    assert saved_by(made) == [saved * 2 for saved in saved_by(old["records"]["PFB305"])]
    assert builds(made) == [{}]


def test_what_another_processor_measures_is_put_beside_and_the_least_is_served() -> None:
    old = plain(read(TABLE))
    [saved] = saved_by(old["records"]["PFB305"])
    for factor, served in ((2.0, saved), (0.5, saved / 2)):
        made = measured_again("another", old, factor)
        record = made["records"]["PFB305"]
        assert saved_by(record) == pytest.approx([saved, saved * factor], abs=0.01)
        assert least(record)["pairs"][""]["saved"] == pytest.approx(served, abs=0.01)
        assert builds(record) == [{}, {"machine": "another"}]
        again = measured_again("another", {**old, **made}, 3.0)["records"]["PFB305"]
        assert saved_by(again) == pytest.approx([saved, saved * 3], abs=0.01)


def test_an_older_measurement_on_the_same_processor_only_adds_what_is_lacking() -> None:
    old = plain(read(TABLE))
    made = measured_again(old["machine"], old, 2.0, "2001-01-01")["records"]["PFB305"]
    assert made["measurements"] == old["records"]["PFB305"]["measurements"]


def test_what_a_build_without_optimisation_measured_counts_only_as_long_as_there_is_nothing_else() -> None:
    good = plain(read(TABLE))
    record = good["records"]["PFB305"]
    bad = {**record, "measurements": [{**record["measurements"][0], "optimised": False}]}
    some = {key: value for key, value in good.items() if key != "costs"}
    for older, optimised, kept in ((record, False, [{}]), (bad, True, [{}]), (bad, False, [{"optimised": False}])):
        old = {**good, "records": {"PFB305": older}}
        made = merged(old, {**some, "optimised": optimised})["records"]["PFB305"]
        assert builds(made) == kept


def test_a_pair_that_has_changed_since_replaces_what_another_machine_measured() -> None:
    old, new = plain(read(TABLE)), plain(read(TABLE))
    old["records"]["PFB305"]["pairs"] = {"": {**old["records"]["PFB305"]["pairs"][""], "pair": "0" * 12}}
    made = merged(old, {**new, "machine": "another"})
    assert builds(made["records"]["PFB305"]) == [{"machine": "another"}]
    assert made["records"]["PFB305"]["pairs"] == new["records"]["PFB305"]["pairs"]


def slower(table: Table, factor: float) -> Table:
    """Return what a machine that takes so many times as long would have measured."""

    def at(pairs: Table) -> Table:
        return {
            name: [*[time * factor for time in times[:2]], times[2], *[time * factor for time in times[3:]]]
            for name, times in pairs.items()
        }

    advice = {name: entry | {"slow": entry["slow"] * factor} for name, entry in table["advice"].items()}
    records = {
        code: {**record, "measurements": [{**one, "pairs": at(one["pairs"])} for one in record["measurements"]]}
        for code, record in table["records"].items()
    }
    return {**table, "advice": advice, "records": records}


def test_what_a_slower_machine_measures_is_brought_to_the_speed_of_the_older_table() -> None:
    old = plain(read(TABLE))
    [own] = old["records"]["PFB305"]["measurements"]
    for costs in ({}, {"costs": old["costs"]}):  # of some rules, and of all
        new = {key: value for key, value in slower(old, 2.0).items() if key != "costs"} | costs
        made = merged(old, {**new, "machine": "another"})
        assert made["records"]["PFB305"]["measurements"] == [own, {"machine": "another", **own, "speed": 0.5}]
        assert made["costs"] == old["costs"]


def test_where_a_tables_processor_measures_all_rules_anew_the_others_are_brought_to_its_speed() -> None:
    old = plain(read(TABLE))
    [own] = old["records"]["PFB305"]["measurements"]
    both = {**old, **measured_again("another", old)}
    new = {**slower(old, 2.0), "python": "3.13.19", "costs": {"CALL unknown": 7.0}}
    made = merged(both, new)
    assert (made["python"], made["costs"]) == ("3.13.19", {"CALL unknown": 7.0})
    other, newest = made["records"]["PFB305"]["measurements"]
    assert newest == new["records"]["PFB305"]["measurements"][0]
    assert (other["machine"], other["python"], other["speed"]) == ("another", "3.13.18", 2.0)
    assert other["pairs"][""][0] == pytest.approx(own["pairs"][""][0] * 2)


class TestMerging:
    """tests/bench/merge.py: tables of another folder beside those of a folder, here only a table of 3.13 with PFB305."""

    def merge(self, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> None:
        monkeypatch.setattr(sys, "argv", ["merge.py", *arguments])
        runpy.run_path(str(Path(__file__).parent / "bench" / "merge.py"), run_name="__main__")

    @pytest.fixture
    def folders(self, tmp_path: Path) -> tuple[Path, Path]:
        ours, theirs = tmp_path / "ours", tmp_path / "theirs"
        for folder, table in ((ours, plain(read(TABLE))), (theirs, {**slower(plain(read(TABLE)), 2.0), "machine": "another"})):
            folder.mkdir()
            written(folder, table)
        return ours, theirs

    def test_puts_what_another_processor_measured_beside_the_rest(
        self, folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        ours, theirs = folders
        [own] = read(path_of(ours, "3.13"))["records"]["PFB305"]["measurements"]
        self.merge(monkeypatch, str(theirs), "--to", str(ours))
        made = read(path_of(ours, "3.13"))
        assert made["records"]["PFB305"]["measurements"] == [own, {"machine": "another", **own, "speed": 0.5}]
        assert made["machine"] != "another"
        once = (ours / FILE).read_text()
        self.merge(monkeypatch, str(theirs), "--to", str(ours))
        assert (ours / FILE).read_text() == once

    def test_leaves_out_a_pair_that_has_changed_and_a_build_without_optimisation(
        self, folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        ours, theirs = folders
        before = (ours / FILE).read_text()
        table = read(path_of(theirs, "3.13"))
        table["records"]["PFB305"]["pairs"][""]["pair"] = "0" * 12
        for changed in (table, {**read(path_of(ours, "3.13")), "machine": "another", "optimised": False}):
            written(theirs, changed)
            self.merge(monkeypatch, str(theirs), "--to", str(ours))
            assert "left out" in capsys.readouterr().out
            assert (ours / FILE).read_text() == before

    def test_derives_anew_what_is_derived(self, folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
        ours, theirs = folders
        for target in ("3.11", "3.12"):
            table = plain(read(path_of(SAVINGS, target)))
            written(ours, {**table, "records": {"PFB305": {**table["records"]["PFB305"], "target": target}}})
        table = read(path_of(theirs, "3.13"))
        table["records"]["PFB305"]["measurements"][0]["pairs"][""][3:6] = [0.5, 0.4, 0.6]
        written(theirs, table)
        self.merge(monkeypatch, str(theirs), "--to", str(ours))
        derived = read(path_of(ours, "3.12"))
        assert least(derived["records"]["PFB305"])["pairs"][""]["saved"] == pytest.approx(0.25)
        assert problems(derived, [rule for rule in RULES if rule.code == "PFB305"]) == []


@pytest.mark.any_python
class TestSeveralPythons:
    """What becomes of several interpreters; the times stand in for hours of measuring, everything else is real."""

    @pytest.fixture(autouse=True)
    def pythons(self, monkeypatch: pytest.MonkeyPatch) -> None:
        made = {
            name: {"python": version, "compiler": "GCC", "optimised": optimised, "machine": "one", "pyperf": "2", "jit": False}
            for name, version, optimised in [
                ("a", "3.11.2", True),
                ("b", "3.12.1", False),
                ("c", "3.13.1", True),
                ("d", "3.15.1", True),
            ]
        }
        slow = {"a": 30.0, "b": 70.0, "c": 20.0, "d": 40.0}

        def build_of(python: str, *, jit: bool = False) -> dict[str, Any]:
            return {**made[python], "jit": jit}

        def sample(python: str, programs: Any, processes: int, *, jit: bool) -> Iterator[Samples]:
            rows = {name: [[slow[python], 10.0][: len(sources)]] * processes for name, (sources, *_) in programs.items()}
            errors = {"PFB305 ": "NameError: x"} if python == "b" else {}
            yield Samples(rows, errors, build_of(python, jit=jit))

        monkeypatch.setattr(command, "build_of", build_of)
        monkeypatch.setattr(command, "sample", sample)

    def test_an_unoptimised_one_between_two_good_ones_takes_the_least_of_them(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        arguments = ["bench", "--json", str(tmp_path)]
        assert cli.main([*arguments, "--python", "a", "--python", "b", "--python", "c"]) == 0
        assert (
            "3.12.1 is not optimised: its table is derived, and has the lower saving of its neighbours" in capsys.readouterr().err
        )
        tables = {target: read(path_of(tmp_path, target)) for target in ("3.11", "3.12", "3.13")}
        assert [saved_by(table["records"]["PFB301"]) for table in tables.values()] == [[20.0], [10.0], [10.0]]
        assert tables["3.12"]["least_of"] == ["3.11", "3.13"]
        assert not [found for table in tables.values() for found in problems(table)]

    def test_some_rules_go_into_the_measured_tables_and_from_there_into_the_derived_one(self, tmp_path: Path) -> None:
        arguments = ["--json", str(tmp_path), "--python", "a", "--python", "b", "--python", "c"]
        assert cli.main(["bench", *arguments]) == 0
        before = {file.name: file.read_text() for file in tmp_path.iterdir()}
        (tmp_path / FILE).unlink()
        assert cli.main(["bench", "PFB305", *arguments]) == 0
        assert {file.name: file.read_text() for file in tmp_path.iterdir()} == before

    def test_nothing_is_derived_from_a_neighbour_that_failed(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        good = command.sample

        def failing(python: str, programs: Any, processes: int, *, jit: bool) -> Iterator[Samples]:
            for samples in good(python, programs, processes, jit=jit):
                yield samples._replace(errors={"PFB305 ": "NameError: x"}) if python == "a" else samples

        monkeypatch.setattr(command, "sample", failing)
        assert cli.main(["bench", "--json", str(tmp_path), "--python", "a", "--python", "b", "--python", "c"]) == 2
        assert "PFB305 could not be measured" in capsys.readouterr().err
        assert [path.name for path in tmp_path.glob("cp*")] == ["cp313.json"]

    def test_without_a_folder_each_is_measured(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["bench", "PFB301", "--python", "a", "--python", "b", "--python", "c"]) == 2
        assert re.findall(r"^CPython (3\.\d+)", capsys.readouterr().out, re.MULTILINE) == ["3.11", "3.12", "3.13"]

    def test_two_of_one_version_are_compared_but_make_no_table(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        builds = {name: {**command.build_of("a"), "python": "3.11.9"} for name in "ac"}
        monkeypatch.setattr(command, "build_of", lambda python, *, jit: {**builds[python], "jit": jit})
        assert cli.main(["bench", "PFB305", "--python", "a", "--python", "c"]) == 0
        capsys.readouterr()
        assert cli.main(["bench", "--json", str(tmp_path), "--python", "a", "--python", "c"]) == 2
        [line] = capsys.readouterr().err.splitlines()
        told = "bytecode-perf: a folder contains one table per Python version; give one interpreter of each with --python: a, c"
        assert line == told

    def test_an_unoptimised_one_by_itself_is_measured_with_a_warning(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["bench", "PFB301", "--python", "a", "--python", "b"]) == 2
        told = capsys.readouterr()
        assert "warning: 3.12.1 was built without optimisation: some of its savings have the wrong sign, and none" in told.err
        assert told.err.count("what is measured here stays unmeasured on 3.12\n") == 1
        assert "CPython 3.12.1, NOT OPTIMISED build" in told.out

    def test_with_the_jit_it_writes_a_table_of_its_own(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["bench", "--json", str(tmp_path), "--python", "d"]) == 0
        before = {file.name: file.read_text() for file in tmp_path.iterdir()}
        assert "with the JIT" not in capsys.readouterr().out
        assert cli.main(["bench", "--jit", "--json", str(tmp_path), "--python", "d"]) == 0
        assert "CPython 3.15.1 with the JIT, optimised build" in capsys.readouterr().out
        table = read(path_of(tmp_path, "3.15-jit"))
        assert (table["target"], table["python"], problems(table)) == ("3.15-jit", "3.15.1", [])
        assert {path.name for path in tmp_path.glob("cp*")} == {"cp315.json", "cp315-jit.json"}
        assert (tmp_path / "cp315.json").read_text() == before["cp315.json"]
        lines = (tmp_path / FILE).read_text().splitlines(keepends=True)
        assert (len(lines), lines[0]) == (2, before[FILE])

    def test_one_without_optimisation_is_not_derived_with_the_jit(self) -> None:
        def builds(*, jit: bool) -> dict[str, dict[str, Any]]:
            return {name: command.build_of(name, jit=jit) for name in "abc"}

        assert command.between(builds(jit=False)) == ["b"]
        assert command.between(builds(jit=True)) == []

    def test_what_could_not_be_measured_is_named_and_writes_no_table(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert cli.main(["bench", "--json", str(tmp_path), "--python", "b", "--python", "c"]) == 2
        assert "bytecode-perf: PFB305 could not be measured: NameError: x" in capsys.readouterr().err
        assert [path.name for path in tmp_path.glob("cp*")] == ["cp313.json"]


def test_costs_explain_the_times_they_were_made_from() -> None:
    names = list(calibrating())
    made = fit(dict.fromkeys(names, 50.0))
    assert set(made) == set(read(TABLE)["costs"])
    assert min(made.values()) >= 0


class TestTables:
    """The tables that are shipped."""

    @pytest.mark.parametrize("target", SUPPORTED)
    def test_hold_every_rule_as_it_stands_and_were_made_by_the_tool(self, target: str) -> None:
        assert problems(read(path_of(SAVINGS, target)), RELEASED) == []

    @pytest.mark.parametrize("target", [target for target in TARGETS if target not in SUPPORTED])
    def test_with_the_jit_hold_nothing_older_than_the_rules(self, target: str) -> None:
        found = problems(read(path_of(SAVINGS, target)), RELEASED)
        assert [problem for problem in found if not problem.endswith(" is not measured")] == []

    def test_changed_by_hand_are_found_out(self) -> None:
        table = read(TABLE)
        table["records"]["PFB301"]["measurements"][0]["pairs"][""][3] += 1
        table["costs"]["CALL unknown"] += 1
        told = "was changed after `bytecode-perf bench` wrote it"
        assert problems(table, RELEASED) == [f"the table {told}", f"PFB301 {told}"]

    def test_without_a_rule_or_with_an_older_pair_are_found_out(self, tmp_path: Path) -> None:
        table = read(TABLE)
        del table["records"]["PFB301"]["pairs"]["two"], table["records"]["PFB302"]
        table["records"]["PFB305"]["pairs"][""]["pair"] = "0" * 12
        found = problems(read(written(tmp_path, table)), [rule for rule in RULES if rule.code in ("PFB301", "PFB302", "PFB305")])
        pairs = [f"PFB302 {pair.name}".strip() for rule in RULES if rule.code == "PFB302" for pair in rule.pairs]
        lacking = [f"{pair} is not measured" for pair in ("PFB301 two", *pairs)]
        assert found == [*lacking, "PFB305 has changed since it was measured"]

    def test_of_a_build_that_is_not_optimised_are_found_out(self, tmp_path: Path) -> None:
        table = read(TABLE)
        table["records"]["PFB305"]["measurements"][0]["optimised"] = False
        assert problems(read(written(tmp_path, table)), RELEASED) == ["PFB305 was measured on a build that is not optimised"]

    def test_lack_no_pair_of_a_rule_on_any_python_or_it_is_told_how_to_measure_it(self) -> None:
        [rule] = [rule for rule in RULES if rule.code == "PFB305"]
        assert not not_complete(rule)
        told = not_complete(replace(rule, doc=f"{rule.doc}".replace("n)", "n )")))
        assert told.startswith(
            "it needs measuring on optimised builds of 3.11, 3.12, 3.13, 3.14, 3.15; run: bytecode-perf bench PFB305 "
        )
        assert told.endswith(" --python python3.14 --python python3.15")
        told = not_complete(replace(rule, doc=f"{rule.doc}".replace("n)", "n )")), ["3.14-jit"])
        assert told.endswith("run: bytecode-perf bench PFB305 --jit --json flake8_bytecode_perf/savings --python python3.14")

    def test_have_a_file_for_no_other_rule(self) -> None:
        assert {path.stem for path in SAVINGS.glob("*.jsonl")} <= {rule.stem for rule in RULES}

    def test_are_of_optimised_builds(self) -> None:
        assert all(read(path_of(SAVINGS, target))["optimised"] for target in TARGETS)

    def test_count_the_occurrences_of_each_pair(self) -> None:
        table = read(TABLE)
        entries = [entry for record in table["records"].values() for entry in record["pairs"].values()]
        assert all(entry["sites"] >= 1 for entry in entries)
