"""docs/ci.md, for real: its jobs are parsed, and their commands run in a git repository with findings."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
import yaml
from pages import JOINED, QUADRATIC

pytestmark = pytest.mark.any_python
CHECKOUT = Path(__file__).parents[2]
PAGE = (CHECKOUT / "docs" / "ci.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
WORKFLOWS = [yaml.safe_load(text) for language, text in BLOCKS if language == "yaml"]
COMMANDS = [text for language, text in BLOCKS if language == "sh"]
SETTINGS = [text for language, text in BLOCKS if language == "ini"]
SCRIPT = "lint-shard"
SLOW = ("page.py", "src/größe.py", "src/two words.py", "src/deep/last.py", "src/tested/page.py")
FINE = ("setup.py", "src/fine.py", "src/deep/fine.py")


def commands(job: dict[str, Any]) -> list[str]:
    """Return what a job of GitHub's or GitLab's runs, but for the installation."""
    steps = job["script"] if "script" in job else [step["run"] for step in job["steps"] if "run" in step]
    return [step for step in steps if not step.startswith("python -m pip install ")]


def command_with(words: str) -> str:
    """Return the one command of the page's own blocks that has these words in it."""
    [found] = [command for command in COMMANDS if words in command]
    return found


GITHUB, GITHUB_SHARDS = ([*workflow["jobs"].values()] for workflow in WORKFLOWS if "jobs" in workflow)
[GITLAB], [GITLAB_SHARDS] = ([*workflow.values()] for workflow in WORKFLOWS if "jobs" not in workflow)


