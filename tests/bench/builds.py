"""How the running interpreter was built: what every measurement has to say."""

from __future__ import annotations

import platform
import runpy
from pathlib import Path

# Read by path: the package's command line needs rich, which an interpreter that is measured may lack.
_WORKER = Path(__file__).resolve().parents[2] / "flake8_bytecode_perf" / "cli" / "_worker.py"


def build() -> str:
    """Tell if the interpreter was built with profile feedback."""
    return "optimised build" if runpy.run_path(str(_WORKER))["is_optimised"]() else "UNOPTIMISED build"


def processor() -> str:
    """Name the processor of this machine."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.machine())
