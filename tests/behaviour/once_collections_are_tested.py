"""Collections that are built to be tested, joined or sorted for one element; some must stay as they are."""
import operator
from functools import reduce


def tried(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return type(error).__name__


def noted(x, seen):
    seen.append(x)
    return x


def displays(a, b, c, xs: list, seen, n=2):
    found = []
    for x in range(n):
        if any([a, b, c]):
            found.append(1)
        if not any((a, b)) and x == 0:
            found.append(2)
        found.append(all([a, b]))
        found.append(any([x == 1, x == 5]) + 1)
        found.append(any([a if x else b, c and b]) is True)
        found.append(all([a or b, lambda: a]))
        found.append([y for y in range(3) if all([y, x])])
        while any([noted(a, seen), noted(b, seen)]):
            break
        if list(xs):
            found.append(3)
        if len(list(xs)) == 0 or not tuple(xs):
            found.append(4)
        if any([y := x, a]) and y == 1:
            found.append(5)
    return found, seen


def empty(lines: list[str], generator, n=2):
    found = []
    for _ in range(n):
        if list(generator):
            found.append("some")
        if sorted(lines):
            found.append("lines")
        if not list(lines if generator else []):
            found.append("none")
    return found


def joined(words: list[str], parts: list[bytes], rows: list[list], pairs: list[tuple]):
    one = reduce(operator.add, words, ""), reduce(lambda a, b: a + b, parts, b"")
    two = reduce(operator.add, rows, []), reduce(operator.add, pairs, ())
    three = reduce(operator.add, [word.upper() for word in words], ""), reduce(operator.add, words, "start")
    return one, two, three, tried(lambda: reduce(operator.add, words))


def extremes(ints: list[int], words: list[str], key):
    first, *_ = sorted(words, key=key)
    *_, last = sorted(ints)
    one = next(iter(sorted(ints))), next(iter(sorted(words, key=key)), None), next(reversed(sorted(ints)))
    two = sorted(ints).pop(), sorted(words).pop(0), sorted(words, key=key, reverse=True)[0]
    return first, last, one, two


def without_rest(ints: list[int]):
    first, *rest = sorted(ints)
    del rest
    return first


for a, b, c in ((0, 1, 2), (0, 0, 0), (1, 1, 0)):
    print(displays(a, b, c, [], []), displays(a, b, c, [1], []))
print(empty(["a"], iter([1])), empty([], iter([])))
for words in ([], ["b", "a", "B"]):
    print(joined(words, [word.encode() for word in words], [[word] for word in words], [(word,) for word in words]))
    print(tried(extremes, [len(word) for word in words], words, str.lower), tried(without_rest, [*range(len(words))]))
print(tried(joined, [], [], [[1], [2]], [(1,)]))
