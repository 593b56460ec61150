"""Marked lines for PFB202, attribute-accumulator. Only ever compiled, never run.

One finding per target and outermost loop that does not bind the base, at the first `+=`. Certain where the base is not otherwise used in the
loop and nothing unknown is called.
"""
import settings
from os import getcwd as external

shared = settings.shared


def callback(x):
    return x


# --- certain ------------------------------------------------------------------------------------------------------------------


def parameter(xs, obj):
    for x in xs:
        obj.n += x  # PFB202: 8
    return obj.n


def one_line(xs, obj):
    for x in xs: obj.n += 1  # PFB202: 17
    for x in xs: x = 0; obj.n += 1; obj.n += 2  # PFB202: 24


def keyword_only(xs, *, obj):
    while xs:
        xs = xs[1:]
        obj.n += 1  # PFB202: 8


def bound_before(xs, use):
    obj = use()
    for x in xs:
        obj.n += x  # PFB202: 8
    with use() as stream:
        for x in xs:
            stream.n += x  # PFB202: 12
    try:
        use()
    except ValueError as error:
        for x in xs:
            error.n += x  # PFB202: 12
    import config
    for x in xs:
        config.n += x  # PFB202: 8
    use(obj)


def two_objects(xs, left, right):
    for x in xs:
        left.n += x  # PFB202: 8 likely
        right.n += 1  # PFB202: 8 likely


def two_loops(xs, obj):
    for x in xs:
        obj.n += x  # PFB202: 8
    for x in xs:
        obj.n += x  # PFB202: 8


def nested(xs, obj):
    for x in xs:
        for y in x:
            while y:
                y -= 1
                obj.n += y  # PFB202: 16
            obj.n += 1
        obj.n += 2


def inner_only(xs, use):
    for obj in use(xs):
        for x in xs:
            obj.n += x  # PFB202: 12
        use(obj)
        while x:
            x -= 1
            obj.n += x  # PFB202: 12
    for x in xs:
        obj = use(x)
        for y in x:
            obj.n += y  # PFB202: 12
        obj.n += 1


def conditional(xs, obj):
    for x in xs:
        if x:
            obj.n += x  # PFB202: 12
        elif x is None:
            obj.n += 1
        else:
            x = 0


def under_try(xs, obj):
    for x in xs:
        try:
            x = int(x)
        except ValueError:
            obj.n += 1  # PFB202: 12
        else:
            x = 0


def under_match(xs, obj):
    for x in xs:
        match x:
            case [y]:
                obj.n += y  # PFB202: 16
            case _:
                pass


def around_the_loop(xs, obj):
    if obj:
        with obj:
            try:
                for x in obj.items:
                    obj.n += x  # PFB202: 20
                else:
                    obj.m = obj.n
            finally:
                while xs:
                    xs -= 1
                    obj.n += xs  # PFB202: 20


def builtins_are_known(xs, obj):
    for x in xs:
        obj.n += len(x)  # PFB202: 8
        print(max(x), abs(x[0]))
    return callback(obj)


def calls_in_header_and_else(xs, obj):
    for x in callback(xs):
        obj.n += x  # PFB202: 8
    else:
        callback(obj)


def operands(xs, obj, n):
    for x in xs:
        obj.n += x[0] * n - (x[1] if x else 3)  # PFB202: 8
    for x in xs:
        obj.n += (  # PFB202: 8
            x
            + 1
        )
    for x in xs:
        é = "日本"; größe = 3; obj.n += 1  # PFB202: 36
    for x in xs:
        obj.n += sum([y * y for y in x])  # PFB202: 8


def unicode_target(xs, größe):
    for x in xs: größe.zähler += x  # PFB202: 17


def tabbed(xs, obj):
	for x in xs:
		if x:	obj.n += x  # PFB202: 8


async def asynchronous(xs, obj):
    for x in xs:
        obj.n += x  # PFB202: 8


class Counter:
    made = 0

    def __init__(self, xs):
        self.n = 0
        self.__hidden = 0
        for x in xs:
            self.n += x  # PFB202: 12

    def count(self, xs):
        for x in xs:
            self.n += x  # PFB202: 12
        for x in xs:
            self.__hidden += x  # PFB202: 12

    @classmethod
    def make(cls, xs):
        for x in xs:
            cls.made += 1  # PFB202: 12

    def nested_function(self, xs):
        def inner(ys, obj):
            for y in ys:
                obj.n += y  # PFB202: 16

        for x in xs:
            def another(ys, obj):
                obj.n += x
                while ys:
                    ys -= 1
                    obj.n += ys  # PFB202: 20


# --- likely: the base is used otherwise, or something unknown is called -----------------------------------------------------------


def used_otherwise(xs, obj, other):
    for x in xs:
        obj.n += x  # PFB202: 8 likely
        x = obj
    for x in xs:
        obj.n += x  # PFB202: 8 likely
        x[0] = obj.m
    for x in xs:
        obj.n += obj.step  # PFB202: 8 likely
    for x in xs:
        obj.n += x  # PFB202: 8 likely
        if obj.n > 3:
            break
    while obj.n < 3:
        obj.n += 1  # PFB202: 8 likely
    for x in xs:
        obj.n += x  # PFB202: 8 likely
        obj.m = x
    for x in xs:
        obj.n += x  # PFB202: 8 likely
        for y in obj:
            pass
    for x in xs:
        obj.n += x  # PFB202: 8 likely
        print(obj)
    for x in xs:
        obj.n += x  # PFB202: 8 likely
        x = f"{obj}"


