"""`bytecode-perf check --diff REV` in real repositories: what has changed is reported, what was there before is not."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest
from in_process import bytecode_perf

from flake8_bytecode_perf.cli._changed_lines import changed_since

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.any_python
OLD = "def f(rows):\n    return [list(x + 1 for x in xs) for xs in rows]\n"
NEW = "\n\ndef g(rows):\n    return [list(x + 2 for x in xs) for xs in rows]\n"
FILLING = "".join([f"\n\ndef filling_{number}(a, b):\n    return a, b, {number}\n" for number in range(9)])
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "A. Tester",
    "GIT_AUTHOR_EMAIL": "tester@example.invalid",
    "GIT_COMMITTER_NAME": "A. Tester",
    "GIT_COMMITTER_EMAIL": "tester@example.invalid",
}


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, env=ENVIRONMENT, capture_output=True, check=True)


def commit(folder: Path) -> None:
    git(folder, "add", ".")
    git(folder, "commit", "-m", "a change")


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep git away from the repository whose hook may run the tests, and from the user's configuration."""
    for name in os.environ.keys() - ENVIRONMENT.keys():
        monkeypatch.delenv(name)
    for name in ENVIRONMENT.keys() - os.environ.keys():
        monkeypatch.setenv(name, ENVIRONMENT[name])


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository on the branch main, whose only commit has a finding in a.py."""
    git(tmp_path, "init", "-q", "-b", "main")
    (tmp_path / "a.py").write_text(OLD)
    commit(tmp_path)
    return tmp_path


def places(folder: Path, *arguments: str) -> list[str]:
    """Return the path and the line of each finding since a revision, HEAD if none is given."""
    ended = bytecode_perf(folder, "check", *(arguments or ("--diff", "HEAD")))
    assert ended.returncode == int(bool(ended.stdout)), ended.stderr
    return [":".join(line.removeprefix("./").split(":")[:2]) for line in ended.stdout.splitlines()]


def test_nothing_is_reported_where_nothing_has_changed(repository: Path) -> None:
    ended = bytecode_perf(repository, "check", "--diff", "HEAD")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "No findings (0 files checked)\n")
    assert bytecode_perf(repository, "check").returncode == 1


def test_only_changed_lines_are_reported(repository: Path) -> None:
    (repository / "a.py").write_text("import os\n" + OLD + NEW)
    assert places(repository) == ["a.py:7"]
    git(repository, "add", ".")
    assert places(repository) == ["a.py:7"]
    commit(repository)
    assert places(repository) == []
    assert places(repository, "--diff", "HEAD~1") == places(repository, "--diff=HEAD^") == ["a.py:7"]


def test_a_line_that_was_changed_is_reported_and_one_from_which_lines_were_removed_is_not(repository: Path) -> None:
    (repository / "a.py").write_text(OLD + NEW.replace("return", "# a comment\n    return"))
    commit(repository)
    (repository / "a.py").write_text(OLD.replace("x + 1", "x + 3") + NEW)
    assert places(repository) == ["a.py:2"]


def test_a_finding_of_several_lines_counts_if_one_of_them_has_changed(repository: Path) -> None:
    loop = "def f(xs):\n    out = []\n    for x in xs:\n        out.append({})\n    return out\n"
    (repository / "a.py").write_text(loop.format("x + 1"))
    commit(repository)
    (repository / "a.py").write_text(loop.format("x"))
    assert places(repository) == ["a.py:3"]


def test_an_untracked_file_is_new_unless_git_ignores_it(repository: Path) -> None:
    (repository / "src").mkdir()
    for name in ("src/new.py", "src/two words.py", "src/größe.py", "src/left.py"):
        (repository / name).write_text(OLD)
    (repository / ".gitignore").write_text("left.py\n")
    new = ["src/größe.py:2", "src/new.py:2", "src/two words.py:2"]
    assert sorted(places(repository)) == sorted(new)
    git(repository, "add", ".")
    assert sorted(places(repository)) == sorted(new)
    assert places(repository / "src", "--diff", "HEAD", "new.py") == ["new.py:2"]


@pytest.mark.parametrize("name", ["moved.py", 'with "quotes".py', "tab\there.py", "back\\slash.py", "größe mit.py"])
def test_a_renamed_file_is_compared_with_its_old_self(repository: Path, name: str) -> None:
    (repository / "a.py").write_text(OLD + FILLING)
    commit(repository)
    git(repository, "mv", "a.py", name)
    assert places(repository) == []
    (repository / name).write_text(OLD + FILLING + NEW)
    assert len(places(repository)) == 1
    assert f"x + {2}" in (repository / name).read_text()


def test_what_others_have_changed_on_the_branch_meanwhile_is_not_reported(repository: Path) -> None:
    git(repository, "checkout", "-q", "-b", "mine")
    (repository / "mine.py").write_text(OLD)
    commit(repository)
    git(repository, "checkout", "-q", "main")
    (repository / "a.py").write_text(OLD.replace("x + 1", "x + 9") + NEW)
    commit(repository)
    git(repository, "checkout", "-q", "mine")
    assert places(repository, "--diff", "main") == places(repository, "--diff", "main...") == ["mine.py:2"]


def test_the_users_configuration_of_git_changes_nothing(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIFF_OPTS", "--unified=9")
    (repository / ".gitattributes").write_text("*.py -diff\n")
    for name, value in {
        "diff.noprefix": "true",
        "diff.interHunkContext": "9",
        "color.diff": "always",
        "core.quotePath": "false",
        "diff.external": "false",
        "diff.relative": "true",
    }.items():
        git(repository, "config", name, value)
    (repository / "a.py").write_text(
        "import os\n" + OLD + "++ 1\n@@ -1 +1 @@\n".replace("++", "# ++").replace("@@", "# @@") + NEW
    )
    (repository / "größe.py").write_text(OLD)
    git(repository, "add", "größe.py")
    assert sorted(places(repository)) == ["a.py:9", "größe.py:2"]


def test_a_line_that_looks_like_a_header_of_a_patch_is_none(repository: Path) -> None:
    (repository / "a.py").write_text(f'"""\n++ b/b.py\n@@ -1,0 +5,9 @@\n"""\n{OLD}')
    (repository / "b.py").write_text(OLD)
    git(repository, "add", "b.py")
    git(repository, "commit", "-m", "another")
    assert places(repository) == []


def test_a_file_outside_of_the_repository_is_as_new(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other") / "b.py"
    other.write_text(OLD)
    assert len(places(repository, "--diff", "HEAD", str(other))) == 1


def test_the_baseline_and_noqa_hold_too(repository: Path) -> None:
    (repository / "new.py").write_text(OLD.replace("rows]\n", "rows]  # noqa: PFB803\n"))
    assert places(repository) == []


@pytest.mark.parametrize("revision", ["nope", "HEAD~99", "", "--output=x", "HEAD:a.py"])
def test_an_unknown_revision_is_one_line(repository: Path, revision: str) -> None:
    ended = bytecode_perf(repository, "check", f"--diff={revision}")
    told = f"argument --diff: {revision!r} is not a revision of the repository {repository}\n"
    assert (ended.returncode, ended.stdout, ended.stderr) == (2, "", f"bytecode-perf check: error: {told}")
    assert not (repository / "x").exists()


def test_a_path_in_the_place_of_the_revision_is_told(repository: Path) -> None:
    ended = bytecode_perf(repository, "check", "--diff", "a.py")
    told = f"'a.py' is not a revision of the repository {repository}; it is a path: give a revision first, for example HEAD\n"
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == f"bytecode-perf check: error: argument --diff: {told}"


def test_histories_without_a_common_commit_are_one_line(repository: Path) -> None:
    git(repository, "checkout", "-q", "--orphan", "other")
    git(repository, "commit", "-m", "another beginning")
    ended = bytecode_perf(repository, "check", "--diff", "main")
    assert ended.returncode == 2
    assert ended.stderr.endswith("'main' has no commit in common with HEAD; in a shallow clone, run `git fetch --unshallow`\n")


def test_a_folder_without_a_repository_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(OLD)
    ended = bytecode_perf(tmp_path, "check", "--diff", "HEAD")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("bytecode-perf check: error: argument --diff: git: not a git repository")
    assert len(ended.stderr.splitlines()) == 1


def test_a_machine_without_git_is_one_line(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    ended = bytecode_perf(repository, "check", "--diff", "HEAD")
    assert (ended.returncode, ended.stdout) == (2, "")
    told = "argument --diff: git can't be started (No such file or directory)"
    assert ended.stderr == f"bytecode-perf check: error: {told}\n"


def test_the_standard_input_has_no_revision(repository: Path) -> None:
    ended = bytecode_perf(repository, "check", "--diff", "HEAD", "-", given=OLD)
    assert (ended.returncode, ended.stderr) == (2, "bytecode-perf check: error: --diff needs files, not -\n")


def test_the_lines_are_those_of_the_working_tree(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository / "a.py").write_text(OLD + NEW)
    monkeypatch.chdir(repository)
    found = changed_since("HEAD")
    assert found.changed == {"a.py": [range(3, 7)]}
    assert found.in_file("a.py")
    assert not found.in_file("b.py")
