"""Runs a module and logs, a line of JSON each, what it opens, runs, starts and connects: audited.py LOG MODULE ARGUMENT ..."""

from __future__ import annotations

import json
import os
import runpy
import sys

_STARTS = ("subprocess.", "socket.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system", "ctypes.dlopen", "urllib.")
_WRITES = os.O_WRONLY | os.O_RDWR


def main() -> None:
    log, sys.argv = sys.argv[1], sys.argv[2:]
    file = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and isinstance(arguments[0], (str, bytes)):
            told = os.fsdecode(arguments[0]), bool(isinstance(arguments[2], int) and arguments[2] & _WRITES)
        elif event == "exec":
            told = getattr(arguments[0], "co_filename", ""), False
        elif event == "sqlite3.connect" or event.startswith(_STARTS):
            told = str(arguments[0]) if arguments else "", False
        else:
            return
        os.write(file, f"{json.dumps([event, *told])}\n".encode())

    sys.addaudithook(hook)
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


main()
