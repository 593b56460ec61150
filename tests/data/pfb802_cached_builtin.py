"""Marked lines for PFB802, cached-builtin. Only ever compiled, never run.

The finding stands at the builtin's name: on the right of the assignment, or the default value. A default is likely: callers that this file
can't show may pass something else.
"""
import builtins
import functools
import os
from collections.abc import Callable
from math import sqrt

names = os.listdir(".")
LIMIT = 10


def helper(x):
    return x


# --- a local name: every way to loop -------------------------------------------------------------------------------------


def in_for(xs):
    total = 0
    _len = len  # PFB802: 11
    for x in xs:
        total += _len(x)
    return total


def in_while(stack):
    _isinstance = isinstance  # PFB802: 18
    while stack:
        x = stack.pop()
        if _isinstance(x, list):
            stack.extend(x)


def in_test(xs):
    size = len  # PFB802: 11
    while size(xs) > 3:
        xs.pop()
    return xs


def for_ever(load):
    _next = next  # PFB802: 12
    while True:
        x = _next(load, None)
        if x is None:
            break


def nested(table):
    total = 0
    local_range = range  # PFB802: 18
    local_abs = abs  # PFB802: 16
    for row in table:
        for i in local_range(row.width):
            while row[i]:
                total += local_abs(row[i].pop())
    return total


def in_comprehensions(xs):
    _str = str  # PFB802: 11
    _len = len  # PFB802: 11
    _ord = ord  # PFB802: 11
    _int = int  # PFB802: 11
    a = [_str(x) for x in xs]
    b = {x for x in xs if _len(x) > 3}
    c = {x: _ord(x) for x in xs}
    d = max(_int(x) for x in xs)
    return a, b, c, d


async def asynchronous(stream):
    to_int = int  # PFB802: 13
    async for message in stream:
        await message.reply(to_int(message.body))


def generator(xs):
    _chr = chr  # PFB802: 11
    for x in xs:
        yield _chr(x)


def several(xs):
    _len = len  # PFB802: 11
    _min = min  # PFB802: 11
    _hash = hash  # PFB802: 12
    for x in xs:
        print(_len(x), _min(x, 3), _hash(x), _len(x))
    for x in xs:
        print(_len(x))
    return _len(xs)


def under_other_statements(xs, lock, kind):
    _len = len  # PFB802: 11
    _id = id  # PFB802: 10
    _repr = repr  # PFB802: 12
    _type = type  # PFB802: 12
    _iter = iter  # PFB802: 12
    _print = print  # PFB802: 13
    for x in xs:
        if _len(x):
            print(x)
        try:
            _id(x)
        except KeyError:
            _repr(x)
        with lock:
            _type(x)
        match kind:
            case {"k": k} if _iter(k):
                print(x)
        for y in x:
            print(y)
        else:
            _print(x, end="é")


def bound_in_a_block(xs, flag, lock):
    if flag:
        _len = len  # PFB802: 15
        for x in xs:
            print(_len(x))
    with lock:
        _abs = abs  # PFB802: 15
        try:
            _sum = sum  # PFB802: 19
            for x in xs:
                print(_abs(x), _sum(x))
        finally:
            print(xs)


def layout(xs):
    länge = len; print("é"); zahl = int  # PFB802: 13; 38
    if xs: _ord = (ord)  # PFB802: 19
    _chr = (
        chr  # PFB802: 8
    )
    _abs = \
        abs  # PFB802: 8
    for x in xs: print(länge(x), zahl(x), _ord(x), _chr(x), _abs(x))
    return xs


def tabs(xs):
	_len = len  # PFB802: 8
	for x in xs: print(_len(x))


class Index:
    size = len
    convert = staticmethod(int)
    _len = len

    def __init__(self):
        self._len = len
        self.isinstance = isinstance

    def build(self, rows):
        _len = len  # PFB802: 15
        for row in rows:
            if _len(row) > LIMIT:
                self.add(row)

    @staticmethod
    def static(rows):
        _tuple = tuple  # PFB802: 17
        return [_tuple(row) for row in rows]

    def by_attribute(self, rows):
        for row in rows:
            if self.isinstance(row, list):
                self._len(row)

    def add(self, row, len=len):  # PFB802: 27 likely
        for cell in row:
            print(len(cell))


