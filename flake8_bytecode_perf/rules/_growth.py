"""The proof that the rules about growth share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.bytecode import adds, found

if TYPE_CHECKING:
    from flake8_bytecode_perf.bytecode import Bytecode, Evidence
    from flake8_bytecode_perf.model import Site
    from flake8_bytecode_perf.rule import Suspect


def added(_site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    """Prove that + or += stands at the operation, which is the suspect's first span."""
    return found(bytecode.at(suspect.spans[0]), adds)
