"""The format of the cases in this folder, which advice.py runs."""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """A piece of performance advice, applied to a function as applications have it.

    A case with the name `stem` has `stem_before`, the code as it is found, `stem_after`, the same code with the advice applied,
    and `stem_arguments(size)`, which makes new arguments for either. The first two may be methods of one class, whose object is
    then the first argument. A case with `script` has the files `scripts/stem_before.py` and `scripts/stem_after.py`, which are
    run at module level; their only argument is the text on their standard input, and their result is what they print.

    `sizes` are the realistic sizes, the usual one first. `trap` tells why the advice does not pay here, or changes what the
    function does; `same` is false in the latter case. `source` tells where such advice is given.
    """

    sizes: tuple[int, ...]
    source: str
    trap: str = ""
    same: bool = True
    script: bool = False
