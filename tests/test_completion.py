"""`bytecode-perf completion`: the scripts of shtab, tried in the shells themselves."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from in_process import bytecode_perf

from flake8_bytecode_perf.cli import main
from flake8_bytecode_perf.rules import RULES

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.any_python
_COMPLETE = """\
source ./completion.bash
COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 ))
_shtab_bytecode_perf "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with bash's script, a file, and a git repository with a branch."""
    made = tmp_path_factory.mktemp("completion")
    (made / "completion.bash").write_text(bytecode_perf(made, "completion", "bash").stdout)
    (made / "page.py").touch()
    (made / "sub").mkdir()
    identity = ["-c", "user.name=A. Tester", "-c", "user.email=tester@example.invalid"]
    subprocess.run(["git", "init", "-q", "-b", "trunk"], cwd=made, check=True)
    subprocess.run(["git", *identity, "commit", "-q", "--allow-empty", "-m", "nothing"], cwd=made, check=True)
    return made


def completed(folder: Path, *words: str) -> list[str]:
    """Return what bash offers for the last word."""
    done = subprocess.run(["bash", "-c", _COMPLETE, "bash", "bytecode-perf", *words], cwd=folder, capture_output=True, check=True)
    return [line for line in done.stdout.decode().splitlines() if line]


def test_bash_completes_commands_options_values_codes_branches_and_paths(folder: Path) -> None:
    assert completed(folder, "ch") == ["check"]
    assert completed(folder, "baseline", "") == ["write"]
    assert completed(folder, "check", "--conf") == ["--confidence"]
    assert completed(folder, "check", "--confidence", "") == ["certain", "likely"]
    assert completed(folder, "check", "--format", "g") == ["github", "gitlab"]
    codes = [rule.code for rule in RULES if rule.code.startswith("PFB40")]
    assert completed(folder, "check", "--select", "PFB40") == completed(folder, "explain", "PFB40") == codes
    assert completed(folder, "check", "--diff", "tr") == ["trunk"]
    assert completed(folder, "fix", "pa") == completed(folder, "check", "--output", "pa") == ["page.py"]
    assert completed(folder, "try", "--tree", "s") == ["sub"]
    assert completed(folder, "completion", "z") == ["zsh"]
    assert completed(folder, "check", "--frobnicate") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_can_read_its_script(folder: Path, shell: str) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not on PATH")
    script = bytecode_perf(folder, "completion", shell).stdout
    done = subprocess.run([program, "-n"], input=script, cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_commands_of_the_help_write_the_scripts_where_no_folder_is_yet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit):
        main(["completion", "--help"])
    examples = capsys.readouterr().out.partition("examples:\n")[2].splitlines()
    commands = "\n".join([line for line in examples if not line.startswith(" " * 6)])
    own = f'bytecode-perf() {{ {shlex.quote(sys.executable)} -m flake8_bytecode_perf "$@"; }}\n'
    environment = os.environ | {"HOME": str(tmp_path)}
    done = subprocess.run(
        ["bash", "-ec", own + commands], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    for name in (".local/share/bash-completion/completions/bytecode-perf", ".zfunc/_bytecode-perf"):
        assert "shtab" in (tmp_path / name).read_text()
    assert "complete" in (tmp_path / ".config/fish/completions/bytecode-perf.fish").read_text()
    assert done.stdout == bytecode_perf(tmp_path, "completion", "bash").stdout


@pytest.mark.parametrize("shell", ["zsh", "fish", "tcsh", "powershell"])
def test_every_shell_has_a_script_with_the_commands(folder: Path, shell: str) -> None:
    script = bytecode_perf(folder, "completion", shell).stdout
    assert all(word in script for word in ("bytecode-perf", "check", "new-rule", "confidence"))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["bahs"],
            "argument SHELL: 'bahs' is not a valid value: it must be bash, zsh, fish, tcsh or powershell; did you mean `bash`?",
        ),
        ([], "the following arguments are required: SHELL; try `bytecode-perf completion --help`"),
    ],
)
def test_another_shell_is_one_line(folder: Path, arguments: list[str], message: str) -> None:
    ended = bytecode_perf(folder, "completion", *arguments)
    assert (ended.returncode, ended.stdout, ended.stderr) == (2, "", f"bytecode-perf completion: error: {message}\n")


def test_without_shtab_one_line_says_how_to_get_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "shtab", None)
    ended = bytecode_perf(folder, "completion", "bash")
    told = "bytecode-perf: completion needs shtab; run `pip install 'flake8-bytecode-perf[completion]'`\n"
    assert (ended.returncode, ended.stdout, ended.stderr) == (2, "", told)
