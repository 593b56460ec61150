"""What the builtins, their methods and a few functions of the standard library do: what they return, change and may raise."""

from __future__ import annotations

import ast

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
# Methods of a string that return a string.
TO_STR = frozenset(
    "capitalize casefold center expandtabs format format_map join ljust lower lstrip removeprefix removesuffix replace "
    "rjust rstrip strip swapcase title translate upper zfill".split()
)
# Methods of a str that give a str, whatever constants they are given.
TEXT_TO_TEXT = TO_STR - {"format", "format_map", "join", "translate"}
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
    **dict.fromkeys(TO_STR, "self"),
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

# Methods that change the object that they are called on.
MUTATORS = frozenset(
    "add append appendleft clear difference_update discard extend extendleft insert intersection_update move_to_end pop "
    "popitem popleft remove reverse rotate setdefault sort subtract symmetric_difference_update update write writelines "
    "__setitem__ __delitem__ __iadd__".split()
)
# Methods that change their object, those of files, queues and generators included.
CHANGING_METHODS = MUTATORS | frozenset("close feed put read readline seek send throw truncate".split())
# Methods that change a collection, and put nothing into it.
REMOVING_METHODS = frozenset("clear discard pop remove reverse sort".split())
# Functions that change their first argument: heapq's, bisect's, random's.
ARGUMENT_MUTATORS = frozenset("heapify heappop heappush heappushpop heapreplace insort insort_left insort_right shuffle".split())
# Types whose objects never change.
IMMUTABLE = frozenset("str bytes tuple frozenset int float bool complex range".split())
# Types whose objects give the same elements each time, and run no Python code to do so.
CONTAINERS = frozenset("list tuple set frozenset dict str bytes bytearray range".split())
# Those that keep the objects that they give.
KEEPS_ELEMENTS = frozenset("list tuple set frozenset dict".split())
# Types that hold all of their elements in memory; these and range; these and memoryview have a length.
HELD_IN_MEMORY = CONTAINERS - {"range"}
SIZED = CONTAINERS | {"memoryview"}
# Types in which `in` hashes what it looks for, types whose elements differ from each other, and types in which `in` looks for
# an element that is equal.
HASHED = frozenset({"dict", "set", "frozenset"})
DISTINCT_ELEMENTS = HASHED | {"range"}
SEARCHED_BY_ELEMENT = DISTINCT_ELEMENTS | {"list", "tuple"}
# Types whose objects can not be hashed.
UNHASHABLE = frozenset({"list", "dict", "set", "bytearray"})
# Types whose objects can be hashed.
HASHABLE = frozenset("str bytes int float bool complex range NoneType".split())
# Types whose arithmetic does not raise, division and powers aside.
NUMBERS = frozenset({"int", "float", "bool"})
# Builtins that give a whole number, not below zero, for one object.
COUNTING_FUNCTIONS = frozenset({"len", "ord"})
# These, complex and an unknown type; those whose sums are exact.
NUMBERS_OR_UNKNOWN = NUMBERS | {"", "complex"}
WHOLE_NUMBERS = ("int", "bool")
# Builtins that take the best of the elements of a lone argument, or of several arguments.
EXTREMES = frozenset({"max", "min"})
# Those that need one element at a time: a list of them is held for them alone.
REDUCERS = frozenset({"sum", *EXTREMES})
# Builtins that go through all of an iterator before they return; those that stop at the first answer; both: nobody asks the
# iterator for more after them.
EAGER_CONSUMERS = frozenset("list tuple set frozenset dict sorted sum min max".split())
SHORT_CIRCUIT = frozenset({"any", "all"})
EARLY_CONSUMERS = SHORT_CIRCUIT | {"next"}  # they may stop before the end of what they go through
CLOSED_CONSUMERS = EAGER_CONSUMERS | SHORT_CIRCUIT
# All builtins that iterate over their arguments; those that accept elements of any kind; those that change nothing.
CONSUMERS = CLOSED_CONSUMERS | {"bytes", "bytearray"}
ONE_RESULT_CONSUMERS = CLOSED_CONSUMERS - {"dict"}
PURE_CONSUMERS = ONE_RESULT_CONSUMERS - {"list", "set"}
# Builtins that return a collection of their own, which others may change.
NEW_COLLECTIONS = frozenset({"list", "set", "sorted"})
# Operators that only read the sets that they are given.
SET_OPERATORS = (ast.BitAnd, ast.BitOr, ast.BitXor, ast.Sub)
# Builtins that finish with their argument's iterator before they do anything else.
READS_ALL_FIRST = frozenset({"list", "tuple", "sorted"})
# Builtins that make a collection of the elements of another.
COPYING_BUILTINS = READS_ALL_FIRST | {"set", "frozenset"}
# Builtins that return an iterator over the iterators of their arguments.
ITERATOR_ADAPTERS = frozenset("enumerate iter reversed zip".split())
# Builtins that run code that they are given, read the caller's frame or change what they are given.
CALLS_ARGUMENTS = frozenset(
    "__build_class__ __import__ breakpoint delattr dir eval exec filter getattr globals hasattr help locals map next setattr "
    "vars".split()
)
# Functions of these modules run no code of others.
KNOWN_MODULES = ("math.", "cmath.", "operator.", "time.perf_counter", "time.monotonic", "time.time")
# Functions and constants whose value depends on nothing but their arguments.
PURE_LIBRARY = ("math.", "os.path.join", "os.path.basename", "os.path.dirname", "os.path.splitext", "os.sep")
# Builtins that never raise, whatever they are given; and those that don't for arguments of builtin types.
NEVER_RAISES = frozenset("bool callable id isinstance issubclass type repr str".split())
NEVER_RAISES_FOR_NUMBERS = frozenset("abs max min".split())
# Methods of builtin types that never raise for hashable arguments.
NEVER_RAISING_METHODS = frozenset(
    "add append clear copy discard get items keys reverse setdefault values lower upper strip lstrip rstrip isdigit isalpha "
    "isspace isalnum startswith endswith".split()
)
# Special methods that builtins call on their arguments.
CALLED_BY_BUILTINS = {
    "abs": ("__abs__",),
    "bool": ("__bool__", "__len__"),
    "bytes": ("__bytes__", "__len__", "__length_hint__", "__iter__", "__next__"),
    "divmod": ("__divmod__", "__rdivmod__"),
    "float": ("__float__", "__index__"),
    "format": ("__format__", "__str__"),
    "hash": ("__hash__",),
    "int": ("__int__", "__index__", "__trunc__"),
    "isinstance": ("__instancecheck__",),
    "issubclass": ("__subclasscheck__",),
    "len": ("__len__",),
    "next": ("__next__",),
    "print": ("__str__", "__repr__"),
    "repr": ("__repr__",),
    "round": ("__round__",),
    "str": ("__str__", "__repr__"),
    **dict.fromkeys(
        ("list", "tuple", "zip", "enumerate", "iter", "all", "any"),
        ("__iter__", "__next__", "__getitem__", "__len__", "__length_hint__"),
    ),
    "reversed": ("__reversed__", "__getitem__", "__len__"),
    **dict.fromkeys(("dict", "set", "frozenset"), ("__iter__", "__next__", "__getitem__", "__hash__", "__eq__", "keys")),
    **dict.fromkeys(("max", "min", "sorted"), ("__iter__", "__next__", "__getitem__", "__len__", "__lt__", "__gt__")),
    "sum": ("__iter__", "__next__", "__getitem__", "__add__", "__radd__"),
}
ITERATION = ("__iter__", "__next__", "__getitem__", "__len__", "__length_hint__")
COMPARISONS = ("__eq__", "__ne__", "__lt__", "__gt__", "__le__", "__ge__")
FORMATTING = ("__format__", "__str__", "__repr__")
LENGTH = ("__len__", "__length_hint__")
TRUTH = ("__bool__", "__len__")
MEMBERSHIP = ("__contains__", "__iter__", "__next__", "__getitem__", "__eq__", "__hash__")
# Special methods that operators call.
OPERATORS: dict[type[ast.AST], str] = {
    ast.Add: "add",
    ast.Sub: "sub",
    ast.Mult: "mul",
    ast.MatMult: "matmul",
    ast.Div: "truediv",
    ast.FloorDiv: "floordiv",
    ast.Mod: "mod",
    ast.Pow: "pow",
    ast.LShift: "lshift",
    ast.RShift: "rshift",
    ast.BitOr: "or",
    ast.BitAnd: "and",
    ast.BitXor: "xor",
    ast.UAdd: "pos",
    ast.USub: "neg",
    ast.Invert: "invert",
    ast.Lt: "lt",
    ast.LtE: "le",
    ast.Gt: "gt",
    ast.GtE: "ge",
    ast.Eq: "eq",
    ast.NotEq: "ne",
}
# Operators whose function in the module `operator` has the name of their special method.
OPERATOR_FUNCTIONS = frozenset("add sub mul truediv floordiv mod lt le gt ge eq ne".split())
# Special methods of +; what a sum of strings calls, and what an f-string calls instead.
ADDITION_METHODS = ("__add__", "__radd__", "__iadd__")
SUM_OR_FORMAT = ("__add__", "__radd__", "__format__")
# Methods of dict that return views.
VIEWS = frozenset({"items", "keys", "values"})
# Builtins that read nothing of what their arguments hold.
NEVER_READS_CONTENTS = frozenset(
    "abs bool callable chr complex divmod float getattr hasattr id int isinstance issubclass ord pow range round type".split()
)
# Builtins that return iterators which never ask what they iterate over for its length.
WITHOUT_LENGTH = frozenset({"enumerate", "filter", "iter", "map", "zip"})
# Methods that change an object of a type; those that leave its length alone are of a list.
LIST_MUTATORS = frozenset("append extend insert pop remove clear sort reverse __setitem__ __delitem__ __iadd__".split())
DICT_MUTATORS = frozenset("update setdefault pop popitem clear __setitem__ __delitem__ __ior__".split())
SET_MUTATORS = frozenset(
    "add discard remove pop clear update difference_update intersection_update symmetric_difference_update".split()
)
# Methods that change a namespace: vars(self).update(x=1); methods that change sys.path or sys.modules.
DICT_CHANGES = DICT_MUTATORS - {"__setitem__", "__delitem__", "__ior__"}
IMPORT_STATE_MUTATORS = frozenset("append clear extend insert pop popitem remove setdefault update".split())
MUTATORS_OF = {"list": LIST_MUTATORS, "bytearray": LIST_MUTATORS, "dict": DICT_MUTATORS, "set": SET_MUTATORS}
KEEPS_LENGTH = frozenset("sort reverse __setitem__ shuffle".split())
# Augmented assignments that change an object of a type in place.
IN_PLACE = {
    "list": (ast.Add, ast.Mult),
    "bytearray": (ast.Add, ast.Mult),
    "dict": (ast.BitOr,),
    "set": (ast.BitOr, ast.BitAnd, ast.BitXor, ast.Sub),
}
# Builtins that read the locals of the frame that they are called from; these and what depends on that frame otherwise.
FRAME_READERS = frozenset({"locals", "vars", "eval", "exec", "dir"})
FRAME_USERS = FRAME_READERS | {"super"}
# What looks into the frames of callers.
FRAME_FUNCTIONS = frozenset("_getframe currentframe extract_stack format_stack print_stack walk_stack".split())
FRAME_ATTRIBUTES = frozenset({"f_back", "f_locals", "tb_frame", "_current_frames"})
# Methods of a list that a deque has too.
DEQUE_METHODS = frozenset("append clear copy count extend index insert pop remove reverse".split())
# Builtins whose result reads its argument later.
LAZY_BUILTINS = frozenset("enumerate filter iter map reversed zip".split())
# Methods after which an index may mean another item.
MOVES_ITEMS = frozenset("append appendleft insert pop popleft extend clear remove rotate".split())
# Functions that replace an attribute or a global by its name: mock.patch, mock.patch.object, monkeypatch.setattr.
PATCHING = frozenset("patch object multiple setattr delattr setitem __setattr__ __delattr__".split())
READING_A_DICT = frozenset("copy get items keys values".split())
# Modules of the standard library that some systems, or builds of Python, do without.
NOT_EVERYWHERE = frozenset(
    "bz2 crypt ctypes curses dbm fcntl grp lzma msvcrt nis nt ossaudiodev posix pty pwd readline resource spwd sqlite3 syslog "
    "termios tkinter tty turtle winreg winsound".split()
)
# Attributes of modules that are there on some systems only.
_OF_OS = (
    "startfile add_dll_directory O_BINARY P_DETACH P_OVERLAY fork forkpty wait wait3 wait4 waitid waitpid kill killpg nice "
    "getuid geteuid getgid getegid getgroups getlogin getpgid getpgrp getpriority getsid setuid seteuid setgid setegid setsid "
    "setpgid setpriority setgroups initgroups getloadavg uname chown fchown lchown chroot lchmod mkfifo mknod major minor "
    "makedev pread pwrite preadv pwritev readv writev sendfile posix_fadvise posix_fallocate statvfs fstatvfs getrandom "
    "sched_getaffinity sched_setaffinity memfd_create eventfd getxattr setxattr listxattr removexattr openpty ttyname WNOHANG "
    "tcgetpgrp tcsetpgrp EX_OK O_NONBLOCK O_SYNC O_CLOEXEC O_NOFOLLOW O_DIRECTORY"
).split()
PLATFORM_ATTRIBUTES = frozenset(f"os.{name}" for name in _OF_OS) | frozenset(
    "select.epoll select.poll select.kqueue select.kevent select.devpoll time.tzset time.clock_gettime time.clock_settime "
    "time.clock_getres time.pthread_getcpuclockid signal.SIGALRM signal.SIGHUP signal.SIGKILL signal.SIGQUIT signal.SIGUSR1 "
    "signal.SIGUSR2 signal.SIGCHLD signal.SIGBREAK signal.CTRL_C_EVENT signal.CTRL_BREAK_EVENT signal.alarm signal.pause "
    "signal.setitimer signal.getitimer signal.sigwait signal.pthread_kill signal.pthread_sigmask socket.AF_UNIX "
    "socket.AF_PACKET socket.AF_CAN socket.SO_REUSEPORT socket.fromshare socket.sethostname sys.getwindowsversion sys.winver "
    "sys.dllhandle sys.getdlopenflags sys.setdlopenflags subprocess.STARTUPINFO subprocess.STARTF_USESHOWWINDOW "
    "subprocess.CREATE_NEW_CONSOLE subprocess.CREATE_NO_WINDOW asyncio.ProactorEventLoop shutil.chown mmap.MAP_SHARED "
    "asyncio.WindowsSelectorEventLoopPolicy asyncio.WindowsProactorEventLoopPolicy".split()
)
# Submodules that `from package import module` gives; any other name that is imported so may be no module.
SUBMODULES = frozenset(
    "os.path collections.abc concurrent.futures email.message email.utils email.mime html.parser http.client http.server "
    "importlib.abc importlib.machinery importlib.metadata importlib.resources importlib.util json.decoder json.encoder "
    "logging.config logging.handlers multiprocessing.pool unittest.mock urllib.error urllib.parse urllib.request xml.dom "
    "xml.dom.minidom xml.etree xml.etree.ElementTree xml.sax numpy.fft numpy.linalg numpy.random".split()
)
REDIRECTED = frozenset({"sys.stderr", "sys.stdout"})  # by contextlib's functions
# Builtins that the analysis knows by their names alone: a local with another name would hide what they do.
KNOWN_BY_NAME = frozenset("delattr dir eval exec globals locals next setattr vars".split())
SIDE_EFFECT_BUILTINS = frozenset("delattr exec eval input next open print setattr".split())
# Methods of a dict that create no missing item; builtins that only read one.
PLAIN_DICT_METHODS = frozenset("items keys values get setdefault pop popitem clear update".split())
DICT_READERS = frozenset("all any bool dict enumerate frozenset iter len list max min set sorted sum tuple zip".split())
# Builtins that need a copy of their argument only to go through all of it.
COPYING_CONSUMERS = frozenset("list set tuple frozenset sorted sum".split())
# The mutable collections that a call without arguments makes empty, and that have a `copy`.
BASIC_COLLECTIONS = frozenset({"list", "set", "dict"})
# Methods that add one element, with the type of their object: [v] holds what `xs.append(v)` adds.
ADDING_METHODS = {"append": "list", "add": "set"}
# Types that sums and counts are of.
COUNTING_TYPES = frozenset({"int", "float"})
# Functions that only call a function that they are given, and do so before they return or as their iterator advances.
KEY_CONSUMERS = frozenset(
    "sorted min max map filter functools.reduce re.sub re.subn itertools.accumulate itertools.dropwhile itertools.filterfalse "
    "itertools.groupby itertools.starmap itertools.takewhile heapq.merge heapq.nlargest heapq.nsmallest".split()
)
# Methods that retain a function that they are given.
RETAINING_METHODS = MUTATORS - {"sort"} | frozenset("addCleanup connect put register setattr subscribe".split())
# Builtins that ask whether an object has an attribute.
ATTRIBUTE_QUESTIONS = ("hasattr", "getattr")
# Handlers of these catch an AttributeError.
CATCHES_ATTRIBUTE_ERROR = frozenset({"AttributeError", "Exception", "BaseException"})
# Methods that get the class without a decorator.
IMPLICIT_CLASS_METHODS = frozenset({"__new__", "__init_subclass__", "__class_getitem__"})
# Methods that change what `copy.copy` gives, or what a constructor does.
COPY_HOOKS = frozenset("__copy__ __reduce__ __reduce_ex__ __getstate__ __setstate__ __post_init__ __setattr__ __new__".split())
# Decorators that only decide what a method gets as its first argument.
BINDING_DECORATORS = frozenset({"classmethod", "staticmethod"})
# Decorators that leave a method one.
METHOD_DECORATORS = frozenset({"abstractmethod", "classmethod", "override", "staticmethod"})
# Methods that may give an object that there is already, or give a new one to others.
INSTANCE_HOOKS = frozenset({"__new__", "__getattr__", "__getattribute__", "__setattr__"})
# Methods that look at what a collection holds.
OF_CONTENTS = ("__len__", "__iter__", "__contains__", "__getitem__", "__bool__", "__eq__", "__hash__", "__lt__")
# Mappings that add an item when it is read.
DEFAULT_DICTS = frozenset({"collections.defaultdict", "typing.DefaultDict"})
# Methods of dicts, sets and lists that change nothing, and return nothing that could be changed.
CONTAINER_READERS = frozenset(
    "count get index items keys values copy union intersection difference symmetric_difference issubset issuperset "
    "isdisjoint".split()
)
# Special methods that get the other operand of a set operator.
REFLECTED_SET_OPERATORS = ("__rand__", "__ror__", "__rxor__", "__rsub__")
# What makes an empty collection of a type without a call.
EMPTY_DISPLAYS = {"dict": "{}", "list": "[]", "tuple": "()"}
EMPTY_AS_WRITTEN = {**EMPTY_DISPLAYS, "set": "set()"}
# Methods that add several elements, and what adds one in their place, with the operator that does.
ONE_ITEM_METHODS = {
    "dict": ("update", "__setitem__", "__ior__"),
    "set": ("update", "add", "__ior__"),
    "list": ("extend", "append", "__iadd__"),
}
# Libraries whose arrays, frames and symbols have operators and methods of their own.
ARRAY_LIBRARIES = ("cupy", "dask", "jax", "numpy", "pandas", "polars", "scipy", "sympy", "tensorflow", "torch", "xarray")
# Builtins that make a collection of a collection, or take the best of one.
COLLECTION_CONSUMERS = ("set", "dict", "tuple", "list", "max", "min")
# A type whose `+` with the other raises.
NOT_CONCATENATED_WITH = {"list": "tuple", "tuple": "list"}
# Methods of a power, and of a product that replaces it.
POWER_METHODS = ("__pow__", "__mul__", "__rmul__")
# Special methods that a sum, or the search for the best, calls.
REDUCTION_METHODS = ("__add__", "__radd__", "__iadd__", "__gt__", "__lt__", "__ge__", "__le__")
# Names of infinity.
INFINITE = ("math.inf", "numpy.inf")
# Types whose objects can all be compared with each other; not so for a float, which may be NaN.
TOTALLY_ORDERED = ("int", "bool", "str", "bytes")
# Types in which `in` looks for a part, or raises for other types.
SEARCHED_BY_PART = frozenset({"str", "bytes", "bytearray", "memoryview"})
# Types whose objects are equal to themselves, as a NaN is not.
EQUAL_TO_ITSELF = frozenset({"str", "bytes", "int", "bool", "NoneType"})
# Constants of libraries that are a NaN.
NOT_EQUAL_TO_ITSELF = frozenset({"math.nan", "cmath.nan", "numpy.nan"})
# Types whose items are read by an index.
SEQUENCES = frozenset("list tuple str bytes bytearray range".split())
# Types whose items are not read by an index.
NO_SEQUENCES = frozenset("dict set frozenset int float bool".split())
# Builtins that take one element after another, and perhaps not all.
LAZY_CONSUMERS = frozenset({"any", "all", "next", "enumerate", "zip"})
# Builtins whose iterators take an element of an iterable each time they advance.
LAZY_PASSING_ON = frozenset({"enumerate", "zip", "reversed"})
# What a copy reads of a dict or a set, by the name of the call.
COPIED_VIEWS = {"items": "items", "keys": "keys", "values": "keys", "dict": "keys", "set": "set", "frozenset": "set"}
# Classes whose first item is removed in constant time.
DEQUES = frozenset({"collections.deque", "deque", "collections.OrderedDict"})
# Types that parse a text.
PARSING_TYPES = frozenset({"complex", "float", "int"})
# Builtins whose result is never below 0.
NEVER_NEGATIVE = frozenset({"len", "abs", "ord", "id"})
# Methods of a string that accept the positions between which they search; those that return a position.
POSITION_METHODS = frozenset("find rfind index rindex count startswith endswith".split())
RETURNS_POSITION = frozenset("find rfind index rindex".split())
# The types that have these methods; those of these types whose `index` alone accepts positions.
STRINGS = frozenset({"str", "bytes", "bytearray"})
TEXTS = ("str", "bytes")  # those that never change
INDEXED_BETWEEN = frozenset({"list", "tuple"})
# Methods of a compiled pattern that accept the positions between which they search.
PATTERN_METHODS = frozenset("match search fullmatch findall finditer".split())
# Formats of `strptime` for which `fromisoformat` reads the same texts, but for signs that are left out.
_ISO_TIMES = ("%H:%M", "%H:%M:%S", "%H:%M:%S.%f", "%H:%M%z", "%H:%M:%S%z", "%H:%M:%S.%f%z")
ISO_FORMATS = frozenset({"%Y-%m-%d", "%Y%m%d", "%Y%m%dT%H%M%S", *(f"%Y-%m-%d{sep}{time}" for sep in " T" for time in _ISO_TIMES)})
# Functions of `re`, and methods of a compiled pattern, that return a match or None.
MATCHING = frozenset({"match", "search", "fullmatch"})
# Functions of `re` that take a pattern, with the position of their flags.
PATTERN_FUNCTIONS = {
    "compile": 1,
    "match": 2,
    "search": 2,
    "fullmatch": 2,
    "findall": 2,
    "finditer": 2,
    "split": 3,
    "sub": 4,
    "subn": 4,
}
# Types whose equal objects are indistinguishable.
INDISTINGUISHABLE_IF_EQUAL = frozenset({"int", "str", "bytes"})
# Types in whose order two objects need not be comparable.
PARTIALLY_ORDERED = frozenset({"float", "set", "frozenset", "dict"})
# Builtins and methods that only iterate over their argument.
ITERABLE_CONSUMERS = frozenset("list tuple enumerate zip map filter sum set frozenset any all min max join extend".split())
# Which argument functions with a key go through, and how many they accept: with the last of those a key without its name.
KEY_FUNCTIONS = {
    **dict.fromkeys(("sorted", "min", "max"), (0, 1)),
    "itertools.groupby": (0, 2),
    **dict.fromkeys(("heapq.nsmallest", "heapq.nlargest"), (1, 3)),
    "heapq.merge": (0, 255),
}
# Builtins that give the elements, or the length, of their argument.
ORDER_OF_ARGUMENT = frozenset({"enumerate", "list", "tuple", "sorted", "reversed", "set", "zip", "iter", "range", "len"})
# Types whose slices are copies, and an unknown one.
COPIED_BY_SLICES = frozenset({"", "str", "bytes", "list", "tuple", "bytearray"})
# Types whose slices are views, or arrays of their own.
VIEWED_BY_SLICES = frozenset({"memoryview", "array.array", "numpy.array", "numpy.asarray", "numpy.zeros", "numpy.ndarray"})
# Keywords of builtins that consume an iterable.
CONSUMER_KEYWORDS = {"sum": {"start"}, "min": {"key", "default"}, "max": {"key", "default"}, "sorted": {"key", "reverse"}}
# Types whose `in` raises for what can not be a part: `300 in data`.
RAISES_IN_MEMBERSHIP = frozenset({"bytes", "bytearray", "memoryview"})
# Methods that accept a tuple of affixes.
AFFIX_METHODS = frozenset({"startswith", "endswith"})
# Types that `%` takes for one value, not for several.
ONE_FORMAT_VALUE = frozenset({"str", "int", "float", "bool", "list", "set", "bytes", "NoneType", "frozenset", "range"})
# Methods that take all elements of an iterable, with the types that have them, and an unknown one.
METHODS_OF_WHOLE_ITERABLES = {"join": ("", "str", "bytes", "bytearray"), "extend": ("", "list")}
# Names that show that a file works with exception groups.
EXCEPTION_GROUPS = frozenset("ExceptionGroup BaseExceptionGroup TaskGroup open_nursery create_task_group".split())
# Builtins whose result is as long as their argument.
AS_LONG_AS_ARGUMENT = frozenset({"enumerate", "reversed"})
# Types whose `+` concatenates, and whose slices are of their own type.
CONCATENATED = frozenset({"str", "bytes", "list", "tuple"})
# Functions that add their two arguments.
ADDING_FUNCTIONS = frozenset(f"operator.{name}" for name in "add concat __add__ __concat__".split())
# Types whose `*` with a number repeats the elements.
REPEATED = CONCATENATED | {"bytearray"}
# Builtins whose answer about an object does not change.
TYPE_QUESTIONS = frozenset({"isinstance", "issubclass", "callable", "type", "id"})
# Builtins that compute a value from the value of their argument.
PURE_FUNCTIONS = frozenset("abs ascii bin bool chr complex float format hash hex int len oct ord repr round str".split())
# Builtins that return an iterator.
MAKES_ITERATOR = frozenset({"enumerate", "filter", "iter", "map", "open", "reversed", "zip"})
# Builtins that only read their first argument, and return nothing that refers to it.
FIRST_ARGUMENT_READERS = frozenset(
    "all any bool bytearray bytes dict enumerate frozenset iter len list reversed set sorted sum tuple".split()
)
# Builtins that only read a lone argument: max([1, 2], [3]) returns one of the lists.
LONE_ARGUMENT_READERS = frozenset({"max", "min"})
# Builtins that read all arguments but the first.
LATER_ARGUMENT_READERS = frozenset({"filter", "map"})
# Methods of builtin types that only read their arguments.
READING_METHODS_OF = {
    "str": frozenset({"join"}),
    "bytes": frozenset({"join"}),
    "bytearray": frozenset({"join", "extend"}),
    "list": frozenset({"extend"}),
    "dict": frozenset({"update"}),
    "set": frozenset(
        "update union intersection difference symmetric_difference issubset issuperset isdisjoint "
        "intersection_update difference_update symmetric_difference_update".split()
    ),
    "frozenset": frozenset("union intersection difference symmetric_difference issubset issuperset isdisjoint".split()),
}
# Builtins that neither change nor retain their arguments.
ARGUMENT_READERS = frozenset(
    "abs all any ascii bool bytes dict divmod enumerate float format frozenset hash id int isinstance issubclass len list max "
    "min print range repr reversed round set sorted str sum tuple type zip".split()
)
# Methods that copy the elements of their argument, or only read them.
COPYING_METHODS = frozenset("join extend update union intersection difference issubset issuperset isdisjoint".split())
# Methods of builtin types that change nothing.
PURE_METHODS = frozenset(
    "copy count decode encode endswith find format get index isdigit items join keys lower replace rstrip split startswith "
    "strip upper values".split()
)
# Methods that compute a value from a string; those that never raise for arguments of the string's type.
PURE_TEXT_METHODS = frozenset(
    "capitalize casefold count decode encode endswith find index isdigit isspace join ljust lower lstrip partition removeprefix "
    "removesuffix replace rfind rjust rpartition rsplit rstrip split splitlines startswith strip title upper zfill".split()
)
NEVER_RAISING_TEXT_METHODS = frozenset(
    "capitalize casefold count endswith find isdigit isspace lower lstrip removeprefix removesuffix replace rfind rstrip "
    "startswith strip title upper".split()
)
# Those of them that return a new object which can be changed.
MAKES_COLLECTION = frozenset({"copy", "split", "rsplit", "splitlines"})
# Builtins that ask about the type or the attributes of an object.
BOOLEAN_QUESTIONS = frozenset({"callable", "hasattr", "isinstance", "issubclass"})
# Builtins that return a new object from each call.
MAKES_NEW_OBJECT = frozenset("bytearray dict enumerate filter iter list map reversed set sorted zip".split())
# Functions that run no unknown code, but return another value from each call; a prefix ends in a dot.
NOT_REPEATABLE = ("time.", "input", "open", "print")
# Base classes of enumerations.
ENUM_BASES = frozenset(f"enum.{name}" for name in "Enum IntEnum StrEnum Flag IntFlag ReprEnum".split())
# Decorators that leave an enumeration as it is.
ENUM_DECORATORS = frozenset({"enum.unique", "enum.verify"})
# What makes no member of an enumeration.
NO_MEMBERS = frozenset({"enum.nonmember", "enum.property", "property", "classmethod", "staticmethod", "functools.partial"})
# Attributes of each member of an enumeration.
MEMBER_ATTRIBUTES = frozenset({"value", "name"})
# Where a member of an enumeration stores these.
STORED_IN_MEMBERS = ("_value_", "_name_")
# Special methods that Enum defines.
ENUM_METHODS = frozenset({"__format__", "__str__", "__repr__", "__hash__"})
# Enumerations that may be mixed with a type.
MIXED_IN_ENUMS = frozenset({"enum.Enum", "enum.Flag"})
# Types of the members of enumerations.
TYPES_OF_ENUMS = {"enum.StrEnum": "str", "enum.IntEnum": "int", "enum.IntFlag": "int"}
# Methods that make a list longer.
GROWING_METHODS = frozenset({"append", "extend", "insert"})
# Methods of a list that change the order of its elements alone.
REORDERING_METHODS = frozenset({"sort", "reverse"})
# Methods of collections that retain their argument.
RETAINING_COLLECTION_METHODS = frozenset({"append", "appendleft", "add", "insert", "setdefault"})
# Errors that an access to an element raises where there is none.
RAISED_WHEN_EMPTY = frozenset({"IndexError", "LookupError"})
# What the import system consults.
IMPORT_STATE = frozenset({"sys.modules", "sys.path", "sys.meta_path", "sys.path_hooks"})
# Iterators that may not end.
ENDLESS = frozenset({"itertools.count", "itertools.cycle", "sys.stdin"})
# Functions whose result ends when their argument does.
ADAPTERS_OF_ITERATORS = frozenset({"enumerate", "filter", "map", "itertools.chain", "itertools.starmap"})
# Functions that are there to take some elements from an iterator, which goes on behind them.
TAKING_FROM_ITERATORS = frozenset({"itertools.islice", "itertools.takewhile"})
# Types other than list that have an append.
OTHER_APPENDS = ("collections.deque", "array.array")
# Decorators of what is no method.
NO_METHOD_DECORATORS = frozenset({"property", "cached_property", "setter", "staticmethod", "classmethod"})
# What a subclass of a named tuple may define so that `_replace` and the constructor differ.
MAKERS_OF_TUPLES = frozenset({"__init__", "__new__", "_make", "_replace"})
# Decorators after which a function is called as it stands, by nobody else.
PLAIN_DECORATORS = frozenset("staticmethod classmethod property cached_property abstractmethod override setter cache".split())
# What gives a handler the error that it has caught, besides its name.
ERROR_READERS = frozenset("exc_info exception format_exc print_exc last_value".split())
# Methods that run before an object is known to others.
CONSTRUCTION_METHODS = ("__init__", "__new__", "__post_init__")
# Annotations of mappings.
MAPPING_ANNOTATIONS = frozenset("dict Dict defaultdict DefaultDict OrderedDict Mapping MutableMapping".split())
# Methods of the container protocol.
CONTAINER_PROTOCOL = frozenset("__contains__ __getitem__ __iter__ __len__ __reversed__ items keys values".split())
# Names of Counter.
COUNTERS = ("collections.Counter", "typing.Counter")
# Annotations whose only parameter is the type of the elements.
ELEMENT_ANNOTATIONS = frozenset(
    "list set frozenset deque Iterable Iterator Sequence Collection List Set FrozenSet Deque MutableSequence Generator".split()
)
# Builtin types by the names of their annotations.
TYPES_OF_ANNOTATIONS = {
    **{name: name for name in CONSTRUCTORS},
    "List": "list",
    "Tuple": "tuple",
    "Dict": "dict",
    "Set": "set",
    "FrozenSet": "frozenset",
    "Text": "str",
    **dict.fromkeys("DefaultDict defaultdict OrderedDict Counter".split(), "dict"),
}
# Base classes whose methods do not replace those of a builtin type.
PLAIN_BASES = frozenset(
    "object abc.ABC typing.Generic typing.Protocol typing.NamedTuple enum.StrEnum enum.IntEnum enum.IntFlag enum.ReprEnum".split()
)
# Functions and methods that go through all of their argument, or as much as they want, before they return.
CONSUMING_CALLS = frozenset(
    "all any bytes dict extend frozenset fromkeys fsum join list max min next prod set sorted sum tuple update writelines".split()
)
# Types that a builtin accepts without fail, whatever the value; int(1e999) fails, and max([]).
ACCEPTED_TYPES = {
    **dict.fromkeys(("abs", "bool", "complex", "float"), NUMBERS),
    **dict.fromkeys(("bin", "hex", "int", "oct", "round"), frozenset({"int", "bool"})),
    **dict.fromkeys(("ascii", "format", "hash", "repr", "str"), NUMBERS | {"str", "bytes"}),
    **dict.fromkeys(("all", "any", "len", "list", "tuple"), SIZED),
}
# Builtins that copy all elements themselves, with those around which they are in vain.
COPIES_IN_VAIN = {
    "sorted": frozenset({"list", "tuple"}),
    "set": frozenset({"list", "tuple", "sorted"}),
    "list": frozenset({"list", "sorted"}),
    "tuple": frozenset({"list"}),
}
# Keywords of numpy's functions that name the arrays to join.
ARRAY_KEYWORDS = frozenset({"arr", "arrays", "tup", "objs"})
# Types that a conversion of `%` accepts.
PERCENT_TYPES = {**dict.fromkeys("diuxXo", ("int", "bool")), **dict.fromkeys("fFeEgG", ("float", "int", "bool"))}
# Functions that make an array of others, with what makes one of a list of parts.
ARRAY_FUNCTIONS = {
    "numpy.append": "np.array",
    **{f"numpy.{name}": f"np.{name}" for name in "concatenate vstack hstack dstack column_stack row_stack r_ c_".split()},
    "pandas.concat": "pd.concat",
}
# Builtins that `map` can call on each element, by the kind of their cost.
MAPPED_BUILTINS = {
    name: family
    for family, names in {
        "": "abs all any ascii bin callable chr hash hex id len max min oct ord repr round sorted sum",
        "str": "str",
        "number": "float int",
        "type": "bool bytearray bytes complex dict frozenset list set tuple type",
    }.items()
    for name in names.split()
}
# Builtins that `map` can call on two elements.
MAPPED_ON_PAIRS = frozenset("divmod getattr isinstance issubclass max min pow round".split())
# Builtins and methods that are as well given a list as a generator.
CONSUMERS_OF_LISTS = ("sum", "min", "max", "tuple", "sorted", "join", "extend")
# Builtins and functions whose value has as many elements as one of their arguments, at most, and which one.
AS_MANY_AS_ARGUMENT = {
    **dict.fromkeys("enumerate frozenset iter list reversed set sorted tuple".split(), 0),
    **dict.fromkeys("collections.deque collections.OrderedDict itertools.pairwise itertools.accumulate".split(), 0),
    **dict.fromkeys("filter itertools.filterfalse itertools.takewhile itertools.dropwhile".split(), 1),
}
# Those that end with the shortest of their arguments, from this one on.
AS_MANY_AS_SHORTEST = {"zip": 0, "map": 1}
# Methods without arguments whose value has as many elements as their object, at most.
AS_MANY_AS_OBJECT = VIEWS | {"copy", "lower", "upper"}
# Methods that cut a text into pieces; a limit is their second argument.
CUT_AT_MOST = frozenset({"split", "rsplit"})
# Functions and methods whose value has always as many elements.
FIXED_LENGTHS = {"partition": 3, "rpartition": 3, "divmod": 2, "os.path.split": 2, "os.path.splitext": 2, "sys.exc_info": 3}
# The lengths of the texts of module string.
LENGTHS_OF_TEXTS = {
    "string.ascii_letters": 52,
    "string.ascii_lowercase": 26,
    "string.ascii_uppercase": 26,
    "string.digits": 10,
    "string.hexdigits": 22,
    "string.octdigits": 8,
    "string.printable": 100,
    "string.punctuation": 32,
    "string.whitespace": 6,
}
# Collections that have few elements in practice.
FEW_ELEMENTS = frozenset({"sys.argv"})
# Methods that make a collection larger; those that add one element at most.
ENLARGING_METHODS = GROWING_METHODS | frozenset("add appendleft extendleft setdefault update".split())
ONE_MORE_ELEMENT = frozenset("append appendleft add insert setdefault".split())
# Methods that run for those who debug, once per class, or at the end of an object.
RARE_METHODS = frozenset(
    "__repr__ __del__ __dir__ __sizeof__ __rich_repr__ __repr_args__ __repr_name__ __repr_str__ __init_subclass__ __set_name__ "
    "__str__ _repr_html_ _repr_javascript_ _repr_jpeg_ _repr_json_ _repr_latex_ _repr_markdown_ _repr_mimebundle_ _repr_pdf_ "
    "_repr_png_ _repr_pretty_ _repr_svg_".split()
)
# How the names of exceptions end.
EXCEPTIONS = ("Error", "Exception", "Warning")
# What a file imports that still runs on Python 2, which has no f-strings.
FOR_PYTHON_2 = frozenset({"absolute_import", "division", "print_function", "unicode_literals", "six"})
# Decorators that keep what a function gives, so that its body runs once for each set of arguments.
CACHES = frozenset({"functools.cache", "functools.lru_cache", "functools.cached_property"})
# Functions of a module that the interpreter calls for a missing name, and for `dir`.
MODULE_HOOKS = frozenset({"__getattr__", "__dir__"})
# Classes of classes, and their methods that run once per class.
METACLASSES = frozenset({"type", "abc.ABCMeta", "enum.EnumMeta", "enum.EnumType"})
CLASS_CREATION = frozenset({"__new__", "__init__", "__prepare__"})
# Methods that tell a parser of command lines what to expect.
COMMAND_LINE_METHODS = frozenset("add_argument add_argument_group add_mutually_exclusive_group add_parser add_subparsers".split())
# Functions that a program starts with.
MAIN_FUNCTIONS = frozenset({"main", "cli"})
# Functions that build a package.
PACKAGE_SETUPS = frozenset({"setuptools.setup", "distutils.core.setup", "skbuild.setup", "numpy.distutils.core.setup"})
# Methods of loggers, and names of loggers.
LOGGING_METHODS = frozenset("critical debug error exception fatal info log warn warning".split())
LOGGERS = ("log", "logger", "logging", "warnings")
# Levels below WARNING; what makes a logger; what asks for the level; modules whose loggers take their arguments in other ways.
QUIET_LEVELS = frozenset({"logging.DEBUG", "logging.INFO", "logging.NOTSET"})
LOGGER_CLASSES = frozenset({"logging.Logger", "logging.LoggerAdapter"})
LOGGER_MAKERS = LOGGER_CLASSES | {"logging.getLogger"}
LEVEL_QUESTIONS = frozenset({"isEnabledFor", "getEffectiveLevel", "is_enabled_for"})
OTHER_LOGGING = frozenset("loguru structlog logbook eliot picologging warnings".split())
# Functions and methods that read what is not in the file.
OUTSIDE_READERS = frozenset(
    "DictReader check_output fetchall input iterparse open read read_bytes read_csv read_text readline readlines reader "
    "urlopen".split()
)
# Files that are open from the start.
OUTSIDE_FILES = frozenset({"sys.stdin", "sys.stdin.buffer"})
# Functions that give tuples of always as many items.
LENGTHS_OF_ELEMENTS = {"enumerate": 2, "itertools.pairwise": 2, "itertools.groupby": 2, "os.walk": 3}
# Types whose items, read by 0 and 1, are not what unpacking gives.
UNORDERED_ITEMS = frozenset({"dict", "set", "frozenset"})
# Builtins of which a count by hand is made.
COUNTING_BUILTINS = ("int", "len", "sum")
