# A context manager of the file keeps the error, and what the loop has done so far is read behind the `with`.
import contextlib
from contextlib import ExitStack, contextmanager


class Ignore:
    def __init__(self, *kinds):
        self.kinds = kinds

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        return kind is not None and issubclass(kind, self.kinds)


@contextmanager
def ignored(*kinds):
    try:
        yield
    except kinds as error:
        print("ignored", type(error).__name__)


class Total:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        return True

    def of(self, values: list[int]):
        total = 0
        with self:
            for value in values:
                total += value
        return total


def total(values: list[int]):
    total = 0
    with Ignore(TypeError):
        for value in values:
            total += value
    return total


def greatest(values: list[int]):
    best = 0
    with ignored(TypeError):
        for value in values:
            if value > best:
                best = value
    return best


def reversed_quotients(values):
    found = []
    with Ignore(ZeroDivisionError):
        for value in values:
            found.insert(0, 12 // value)
    return found


def stacked(values: list[int]):
    total = 0
    with ExitStack() as stack:
        stack.enter_context(Ignore(TypeError))
        for value in values:
            total += value
    return total


def limits(values):
    found = []
    for value in values:
        with ignored(ZeroDivisionError):
            limit = 12 // value
        try:
            if any([value, limit]):
                found.append(value)
        except UnboundLocalError:
            found.append("no limit")
    return found


def least(values):
    with contextlib.suppress(KeyError), ignored(ValueError):
        first, *_ = sorted(values)
        return first


print(Total().of([1, 2, None]), total([1, 2, "a"]), greatest([3, "a"]), reversed_quotients([4, 3, 0]), stacked([1, None]))
print(limits([1, 0]), limits([0]), least([]), least([2, 1]))
