"""pstats files: `python -m cProfile -o FILE`, CPython 3.15's `profiling.tracing -o` and `profiling.sampling run --pstats -o`.

The tracing profilers know functions only; the sampler writes an entry for each line. The time of builtins has entries of its own,
which say who called them: it is credited to the callers.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from flake8_bytecode_perf.profiles import unmarshal
from flake8_bytecode_perf.profiles.packed import unpacked
from flake8_bytecode_perf.profiles.recorder import threads, without_lines
from flake8_bytecode_perf.profiles.untrusted import BrokenError, EmptyError

if TYPE_CHECKING:
    from flake8_bytecode_perf.profiles.model import Recording


def is_stats(content: bytes) -> bool:
    """Whether the content is a marshalled dictionary whose first key is a tuple."""
    return content[:1] in (b"{", b"\xfb") and content[1:2] in (b"(", b")", b"\xa8", b"\xa9")


def read_stats(content: bytes) -> Recording:
    """Return the recording; raise BrokenError if it can't be read, or takes too much time or memory."""
    recording = unpacked(_unmarshalled(content))
    if not recording.weight > 0:
        raise EmptyError
    notices = [] if recording.grain == "lines" else [without_lines(recording.tool)]
    return replace(recording, notices=(*notices, *threads(recording.files)))


def _unmarshalled(content: bytes) -> bytes:
    command = [sys.executable, "-I", "-S", str(Path(unmarshal.__file__))]
    patience = 2 * unmarshal.SECONDS
    try:
        with tempfile.TemporaryFile() as file:  # `input` would be written in pieces of 4 KiB
            file.write(content)
            file.seek(0)
            done = subprocess.run(command, stdin=file, capture_output=True, timeout=patience, check=False)  # noqa: S603 # our own
    except subprocess.TimeoutExpired:
        raise BrokenError("reading the profile takes too long", "record a shorter run") from None
    except OSError as error:
        problem = f"{sys.executable}, which reads pstats files, can't be started ({error.strerror})"
        raise BrokenError(problem, "use another format") from None
    if done.returncode:
        version = "{}.{}".format(*sys.version_info)
        problem = f"this is broken, or no pstats file that Python {version} can read"
        raise BrokenError(problem, "record it again, or read it with the Python that wrote it")
    return done.stdout
