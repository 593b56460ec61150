"""A bill."""

from __future__ import annotations


def total(prices: list[float]) -> float:
    """Return what the items cost together, with the tax."""
    return sum([price * 1.25 for price in prices])
