"""Marked lines for PFB606, eager-log-argument. Only ever compiled, never run.

The finding stands at the call.
"""
import logging
import logging as lg
import warnings

import loguru
import structlog
from logging import DEBUG, Logger, getLogger
from loguru import logger as guru_logger
from shop import log as shop_log

log = logging.getLogger(__name__)
other_log = getLogger("other")
structured_log = structlog.get_logger()
given_log = shop_log or log


def spellings(names, price):
    for name in names:
        log.debug(f"read {name}")  # PFB606: 8
        log.debug("read %s" % name)  # PFB606: 8
        log.debug("read %s, %d" % (name, price))  # PFB606: 8
        log.debug("read {}".format(name))  # PFB606: 8
        log.debug("read {0} {0:>8}".format(name))  # PFB606: 8
        log.debug("read {n.first}".format(n=name))  # PFB606: 8
        log.debug(f"{name!r:>20} {price:.2f} {price:08.3f} {price:x}")  # PFB606: 8
        log.debug(f"{name}", exc_info=True)  # PFB606: 8
        log.debug(f"{name=}")  # PFB606: 8
        log.debug("%(n)s" % {"n": name})  # PFB606: 8
        log.debug(f"{len(name)} {name.upper()}")  # PFB606: 8
        log.debug("read "  # PFB606: 8
                  f"{name}")
        other_log.debug(f"read {name}")  # PFB606: 8
        logging.debug(f"read {name}")  # PFB606: 8
        lg.debug(f"read {name}")  # PFB606: 8
        log.log(logging.DEBUG, f"read {name}")  # PFB606: 8
        log.log(DEBUG, "read %s" % name)  # PFB606: 8
        log.log(logging.INFO, f"read {name}")  # PFB606: 8
        log.log(5, f"read {name}")  # PFB606: 8
        logging.getLogger("x.log").getChild("y").debug(f"{name}")
        log.info(f"read {name}")  # PFB606: 8 likely
        log.info("read %s" % name)  # PFB606: 8 likely
        if name:
            log.debug(f"read {name}")  # PFB606: 12


class Reader:
    def __init__(self, names, logger: Logger, foreign):
        self.log = logging.getLogger("reader").getChild("inner")
        self.logger = logger
        self._log = foreign
        self.names = names

    def run(self, log):
        for name in self.names:
            self.log.debug(f"read {name}")  # PFB606: 12
            self.logger.debug(f"read {name}")  # PFB606: 12 likely
            self._log.debug(f"read {name}")  # PFB606: 12 likely
            log.debug(f"read {name}")  # PFB606: 12 likely
            shop_log.debug(f"read {name}")  # PFB606: 12 likely
            given_log.debug(f"read {name}")  # PFB606: 12 likely

    def annotated(self, logger: logging.Logger):
        while self.names:
            logger.debug(f"read {self.names.pop()}")  # PFB606: 12


def comprehension(names):
    return [log.debug(f"read {name}") for name in names]  # PFB606: 12


# nothing is formatted before, or it could not be formatted later
def plain(names, price, day, width):
    for name in names:
        log.debug("read")
        log.debug("read %s", name)
        log.debug(name)
        log.debug(f"read")
        log.debug("100 %")
        log.debug("read " + name)
        log.debug("read %s" % name, price)
        log.debug(f"read {name} %s", price)
        log.debug()
        log.debug(f"{price:,}")
        log.debug(f"{day:%Y-%m-%d}")
        log.debug(f"{name:^20}")
        log.debug(f"{name:{width}}")
        log.debug("{:,}".format(price))
        log.debug("{:{}}".format(name, width))
        log.debug("{}".format(*name))
        log.debug(f"{name} {name.pop()}")
        log.debug(f"{name} {(width := 2)}")


# usually logged
def loud(names):
    for name in names:
        log.warning(f"read {name}")
        log.error("read %s" % name)
        log.exception("read {}".format(name))
        log.critical(f"read {name}")
        log.log(logging.WARNING, f"read {name}")
        log.log(30, f"read {name}")
        log.log(name, f"read {name}")
        log.log("debug", f"read {name}")
        warnings.warn(f"read {name}")


# the level is asked for
def guarded(names, debug, options):
    for name in names:
        if log.isEnabledFor(logging.DEBUG):
            log.debug(f"read {name}")
        if debug:
            log.debug(f"read {name}")
        if options.verbose > 1 and name:
            log.debug(f"read {name}")
    if log.getEffectiveLevel() <= 10:
        for name in names:
            log.debug(f"read {name}")


# no logger of `logging`
def others(names, console, math, debug):
    for name in names:
        guru_logger.debug(f"read {name}")
        loguru.logger.debug(f"read {name}")
        structured_log.debug(f"read {name}")
        console.debug(f"read {name}")
        console.log(f"read {name}")
        math.log(2, f"{name}")
        debug(f"read {name}")
        names.info(f"read {name}")


# no loop
def once(name):
    log.debug(f"read {name}")


def never(names):
    while names:
        if False:
            log.debug(f"read {names}")  # PFB606: refuted
        log.debug(f"{'read'}")  # PFB606: 8
        names.pop()


TRACE = 5
LEVEL = logging.DEBUG
LOUD = logging.ERROR


class Levels:
    level = logging.DEBUG


def keywords_and_names(names, given, level=logging.DEBUG, detail: int = 10, *, loud=logging.WARNING):
    quiet = logging.INFO
    changing = logging.DEBUG
    for name in names:
        log.debug(msg=f"read {name}")  # PFB606: 8
        log.debug(msg="read %s" % name, extra=given)  # PFB606: 8
        log.log(logging.DEBUG, msg=f"read {name}")  # PFB606: 8
        log.log(level=logging.DEBUG, msg=f"read {name}")  # PFB606: 8
        log.log(TRACE, f"read {name}")  # PFB606: 8
        log.log(LEVEL, f"read {name}")  # PFB606: 8
        log.log(quiet, f"read {name}")  # PFB606: 8
        log.log(level, f"read {name}")  # PFB606: 8 likely
        log.log(detail, f"read {name}")  # PFB606: 8 likely
        log.log(level=level, msg=f"read {name}")  # PFB606: 8 likely
        log.log(loud, f"read {name}")
        log.log(LOUD, f"read {name}")
        log.log(given, f"read {name}")
        log.log(changing, f"read {name}")
        log.log(Levels.level, f"read {name}")
        log.log(msg=f"read {name}")
        log.log(level=logging.DEBUG)
        log.debug(f"read {name}", msg=f"read {name}")
        log.warning(msg=f"read {name}")
        log.debug(*name, f"read {name}")
        log.debug(args=f"read {name}")
        changing = logging.ERROR
    return names


def through_a_local(names, price):
    before = f"read {price}"
    for name in names:
        message = f"read {name}"
        log.debug(message)  # PFB606: 8 likely
        text = "read %s" % name
        if name:
            log.debug(msg=text)  # PFB606: 12 likely
        used = f"read {name}"
        log.debug(used)
        print(used)
        either = f"read {name}"
        if price:
            either = "read"
        log.debug(either)
        log.debug(before)
        plain = "read"
        log.debug(plain)
