"""Marked lines for PFB203, dotted-module-attribute. Only ever compiled, never run.

One finding per chain on a settled module and outermost loop of the function, at the first read; it stands where the base stands.
"""
import asyncio
import collections.abc
import contextlib
import functools as ft
import importlib, json
import math
import numpy as np
import os
import re as 正規
import signal, socket
import sys
import typing
import xml.etree.ElementTree as tree

import local_settings as conf
import other_settings as plain_conf

if sys.platform:
    import guarded
with contextlib.suppress(ImportError):
    import suppressed
try:
    import tried
finally:
    pass

# --- modules that are not settled, and names that are no modules ---------------------------------------------------------------
import twice
import twice
try:
    import either
except ImportError:
    either = None
if sys.platform:
    import branch
else:
    import branch_of_another as branch
import later_rebound
later_rebound = None
import deleted
import declared
import _Vault__hidden
import __shown
for looped in (1, 2): import looped
instance = json.loads("{}")
number = 3


class Config:
    rate = 1


def patch(xs):
    conf.verbose = True
    with xs as conf.opened:
        pass


def declares():
    global declared
    declared = None


# --- every way to read ------------------------------------------------------------------------------------------------------------


def plain(xs):
    for x in xs:
        x = math.pi * x  # PFB203: 12
    for x in xs:
        x = math.pi * x + math.pi - math.tau  # PFB203: 12; 36
        y = math.pi


def calls(xs):
    for x in xs:
        x = math.sqrt(x)  # PFB203: 12
        x = os.path.join(x, "a")  # PFB203: 12
        x = os.path.basename(x, key=x)  # PFB203: 12
        x = os.getcwd(*x) + os.fspath(**x)  # PFB203: 12; 28
        x = math.sqrt(os.path.join(x)).real  # both read above
        x = np.linalg.norm(x).item()  # PFB203: 12
        x = tree.parse(x)  # PFB203: 12
        x = 正規.compile(x); x = 正規.compile(x)  # PFB203: 12
        x = sys.stdout.buffer.raw.write(x)  # PFB203: 12
        x = conf.load(math.floor(x))  # PFB203: 12; 22


def modules(xs, use):
    for x in xs:
        use(guarded.a, suppressed.b, tried.c, last.d)  # PFB203: 12 likely; 23 likely; 37; 46
        use(collections.abc.Mapping, importlib.reload, json.loads)  # PFB203: 12; 37; 55


def several_are_one(xs, use):
    for x in xs:
        for y in x:
            while y:
                y = use(math.pi)  # PFB203: 24
            use(math.pi)
        use(math.pi, math.e)  # PFB203: 21
    for x in xs:
        use(math.e)  # PFB203: 12
    use(math.e)


def tests(x, use):
    while x < sys.maxsize:  # PFB203: 14
        x += math.e  # PFB203: 13
    while sys.argv: use(x)  # PFB203: 10 likely
    while (x := math.sqrt(x)) and not sys.flags.optimize:  # PFB203: 16; 38
        pass
    else:
        use(math.pi)


def headers(use):
    for x in sys.argv:
        use(x)
    for i, x in enumerate(os.listdir("."), math.e):
        for y in os.listdir(x):  # PFB203: 17
            use(x, y)
        else:
            use(math.pi)  # PFB203: 16
    else:
        use(math.e)
    return [y for x in sys.argv for y in sys.path]  # PFB203: 41


def comprehensions(xs, use):
    a = [math.sqrt(x) for x in xs]  # PFB203: 9
    b = {x for x in xs if x > math.pi}  # PFB203: 30
    c = {os.path.join(x): math.e for x in xs}  # PFB203: 9; 26
    d = sum(math.sqrt(x) for x in xs)  # PFB203: 12
    e = [[math.pi for y in sys.argv] for x in xs]  # PFB203: 10; 27
    f = [y := math.pi for x in xs]  # PFB203: 14
    g = [math.pi for _ in "ab"]
    for x in xs:
        use(y is math.pi for y in sys.argv)  # PFB203: 17; 34
    return (
        a, b, c, d, e, f, g,
        [
            x
            + math.pi  # PFB203: 14
            for x in xs
        ],
    )


