"""Scalene's JSON (`scalene run -o FILE`): percent of the run for each line of the program's own files.

The time of the standard library and of installed packages is credited to the line of the program that called them. On Python 3.11
the time of a loop is credited to the line of `def`: that is not the time of a line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.profiles.model import Frame
from flake8_bytecode_perf.profiles.recorder import Recorder
from flake8_bytecode_perf.profiles.untrusted import amount, line, mapping, sequence, text

if TYPE_CHECKING:
    from flake8_bytecode_perf.profiles.model import Recording

_WORTH_A_WORD = 1.0  # percent of the run
_PERCENT = "n_cpu_percent_python", "n_cpu_percent_c", "n_sys_percent"


def is_scalene(value: dict[str, Any]) -> bool:
    """Whether an object of JSON has what this format must have."""
    return "files" in value and "elapsed_time_sec" in value


def read_scalene(value: dict[str, Any]) -> Recording:
    """Return the recording; raise BrokenError where it is not what the format demands."""
    recorder, at_definitions = Recorder(), 0.0
    for path, entry in mapping(value["files"], "files").items():
        file = mapping(entry, "a file")
        functions = _functions(file)
        for item in sequence(file.get("lines"), "lines"):
            row = mapping(item, "a line")
            number, time = line(row.get("lineno")), sum(amount(row.get(name), name) for name in _PERCENT)
            if number is None or not time:
                continue
            frame = Frame(text(path, "a path"), _function_at(functions, row), line=number)
            if number == row.get("start_function_line"):
                frame = frame._replace(line=None, first_line=number)
                at_definitions += time
            recorder.add_frame(frame, time)
            recorder.weight += time
    share = 100 * at_definitions / recorder.weight if at_definitions else 0.0
    notice = f"{share:.0f} % of the run is at lines of `def`, as on Python 3.11: loops there have more time than is known"
    return recorder.recording("Scalene", "lines", [notice] if share >= _WORTH_A_WORD else [])


def _functions(file: dict[str, Any]) -> dict[int, str]:
    """Return the name of each function by its first line, which is that of a decorator if it has one; the first ones first."""
    entries = [mapping(entry, "a function") for entry in sequence(file.get("functions", []), "functions")]
    found = {number: text(entry.get("line"), "a function") for entry in entries if (number := line(entry.get("lineno")))}
    return dict(sorted(found.items()))


def _function_at(functions: dict[int, str], row: dict[str, Any]) -> str:
    """Return the function that a line is in: the last one that starts before the line of its `def`, or there."""
    definition = line(row.get("start_function_line"))
    names = [name for first_line, name in functions.items() if definition and first_line <= definition]
    return names[-1] if names else "<module>"
