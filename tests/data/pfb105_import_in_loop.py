"""Marked lines for PFB105, import-in-loop. Only ever compiled, never run.

The finding stands at the import statement; several names in one statement are one finding. Under `if`, `try` or `except` it is likely.
"""
import contextlib
import sys

xs = sys.argv
TYPE_CHECKING = False

# --- every form -----------------------------------------------------------------------------------------------------------


def forms(xs, use):
    for x in xs:
        import json  # PFB105: 8
        import zlib, os, csv  # PFB105: 8
        import logging.handlers  # PFB105: 8
        import xml.etree.ElementTree as tree  # PFB105: 8
        from math import sqrt  # PFB105: 8
        from math import pi as π, tau  # PFB105: 8
        from . import sibling  # PFB105: 8
        from .. import uncle as aunt  # PFB105: 8
        from .sibling import (  # PFB105: 8
            one,
            two as zwei,
        )
        use(json, zlib, os, csv, logging, tree, sqrt, π, tau, sibling, aunt, one, zwei)


def joined_lines(xs, use):
    for x in xs: import json  # PFB105: 17
    for x in xs: é = "日本"; import json  # PFB105: 32
    for x in xs: use(x); import json; use(json)  # PFB105: 25
    for x in xs: import os; from os import path  # PFB105: 17; 28


def tabbed(xs):
	for x in xs:
		import json  # PFB105: 2
		x = json;	from os import path  # PFB105: 12


def in_while(x):
    while x:
        import json  # PFB105: 8
        x = json.loads(x)
    while True:
        from json import loads  # PFB105: 8
        x = loads(x)


def nested(xs):
    for x in xs:
        import json  # PFB105: 8
        for y in x:
            import csv  # PFB105: 12
            while y:
                import os  # PFB105: 16
                y = os.path
        else:
            import html  # PFB105: 12
    else:
        import heapq


async def asynchronous(xs):
    async for x in xs:
        import json  # PFB105: 8
        async with x:
            import csv  # PFB105: 12
    for x in await xs:
        import os  # PFB105: 8
        await os


def generator(xs):
    for x in xs:
        from json import loads  # PFB105: 8
        yield loads(x)
    while (x := (yield)):
        import json  # PFB105: 8
        yield json


class Holder:
    def method(self, xs):
        for self.x in xs:
            import json as __json  # PFB105: 12

    @staticmethod
    def static(xs):
        def inner():
            for x in xs:
                import json  # PFB105: 16

        return inner

    for x in xs:
        import json  # PFB105: 8
        print(json)


def binds_a_global(xs):
    global json
    for x in xs:
        import json  # PFB105: 8


def binds_a_captured(xs):
    for x in xs:
        import json  # PFB105: 8
    return lambda: json


# a with is no condition, and neither is a loop's own header or a statement around the loop
def with_is_unconditional(xs, use):
    for x in xs:
        with use(x):
            import json  # PFB105: 12
        with use(x), use(json) as y:
            with y: from os import path  # PFB105: 20


def conditions_around_the_loop(xs, use):
    if xs:
        for x in xs:
            import json  # PFB105: 12
    else:
        while use:
            import json  # PFB105: 12
    try:
        for x in xs:
            import csv  # PFB105: 12
    except ImportError:
        for x in xs:
            import csv  # PFB105: 12
    finally:
        for x in xs:
            import csv  # PFB105: 12
    match xs:
        case [_]:
            for x in xs:
                import os  # PFB105: 16


for name in xs:
    import html  # PFB105: 4
    print(html)

while xs:
    from html import escape  # PFB105: 4
    print(escape(xs.pop()))

if xs:
    for name in xs:
        import html  # PFB105: 8

# --- conditional: likely -----------------------------------------------------------------------------------------------------


def under_if(xs, use):
    for x in xs:
        if x:
            import json  # PFB105: 12 likely
        elif use:
            from os import path  # PFB105: 12 likely
        else:
            import csv  # PFB105: 12 likely
        if TYPE_CHECKING: import html  # PFB105: 26 likely
        if x:
            with use: import heapq  # PFB105: 22 likely
        if x:
            use(x)
        import array  # PFB105: 8


def under_try(xs, use):
    for x in xs:
        try:
            import simplejson as json  # PFB105: 12 likely
        except ImportError:
            import json  # PFB105: 12 likely
    while True:
        try:
            use()
        except ValueError:
            if use:
                from traceback import print_exc  # PFB105: 16 likely
        try:
            from tomllib import loads  # PFB105: 12 likely
        except* ImportError:
            from tomli import loads  # PFB105: 12 likely
        import array  # PFB105: 8


# the condition stands between the outer loop and the inner one: in the inner loop the import is unconditional
def condition_between_loops(xs):
    for x in xs:
        if x:
            for y in x:
                import json  # PFB105: 16
        while x:
            if x:
                import csv  # PFB105: 16 likely


# --- not in a loop -------------------------------------------------------------------------------------------------------------

with contextlib.suppress(ImportError):
    import tomllib


def no_loop(xs):
    import json
    if xs:
        import os
    try:
        import csv
    except ImportError:
        csv = None
    with xs:
        import html
    return [json.loads(x) for x in xs], os, csv, html


def after_and_else(xs):
    for x in xs:
        pass
    else:
        import json
    while xs:
        xs = xs[1:]
    else:
        from os import path
    import csv


def function_in_a_loop(xs, use):
    for x in xs:
        def inner():
            import json
            return json

        async def coroutine():
            from os import path
            return path

        use(inner, coroutine)

        def looping(ys):
            import csv
            for y in ys:
                import html  # PFB105: 16


def called_by_name(xs, use):
    for x in xs:
        __import__("json")
        use("import json", importlib=x)


def leaves(xs):
    for x in xs:
        import json
        return json.loads(x)
    for x in xs:
        import json
        break
    while True:
        from json import loads
        raise ValueError(loads)


def leaves_by_branches(xs):
    for x in xs:
        import json
        if x:
            return json
        else:
            break


def comes_again(xs):
    while True:
        import json  # PFB105: 8
        if xs:
            return json


def comes_again_by_continue(xs):
    for x in xs:
        import json  # PFB105: 8
        if x:
            continue
        break


def cold(xs):
    for x in (1, 2, 3):
        import json
    for x in range(8): import json
    for x, y in zip("abc", (1, 2, 3)): import json
    for x in "ab":
        for y in [1, 2]:
            import json
        for y in xs:
            import csv  # PFB105: 12
    for x in xs:
        for y in "ab":
            import csv  # PFB105: 12
    for x in range(9): import json  # PFB105: 23
    for x in xs[:3]: import json  # PFB105: 21


for name in ("a", "b"):
    import html

for name in xs:
    import html
    break

# --- gone from the bytecode ------------------------------------------------------------------------------------------------------


def dead(xs, use):
    for x in xs:
        if 0:
            import json  # PFB105: refuted
        if not __debug__: import json  # PFB105: refuted
        if __debug__:
            use(x)
        else:
            from os import path  # PFB105: refuted
        while 0:
            import csv  # PFB105: refuted
        if x:
            continue
            import csv  # PFB105: refuted
    while False:
        import csv  # PFB105: refuted
    while use(xs):
        if False:
            import html  # PFB105: refuted
        import html  # PFB105: 8
    return xs
    for x in xs:
        import csv  # PFB105: refuted


while 0:
    import html  # PFB105: refuted
