"""A benchmark script that `measure` has written, and the user perhaps filled in or changed."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flake8_bytecode_perf.cli._benchmark import Benchmark
from flake8_bytecode_perf.cli._benchmark_of import package_of
from flake8_bytecode_perf.cli._errors import UserError
from flake8_bytecode_perf.cli._files import parse, read

if TYPE_CHECKING:
    from collections.abc import Iterator

_MEASURED = re.compile(r"PFB\d{3} in (.+?), line \d+: ")


class Script(NamedTuple):
    """A script, the name of the function that it measures, and the folders to import from."""

    benchmark: Benchmark
    name: str
    folders: tuple[Path, ...]


def script_in(path: Path) -> Script:
    """Read a script. Raises UserError if `measure` has not written it, or if it is still to be filled in."""
    source = read(path)
    tree = parse(source)
    parts = next(filter(None, map(_parts, tree.body)), None)
    name = _function(tree, parts[2]) if parts else ""
    if parts is None or not name:
        raise UserError(f"{path} is not a script written by `bytecode-perf measure`; give one, or the FILE:LINE of a finding")
    if unknown := [*_unknown(tree)]:
        raise UserError(f"{path}: {name} can't run before these are filled in: {', '.join(unknown)}")
    return Script(Benchmark(source.text, *parts), name, (*_folder_of_source(source.text), path.resolve().parent))


def _parts(statement: ast.stmt) -> tuple[str, str, str] | None:
    """The names of the functions that check and time, and of the table of benchmarks, if this is the main program."""
    match statement:
        case ast.If(
            body=[
                ast.Expr(ast.Call(func=ast.Name(check))),
                *_,
                ast.For(
                    iter=ast.Call(func=ast.Attribute(value=ast.Name(table))),
                    body=[ast.Expr(ast.Call(func=ast.Attribute(attr="bench_time_func"), args=[_, ast.Name(timed), *_]))],
                ),
            ]
        ):
            return check, timed, table
    return None


def _function(tree: ast.Module, table: str) -> str:
    """The name of the function in the table of benchmarks; empty if the table is not as it was written."""
    for statement in tree.body:
        match statement:
            case ast.Assign(
                targets=[ast.Name(name)], value=ast.Dict(keys=[ast.Constant(str(before)), ast.Constant(str(after))])
            ) if name == table:
                function = before.removesuffix(" before")
                return function if (before, after) == (f"{function} before", f"{function} after") else ""
    return ""


def _unknown(tree: ast.Module) -> Iterator[str]:
    """The names that are still assigned what `measure` writes for the unknown, `...` or `[...]`."""
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(name)], value=ast.Constant(value) | ast.List(elts=[ast.Constant(value)])) if (
                value is ...
            ):
                yield name


def _folder_of_source(text: str) -> list[Path]:
    """The folder from which the measured file's package is imported, if the file is still where the first lines say."""
    comments = [line.removeprefix("# ") for line in text.splitlines()[:10] if line.startswith("# ")]
    found = _MEASURED.search(" ".join(comments))
    return [package_of(Path(found[1]))[1]] if found and Path(found[1]).is_file() else []
