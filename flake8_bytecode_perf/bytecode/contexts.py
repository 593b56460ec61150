"""What an instruction does together with those around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_bytecode_perf.bytecode.instruction import Instruction, instruction_at, next_of
from flake8_bytecode_perf.bytecode.opcodes import (
    FUSED_WHEN_WARM,
    calls,
    closes_cold_loop,
    decides,
    drops,
    jumps_back,
    resumes,
    stores_fast_alone,
)

if TYPE_CHECKING:
    from collections.abc import Iterable


def stores_local(instruction: Instruction | None, name: str) -> bool:
    """Whether it is a lone STORE_FAST of the local `name`, not half of a superinstruction.

    From 3.13 on the compiler makes those; before, two STORE_FAST in a row become one as the code warms up.
    """
    if instruction is None or not stores_fast_alone(instruction):
        return False
    following = next_of(instruction)
    if FUSED_WHEN_WARM and following is not None and stores_fast_alone(following):
        return False
    names = instruction.code.co_varnames
    return instruction.argument < len(names) and names[instruction.argument] == name


def calls_for_effect(instruction: Instruction) -> bool:
    """Whether it calls something whose result is dropped."""
    following = next_of(instruction) if calls(instruction) else None
    return following is not None and drops(following)


def stays_cold(instruction: Instruction) -> bool:
    """Whether an instruction stands in a loop that never warms its code up: 3.11's `while` closes without JUMP_BACKWARD.

    It is warmed all the same by a JUMP_BACKWARD inside, around or before it, and by what follows a yield in it, a RESUME.
    """
    code, raw, here = instruction.code, instruction.raw, instruction.offset
    units = [instruction_at(code, raw, offset) for offset in range(0, len(raw), 2)]
    closing = [unit for unit in units if closes_cold_loop(unit) and _target(unit) <= here < unit.offset]
    if not closing:
        return False
    start, end = min(map(_target, closing)), closing[-1].offset
    resumed = any(resumes(unit) and unit.argument and start <= unit.offset < end for unit in units)
    return not resumed and not any(jumps_back(unit) and _target(unit) < end for unit in units)


def _target(jump: Instruction) -> int:
    """Where a jump backward goes, on 3.11, whose jumps have no cache."""
    return jump.offset + 2 - 2 * jump.argument


def decisions(instructions: Iterable[Instruction]) -> list[Instruction]:
    """Return what decides, a jump for example, at once behind one of the instructions."""
    return [following for one in instructions if (following := next_of(one)) is not None and decides(following)]
