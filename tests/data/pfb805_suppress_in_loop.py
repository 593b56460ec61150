"""Marked lines for PFB805, suppress-in-loop. Only ever compiled, never run.

The finding stands at the call of `suppress` in the `with` item; each call is a finding of its own.
"""
import asyncio
import contextlib
import contextlib as ctx
import os
import queue
import subprocess
from contextlib import ExitStack, closing, nullcontext, suppress
from contextlib import suppress as ignoring, suppress as größer

import contextlib as later
from contextlib import suppress as rebound
from contextlib import suppress as declared
from contextlib import suppress as twice
from vendored.compat import suppress as foreign
import trio as contextlib_like

try:
    from contextlib import suppress as either
except ImportError:
    from contextlib2 import suppress as either

later = None
rebound = rebound or foreign
from contextlib import suppress as twice

paths = os.listdir(".")
ignore_missing = suppress(FileNotFoundError)
ERRORS = (KeyError, IndexError)

# --- module and class level --------------------------------------------------------------------------------------------

with suppress(FileNotFoundError):
    os.remove("lock")

for path in paths:
    with suppress(OSError):  # PFB805: 9
        os.remove(path)

while paths:
    with contextlib.suppress(OSError): os.remove(paths.pop())  # PFB805: 9

for path in ("a.lock", "b.lock", "c.lock"):
    with suppress(OSError):
        os.remove(path)

for path in paths:
    pass
else:
    with suppress(OSError):
        os.remove(path)


class Registry:
    known = {}
    with suppress(KeyError):
        del known["x"]
    for path in paths:
        with suppress(KeyError):  # PFB805: 13
            del known[path]

    def drop(self, names):
        for name in names:
            with suppress(KeyError):  # PFB805: 17
                del self.known[name]

    @staticmethod
    def kill(processes):
        for process in processes:
            with contextlib.suppress(ProcessLookupError):  # PFB805: 17
                process.kill()

    @classmethod
    def clear(cls, names):
        with suppress(KeyError):
            del cls.known[names[0]]
        for name in names[1:]:
            cls.drop(name)


class OwnSuppress:
    def suppress(self, error):
        return error

    def drop(self, names):
        for name in names:
            with self.suppress(KeyError):
                del self.known[name]
            with suppress(KeyError):  # PFB805: 17
                del self.known[name]


# --- every way to name it ------------------------------------------------------------------------------------------------


def dotted(rows):
    total = 0
    for row in rows:
        with contextlib.suppress(ValueError):  # PFB805: 13
            total += int(row)
    return total


def aliased_module(rows):
    for row in rows:
        with ctx.suppress(AttributeError):  # PFB805: 13
            row.close()


def aliased_name(rows):
    for row in rows:
        with ignoring(AttributeError):  # PFB805: 13
            row.close()
        with größer(ValueError): row.open()  # PFB805: 13
        é = "é"; é = row
        if é: print("é", "日本")


# --- every way to loop ---------------------------------------------------------------------------------------------------


def drain(q):
    while True:
        with suppress(queue.Empty):  # PFB805: 13
            print(q.get_nowait())
        if q.closed:
            break


def nested(tree):
    for branch in tree:
        for leaf in branch:
            with suppress(AttributeError):  # PFB805: 17
                leaf.fall()
        with suppress(AttributeError):  # PFB805: 13
            branch.fall()
        for twig in (1, 2):
            with suppress(IndexError):  # PFB805: 17
                branch[twig].fall()


def inner_else_is_in_the_outer(tree):
    for branch in tree:
        for leaf in branch:
            leaf.fall()
        else:
            with suppress(AttributeError):  # PFB805: 17
                branch.fall()


async def asynchronous(stream, tasks):
    async for message in stream:
        with suppress(ConnectionError):  # PFB805: 13
            await message.ack()
    for task in tasks:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):  # PFB805: 13
            await task


def generator(lines):
    for line in lines:
        with suppress(ValueError):  # PFB805: 13
            yield int(line)
    while (line := (yield)):
        with suppress(ValueError):  # PFB805: 13
            yield int(line)


