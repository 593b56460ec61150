"""Compiles what is suspected, finds the instructions of a node by its span, and holds the words for them.

The only file that knows the names of opcodes and what they look like in each version of Python.
"""

from __future__ import annotations
import __future__

import ast
import opcode
import warnings
from bisect import bisect_left
from copy import copy
from dataclasses import dataclass
from functools import cache
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from flake8_bytecode_perf.syntax import chain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from types import CodeType

    from flake8_bytecode_perf.model import Module, Site
    from flake8_bytecode_perf.rule import Suspect

    Span = tuple[int | None, int | None, int | None, int | None]  # line, end line, column, end column
    Proof = Callable[[Site, Suspect, "Bytecode"], "Evidence | None"]

_OPTIMIZED = 0x1  # CO_OPTIMIZED
_OPNAME, _OPMAP = opcode.opname, opcode.opmap
_CACHE, _EXTENDED_ARG = _OPMAP.get("CACHE", 0), _OPMAP["EXTENDED_ARG"]
_PLACE = itemgetter(0)
_BINARY_OPS: Sequence[tuple[str, str]] = opcode._nb_ops  # type: ignore[attr-defined]  # noqa: SLF001 - dis reads it too


class Instruction(NamedTuple):
    """One instruction: its code object, that one's `co_code` and the offset in it, and the argument."""

    code: Any  # types.CodeType
    raw: bytes
    offset: int
    opcode: int
    argument: int


class Bytecode(Protocol):
    """What a proof may ask of the compiled file."""

    def at(self, node: ast.AST) -> Sequence[Instruction]:
        """Return the instructions that stand at exactly the node's span."""

    def within(self, node: ast.AST) -> Iterable[Instruction]:
        """Return the instructions that stand anywhere inside the node's span."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the bytecode says of one site: the names of the instructions found there, and what they mean in words."""

    instructions: tuple[str, ...]
    note: str = ""


