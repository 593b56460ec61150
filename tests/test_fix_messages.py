"""The fixes that are always unsafe: messages of logging calls, and dates in ISO format."""

from __future__ import annotations

import pytest

from flake8_bytecode_perf import Settings
from flake8_bytecode_perf.fix import fix_text

ALL = Settings(min_gain=-1, confidence="likely", unsafe_fixes=True)
SAFE = Settings(min_gain=-1, confidence="likely")
HEADER = (
    "import logging\nfrom datetime import datetime\n\nlog = logging.getLogger(__name__)\n\n\n"
    "def f(xs, name, n):\n    for x in xs:\n"
)


def _fixed(line: str, settings: Settings = ALL) -> str:
    return fix_text(f"{HEADER}        {line}\n", settings, {"PFB535", "PFB606"}).text.removeprefix(HEADER).strip()


@pytest.mark.any_python
@pytest.mark.parametrize(
    ("slow", "fast"),
    [
        ('log.debug(f"100% of {name!r} {{}} {n:.2f} {n:05d}")', 'log.debug("100%% of %r {} %.2f %05d", name, n, n)'),
        ('log.debug(f"{n:>5} {name:>9s} {x!r:>7}")', 'log.debug("%5s %9s %7r", n, name, x)'),
        ('log.debug(rf"\\d {x}", extra={"a": 1})', 'log.debug(r"\\d %s", x, extra={"a": 1})'),
        ('log.debug("%s %d" % (name, n), exc_info=True)', 'log.debug("%s %d", name, n, exc_info=True)'),
        ('log.log(logging.DEBUG, "%s" % name)', 'log.log(logging.DEBUG, "%s", name)'),
        (
            'log.debug(\n            f"a {x} {n}",\n        )',
            'log.debug(\n            "a %s %s",\n            x,\n            n,\n        )',
        ),
        ("xs(datetime.strptime(x, '%Y-%m-%d').day)", "xs(datetime.fromisoformat(x).day)"),
    ],
)
def test_is_rewritten_if_unsafe_fixes_are_wanted(slow: str, fast: str) -> None:
    assert _fixed(slow) == fast
    assert _fixed(slow, SAFE) == slow


@pytest.mark.any_python
@pytest.mark.parametrize(
    "line",
    [
        'log.debug(f"{n:5}")',
        'log.debug(f"{n:-5d}")',
        'log.debug(f"{n!r:5}")',
        'log.debug(f"{x, n}")',
        'log.debug(f"a {x} " f"b {name}")',
        'log.debug(msg=f"a {x}")',
        'log.log(logging.DEBUG, msg=f"a {x}")',
        'log.debug("%s %s" % (*name, n))',
        'log.debug("{} {}".format(name, n))',
        "message = f'a {x}'; log.debug(message)",
    ],
)
def test_what_percent_would_format_otherwise_stays(line: str) -> None:
    assert _fixed(line) == line
