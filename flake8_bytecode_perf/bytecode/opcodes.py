"""The vocabulary: what an instruction does, whatever it is called in this version of Python.

The only file that knows the names of opcodes and what they look like in each version.
"""

from __future__ import annotations

import opcode
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from flake8_bytecode_perf.bytecode.instruction import Instruction


_OPNAME, _OPMAP = opcode.opname, opcode.opmap
CACHE, EXTENDED_ARG = _OPMAP.get("CACHE", 0), _OPMAP["EXTENDED_ARG"]
_BINARY_OPS: Sequence[tuple[str, str]] = opcode._nb_ops  # type: ignore[attr-defined]  # noqa: SLF001 - dis reads it too


def _is(*names: str) -> Callable[[Instruction], bool]:
    numbers = frozenset(_OPMAP[name] for name in names if _OPMAP.get(name, 256) < 256)  # above: the compiler's own
    return lambda instruction: instruction.opcode in numbers


loads_name, stores_name = _is("LOAD_NAME"), _is("STORE_NAME")
loads_global, stores_global = _is("LOAD_GLOBAL"), _is("STORE_GLOBAL")
stores_captured, stores_attribute = _is("STORE_DEREF"), _is("STORE_ATTR")
stores_outside_the_frame = _is("STORE_ATTR", "STORE_GLOBAL", "STORE_NAME", "STORE_DEREF", "STORE_SUBSCR", "STORE_SLICE")
imports, builds_list, builds_string = _is("IMPORT_NAME"), _is("BUILD_LIST"), _is("BUILD_STRING")
calls = _is("CALL", "CALL_KW", "CALL_FUNCTION_EX")
looks_up, enters_with = _is("LOAD_GLOBAL", "LOAD_NAME"), _is("BEFORE_WITH", "LOAD_SPECIAL")  # the latter from 3.14
makes_function, builds_dict, drops = _is("MAKE_FUNCTION"), _is("BUILD_MAP", "BUILD_CONST_KEY_MAP"), _is("POP_TOP")
builds_set, builds_tuple = _is("BUILD_SET"), _is("BUILD_TUPLE")
calls_spread, contains, compares = _is("CALL_FUNCTION_EX"), _is("CONTAINS_OP"), _is("COMPARE_OP")
unpacks, extends_list = _is("UNPACK_SEQUENCE"), _is("LIST_EXTEND")
unpacks_rest = _is("UNPACK_EX")  # first, *rest = xs
_merges = _is("DICT_UPDATE", "SET_UPDATE")  # {**d, k: v}, {*s, x}
slices, loads_super_attribute = _is("BINARY_SLICE"), _is("LOAD_SUPER_ATTR")
formats = _is("FORMAT_VALUE", "FORMAT_SIMPLE", "FORMAT_WITH_SPEC", "CONVERT_VALUE")
returns = _is("RETURN_VALUE")
stores_fast = _is(*(name for name in _OPMAP if name.startswith("STORE_FAST")))  # alone or with another
decides = _is("TO_BOOL", "UNARY_NOT", *(name for name in _OPMAP if name.startswith("POP_JUMP_")))  # and leaves no value
_loads_constant, _subscripts = _is("LOAD_CONST"), _is("BINARY_SUBSCR")
_loads_small_int = _is("LOAD_SMALL_INT")
_loads_attr, _load_method, stores_fast_alone = _is("LOAD_ATTR"), _is("LOAD_METHOD"), _is("STORE_FAST")
_binary, jumps_back, resumes = _is("BINARY_OP"), _is("JUMP_BACKWARD"), _is("RESUME")
closes_cold_loop = _is(*(name for name in _OPMAP if name.startswith("POP_JUMP_BACKWARD_IF_")))  # 3.11 alone has them
FUSED_WHEN_WARM = "STORE_FAST_STORE_FAST" not in _OPMAP  # to 3.12
_METHOD_BIT = _OPMAP.get("LOAD_METHOD", 256) > 255  # from 3.12 on LOAD_ATTR loads methods too, where its low bit is set


