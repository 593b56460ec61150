"""What a rule is, and what goes from a rule to the user: Suspect, Evidence, Finding."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_bytecode_perf.model.kinds import Heat
from flake8_bytecode_perf.verdict import SAFE

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable, Iterable

    from flake8_bytecode_perf.bytecode.proofs import Bytecode, Evidence
    from flake8_bytecode_perf.model.kinds import Sought
    from flake8_bytecode_perf.model.module import Module
    from flake8_bytecode_perf.model.scopes import Site
    from flake8_bytecode_perf.verdict import Verdict

HEADINGS = ("What", "Why", "Slow", "Fast", "Proof", "When not")
_FIXED = frozenset(path.stem for path in (Path(__file__).parent / "fixes").glob("pfb*.py"))
_OF_MODULE = "of the module"  # what a rule takes from the name and the docstring of its module
VARIANTS = Path(__file__).parent / "variants"  # further pairs of the rules for which one saving will not do
_CODE_BLOCK = re.compile(r"```python\n(.*?)```", re.DOTALL)
_VARIANT = re.compile(r"^## (.*?)\n\s*(.*?)\s*```python\n(.*?)```.*?```python\n(.*?)```", re.DOTALL | re.MULTILINE)


class Suspect(NamedTuple):
    """What the syntax tree alone suspects.

    `sites` are the places of one finding, in any order. `subject` is the code at fault, as the message names it; `note` fills
    the rest of the message. `verdict` says whether the rewrite preserves behaviour. `spans` are further nodes that the proof
    asks for, `detail` is whatever the rule wants to tell its own proof and its fix. `variant` names the pair of the rule whose
    measured saving counts here. `weighed` are the places that save something each time they run, where these are not the
    sites. `silences` are the nodes within which the rules that yield to this one keep quiet, where these are not those of the
    sites. `judge`, if given, works out the verdict later, for a suspect that is hot and pays; it returns None if the rule takes
    the suspect back.
    """

    sites: tuple[Site, ...]
    subject: str
    verdict: Verdict = SAFE
    note: str = ""
    spans: tuple[ast.AST, ...] = ()
    detail: Any = None
    variant: str = ""
    weighed: tuple[Site, ...] = ()
    silences: tuple[ast.AST, ...] = ()
    judge: Callable[[], Verdict | None] | None = None

    def judged(self) -> Suspect | None:
        """Return the suspect with its verdict worked out; None if the rule takes it back."""
        if self.judge is None:
            return self
        verdict = self.judge()
        return self._replace(verdict=verdict, judge=None) if verdict is not None else None

    def where_hot(self) -> Suspect:
        """Return the suspect for a place that a profile shows to be hot: no doubt is left whether it runs often enough."""
        return self._replace(verdict=self.verdict.where_hot())

    def where_rare(self) -> Suspect:
        """Return the suspect for a place of which the file does not show that it runs often enough."""
        return self._replace(verdict=self.verdict.where_rare())


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One confirmed finding. Lines count from one, columns are bytes of UTF-8 from zero, as in the syntax tree.

    `gain` is the part of the loop's time that the rewrite saves, in percent, from the table of the Python that runs or of the
    targets; `share` is the part of the time of a call of the enclosing function, as a lower estimate. Both are None for a
    rewrite that improves the time complexity, whose gain has no bound. `where` names the function that contains it, with the
    classes and functions around it: "Page.render"; nothing at module level. `run` is what the rewrite saves of the profiled run,
    in percent; None without a profile. `fix` is `safe`, `unsafe` or `none`; `obstacles`
    are the slugs of what makes it unsafe, or the finding likely.
    """

    line: int
    column: int
    code: str
    message: str
    end_line: int
    end_column: int
    confidence: str = "certain"
    instructions: tuple[str, ...] = ()
    gain: float | None = field(default=None, compare=False)
    share: float | None = field(default=None, compare=False)
    where: str = ""
    run: float | None = field(default=None, compare=False)
    fix: str = "none"
    obstacles: tuple[str, ...] = ()


class Pair(NamedTuple):
    """A Slow and its Fast, and the variant that they show: "" for the main pair, "chain", "once: in a test"."""

    name: str
    slow: str
    fast: str
    about: str = ""  # a sentence about a variant


