"""The types that annotations name: small annotations, and the answer."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.annotations import admits_none, elements_of, names_counter, type_of_annotation, values_of
from flake8_bytecode_perf.analysis.type_values import NONE, UNKNOWN, Type


def _expression(source: str) -> ast.expr:
    return ast.parse(source, mode="eval").body


def _shown(node: ast.expr | None) -> str | None:
    return ast.unparse(node) if node is not None else None


@pytest.mark.parametrize(
    ("annotation", "known"),
    [
        ("str", Type("str", declared=True)),
        ("'str'", Type("str", declared=True)),
        ("builtins.str", Type("str", declared=True)),
        ("list[int]", Type("list", declared=True)),
        ("typing.List[int]", Type("list", declared=True)),
        ("str | None", Type("str", optional=True, declared=True)),
        ("None | str", Type("str", optional=True, declared=True)),
        ("Optional[str]", Type("str", optional=True, declared=True)),
        ("Union[str, None]", Type("str", optional=True, declared=True)),
        ("Union[str]", Type("str", declared=True)),
        ("Final[int]", Type("int", declared=True)),
        ("Annotated[int, 'size']", Type("int", declared=True)),
        ("None", NONE),
        ("str | int", UNKNOWN),
        ("Union[str, int]", UNKNOWN),
        ("'list[int]'", UNKNOWN),
        ("Iterable[str]", UNKNOWN),
        ("Path", UNKNOWN),
        ("f()", UNKNOWN),
    ],
)
def test_the_type_that_an_annotation_names(annotation: str, known: Type) -> None:
    assert type_of_annotation(_expression(annotation)) == known


@pytest.mark.parametrize(
    ("annotation", "elements", "values"),
    [
        ("list[int]", "int", None),
        ("typing.Iterable[int]", "int", None),
        ("list[int] | None", "int", None),
        ("None | list[int]", "int", None),
        ("Optional[list[int]]", "int", None),
        ("Union[list[int], None]", "int", None),
        ("tuple[int, ...]", "int", None),
        ("dict[int, str]", "int", "str"),
        ("Mapping[int, str] | None", "int", "str"),
        ("tuple[int, str]", None, None),
        ("Union[list[int], set[int]]", None, None),
        ("list", None, None),
        ("Box[int]", None, None),
    ],
)
def test_what_the_elements_and_the_values_are(annotation: str, elements: str | None, values: str | None) -> None:
    node = _expression(annotation)
    assert (_shown(elements_of(node)), _shown(values_of(node))) == (elements, values)


@pytest.mark.parametrize(
    ("annotation", "answer"),
    [("str | None", True), ("list[None]", True), ("t.Optional[str]", True), ("'str | None'", True), ("str", False)],
)
def test_an_annotation_admits_none(annotation: str, *, answer: bool) -> None:
    assert admits_none(_expression(annotation)) is answer
    assert not admits_none(None)


@pytest.mark.parametrize(
    ("annotation", "answer"),
    [("Counter[str]", True), ("collections.Counter", True), ("'Counter[str]'", True), ("Counter | None", True), ("dict", False)],
)
def test_an_annotation_names_a_counter(annotation: str, *, answer: bool) -> None:
    assert names_counter(_expression(annotation)) is answer
    assert not names_counter(None)