def inner_function(xs):
    def measure(ys):
        _len = len  # PFB802: 15
        for y in ys:
            print(_len(y))

    return measure(xs)


# --- a default argument --------------------------------------------------------------------------------------------------------


def plain_default(xs, len=len):  # PFB802: 26 likely
    for x in xs:
        print(len(x))


def other_name(xs, _len=len):  # PFB802: 24 likely
    for x in xs:
        print(_len(x))


def several_defaults(xs, isinstance=isinstance, range=range, n=3, *, _ord=ord):  # PFB802: 36 likely; 54 likely; 74 likely
    for x in xs:
        for i in range(n):
            print(isinstance(x, list), _ord(x[i]))


def positional_only(xs, abs=abs, /, n=0):  # PFB802: 28 likely
    while n < 100:
        n += abs(xs[n])


def several_lines(
    xs,
    höhe=0, len=len,  # PFB802: 17 likely
    hash=hash,  # PFB802: 9 likely
    *,
    tuple: Callable = tuple,  # PFB802: 22 likely
):
    for x in xs:
        print(len(x) + höhe, hash(x), tuple(x))


def annotated(xs: list, len: Callable[[object], int] = len) -> int:  # PFB802: 55 likely
    return sum(len(x) for x in xs)


def default_in_a_comprehension(xs, str=str):  # PFB802: 39 likely
    return [str(x) for x in xs]


async def default_of_a_coroutine(stream, len=len):  # PFB802: 45 likely
    async for x in stream:
        print(len(x))


def default_in_a_test(xs, len=len):  # PFB802: 30 likely
    while len(xs) > 3:
        xs.pop()


lengths = lambda xs, len=len: [len(x) for x in xs]  # PFB802: 25 likely


@functools.wraps(helper)
def decorated(xs, repr=repr):  # PFB802: 23 likely
    for x in xs:
        print(repr(x))


# --- defaults that are there to be changed -----------------------------------------------------------------------------------------


def parameters(xs, key=len, convert=int, factory=dict, type=str, default=None):
    for x in xs:
        print(key(x), convert(x), factory(x), type(x), default)


def called_with_another(xs, len=len):
    for x in xs:
        print(len(x))


called_with_another(names, len=helper)


def called_with_another_by_position(xs, ord=ord):
    return [ord(x) for x in xs]


print(called_with_another_by_position(names, helper))


def default_is_rebound(xs, len=len):
    if not xs:
        len = helper
    for x in xs:
        print(len(x))


def default_outside_loops(xs, len=len, isinstance=isinstance, *, max=max):
    if isinstance(xs, list):
        return len(xs) + max(xs)
    for x in xs:
        print(x)


def default_never_called(xs, len=len):
    for x in xs:
        print(x)


def default_in_a_cold_loop(xs, len=len):
    for i in (0, 1, 2):
        print(len(xs[i]))
    for i in range(3): print(len(xs[i]))
    return [len(x) for x in (xs, xs)]


def other_defaults(xs, join="".join, root=sqrt, upper=str.upper, limit=LIMIT, f=helper, n=None, t=True, e=...):
    for x in xs:
        print(join(x), root(x), upper(x), limit, f(x), n, t, e)


def no_default(xs, len, *, ord):
    for x in xs:
        print(len(x), ord(x))


# --- a local name that is more than another name ------------------------------------------------------------------------------------


def chosen(xs, flag):
    convert = int
    if flag:
        convert = float
    parse = int if flag else float
    if flag:
        order = sorted
    else:
        order = list
    clean = flag or str
    for x in xs:
        print(convert(x), parse(x), order(x), clean(x))


def guarded(xs):
    try:
        text = unicode
    except NameError:
        text = str
    for x in xs:
        print(text(x))


