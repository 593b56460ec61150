"""python -m flake8_bytecode_perf: the same as bytecode-perf."""

from __future__ import annotations

import sys

from flake8_bytecode_perf.cli import main

sys.exit(main(prog="python -m flake8_bytecode_perf"))
