"""Marked lines for PFB305, returned-constant-list. Only ever compiled, never run. It is always likely: the caller may change the list."""
import os
from functools import cached_property, lru_cache

DEFAULTS = [1, 2, 3]
NAMES = os.listdir(".")
MAKE = lambda: (1, 2)

# --- the plain shapes ------------------------------------------------------------------------------------------------

def plain():
    return [1, 2, 3]  # PFB305: 11 likely

def one(): return ["a"]  # PFB305: 18 likely

def two():
    print("é"); return ["a", "b"]  # PFB305: 24 likely

def tabs(x):
	if x:
		return ["é", "ü"]  # PFB305: 9 likely
	print("ä"); return ["ß"]  # PFB305: 21 likely

def parenthesised():
    return ([1, 2])  # PFB305: 12 likely

def on_the_next_line():
    return (
        [1, 2]  # PFB305: 8 likely
    )

def several_lines():
    return [  # PFB305: 11 likely
        "a",
        "b",
        "c",
    ]

def many():
    return [  # PFB305: 11 likely
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
    ]

def kinds_of_constants(x):
    if x == 1:
        return [None, True, False]  # PFB305: 15 likely
    if x == 2:
        return [1.5, 2j, b"x", ...]  # PFB305: 15 likely
    if x == 3:
        return [-1, 0, 1]  # PFB305: 15 likely
    if x == 4:
        return [(1, 2), (3, 4)]  # PFB305: 15 likely
    if x == 5:
        return ["a" "b", "c"]  # PFB305: 15 likely
    if x == 6:
        return [("a", (1, None)), ()]  # PFB305: 15 likely
    return ["größe", "名前"]  # PFB305: 11 likely

def annotated() -> list[int]:
    return [1, 2, 3]  # PFB305: 11 likely

def documented():
    """Say what."""
    return [1, 2, 3]  # PFB305: 11 likely

# --- wherever a return may stand ------------------------------------------------------------------------------------------

def branches(x):
    if x == 1:
        return [1, 2]  # PFB305: 15 likely
    elif x == 2: return [3, 4]  # PFB305: 24 likely
    else:
        return [5, 6]  # PFB305: 15 likely

def in_loops(words):
    for word in words:
        if word:
            return ["a", "b"]  # PFB305: 19 likely
    while words:
        if words.pop(): return ["c"]  # PFB305: 31 likely
    for word in ("a", "b"):
        if word in words:
            return ["d"]  # PFB305: 19 likely
    for word in words:
        return ["e"]  # PFB305: 15 likely
    else:
        return ["f"]  # PFB305: 15 likely

def in_try(x):
    try:
        if x.check():
            return ["try", "x"]  # PFB305: 19 likely
    except ValueError:
        return ["value"]  # PFB305: 15 likely
    except (TypeError, KeyError) as problem:
        print(problem)
        return ["type"]  # PFB305: 15 likely
    else:
        return ["else"]  # PFB305: 15 likely

def with_finally(x):
    try:
        return ["try"]  # PFB305: 15 likely
    finally:
        print(x)

def in_with(x):
    with x as opened:
        if opened:
            return ["with"]  # PFB305: 19 likely
    match x:
        case [1, 2]:
            return [1, 2]  # PFB305: 19 likely
        case {"a": [1, 2]}:
            return ["a"]  # PFB305: 19 likely
        case _:
            return ["else"]  # PFB305: 19 likely

async def coroutine(x):
    async with x as opened:
        async for word in opened:
            if word:
                return ["a", "b"]  # PFB305: 23 likely
    return ["c"]  # PFB305: 11 likely

def nested():
    def inner():
        def innermost():
            return [1, 2]  # PFB305: 19 likely
        return innermost

    class Local:
        def method(self):
            return [3, 4]  # PFB305: 19 likely

    return inner, Local

class Page:
    fields = ["a", "b"]

    def method(self):
        return ["a", "b"]  # PFB305: 15 likely

    @property
    def names(self):
        return ["a", "b"]  # PFB305: 15 likely

    @classmethod
    def shared(cls):
        return ["a", "b"]  # PFB305: 15 likely

    @staticmethod
    def static():
        return ["a", "b"]  # PFB305: 15 likely

    def __dir__(self):
        return ["a", "b"]  # PFB305: 15 likely

if NAMES:
    def conditional():
        return [1, 2]  # PFB305: 15 likely

for name in NAMES:
    def in_a_module_loop():
        return [1, 2]  # PFB305: 15 likely

# --- dropped by the compiler ---------------------------------------------------------------------------------------------

def dropped(x):
    if 0:
        return [1, 2]  # PFB305: refuted
    if not __debug__: return [1, 2]  # PFB305: refuted
    while False:
        return ["a"]  # PFB305: refuted
    for word in x:
        continue
        return ["b"]  # PFB305: refuted
    if False:
        pass
    elif x:
        return x
    else:
        raise ValueError(x)
    return ["c"]  # PFB305: refuted

def after_a_return(x):
    return x
    return [1, 2]  # PFB305: refuted

def after_a_raise(x):
    raise ValueError(x)
    return [1, 2]  # PFB305: refuted

def after_an_endless_loop(x):
    while True:
        x.spin()
    return [1, 2]  # PFB305: refuted

def always(x):
    if 1:
        return x
    else:
        return [1, 2]  # PFB305: refuted

# --- not a list of constants ------------------------------------------------------------------------------------------------

def empty():
    return []

def elements(x, words):
    if x == 1:
        return [x]
    if x == 2:
        return [1, x]
    if x == 3:
        return [1, f"{x}"]
    if x == 4:
        return [1, (2, x)]
    if x == 5:
        return [1, *words]
    if x == 6:
        return [*"abc"]
    if x == 7:
        return [x.a, x[0], x()]
    if x == 8:
        return [DEFAULTS, NAMES]
    if x == 9:
        return [1, lambda: 2]
    if x == 10:
        return [-x, not x]
    return [word for word in words]

def mutable_elements(x):
    if x == 1:
        return [[1, 2], [3, 4]]
    if x == 2:
        return [{}, {"a": 1}]
    if x == 3:
        return [1, {2, 3}]
    return [(1, [2])]

def other_displays(x):
    if x == 1:
        return (1, 2)
    if x == 2:
        return {1, 2}
    if x == 3:
        return {"a": 1}
    if x == 4:
        return "ab"
    if x == 5:
        return 1, 2
    return

def part_of_something_else(x):
    if x == 1:
        return [1, 2], 3
    if x == 2:
        return {"a": [1, 2]}
    if x == 3:
        return x([1, 2])
    if x == 4:
        return [1, 2] + x
    if x == 5:
        return [0] * 9
    if x == 6:
        return [1, 2][x]
    if x == 7:
        return sorted([3, 1, 2])
    if x == 8:
        return sum([1, 2])
    if x == 9:
        return x == [1, 2]
    if x == 10:
        return x in [1, 2]
    if x == 11:
        return [1, 2].copy()
    if x == 12:
        return f"{[1, 2]}"
    if x == 13:
        return [[1, 2] for word in x]
    if x == 14:
        return x[[1, 2]]
    if x == 15:
        return lambda y: y in [1, 2]
    return list((1, 2))

def not_returned(x, y=[1, 2]):
    x.y = [1, 2]
    z = [1, 2, 3]
    if x:
        return z
    if y:
        return DEFAULTS
    raise ValueError([1, 2])

def generator(x):
    yield [1, 2]
    y = yield [3, 4]
    yield from [5, 6]
    x(y)
    return

@lru_cache(maxsize=[128][0])
def decorated(x=[1, 2]):
    return x
