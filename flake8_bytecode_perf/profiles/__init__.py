"""Profiles of real runs: read from the files of several tools, and asked for the time that a place takes.

`read(paths)` returns a Profile; `Profile.of(path, tree)` what it says of one linted file. Formats are recognised by content,
never by name. Profile files are not trusted: there are limits for their size, nothing is unpickled, and whatever is wrong with
one raises ProfileError. This package is only imported when a profile is given.
"""

from __future__ import annotations

from flake8_bytecode_perf.profiles.file_profile import FileProfile
from flake8_bytecode_perf.profiles.formats import read
from flake8_bytecode_perf.profiles.model import Frame, Grain, ProfileError
from flake8_bytecode_perf.profiles.profile import Profile

__all__ = ["FileProfile", "Frame", "Grain", "Profile", "ProfileError", "read"]
