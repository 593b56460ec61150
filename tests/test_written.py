"""The text and the places of the nodes of libcst's trees, as libcst has them."""

from __future__ import annotations

from pathlib import Path

import libcst as cst
import pytest
from libcst.metadata import MetadataWrapper, PositionProvider

from flake8_bytecode_perf.written import Written, code_of

FOLDER = Path(__file__).parent
FILES = [
    FOLDER / "data" / f"{name}.py" for name in ("pfb403_string_concatenation", "pfb501_append_loop", "pfb515_constant_pattern")
]
SOURCES = [
    "",
    "\n",
    "# nothing\n",
    "x = 1",
    "if x:\n\tf(  x )\n\n\ty\n# end\n\n",
    "def f(x, /, *xs: int, y=(1, 2), **others) -> None:\r\n    'text'; return (yield x), [*xs]\r\n",
    'async def f():\n    """Ä\n\n    b"""\n    async with a as b, (c):\n        print(f"{x!r:>{w}} {y = }" "é" \'\')\n',
    "@a.b\nclass A(B, c=d):  # why\n    x: int = (\n        1 +\n        # one\n        2)\n",
    "match x:\n    case [A(b=1), *_, {'c': d, **e}] if (e): pass\n    case _: pass\n",
    "try:\n    del (a), b[1:2, ...]\nexcept* (E, F) as e: raise e from None\nfinally:\n    x = lambda *a, b: (a if b else c)\n",
    "f(x for x in xs)\nsum ((x) for y in ys if y)\nwhile (a := b) and not c: break\nelse: continue\n",
    "from . import (a as b,\n  c)\nimport d.e as f, g\nglobal x\nassert x, 'y'\ny = {**a, 'b': await c} | {d, *e}\n",
    "\x0cx = [a for a in b if c async for d in e]\\\n  [0]; \n",
]


@pytest.mark.parametrize("source", [*SOURCES, *[path.read_text(encoding="utf-8") for path in FILES]])
def test_text_and_places_are_those_of_libcst(source: str) -> None:
    tree = cst.parse_module(source)
    written = Written(tree)
    assert written.code == code_of(tree) == tree.code
    expected = MetadataWrapper(tree, unsafe_skip_copy=True).resolve(PositionProvider)
    places = [
        (node, (found.start.line, found.start.column, found.end.line, found.end.column)) for node, found in expected.items()
    ]
    assert [(node, (*written.start(node), *written.end(node))) for node in written.spans] == places
