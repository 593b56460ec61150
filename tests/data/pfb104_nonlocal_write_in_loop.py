"""Marked lines for PFB104, nonlocal-write-in-loop. Only ever compiled, never run.

One finding per captured name and outermost loop of the function, at the first rebinding. Certain where nothing called in the loop could read it.
A comprehension captures up to 3.11 alone (it is inlined from 3.12), an annotation from 3.14.
"""
from os import getcwd as external

total = 0

# --- nonlocal ---------------------------------------------------------------------------------------------------------------


def declared(xs):
    n = 0

    def inner():
        nonlocal n
        for x in xs:
            n += x  # PFB104: 12
        while n > 3:
            n -= 1  # PFB104: 12
        while (n := n + 1) < 9:  # PFB104: 15
            pass

    return inner


def declared_two(xs):
    n, m = 0, 0

    def inner(ys):
        nonlocal n, m
        for y in ys:
            for z in y:
                n += 1  # PFB104: 16
                m = n  # PFB104: 16
            n = 0
            m = 0

    return inner


def deep(xs):
    n = 0

    def middle(ys):
        def inner(zs):
            nonlocal n
            for z in zs:
                n = n + z  # PFB104: 16

        for y in ys:
            y = 0
        return inner

    return middle


def every_way_to_bind(xs):
    n = m = k = 0

    def inner(ys):
        nonlocal n, m, k
        for y in ys:
            n, y = y  # PFB104: 12
            z = m = y  # PFB104: 16
            [z, *k] = y  # PFB104: 17
        for n in ys:  # PFB104: 12
            pass
        for y in ys:
            for z, m in y:  # PFB104: 19
                pass
        for y in ys:
            y[n], n = y  # PFB104: 18
            match y:
                case {"k": m}: pass  # PFB104: 27
                case [k, 1]: pass  # PFB104: 22
        for y in ys:
            é = "日本"; n = y  # PFB104: 27
            (
                z,
                m,  # PFB104: 16
            ) = y
        y = [n := z for z in ys]  # PFB104: 13
        y = any((m := z) > 3 for z in ys)  # PFB104: 17

    return inner


def conditional(xs):
    n = 0

    def inner(y):
        nonlocal n
        for x in xs:
            if x:
                n += x  # PFB104: 16
            elif y:
                n -= x
        with y:
            while y:
                try:
                    n += int(y)  # PFB104: 20
                except ValueError:
                    n = 0
                y -= 1

    return inner


def nonlocal_calls(xs, use):
    n = 0

    def inner(ys):
        nonlocal n
        for y in ys:
            n += len(y)  # PFB104: 12
        for y in use(n):
            n += abs(y)  # PFB104: 12
        else:
            use(n)
        for y in ys:
            n += use(y)  # PFB104: 12 likely
        for y in ys:
            n += y  # PFB104: 12 likely
            external()
        while use(n):
            n += 1  # PFB104: 12 likely
        for y in ys:
            n += 1  # PFB104: 12 likely
            y.run()
        for y in ys:
            for z in y:
                n += z  # PFB104: 16 likely
            inner(y)

    return inner


class Holder:
    def method(self, xs):
        n = __m = 0

        def inner(ys):
            nonlocal n, __m
            for y in ys:
                n += y; __m = y  # PFB104: 16; 24

        return inner


# --- a local that an inner function captures ------------------------------------------------------------------------------------


def by_function(xs):
    n = 0

    def get():
        return n

    for x in xs:
        n += x  # PFB104: 8
    return get


def by_lambda(xs):
    n = 0
    for x in xs:
        n += x  # PFB104: 8
    return lambda: n


def by_lambda_before(xs, register):
    n = 0
    register(lambda k=3: k + n)
    for x in xs: n = x  # PFB104: 17
    return n


def by_lambda_in_a_comprehension(xs):
    n = 0
    for x in xs:
        n += x  # PFB104: 8
    return [lambda: n for y in xs]


def by_genexp(xs):
    n = 0
    for x in xs:
        n += x  # PFB104: 8
    return sum(n * x for x in xs)


def by_genexp_inlined_behind_a_guard(xs):
    n = m = k = 0
    for x in xs:
        n += x  # PFB104: 8
        m += x  # PFB104: 8
        k += x  # PFB104: 8
    return tuple(n * x for x in xs), list(m * x for x in xs), set(k * x for x in xs)


def by_function_in_function(xs):
    n = 0
    for x in xs:
        n += x  # PFB104: 8

    def outer():
        def inner():
            return n

        return inner

    return outer


def by_method(xs):
    n = 0
    for x in xs:
        n += x  # PFB104: 8

    class Local:
        def get(self):
            return n

    return Local


def by_class_body(xs):
    n = 0
    for x in xs:
        n += x  # PFB104: 8

    class Local:
        start = n

    return Local


def by_nonlocal_only(xs):
    n = 0

    def reset():
        nonlocal n
        n = 0

    for x in xs:
        n += x  # PFB104: 8
    return n, reset


def parameter(xs, n, *rest, m=1, **options):
    for x in xs:
        n += x  # PFB104: 8
        m, rest = x  # PFB104: 8; 11
        options = x  # PFB104: 8
    return lambda: (n, m, rest, options)


def parameter_not_rebound(xs, n):
    for x in xs:
        m = n + x
    return lambda: n


