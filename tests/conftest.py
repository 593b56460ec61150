"""Keeps the tests away from the cache of who runs them, and lets them be interrupted."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator


signal.signal(signal.SIGINT, signal.default_int_handler)  # what a shell starts in the background, and its children, ignore it


@pytest.fixture(autouse=True, scope="session")
def _cache_of_our_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    before = os.environ.get("BYTECODE_PERF_CACHE_DIR")
    os.environ["BYTECODE_PERF_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))
    yield
    os.environ.pop("BYTECODE_PERF_CACHE_DIR")
    if before is not None:
        os.environ["BYTECODE_PERF_CACHE_DIR"] = before
