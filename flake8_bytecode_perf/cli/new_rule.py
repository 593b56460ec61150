"""bytecode-perf new-rule: the files of a rule that is to be written, in a checkout."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flake8_bytecode_perf.cli._errors import UsageError, UserError
from flake8_bytecode_perf.cli._options import RESERVED, add_command
from flake8_bytecode_perf.rules import RULES

if TYPE_CHECKING:
    import argparse

_EXAMPLES = """\
examples:
  bytecode-perf new-rule PFB527 sorted-twice
      write the rule's module and its test data
"""
_CHECKOUT = Path(__file__).parents[2]
_PAGE = "docs/writing-a-rule.md"  # its example is the template
_CODE, _NAME = re.compile(r"PFB[1-9]\d\d"), re.compile(r"[a-z]+(-[a-z0-9]+)+")
_PROGRAM = re.compile(r"^(`{3,})python\n(.*?)^\1$", re.DOTALL | re.MULTILINE)
_DATA = re.compile(r"^```text\n(def .*?)^```$", re.DOTALL | re.MULTILINE)
_NEXT = """\
The two files contain a working rule, the example of {page}. Replace its pattern, then:
  {python} -m pytest tests/test_rules.py -k {code}
  {command} check --min-gain 0 --confidence likely --select {code} FILE
  {command} bench {code} --json flake8_bytecode_perf/savings
CONTRIBUTING.md describes the rest.
"""


def add_parser(commands: Any) -> None:
    """Add the command and its arguments to the commands of `bytecode-perf`."""
    about = "In a checkout of flake8-bytecode-perf, write the module and the test data of a new rule: a working example to edit."
    parser = add_command(commands, "new-rule", "write the files of a new rule (in a checkout)", about, _EXAMPLES)
    parser.add_argument("code", metavar="CODE", help="unused code, such as PFB527")
    parser.add_argument("name", metavar="NAME", help="what the rule finds, such as sorted-twice")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the files; return 0. Raises UserError outside of a checkout, UsageError for a code or name that is not free."""
    code, name = options.code.upper(), options.name.lower()
    if not (_CHECKOUT / _PAGE).is_file():
        clone = "clone its repository and install it from there with `pip install -e '.[test]'`"
        raise UserError(f"new-rule works only in a checkout of flake8-bytecode-perf: {clone}")
    _check_form(options.code, options.name)
    _check_free(code, name)
    stem = f"{code.lower()}_{name.replace('-', '_')}"
    rule, data = _templates(code, name)
    files = {f"flake8_bytecode_perf/rules/{stem}.py": rule, f"tests/data/{stem}.py": data}
    for path in files:
        if (_CHECKOUT / path).exists():
            raise UserError(f"{path} exists already; remove it or choose another code or name")
    for path, text in files.items():
        (_CHECKOUT / path).write_text(text, encoding="utf-8")
        sys.stdout.write(f"wrote {path}\n")
    command = f"{sys.executable} -m flake8_bytecode_perf"
    sys.stdout.write(_NEXT.format(page=_PAGE, python=sys.executable, command=command, code=code))
    return 0


def _check_form(code: str, name: str) -> None:
    """Refuse what is no code or no name in either case, as it was given."""
    if not _CODE.fullmatch(code.upper()):
        raise UsageError(f"{code!r} is not a code: it must be PFB and three digits, as in PFB527")
    if not _NAME.fullmatch(name.lower()):
        raise UsageError(f"{name!r} is not a name: it must be two or more lower-case words with hyphens, as in sorted-twice")


def _check_free(code: str, name: str) -> None:
    for rule in RULES:
        if code == rule.code or name == rule.name:
            raise UsageError(f"{code} {name} is taken: there is {rule.code} {rule.name}")
    if code == RESERVED:
        raise UsageError(f"{RESERVED} is reserved: no finding has this code")


def _templates(code: str, name: str) -> tuple[str, str]:
    """The example of the page on writing a rule, without the program that tries it, and its test data."""
    page = (_CHECKOUT / _PAGE).read_text(encoding="utf-8")
    docstring, *blocks, _trial = [block for _, block in _PROGRAM.findall(page)]
    [data] = _DATA.findall(page)
    rule = "\n".join([docstring, "\n\n".join(blocks)]).replace("unfolded-constant", name)
    return rule.replace("PFB899", code), f'"""Marked lines for {code}."""\n\n\n{data.replace("PFB899", code)}'