def target_of_the_loop(xs):
    def show():
        return row, column

    for row in xs:  # PFB104: 8
        for column in row:  # PFB104: 12
            pass
    return show


def with_as(xs):
    def show():
        return stream

    for x in xs:
        with x() as stream:  # PFB104: 20 likely
            pass
    return show


def after_unicode(xs):
    größe = 0
    for x in xs:
        é = "日本"; größe = x  # PFB104: 23
    return lambda: größe


def tabbed(xs):
	n = 0
	for x in xs:
		if x:	n += x  # PFB104: 8
	return lambda: n


def walrus_in_a_genexp(xs):
    return any((last := x) > 3 for x in xs), last  # PFB104: 16


def captured_calls(xs, use):
    n = 0

    def get():
        return n

    for x in xs:
        n += x  # PFB104: 8 likely
        get()
    for x in xs:
        n += len(x)  # PFB104: 8
    for x in xs:
        n += use(x)  # PFB104: 8 likely
    for x in xs:
        n += 1  # PFB104: 8 likely
        sorted(x, key=lambda y: y + use(n))
        use(lambda: n)


async def asynchronous(xs):
    n = 0
    for x in xs:
        n += x  # PFB104: 8

    async def get():
        return n

    return get


# --- captured on some Pythons only ------------------------------------------------------------------------------------------------


def by_list_comprehension(xs):
    n = 0
    for x in xs:
        n += x  # PFB104: 8 (<3.12)
    return [n * x for x in xs]


def by_set_comprehension(xs):
    n = 0
    for x in xs:
        n += x  # PFB104: 8 (<3.12)
    return {n * x for x in xs}


def by_dict_comprehension(xs):
    n = 0
    for x in xs: n = x  # PFB104: 17 (<3.12)
    return {x: n for x in xs}


def by_condition(xs):
    n = 0
    while xs:
        xs = xs[n:]  # PFB104: 8 (<3.12)
        n += 1
    return [x for y in n for x in xs]


def by_inner_comprehension_of_a_genexp(xs):
    n = 0
    for x in xs: n = x  # PFB104: 17
    return sum([n for y in x] for x in xs)


def first_iterable_is_not_captured(xs):
    n = 0
    for x in xs:
        n += x
    return [y for y in n], sum(y for y in n)


def by_annotation(xs):
    kind = None
    for x in xs:
        kind = x

    def inner(a: kind) -> None:
        pass

    return inner


def default_decorator_and_base_are_not_captured(xs):
    n = 0
    for x in xs:
        n = x

    @n
    def inner(a=n, *, b=n):
        pass

    class Local(n, metaclass=n):
        pass

    return inner, lambda a=n: a


# --- not this rule ----------------------------------------------------------------------------------------------------------------


def plain_local(xs):
    n = 0
    for x in xs:
        n += x

    def inner(n):
        return n, [n for n in xs], lambda n: n

    def other():
        n = 1
        return n

    return n, inner, other


def reads_only(xs, use):
    n = {}

    def inner(ys):
        nonlocal n
        for y in ys:
            use(n)
            n[y] = y
            n.attribute = y
        return n

    for x in xs:
        n[x] += 1
    return inner


def deletes(xs):
    n = 0

    def inner(ys):
        nonlocal n
        for y in ys:
            del n

    return inner


def outside_the_loop(xs):
    n = 0

    def inner(ys):
        nonlocal n
        n = 1
        for y in ys:
            pass
        else:
            n = 2
        n += 1

    for x in xs:
        pass
    else:
        n += 1
    while xs:
        xs = xs[1:]
    else:
        n += 1
    return inner


def inner_function_in_a_loop(xs):
    n = 0
    for x in xs:
        def inner(y=x):
            nonlocal n
            n += 1

        inner()
    return n


def globals_are_not_captured(xs):
    global total
    for x in xs:
        total += x
    return lambda: total


# a string that grows by += is PFB401's, which speaks alone
def grows(xs):
    text = ""

    def inner(ys):
        nonlocal text
        for y in ys:
            text += "x"

    for x in xs:
        text += f"{x},"
    return inner


def cold(xs):
    n = 0
    for x in (1, 2, 3): n += x
    for x in range(8): n += x
    for n in "abc": pass
    for x in range(9): n += x  # PFB104: 23
    for x in xs:
        for n in (1, 2): pass  # PFB104: 12
    return lambda: n


def leaves(xs):
    n = 0

    def inner():
        return n

    while True:
        n += 1
        break
    for x in xs:
        n = x
        return inner


class Body:
    n = 0
    for x in range(100):
        n += x
    get = lambda self: self.n


# --- gone from the bytecode -------------------------------------------------------------------------------------------------------


def dead(xs):
    n = m = 0
    for x in xs:
        if 0:
            n += 1  # PFB104: refuted
        if not __debug__: n = x  # PFB104: refuted
        x = 1 or (n := x)  # PFB104: refuted
        while False:
            n += x  # PFB104: refuted
        if x:
            continue
            n = 3  # PFB104: refuted
        if __debug__:
            m = x  # PFB104: 12
        else:
            m = 3
    return lambda: (n, m)


def unreachable(xs):
    n = 0

    def inner():
        nonlocal n
        return n
        for x in xs:
            n += x  # PFB104: refuted

    return inner
