"""Marked lines for PFB102, global-read-in-loop. Only ever compiled, never run.

One finding per name and outermost loop of the function, at the first read. Parameters stand for everything that is of no interest.
"""
import datetime as dt
from collections import OrderedDict, deque as queue

compute = OrderedDict()

# --- bound by exactly one statement ------------------------------------------------------------------------------------
ONCE = 5
LIMIT = 10
ANNOTATED: int
ANNOTATED = 3
FIRST, (SECOND, *REST) = 1, (2, 3, 4)
CHAINED = ALIAS = 7
SCALE: float = 1.5
table = {}
MESSAGE = "%s"
if compute:
    GUARDED = 1
for LOOPED in "abc":
    pass
with open("x") as HANDLE:
    pass
if (WALRUS := compute.get("x")):
    pass
match compute:
    case {"x": MATCHED}:
        pass

# --- bound by several, by none, or elsewhere ----------------------------------------------------------------------------
TWICE = 1
TWICE = 2
if compute:
    BRANCH = 1
else:
    BRANCH = 2
try:
    TRYING = compute["x"]
except KeyError:
    TRYING = None
try:
    import fastjson as codec
except ImportError:
    codec = None
AUGMENTED = 1
AUGMENTED += 1
DELETED = 1
FROM_COMPREHENSION = None
compute["x"] = [FROM_COMPREHENSION := x for x in "abc"]
CAPTURED = 0
match compute:
    case [CAPTURED]:
        pass
DECLARED = 0
ONLY_ANNOTATED: int


def overloaded(): pass


def overloaded(x): return x


class Reopened: pass


class Reopened(Reopened): pass


min = compute.get("min", min)
if compute:
    min = None
sum = compute.get("sum")  # once: a settled global
# a comprehension's own name and a lambda's parameter bind nothing in the module
compute["y"] = [hash for hash in "abc"]
compute["z"] = lambda abs: abs + 1


def helper(x):
    return x


async def job(x):
    return x


class Point:
    x = 0
    LIMIT = 99

    def repr(self):
        return self


def sets_global():
    global DECLARED, CREATED, round
    DECLARED = 1
    CREATED = 2
    round = None


# --- every way to read --------------------------------------------------------------------------------------------------


def plain(xs, use):
    for x in xs:
        use(ONCE)  # PFB102: 12
    for x in xs:
        use(ONCE)  # PFB102: 12
        use(ONCE, LIMIT)  # PFB102: 18


def kinds_of_binding(xs, use):
    for x in xs:
        use(ANNOTATED, FIRST, SECOND, REST)  # PFB102: 12; 23; 30; 38
        use(CHAINED, ALIAS, SCALE, table)  # PFB102: 12; 21; 28; 35
        use(GUARDED, LOOPED, HANDLE)  # PFB102: 12 likely; 21; 29
        use(WALRUS, MATCHED)  # PFB102: 12; 20 likely
        use(dt, OrderedDict, queue)  # PFB102: 12; 16; 29
        use(helper, job, Point, later, sum)  # PFB102: 12; 20; 25; 32; 39


def unsettled(xs, use):
    for x in xs:
        use(TWICE, BRANCH, TRYING, codec, AUGMENTED, DELETED)
        use(FROM_COMPREHENSION, CAPTURED, DECLARED, CREATED, ONLY_ANNOTATED)
        use(overloaded, Reopened, min, round, UNDEFINED, _)


def builtins_read(xs, use):
    for x in xs:
        use(len(x), hash, abs)  # PFB102: 12; 20; 26
        print(repr(x), NotImplemented)  # PFB102: 8; 14; 23
        use(None, True, ..., __debug__)


def tests(xs, n):
    while n < LIMIT and n != len(xs):  # PFB102: 14; 29
        n += LIMIT
    while helper(n): n = n - 1  # PFB102: 10
    while (n := helper(n)) and not ONCE: pass  # PFB102: 16; 35
    else:
        n = SCALE
    while LIMIT:  # PFB102: 10
        pass
    return n


