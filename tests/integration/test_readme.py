"""README.md, for real: its excerpt, commands, configuration, links and badges say what is true."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import in_process
import pytest
import yaml
from pages import QUADRATIC
from released import RELEASED

from flake8_bytecode_perf.settings import SUPPORTED

CHECKOUT = Path(__file__).parents[2]
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
[FIRST, TESTS] = [text for language, text in BLOCKS if language == "sh"]


def block(language: str) -> str:
    """Return the text of the only block of a language."""
    [found] = [text for named, text in BLOCKS if named == language]
    return found


def test_the_excerpt_is_what_flake8_prints(tmp_path: Path) -> None:
    excerpt = next(text for _, text in BLOCKS if "$ cat page.py" in text)
    source, _, rest = excerpt.removeprefix("$ cat page.py\n").partition("\n$ ")
    command, _, printed = rest.partition("\n")
    (tmp_path / "page.py").write_text(source, encoding="utf-8")
    assert command.split()[0] == "flake8"
    done = in_process.flake8(tmp_path, "--isolated", *command.split()[1:])
    assert (done.returncode, without_gain(done.stdout), done.stderr) == (1, without_gain(printed), "")
    [version] = re.findall(r"The percentage is that of\s+CPython (\S+);", README)
    done = in_process.flake8(tmp_path, "--isolated", f"--bytecode-perf-targets={version}", *command.split()[1:])
    assert done.stdout == printed


def test_the_profile_is_that_of_the_page_on_profiling_whose_commands_are_run() -> None:
    [excerpt] = [text for _, text in BLOCKS if text.startswith("$ bytecode-perf profile access_log.py ")]
    assert f"```console\n{excerpt}```" in (CHECKOUT / "docs" / "profiling.md").read_text(encoding="utf-8")


def test_the_reference_names_every_command() -> None:
    [row] = re.findall(r"^- \[Command line\]\[\]: (.*?)\.$", README, re.MULTILINE | re.DOTALL)
    listed = in_process.bytecode_perf(CHECKOUT, "--help").stdout
    assert set(re.findall(r"`(.*?)`", row)) == set(re.findall(r"^    ([a-z-]+)(?: {2,}|$)", listed, re.MULTILINE))


def without_gain(text: str) -> str:
    """Return messages without the gain, which differs from one Python to the next."""
    return re.sub(r"saves about \d+%", "saves", text)


def test_the_first_command_prints_the_programs_that_started_the_project_and_a_count() -> None:
    install, _, lint = FIRST.strip().rpartition(" && ")
    options = "--quiet --no-compile --disable-pip-version-check"  # a third of the time
    assert install == f"python3 -m venv .venv && .venv/bin/python -m pip install {options} -e ."
    program, *arguments = shlex.split(lint)
    assert program == ".venv/bin/flake8"
    command = [sys.executable, "-m", "flake8", *arguments]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    *findings, count = done.stdout.splitlines()
    codes = [line.split()[1] for line in findings]
    assert codes in (["PFB202", "PFB101", "PFB403"], ["PFB101", "PFB403"])  # PFB202 saves nothing on each processor on 3.14
    assert count == str(len(codes))


def test_the_second_command_runs_the_tests() -> None:
    install, _, command = TESTS.strip().rpartition(" && ")
    assert install == "python3 -m venv .venv && .venv/bin/python -m pip install --quiet -e '.[test]'"
    assert command == ".venv/bin/python -m pytest -n auto"


def test_the_commands_for_a_project_report_and_fix(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text(f"{QUADRATIC}\n\ndef f(rows):\n    return [list(x + 1 for x in row) for row in rows]\n")
    commands = re.findall(r"^\$ (flake8|bytecode-perf) (.*?)(?: *#.*)?$", README, re.MULTILINE)
    printed = {}
    for program, arguments in commands:
        if arguments.endswith("."):
            run = {"flake8": in_process.flake8, "bytecode-perf": in_process.bytecode_perf}[program]
            printed[arguments] = run(tmp_path, *arguments.split()).stdout
    assert "PFB401" in printed["--select=PFB ."]
    assert "+    return [[x + 1 for x in row] for row in rows]" in printed["fix --diff ."]


def test_the_three_steps_against_many_findings_leave_none(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text(f"{QUADRATIC}\n\ndef f(rows):\n    return [list(x + 1 for x in row) for row in rows]\n")
    steps = re.findall(r"^\d\. `bytecode-perf (.*?)`", README, re.MULTILINE)
    assert [step.split()[0] for step in steps] == ["check", "fix", "baseline"]
    for step in steps:
        done = in_process.bytecode_perf(tmp_path, *step.split())
        assert done.returncode in (0, 1), done.stderr
    assert "[[x + 1 for x in row] for row in rows]" in (tmp_path / "page.py").read_text()
    assert in_process.bytecode_perf(tmp_path, "check").returncode == 1
    (tmp_path / "setup.cfg").write_text(block("ini"))
    assert in_process.bytecode_perf(tmp_path, "check").returncode == 0
    (tmp_path / "new.py").write_text(QUADRATIC)
    assert in_process.bytecode_perf(tmp_path, "check").returncode == 1


def test_flake8_accepts_the_configuration_and_follows_it(tmp_path: Path) -> None:
    (tmp_path / "setup.cfg").write_text(block("ini"))
    (tmp_path / "bytecode-perf-baseline.json").write_text('{"version": 1, "files": {}}')
    (tmp_path / "page.py").write_text(QUADRATIC)
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts" / "page.py").write_text(QUADRATIC)
    done = in_process.flake8(tmp_path, "--select=PFB", ".")
    assert done.stderr == ""
    assert [line.partition(":")[0] for line in done.stdout.splitlines()] == ["./page.py"]


def test_noqa_silences_one_finding(tmp_path: Path) -> None:
    [comment] = re.findall(r"`(# noqa: PFB\d+)`", README)
    (tmp_path / "page.py").write_text(QUADRATIC.replace('+= "x"', f'+= "x"  {comment}'))
    assert in_process.flake8(tmp_path, "--isolated", "--select=PFB", "page.py").stdout == ""
    (tmp_path / "page.py").write_text(QUADRATIC)
    assert in_process.flake8(tmp_path, "--isolated", "--select=PFB", "page.py").stdout != ""


def test_the_pre_commit_configuration_names_hooks_that_exist() -> None:
    defined = [hook["id"] for hook in yaml.safe_load((CHECKOUT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))]
    [repository] = yaml.safe_load(block("yaml"))["repos"]
    assert repository["repo"] == PROJECT["urls"]["Repository"]
    assert sorted(hook["id"] for hook in repository["hooks"]) == sorted(defined)
    assert all(hook["language_version"].removeprefix("python") in SUPPORTED for hook in repository["hooks"])


def test_the_formats_that_it_names_are_written(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text(QUADRATIC)
    named = re.findall(r"--format (\w+)", README)
    assert named == ["github", "gitlab", "sarif", "html"]
    for name in named:
        assert "PFB401" in in_process.bytecode_perf(tmp_path, "check", "--format", name, ".").stdout


def test_links_are_absolute_and_lead_to_files_of_the_checkout() -> None:
    blob = f"{PROJECT['urls']['Repository']}/blob/main/"
    targets = re.findall(r"\]\(([^)#]+)\)|^\[[^\]]+\]: (\S+)$", README, re.MULTILINE)
    links = [first or second for first, second in targets]
    files = [link.removeprefix(blob) for link in links if link.startswith(blob)]
    assert [link for link in links if not link.startswith((blob, "https://img.shields.io/badge/"))] == []
    assert len(files) > 10
    assert [file for file in files if not (CHECKOUT / file).is_file()] == []


def test_references_of_links_are_defined_and_used() -> None:
    text = re.sub(r"^```.*?^```$|`[^`]*`", "", README, flags=re.MULTILINE | re.DOTALL)
    defined = set(re.findall(r"^\[([^\]]+)\]: ", text, re.MULTILINE))
    used = set(re.findall(r"(?<![!\]])\[([^\]]+)\](?:\[\])?(?=[^:(\[]|(?<=\[\]):)", text))
    assert used == defined


@pytest.mark.parametrize("name", ["SECURITY.md", "CONTRIBUTING.md"])
def test_links_of_its_neighbours_lead_to_files(name: str) -> None:
    text = (CHECKOUT / name).read_text(encoding="utf-8")
    own = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "//" not in link]
    assert [link for link in own if not (CHECKOUT / link).exists()] == []


def test_the_badges_are_true() -> None:
    badges = re.findall(r"^!\[(.*?)\]", README, re.MULTILINE)
    assert badges == [f"Python {SUPPORTED[0]} to {SUPPORTED[-1]}", "flake8 7", f"licence {PROJECT['license']}"]
    assert PROJECT["requires-python"] == f">={SUPPORTED[0]}"
    assert "flake8>=7,<8" in PROJECT["dependencies"]


def test_the_number_of_rules_is_true() -> None:
    assert f"all {len(RELEASED)}," in README
