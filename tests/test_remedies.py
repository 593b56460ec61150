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
        ("b''", "t += x\n        if t.endswith(b'x'): break", "PFB404", "make bytes of it after the loop"),
        ("b''", "t += x", "PFB404", "use `b''.join()` after the loop"),
    ],
)
def test_what_grows_has_its_type_after_the_loop(start: str, statement: str, code: str, remedy: str) -> None:
    assert remedy in message(f"def f(xs):\n    t = {start}\n    for x in xs:\n        {statement}\n    return t\n", code)
