"""pre-commit, for real: a scratch git repository whose commits pass through the hooks of this checkout."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from pages import JOINED, QUADRATIC

pytestmark = pytest.mark.any_python
CHECKOUT = Path(__file__).parents[2]
PRE_COMMIT = [sys.executable, "-m", "pre_commit"]
TRY = [*PRE_COMMIT, "try-repo", str(CHECKOUT)]
SLOW = "def f(xs):\n    return list(x + 1 for x in xs)\n"
FAST = "def f(xs):\n    return [x + 1 for x in xs]\n"
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


class Repository:
    """A git repository in which every commit runs a command; that of the hook `bytecode-perf`, unless told otherwise."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "scratch"
        # git hands its hooks GIT_INDEX_FILE, which is this repository's: the checkout has an index of its own
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | {
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "A. Tester",
            "GIT_AUTHOR_EMAIL": "tester@example.invalid",
            "GIT_COMMITTER_NAME": "A. Tester",
            "GIT_COMMITTER_EMAIL": "tester@example.invalid",
            "PRE_COMMIT_HOME": str(folder / "pre-commit"),
        }
        self.run("git", "init", "--quiet", str(self.folder), inside=folder)
        self.hook([*TRY, "bytecode-perf"])

    def hook(self, command: list[str]) -> None:
        """Make every commit run a command."""
        hook = self.folder / ".git" / "hooks" / "pre-commit"
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f"#!/bin/sh\nunset GIT_INDEX_FILE\nexec {shlex.join(command)} 2>&1\n")
        hook.chmod(0o755)

    def run(self, *command: str, inside: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run a command, and return how it ended and what it and its hook said."""
        return subprocess.run(
            [*command],
            cwd=inside or self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=600,
            check=False,
        )

    def commit(self, source: str | None = None) -> subprocess.CompletedProcess[str]:
        """Try to commit one file, with a new text if there is one."""
        if source is not None:
            (self.folder / "page.py").write_text(source)
        self.run("git", "add", "page.py")
        return self.run("git", "commit", "--message", "a page")

    def commits(self) -> int:
        """Count the commits that have been let through."""
        return len(self.run("git", "rev-list", "--all").stdout.split())


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Return an empty repository with the hook in place."""
    return Repository(tmp_path)


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


def test_a_refused_commit_is_let_through_after_the_fixing_hook_ran(repository: Repository) -> None:
    refused = repository.commit(SLOW)
    assert "page.py:2:16: PFB803" in refused.stdout
    assert repository.commits() == 0
    fixing = repository.run(*TRY, "bytecode-perf-fix", "--files", "page.py")
    assert "page.py: PFB803" in fixing.stdout
    assert "files were modified by this hook" in fixing.stdout
    assert (repository.folder / "page.py").read_text() == FAST
    assert repository.commit().returncode == 0
    assert repository.commits() == 1


def test_the_fixing_hook_lets_through_what_needs_no_fix_and_refuses_what_has_none(repository: Repository) -> None:
    repository.hook([*TRY, "bytecode-perf-fix"])
    refused = repository.commit(QUADRATIC)
    assert refused.returncode != 0
    assert "page.py:7:13: PFB401 not fixed: the rule has no fix" in refused.stdout
    assert "No fixes, 1 left" in refused.stdout
    assert (repository.folder / "page.py").read_text() == QUADRATIC
    let_through = repository.commit(JOINED)
    assert let_through.returncode == 0
    assert "not fixed" not in let_through.stdout


def test_flake8s_own_hook_takes_the_plugin_beside_it(repository: Repository) -> None:
    (repository.folder / ".pre-commit-config.yaml").write_text(FLAKE8S_OWN)
    repository.run("git", "add", ".pre-commit-config.yaml")
    repository.hook([*PRE_COMMIT, "run"])
    refused = repository.commit(QUADRATIC)
    assert "page.py:7:13: PFB401" in refused.stdout
    assert repository.commits() == 0
    let_through = repository.commit(JOINED)
    assert let_through.returncode == 0, let_through.stdout
    assert repository.commits() == 1
