"""Counts, in this process, how often the branches and loops of a program run, or times its calls of unknown code.

    PYTHON tests/bench/branches_child.py [--calls] [--seconds 60] --of PACKAGE ... --write FILE PROGRAM [ARGUMENT ...]

Runs a module, or a script whose name ends in `.py`. The modules below folders of these names, tests left out, get counters
when they are imported: their syntax trees are changed, their results are not. Writes a JSON list, one object for each place
in a function that ran, and ends after so many seconds at the latest. `branches.py` runs this script.
"""

from __future__ import annotations

import argparse
import ast
import builtins
import contextlib
import json
import os
import runpy
import sys
import threading
import types
from importlib.machinery import EXTENSION_SUFFIXES, SOURCE_SUFFIXES, ExtensionFileLoader, FileFinder, SourceFileLoader
from pathlib import Path
from statistics import median
from time import perf_counter_ns
from typing import TYPE_CHECKING, Any

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[2]), str(HERE.parent)]

from branches_places import CALL, HIT, START, TEST, CountingCalls, CountingRuns, Place  # noqa: E402 - beside this file

from flake8_bytecode_perf.left_out import is_test  # noqa: E402 - of this checkout

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_ENOUGH = 1_000  # calls of one place that are kept
_PLACES: list[Place] = []


class _Timer:
    """Times calls, without what it costs to time those that they make in turn."""

    def __init__(self) -> None:
        self.calls, self.own, self.added = 0, 0.0, 0.0

    def call(self, number: int, function: Callable[..., Any], /, *given: Any, **named: Any) -> Any:
        """Call a function and note how long it took, in nanoseconds."""
        before, start = self.calls, perf_counter_ns()
        try:
            return function(*given, **named)
        finally:
            took = perf_counter_ns() - start
            place = _PLACES[number]
            inner, self.calls = self.calls - before, self.calls + 1
            place.ran += 1
            if place.ran <= _ENOUGH:
                place.times.append(took - inner * self.added - self.own)
                place.callee = place.callee or _kind_of_callee(function, place.file)

    def calibrate(self) -> None:
        """Measure what timing adds: to the time that is noted, and to the time of a call around."""
        _PLACES.append(Place("", 0, "call", "", looped=True))
        plain, timed = [], []
        for _ in range(2_000):
            start = perf_counter_ns()
            _nothing(1)
            middle = perf_counter_ns()
            self.call(0, _nothing, 1)
            plain.append(middle - start)
            timed.append(perf_counter_ns() - middle)
        clock = median([-perf_counter_ns() + perf_counter_ns() for _ in range(2_000)])
        self.added = median(timed) - median(plain)
        self.own = median(_PLACES[0].times) - (median(plain) - clock)
        self.calls = 0
        _PLACES[0].ran = 0


def _nothing(_: int) -> None:
    pass


def _kind_of_callee(function: Any, file: str) -> str:
    if isinstance(function, type):
        if function.__module__ == "builtins" or not function.__flags__ & (1 << 9):  # not a heap type
            return "C"
        return "class"
    code = getattr(getattr(function, "__func__", function), "__code__", None)
    if code is None:
        is_c = isinstance(function, (types.BuiltinFunctionType, types.MethodWrapperType, types.WrapperDescriptorType))
        return "C" if is_c or isinstance(function, types.MethodDescriptorType) else "other callable"
    if code.co_flags & 0x2A0:  # a generator, a coroutine: the call only makes it
        return "generator"
    return "same file" if code.co_filename == file else "other file"


class _Loader(SourceFileLoader):
    """Compiles the modules of the wanted packages with counters."""

    of: tuple[str, ...] = ()
    calls = False

    def get_code(self, fullname: str) -> types.CodeType | None:
        path = self.get_filename(fullname)
        return compiled(path) if self.is_wanted(path) else super().get_code(fullname)

    @classmethod
    def is_wanted(cls, path: str) -> bool:
        parts = Path(path).parts
        start = max((len(parts) - parts[::-1].index(name) for name in cls.of if name in parts), default=0)
        if not start:
            return Path(path).stem in cls.of
        return not is_test("/".join(parts[start:]))


def compiled(path: str) -> types.CodeType:
    """Return the code of a file with counters, or without any if it nests too deeply."""
    tree = ast.parse(Path(path).read_bytes(), path)
    count = len(_PLACES)
    try:
        copying = CountingCalls(path, _PLACES, tree) if _Loader.calls else CountingRuns(path, _PLACES)
        changed = ast.fix_missing_locations(copying.visit(tree))
        return compile(changed, path, "exec", dont_inherit=True)
    except (RecursionError, SyntaxError):
        del _PLACES[count:]
        return compile(Path(path).read_bytes(), path, "exec", dont_inherit=True)


def _count_test(number: int, value: Any) -> bool:
    place = _PLACES[number]
    place.reached += 1
    if value:
        place.ran += 1
        return True
    return False


def _count_hit(number: int, ran: int) -> bool:
    if ran:
        _PLACES[number].ran += 1
    else:
        _PLACES[number].reached += 1
    return True


def _count_start(number: int, iterable: Any) -> Any:
    _PLACES[number].reached += 1
    return iterable


def _install(timer: _Timer) -> None:
    hooks = {TEST: _count_test, HIT: _count_hit, START: _count_start, CALL: timer.call}
    for name, hook in hooks.items():
        setattr(builtins, name, hook)
    loaders = (_Loader, SOURCE_SUFFIXES), (ExtensionFileLoader, EXTENSION_SUFFIXES)
    sys.path_hooks.insert(0, FileFinder.path_hook(*loaders))
    sys.path_importer_cache.clear()


def _run(program: str, arguments: Sequence[str]) -> None:
    sys.argv = [program, *arguments]
    if not program.endswith(".py"):
        runpy.run_module(program, run_name="__main__", alter_sys=True)
        return
    sys.path.insert(0, str(Path(program).parent))
    main = sys.modules["__main__"] = types.ModuleType("__main__")
    main.__file__ = program
    exec(compiled(program), main.__dict__)  # noqa: S102 - a program that is measured


def _written(place: Place) -> dict[str, Any]:
    found = {name: value for name, value in vars(place).items() if name != "times"}
    return found | {"median": median(place.times)} if place.times else found


def _write(file: Path, *, early: bool = False) -> None:
    ran = [_written(place) for place in list(_PLACES) if place.reached or place.ran]
    file.write_text(json.dumps(ran))
    sys.__stderr__.write(f"{len(ran)} places ran{', stopped' * early}\n")
    if early:
        os._exit(0)


def main() -> None:
    """Run the program, and write what its places did."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--calls", action="store_true")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--of", action="append", default=[])
    parser.add_argument("--write", type=Path, required=True)
    parser.add_argument("program")
    parser.add_argument("arguments", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    _Loader.of, _Loader.calls, file = tuple(options.of), options.calls, options.write.resolve()
    timer = _Timer()
    if options.calls:
        timer.calibrate()
    _install(timer)
    sys.path.insert(0, "")
    limit = threading.Timer(options.seconds, _write, [file], {"early": True})
    limit.daemon = True
    limit.start()
    try:
        with contextlib.suppress(SystemExit):
            _run(options.program, options.arguments)
    finally:
        limit.cancel()
        _write(file)


if __name__ == "__main__":
    main()
