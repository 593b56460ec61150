"""Makes a list that is only read a tuple."""

from flake8_bytecode_perf.fixes._tuples import with_tuples as fix

__all__ = ["fix"]