def under_other_statements(rows, lock, kind):
    for row in rows:
        if row:
            with suppress(KeyError):  # PFB805: 17
                del row["x"]
        elif kind:
            with suppress(IndexError):  # PFB805: 17
                del row[0]
        try:
            with suppress(KeyError):  # PFB805: 17
                row.check()
        except ValueError:
            with suppress(OSError):  # PFB805: 17
                row.rollback()
        finally:
            with suppress(OSError):  # PFB805: 17
                row.close()
        with lock:
            with suppress(KeyError):  # PFB805: 17
                row.pop("y")
        match kind:
            case "file":
                with suppress(FileNotFoundError):  # PFB805: 21
                    os.unlink(row)


def inner_function(groups):
    def cleanup(names):
        for name in names:
            with suppress(OSError):  # PFB805: 17
                os.rmdir(name)

    with suppress(OSError):
        cleanup(groups)
    return cleanup


# --- every way to write the item -----------------------------------------------------------------------------------------


def several_errors(rows):
    for row in rows:
        with suppress(KeyError, IndexError, TypeError):  # PFB805: 13
            print(row["a"][0])
        with suppress(  # PFB805: 13
            subprocess.CalledProcessError,
            FileNotFoundError,
        ):
            subprocess.run(row)


def several_items(rows, lock):
    for row in rows:
        with suppress(OSError), open(row) as stream:  # PFB805: 13
            print(stream.read())
        with lock, suppress(KeyError):  # PFB805: 19
            del row["x"]
        with open("ü") as stream, suppress(ValueError), lock:  # PFB805: 35
            row.load(stream)
        with suppress(KeyError), contextlib.suppress(IndexError):  # PFB805: 13; 33
            del row[0]["x"]
        with (
            suppress(KeyError),  # PFB805: 12
            closing(row) as handle,
        ):
            handle.read()
        with (suppress(KeyError)):  # PFB805: 14
            row.pop("x")


def joined_lines(rows):
    for row in rows: row.open(); row.read()
    for row in rows:
        if row: print("é"); row.close()
        with suppress(KeyError): row.pop("ä"); row.pop("ö")  # PFB805: 13


def tabs(rows):
	for row in rows:
		with suppress(KeyError):  # PFB805: 7
			del row["x"]


def expression_of_an_error(rows, errors):
    for row in rows:
        with suppress(subprocess.TimeoutExpired):  # PFB805: 13
            row.wait(timeout=1)
        with suppress(errors):  # PFB805: 13
            row.delete()


# the body may leave, but what it suppresses makes it stay
def first_that_works(candidates):
    for candidate in candidates:
        with suppress(ValueError):  # PFB805: 13
            return float(candidate)
    return None


def first_that_opens(names):
    for name in names:
        with suppress(OSError):  # PFB805: 13
            stream = open(name)
            break
    else:
        stream = None
    return stream


def retry(action):
    while True:
        with contextlib.suppress(ConnectionError):  # PFB805: 13
            return action()


# --- not in a loop -------------------------------------------------------------------------------------------------------


def once(path):
    with suppress(FileNotFoundError):
        os.remove(path)
    if path:
        with contextlib.suppress(OSError):
            os.rmdir(path)


def around_the_loop(rows):
    with suppress(StopIteration):
        while True:
            print(next(rows))
    with contextlib.suppress(KeyError), open("log") as log:
        for row in rows:
            log.write(row["name"])


def after_the_loop(rows):
    for row in rows:
        row.close()
    with suppress(OSError):
        rows.close()


def in_the_else(rows):
    for row in rows:
        if row:
            break
    else:
        with suppress(OSError):
            rows.close()
    while rows:
        rows.pop()
    else:
        with suppress(OSError):
            rows.close()


def function_built_in_a_loop(rows):
    for row in rows:
        def close(row=row):
            with suppress(OSError):
                row.close()

        async def close_later():
            with suppress(OSError):
                await row.close()

        row.on_exit(close, close_later)


def class_built_in_a_loop(rows):
    for row in rows:
        class Closer:
            def __del__(self):
                with suppress(OSError):
                    row.close()

        print(Closer)


def called_in_a_loop(rows):
    for row in rows:
        once(row)


# --- loops that are cold, or none ------------------------------------------------------------------------------------------


def cold(path):
    for suffix in (".lock", ".tmp", ".bak"):
        with suppress(OSError):
            os.remove(path + suffix)
    for attempt in range(3):
        with suppress(ConnectionError):
            path.connect(attempt)
    for n, suffix in enumerate(["a", "b"]):
        with suppress(OSError):
            os.remove(path + suffix * n)
    for signal in {15, 9}:
        with contextlib.suppress(ProcessLookupError):
            os.kill(path, signal)
    for letter in "abc":
        for n in range(2, 10, 2):
            with suppress(OSError):
                os.remove(letter * n)