def header_is_evaluated_once(xs, use):
    for i in range(LIMIT):
        use(i)
    for i, x in enumerate(sorted(xs, key=ONCE), LIMIT): use(i)
    for y in range(ONCE):
        for z in range(LIMIT):  # PFB102: 17; 23
            use(y, z)
    else:
        use(ONCE, LIMIT)
        for z in xs:
            use(ONCE)  # PFB102: 16


def else_within_a_loop(xs, use):
    for x in xs:
        for y in x:
            use(y)
        else:
            use(LIMIT)  # PFB102: 16
        while x:
            x = use(x)
        else:
            use(LIMIT, ONCE)  # PFB102: 23


def nested_is_one(xs, use):
    for x in xs:
        for y in x:
            while y:
                y = use(ONCE)  # PFB102: 24
            use(ONCE)
        use(ONCE)
    use(ONCE)


def expressions(xs, use, d, n):
    for x in xs:
        d[ONCE] = x  # PFB102: 10
        table[x] = n  # PFB102: 8
        del d[LIMIT], d[ONCE:LIMIT]  # PFB102: 14
        a = x if 0 < x <= SCALE < n else -x  # PFB102: 26
        b = x[FIRST:] + x[::SECOND]  # PFB102: 14; 28
        c = [*REST, *{**compute}]  # PFB102: 14; 24
        d = f"{x}: {MESSAGE!r:>{GUARDED}}"  # PFB102: 20; 32 likely
        e = "é" + CHAINED + "日本" + ALIAS  # PFB102: 19; 40
        ü = HANDLE; ß = LOOPED  # PFB102: 13; 26
        a, b = MATCHED, a  # PFB102: 15 likely
        c += WALRUS  # PFB102: 13
        Point.x = x  # PFB102: 8
        queue.seen += 1  # PFB102: 8
        assert isinstance(x, int), str(x)  # PFB102: 15; 29; 35
        if (y := helper(x)) is not None: use(y)  # PFB102: 17
        e: OrderedDict = ANNOTATED  # PFB102: 25
        n = (
            x
            + later  # PFB102: 14
            + ONCE
        )


def tabbed(xs, use):
	for x in xs:
		use(x)
		if x:	use(	ONCE)  # PFB102: 13


def statements(xs, use):
    for x in xs:
        with use(ONCE) as y, HANDLE:  # PFB102: 17; 29
            use(y)
        try:
            use(LIMIT)  # PFB102: 16
        except (KeyError, ValueError) as error:  # PFB102: 16; 26
            use(error)
        except OSError:  # PFB102: 15
            raise RuntimeError(SCALE) from None
        else:
            use(FIRST)  # PFB102: 16
        finally:
            use(SECOND)  # PFB102: 16
        match x:
            case Point(x=0):  # PFB102: 17
                pass
            case str() | int():  # PFB102: 17; 25
                pass
            case [y] if y > CHAINED:  # PFB102: 28
                pass
        for x.y in REST:  # PFB102: 19
            pass


async def asynchronous(xs, use):
    async for x in job(ONCE):
        await job(x)  # PFB102: 14
        async with LIMIT as y:  # PFB102: 19
            use(y)
    return [helper(x) async for x in xs if await SCALE]  # PFB102: 12; 49


def generator(xs):
    for x in xs:
        yield ONCE  # PFB102: 14
        yield from LIMIT  # PFB102: 19


