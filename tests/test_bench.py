"""bytecode-perf bench, as a user runs it; no test asserts a duration."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from flake8_bytecode_perf import cli
from flake8_bytecode_perf.cli import bench as command
from flake8_bytecode_perf.cli._calibration import calibrating, fit
from flake8_bytecode_perf.cli._measure import MeasuringError, Samples, interval, saving
from flake8_bytecode_perf.cli._store import path_of, problems, read, to_mend, write
from flake8_bytecode_perf.cli._table import least_of, merged
from flake8_bytecode_perf.cli._worker import is_optimised
from flake8_bytecode_perf.cost.gain import SAVINGS
from flake8_bytecode_perf.rules import RULES
from flake8_bytecode_perf.settings import RUNNING, SUPPORTED

if TYPE_CHECKING:
    from collections.abc import Iterator

QUICK = ["PFB305", "--processes", "1"]
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
    assert line.startswith(f"bytecode-perf: {said}")


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


def test_an_interrupted_run_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "build_of", interrupted)
    assert cli.main(["bench", *QUICK]) == 130
    assert capsys.readouterr().err == "bytecode-perf: interrupted\n"


@pytest.mark.any_python
def test_some_rules_go_into_the_table_of_the_same_build_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["bench", "PFB305", "--processes", "6", "--json", str(tmp_path)]
    assert cli.main(arguments) == 2
    assert "does not exist yet: measure all rules first" in capsys.readouterr().err
    table = read(TABLE)
    made = {**table, "python": RUNNING}
    write(tmp_path, made)
    assert cli.main(arguments) == 2
    assert "the table is of a different build (python" in capsys.readouterr().err
    build = command.build_of(sys.executable)
    path = write(tmp_path, {**made, **{key: build[key] for key in build if key != "implementation"}})
    assert cli.main(arguments) == 0
    assert f"wrote {path}" in capsys.readouterr().out
    renewed = read(path)
    assert renewed["savings"]["PFB305"] != table["savings"]["PFB305"]
    assert renewed["savings"]["PFB301"] == table["savings"]["PFB301"]
    assert (renewed["processes"], renewed["date"]) == (6, table["date"])
    assert problems(renewed) == []


def test_a_table_changed_by_hand_is_not_sealed_anew(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build = command.build_of(sys.executable)
    path = write(tmp_path, {**read(TABLE), **{key: build[key] for key in build if key != "implementation"}})
    changed = path.read_text().replace('"saved": ', '"saved": 1', 1)
    path.write_text(changed)
    assert cli.main(["bench", "PFB305", "--processes", "6", "--json", str(tmp_path)]) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert line.endswith("was changed after `bytecode-perf bench` wrote it: measure all rules, without a CODE")
    assert path.read_text() == changed


def test_a_folder_that_cannot_be_written_is_told_before_anything_is_measured(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert cli.main(["bench", "--json", str(tmp_path / "file")]) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert line.endswith("file can't be written (File exists); give another folder after --json")


@pytest.mark.parametrize("text", ["", "{", "[1]"])
def test_a_broken_table_is_one_line(text: str, tmp_path: Path) -> None:
    (tmp_path / "cp313.json").write_text(text)
    with pytest.raises(MeasuringError, match="is not a table of savings"):
        read(tmp_path / "cp313.json")


def test_a_program_that_fails_costs_no_other_its_times() -> None:
    site = Path(__import__("pyperf").__file__).parent.parent
    programs = {"bad": ["1 / 0"], "module": ["result = n"], "function": ["def work(n):\n    return n\n"]}
    job = {"path": [str(site)], "programs": programs, "passes": dict.fromkeys(programs, 1)}
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
    assert re.search(rf"savings measured on CPython {RUNNING}.* on \d{{4}}-\d\d-\d\d$", capsys.readouterr().out.strip())


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


def test_least_of_two_tables_takes_the_smaller_saving_of_each_pair() -> None:
    lower, upper = (read(path_of(SAVINGS, target)) for target in ("3.11", "3.13"))
    least = least_of("3.12", lower, upper)
    assert least["least_of"] == ["3.11", "3.13"]
    for code, pairs in least["savings"].items():
        for name, entry in pairs.items():
            assert entry["saved"] == min(lower["savings"][code][name]["saved"], upper["savings"][code][name]["saved"])
    assert all(cost >= lower["costs"][family] for family, cost in least["costs"].items())


def test_a_derived_table_takes_no_measured_rule(tmp_path: Path) -> None:
    table = read(TABLE)
    path = write(tmp_path, {**table, "least_of": ["3.12", "3.14"]})
    with pytest.raises(MeasuringError, match="derived"):
        to_mend(path, table)


def test_a_renewed_table_tells_the_oldest_date_and_the_fewest_processes() -> None:
    old = {**read(TABLE), "date": "2026-01-02", "processes": 9}
    new = {**old, "date": "2026-03-04", "processes": 15, "savings": {}}
    assert merged(old, new) == old


def test_what_a_slower_machine_measures_is_brought_to_the_speed_of_the_older_table() -> None:
    old = read(TABLE)
    twice = {name: entry | {key: entry[key] * 2 for key in ("slow", "fast", "saved")} for name, entry in old["advice"].items()}
    entry = old["savings"]["PFB305"][""]
    slower = entry | {key: entry[key] * 2 for key in ("slow", "fast", "saved")}
    slower["interval"] = [bound * 2 for bound in entry["interval"]]
    assert merged(old, {**old, "advice": twice, "savings": {"PFB305": {"": slower}}}) == old


@pytest.mark.any_python
class TestSeveralPythons:
    """What becomes of several interpreters; the times stand in for hours of measuring, everything else is real."""

    @pytest.fixture(autouse=True)
    def pythons(self, monkeypatch: pytest.MonkeyPatch) -> None:
        made = {
            name: {"python": version, "compiler": "GCC", "optimised": optimised, "machine": "one", "pyperf": "2"}
            for name, version, optimised in [("a", "3.11.2", True), ("b", "3.12.1", False), ("c", "3.13.1", True)]
        }
        slow = {"a": 30.0, "b": 70.0, "c": 20.0}

        def sample(python: str, programs: Any, processes: int) -> Iterator[Samples]:
            rows = {name: [[slow[python], 10.0][: len(sources)]] * processes for name, (sources, _) in programs.items()}
            errors = {"PFB305 ": "NameError: x"} if python == "b" else {}
            yield Samples(rows, errors, made[python])

        monkeypatch.setattr(command, "build_of", made.__getitem__)
        monkeypatch.setattr(command, "sample", sample)

    def test_an_unoptimised_one_between_two_good_ones_takes_the_least_of_them(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        arguments = ["bench", "--json", str(tmp_path)]
        assert cli.main([*arguments, "--python", "a", "--python", "b", "--python", "c"]) == 0
        assert "3.12.1 is not optimised: its table has the lower saving of its neighbours" in capsys.readouterr().err
        tables = {target: read(path_of(tmp_path, target)) for target in ("3.11", "3.12", "3.13")}
        assert [table["savings"]["PFB301"][""]["saved"] for table in tables.values()] == [20.0, 10.0, 10.0]
        assert tables["3.12"]["least_of"] == ["3.11", "3.13"]
        assert not [found for table in tables.values() for found in problems(table)]

    def test_some_rules_go_into_the_measured_tables_and_from_there_into_the_derived_one(self, tmp_path: Path) -> None:
        arguments = ["--json", str(tmp_path), "--python", "a", "--python", "b", "--python", "c"]
        assert cli.main(["bench", *arguments]) == 0
        whole = read(path_of(tmp_path, "3.12"))
        path = path_of(tmp_path, "3.11")
        lower = read(path)
        lower["savings"]["PFB305"][""]["saved"] = 0.0
        write(tmp_path, lower)
        assert cli.main(["bench", "PFB305", *arguments]) == 0
        assert read(path)["savings"]["PFB305"][""]["saved"] == 20.0
        assert read(path_of(tmp_path, "3.12")) == whole

    def test_nothing_is_derived_from_a_neighbour_that_failed(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        good = command.sample

        def failing(python: str, programs: Any, processes: int) -> Iterator[Samples]:
            for samples in good(python, programs, processes):
                yield samples._replace(errors={"PFB305 ": "NameError: x"}) if python == "a" else samples

        monkeypatch.setattr(command, "sample", failing)
        assert cli.main(["bench", "--json", str(tmp_path), "--python", "a", "--python", "b", "--python", "c"]) == 2
        assert "PFB305 could not be measured" in capsys.readouterr().err
        assert [path.name for path in tmp_path.iterdir()] == ["cp313.json"]

    def test_without_a_folder_each_is_measured(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["bench", "PFB301", "--python", "a", "--python", "b", "--python", "c"]) == 2
        assert re.findall(r"^CPython (3\.\d+)", capsys.readouterr().out, re.MULTILINE) == ["3.11", "3.12", "3.13"]

    def test_two_of_one_version_are_compared_but_make_no_table(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        builds = {name: {**command.build_of("a"), "python": "3.11.9"} for name in "ac"}
        monkeypatch.setattr(command, "build_of", builds.__getitem__)
        assert cli.main(["bench", "PFB305", "--python", "a", "--python", "c"]) == 0
        capsys.readouterr()
        assert cli.main(["bench", "--json", str(tmp_path), "--python", "a", "--python", "c"]) == 2
        [line] = capsys.readouterr().err.splitlines()
        told = "bytecode-perf: a folder contains one table per Python version; give one interpreter of each with --python: a, c"
        assert line == told

    def test_an_unoptimised_one_by_itself_is_measured_with_a_warning(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["bench", "PFB301", "--python", "a", "--python", "b"]) == 2
        told = capsys.readouterr()
        assert "warning: 3.12.1 was built without optimisation: some of its savings have the wrong sign" in told.err
        assert "CPython 3.12.1, NOT OPTIMISED build" in told.out

    def test_what_could_not_be_measured_is_named_and_writes_no_table(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert cli.main(["bench", "--json", str(tmp_path), "--python", "b", "--python", "c"]) == 2
        assert "bytecode-perf: PFB305 could not be measured: NameError: x" in capsys.readouterr().err
        assert [path.name for path in tmp_path.iterdir()] == ["cp313.json"]


def test_costs_explain_the_times_they_were_made_from() -> None:
    names = list(calibrating())
    made = fit(dict.fromkeys(names, 50.0))
    assert set(made) == set(read(TABLE)["costs"])
    assert min(made.values()) >= 0


class TestTables:
    """The tables that are shipped."""

    @pytest.mark.parametrize("target", SUPPORTED)
    def test_hold_every_rule_as_it_stands_and_were_made_by_the_tool(self, target: str) -> None:
        assert problems(read(path_of(SAVINGS, target))) == []

    def test_changed_by_hand_are_found_out(self) -> None:
        table = read(TABLE)
        table["savings"]["PFB301"][""]["saved"] += 1
        assert problems(table) == ["it was changed after `bytecode-perf bench` wrote it"]

    def test_without_a_rule_or_with_an_older_pair_are_found_out(self, tmp_path: Path) -> None:
        table = read(TABLE)
        del table["savings"]["PFB301"]["two"]
        table["savings"]["PFB305"][""]["pair"] = "0" * 12
        found = problems(read(write(tmp_path, table)))
        assert found == ["PFB301 two has changed since it was measured", "PFB305 has changed since it was measured"]

    def test_are_of_optimised_builds(self) -> None:
        assert all(read(path_of(SAVINGS, target))["optimised"] for target in SUPPORTED)

    def test_count_the_occurrences_of_each_pair(self) -> None:
        table = read(TABLE)
        assert all(table["savings"][rule.code][pair.name]["sites"] >= 1 for rule in RULES for pair in rule.pairs)
