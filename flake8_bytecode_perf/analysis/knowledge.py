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

# Methods that change the object that they are called on.
MUTATORS = frozenset(
    "add append appendleft clear difference_update discard extend extendleft insert intersection_update move_to_end pop "
    "popitem popleft remove reverse rotate setdefault sort subtract symmetric_difference_update update write writelines "
    "__setitem__ __delitem__ __iadd__".split()
)
# Functions that change their first argument: heapq's, bisect's, random's.
ARGUMENT_MUTATORS = frozenset("heapify heappop heappush heappushpop heapreplace insort insort_left insort_right shuffle".split())
# Types whose objects never change.
IMMUTABLE = frozenset("str bytes tuple frozenset int float bool complex range".split())
# Types whose objects give the same elements each time, and run no Python code to do so.
CONTAINERS = frozenset("list tuple set frozenset dict str bytes bytearray range".split())
# Types whose objects can be hashed.
HASHABLE = frozenset("str bytes int float bool complex range NoneType".split())
# Types whose arithmetic does not raise, division and powers aside.
NUMBERS = frozenset({"int", "float", "bool"})
# Builtins that iterate over their arguments.
CONSUMERS = frozenset("all any bytes bytearray dict frozenset list max min set sorted sum tuple".split())
# Builtins that return an iterator over the iterators of their arguments.
ITERATOR_ADAPTERS = frozenset("enumerate iter reversed zip".split())
# Builtins that run code that they are given, read the caller's frame or change what they are given.
CALLS_ARGUMENTS = frozenset(
    "__build_class__ __import__ breakpoint delattr dir eval exec filter getattr globals hasattr help locals map next setattr "
    "vars".split()
)
# Functions of these modules run no code of others.
KNOWN_MODULES = ("math.", "cmath.", "operator.", "time.perf_counter", "time.monotonic", "time.time")
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
# Methods of dict that return views.
VIEWS = frozenset({"items", "keys", "values"})
# Builtins that read nothing of what their arguments hold.
NEVER_READS_CONTENTS = frozenset(
    "abs bool callable chr complex divmod float getattr hasattr id int isinstance issubclass ord pow range round type".split()
)
# Builtins that finish with their argument's iterator before they do anything else.
READS_ALL_FIRST = frozenset({"list", "tuple", "sorted"})
# Builtins that return iterators which never ask what they iterate over for its length.
WITHOUT_LENGTH = frozenset({"enumerate", "filter", "iter", "map", "zip"})
# Methods that change an object of a type; those that leave its length alone are of a list.
LIST_MUTATORS = frozenset("append extend insert pop remove clear sort reverse __setitem__ __delitem__ __iadd__".split())
DICT_MUTATORS = frozenset("update setdefault pop popitem clear __setitem__ __delitem__ __ior__".split())
SET_MUTATORS = frozenset(
    "add discard remove pop clear update difference_update intersection_update symmetric_difference_update".split()
)
MUTATORS_OF = {"list": LIST_MUTATORS, "bytearray": LIST_MUTATORS, "dict": DICT_MUTATORS, "set": SET_MUTATORS}
KEEPS_LENGTH = frozenset("sort reverse __setitem__ shuffle".split())
# Augmented assignments that change an object of a type in place.
IN_PLACE = {
    "list": (ast.Add, ast.Mult),
    "bytearray": (ast.Add, ast.Mult),
    "dict": (ast.BitOr,),
    "set": (ast.BitOr, ast.BitAnd, ast.BitXor, ast.Sub),
}
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
CHANGING_METHODS = frozenset(
    "add append appendleft clear close discard difference_update extend extendleft feed insert intersection_update pop popitem "
    "popleft put read readline remove reverse rotate seek send setdefault sort subtract symmetric_difference_update throw "
    "truncate update write writelines".split()
)  # they change the object that has them
SIDE_EFFECT_BUILTINS = frozenset("delattr exec eval input next open print setattr".split())
# Methods of a dict that create no missing item; builtins that only read one.
PLAIN_DICT_METHODS = frozenset("items keys values get setdefault pop popitem clear update".split())
DICT_READERS = frozenset("all any bool dict enumerate frozenset iter len list max min set sorted sum tuple zip".split())
