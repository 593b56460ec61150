"""Times programs inside the interpreter that is measured: reads a job from standard input, prints its times, both as JSON.

Runs by itself in any CPython, with pyperf from a folder that the job names. Each program of a job is a Slow and a Fast:
the source of a module with `work(n)`, or one whose top level makes n passes and leaves `result`. In each process every
program gets another layout: names and functions of no use stand before it, for where code and frames lie in memory
moves a time as much as a small saving does.
"""

from __future__ import annotations

import gc
import json
import random
import sys
import sysconfig
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Runs = Sequence[Callable[[], object]]

_WARM, _TIMED = 0.02, 0.06  # seconds for a program, at most
_CALLS = 3, 30  # to warm up, at least and at most
_ROUNDS = 5, 150
_MOST_OF_NO_USE = 8


def main() -> None:
    """Time the job's programs in an order of chance."""
    job = json.load(sys.stdin)
    sys.path += job["path"]
    import pyperf  # noqa: PLC0415 - lies in the folder that the job names

    gc.disable()
    programs = list(job["programs"].items())
    random.shuffle(programs)
    times, errors = {}, {}
    for name, sources in programs:
        try:
            passes, calls = job["passes"][name], job["calls"][name]
            runs = [_repeated(_run(_shifted(source), passes), calls) for source in sources]
            times[name] = [best / (passes * calls) * 1e9 for best in _best(runs, pyperf.perf_counter)]
        except Exception as error:  # noqa: BLE001 - one program's fault must not cost the others' times
            errors[name] = " ".join(f"{type(error).__name__}: {error}".split())
    json.dump({"times": times, "errors": errors, "build": _build(pyperf)}, sys.stdout)


def _shifted(source: str) -> str:
    """Put functions of no use before a program, and names of no use into its `work`."""
    functions, names = random.choices(range(_MOST_OF_NO_USE), k=2)  # noqa: S311 - no secret
    unused = "".join([f"    unused_{number} = {number}\n" for number in range(names)])
    before = "".join([f"def unused_{number}(x):\n    return x + {number}\n\n\n" for number in range(functions)])
    return before + source.replace("def work(n):\n", f"def work(n):\n{unused}")


def _run(source: str, passes: int) -> Callable[[], object]:
    """Return a call that makes so many passes; for a module body the whole of it."""
    names: dict[str, Any] = {"n": passes}
    code = compile(source, "<program>", "exec")
    exec(code, names)  # noqa: S102 - the project's own pairs
    if "result" in names:
        return lambda: exec(code, {"n": passes})  # noqa: S102 - as above
    work = names["work"]
    return lambda: work(passes)


def _repeated(run: Callable[[], object], calls: int) -> Callable[[], object]:
    """Return a call that makes so many calls: one of a few passes is too short for the clock."""
    if calls == 1:
        return run

    def runs() -> None:
        for _ in range(calls):
            run()

    return runs


def _best(runs: Runs, clock: Callable[[], float]) -> list[float]:
    """Return each program's best time in seconds, from rounds that take them in turn, forwards and backwards."""
    started = clock()
    runs[0]()
    once = clock() - started
    for _ in range(_within(_CALLS, _WARM / once)):
        for run in runs:
            run()
    best = [float("inf")] * len(runs)
    for number in range(_within(_ROUNDS, _TIMED / once)):
        order = range(len(runs)) if number % 2 else range(len(runs) - 1, -1, -1)
        for at in order:
            started = clock()
            runs[at]()
            best[at] = min(best[at], clock() - started)
    return best


def _within(bounds: tuple[int, int], wanted: float) -> int:
    least, most = bounds
    return max(least, min(most, int(wanted)))


def _build(pyperf: Any) -> dict[str, Any]:
    """Tell what is measured, and with what; no name or path of the machine."""
    metadata = pyperf.Run([1.0], collect_metadata=True).get_metadata()
    return {
        "python": ".".join(map(str, sys.version_info[:3])),
        "implementation": sys.implementation.name,
        "compiler": metadata.get("python_compiler", "unknown"),
        "optimised": is_optimised(),
        "jit": getattr(getattr(sys, "_jit", None), "is_enabled", bool)(),
        "machine": f"{metadata.get('cpu_model_name', 'unknown')}, {metadata.get('cpu_count', '?')} processors",
        "pyperf": pyperf.__version__,
    }


def is_optimised() -> bool:
    """Return whether the running interpreter was built with profile feedback.

    Debian asks make for it, not configure, and leaves PGO_PROF_USE_FLAG empty; in other builds its default stands.
    """
    by_configure = "--enable-optimizations" in (sysconfig.get_config_var("CONFIG_ARGS") or "")
    return by_configure or sysconfig.get_config_var("PGO_PROF_USE_FLAG") == ""


if __name__ == "__main__":
    main()
