"""Run one benchmark program in the interpreter that is measured: time it, or tell what it works out.

    PYTHON tests/bench/payoff_child.py build
    PYTHON tests/bench/payoff_child.py time PROGRAM [ARGUMENT ...]
    PYTHON tests/bench/payoff_child.py digest PROGRAM [ARGUMENT ...]
    PYTHON tests/bench/payoff_child.py run CALLS PROGRAM

`payoff.py` and `profiled.py` start it. PROGRAM is a file that hands a function to pyperf; a stand-in for pyperf takes that
function and its arguments and keeps them, so that nothing has to be installed and no run is calibrated. Prints one line: the
processor seconds of the best call, or a digest of all that the program's functions return, of what it prints and of the files
that it writes into the working folder. `run` makes so many calls, and prints nothing.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import io
import platform
import random
import re
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_BUDGET = 0.25  # seconds that the timed calls of a process take, about
_CALLS = 2  # at least
_MOST_OF_NO_USE = 40
_ADDRESS = re.compile(" at 0x[0-9a-fA-F]+")


class Runner:
    """Stands in for `pyperf.Runner`: keeps the function that would be benchmarked."""

    call: Callable[[], object]
    function: Any
    gives_result: bool

    def __init__(self, **_: object) -> None:
        self.argparser = argparse.ArgumentParser()
        self.metadata: dict[str, object] = {}

    def parse_args(self) -> argparse.Namespace:
        return self.argparser.parse_args()

    def bench_func(self, _: str, function: Any, *arguments: object) -> None:
        """Take a function whose result counts."""
        Runner.call = staticmethod(lambda: function(*arguments))
        Runner.function, Runner.gives_result = function, True

    def bench_time_func(self, _: str, function: Any, *arguments: object) -> None:
        """Take a function that wants the number of its loops first, and returns the seconds that they took."""
        Runner.call = staticmethod(lambda: function(1, *arguments))
        Runner.function, Runner.gives_result = function, False


def load(path: Path) -> None:
    """Run a program's module as a script, up to where it hands its function to the stand-in.

    Before it so many functions of no use are defined as chance says, for where code and frames lie moves a time too.
    """
    pyperf: Any = ModuleType("pyperf")
    pyperf.Runner, pyperf.perf_counter = Runner, time.perf_counter
    sys.modules["pyperf"] = pyperf
    names = {"__name__": "__main__", "__file__": str(path)}
    number = random.randrange(_MOST_OF_NO_USE)  # noqa: S311 - no secret
    unused = "\n".join([f"def unused_{index}(x):\n    return x + {index}" for index in range(number)])
    exec(unused, names)  # noqa: S102 - what the script is for
    exec(compile(path.read_bytes(), str(path), "exec"), names)  # noqa: S102 - as above


def best_seconds() -> float:
    """Return the processor seconds of the fastest call; the first ones warm up, and are not the fastest."""
    times: list[float] = []
    while len(times) < _CALLS or sum(times) < _BUDGET:
        start = time.process_time()
        Runner.call()
        times.append(time.process_time() - start)
    return min(times)


def digest(path: Path) -> str:
    """Return a hash of what one call of the program works out."""
    told = hashlib.sha256()
    skipped = None if Runner.gives_result else Runner.function.__code__

    def profile(frame: Any, event: str, result: object) -> None:
        code = frame.f_code
        ours = event == "return" and code.co_filename == str(path) and code is not skipped
        if ours and not code.co_name.startswith("<"):  # fixes make and undo comprehensions
            told.update(f"{code.co_name} {_shown(result)}\n".encode())

    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        sys.setprofile(profile)
        Runner.call()
        sys.setprofile(None)
    told.update(printed.getvalue().encode())
    for file in sorted(Path().iterdir()):
        told.update(file.read_bytes())
    return told.hexdigest()


def _shown(result: object) -> str:
    """Return the `repr` of a result without addresses, which differ from process to process."""
    return _ADDRESS.sub("", repr(result))


def main() -> None:
    """Answer the question on stdout."""
    what, *rest = sys.argv[1:]
    if what == "build":
        from builds import build  # noqa: PLC0415 - reads more than a timed process should

        print(f"{platform.python_implementation()} {platform.python_version()}, {build()}")  # noqa: T201 - the answer
        return
    calls = int(rest.pop(0)) if what == "run" else 0
    sys.argv = rest
    path = Path(rest[0])
    load(path)
    if what == "run":
        for _ in range(calls):
            Runner.call()
        return
    print(best_seconds() if what == "time" else digest(path))  # noqa: T201 - as above


if __name__ == "__main__":
    main()