class Compiled:
    """The instructions that stand at the spans of `nodes`, from the top-level statements that hold them."""

    def __init__(self, module: Module, nodes: Iterable[ast.AST]) -> None:
        wanted = list(nodes)
        self._module = module
        self._codes = [code for root in _compile(module, wanted) for code in _all_codes(root)]
        self._spans: dict[Span, list[Instruction]] = {span: [] for node in wanted for span in _spans(node)}
        self._lines = {line for line, *_ in self._spans}
        for code in self._codes:
            self._index(code)
        self._outside_functions: list[tuple[tuple[int, int], Instruction]] | None = None

    def _index(self, code: CodeType) -> None:
        lines, spans = self._lines, self._spans
        runs = [(start // 2, end // 2) for start, end, line in code.co_lines() if line in lines]
        if not runs:
            return
        raw, positions, here = code.co_code, iter(code.co_positions()), 0
        for start, end in runs:
            for unit, span in enumerate(islice(positions, start - here, end - here), start):
                if span in spans and raw[2 * unit] not in (_CACHE, _EXTENDED_ARG):
                    spans[span].append(_instruction(code, raw, 2 * unit))
            here = end

    def at(self, node: ast.AST) -> Sequence[Instruction]:
        """Return the instructions at exactly the node's span."""
        return [found for span in _spans(node) for found in self._spans.get(span, ())]

    def within(self, node: Any) -> Iterable[Instruction]:
        """Return the instructions inside the node's span, of modules' and classes' own code."""
        if self._outside_functions is None:
            self._outside_functions = sorted(
                (found for code in self._codes if not code.co_flags & _OPTIMIZED for found in _by_start(code)),
                key=_PLACE,
            )
        found = self._outside_functions
        first = bisect_left(found, (node.lineno, node.col_offset), key=_PLACE)
        last = bisect_left(found, (node.end_lineno, node.end_col_offset), key=_PLACE)
        return (instruction for _, instruction in found[first:last])


@cache
def has_positions() -> bool:
    """Whether this interpreter keeps columns: not with -X no_debug_ranges or PYTHONNODEBUGRANGES=1."""
    code = compile("x", "<positions>", "eval")
    return any(column is not None for _, _, column, _ in code.co_positions())


def _compile(module: Module, nodes: Iterable[ast.AST]) -> list[CodeType]:
    """Compile the top-level statements that hold the nodes: together, or each alone where one of them won't compile."""
    body = module.tree.body
    # A module that binds `super` is compiled whole: the compiler looks at all of it to know what super() means.
    chosen = body if "super" in module.scope.bindings else _holding(body, [_after(node) for node in nodes])
    together = _compile_statements(module, chosen)
    if together is not None or len(chosen) < 2:
        return [together] if together is not None else []
    alone = [_compile_statements(module, [statement]) for statement in chosen]
    return [code for code in alone if code is not None]


def _compile_statements(module: Module, statements: list[ast.stmt]) -> CodeType | None:
    """Compile statements behind the module's imports, where the compiler looks to tell a module's attribute from a method.

    The imports stand under `if False:`, which declares their names and makes no code.
    """
    imports: list[ast.stmt] = [node for node in module.import_statements if getattr(node, "module", "") != "__future__"]
    place: dict[str, Any] = {"lineno": 1, "col_offset": 0, "end_lineno": 1, "end_col_offset": 0}
    unrun = [ast.If(test=ast.Constant(value=False, **place), body=imports, orelse=[], **place)] if imports else []
    behind = ast.Module(body=[*unrun, *statements], type_ignores=[])
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            code: CodeType = compile(behind, "<suspects>", "exec", _future_flags(module), dont_inherit=True, optimize=0)
            return code
    except Exception:  # noqa: BLE001 - `return` outside a function, deep nesting: no proof, so no finding
        return None


def _future_flags(module: Module) -> int:
    flags = 0
    for node in module.import_statements:
        if isinstance(node, ast.ImportFrom) and node.module == "__future__":
            for alias in node.names:
                flags |= getattr(getattr(__future__, alias.name, None), "compiler_flag", 0)
    return flags


def _holding(body: list[ast.stmt], places: Iterable[tuple[int, int]]) -> list[ast.stmt]:
    """The statements that hold these places; of a class only the methods and other statements that do.

    What a class leaves out has no part in the code of its other methods: its names are not seen from there.
    """
    starts = [_start(statement) for statement in body]
    held: dict[int, list[tuple[int, int]]] = {}
    for place in places:
        held.setdefault(bisect_left(starts, place) - 1, []).append(place)
    return [_pruned(body[index], held[index]) for index in sorted(held)]


def _pruned(statement: ast.stmt, places: list[tuple[int, int]]) -> ast.stmt:
    if not isinstance(statement, ast.ClassDef) or min(places) < _start(statement.body[0]):
        return statement
    declared = [found for found in statement.body if isinstance(found, (ast.Global, ast.Nonlocal))]
    pruned = copy(statement)
    pruned.body = [*declared, *_holding(statement.body, places)]
    return pruned


def _start(statement: ast.stmt) -> tuple[int, int]:
    first = min([statement, *getattr(statement, "decorator_list", [])], key=lambda node: (node.lineno, node.col_offset))
    return first.lineno, first.col_offset


def _after(node: Any) -> tuple[int, int]:
    """A position just behind the node's start: the statement that holds the node is the last that starts before it."""
    return node.lineno, node.col_offset + 1


def _all_codes(root: CodeType) -> Iterator[CodeType]:
    waiting = [root]
    while waiting:
        code = waiting.pop()
        yield code
        waiting.extend([constant for constant in code.co_consts if hasattr(constant, "co_code")])


def _by_start(code: CodeType) -> Iterator[tuple[tuple[int, int], Instruction]]:
    """Each instruction of a code object with the line and column where its span starts."""
    raw = code.co_code
    for unit, (line, _, column, _) in enumerate(code.co_positions()):
        if line is not None and column is not None and raw[2 * unit] not in (_CACHE, _EXTENDED_ARG):
            yield (line, column), _instruction(code, raw, 2 * unit)


def _spans(node: Any) -> list[Span]:
    """The spans where the instructions of a node may stand.

    What spans lines and ends in `.name` or `.name(…)` has its load and its call begin at the name:
        (rows
            .filter(x)
    """
    spans: list[Span] = [(node.lineno, node.end_lineno, node.col_offset, node.end_col_offset)]
    attribute = node.func if isinstance(node, ast.Call) else node
    if isinstance(attribute, ast.Attribute) and attribute.lineno != attribute.end_lineno:
        assert attribute.end_col_offset is not None  # noqa: S101 - parsed trees have ends
        column = attribute.end_col_offset - len(attribute.attr)
        spans.append((attribute.end_lineno, node.end_lineno, column, node.end_col_offset))
    return spans


def _instruction(code: CodeType, raw: bytes, offset: int) -> Instruction:
    argument, shift, before = raw[offset + 1], 8, offset - 2
    while before >= 0 and raw[before] == _EXTENDED_ARG:
        argument |= raw[before + 1] << shift
        shift, before = shift + 8, before - 2
    return Instruction(code, raw, offset, raw[offset], argument)


# The vocabulary: what an instruction does, whatever it is called in this version.


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
_loads_attr, _load_method, _stores_fast = _is("LOAD_ATTR"), _is("LOAD_METHOD"), _is("STORE_FAST")
_binary, _jumps_back, _resumes = _is("BINARY_OP"), _is("JUMP_BACKWARD"), _is("RESUME")
_closes_cold = _is(*(name for name in _OPMAP if name.startswith("POP_JUMP_BACKWARD_IF_")))  # 3.11 alone has them
_FUSED_WHEN_WARM = "STORE_FAST_STORE_FAST" not in _OPMAP  # to 3.12
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


def next_of(instruction: Instruction) -> Instruction | None:
    """The code unit that follows at once, inline caches left out; EXTENDED_ARG is one, as the interpreter sees it."""
    raw, offset = instruction.raw, instruction.offset + 2
    while offset < len(raw) and raw[offset] == _CACHE:
        offset += 2
    return Instruction(instruction.code, raw, offset, raw[offset], raw[offset + 1]) if offset < len(raw) else None


def stores_local(instruction: Instruction | None, name: str) -> bool:
    """Whether it is a lone STORE_FAST of the local `name`, not half of a superinstruction.

    From 3.13 on the compiler makes those; before, two STORE_FAST in a row become one as the code warms up.
    """
    if instruction is None or not _stores_fast(instruction):
        return False
    following = next_of(instruction)
    if _FUSED_WHEN_WARM and following is not None and _stores_fast(following):
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
    units = [_instruction(code, raw, offset) for offset in range(0, len(raw), 2)]
    closing = [unit for unit in units if _closes_cold(unit) and _target(unit) <= here < unit.offset]
    if not closing:
        return False
    start, end = min(map(_target, closing)), closing[-1].offset
    resumed = any(_resumes(unit) and unit.argument and start <= unit.offset < end for unit in units)
    return not resumed and not any(_jumps_back(unit) and _target(unit) < end for unit in units)


def _target(jump: Instruction) -> int:
    """Where a jump backward goes, on 3.11, whose jumps have no cache."""
    return jump.offset + 2 - 2 * jump.argument


# Proofs that only ask what stands at certain places


def at_site(site: Site, _suspect: Suspect) -> Iterable[ast.AST]:
    """The site's own node."""
    return (site.node,)


def at_parent(site: Site, _suspect: Suspect) -> Iterable[ast.AST]:
    """The node that contains the site's."""
    return (site.parent,)


def at_span(_site: Site, suspect: Suspect) -> Iterable[ast.AST]:
    """The first of the suspect's spans."""
    return suspect.spans[:1]


def at_later_spans(_site: Site, suspect: Suspect) -> Iterable[ast.AST]:
    """All spans of the suspect but the first."""
    return suspect.spans[1:]


def at_any_span(_site: Site, suspect: Suspect) -> Iterable[ast.AST]:
    """All spans of the suspect."""
    return suspect.spans


def at_span_or_site(site: Site, suspect: Suspect) -> Iterable[ast.AST]:
    """The first of the suspect's spans, or the site's own node."""
    return *suspect.spans[:1], site.node


def stands(*families: Callable[[Instruction], bool]) -> Proof:
    """Make the proof that one instruction of each family stands at the site's own span."""
    return stands_at(*((at_site, family) for family in families))


def stands_at(*asked: tuple[Callable[[Site, Suspect], Iterable[ast.AST]], Callable[[Instruction], bool]]) -> Proof:
    """Make the proof that at each of the places an instruction of the family beside it stands; they are named in this order."""

    def proof(site: Site, suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
        first = []
        for place, family in asked:
            here = (instruction for node in place(site, suspect) for instruction in bytecode.at(node))
            first.append(next(filter(family, here), None))
        return _evidence(first)

    return proof


calls_method_of_site = stands_at((at_span_or_site, loads_any_attribute), (at_span_or_site, calls))


def found(instructions: Sequence[Instruction], *families: Callable[[Instruction], bool]) -> Evidence | None:
    """Return the names of the first instruction of each family, or None if a family is missing."""
    return _evidence([next(filter(family, instructions), None) for family in families])


def found_at(bytecode: Bytecode, *asked: tuple[ast.AST, Callable[[Instruction], bool]]) -> Evidence | None:
    """Return the names of the first instruction of each family at the node beside it, or None if one is missing."""
    return _evidence([next(filter(family, bytecode.at(node)), None) for node, family in asked])


def decisions(instructions: Iterable[Instruction]) -> list[Instruction]:
    """Return what decides, a jump for example, at once behind one of the instructions."""
    return [following for one in instructions if (following := next_of(one)) is not None and decides(following)]


def together(*evidence: Evidence | None) -> Evidence | None:
    """Return the instructions of all the evidence, or None if some of it is missing."""
    there = [one for one in evidence if one is not None]
    names = tuple([name for one in there for name in one.instructions])
    return Evidence(names) if len(there) == len(evidence) else None


def _evidence(instructions: Sequence[Instruction | None]) -> Evidence | None:
    """The names of the instructions; None if one of them is missing."""
    named = tuple([name_of(one) for one in instructions if one is not None])
    return Evidence(named) if len(named) == len(instructions) else None


_MAKERS = {
    **dict.fromkeys((ast.List, ast.ListComp), builds_list),
    **dict.fromkeys((ast.Set, ast.SetComp), builds_set),
    **dict.fromkeys((ast.Dict, ast.DictComp), builds_dict),
    ast.Tuple: builds_tuple,
    ast.Call: calls,
}


def makes(node: ast.AST) -> Callable[[Instruction], bool]:
    """Return the family of the instructions that make what a display, a comprehension or a call gives."""
    return _MAKERS[node.__class__]


def is_made(site: Site, _suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    """The proof that the display, the comprehension or the call at the site is made."""
    return found_at(bytecode, (site.node, makes(site.node)))


def reads_chain(site: Site, _suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    """The proof that a global, and each attribute of the chain `a.b.c` at the site, is looked up."""
    base, links = chain(site.node)
    return found_at(bytecode, (base or site.node, loads_global), *((link, loads_any_attribute) for link in links))
