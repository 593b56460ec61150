"""pre-commit, for real: a scratch git repository whose commits pass through the hooks of this checkout."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pages import FAST, JOINED, QUADRATIC, SLOW, UNFIXED

pytestmark = pytest.mark.any_python
CHECKOUT = Path(__file__).parents[2]
PRE_COMMIT = [sys.executable, "-m", "pre_commit"]
OURS = """\
repos:
  - repo: {repository}
    rev: {revision}
    hooks:
      - id: {hook}
"""
LEFT = "page.py:2:1: PFB101 module-level-loop not fixed: the rule has no fix"
# flake8's own hook, as its repository defines it, with the plugin beside it: that repository is out of reach here
FLAKE8S_OWN = f"""\
repos:
  - repo: local
    hooks:
      - id: flake8
        name: flake8
        entry: flake8
        language: python
        types: [python]
        require_serial: true
        args: [--select=PFB]
        additional_dependencies: [flake8, {CHECKOUT}]
"""


# git hands its hooks GIT_INDEX_FILE, which is this repository's: the checkout has an index of its own
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "A. Tester",
    "GIT_AUTHOR_EMAIL": "tester@example.invalid",
    "GIT_COMMITTER_NAME": "A. Tester",
    "GIT_COMMITTER_EMAIL": "tester@example.invalid",
}


def run(folder: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command, and return how it ended and what it and its hook printed."""
    return subprocess.run(
        [*command],
        cwd=folder,
        env=ENVIRONMENT | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=600,
        check=False,
    )


