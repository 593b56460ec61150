"""A string that grows by `+=` in a form that CPython copies in every iteration.

**What**

`+=` in a loop on a string that is an attribute, a global, a module-level name, a captured local (a cell variable), or an
item of a container.

**Why**

CPython appends in place only if BINARY_OP is immediately followed by STORE_FAST of the local that was its left operand.
With any other store, a second reference to the string is alive, and every iteration copies the whole string: the time
grows with the square of the number of iterations.

**Slow**

```python
class Page:
    def __init__(self):
        self.html = ""


def work(n):
    page = Page()
    for i in range(n):
        page.html += str(i)
    return page.html
```

**Fast**

```python
class Page:
    def __init__(self):
        self.html = ""


def work(n):
    page = Page()
    parts = [page.html]
    for i in range(n):
        parts.append(str(i))
    page.html = "".join(parts)
    return page.html
```

**Proof**

BINARY_OP += at the statement, and STORE_ATTR, STORE_GLOBAL, STORE_NAME, STORE_DEREF, STORE_SUBSCR or STORE_SLICE at the
target.

**When not**

Not reported:

- a target that is not known to be a string: it must be assigned a string before the loop, be annotated `str`, or have a
  string added to it
- a string that is newly created in every iteration, or that belongs to an object that is newly created in every iteration

The finding is `likely` if the target may refer to a different string in each iteration, because it contains a call or an index
that the loop binds. It is also `likely` if few iterations may make the string longer, because the statement stands in a handler
or in the rare arm of an `if`.

With a profile, `self.text += part` in a method that does so outside of loops is reported as well, as `likely`: other code may
read the attribute or replace it.

The fix is safe if nobody can read the string before the loop ends. That is so if the loop calls no code that this file does not
show and cannot raise an exception. It is also so for an item of a dict or an attribute of an object that the function has made
itself, and for a local that only functions made after the loop capture. There is no fix if the loop uses the string otherwise or
is left by `return`, or if a class of this file runs code when the attribute is stored.

Differs by version: up to 3.11, a list, set or dict comprehension is a function of its own, so a local that it reads is a cell
variable. From 3.12 on, the comprehension is inlined and the local is not a cell variable, so PFB403 reports the string instead.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.call_growth import added_by_calls
from flake8_bytecode_perf.analysis.growth import growths
from flake8_bytecode_perf.analysis.growth_frequency import frequency_obstacle
from flake8_bytecode_perf.analysis.growth_reads import join_obstacles
from flake8_bytecode_perf.analysis.growth_targets import grows_as
from flake8_bytecode_perf.analysis.parts import parts_obstacles, parts_of
from flake8_bytecode_perf.bytecode.opcodes import adds, stores_outside_the_frame
from flake8_bytecode_perf.bytecode.proofs import at_site, at_span, stands_at
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import text
from flake8_bytecode_perf.verdict import Obstacle, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.analysis.growth_forms import Growth
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.verdict import Verdict


_OF_LOOP = "every iteration copies it; append to a local list and use `''.join()` after the loop"
_OF_CALLS = "every call copies it; append to a list of the object and use `''.join()` where the string is read"


def _suspects(module: Module) -> Iterator[Suspect]:
    for growth in growths(module):
        if growth.form == "+=" and grows_as(module, growth, "str"):
            obstacles = join_obstacles(module, growth)
            if obstacles is not None:
                verdict = verdict_of(*obstacles, frequency_obstacle(module, growth))
                judge, spans = partial(_verdict, module, growth, verdict), (growth.operation,)
                place, subject = growth.place(module), text(growth.target)
                yield Suspect((place,), subject, verdict, _OF_LOOP, spans, growth, judge=judge)
    # self.text += part      in no loop: only a profile shows that the method is called again and again
    for site in added_by_calls(module, "str") if module.asked.profiled else ():
        verdict = verdict_of(Obstacle.CODE_ELSEWHERE, can_be_written=False)
        yield Suspect((site,), text(site.node), verdict, _OF_CALLS, (site.parent,))


def _verdict(module: Module, growth: Growth, verdict: Verdict) -> Verdict:
    """The verdict with what else keeps a list that is joined behind the loop from doing the same."""
    parts = parts_of(module, growth)
    if parts is None:
        return replace(verdict, can_be_written=False)
    return verdict_of(*verdict.obstacles, *parts_obstacles(module, parts))


RULE = Rule(
    __name__,
    suspects=_suspects,
    proof=stands_at((at_span, adds), (at_site, stores_outside_the_frame)),
    message="string `{subject}` grows by `+=` ({instructions}): {note}",
    growth=True,
)