def warm(path):
    for attempt in range(9):
        with suppress(ConnectionError):  # PFB805: 13
            path.connect(attempt)
    for attempt in range(path.retries):
        with suppress(ConnectionError):  # PFB805: 13
            path.connect(attempt)


def leaves(rows):
    for row in rows:
        with suppress(OSError):
            row.close()
        break
    while True:
        with suppress(OSError):
            rows.close()
        return rows


def leaves_by_branches(rows):
    for row in rows:
        with suppress(OSError):
            row.close()
        if row:
            return row
        else:
            raise ValueError(row)


def comes_again(rows):
    for row in rows:
        with suppress(OSError):  # PFB805: 13
            row.close()
        if row:
            return row


# --- not contextlib's, or not at a with ---------------------------------------------------------------------------------------


def parameter(rows, suppress):
    for row in rows:
        with suppress(KeyError):
            del row["x"]


def parameter_module(rows, contextlib):
    for row in rows:
        with contextlib.suppress(KeyError):
            del row["x"]


def local_name(rows, quiet):
    suppress = quiet.suppress if quiet else nullcontext
    for row in rows:
        with suppress(KeyError):
            del row["x"]


def local_function(rows):
    @contextlib.contextmanager
    def suppress(error):
        yield error

    def inner():
        for row in rows:
            with suppress(KeyError):
                del row["x"]

    for row in rows:
        with suppress(KeyError):
            del row["x"]
    return inner


def other_modules(rows):
    for row in rows:
        with foreign(KeyError):
            del row["x"]
        with contextlib_like.suppress(KeyError):
            del row["x"]
        with row.suppress(KeyError):
            del row["x"]
        with row.contextlib.suppress(KeyError):
            del row["x"]


def not_settled(rows):
    for row in rows:
        with later.suppress(KeyError):
            del row["x"]
        with rebound(KeyError):
            del row["x"]
        with either(KeyError):
            del row["x"]
        with twice(KeyError):
            del row["x"]
        with declared(KeyError):
            del row["x"]


def declares():
    global declared
    declared = nullcontext


def other_managers(rows):
    for row in rows:
        with closing(row):
            row.read()
        with nullcontext(KeyError):
            row.read()
        with contextlib.redirect_stdout(row):
            print(row)
        with contextlib.ExitStack() as stack:
            stack.enter_context(row)


def built_before(rows):
    quiet = suppress(KeyError)
    for row in rows:
        with quiet:
            del row["x"]
        with ignore_missing:
            os.remove(row)


def not_an_item(rows):
    for row in rows:
        quiet = suppress(KeyError)
        row.enter(contextlib.suppress(KeyError))
        with ExitStack() as stack:
            stack.enter_context(suppress(KeyError))
            stack.enter_context(contextlib.suppress(OSError))
        with closing(suppress(KeyError)):
            row.read(quiet)
        with row.guard(suppress(KeyError)) as guard:
            guard.read()


def given_by_condition(rows, strict):
    for row in rows:
        with nullcontext() if strict else suppress(KeyError):
            del row["x"]


def not_called(rows):
    for row in rows:
        with suppress:
            row.read()
        with contextlib.suppress.factory(KeyError):
            row.read()


async def asynchronous_item(rows):
    for row in rows:
        async with suppress(KeyError):
            await row
    async for row in rows:
        async with contextlib.suppress(KeyError), row:
            await row


def already_fast(rows):
    for row in rows:
        try:
            del row["x"]
        except KeyError:
            pass


# --- gone from the bytecode ---------------------------------------------------------------------------------------------------


def dead(rows):
    for row in rows:
        if 0:
            with suppress(KeyError):  # PFB805: refuted
                del row["x"]
        if not __debug__:
            with contextlib.suppress(KeyError): del row["x"]  # PFB805: refuted
        if __debug__:
            print(row)
        else:
            with ignoring(KeyError):  # PFB805: refuted
                del row["x"]
        if row:
            continue
            with suppress(KeyError):  # PFB805: refuted
                del row["x"]
    while False:
        with suppress(KeyError):  # PFB805: refuted
            rows.pop()
    return rows
    for row in rows:
        with suppress(KeyError):  # PFB805: refuted
            del row["x"]


if False:
    for path in paths:
        with suppress(OSError):  # PFB805: refuted
            os.remove(path)
