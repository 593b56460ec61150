"""Classic advice that no rule gives: measured with the rules, so that the documentation can say why."""

from __future__ import annotations

from flake8_bytecode_perf.rule import Pair

ADVICE = (
    Pair(
        "try outside of the loop",
        """\
def work(n):
    total = 0
    for i in range(n):
        try:
            total += i
        except TypeError:
            break
    return total
""",
        """\
def work(n):
    total = 0
    try:
        for i in range(n):
            total += i
    except TypeError:
        pass
    return total
""",
    ),
    Pair(
        "dict comprehension for a loop",
        """\
def work(n):
    squares = {}
    for i in range(n):
        squares[i] = i * i
    return squares
""",
        """\
def work(n):
    return {i: i * i for i in range(n)}
""",
    ),
    Pair(
        "any() of a generator for a loop",
        """\
def work(n):
    for i in range(n):
        if i < 0:
            return True
    return False
""",
        """\
def work(n):
    return any(i < 0 for i in range(n))
""",
    ),
    Pair(
        "enumerate() for range(len())",
        """\
def work(n):
    numbers, total = [1] * n, 0
    for i in range(len(numbers)):
        total += numbers[i] * i
    return total
""",
        """\
def work(n):
    numbers, total = [1] * n, 0
    for i, number in enumerate(numbers):
        total += number * i
    return total
""",
    ),
)