def loads_method(instruction: Instruction) -> bool:
    """Whether it loads an attribute to be called as a method."""
    return _load_method(instruction) or (_METHOD_BIT and _loads_attr(instruction) and bool(instruction.argument & 1))


def loads_attribute(instruction: Instruction) -> bool:
    """Whether it loads an attribute as a value, not as a method to call."""
    return _loads_attr(instruction) and not loads_method(instruction)


def loads_any_attribute(instruction: Instruction) -> bool:
    """Whether it loads an attribute, to be called or not."""
    return _loads_attr(instruction) or _load_method(instruction)


def operates(*symbols: str) -> Callable[[Instruction], bool]:
    """Make the test whether an instruction is a binary operator: `operates("**")`; "+=" is another than "+"."""
    return lambda instruction: _binary(instruction) and _BINARY_OPS[instruction.argument][1] in symbols


adds, unites, _indexes = operates("+", "+="), operates("|"), operates("[]")
_unites_any = operates("|", "|=")


def extends_sequence(instruction: Instruction) -> bool:
    """Whether it adds to a list or a tuple: xs + [x], xs += [x], [*xs, x]."""
    return adds(instruction) or extends_list(instruction)


def builds_sequence(instruction: Instruction) -> bool:
    """Whether it builds a list, a tuple or a set of elements on the stack."""
    return builds_list(instruction) or builds_tuple(instruction) or builds_set(instruction)


def copies_collection(instruction: Instruction) -> bool:
    """Whether it puts a dict or a set into a new one: {**d, k: v}, {*s, x}, d | e, s |= e, s.union(e), dict(d, k=v)."""
    return _merges(instruction) or _unites_any(instruction) or calls(instruction)


def subscripts(instruction: Instruction) -> bool:
    """Whether it reads an item: BINARY_SUBSCR, or BINARY_OP `[]` from 3.14; of a slice with a step as well."""
    return _subscripts(instruction) or _indexes(instruction)


def takes_part(instruction: Instruction) -> bool:
    """Whether it reads a slice, or an item: one instruction does either to 3.11, and from 3.14 if the bounds are constant."""
    return slices(instruction) or subscripts(instruction)


def computes(instruction: Instruction) -> bool:
    """Whether it is a binary operator or a comparison."""
    return _binary(instruction) or compares(instruction)


def constant_of(instruction: Instruction) -> Any:
    """The constant that it loads, from the code's own or its argument; Ellipsis where it loads none of these."""
    if _loads_small_int(instruction):
        return instruction.argument
    return instruction.code.co_consts[instruction.argument] if _loads_constant(instruction) else ...


def loads_tuple(instruction: Instruction) -> bool:
    """Whether it loads a constant that is a tuple."""
    return isinstance(constant_of(instruction), tuple)


def loads_int(instruction: Instruction) -> bool:
    """Whether it loads a constant that is an int, and no bool."""
    return type(constant_of(instruction)) is int


def stores(instruction: Instruction) -> bool:
    """Whether it stores a value: to a local, to another name, an attribute or an item."""
    return stores_fast(instruction) or stores_outside_the_frame(instruction)


def joins_strings(instruction: Instruction) -> bool:
    """Whether it makes a string of parts in any way but a lone `+`."""
    return builds_string(instruction) or calls(instruction) or _binary(instruction)


def formats_or_joins(instruction: Instruction) -> bool:
    """Whether it makes a string of one value or of parts: of an f-string with a lone value no parts are joined."""
    return joins_strings(instruction) or formats(instruction)


def name_of(instruction: Instruction) -> str:
    """The instruction's name as CPython prints it, with the operator where it has one."""
    name = _OPNAME[instruction.opcode]
    return f"{name} {_BINARY_OPS[instruction.argument][1]}" if _binary(instruction) else name
