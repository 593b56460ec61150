"""What goes wrong in ways that the user can mend."""

from __future__ import annotations


class UserError(Exception):
    """The message is one line for the user: what is wrong, and what to do."""