class Project:
    """A git repository with some files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        scripts = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | {"PATH": scripts}
        self.run("git init --quiet")

    def add(self, name: str, source: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
        self.run("git add .")

    def run(self, command: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run a command as the services do: in a shell that stops at the first that fails."""
        return subprocess.run(
            ["bash", "-e", "-c", command],
            cwd=self.folder,
            env=self.environment | variables,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a repository in which some files have a finding each, with the page's script."""
    made = Project(tmp_path)
    for name in SLOW:
        made.add(name, QUADRATIC)
    for name in FINE:
        made.add(name, JOINED)
    made.add(SCRIPT, command_with("split "))
    return made


def files_in(told: str) -> list[str]:
    return [line.partition(":")[0].removeprefix("./") for line in told.splitlines()]


def test_every_job_of_the_page_has_been_read() -> None:
    jobs = [*GITHUB, *GITHUB_SHARDS, GITLAB, GITLAB_SHARDS]
    assert len(jobs) == len(re.findall(r"-m pip install -r requirements-lint\.txt", PAGE)) == 5
    assert [len(commands(job)) for job in jobs] == [1] * 5


def validated(folder: Path, jobs: list[str], *options: str) -> subprocess.CompletedProcess[str]:
    """Check the text of some jobs against the schema of their service."""
    files = [folder / f"{number}.yml" for number in range(len(jobs))]
    for file, text in zip(files, jobs, strict=True):
        file.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", *options, *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


@pytest.mark.parametrize(
    ("key", "options"),
    [
        ("runs-on:", ["vendor.github-workflows"]),
        ("script:", ["vendor.gitlab-ci", "--data-transform=gitlab-ci"]),
    ],
    ids=["github", "gitlab"],
)
def test_the_jobs_are_valid_by_the_schema_of_their_service(key: str, options: list[str], tmp_path: Path) -> None:
    jobs = [text for language, text in BLOCKS if language == "yaml" and f" {key}" in text]
    assert len(jobs) == 2
    done = validated(tmp_path, jobs, *options)
    assert done.returncode == 0, done.stdout
    misspelt = [text.replace(f" {key}", f" x{key}") for text in jobs]
    done = validated(tmp_path, misspelt, *options)
    assert done.returncode == 1
    assert all(name in done.stdout for name in ("0.yml", "1.yml"))


def test_the_annotations_of_github_name_every_file_with_a_finding_and_fail_the_job(project: Project) -> None:
    done = project.run(commands(GITHUB[0])[0])
    assert (done.returncode, done.stderr) == (1, "")
    assert sorted(re.findall(r"^::error file=(.*?),", done.stdout, re.MULTILINE)) == sorted(SLOW)


def test_the_report_for_code_scanning_is_written_and_findings_do_not_fail_the_job(project: Project) -> None:
    done = project.run(commands(GITHUB[1])[0])
    assert done.returncode == 0, done.stderr
    upload = GITHUB[1]["steps"][-1]["with"]["sarif_file"]
    [run] = json.loads((project.folder / upload).read_text(encoding="utf-8"))["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["PFB401"] * len(SLOW)


def test_an_error_fails_the_job_for_code_scanning(project: Project) -> None:
    project.add("setup.cfg", "[flake8]\nbytecode-perf-confidence = sure\n")
    assert project.run(commands(GITHUB[1])[0]).returncode != 0


def test_the_other_report_for_code_scanning_is_written_too(project: Project) -> None:
    [command] = re.findall(r"`(flake8 --format=sarif .*?)`", PAGE)
    assert project.run(command).returncode == 0
    [run] = json.loads((project.folder / "flake8.sarif").read_text(encoding="utf-8"))["runs"]
    assert {"PFB401"} <= {result["ruleId"] for result in run["results"]}


def test_the_code_quality_report_of_gitlab_is_where_the_job_says(project: Project) -> None:
    report = project.folder / GITLAB["artifacts"]["reports"]["codequality"]
    for command in (commands(GITLAB)[0], command_with("gl-codeclimate")):
        report.unlink(missing_ok=True)
        done = project.run(command)
        assert (done.returncode, "rror" in done.stderr) == (1, False)
        issues = json.loads(report.read_text(encoding="utf-8"))
        assert sorted([issue["location"]["path"] for issue in issues]) == sorted(SLOW)
        assert project.run(f"{command.strip()} --exit-zero").returncode == 0


def test_the_junit_report_the_json_report_and_the_pages_are_written(project: Project) -> None:
    for words in ("junit-xml", "--format=json", "--htmldir"):
        assert project.run(command_with(words)).returncode == 1
    assert ET.parse(project.folder / "flake8.xml").getroot().attrib["failures"] == str(len(SLOW))  # noqa: S314 - our own
    listed = json.loads((project.folder / "flake8.json").read_text(encoding="utf-8"))
    assert len([path for path, entries in listed.items() if entries]) == len(SLOW)
    assert len([*(project.folder / "flake8-report").glob("*.report.html")]) == len(SLOW)


def test_the_baseline_hides_what_is_there_and_not_what_comes(project: Project) -> None:
    assert project.run(command_with("baseline write")).returncode == 0
    assert project.run(command_with("--bytecode-perf-baseline")).returncode == 0
    project.add("src/new.py", QUADRATIC)
    done = project.run(command_with("--bytecode-perf-baseline"))
    assert (done.returncode, files_in(done.stdout)) == (1, ["src/new.py"])


def test_the_settings_of_the_page_are_read_by_flake8(project: Project) -> None:
    assert project.run(command_with("baseline write")).returncode == 0
    project.add("setup.cfg", "[flake8]\n" + "".join([text.partition("\n")[2] for text in SETTINGS]))
    done = project.run("flake8 --select=PFB")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    [required] = [text for text in SETTINGS if "require-plugins" in text]
    project.add("setup.cfg", required.replace("flake8-bytecode-perf", "flake8-absent"))
    done = project.run("flake8 --select=PFB")
    assert (done.returncode, "missing: flake8-absent" in done.stdout) == (1, True)


def test_the_shards_of_github_find_together_what_one_run_finds(project: Project) -> None:
    [job] = GITHUB_SHARDS
    numbers = job["strategy"]["matrix"]["shard"]
    [command] = commands(job)
    check_shards(project, [project.run(command.replace("${{ matrix.shard }}", str(number))) for number in numbers])


def test_the_shards_of_gitlab_find_together_what_one_run_finds(project: Project) -> None:
    total = GITLAB_SHARDS["parallel"]
    [command] = commands(GITLAB_SHARDS)
    done = [project.run(command, CI_NODE_INDEX=str(one), CI_NODE_TOTAL=str(total)) for one in range(1, total + 1)]
    check_shards(project, done)


def check_shards(project: Project, shards: list[subprocess.CompletedProcess[str]]) -> None:
    """Assert that several shards found something, and all of them together what one run finds."""
    whole = project.run("flake8 --select=PFB")
    assert sorted(files_in(whole.stdout)) == sorted(SLOW)
    assert [shard.stderr for shard in shards] == [""] * 4
    found = [[line.removeprefix("./") for line in shard.stdout.splitlines()] for shard in shards]
    together = [line for lines in found for line in lines]
    assert sorted(together) == sorted([line.removeprefix("./") for line in whole.stdout.splitlines()])
    assert [shard.returncode for shard in shards] == [123 if lines else 0 for lines in found]
    assert sum(map(bool, found)) > 1