class Repository:
    """A git repository in which every commit runs the hooks of a configuration."""

    def __init__(self, folder: Path, installed: Path) -> None:
        self.folder, self.installed = folder / "scratch", str(installed)
        run(folder, "git", "init", "--quiet", str(self.folder))
        hook = self.folder / ".git" / "hooks" / "pre-commit"
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f"#!/bin/sh\nunset GIT_INDEX_FILE\nexec {shlex.join(PRE_COMMIT)} run 2>&1\n")
        hook.chmod(0o755)

    def configure(self, configuration: str) -> None:
        (self.folder / ".pre-commit-config.yaml").write_text(configuration)
        self.run("git", "add", ".pre-commit-config.yaml")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return run(self.folder, *command, PRE_COMMIT_HOME=self.installed)

    def commit(self, source: str | None = None) -> subprocess.CompletedProcess[str]:
        """Try to commit one file, with a new text if there is one."""
        if source is not None:
            (self.folder / "page.py").write_text(source)
        self.run("git", "add", "page.py")
        return self.run("git", "commit", "--message", "a page")

    def commits(self) -> int:
        """Count the commits that the hooks have accepted."""
        return len(self.run("git", "rev-list", "--all").stdout.split())


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which pre-commit installs hooks, once for all tests."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the address and the only commit of a repository that holds the checkout as it is now."""
    folder = tmp_path_factory.mktemp("snapshot")
    listed = run(CHECKOUT, "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard").stdout.split("\0")
    for name in filter(None, listed):
        if (CHECKOUT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(CHECKOUT / name, folder / name)
    for command in ("git init --quiet", "git add .", "git commit --quiet --message snapshot"):
        run(folder, *command.split()).check_returncode()
    return {"repository": str(folder), "revision": run(folder, "git", "rev-parse", "HEAD").stdout.strip()}


@pytest.fixture
def repository(tmp_path: Path, installed: Path, snapshot: dict[str, str]) -> Repository:
    """Return an empty repository with the hook that reports."""
    made = Repository(tmp_path, installed)
    made.configure(OURS.format(**snapshot, hook="bytecode-perf"))
    return made


def test_commit_with_a_finding_is_refused(repository: Repository) -> None:
    tried = repository.commit(QUADRATIC)
    assert "page.py:7:13: PFB401 string `self.html` grows by `+=`" in tried.stdout
    assert tried.returncode != 0
    assert repository.commits() == 0


def test_commit_without_a_finding_is_let_through(repository: Repository) -> None:
    tried = repository.commit(JOINED)
    assert tried.returncode == 0, tried.stdout
    assert "Passed" in tried.stdout
    assert repository.commits() == 1


def test_commit_of_a_file_that_does_not_parse_is_refused(repository: Repository) -> None:
    tried = repository.commit("def f(:\n")
    assert ": E999 SyntaxError" in tried.stdout
    assert tried.returncode != 0


def test_a_refused_commit_is_let_through_after_the_fixing_hook_ran(repository: Repository, snapshot: dict[str, str]) -> None:
    refused = repository.commit(SLOW)
    assert "page.py:2:17: PFB803" in refused.stdout
    assert repository.commits() == 0
    repository.configure(OURS.format(**snapshot, hook="bytecode-perf-fix"))
    fixing = repository.run(*PRE_COMMIT, "run", "--files", "page.py")
    assert "page.py: PFB803" in fixing.stdout
    assert "files were modified by this hook" in fixing.stdout
    assert (repository.folder / "page.py").read_text() == FAST
    repository.configure(OURS.format(**snapshot, hook="bytecode-perf"))
    assert repository.commit().returncode == 0
    assert repository.commits() == 1


def test_the_fixing_hook_fails_only_if_it_changes_a_file_and_prints_what_is_left(
    repository: Repository, snapshot: dict[str, str]
) -> None:
    repository.configure(OURS.format(**snapshot, hook="bytecode-perf-fix"))
    let_through = repository.commit(UNFIXED)
    assert let_through.returncode == 0
    assert LEFT in let_through.stdout
    assert "No fixes, 1 left" in let_through.stdout
    refused = repository.commit(f"{UNFIXED}\n\n{SLOW}")
    assert (refused.returncode != 0, repository.commits()) == (True, 1)
    assert LEFT in refused.stdout
    assert "1 fixed in 1 file, 1 left" in refused.stdout
    assert (repository.folder / "page.py").read_text() == f"{UNFIXED}\n\n{FAST}"
    assert repository.commit().returncode == 0
    let_through = repository.commit(FAST)
    assert (let_through.returncode, "not fixed" in let_through.stdout) == (0, False)
    broken = repository.commit("def f(:\n")
    assert broken.returncode != 0
    assert "bytecode-perf: page.py is not valid Python" in broken.stdout


def test_with_both_hooks_one_fixes_and_the_other_reports_what_is_left(repository: Repository, snapshot: dict[str, str]) -> None:
    repository.configure(OURS.format(**snapshot, hook="bytecode-perf-fix") + "      - id: bytecode-perf\n")
    refused = repository.commit(f"{UNFIXED}\n\n{SLOW}")
    assert repository.commits() == 0
    assert "1 fixed in 1 file, 1 left" in refused.stdout
    assert "page.py:2:1: PFB101 `for` loop at module level" in refused.stdout
    assert "PFB803 generator" not in refused.stdout
    refused = repository.commit()
    assert (refused.returncode != 0, refused.stdout.count("Passed"), refused.stdout.count("Failed")) == (True, 1, 1)
    assert LEFT in refused.stdout
    let_through = repository.commit(FAST)
    assert (let_through.returncode, let_through.stdout.count("Passed")) == (0, 2), let_through.stdout
    assert repository.commits() == 1


def test_a_quiet_fixing_hook_leaves_what_is_left_to_the_other_hook(repository: Repository, snapshot: dict[str, str]) -> None:
    hooks = OURS.format(**snapshot, hook="bytecode-perf-fix") + "        args: [--quiet]\n      - id: bytecode-perf\n"
    repository.configure(hooks)
    refused = repository.commit(f"{UNFIXED}\n\n{SLOW}")
    assert repository.commits() == 0
    assert "page.py: PFB803\n" in refused.stdout
    assert refused.stdout.count("PFB101") == 1


def test_both_hooks_leave_an_excluded_folder_alone(repository: Repository, snapshot: dict[str, str]) -> None:
    repository.configure(OURS.format(**snapshot, hook="bytecode-perf-fix") + "      - id: bytecode-perf\n")
    (repository.folder / "setup.cfg").write_text("[flake8]\nextend-exclude = vendored\n")
    (repository.folder / "vendored").mkdir()
    (repository.folder / "vendored" / "slow.py").write_text(SLOW)
    repository.run("git", "add", "setup.cfg", "vendored")
    let_through = repository.commit(FAST)
    assert (let_through.returncode, let_through.stdout.count("Passed")) == (0, 2), let_through.stdout
    assert (repository.folder / "vendored" / "slow.py").read_text() == SLOW


def test_flake8s_own_hook_takes_the_plugin_beside_it(repository: Repository) -> None:
    repository.configure(FLAKE8S_OWN)
    refused = repository.commit(QUADRATIC)
    assert "page.py:7:13: PFB401" in refused.stdout
    assert repository.commits() == 0
    let_through = repository.commit(JOINED)
    assert let_through.returncode == 0, let_through.stdout
    assert repository.commits() == 1


def test_a_profile_in_the_configuration_decides_what_refuses_a_commit(repository: Repository) -> None:
    repository.configure(FLAKE8S_OWN)
    (repository.folder / ".flake8").write_text("[flake8]\nbytecode-perf-profile = run.raw\n")
    (repository.folder / "run.raw").write_text("render (/srv/app/page.py:7) 30\nwait (/srv/app/other.py:3) 70\n")
    refused = repository.commit(QUADRATIC)
    assert re.search(r"page.py:7:13: PFB401 .*, about 30% of the profiled run", refused.stdout), refused.stdout
    assert repository.commits() == 0
    (repository.folder / "run.raw").write_text("__init__ (/srv/app/page.py:3) 30\nwait (/srv/app/other.py:3) 70\n")
    let_through = repository.commit()
    assert let_through.returncode == 0, let_through.stdout
    assert repository.commits() == 1
