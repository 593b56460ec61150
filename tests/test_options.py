"""Options, on the command line and in each file that flake8 reads, and what must not depend on anything but them."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import in_process
import pytest
from flake8.api import legacy
from flake8.main.application import Application
from flake8.main.cli import main
from flake8.options.manager import OptionManager
from jit import with_jit

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.plugin import Plugin
from flake8_bytecode_perf.settings import RUNNING_TARGET

CHECKOUT = Path(__file__).parent.parent

# PFB401 up to heat loop, PFB102 too but at min-gain 0 alone; PFB803 up to heat function at confidence likely; PFB308 up to
# heat function, in a function that `map` calls; PFB101 at heat module, or at min-gain 0. Nothing that flake8's own plugins
# report.
PAGE = """\
class Page:
    def __init__(self):
        self.html = ""

    def render(self, rows):
        for row in open(rows):
            self.html += "x" * abs(row)

    def total(self, mark):
        return mark.join(kind + "x" for kind in self.html)


def kinds(html):
    return dict([(kind, 1) for kind in html])


def of_all(pages):
    return list(map(kinds, pages))


for name in range(20):
    last = name
"""
DEFAULT = ["PFB401", "PFB308"]
EFFECTS: dict[str, tuple[dict[str, str], list[str]]] = {
    "min-gain 0": ({"min-gain": "0"}, ["PFB401", "PFB102", "PFB308", "PFB101"]),
    "min-gain 0.0": ({"min-gain": "0.0"}, ["PFB401", "PFB102", "PFB308", "PFB101"]),
    "min-gain 5": ({"min-gain": "5"}, DEFAULT),
    "confidence likely": ({"confidence": "likely"}, ["PFB401", "PFB803", "PFB308"]),
    "confidence certain": ({"confidence": "certain"}, DEFAULT),
    "heat module": ({"heat": "module"}, [*DEFAULT, "PFB101"]),
    "heat function": ({"heat": "function"}, DEFAULT),
    "heat loop": ({"heat": "loop"}, ["PFB401"]),
    "heat nested": ({"heat": "nested"}, []),
    "targets": ({"targets": "3.11,3.15"}, DEFAULT),
    "heat and min-gain": ({"heat": "module", "min-gain": "0"}, ["PFB401", "PFB102", "PFB308", "PFB101"]),
    "all four": (
        {"heat": "module", "min-gain": "0", "confidence": "likely", "targets": "3.12"},
        ["PFB401", "PFB102", "PFB803", "PFB308", "PFB101"],
    ),
}
TURNS = [*EFFECTS.values(), ({}, DEFAULT), *reversed(EFFECTS.values()), ({}, DEFAULT)]
EACH = pytest.mark.parametrize(("options", "codes"), EFFECTS.values(), ids=EFFECTS)
FILES = pytest.mark.parametrize("name", ["setup.cfg", "tox.ini", ".flake8"])

PERCENTAGE = "it must be a percentage, 0 or more"
CONFIDENCE = "it must be certain or likely"
HEAT = "it must be module, function, loop or nested"
TARGETS = "it must be a comma-separated list of 3.11, 3.12, 3.13, 3.14, 3.15, 3.14-jit, 3.15-jit"
MEANT = {"Certain": "certain", "certain,likely": "certain", "LOOP": "loop", "loop,nested": "nested"}
BAD = [
    *(("min-gain", value, PERCENTAGE) for value in ("-1", "-0.5", "nan", "inf", "-inf", "1e999", "words", "5%", "5,0", "")),
    *(("confidence", value, CONFIDENCE) for value in ("sure", "Certain", "certain,likely", "0", "")),
    *(("heat", value, HEAT) for value in ("warm", "LOOP", "2", "loop,nested", "")),
    *(("targets", value, TARGETS) for value in ("3.10", "3.16", "3", "4.0", "python3.12", "3.11,2.7", "3.11;3.12", ",", "")),
    *(("targets", value, TARGETS) for value in ("3.13-jit", "3.15jit", "3.15-JIT", "jit")),
]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Return the path of a file that each option tells on, alone in its folder."""
    path = tmp_path / "page.py"
    path.write_text(PAGE)
    return path


