"""The part of a benchmark script that calls, compares and times its functions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_TIMED = """\
def {timed}(loops, function, *classes):
    \"\"\"Return the seconds that so many calls take, each with new arguments.\"\"\"
    total = 0.0
    for _ in range(loops):
        args, kwargs = {arguments}(*classes)
{clear}        started = pyperf.perf_counter()
        {call}
        total += pyperf.perf_counter() - started
    return total
"""
_CALLED = """\
def {called}(function, *classes):
    \"\"\"Return what a call returns, and its arguments after the call.\"\"\"
    args, kwargs = {arguments}(*classes)
{unfilled}    result = {result}
    return {compared}
"""
_UNFILLED = """\
    if any(one is ... for one in (*args, *kwargs.values())):
        raise SystemExit("first fill in the lines that are marked TODO")
"""
_COMPARED = """\
def {plain}(value, known=()):
    \"\"\"Return what can be compared: of an object its class and attributes.\"\"\"
    if any(value is one for one in known):
        return "an object around this one"
    known = (*known, value)
    if isinstance(value, type):
        return value.__name__.removesuffix("Before").removesuffix("After")
    if isinstance(value, (list, tuple)) or hasattr(value, "__next__"):
        return [{plain}(one, known) for one in value]
    if isinstance(value, dict):
        return {{key: {plain}(one, known) for key, one in value.items()}}
    kind = type(value)
    if kind.__module__ != __name__ and kind.__eq__ is not object.__eq__:
        return value
    names = [*getattr(kind, "__slots__", ()), *getattr(value, "__dict__", ())]
    attributes = {{name: getattr(value, name, None) for name in names}}
    return {plain}(kind), {plain}(attributes, known)
"""
_CHECK = """\
def {check}():
    \"\"\"End with an error unless both return and leave behind the same.\"\"\"
    before, after = [{called}(*one) for one in {benchmarks}.values()]
    if before != after:
        raise SystemExit("the results differ before and after")
"""
_MAIN = """\
if __name__ == "__main__":
    {check}()
    runner = pyperf.Runner()
    for name, benchmark in {benchmarks}.items():
        runner.bench_time_func(name, {timed}, *benchmark)
"""
OWN_NAMES = ("timed", "arguments", "called", "plain", "check", "benchmarks")


class Form(NamedTuple):
    """What depends on the function: its cache is cleared, its result iterated over, objects compared, something unfilled."""

    is_cached: bool
    is_lazy: bool
    compares_objects: bool
    is_unfilled: bool


def harness(names: Mapping[str, str], form: Form, table: str) -> list[str]:
    """Return the blocks of code. `names` are those that OWN_NAMES have in the script, `table` assigns the benchmarks."""
    call, kept = "function(*args, **kwargs)", "result, args, kwargs"
    parts = {
        **names,
        "clear": "        function.cache_clear()\n" if form.is_cached else "",
        "call": f"for _ in {call}:\n            pass" if form.is_lazy else call,
        "result": f"list({call})" if form.is_lazy else call,
        "unfilled": _UNFILLED if form.is_unfilled else "",
        "compared": f"{names['plain']}(({kept}))" if form.compares_objects else kept,
    }
    templates = (_TIMED, *[_COMPARED] * form.compares_objects, _CALLED, _CHECK)
    return [*[one.format(**parts).rstrip() for one in templates], table, _MAIN.format(**parts).rstrip()]
