"""A page of cells."""

from __future__ import annotations


def render(rows: list[str]) -> str:
    """Return the rows as the cells of a table."""
    return "".join([f"<td>{row}</td>" for row in rows])
