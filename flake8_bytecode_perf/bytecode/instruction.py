"""One instruction of compiled code, and the one that follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.bytecode.opcodes import CACHE, EXTENDED_ARG

if TYPE_CHECKING:
    from types import CodeType


class Instruction(NamedTuple):
    """One instruction: its code object, that one's `co_code` and the offset in it, and the argument."""

    code: Any  # types.CodeType
    raw: bytes
    offset: int
    opcode: int
    argument: int


def instruction_at(code: CodeType, raw: bytes, offset: int) -> Instruction:
    """Return the instruction at an offset of `co_code`, with the whole of its argument."""
    argument, shift, before = raw[offset + 1], 8, offset - 2
    while before >= 0 and raw[before] == EXTENDED_ARG:
        argument |= raw[before + 1] << shift
        shift, before = shift + 8, before - 2
    return Instruction(code, raw, offset, raw[offset], argument)


def next_of(instruction: Instruction) -> Instruction | None:
    """The code unit that follows at once, inline caches left out; EXTENDED_ARG is one, as the interpreter sees it."""
    raw, offset = instruction.raw, instruction.offset + 2
    while offset < len(raw) and raw[offset] == CACHE:
        offset += 2
    return Instruction(instruction.code, raw, offset, raw[offset], raw[offset + 1]) if offset < len(raw) else None