def expressions(xs, use, n):
    for x in xs:
        a = x if math.e < x <= math.pi else -x  # PFB203: 17; 31
        b = x[sys.maxsize:sys.hexversion]  # PFB203: 14; 26
        c = f"{x}: {math.tau!r:>{np.width}}"  # PFB203: 20; 33
        d = "é" + "日本" + os.sep  # PFB203: 30
        e, n = os.name, os.linesep  # PFB203: 15; 24
        use(*sys.argv, **os.environ)  # PFB203: 13; 25
        if (y := math.inf) > 3: use(y)  # PFB203: 17
        os.environ[x] = x
        sys.path_hooks[x] += 1  # PFB203: 8
        del sys.modules[x]  # PFB203: 12
        conf.sub.flag = x  # PFB203: 8
        assert isinstance(x, typing.Hashable), sys.platform  # PFB203: 29; 47


def over_lines(xs, use):
    for x in xs:
        use(
            os  # PFB203: 12
            .path
            .join,
            x,
        )
        (os.path  # PFB203: 9
         .basename(
            x,
         ))
        use(math  # PFB203: 12
            .nan).bit_length(math.sqrt(  # PFB203: 29
            x,
        ), math.nan)


def statements(xs, use):
    for x in xs:
        with contextlib.suppress(OSError) as y, np.errstate:  # PFB203: 13; 48
            use(y)
        try:
            use(math.pi)  # PFB203: 16
        except (json.JSONDecodeError, socket.timeout):  # PFB203: 16; 38
            use(math.e)  # PFB203: 16
        finally:
            use(math.tau)  # PFB203: 16
        match x:
            case signal.SIGINT | {socket.AF_INET: _}:
                pass
            case collections.abc.Mapping():  # PFB203: 17
                pass
            case [y] if y < math.inf:  # PFB203: 28
                pass
        if x:
            raise socket.gaierror from x


async def asynchronous(xs, use):
    async for x in xs:
        await asyncio.sleep(x)  # PFB203: 14
        async with asyncio.lock:  # PFB203: 19
            use(x)
    return [x async for x in asyncio.source if x > math.pi]  # PFB203: 51


def generator(xs):
    for x in xs:
        yield math.pi  # PFB203: 14
        yield from sys.argv  # PFB203: 19


def functions_in_a_loop(xs, use):
    for x in xs:
        @ft.wraps(x)  # PFB203: 9
        def inner(a=math.pi, *, b: typing.Any = math.e) -> None:  # PFB203: 20; 48
            c: typing.List = sys.argv
            return math.tau

        use(lambda k=math.inf: k + math.nan)  # PFB203: 21
        class Local(typing.Generic): pass  # PFB203: 20
        y: typing.Dict = x


def nested_functions(xs, use):
    def inner(ys):
        use(math.pi)
        for y in ys:
            use(math.pi)  # PFB203: 16

    use(lambda: math.pi, [lambda: math.pi for x in xs])
    return lambda ys: [math.pi for y in ys]  # PFB203: 23


class Methods:
    math = None
    for x in range(100):
        y = math.pi

    def run(self, xs, use):
        for x in xs:
            self.value = math.pi  # PFB203: 25
            use(self.math.pi, x.math.pi, use().math.pi)


by_lambda = lambda xs: [math.sqrt(x) for x in xs]  # PFB203: 24


def tabbed(xs):
	for x in xs:
		if x:	x += math.pi  # PFB203: 13


# --- the base is no settled module -----------------------------------------------------------------------------------------------


def unsettled(xs, use):
    for x in xs:
        use(twice.a, either.a, branch.a, later_rebound.a, deleted.a, declared.a)
        use(looped.a, instance.a, number.real, Config.rate, len.__name__, undefined.a)


class Vault:
    def run(self, xs, use):
        for x in xs:
            use(__shown.a)  # is _Vault__shown, which nobody binds
            use(__hidden.a)  # PFB203: 16


