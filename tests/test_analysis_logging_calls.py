"""What is only computed for a log: small programs with a marked expression, and the answer."""

from __future__ import annotations

import ast

import pytest

from flake8_bytecode_perf.analysis.certainty import Certainty
from flake8_bytecode_perf.analysis.logging_calls import (
    asks_for_level,
    is_logged,
    level_is_passed,
    quiet_message,
    receiver_is_logger,
)
from flake8_bytecode_perf.collect import collect
from flake8_bytecode_perf.model.facts import Asked


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("log.debug('%s', ask())", True),
        ("self._logger.error(ask(), 2)", True),
        ("warnings.warn(f'{ask()}')", True),
        ("log.info(f(ask()))", True),
        ("log.debug('a'); ask()", False),
        ("table.debug(ask())", False),
        ("log.close(ask())", False),
        ("log.debug(ask()); x = log.debug('b')", True),
        ("log.debug(log.debug(1), ask())", True),
        ("debug(ask())", False),
    ],
)
def test_a_node_stands_in_a_logging_call(source: str, *, answer: bool) -> None:
    module = collect(ast.parse(f"def f(self, log, table): {source}"), Asked())
    [site] = module.calls_of("ask")
    assert is_logged(module, site.node) is answer


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ("log.debug(text)", "text"),
        ("log.info(text, exc_info=True)", "text"),
        ("logging.info(msg=text)", "text"),
        ("lg.debug(text)", "text"),
        *((f"{name}.debug(text)", "text") for name in ("_LOG", "self._log", "accessLog", "app.logger", "LOGGER", "access_log")),
        *((f"{name}.debug(text)", None) for name in ("mlog", "catalog", "self.dialog", "f()", "LogView", "warnings")),
        ("log.log(10, text)", "text"),
        ("log.log(logging.INFO, text)", "text"),
        ("log.log(lg.DEBUG, text)", "text"),
        ("log.log(level=10, msg=text)", "text"),
        ("log.log(QUIET, text)", "text"),
        ("log.log(LOUD, text)", None),
        ("log.log(LOUDEST, text)", None),
        ("log.log(30, text)", None),
        ("log.log(logging.ERROR, text)", None),
        ("log.log(level, text)", None),
        ("log.log(least, text)", "text"),
        ("log.log('10', text)", None),
        ("log.log()", None),
        ("log.log(10)", None),
        ("log.debug(text, log)", None),
        ("log.debug(*text)", None),
        ("log.debug()", None),
        ("table.debug(text)", None),
    ],
)
def test_a_message_may_well_not_be_logged(call: str, message: str | None) -> None:
    source = "import logging\nimport logging as lg\nQUIET = logging.DEBUG\nLOUD = 40\nLOUDEST = LOUD\n"
    module = collect(ast.parse(f"{source}def f(log, table, text, level, least=10): {call}"), Asked())
    [site] = module.calls_of("debug", "info", "log")
    found = quiet_message(module, site)
    assert (found and ast.unparse(found)) == message


def test_a_function_that_is_not_a_method_logs_nothing() -> None:
    module = collect(ast.parse("from logging import debug\ndef f(text): debug(text)"), Asked())
    [site] = module.calls_of("debug")
    assert quiet_message(module, site) is None


@pytest.mark.parametrize(
    ("call", "answer"),
    [
        ("log.log(level, text)", True),
        ("log.log(msg=text, level=level)", True),
        ("log.log(QUIET, text)", False),
        ("log.log(10, text)", False),
        ("log.log()", False),
        ("log.debug(level, text)", False),
    ],
)
def test_a_caller_may_pass_another_level(call: str, *, answer: bool) -> None:
    module = collect(ast.parse(f"QUIET = 10\ndef f(log, text, level=10): {call}"), Asked())
    [site] = module.calls_of("log", "debug")
    assert level_is_passed(module, site) is answer


@pytest.mark.parametrize(
    ("test", "answer"),
    [
        ("log.isEnabledFor(10)", True),
        ("self.debug", True),
        ("args.verbose > 1", True),
        ("DEBUG_SQL", True),
        ("x", False),
    ],
)
def test_a_block_runs_if_its_messages_are_logged(test: str, *, answer: bool) -> None:
    for body in (f"if {test}: ask(x)", f"if {test}:\n   if x: ask(x)", f"if {test}: pass\n  else: ask(x)"):
        module = collect(ast.parse(f"def f(self, log, args, x):\n for x in x:\n  {body}"), Asked())
        [site] = module.calls_of("ask")
        assert asks_for_level(site.where.branch) is answer


@pytest.mark.parametrize(
    ("source", "certainty"),
    [
        ("import logging\ndef f(): ask(logging)", Certainty.CERTAIN),
        ("import logging\nlog = logging.getLogger()\ndef f(): ask(log)", Certainty.CERTAIN),
        ("import logging\nroot = logging.getLogger()\nlog = root.getChild('a')\ndef f(): ask(log)", Certainty.CERTAIN),
        ("import logging\ndef f(): ask(logging.getLogger('a'))", Certainty.CERTAIN),
        ("import logging\ndef f(log: logging.Logger): ask(log)", Certainty.CERTAIN),
        ("import logging\nlog = logging.root\ndef f(): ask(log)", Certainty.LIKELY),
        ("from app import log\ndef f(): ask(log)", Certainty.LIKELY),
        ("log = make()\ndef f(): ask(log)", Certainty.LIKELY),
        ("def f(log): ask(log)", Certainty.LIKELY),
        ("def f(self): ask(self.log)", Certainty.LIKELY),
        ("from loguru import logger\ndef f(): ask(logger)", Certainty.NO),
        ("import structlog\nlog = structlog.get_logger()\ndef f(): ask(log)", Certainty.NO),
    ],
)
def test_an_object_is_a_logger(source: str, certainty: Certainty) -> None:
    module = collect(ast.parse(source), Asked())
    [site] = module.calls_of("ask")
    assert receiver_is_logger(module, site.where.scope, site.node.args[0]) is certainty
