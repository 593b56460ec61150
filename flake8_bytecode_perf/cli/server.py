"""bytecode-perf server: the language server, which needs the extra `lsp`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.cli._errors import UserError
from flake8_bytecode_perf.cli._options import add_command

if TYPE_CHECKING:
    import argparse

_EXAMPLES = """\
examples:
  bytecode-perf server
      what an editor starts
"""


def add_parser(commands: Any) -> None:
    """Add the command and its options to the commands of `bytecode-perf`."""
    about = (
        "Serve an editor over standard input and output by the Language Server Protocol: findings as diagnostics, fixes as code "
        "actions, evidence on hover. Needs the extra lsp: pip install 'flake8-bytecode-perf[lsp]'. "
        "Exit status: 0 if the editor has shut the server down, 1 if it just went away, 2 after an error."
    )
    parser = add_command(commands, "server", "serve an editor (LSP)", about, _EXAMPLES)
    parser.add_argument("--stdio", action="store_true", help="use standard input and output, as always; some editors pass it")
    parser.set_defaults(run=run, cut_short=0)


def run(_options: argparse.Namespace) -> int:
    """Serve; return 0, or 1 if the editor went away. Raises UserError if what the server needs is not installed."""
    try:
        handlers = import_module("flake8_bytecode_perf.server.handlers")
    except ModuleNotFoundError as error:
        missing = str(error.name).partition(".")[0]
        raise UserError(f"the server needs {missing}, which is not installed; install 'flake8-bytecode-perf[lsp]'") from None
    return int(handlers.serve())
