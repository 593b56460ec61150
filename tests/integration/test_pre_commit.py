"""pre-commit, for real: a scratch git repository whose commits pass through the hook of this checkout."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from pages import JOINED, QUADRATIC

CHECKOUT = Path(__file__).parents[2]


class Repository:
    """A git repository in which every commit runs `pre-commit try-repo` on this checkout."""

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
        self.git("init", "--quiet", str(self.folder), inside=folder)
        command = [sys.executable, "-m", "pre_commit", "try-repo", str(CHECKOUT), "bytecode-perf"]
        hook = self.folder / ".git" / "hooks" / "pre-commit"
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f"#!/bin/sh\nunset GIT_INDEX_FILE\nexec {shlex.join(command)} 2>&1\n")
        hook.chmod(0o755)

    def git(self, *arguments: str, inside: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run git, and return how it ended and what it and its hook said."""
        return subprocess.run(
            ["git", *arguments],
            cwd=inside or self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=600,
            check=False,
        )

    def commit(self, source: str) -> subprocess.CompletedProcess[str]:
        """Try to commit one file."""
        (self.folder / "page.py").write_text(source)
        self.git("add", "page.py")
        return self.git("commit", "--message", "a page")

    def commits(self) -> int:
        """Count the commits that have been let through."""
        return len(self.git("rev-list", "--all").stdout.split())


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Return an empty repository with the hook in place."""
    return Repository(tmp_path)


def test_commit_with_a_finding_is_refused(repository: Repository) -> None:
    tried = repository.commit(QUADRATIC)
    assert "page.py:7:13: PFB401 string 'self.html' grows by +=" in tried.stdout
    assert tried.returncode != 0
    assert repository.commits() == 0


def test_commit_without_a_finding_is_let_through(repository: Repository) -> None:
    tried = repository.commit(JOINED)
    assert tried.returncode == 0, tried.stdout
    assert "Passed" in tried.stdout
    assert repository.commits() == 1
