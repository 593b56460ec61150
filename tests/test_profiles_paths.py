"""Which linted file a path of a profile means, and what is said where that is not clear."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from profiled import DATA, asked, of, place, program

from flake8_bytecode_perf.profiles import read
from flake8_bytecode_perf.profiles.paths import Linted

LOOP = "def f(rows):\n    for row in rows:\n        print(row)\n"
OTHER = "def g(rows):\n\n\n\n    return [row for row in rows]\n"

pytestmark = pytest.mark.any_python


def written(path: Path, content: str = LOOP, *, package: bool = False) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    if package:
        (path.parent / "__init__.py").touch()
    path.write_text(content)
    return path


def profile(folder: Path, *frames: str) -> Path:
    """Write a profile in which each frame has ten samples."""
    path = folder / "profile.txt"
    path.write_text("".join(f"{frame} 10\n" for frame in frames))
    return path


def seen(path: Path, *frames: str, linted: tuple[Path, ...] = ()) -> bool:
    found = asked(read([profile(path.parent, *frames)]).among(map(str, linted)), path)
    return found is not None and found.grain != "nothing"


@pytest.mark.parametrize(
    "recorded",
    [
        "{folder}/src/app/rows.py",
        "/usr/lib/python3.13/site-packages/app/rows.py",
        "/elsewhere/src/app/rows.py",
        "/elsewhere/app/rows.py",
        "app/rows.py",
        "./src/app/rows.py",
        "src/../src/app/rows.py",
        "rows.py",
        r"C:\Users\Ann\work\src\app\rows.py",
        r"c:\users\ann\venv\Lib\site-packages\APP\Rows.py",
        r"\\server\share\app\rows.py",
        r"app\rows.py",
    ],
)
@pytest.mark.parametrize("form", ["f ({}:2)", "{}:f:2", "thread (7);f ({}:2)"])
def test_a_path_of_the_module_is_known_wherever_it_was(recorded: str, form: str, tmp_path: Path) -> None:
    path = written(tmp_path / "src" / "app" / "rows.py", package=True)
    assert seen(path, form.format(recorded.format(folder=tmp_path)))


@pytest.mark.parametrize(
    "recorded",
    [
        "/elsewhere/other/rows.py",
        "other/rows.py",
        "/elsewhere/rows.py",
        "/elsewhere/App/rows.py",
        "app/Rows.py",
        "app/rows.pyc",
        "app/arrows.py",
        "<string>",
    ],
)
def test_a_path_of_another_module_is_not_taken_for_it(recorded: str, tmp_path: Path) -> None:
    path = written(tmp_path / "src" / "app" / "rows.py", package=True)
    assert not seen(path, f"f ({recorded}:2)")


def test_a_linted_path_may_be_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "app" / "rows.py", package=True)
    monkeypatch.chdir(tmp_path)
    for spelling in ("app/rows.py", "./app/rows.py", str(path)):
        assert seen(Path(spelling), f"f ({path}:2)")


def test_a_file_behind_a_symbolic_link_is_known_by_both_paths(tmp_path: Path) -> None:
    real = written(tmp_path / "real" / "rows.py")
    link = tmp_path / "linked" / "rows.py"
    link.parent.mkdir()
    link.symlink_to(real)
    assert seen(link, f"f ({real}:2)")
    assert seen(link, f"f ({link}:2)")


def test_a_folder_behind_a_symbolic_link_is_known_by_both_paths(tmp_path: Path) -> None:
    real = written(tmp_path / "real" / "rows.py")
    (tmp_path / "linked").symlink_to(tmp_path / "real")
    for linted in (real, tmp_path / "linked" / "rows.py"):
        for recorded in (real, tmp_path / "linked" / "rows.py"):
            assert seen(linted, f"f ({recorded}:2)")


def test_the_longest_common_path_is_taken(tmp_path: Path) -> None:
    path = written(tmp_path / "app" / "rows.py", package=True)
    found = of(path, profile(tmp_path, "f (/one/app/rows.py:2)", f"f ({path}:3)"))
    assert (found.self_within(2, 2), found.self_within(3, 3)) == (0, 50)


def test_of_equal_paths_the_one_that_fits_is_taken(tmp_path: Path) -> None:
    path = written(tmp_path / "app" / "rows.py", package=True)
    found = of(path, profile(tmp_path, "g (/one/app/rows.py:2)", "f (/two/app/rows.py:3)"))
    assert (found.self_within(1, 9), found.notices) == (50, ())


def test_two_files_that_both_fit_are_not_guessed_at(tmp_path: Path) -> None:
    path = written(tmp_path / "app" / "rows.py", package=True)
    name = profile(tmp_path, "f (/one/app/rows.py:2)", "f (/two/app/rows.py:3)")
    found = of(path, name)
    assert (found.grain, found.self_within(1, 9), found.covers(1, 9)) == ("nothing", 0, False)
    assert found.notices == (f"{path}: {name} has several files that may be this one; record a run from one folder",)


def test_a_script_of_the_same_name_elsewhere_is_known_by_its_functions(tmp_path: Path) -> None:
    path = written(tmp_path / "rows.py")
    assert seen(path, "f (/elsewhere/rows.py:2)")
    assert not seen(path, "g (/elsewhere/rows.py:2)")
    assert not seen(path, "f (/elsewhere/rows.py:9)")


def test_a_path_that_fits_another_linted_file_better_is_left_to_it(tmp_path: Path) -> None:
    source = written(tmp_path / "src" / "app" / "rows.py", package=True)
    build = written(tmp_path / "build" / "lib" / "app" / "rows.py", package=True)
    frame, linted = f"f ({source}:2)", (source, build)
    assert seen(source, frame, linted=linted)
    assert not seen(build, frame, linted=linted)
    assert seen(build, frame)  # alone it is a copy of what ran


def test_a_path_that_fits_two_linted_files_is_left_to_neither(tmp_path: Path) -> None:
    one = written(tmp_path / "one" / "app" / "rows.py", package=True)
    two = written(tmp_path / "two" / "app" / "rows.py", package=True)
    name = profile(tmp_path, "f (/site-packages/app/rows.py:2)")
    for path, other in ((one, two), (two, one)):
        found = of(path, name, linted=(one, two))
        assert found.grain == "nothing"
        assert found.notices == (
            f"{path}: {name} may mean this file or {other}; check one of the two, or record with full paths",
        )
    two.write_text(OTHER)
    assert seen(one, "f (/site-packages/app/rows.py:2)", linted=(one, two))
    assert not seen(two, "f (/site-packages/app/rows.py:2)", linted=(one, two))


def test_a_name_without_a_folder_is_divided_by_functions(tmp_path: Path) -> None:
    one = written(tmp_path / "one" / "__init__.py", LOOP)
    two = written(tmp_path / "two" / "__init__.py", OTHER)
    name = profile(tmp_path, "__init__.py:f:2", "__init__.py:g:5", "__init__.py:loads:300", "__init__.py:<module>:1")
    linted = (one, two)
    assert of(one, name, linted=linted).self_within(1, 9) == 25
    assert of(two, name, linted=linted).self_within(1, 9) == 25
    assert of(one, name, linted=linted).self_of_function("<module>", 1, 9) == 0  # it may be of any of them
    assert of(one, name, linted=linted).notices == ()


def test_functions_that_two_files_of_the_name_have_are_said_to_be_ambiguous(tmp_path: Path) -> None:
    one = written(tmp_path / "one" / "__main__.py", LOOP + "\n\ndef own():\n    pass\n")
    two = written(tmp_path / "two" / "__main__.py", LOOP)
    name = profile(tmp_path, "__main__.py:f:2", "__main__.py:own:7")
    found = of(one, name, linted=(one, two))
    assert (found.self_within(1, 3), found.self_within(7, 7)) == (0, 50)
    problem = f"50 % of the run in {name} may be of this file or of another one of the same name"
    assert found.notices == (f"{one}: {problem}; record with full paths",)
    assert of(two, name, linted=(one, two)).grain == "nothing"
    assert of(one, name).self_within(1, 3) == 50  # as far as it knows, there is no other


def test_a_function_of_the_same_name_in_another_file_hides_it(tmp_path: Path) -> None:
    path = written(tmp_path / "rows.py")
    assert not seen(path, "rows.py:f:2", "rows.py:f:77")


def test_a_linted_file_that_can_not_be_parsed_is_no_rival(tmp_path: Path) -> None:
    one = written(tmp_path / "one" / "rows.py")
    broken = written(tmp_path / "two" / "rows.py", "def f(:\n")
    missing = tmp_path / "three" / "rows.py"
    assert seen(one, "rows.py:f:2", linted=(one, broken, missing))


def test_the_bare_names_of_the_newest_sampler_are_known(tmp_path: Path) -> None:
    package = program(tmp_path)
    files = sorted(package.glob("*.py"))
    words, start = package / "words.py", package / "__main__.py"
    loop = place(words, "for word in words:"), place(words, "seen.append(word)")
    assert of(words, "sampling.collapsed", linted=files).self_within(*loop) > 20
    total = of(start, "sampling.collapsed", linted=files).total_within(1, 99)
    assert total
    assert total > 80


def test_a_file_that_the_profile_does_not_name_is_not_known(tmp_path: Path) -> None:
    path = written(tmp_path / "unseen.py")
    assert asked(read([DATA / "pyspy.raw"]), path) is None


def test_a_circle_of_links_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "a.py").symlink_to(tmp_path / "b.py")
    (tmp_path / "b.py").symlink_to(tmp_path / "a.py")
    rank = Linted(os.fspath(tmp_path / "a.py")).rank(os.fspath(tmp_path / "a.py"))
    assert rank
    assert not rank.is_weak
