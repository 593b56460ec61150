"""The remedies that messages name keep the behaviour at the very place: what follows the loop gets the type that it had."""

from __future__ import annotations

import pytest

from flake8_bytecode_perf import Settings, check_source

EVERYTHING = Settings(min_gain=-1, confidence="likely")


def message(source: str, code: str) -> str:
    """Return the message of the one finding of a rule."""
    [found] = [found.message for found in check_source(source, "x.py", EVERYTHING) if found.code == code]
    return found


@pytest.mark.parametrize(
    ("start", "statement", "code", "remedy"),
    [
        ("()", "t += (x,)", "PFB405", "make a tuple of it after the loop"),
        ("()", "t = t + (x,)", "PFB405", "make a tuple of it after the loop"),
        ("()", "t = (*t, x)", "PFB405", "make a tuple of it after the loop"),
        ("()", "t = (x,) + t", "PFB405", "reverse it and make a tuple of it"),
        ("()", "t = (x, *t)", "PFB405", "reverse it and make a tuple of it"),
        ("{}", "t[x] = t.get(x, ()) + (1,)", "PFB405", "make a tuple of it after the loop"),
        ("[]", "t = t + [x]", "PFB405", "append to a list instead"),
        ("[]", "t = [x] + t", "PFB405", "reverse it, or use a deque"),
        ("[]", "t = t + x.parts", "PFB405", "; extend a list instead"),
        ("[]", "t = [*t, *x]", "PFB405", "; extend a list instead"),
        ("[]", "t = [*t, x, x]", "PFB405", "append to a list instead"),
        ("()", "t += tuple(x)", "PFB405", "extend a list and make a tuple of it"),
        ("[]", "t = [x] + t\n        t.append(x)", "PFB405", "; use a deque"),
        ("[]", "t = [x] + t\n        t += [x]", "PFB405", "; use a deque"),
        ("[]", "t = [x] + t\n        append(t)\n        x.append(x)", "PFB405", "reverse it, or use a deque"),
        ("{}", "t = {**t, **x.y}", "PFB407", "use `t.update(x.y)`"),
        ("{}", "t = {**t, x.k: x, **x.y}", "PFB407", "use `t.update({x.k: x, **x.y})`"),
        ("{}", "t = dict(t, **x.y)", "PFB407", "use `t.update(**x.y)`"),
        ("{}", "t = t | {x: 1, x.y: 2}", "PFB407", "use `t.update({x: 1, x.y: 2})`"),
        ("set()", "t = {*t, x}", "PFB407", "use `t.add(x)`"),
        ("set()", "t = {x, *t}", "PFB407", "use `t.add(x)`"),
        ("set()", "t = {*t, *x.y}", "PFB407", "use `t.update(x.y)`"),
        ("set()", "t = {*t, x, *x.y}", "PFB407", "use `t.update({x, *x.y})`"),
        ("set()", "t = t.union(x.y, x.z)", "PFB407", "use `t.update(x.y, x.z)`"),
        ("b''", "t += x\n        if t.endswith(b'x'): break", "PFB404", "make bytes of it after the loop"),
        ("b''", "t += x", "PFB404", "use `b''.join()` after the loop"),
    ],
)
def test_what_grows_has_its_type_after_the_loop(start: str, statement: str, code: str, remedy: str) -> None:
    assert remedy in message(f"def f(xs):\n    t = {start}\n    for x in xs:\n        {statement}\n    return t\n", code)


def test_a_tuple_that_grows_at_both_ends_becomes_a_deque() -> None:
    source = "def f(xs):\n    t = ()\n    for x in xs:\n        t = (x, *t)\n        t += (x,)\n    return t\n"
    found = [found.message for found in check_source(source, "x.py", EVERYTHING) if found.code == "PFB405"]
    assert ["use a deque and make a tuple of it" in text for text in found] == [True, True]


@pytest.mark.parametrize(
    ("body", "remedy"),
    [
        ("    yield", "or use `try` and `finally` here"),
        ("    x.a()\n    try:\n        yield\n    finally:\n        x.b()", "or use `try` and `finally` here"),
        ("    if x:\n        try:\n            yield\n        finally:\n            x.b()", "or use `try` and `finally` here"),
        ("    if x:\n        yield\n    else:\n        yield x", "or use `try` and `finally` here"),
        ("    yield\n    x.b()", "does nothing after an error"),
        ("    try:\n        yield\n        x.a()\n    finally:\n        x.b()", "does nothing after an error"),
        ("    try:\n        yield\n    except OSError:\n        x.b()", "does what the handlers do"),
        ("    try:\n        x.a()\n    except OSError:\n        x.b()\n    else:\n        yield", "does nothing after an error"),
        ("    try:\n        yield\n    except OSError:\n        x.b()\n    x.c()", "does what the handlers do"),
        ("    if x:\n        yield\n        x.a()\n    else:\n        yield", "does nothing after an error"),
    ],
)
def test_a_context_manager_cleans_up_after_an_error_or_not(body: str, remedy: str) -> None:
    head = f"from contextlib import contextmanager\n\n@contextmanager\ndef held(x):\n{body}\n\n"
    source = f"{head}def f(xs):\n    for x in xs:\n        with held(x):\n            print(x)\n"
    assert remedy in message(source, "PFB706")
