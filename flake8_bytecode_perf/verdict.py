"""Whether a rewrite preserves behaviour: the verdict of a rule, and the closed list of obstacles that it names."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace

FIX_KINDS = ("safe", "unsafe", "none")


class Obstacle(enum.Enum):
    """A reason why a rewrite may change behaviour: a stable slug, one sentence, and whether it makes the finding likely.

    An obstacle that makes the finding likely says that the slow place may have to stay as it is. Any other leaves the finding
    certain and only its fix unsafe: who rewrites by hand sees at once whether it matters.
    """

    # the slow place may have to stay as it is
    UNKNOWN_TYPE = "unknown-type", "the type of a value is not known", True
    MAY_BE_NONE = "may-be-none", "a value may be None", True
    OWN_CLASS = "own-class", "a class of this file may define the operation", True
    CHANGED_BY_CALLEE = "changed-by-callee", "code that the loop calls may change the value", True
    CHANGED_IN_LOOP = "changed-in-loop", "the loop may change the value", True
    READ_BY_CALLEE = "read-by-callee", "code that the loop calls may read the value", True
    READ_BY_CONSUMER = "read-by-consumer", "the code that consumes the elements may read or change the object", True
    READ_WHILE_IT_GROWS = "read-while-it-grows", "the loop reads the value while it grows", True
    OTHER_OBJECT = "other-object", "each iteration may change another object", True
    ALIASED = "aliased", "another name may refer to the same object", True
    ESCAPES = "escapes", "other code may keep a reference to the object", True
    MAY_BE_UNBOUND = "may-be-unbound", "a name or attribute may have no value at that point", True
    CONDITIONAL = "conditional", "the place does not run in every iteration", True
    FEW_REMOVED = "few-removed", "the loop may end after removing a few elements", True
    FEW_ITERATIONS = "few-iterations", "the loop may reach the place in only a few iterations", True
    FEW_NEW = "few-new-elements", "the set may already contain most of the elements", True
    FEW_CALLS = "few-calls", "the file does not show that the code runs often, or that what it builds gets long", True
    FEW_ELEMENTS = "few-elements", "the call may stop after a few elements, and then the rewrite is no faster", True
    REENTRANT = "reentrant", "the call may call the function that contains it", True
    SUSPENDS = "suspends", "the function may be suspended in the loop", True
    LATE_BINDING = "late-binding", "a function that is created in the loop may read the variable later", True
    OTHER_ERROR = "other-error", "the rewrite may raise a different exception", True
    OTHER_RESULT = "other-result", "the rewrite may give a different result for some values", True
    TYPE_MATTERS = "type-matters", "other code may depend on the type of the object", True
    NAME_IS_PASSED = "name-is-passed", "a caller may pass another value", True
    PYTHON_2 = "python-2", "the file seems to run on Python 2 as well, which has no f-strings", True
    BACKSLASH = "backslash", "the f-string would be a syntax error before Python 3.12: a part contains a backslash", True
    CODE_ELSEWHERE = "code-elsewhere", "the finding depends on code that this file does not show", True
    # a person who rewrites by hand sees at once whether it matters
    READ_BY_UNKNOWN_CODE = "read-by-unknown-code", "code that this file does not show may read the partial result", False
    SEEN_AFTER_ERROR = "seen-after-error", "the partial result may be read after an exception", False
    ITERABLE_RUNS_CODE = "iterable-runs-code", "the expression after `in` may change the value before the loop starts", False
    SAME_OBJECT = "same-object", "two names may refer to the same object, if a caller passes it twice", False
    SHARED_OBJECT = "shared-object", "code that the loop runs may change the object, if it has a reference to it", False
    STOP_ITERATION = "stop-iteration", "code that is called may raise StopIteration", False
    LENGTH_RUNS_CODE = "length-runs-code", "a class of this file may run code when it is asked for its length", False
    STORE_RUNS_CODE = "store-runs-code", "a class that this file does not show may run code when the attribute is stored", False
    SKIPPED_ITERATION = "skipped-iteration", "the loop may make no iterations, and then the rewrite behaves differently", False
    EARLY_IMPORT = "early-import", "the rewrite may run an import earlier, or one that never ran", False
    ERROR_DIFFERS = "error-differs", "the rewrite may raise a different error, one with a different text, or none", False
    ERROR_ORDER = "error-order", "an error and other effects may happen in a different order", False
    FIRST_VALUE = "first-value", "the value before the loop may have a different type", False
    NAME_IS_READ = "name-is-read", "a name that the rewrite removes or adds is read elsewhere", False
    PART_TYPE = "part-type", "a part that is added may have a different type", False
    CHANGES_IN_PLACE = "changes-in-place", "the rewrite changes an object that another name or a caller may refer to", False

    def __init__(self, slug: str, sentence: str, doubts: bool) -> None:  # noqa: FBT001 - the fields of each member
        self.slug = slug
        self.sentence = sentence
        self.doubts = doubts


_OF_FREQUENCY = frozenset({Obstacle.FEW_REMOVED, Obstacle.FEW_ITERATIONS, Obstacle.FEW_NEW, Obstacle.FEW_CALLS})
_OF_WORTH = _OF_FREQUENCY | {Obstacle.FEW_ELEMENTS}  # the behaviour stays the same
SENTENCES = {obstacle.slug: obstacle.sentence for obstacle in Obstacle}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The obstacles to a rewrite, the most telling first, and whether a fix knows how to write it here.

    `can_be_written` is false where the statement has a form that no fix rewrites.
    """

    obstacles: tuple[Obstacle, ...] = ()
    can_be_written: bool = True

    @property
    def confidence(self) -> str:
        """`certain` or `likely`, as the user's option means it."""
        return "likely" if any(obstacle.doubts for obstacle in self.obstacles) else "certain"

    @property
    def is_certain(self) -> bool:
        """Whether no obstacle makes the finding likely."""
        return self.confidence == "certain"

    def where_hot(self) -> Verdict:
        """Return the verdict for a place that a profile shows to be hot: without the doubts whether it runs often enough."""
        kept = tuple([obstacle for obstacle in self.obstacles if obstacle not in _OF_FREQUENCY])
        return self if len(kept) == len(self.obstacles) else replace(self, obstacles=kept)

    def where_rare(self) -> Verdict:
        """Return the verdict for a place of which the file does not show that it runs often enough."""
        return self.but(Obstacle.FEW_CALLS)

    def but(self, obstacle: Obstacle) -> Verdict:
        """Return the verdict with one more obstacle."""
        return self if obstacle in self.obstacles else replace(self, obstacles=(*self.obstacles, obstacle))

    @property
    def fix(self) -> str:
        """`safe` where no obstacle says that the behaviour may change, `unsafe` with any that does, `none` without a fix."""
        if not self.can_be_written:
            return "none"
        return "safe" if _OF_WORTH.issuperset(self.obstacles) else "unsafe"


SAFE = Verdict()


def verdict_of(*obstacles: Obstacle | None, can_be_written: bool = True) -> Verdict:
    """Return the verdict of the obstacles that there are; None stands for an obstacle that there is not."""
    found = tuple(dict.fromkeys([obstacle for obstacle in obstacles if obstacle is not None]))
    return Verdict(found, can_be_written) if found or not can_be_written else SAFE


def unless(holds: bool, obstacle: Obstacle) -> Obstacle | None:  # noqa: FBT001 - reads as a sentence
    """Return the obstacle unless a condition holds."""
    return None if holds else obstacle
