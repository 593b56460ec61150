"""Errors that the user can fix."""

from __future__ import annotations


class UserError(Exception):
    """The message is one line for the user: what is wrong, and what to do."""


class UsageError(UserError):
    """A wrong command line, or a wrong option in the configuration; `prog` is the command if it is known where this is raised."""

    def __init__(self, message: str, prog: str = "") -> None:
        super().__init__(message)
        self.prog = prog


class ArgumentError(UsageError):
    """A wrong option among the arguments for flake8, not in its configuration."""
