"""The data that the cases run on: the same for each size, and new objects in each call where they can change."""

from __future__ import annotations

import random
from functools import cache

_SYLLABLES = "ba ce di fo gu ha ke li mo nu pa re si to vu wa xe yi zo qua".split()
_CITIES = "Antwerp Bergen Cork Dresden Evora Faro Ghent Haarlem".split()
_STATUSES = ("new", "paid", "packed", "shipped", "returned")


def rng(size: int, seed: int = 7) -> random.Random:
    return random.Random(size * 1000 + seed)


@cache
def _words(size: int, distinct: int) -> tuple[str, ...]:
    draw = rng(size)
    pool = ["".join(draw.choices(_SYLLABLES, k=draw.randint(2, 5))) for _ in range(distinct)]
    return tuple([draw.choice(pool) for _ in range(size)])


def words(size: int, distinct: int = 0) -> list[str]:
    """Words of 5 to 15 characters, most of them different unless `distinct` says how many are."""
    return list(_words(size, distinct or max(size, 10)))


@cache
def _sentences(size: int) -> tuple[str, ...]:
    draw = rng(size)
    pool = _words(500, 300)
    return tuple([" ".join(draw.choices(pool, k=draw.randint(6, 18))).capitalize() + "." for _ in range(size)])


def sentences(size: int) -> list[str]:
    """Lines of 40 to 200 characters."""
    return list(_sentences(size))


@cache
def _integers(size: int, most: int) -> tuple[int, ...]:
    return tuple([rng(size).randrange(most)] + [draw.randrange(most) for draw in [rng(size)] for _ in range(size - 1)])


def integers(size: int, most: int = 1_000_000) -> list[int]:
    return list(_integers(size, most))


@cache
def _floats(size: int) -> tuple[float, ...]:
    draw = rng(size)
    return tuple([draw.uniform(-50, 400) for _ in range(size)])


def floats(size: int) -> list[float]:
    return list(_floats(size))


@cache
def _rows(size: int) -> tuple[dict[str, object], ...]:
    draw = rng(size)
    names = _words(size, max(size, 10))
    return tuple(
        [
            {
                "id": 10_000 + place,
                "name": names[place],
                "city": draw.choice(_CITIES),
                "status": draw.choice(_STATUSES),
                "amount": draw.randrange(100, 90_000),
                "weight": draw.uniform(0.1, 30),
            }
            for place in range(size)
        ]
    )


def rows(size: int) -> list[dict[str, object]]:
    """Orders, as a database driver gives them."""
    return [dict(row) for row in _rows(size)]


@cache
def _log_lines(size: int) -> tuple[str, ...]:
    draw = rng(size)
    return tuple(
        [
            f"2024-0{draw.randint(1, 9)}-1{draw.randint(0, 9)} 12:{draw.randint(10, 59)}:07 "
            f"{draw.choice(['INFO', 'INFO', 'INFO', 'WARNING', 'ERROR'])} host{draw.randint(1, 40)} {sentence}"
            for sentence in _sentences(size)
        ]
    )


def log_lines(size: int) -> list[str]:
    return list(_log_lines(size))


@cache
def _csv_lines(size: int) -> tuple[str, ...]:
    return tuple([",".join([str(value) for value in row.values()]) for row in _rows(size)])


def csv_lines(size: int) -> list[str]:
    """Orders as lines of a CSV file: id, name, city, status, amount, weight."""
    return list(_csv_lines(size))


@cache
def block(size: int = 65_536) -> bytes:
    return rng(size).randbytes(size)
