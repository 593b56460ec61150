"""What a call of a builtin or of a builtin type's method costs: the instruction class whose measured time it takes."""

from __future__ import annotations

FAST = "CALL builtin"  # tens of nanoseconds at most
MAKING = "CALL type"  # makes a small object
LINEAR = "CALL linear"  # looks at every element
HASHING = "CALL set"  # hashes or compares every element
UNKNOWN = "CALL unknown"
TEXT = "CALL str method"
OF_EVERY_ELEMENT = (LINEAR, HASHING)

BUILTINS = {
    name: instruction_class
    for instruction_class, names in {
        FAST: "len isinstance issubclass ord chr abs id type callable hash bool iter divmod",
        MAKING: "int str float bytes hasattr getattr setattr next round range zip enumerate reversed map filter pow "
        "slice object super min max complex hex bin oct format",
        LINEAR: "sum any all list tuple bytearray",
        HASHING: "sorted set dict frozenset",
    }.items()
    for name in names.split()
}
LINEAR_IN_ONE_ARGUMENT = frozenset({"min", "max"})  # min(xs) looks at every element, min(a, b) does not
CHEAP_IF_EMPTY = frozenset({"list", "tuple", "set", "dict"})  # list() makes an empty one
# Methods that belong to builtin types, whatever the object is; a few are those of other classes as well.
METHODS = {
    name: instruction_class
    for instruction_class, names in {
        FAST: "append add discard pop get popleft appendleft isdigit isalpha isspace isalnum islower isupper isidentifier "
        "setdefault items keys values clear popitem bit_length is_integer",
        TEXT: "startswith endswith strip lstrip rstrip lower upper casefold find rfind partition rpartition removeprefix "
        "removesuffix replace encode decode title capitalize zfill ljust rjust translate",
        LINEAR: "split rsplit splitlines join extend sort index count insert remove update copy format reverse union "
        "intersection difference issubset issuperset isdisjoint",
    }.items()
    for name in names.split()
}
# Names that other classes use as often: taken for the builtin's where the type is known.
AMBIGUOUS = frozenset("find index count insert remove update replace format copy".split())
DOTTED = (
    (("math.", "cmath.", "operator.", "itertools.", "bisect.", "struct.", "random.random", "time.time", "time.perf_"), MAKING),
    (("contextlib.suppress",), "CALL suppress"),
)
