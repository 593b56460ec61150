"""Binds an attribute to a local before the loop."""

from flake8_bytecode_perf.fixes._hoist import hoisted_attribute as fix

__all__ = ["fix"]