def used_by_a_comprehension(xs, obj):
    for x in xs:
        obj.n += x  # PFB202: 8 likely
        x = [y for y in x if y is obj]


def used_by_a_lambda(xs, obj):
    for x in xs:
        obj.n += x  # PFB202: 8 likely
        x = lambda: obj


def unknown_calls(xs, obj, use):
    for x in xs:
        obj.n += use(x)  # PFB202: 8 likely
    for x in xs:
        obj.n += 1  # PFB202: 8 likely
        x.run()
    for x in xs:
        obj.n += 1  # PFB202: 8 likely
        if x:
            external()
    while use(xs):
        obj.n += 1  # PFB202: 8 likely
    for x in xs:
        for y in use(x):
            obj.n += y  # PFB202: 12 likely
    for x in xs:
        obj.n += 1  # PFB202: 8 likely
        x = [use(y) for y in x]
    for x in xs:
        for y in x:
            obj.n += y  # PFB202: 12 likely
        use(x)
    for x in xs:
        obj.n += callback(x)  # PFB202: 8


def shadowed_builtin(xs, obj, len):
    for x in xs:
        obj.n += len(x)  # PFB202: 8 likely


class Caller:
    def __init__(self):
        self.calls = 0

    def run(self, xs):
        for x in xs:
            self.calls += 1  # PFB202: 12 likely
            self.step(x)

    def step(self, x):
        return self.calls


# --- the loop binds the base ---------------------------------------------------------------------------------------------------------


def rebound(xs, obj, use):
    for obj in xs:
        obj.n += 1
    for x, (y, *obj) in xs: obj.n += 1
    for x in xs:
        obj.n += 1
        obj = x
    while (obj := use(xs)):
        obj.n += 1
    for x in xs:
        y, obj = x
        obj.n += 1
    for x in xs:
        with x as obj:
            obj.n += 1
    for x in xs:
        try:
            x = 0
        except ValueError as obj:
            obj.n += 1
    for x in xs:
        import obj
        obj.n += 1
    for x in xs:
        match x:
            case {"k": obj}:
                obj.n += 1
    for x in xs:
        match x:
            case [*obj]:
                obj.n += 1
    for x in xs:
        def obj(): pass
        obj.n += 1
    for x in xs:
        class obj: pass
        obj.n += 1
    for x in xs:
        obj.n += 1
        obj += 1
    for x in xs:
        obj.n += 1
        if x: del obj
    for x in xs:
        obj.n += 1
        x = [obj := y for y in x]


def rebound_by_an_inner_function(xs, obj, use):
    def inner():
        nonlocal obj
        obj = use()

    for x in xs:
        obj.n += 1


# --- not this rule ----------------------------------------------------------------------------------------------------------------------


def other_targets(xs, obj, use, n):
    for x in xs:
        n += x
        obj[x] += 1
        obj.rows[x] += 1
        obj[x].n += 1
        use().n += 1
        x.n += 1
        (x or obj).n += 1


def globals_are_no_locals(xs):
    for x in xs:
        shared.n += 1
        settings.n += 1


def declared_global(xs):
    global declared
    declared = 0
    for x in xs:
        declared.n += 1


def outside_the_loop(xs, obj):
    obj.n += 1
    for x in xs:
        pass
    else:
        obj.n += 1
    while xs:
        xs -= 1
    else:
        obj.n += 1


def inner_function_in_a_loop(xs, obj):
    for x in xs:
        def inner(obj=x):
            obj.n += 1


# a string that grows by += is PFB401's, which speaks alone
class Writer:
    def __init__(self):
        self.out = ""

    def write(self, xs):
        for x in xs:
            self.out += x


def grows(xs, obj):
    for x in xs:
        obj.text += f"{x},"


def cold(xs, obj):
    for x in (1, 2, 3): obj.n += x
    for x in range(8): obj.n += x
    for x in "ab":
        for y in [1, 2]: obj.n += y
    for x in range(9): obj.n += x  # PFB202: 23
    for x in xs:
        for y in (1, 2): obj.n += y  # PFB202: 25
    for x in "ab":
        for y in xs: obj.n += y  # PFB202: 21


def leaves(xs, obj):
    for x in xs:
        obj.n += x
        break
    while True:
        obj.n += 1
        if xs:
            return
        else:
            raise ValueError


def comes_again(xs, obj):
    while True:
        obj.n += 1  # PFB202: 8
        if xs:
            return


# --- gone from the bytecode ----------------------------------------------------------------------------------------------------------------


def dead(xs, obj, other):
    for x in xs:
        if 0:
            obj.n += 1  # PFB202: refuted
        if not __debug__: obj.n += 1  # PFB202: refuted
        while False:
            obj.n += x  # PFB202: refuted
        if x:
            continue
            obj.n += 3  # PFB202: refuted
        if __debug__:
            other.n += x  # PFB202: 12 likely
        else:
            obj.n += x  # PFB202: refuted
    return xs
    for x in xs:
        obj.n += x  # PFB202: refuted
