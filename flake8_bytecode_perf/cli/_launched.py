"""Runs a program inside the process that a profiler watches, and writes its exit status to a file: not every profiler tells it.

    python _launched.py STATUS_FILE script PATH [ARGUMENT ...]
    python _launched.py STATUS_FILE module NAME [ARGUMENT ...]

Runs by itself in any Python: it imports nothing of the package.
"""

from __future__ import annotations

import os
import runpy
import sys
import traceback
from pathlib import Path

STREAMS = "BYTECODE_PERF_STREAMS"  # the numbers of the standard output and error, where those of the profiler are others


def main() -> None:
    """Run the program as `python PATH` or `python -m NAME` would, and end as it does."""
    _take_streams(os.environ.pop(STREAMS, ""))
    status_file, kind, target, *arguments = sys.argv[1:]
    Path(status_file).touch()  # the program starts; os._exit and signals end it before its status is written
    sys.argv = [target, *arguments]
    status = 1
    try:
        if kind == "module":
            sys.path[0] = str(Path.cwd())
            runpy.run_module(target, run_name="__main__", alter_sys=True)
        else:
            sys.path[0] = str(Path(target).resolve().parent)
            runpy.run_path(target, run_name="__main__")
        status = 0
    except SystemExit as ended:
        status = _status_of(ended)
    except KeyboardInterrupt:
        status = 130
    except BaseException:  # noqa: BLE001 - the program's own errors end it, as they would without a profiler
        traceback.print_exc()
    finally:
        Path(status_file).write_text(str(status), encoding="ascii")
    sys.exit(status)


def _take_streams(numbers: str) -> None:
    """Let the standard output and error be these open files."""
    if numbers:
        for own, number in enumerate(map(int, numbers.split(",")), 1):
            os.dup2(number, own)
            os.close(number)
        sys.stdout.reconfigure(line_buffering=os.isatty(1))  # type: ignore[union-attr]  # as Python would have opened it


def _status_of(ended: SystemExit) -> int:
    """The exit status that Python makes of a SystemExit; what is no number is printed, and means 1."""
    if ended.code is None or isinstance(ended.code, int):
        return (ended.code or 0) % 256 if os.name == "posix" else ended.code or 0
    sys.stderr.write(f"{ended.code}\n")
    return 1


if __name__ == "__main__":
    main()