def comprehensions(xs, use):
    a = [ONCE * x for x in helper(xs)]  # PFB102: 9
    b = {x: LIMIT for x in xs}  # PFB102: 12
    c = {SCALE for x in xs}  # PFB102: 9
    d = use(ONCE + x for x in REST)  # PFB102: 12
    e = [x for x in xs if x > LIMIT]  # PFB102: 30
    f = [y for x in helper(xs) for y in helper(x)]  # PFB102: 40
    g = [[ONCE for y in LIMIT] for x in xs]  # PFB102: 10; 24
    h = [y := ONCE for x in xs]  # PFB102: 14
    i = [x for x in xs for _ in "ab" if x > ONCE]  # PFB102: 44
    j = [x for _ in "ab" for x in xs if x > ONCE]  # PFB102: 44
    k = [ONCE for _ in "ab"]
    l = any(x for x in xs) or sum(x for x in xs) or tuple(x for x in xs)
    return [
        (
            x,
            len(x),  # PFB102: 12
        )
        for x in xs
        if x
    ]


def comprehensions_in_a_loop(xs, use):
    for x in xs:
        use([y * ONCE for y in x])  # PFB102: 17
        use(ONCE)
        if any(y is LIMIT for y in x): use(LIMIT)  # PFB102: 20
        use(tuple(y for y in x), list(y for y in x), set(y for y in x))  # PFB102: 12; 33; 53
        use([SCALE for y in "ab"])  # PFB102: 13


def functions_in_a_loop(xs, use):
    for x in xs:
        @helper  # PFB102: 9
        def inner(a=ONCE, *, b: int = LIMIT) -> str:  # PFB102: 20; 38
            c: float = SCALE
            return c, FIRST

        use(lambda y=SECOND: y + CHAINED)  # PFB102: 21

        class Local(Point, metaclass=type):  # PFB102: 20; 37
            z = GUARDED

            def method(self):
                return ALIAS


def nested_function(xs, use):
    def inner(ys):
        use(ONCE)
        for y in ys:
            use(ONCE)  # PFB102: 16
        return lambda zs: [z for z in zs if z in table]  # PFB102: 49

    class Inner:
        w = LIMIT

        def method(self, ys):
            for y in ys:
                use(LIMIT)  # PFB102: 20

    use(lambda: ONCE, key=[lambda: ONCE for x in xs])

    def with_default(a=[ONCE for x in xs]):  # PFB102: 24
        pass


by_lambda = lambda xs: [x * ONCE for x in xs]  # PFB102: 28


class Methods:
    helper = None
    seen = [1 for x in "abc"]
    for x in range(100):
        y = ONCE

    def len(self):
        pass

    def run(self, xs):
        for x in xs:
            self.helper = len(x)  # PFB102: 26
            helper(x)  # PFB102: 12

    @staticmethod
    def recursive(xs):
        for x in xs:
            Methods.recursive(x)  # PFB102: 12

    @classmethod
    def build(cls, xs):
        return [cls(x, Point) for x in xs]  # PFB102: 23


def recursive(xs):
    for x in xs:
        recursive(x)  # PFB102: 8


# --- name mangling --------------------------------------------------------------------------------------------------------

__secret = 1
_Vault__token = 2


class Vault:
    def run(self, xs, use):
        for x in xs:
            use(__secret)  # is _Vault__secret, which nobody binds
            use(__token)  # PFB102: 16
            use(self.__x)


class _Vault:
    def run(self, xs, use):
        for x in xs:
            use(__token)  # PFB102: 16


# --- shadowed ---------------------------------------------------------------------------------------------------------------


def parameters(xs, use, len, LIMIT=1, *helper, **table):
    for x in xs:
        use(len(x), LIMIT, helper, table)

    def inner(ys):
        for y in ys:
            use(len(y), LIMIT, helper, table)


def locals_(xs, use):
    for x in xs:
        use(ONCE)
    ONCE = 1
    for id in xs:
        use(id)
    for x in xs:
        import helper
        with x as LIMIT: use(LIMIT)
        if (SCALE := x): use(SCALE, helper)
        try:
            pass
        except x as table:
            use(table)
        match x:
            case {"x": FIRST, **SECOND}: use(FIRST, SECOND)
            case [*REST]: use(REST)
        def list(): pass
        class str: pass
        use(list, str)
        del type
        use(type)
    ys = [use(dict) for dict in xs]
    for x in xs:
        use(ys, dict)  # PFB102: 16


