"""No code of a file that is linted, nor of what lies beside it, ever runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pages import FAST, QUADRATIC, SLOW

from flake8_bytecode_perf import check_source

pytestmark = pytest.mark.any_python
PROGRAMS = Path(sys.executable).parent
AUDITED = Path(__file__).with_name("audited.py")
MARKER = "import pathlib\npathlib.Path({!r}).touch()\n"
COMMANDS = [
    ["flake8", "--select=PFB"],
    ["bytecode-perf", "check", "--no-cache"],
    ["bytecode-perf", "fix", "--no-cache", "--diff"],
    ["bytecode-perf", "fix", "--no-cache"],
    ["bytecode-perf", "show"],
    ["bytecode-perf", "baseline", "write", "--output=known.json"],
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "page.py").write_text(QUADRATIC)
    return tmp_path


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return started(folder, str(PROGRAMS / command[0]), *command[1:])


def audited(folder: Path, *command: str, path: str = "") -> subprocess.CompletedProcess[str]:
    """A module run with a log of its doings."""
    return started(folder, sys.executable, str(AUDITED), str(folder / "log"), *command, path=path, covered=False)


def started(folder: Path, *command: str, path: str = "", covered: bool = True) -> subprocess.CompletedProcess[str]:
    """A command run; not `covered` where coverage must not open files of its own, nor take a module for the package."""
    environment = {
        **{name: value for name, value in os.environ.items() if covered or not name.startswith("COVERAGE_")},
        "PYTHONPATH": path,
        "PYTHONDONTWRITEBYTECODE": "1",
        "BYTECODE_PERF_CACHE_DIR": str(folder / "cache"),
    }
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_file_that_would_leave_a_mark_when_it_is_imported_leaves_none(folder: Path, command: list[str]) -> None:
    mark = folder / "marked"
    (folder / "page.py").write_text(MARKER.format(str(mark)) + QUADRATIC + SLOW)
    ended = run(folder, *command, "page.py")
    assert "Traceback" not in ended.stderr
    assert "PFB401" in ended.stdout or command[1] in ("fix", "baseline")
    assert (folder / "page.py").read_text().endswith(FAST if command[1:] == ["fix", "--no-cache"] else SLOW)
    assert not mark.exists()
    subprocess.run([sys.executable, "page.py"], cwd=folder, check=True)
    assert mark.exists(), "the file leaves no mark at all"


# what lies beside a file, and the Python that would run it
BESIDE = {
    "evil.py": "import evil",
    "encodings/evil.py": "import encodings; encodings.__path__.append('encodings'); import page",
    "sitecustomize.py": "",
    "ast.py": "import ast",
    "flake8_bytecode_perf.py": "import flake8_bytecode_perf",
}


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_what_lies_beside_a_file_does_not_run(folder: Path, command: list[str]) -> None:
    (folder / "page.py").write_text(f"# -*- coding: evil -*-\n{QUADRATIC}")
    marks = []
    for number, name in enumerate(BESIDE):
        marks.append(folder / f"marked{number}")
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(MARKER.format(str(marks[-1])))
    ended = run(folder, *command, "page.py")
    assert "Traceback" not in ended.stderr
    assert ended.returncode in (0, 1, 2)
    assert not [mark for mark in marks if mark.exists()]


@pytest.mark.parametrize("name", BESIDE)
def test_what_lies_beside_a_file_would_run_if_python_came_across_it(folder: Path, name: str) -> None:
    (folder / "page.py").write_text(f"# -*- coding: evil -*-\n{QUADRATIC}")
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(MARKER.format(str(folder / "marked")))
    started(folder, sys.executable, "-c", BESIDE[name], path=str(folder), covered=False)
    assert (folder / "marked").exists()


AUDITS = [
    ["flake8", "--select=PFB", "--bytecode-perf-baseline=known.json"],
    ["flake8_bytecode_perf", "check", "--baseline=known.json"],
    ["flake8_bytecode_perf", "fix"],
    ["flake8_bytecode_perf", "show"],
]


@pytest.mark.parametrize("command", AUDITS, ids=" ".join)
def test_it_opens_its_own_files_alone_starts_nothing_and_connects_to_nothing(folder: Path, command: list[str]) -> None:
    (folder / "page.py").write_text(QUADRATIC + SLOW)
    (folder / "known.json").write_text(json.dumps({"version": 1, "files": {"../other.py": [], str(folder / "secret.py"): ["x"]}}))
    (folder / "secret.py").write_text("")
    ended = audited(folder, *command, "page.py")
    assert "PFB401" in ended.stdout or command[1] == "fix"
    events = [json.loads(line) for line in (folder / "log").read_text().splitlines()]
    opened = {Path(folder, path) for event, path, _ in events if event == "open"}
    inside = {path.relative_to(folder).as_posix() for path in opened if path.is_relative_to(folder)} - {"."}
    inside -= {path for path in inside if path.startswith("__editable__")}  # an entry of sys.path, and no file
    temporary = {path for path in inside if path.startswith(".page.py.")}
    assert {"page.py"} <= inside <= {"page.py", "known.json", "setup.cfg", "tox.ini", ".flake8", "log", *temporary}
    assert bool(temporary) == (command[1] == "fix")
    written = {Path(folder, path) for event, path, writes in events if event == "open" and writes} - {Path(os.devnull), folder}
    assert written <= {folder / path for path in temporary}
    assert not [event for event in events if event[0] not in ("open", "exec", "sqlite3.connect")]
    assert {path for event, path, _ in events if event == "sqlite3.connect"} <= {str(folder / "cache" / "findings.sqlite3")}
    assert not [path for event, path, _ in events if event == "exec" and Path(path).name == "page.py"]


def test_the_audit_sees_what_it_is_there_to_see(folder: Path) -> None:
    (folder / "page.py").write_text("import os, subprocess, socket; open('x', 'w'); subprocess.run(['true']); socket.socket()")
    audited(folder, "page", path=str(folder))
    events = [json.loads(line) for line in (folder / "log").read_text().splitlines()]
    assert {"exec", "subprocess.Popen", "socket.__new__"} <= {event for event, *_ in events}
    assert ["open", "x", True] in events


def test_bytes_in_a_codec_that_nobody_knows_have_no_findings() -> None:
    assert check_source(f"# -*- coding: evil -*-\n{QUADRATIC}".encode()) == []


@pytest.mark.parametrize("name", ["../outside.py", "/etc/passwd", "page.py/../../outside.py", "\0", "a" * 10_000])
def test_paths_in_a_baseline_are_compared_and_never_opened(folder: Path, name: str) -> None:
    (folder / "known.json").write_text(json.dumps({"version": 1, "files": {name: ["PFB401 Page.render: x"]}}))
    ended = run(folder, "flake8", "--select=PFB", "--bytecode-perf-baseline=known.json", "page.py")
    assert ended.stdout.startswith("page.py:7:13: PFB401")
    assert ended.stderr == ""


def test_a_large_baseline_is_read_all_the_same(folder: Path) -> None:
    files = {f"f{number}.py": [f"PFB401 f: {number}"] * 9 for number in range(20_000)}
    (folder / "known.json").write_text(json.dumps({"version": 1, "files": files}))
    ended = run(folder, "flake8", "--select=PFB", "--bytecode-perf-baseline=known.json", "page.py")
    assert ended.stdout.startswith("page.py:7:13: PFB401")


@pytest.mark.parametrize("command", [["flake8", "--select=PFB"], ["bytecode-perf", "check"]], ids=" ".join)
@pytest.mark.parametrize("name", ["pipe", "/dev/zero", "link", ".", "no\nsuch"])
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes by name here")
def test_what_is_no_plain_file_is_no_baseline(folder: Path, command: list[str], name: str) -> None:
    os.mkfifo(folder / "pipe")
    (folder / "link").symlink_to("/dev/zero")
    ended = run(folder, *command, f"--bytecode-perf-baseline={name}", "page.py")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert f"the baseline {name!r} can't be read (" in ended.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    "files",
    [
        "9" * 100_000,
        "[" * 100_000,
        '{"page.py": 1}',
        '{"page.py": [' + "9" * 100_000 + "]}",
        '{"page.py": {"a": 1}}',
        "1e999",
        "NaN",
    ],
    ids=["a huge number", "a deep nest", "a number", "a list of a huge number", "an object", "infinity", "no number"],
)
def test_a_baseline_of_wrong_kinds_is_told_of_in_one_line(folder: Path, files: str) -> None:
    (folder / "known.json").write_text(f'{{"version": 1, "files": {files}}}')
    ended = run(folder, "bytecode-perf", "check", "--baseline=known.json", "page.py")
    assert ended.returncode == 2
    told = "'known.json' is not a baseline file of version 1 or 2; create it with `bytecode-perf baseline write`"
    assert ended.stderr == f"bytecode-perf check: error: argument --baseline: {told}\n"
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("kind", ["pipe", "/dev/zero", "folder", "nowhere", "other", "text"])
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes by name here")
def test_a_hostile_cache_is_done_without_and_what_it_links_to_stays(folder: Path, kind: str) -> None:
    (folder / "precious.txt").write_text("precious")
    (folder / "cache").mkdir(mode=0o777)
    (folder / "cache").chmod(0o777)
    table = folder / "cache" / "findings.sqlite3"
    match kind:
        case "pipe":
            os.mkfifo(table)
        case "folder":
            table.mkdir()
        case "text":
            table.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
        case _:
            table.symlink_to({"nowhere": "/no/such/folder", "other": "../precious.txt"}.get(kind, kind))
    for _ in range(2):
        ended = run(folder, "bytecode-perf", "check", "page.py")
        assert ended.stdout.startswith("page.py:7:13: PFB401")
        assert ended.returncode == 1
        assert "Traceback" not in ended.stderr
    assert (folder / "precious.txt").read_text() == "precious"


def test_a_cache_folder_that_is_a_link_to_nowhere_is_done_without(folder: Path) -> None:
    (folder / "cache").symlink_to("/no/such/folder")
    assert run(folder, "bytecode-perf", "check", "page.py").stdout.startswith("page.py:7:13: PFB401")
