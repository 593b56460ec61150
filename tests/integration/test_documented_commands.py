"""The commands of README and the documentation: each is one that there is, and what the pages show is what is printed."""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path

import pytest
from in_process import bytecode_perf

from flake8_bytecode_perf.cli import main, parser_of

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
FENCED = re.compile(r"^```(sh|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = {
    "sh": re.compile(r"^bytecode-perf (.*)$", re.MULTILINE),
    "console": re.compile(r"^\$ bytecode-perf (.*)$", re.MULTILINE),
}
COMMAND_LINE = (DOCS / "command-line.md").read_text(encoding="utf-8")
SLOW = "def work(rows):\n    return [list(x + 1 for x in row) for row in rows]\n"


def commands() -> list[str]:
    """Return the arguments of each command in a block of a page, without what a shell makes of the rest of the line."""
    blocks = [found for page in PAGES for found in FENCED.findall(page.read_text(encoding="utf-8"))]
    found = [line for kind, block in blocks for line in COMMAND[kind].findall(block.replace("\\\n", " "))]
    return [*dict.fromkeys([re.split(r" (?:#|>|\|)", line)[0].strip() for line in found])]


def shown(command: str) -> list[str]:
    """Return what docs/command-line.md shows below a command, one text for each time that it shows the command."""
    blocks = [block for _, block in FENCED.findall(COMMAND_LINE) if f"$ {command}\n" in block]
    return [block.partition(f"$ {command}\n")[2].partition("\n$ ")[0].rstrip("\n") for block in blocks]


@pytest.mark.any_python
def test_each_command_of_a_page_has_options_that_there_are() -> None:
    assert len(commands()) > 30
    for line in commands():
        if "--confidense" in line:
            continue
        arguments = shlex.split(line.partition(" -- ")[0])
        assert "run" in parser_of(arguments).parse_args(arguments), line


@pytest.mark.any_python
def test_errors_are_printed_as_the_page_shows_them(tmp_path: Path) -> None:
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "page.py").write_text("x = 1\n")
    assert [bytecode_perf(tmp_path, "check", "--confidense", "likely", "src").stderr.rstrip()] == shown(
        "bytecode-perf check --confidense likely src"
    )
    (tmp_path / "setup.cfg").write_text("[flake8]\nbytecode-perf-min-gain = many\n")
    assert bytecode_perf(tmp_path, "check", "src").stderr.rstrip() in shown("bytecode-perf check src")
    (tmp_path / "setup.cfg").write_text("[flake8]\nbytecode-perf-min-gian = 5\n")
    assert bytecode_perf(tmp_path, "check", "src").stderr.splitlines()[0] in shown("bytecode-perf check src")


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the page shows the findings of 3.11")
def test_show_says_on_which_pythons_a_finding_is_reported_as_the_page_does(tmp_path: Path) -> None:
    [program] = shown("cat page.py")
    (tmp_path / "page.py").write_text(f"{program.rstrip()}\n")
    [excerpt] = shown("bytecode-perf show page.py:4")
    assert bytecode_perf(tmp_path, "show", "page.py:4").stdout.startswith(excerpt.removesuffix("..."))


@pytest.mark.any_python
def test_the_commands_of_the_page_on_fixing_show_and_apply_the_changes(tmp_path: Path) -> None:
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "page.py").write_text(SLOW)
    diff, fix = FENCED.findall((DOCS / "fixing.md").read_text(encoding="utf-8"))[0][1].splitlines()
    shown_only = bytecode_perf(tmp_path, *shlex.split(diff)[1:])
    assert (shown_only.returncode, (tmp_path / "src" / "page.py").read_text()) == (1, SLOW)
    assert "+    return [[x + 1 for x in row] for row in rows]" in shown_only.stdout
    assert bytecode_perf(tmp_path, *shlex.split(fix)[1:]).returncode == 0
    assert "[[x + 1 for x in row] for row in rows]" in (tmp_path / "src" / "page.py").read_text()


@pytest.mark.any_python
@pytest.mark.parametrize("command", ["check", "fix", "try", "measure", "baseline write", "bench", "show"])
def test_each_option_of_a_command_is_in_its_page(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([*command.split(), "--help"])
    told = capsys.readouterr().out.partition("\noptions:\n")[2].partition("\nexamples:\n")[0]
    options = {*re.findall(r"(?<![\w-])--[a-z][a-z-]+", told)} - {"--help", "--bytecode-perf-baseline"}
    name = command.partition(" ")[0]
    section = COMMAND_LINE.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
    page = {"fix": "fixing", "bench": "measuring"}.get(name)
    text = (DOCS / f"{page}.md").read_text(encoding="utf-8") if page else section
    assert [option for option in sorted(options) if f"`{option}" not in text and f" {option}" not in text] == []