@dataclass(frozen=True, slots=True, eq=False)  # compared by `is`: lists of rules are looked up by them
class Rule:
    """A rule: two questions, and what is said when both are answered yes.

    `module` is the name of the module that defines the rule; code, name and documentation are taken from it:
    `pfb401_quadratic_concatenation` gives PFB401 and quadratic-concatenation. `suspects` reads the facts, `proof` the
    instructions at one site of a suspect. `message` is a format of {subject}, {count}, {instructions} and {note}. `growth`
    rules, quadratic ones, improve the time complexity and have no gain; what `doubtful` rules find is likely at best. A rule is
    silent on what a rule named in `yields_to` has reported, and the rules named in `precedes` on what this one has.
    `needs` are names that are called, attributes that are read, kinds of nodes, and packages that are imported from ("re."): a
    file that holds none of them has nothing to find, so the rule is not asked; nor is it, if no loop repeats one of `repeats`,
    names that are called and kinds of nodes.
    `hoists`: the rewrite makes a local before the loop. `adds_names`: it may import or define something at module level. `whole`
    are variants whose rewrite does once what takes as long as a collection is: in a profile, the time at their places is what it
    saves. `in_python`: the call at its place runs Python functions that the rewrite does without: in a profile, their time counts
    as well. `simple` are the variants whose rewrite reads as simply as what it replaces; None stands for all. `unreported` are
    variants that are measured to show why nothing is said of them.

    Raises ValueError if `doc`, the module's docstring, lacks one of the headings or the two code blocks.
    """

    module: str
    suspects: Callable[[Module], Iterable[Suspect]]
    proof: Callable[[Site, Suspect, Bytecode], Evidence | None]
    message: str
    heat: Heat = Heat.LOOP
    growth: bool = False
    doubtful: bool = False
    hoists: bool = False
    adds_names: bool = False
    needs: tuple[Sought, ...] = ()
    repeats: tuple[Sought, ...] = ()
    yields_to: tuple[str, ...] = field(default=())
    precedes: tuple[str, ...] = field(default=())
    whole: frozenset[str] = frozenset()
    in_python: bool = False
    simple: frozenset[str] | None = None
    unreported: frozenset[str] = frozenset()
    code: str = _OF_MODULE
    name: str = _OF_MODULE
    doc: str | None = _OF_MODULE

    def __post_init__(self) -> None:
        stem = self.module.rpartition(".")[2]
        code, _, name = stem.partition("_")
        of_module = {"code": code.upper(), "name": name.replace("_", "-"), "doc": sys.modules[self.module].__doc__}
        for attribute, value in of_module.items():
            if getattr(self, attribute) == _OF_MODULE:
                object.__setattr__(self, attribute, value)
        missing = [heading for heading in HEADINGS if f"**{heading}**" not in (self.doc or "")]
        taken = self.doc is None and sys.flags.optimize > 1  # python -OO has taken every docstring
        if not taken and (missing or len(_CODE_BLOCK.findall(self.doc or "")) < 2):
            raise ValueError(f"{self.code}: the docstring lacks {', '.join(missing) or 'a code block'}")

    @property
    def slow(self) -> str:
        """The source of the slow version, as the docstring shows it."""
        return self._example("Slow")

    @property
    def fast(self) -> str:
        """The source of the fast version, as the docstring shows it."""
        return self._example("Fast")

    @property
    def stem(self) -> str:
        """What names everything of a rule: its module, test data, page, variants and fix."""
        return f"{self.code.lower()}_{self.name.replace('-', '_')}"

    @property
    def has_fix(self) -> bool:
        """Whether a module of `fixes` rewrites what the rule finds."""
        return self.stem in _FIXED

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Slow and Fast, and those of each variant in the order of its file; each pair is measured by itself."""
        path = VARIANTS / f"{self.stem}.md"
        variants = path.read_text(encoding="utf-8") if path.exists() else ""
        found = [Pair(name, slow, fast, about) for name, about, slow, fast in _VARIANT.findall(variants)]
        return (Pair("", self.slow, self.fast), *found)

    def _example(self, heading: str) -> str:
        _, _, rest = (self.doc or "").partition(f"**{heading}**")
        found = _CODE_BLOCK.search(rest)
        return found.group(1) if found is not None else ""