def walrus_out_of_a_comprehension(xs, use):
    use([GUARDED := x for x in xs])
    for x in xs:
        use(GUARDED)


def captured(xs, use):
    LIMIT = len(xs)

    def inner():
        nonlocal LIMIT
        for x in xs:
            use(LIMIT)
            LIMIT += 1

    return inner


# --- no loop, or none to speak of ---------------------------------------------------------------------------------------------


def cold(xs, use):
    use(ONCE)
    for x in (1, 2, 3): use(ONCE)
    for x in range(8): use(ONCE)
    for x, y in enumerate("abc"): use(ONCE)
    use([ONCE for x in [1, 2]])
    for x in "ab":
        for y in (1, 2): use(ONCE)
    for x in range(9): use(ONCE)  # PFB102: 27
    for x in REST: use(ONCE)  # PFB102: 23
    for x in "ab":
        for y in xs: use(ONCE)  # PFB102: 25
    for x in xs:
        for y in range(2): use(ONCE)  # PFB102: 17; 31


def shadowed_range(xs, use, range):
    for x in range(3):
        use(ONCE)  # PFB102: 12


def leaves(xs, use):
    for x in xs:
        return use(ONCE)


def leaves_by_branches(xs, use):
    for x in xs:
        if use(x):
            use(ONCE)
            return x
        elif LIMIT:
            break
        else:
            raise ValueError(x)


def leaves_by_finally(use):
    while True:
        try:
            return use(LIMIT)
        finally:
            use(ONCE)


def leaves_by_match(xs, use):
    for x in xs:
        match x:
            case 1: return ONCE
            case _: raise LIMIT


def generates_once(xs):
    for x in xs:
        yield ONCE
        return


def comes_again(xs, use):
    for x in xs:
        if x:
            continue
        use(ONCE)
        return x
    while True:
        try:
            return use(xs)
        except ValueError:  # PFB102: 15
            use(LIMIT)  # PFB102: 16
    return ONCE


# --- gone from the bytecode ----------------------------------------------------------------------------------------------------


def dead(xs, use):
    for x in xs:
        if 0:
            use(ONCE)  # PFB102: refuted
        if not __debug__: use(ONCE)  # PFB102: refuted
        if __debug__:
            use(x)
        else:
            use(len(x))  # PFB102: refuted
        while 0:
            use(LIMIT)  # PFB102: refuted
        use(0 and SCALE)  # PFB102: refuted
        use(x if True else FIRST)  # PFB102: refuted
        y: SECOND = x
        if x:
            continue
            use(ALIAS)  # PFB102: refuted
        use(1 or CHAINED, HANDLE)  # PFB102: 26
    while x:
        x = use(x)
        if False:
            use(LIMIT)  # PFB102: refuted
        use(LIMIT)  # PFB102: 12
    while True:
        use(x)
    for x in xs:
        use(ONCE)  # PFB102: refuted


later = 1
del DELETED


# --- replaced without its name, or bound under a condition ----------------------------------------------------------------------

STEP, RATIO, HOOK = 1, 2, 3


def replaces_by_name(value):
    globals()["STEP"] = value
    setattr(sys.modules[__name__], "RATIO", value)
    with mock.patch(__name__ + ".HOOK", value):
        value()


def is_replaced_elsewhere(xs, use):
    for x in xs:
        use(STEP, RATIO, HOOK)  # PFB102: 12 likely; 18 likely; 25 likely
        globals()["SCALE"], sorted(globals())  # PFB102: 8; 28


def runs_once(xs, use):
    for x in xs:
        if x:
            return use(SCALE)
        with use:
            if not x:
                continue
            use(LIMIT)  # PFB102: 16
        if x is xs:
            raise KeyError(SCALE)