def parameters(xs, use, math, *os, **json):
    for x in xs:
        use(math.pi, os.path, json.loads)

    def inner(ys):
        for y in ys:
            use(math.pi)


def locals_(xs, use):
    import math, other
    for x in xs:
        use(math.pi, other.a)
    for x in xs:
        import json
        use(json.loads)
        with x as os: use(os.path.join)
        use([sys.argv for sys in x])
    for np in xs: use(np.pi)
    if (re := use()): pass
    for x in xs: use(re.compile, x.pi)
    return [use(sys.argv) for sys in xs]


# --- the attribute is stored ------------------------------------------------------------------------------------------------------


def stored_in_the_loop(xs, use):
    for x in xs:
        use(plain_conf.debug)
        plain_conf.debug = x
    for x in xs:
        plain_conf.count += 1
    for plain_conf.current in xs:
        use(plain_conf.current)
    for x in xs:
        if use(plain_conf.gone): del plain_conf.gone
    for x in xs:
        plain_conf.only_stored = x


def stored_elsewhere(xs, use):
    for x in xs:
        use(conf.verbose)  # PFB203: 12 likely
        use(conf.opened)  # PFB203: 12 likely
        use(conf.quiet)  # PFB203: 12


# --- heat --------------------------------------------------------------------------------------------------------------------------


def cold(xs, use):
    use(math.pi)
    for x in (1, 2, 3): use(math.pi)
    for x in range(8): use(math.pi)
    for x, y in enumerate("abc"): use(math.pi)
    use([math.pi for x in "abc"])
    for x in range(9): use(math.pi)  # PFB203: 27
    for x in sys.argv: use(math.pi)  # PFB203: 27
    for x in "ab":
        for y in xs: use(math.pi)  # PFB203: 25
    for x in xs:
        for y in "ab": use(math.pi)  # PFB203: 27


def leaves(xs, use):
    for x in xs:
        return math.sqrt(x)
    while True:
        if use(math.pi):
            return
        else:
            raise ValueError


def comes_again(xs, use):
    for x in xs:
        use(math.pi)  # PFB203: 12
        if x: break


for x in sys.argv:
    print(math.pi)
    while x:
        x = os.path.dirname(x)

# --- gone from the bytecode ---------------------------------------------------------------------------------------------------------


def dead(xs, use):
    for x in xs:
        if 0:
            use(math.pi)  # PFB203: refuted
        if not __debug__: use(math.pi)  # PFB203: refuted
        use(0 and math.e, 1 or math.e)  # PFB203: refuted
        y = x if True else math.tau  # PFB203: refuted
        while False:
            use(math.tau)  # PFB203: refuted
        if x:
            continue
            use(math.inf)  # PFB203: refuted
        use(math.pi)  # PFB203: 12
    return xs
    for x in xs:
        use(math.pi)  # PFB203: refuted


import last
del deleted


def redirected(xs, use):
    for x in xs:
        with contextlib.redirect_stdout(use(x)):  # PFB203: 13
            use(x, file=sys.stdout)  # PFB203: 24 likely
    for x in xs:
        use(x, file=sys.stdout)  # PFB203: 20


def awaited(x, use):
    while conf.count < 3:  # PFB203: 10 likely
        conf.tick()  # PFB203: 8
    while not conf.done:  # PFB203: 14 likely
        use(x)
    while x < conf.limit:  # PFB203: 14
        x = use(x)
    while conf.count < 3:  # PFB203: 10
        x += 1
        if x > 5:
            break
    while x:
        if conf.done: break  # PFB203: 11
        x = use(x)


# --- replaced by a function that takes its name ---------------------------------------------------------------------------------

import uuid


def is_patched(xs, use):
    for x in xs:
        with mock.patch("uuid.uuid4", x):
            use(uuid.uuid4)  # PFB203: 16 likely
        use(uuid.uuid1)  # PFB203: 12
        if x:
            return uuid.uuid1(x)