@pytest.fixture
def _settings_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the plugin's class its settings and its baseline back at the end."""
    monkeypatch.setattr(Plugin, "settings", Plugin.settings)
    monkeypatch.setattr(Plugin, "baseline", Plugin.baseline)
    monkeypatch.setattr(Plugin, "exclude", Plugin.exclude)


def flake8(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run flake8 in a folder and a process of its own."""
    settled = {"PYTHONUTF8": "1", "NO_COLOR": "1", **environment}
    return subprocess.run(
        [sys.executable, "-m", "flake8", *arguments],
        cwd=folder,
        env=os.environ | settled,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def output(folder: Path, *arguments: str) -> str:
    """Run flake8 in a folder and return what it prints; it must not write to stderr."""
    return _printed(in_process.flake8(folder, *arguments))


def output_of_process(folder: Path, *arguments: str, **environment: str) -> str:
    """Run flake8 in a process of its own, as `output` does in this one."""
    return _printed(flake8(folder, *arguments, **environment))


def _printed(done: subprocess.CompletedProcess[str]) -> str:
    assert not done.stderr
    assert done.returncode == bool(done.stdout)
    return done.stdout


def codes_of(lines: str) -> list[str]:
    return [line.split()[1] for line in lines.splitlines()]


def given(options: dict[str, str]) -> list[str]:
    """Return options as the command line has them."""
    return [f"--bytecode-perf-{name}={value}" for name, value in options.items()]


def configure(path: Path, **values: str) -> None:
    """Write a `[flake8]` section; a value may go on in further lines."""
    lines = [f"{name.replace('_', '-')} = {value}" for name, value in values.items()]
    path.write_text("\n".join(["[flake8]", *lines, ""]))


def configured(options: dict[str, str]) -> dict[str, str]:
    """Return options as a `[flake8]` section has them."""
    return {"select": "PFB"} | {f"bytecode-perf-{name}": value for name, value in options.items()}


# What each option does, wherever it stands


def test_without_options_the_defaults_hold(page: Path) -> None:
    assert codes_of(output_of_process(page.parent, "--isolated", "page.py")) == DEFAULT


def test_a_process_prints_what_flake8_prints_in_this_one(page: Path) -> None:
    for options, codes in (EFFECTS["all four"], EFFECTS["heat nested"]):
        arguments = ["--isolated", "--select=PFB", *given(options), "page.py"]
        printed = output_of_process(page.parent, *arguments)
        assert printed == output(page.parent, *arguments)
        assert codes_of(printed) == codes


@EACH
def test_an_option_works_on_the_command_line(page: Path, options: dict[str, str], codes: list[str]) -> None:
    assert codes_of(output(page.parent, "--isolated", "--select=PFB", *given(options), "page.py")) == codes


@EACH
def test_a_section_says_the_same_as_the_command_line(page: Path, options: dict[str, str], codes: list[str]) -> None:
    on_command_line = output(page.parent, "--isolated", "--select=PFB", *given(options), "page.py")
    configure(page.with_name("setup.cfg"), **configured(options))
    assert output(page.parent, "page.py") == on_command_line
    assert codes_of(on_command_line) == codes


@FILES
@pytest.mark.parametrize("one", ["min-gain 0", "confidence likely", "heat loop", "all four"])
def test_each_file_that_flake8_reads_holds_options(page: Path, name: str, one: str) -> None:
    options, codes = EFFECTS[one]
    configure(page.with_name(name), **configured(options))
    assert codes_of(output(page.parent, "page.py")) == codes


@FILES
def test_underscores_do_for_dashes_in_a_section(page: Path, name: str) -> None:
    page.with_name(name).write_text("[flake8]\nselect = PFB\nbytecode_perf_heat = loop\n")
    assert codes_of(output(page.parent, "page.py")) == ["PFB401"]


def test_the_command_line_overrides_a_section(page: Path) -> None:
    configure(page.with_name("tox.ini"), **configured({"heat": "nested", "min-gain": "0"}))
    assert codes_of(output(page.parent, "--bytecode-perf-heat=loop", "page.py")) == ["PFB401", "PFB102", "PFB101"]


def test_the_help_names_each_option() -> None:
    text = output_of_help()
    assert all(f"--bytecode-perf-{name}" in text for name in ("min-gain", "confidence", "heat", "targets"))


def test_the_help_and_the_page_name_the_defaults_that_hold() -> None:
    shown = " ".join(output_of_help().split())
    page = (Path(__file__).parents[1] / "docs" / "configuration.md").read_text(encoding="utf-8")
    for name, default in {"min-gain": Settings().min_gain, "min-share": Settings().least_share}.items():
        assert re.search(rf"--bytecode-perf-{name} PERCENT minimum saving, [^(]*\(default: {default:g}\)", shown)
        assert re.search(rf"^\| `--bytecode-perf-{name}` \| [^|]* \| `{default:g}`", page, re.MULTILINE)


def output_of_help() -> str:
    done = flake8(Path.cwd(), "--isolated", "--help")
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


# What they are parsed to


def parse(*arguments: str) -> Settings:
    """Return the settings after flake8's own way from arguments to `parse_options`."""
    manager = OptionManager(version="", plugin_versions="", parents=[], formatter_names=[])
    Plugin.add_options(manager)
    Plugin.parse_options(manager.parse_args(list(arguments)))
    return Plugin.settings


PARSED: list[tuple[str, str, dict[str, Any]]] = [
    ("min-gain", "0", {"min_gain": 0.0}),
    ("min-gain", "12.5", {"min_gain": 12.5}),
    ("confidence", "likely", {"confidence": "likely"}),
    ("confidence", "certain", {"confidence": "certain"}),
    *(("heat", heat.name.lower(), {"heat": heat}) for heat in Heat),
    ("targets", "3.11", {"targets": ("3.11",)}),
    ("targets", "3.11,3.13", {"targets": ("3.11", "3.13")}),
    ("targets", " 3.14 , 3.15, ", {"targets": ("3.14", "3.15")}),
    ("targets", "\n3.11,\n3.12", {"targets": ("3.11", "3.12")}),
    ("targets", "3.15,3.15-jit", {"targets": ("3.15", "3.15-jit")}),
]


@pytest.mark.usefixtures("_settings_stay")
@pytest.mark.parametrize(("name", "value", "settings"), PARSED)
def test_a_value_becomes_a_setting_and_the_others_keep_their_defaults(name: str, value: str, settings: dict[str, Any]) -> None:
    assert parse(f"--bytecode-perf-{name}={value}") == Settings(**settings)


@pytest.mark.usefixtures("_settings_stay")
def test_without_a_target_the_running_python_is_meant() -> None:
    assert parse().targets == (RUNNING_TARGET,)
    assert RUNNING_TARGET.removesuffix("-jit") == f"{sys.version_info[0]}.{sys.version_info[1]}"


@pytest.mark.parametrize(("state", "end"), [("0", ""), ("1", "-jit")])
@pytest.mark.parametrize("python", ["3.14", "3.15"])
def test_the_default_target_is_with_the_jit_where_it_is_on(python: str, state: str, end: str) -> None:
    with_jit(python)
    script = "from flake8_bytecode_perf.settings import Settings\nprint(*Settings().targets)"
    environment = {**os.environ, "PYTHON_JIT": state, "PYTHONPATH": str(CHECKOUT)}
    command = [f"python{python}", "-c", script]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == f"{python}{end}\n"


def test_targets_may_take_several_lines_of_a_section(page: Path) -> None:
    configure(page.with_name("setup.cfg"), **configured({"targets": "\n    3.11,\n    3.13"}))
    assert codes_of(output(page.parent, "page.py")) == DEFAULT


# Bad values


def _assert_one_line_tells(done: subprocess.CompletedProcess[str], name: str, value: str, takes: str) -> None:
    usage, complaint = done.stderr.splitlines()
    assert usage.startswith("usage: flake8 ")
    assert complaint.startswith(f"flake8: error: argument --bytecode-perf-{name}: ")
    meant = f"; did you mean `{MEANT[value]}`?" if value in MEANT else ""
    assert complaint.endswith(f" is not a valid value: {takes}{meant}")
    assert value.rpartition(",")[2] in complaint
    assert (done.returncode, done.stdout) == (2, "")


@pytest.mark.parametrize(("name", "value", "takes"), BAD)
def test_a_bad_value_ends_with_one_line_that_says_what_is_taken(
    capsys: pytest.CaptureFixture[str], name: str, value: str, takes: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--isolated", f"--bytecode-perf-{name}={value}", os.devnull])
    shown = capsys.readouterr()
    done = subprocess.CompletedProcess([], int(str(ended.value)), shown.out, shown.err)
    _assert_one_line_tells(done, name, value, takes)


@pytest.mark.parametrize(("name", "value"), [("min-gain", "nan"), ("confidence", "x"), ("heat", "x"), ("targets", "3.10")])
def test_a_bad_value_on_the_command_line_ends_the_process_with_2(page: Path, name: str, value: str) -> None:
    takes = {option: takes for option, _, takes in BAD}[name]
    done = flake8(page.parent, "--isolated", f"--bytecode-perf-{name}={value}", "page.py")
    _assert_one_line_tells(done, name, value, takes)


@FILES
@pytest.mark.parametrize(("option", "value"), [("min-gain", "-1"), ("min-gain", "many"), ("targets", "3.10"), ("heat", "")])
def test_a_bad_value_in_a_section_ends_with_the_same_line(page: Path, name: str, option: str, value: str) -> None:
    configure(page.with_name(name), **configured({option: value}))
    takes = {option: takes for option, _, takes in BAD}[option]
    _assert_one_line_tells(in_process.flake8(page.parent, "page.py"), option, value, takes)


# No state: an editor keeps flake8 alive and parses options again and again


@pytest.mark.usefixtures("_settings_stay")
def test_options_leave_nothing_behind_for_the_next_parse() -> None:
    default = parse()
    assert parse("--bytecode-perf-min-gain=0", "--bytecode-perf-heat=nested") == Settings(min_gain=0, heat=Heat.NESTED)
    assert parse("--bytecode-perf-confidence=likely") == Settings(confidence="likely")
    assert parse("--bytecode-perf-targets=3.12") == Settings(targets=("3.12",))
    assert parse("--bytecode-perf-tests") == Settings(tests=True)
    assert parse() == default == Settings()


@pytest.mark.usefixtures("_settings_stay")
def test_a_bad_value_leaves_nothing_behind_for_the_next_parse() -> None:
    with pytest.raises(SystemExit):
        parse("--bytecode-perf-min-gain=0", "--bytecode-perf-heat=warm")
    assert parse() == Settings()


@pytest.mark.usefixtures("_settings_stay")
def test_runs_in_one_process_do_not_know_of_each_other(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for options, codes in TURNS:
        main(["--isolated", "--select=PFB", "-j1", *given(options), str(page)])
        assert codes_of(capsys.readouterr().out) == codes, options


@pytest.mark.usefixtures("_settings_stay")
def test_checks_of_one_tree_follow_the_options_that_were_parsed_last() -> None:
    tree, lines = ast.parse(PAGE), PAGE.splitlines(keepends=True)
    for options, codes in TURNS:
        parse(*given(options))
        for _ in range(2):
            assert [text.split()[0] for _, _, text, _ in Plugin(tree, lines).run()] == codes, options


@pytest.mark.usefixtures("_settings_stay")
def test_applications_in_one_process_do_not_know_of_each_other(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for options, codes in TURNS:
        application = Application()
        application.run(["--isolated", "--select=PFB", "-j1", *given(options), str(page)])
        assert codes_of(capsys.readouterr().out) == codes, options
        assert application.result_count == len(codes)


@pytest.mark.usefixtures("_settings_stay")
def test_style_guides_in_one_process_follow_the_section_of_their_time(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(page.parent)
    for options, codes in TURNS:
        configure(page.with_name("setup.cfg"), **configured(options))
        guide = legacy.get_style_guide()
        for _ in range(2):
            report = guide.check_files([page.name])
            assert codes_of(capsys.readouterr().out) == codes, options
            assert report.total_errors == len(codes)


@pytest.mark.usefixtures("_settings_stay")
def test_a_baseline_hides_nothing_from_the_next_run(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    known = page.with_name("known.json")
    command = [sys.executable, "-m", "flake8_bytecode_perf", "baseline", "write", f"--output={known}", page.name]
    subprocess.run(command, cwd=page.parent, check=True, capture_output=True)
    for _ in range(2):
        for arguments, codes in (([f"--bytecode-perf-baseline={known}"], []), ([], DEFAULT)):
            main(["--isolated", "--select=PFB", "-j1", *arguments, str(page)])
            assert codes_of(capsys.readouterr().out) == codes


# What the findings must not depend on


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Return a folder of files that differ."""
    for number in range(8):
        (tmp_path / f"page_{number}.py").write_text("\n" * number + PAGE * (number + 1))
    return tmp_path


EVERYTHING = ["--isolated", "--select=PFB", "--bytecode-perf-min-gain=0", "--bytecode-perf-confidence=likely"]


def test_the_number_of_processes_changes_nothing(many: Path) -> None:
    alone = output_of_process(many, *EVERYTHING, "-j1", ".")
    assert len(alone.splitlines()) == 5 * sum(range(1, 9))
    assert output_of_process(many, *EVERYTHING, "-j2", ".") == alone


def test_options_of_a_section_reach_every_process(many: Path) -> None:
    configure(many / "setup.cfg", **configured({"heat": "loop"}))
    assert set(codes_of(output_of_process(many, "-j2", "."))) == {"PFB401"}


def test_a_second_run_says_the_same(many: Path) -> None:
    assert output_of_process(many, *EVERYTHING, ".") == output_of_process(many, *EVERYTHING, ".")


def test_the_hash_seed_changes_nothing(many: Path) -> None:
    seeds = {output_of_process(many, *EVERYTHING, "page_3.py", PYTHONHASHSEED=seed) for seed in ("0", "1", "2", "3")}
    assert len(seeds) == 1


def test_the_current_folder_changes_nothing(page: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    here = output_of_process(page.parent, *EVERYTHING, str(page))
    assert codes_of(here)
    assert output_of_process(elsewhere, *EVERYTHING, str(page)) == here


@pytest.mark.parametrize("name", ["abs.py", "page.py", "testing.py"])
def test_the_name_of_a_file_and_its_neighbours_change_nothing(page: Path, name: str) -> None:
    alone = output_of_process(page.parent, *EVERYTHING, "page.py").replace("page.py:", ":")
    (page.parent / "abs.py").write_text("raise SystemExit\n")
    (page.parent / name).write_text(PAGE)
    assert output_of_process(page.parent, *EVERYTHING, name).replace(f"{name}:", ":") == alone


# What flake8 itself offers


def _with_comment(line: int, comment: str) -> str:
    lines = PAGE.splitlines()
    lines[line - 1] += f"  {comment}"
    return "\n".join([*lines, ""])


NOQA = {"# noqa": [], "# noqa: PFB401": [], "# noqa: PFB4": [], "# NOQA:PFB": [], "# noqa: PFB308": ["PFB401"]}


@pytest.mark.parametrize(("comment", "left"), NOQA.items(), ids=NOQA)
def test_noqa_holds(page: Path, comment: str, left: list[str]) -> None:
    page.write_text(_with_comment(7, comment))
    assert codes_of(output(page.parent, "--isolated", "page.py")) == [*left, "PFB308"]


def test_disabled_noqa_holds_nothing_back(page: Path) -> None:
    page.write_text(_with_comment(7, "# noqa"))
    assert codes_of(output(page.parent, "--isolated", "--disable-noqa", "page.py")) == DEFAULT


def test_per_file_ignores_hold(many: Path) -> None:
    (many / "setup.cfg").write_text("[flake8]\nselect = PFB\nper-file-ignores =\n    page_0.py: PFB401\n    page_1.py: PFB\n")
    assert codes_of(output(many, "page_0.py", "page_1.py")) == ["PFB308"]


@pytest.mark.parametrize("argument", ["--ignore=PFB4", "--extend-ignore=PFB401", "--select=PFB3,E9"])
def test_codes_can_be_left_out(page: Path, argument: str) -> None:
    assert codes_of(output(page.parent, "--isolated", argument, "page.py")) == ["PFB308"]