def switched_in_the_loop(xs):
    convert = int
    for x in xs:
        try:
            print(convert(x))
        except ValueError:
            convert = float


def target_of_a_loop(xs):
    convert = int
    for convert in xs:
        print(convert(3))
    for x in xs:
        print(convert(x))


def rebound_by_walrus(xs):
    _len = len
    while (_len := xs.measure):
        print(_len(xs))


def rebound_by_match(xs):
    convert = int
    for x in xs:
        match x:
            case {"f": convert}:
                print(convert(x))


def declared_global(xs):
    global measure
    measure = len
    for x in xs:
        print(measure(x))


def rebound_by_nonlocal(xs):
    convert = int

    def use(other):
        nonlocal convert
        convert = other

    for x in xs:
        use(convert(x))


def of_others(xs, given):
    root = sqrt
    f = helper
    exists = os.path.exists
    upper = str.upper
    limit = LIMIT
    g = given
    nothing = None
    for x in xs:
        print(root(x), f(x), exists(x), upper(x), limit, g(x), nothing)


def no_plain_name(self, xs, table):
    self.size = len
    table["len"] = len
    table.update({"int": int, "str": str})
    parsers = [int, float, str]
    for x in xs:
        print(self.size(x), table["len"](x), parsers[0](x))


def wrapped(xs):
    size = functools.lru_cache(len)
    measure = lambda x: len(x)
    for x in xs:
        print(size(x), measure(x))


def called_at_once(xs):
    size = len(xs)
    kind = type(xs)
    for x in xs:
        print(size, kind, kind(x))


def already_fast(xs):
    for x in xs:
        print(len(x))


# --- not used in a loop, or in a cold one -------------------------------------------------------------------------------------------


def never(xs):
    _len = len
    for x in xs:
        print(x)


def once(xs):
    _len = len
    if _len(xs) > 3:
        return _len(xs)
    for x in xs:
        print(x)
    else:
        print(_len(xs))
    return _len(xs)


def in_a_header(n):
    _range = range
    for i in _range(n):
        print(i)
    return [i for i in _range(n)]


def cold(a, b):
    _len = len
    for x in (a, b):
        print(_len(x))
    for n in range(8): print(_len(a[n]))
    return [_len(x) for x in [a, b]]


def leaves(xs):
    _len = len
    for x in xs:
        print(_len(x))
        break
    while True:
        return _len(xs)


def leaves_by_branches(xs):
    _len = len
    for x in xs:
        if _len(x):
            return x
        else:
            raise ValueError(x)


def warm(a):
    _len = len  # PFB802: 11
    for n in range(9):
        print(_len(a[n]))


# --- shadowed ---------------------------------------------------------------------------------------------------------------------


def parameter(xs, len):
    _len = len
    for x in xs:
        print(_len(x))


def local(xs):
    def abs(x):
        return x

    _abs = abs
    for x in xs:
        print(_abs(x))

    def inner():
        own = abs
        return [own(x) for x in xs]

    return inner


def imported(xs):
    from heapq import merge as sorted
    _sorted = sorted
    for x in xs:
        print(_sorted(x))


def default_of_a_local(xs, max):
    def inner(ys, max=max):
        for y in ys:
            print(max(y))

    return inner(xs)


# --- gone from the bytecode --------------------------------------------------------------------------------------------------------


def dead(xs):
    if 0:
        _len = len  # PFB802: refuted
        for x in xs:
            print(_len(x))
    if not __debug__:
        _ord = ord  # PFB802: refuted
        while xs: print(_ord(xs.pop()))
    if __debug__:
        print(xs)
    else:
        def inner(ys, len=len):  # PFB802: refuted
            for y in ys:
                print(len(y))
    while False:
        _chr = chr  # PFB802: refuted
        for x in xs:
            print(_chr(x))
    return xs
    _abs = abs  # PFB802: refuted
    for x in xs:
        print(_abs(x))


if 0:
    def never_made(xs, hash=hash):  # PFB802: refuted
        for x in xs:
            print(hash(x))
