"""What the builtins, their methods and a few functions of the standard library give: the names of builtin types."""

from __future__ import annotations

CONSTRUCTORS = frozenset("str bytes bytearray list tuple dict set frozenset int float bool complex range memoryview".split())
FUNCTIONS = {
    **dict.fromkeys("repr ascii chr hex oct bin format input".split(), "str"),
    **dict.fromkeys("len ord hash id".split(), "int"),
    **dict.fromkeys("isinstance issubclass callable hasattr any all".split(), "bool"),
    "divmod": "tuple",
    **dict.fromkeys("sorted dir".split(), "list"),
    "vars": "dict",
}
_FLOATS = (
    "acos acosh asin asinh atan atan2 atanh cbrt cos cosh degrees dist e erf erfc exp exp2 expm1 fabs fmod fsum gamma hypot inf "
    "ldexp lgamma log log10 log1p log2 nan pi pow radians sin sinh sqrt tan tanh tau"
).split()
_INTS = "comb factorial gcd isqrt lcm perm".split()
DOTTED = {
    **dict.fromkeys("json.dumps html.escape html.unescape textwrap.dedent textwrap.indent textwrap.fill".split(), "str"),
    **dict.fromkeys("urllib.parse.quote urllib.parse.unquote urllib.parse.urlencode".split(), "str"),
    **dict.fromkeys("os.getcwd re.escape traceback.format_exc string.capwords inspect.cleandoc".split(), "str"),
    **dict.fromkeys("struct.pack os.urandom pickle.dumps marshal.dumps zlib.compress".split(), "bytes"),
    **dict.fromkeys([f"math.{name}" for name in _FLOATS], "float"),
    **dict.fromkeys([f"math.{name}" for name in _INTS], "int"),
    **dict.fromkeys("time.time time.monotonic time.perf_counter time.process_time".split(), "float"),
    **dict.fromkeys("random.random random.uniform random.gauss".split(), "float"),
    "collections.defaultdict": "dict",
    "collections.OrderedDict": "dict",
    "collections.Counter": "dict",
}
_TO_STR = frozenset(
    "capitalize casefold center expandtabs format format_map join ljust lower lstrip removeprefix removesuffix replace "
    "rjust rstrip strip swapcase title translate upper zfill".split()
)
# What a method is taken to give where its object is unknown, by the number of its arguments: date.replace(hour=0) is no
# str, and os.path.join(a, b) need not be.
GUESSED = {
    **dict.fromkeys("strip lstrip rstrip".split(), ("str", (0, 1))),
    **dict.fromkeys("lower upper title capitalize casefold swapcase isoformat hexdigest".split(), ("str", (0,))),
    **dict.fromkeys("join zfill removeprefix removesuffix strftime".split(), ("str", (1,))),
    **dict.fromkeys("ljust rjust".split(), ("str", (1, 2))),
    "replace": ("str", (2, 3)),
    "format": ("str", range(256)),
    "decode": ("str", (0, 1, 2)),
    "encode": ("bytes", (0, 1, 2)),
}
_OF_STR = {
    **dict.fromkeys(_TO_STR, "self"),
    **dict.fromkeys("split rsplit splitlines".split(), "list"),
    **dict.fromkeys("count find index rfind rindex".split(), "int"),
    **dict.fromkeys("startswith endswith isdigit isalpha isalnum isspace islower isupper isidentifier".split(), "bool"),
}
METHODS = {
    "str": {**_OF_STR, "encode": "bytes", "partition": "tuple", "rpartition": "tuple"},
    "bytes": {**_OF_STR, "decode": "str", "hex": "str"},
    "list": {"copy": "list", **dict.fromkeys("index count".split(), "int")},
    "dict": {"copy": "dict"},
    "int": {"bit_length": "int", "bit_count": "int"},
    "float": {"is_integer": "bool"},
    "set": dict.fromkeys("copy union intersection difference symmetric_difference".split(), "set"),
}
