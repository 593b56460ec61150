"""The tables that are made of a profile's columns: one for each file, of its Python functions, in percent of the run."""

from __future__ import annotations

from flake8_bytecode_perf.profiles.columns import Columns, tables_of
from flake8_bytecode_perf.profiles.model import Frame

FILES, FUNCTIONS = ["/a.py", "~", "/b.py"], ["f", "<native>", "g"]


def test_each_file_has_a_table_of_its_frames_in_percent() -> None:
    nothing = list[int]()
    places = [7, 9, 3], nothing, nothing, nothing, nothing
    found = tables_of(Columns([0, 2, 0], [2, 0, 0], places, [1.0, 2.0, 1.0], [4.0, 2.0, 1.0]), FILES, FUNCTIONS, 25.0)
    assert {path: table.frames for path, table in found.items()} == {
        "/a.py": [Frame("/a.py", "g", first_line=7), Frame("/a.py", "f", first_line=3)],
        "/b.py": [Frame("/b.py", "f", first_line=9)],
    }
    assert ([*found["/a.py"].own], [*found["/a.py"].total]) == ([25.0, 25.0], [100.0, 25.0])


def test_what_runs_no_python_code_has_no_frame() -> None:
    nothing = list[int]()
    columns = Columns([0, 0, 1], [0, 1, 0], (nothing, [4, 5, 6], nothing, nothing, nothing), [1.0, 1.0, 2.0], [1.0, 1.0, 2.0])
    found = tables_of(columns, FILES, FUNCTIONS, 25.0)
    assert [table.frames for table in found.values()] == [[Frame("/a.py", "f", line=4)]]
