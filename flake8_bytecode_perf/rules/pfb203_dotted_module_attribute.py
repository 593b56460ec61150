"""A module's attribute that a loop looks up in every iteration.

**What**

`math.sqrt`, `os.path.join`: an attribute of a module that the file imports at module level, read or called in a loop of
a function. All reads of one dotted name in a nest of loops give one finding, at the first read.

**Why**

Each use is a LOAD_GLOBAL for the module and a LOAD_ATTR for each dot. A local is a slot of the frame.

**Slow**

```python
import os.path


def work(n):
    found = 0
    for i in range(n):
        if os.path.sep == "/":
            found += i
    return found
```

**Fast**

```python
import os.path


def work(n):
    found = 0
    sep = os.path.sep
    for i in range(n):
        if sep == "/":
            found += i
    return found
```

**Proof**

LOAD_GLOBAL at the module's name, LOAD_ATTR (or LOAD_METHOD on 3.11) at the dotted name.

**When not**

Not reported:

- a name that may be something other than a module: `from package import name` counts only for known submodules, such as
  those of the standard library;
- an attribute that the loop stores;
- the last part of `sys.stdout.write`: only `sys.stdout` is reported, because the file cannot show what the attribute of
  an object is.

The finding is only `likely` in these cases:

- the file assigns an attribute of that name outside the loop;
- the attribute is `sys.stdout` or `sys.stderr`, and the loop redirects it;
- the attribute is in the condition of a `while` loop that can end only when unknown code changes it
  (`while state.n < 3: state.tick()`).
"""

from __future__ import annotations

import ast
from itertools import takewhile
from typing import TYPE_CHECKING

from flake8_bytecode_perf.analysis.chains import global_chains
from flake8_bytecode_perf.analysis.invariance import alone_in_test
from flake8_bytecode_perf.analysis.symbols import dotted_name
from flake8_bytecode_perf.bytecode import Bytecode, Evidence, found, loads_any_attribute, loads_global
from flake8_bytecode_perf.model import Bound, Loop, Site, Where
from flake8_bytecode_perf.rule import Rule, Suspect
from flake8_bytecode_perf.syntax import chain
from flake8_bytecode_perf.verdict import Obstacle, unless, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flake8_bytecode_perf.model import Module

_SUBMODULES = frozenset(
    "os.path collections.abc concurrent.futures email.message email.utils email.mime html.parser http.client http.server "
    "importlib.abc importlib.machinery importlib.metadata importlib.resources importlib.util json.decoder json.encoder "
    "logging.config logging.handlers multiprocessing.pool unittest.mock urllib.error urllib.parse urllib.request xml.dom "
    "xml.dom.minidom xml.etree xml.etree.ElementTree xml.sax numpy.fft numpy.linalg numpy.random".split()
)

_REDIRECTED = frozenset({"sys.stderr", "sys.stdout"})


def _suspects(module: Module) -> Iterator[Suspect]:
    groups: dict[tuple[Loop, str], list[Site]] = {}
    origins: dict[tuple[Loop, str], str] = {}
    spans: dict[tuple[Loop, str], list[ast.AST]] = {}
    for site, base, links, binding in global_chains(module):
        origin = binding.origin if binding.kind is Bound.IMPORT or binding.origin in _SUBMODULES else ""
        depth = _depth(module, origin, links) if origin else 0
        names = [link.attr for link in links[:depth]]
        loop = site.where.nest
        if depth and not any(loop.holds(store.loop) for store in _stores(module, origin, names)):
            key = loop, ".".join([base.id, *names])
            origins[key] = origin
            groups.setdefault(key, []).append(site._replace(node=links[depth - 1]))
            spans.setdefault(key, []).extend([base, *links[:depth]])
    for key, sites in groups.items():
        stored = _stores(module, origins[key], key[1].split(".")[1:])
        variant = "one dot" if key[1].count(".") == 1 else ""
        moved = f"{origins[key]}.{key[1].rpartition('.')[2]}" in _REDIRECTED and _redirects(module, key[0])
        certain = not stored and not moved and not any(_is_awaited(module, site) for site in sites)
        yield Suspect(
            tuple(sites),
            key[1],
            verdict_of(unless(certain, Obstacle.CHANGED_BY_CALLEE)),
            spans=tuple(spans[key]),
            variant=variant,
        )


def _is_awaited(module: Module, site: Site) -> bool:
    """Whether a `while` runs until unknown code changes an attribute: while state.n < 3: state.tick()."""
    loop = site.where.loop
    if loop is None or not isinstance(loop.node, ast.While):
        return False
    # while state.busy: …      while not state.done: …      while state.n < 3: …
    return site.parent in (loop.node, loop.node.test) and alone_in_test(module, loop, site)


def _redirects(module: Module, loop: Loop) -> bool:
    """Whether a loop gives `sys.stdout` or `sys.stderr` another value for a while."""
    return any(map(loop.runs, module.calls_of("redirect_stdout", "redirect_stderr")))


def _depth(module: Module, origin: str, links: list[ast.Attribute]) -> int:
    """How many dots lead through modules, the last one to any attribute of one."""
    if len(links) == 1:
        return 1
    known = module.once(_imported_modules)
    names = [link.attr for link in links]
    paths = (".".join([origin, *names[:length]]) for length in range(1, len(names)))
    return 1 + sum([1 for _ in takewhile(known.__contains__, paths)])


def _imported_modules(module: Module) -> frozenset[str]:
    """Every module that an `import a.b.c` of the file names, a and a.b included, and the known submodules."""
    names = [alias.name for node in module.import_statements if isinstance(node, ast.Import) for alias in node.names]
    return _SUBMODULES.union(name.rsplit(".", count)[0] for name in names for count in range(name.count(".") + 1))


def _stores(module: Module, origin: str, names: list[str]) -> list[Where]:
    """Where the file assigns to the attribute, or to one on the way to it, through any name of the module."""
    dotted = [".".join([origin, *names[:length]]) for length in range(len(names))]
    return [
        store.where
        for before, name in zip(dotted, names, strict=True)
        for store in module.stores.get(name, ())
        if dotted_name(store.node.value, module, store.where.scope) == before
    ]


def _proof(site: Site, _suspect: Suspect, bytecode: Bytecode) -> Evidence | None:
    base, links = chain(site.node)
    module = found(bytecode.at(base), loads_global) if base is not None else None
    attributes = [found(bytecode.at(link), loads_any_attribute) for link in links]
    if module is None or None in attributes:
        return None
    return Evidence(module.instructions + tuple([name for one in attributes if one is not None for name in one.instructions]))


RULE = Rule(
    code="PFB203",
    name="dotted-module-attribute",
    doc=__doc__,
    suspects=_suspects,
    proof=_proof,
    message="`{subject}` is read {count} per iteration and never rebound ({instructions}); assign it to a local before the loop",
    marginal=True,
    yields_to=("PFB204", "PFB406", "PFB514", "PFB515", "PFB516"),
)
