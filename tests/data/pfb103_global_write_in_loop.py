"""Marked lines for PFB103, global-write-in-loop. Only ever compiled, never run.

One finding per global and outermost loop of the function, at the first rebinding. Certain where nothing called in the loop could read it.
"""
from os import getcwd as external

n = 0
m = 0
total = 0.0
text = ""
rows = {}


def callback(x):
    return x + n


# --- the plain shapes -----------------------------------------------------------------------------------------------------


def augmented(xs):
    global n
    for x in xs:
        n += 1  # PFB103: 8


def assigned(xs):
    global n
    for x in xs:
        n = n + x  # PFB103: 8


def last_seen(xs):
    global n
    for x in xs: n = x  # PFB103: 17


def in_while(x):
    global n
    n = 0
    while x:
        x -= 1
        n += x  # PFB103: 8
    n = 3


def in_test(x):
    global n
    while n < x:
        n += 1  # PFB103: 8


def walrus_in_test(x):
    global n
    while (n := n - 1) > x:  # PFB103: 11
        pass


def two_globals(xs):
    global n, m
    for x in xs:
        n += 1  # PFB103: 8
        n += 1
        m = n  # PFB103: 8
        n = 3


def two_declarations(xs):
    global n
    global m
    for x in xs: n += 1; m += 1  # PFB103: 17; 25


def two_loops(xs):
    global n
    for x in xs:
        n += x  # PFB103: 8
    for x in xs:
        n -= x  # PFB103: 8


def nested(xs):
    global n
    for x in xs:
        for y in x:
            while y:
                y -= 1
                n += y  # PFB103: 16
        n = 0


def not_bound_in_the_module(xs):
    global created
    created = 0
    for x in xs:
        created |= x  # PFB103: 8


# --- every way to bind ------------------------------------------------------------------------------------------------------


def chained(xs, y):
    global n, m
    for x in xs:
        y = n = x  # PFB103: 12
        m = y = x  # PFB103: 8


def tuples(xs):
    global n, m, total
    for x in xs:
        y, n = x  # PFB103: 11
        (y, [m, *total]) = x  # PFB103: 13; 17


def starred(xs):
    global n
    for x in xs:
        y, *n = x  # PFB103: 12


def swapped(xs):
    global n, m
    for x in xs:
        n, m = m, n  # PFB103: 8; 11


def subscript_and_global(xs):
    global n
    for x in xs:
        x[n], x.m, n = x  # PFB103: 19


def walrus(xs):
    global n
    for x in xs:
        y = x[1:(n := x)]  # PFB103: 17
        if (n := y) > 3: pass


def with_as(xs):
    global n
    for x in xs:
        with x as n:  # PFB103: 18 likely
            x = n(n)


def loop_target(xs):
    global n
    for n in xs:  # PFB103: 8
        pass


def inner_loop_target(xs):
    global n
    for x in xs:
        for n in x:  # PFB103: 12
            pass
        for y, (m, n) in x:
            pass


def cold_inner_loop_target(xs):
    global n
    for x in xs:
        for n in (1, 2):  # PFB103: 12
            pass


def captured_by_match(xs):
    global n, m, total
    for x in xs:
        match x:
            case int(): pass
            case {"k": n}: pass  # PFB103: 23
            case [m, 1]: pass  # PFB103: 18
            case total: pass  # PFB103: 17


def from_comprehension(xs):
    global n
    return [n := x for x in xs]  # PFB103: 12


def from_generator_expression(xs):
    global n
    return any(y for x in xs if (n := x) for y in x)  # PFB103: 33


def from_comprehension_in_a_loop(xs):
    global n
    for x in xs:
        y = {(n := z): z for z in x}  # PFB103: 14
        n = 3


def conditional(xs):
    global n
    for x in xs:
        if x:
            n += 1  # PFB103: 12
        elif x is None:
            n -= 1
        else:
            n = 0


def under_try(xs):
    global n, m
    for x in xs:
        try:
            n += int(x)  # PFB103: 12
        except ValueError:
            m += 1  # PFB103: 12


def in_branches(xs, y):
    global n
    if y:
        for x in xs:
            n += x  # PFB103: 12
    else:
        with y:
            for x in xs: n -= x  # PFB103: 25


def after_unicode(xs):
    global n, größe
    for x in xs:
        é = "日本"; n = x  # PFB103: 23
        größe = x; ß = größe = n  # PFB103: 8


def annotated_elsewhere(xs):
    global n
    for x in xs:
        y: int = 3; n = x; z: int  # PFB103: 20


def over_lines(xs):
    global n, m
    for x in xs:
        (
            y,
            n,  # PFB103: 12
        ) = x
        m = (  # PFB103: 8
            x
            + 1
        )


def tabbed(xs):
	global n
	for x in xs:
		if x:	n += x  # PFB103: 8


async def asynchronous(xs):
    global n
    for x in xs:
        n += x  # PFB103: 8


class Counter:
    n = 0

    def count(self, xs):
        global n
        for x in xs:
            n += x  # PFB103: 12

    def mangled(self, xs):
        global __n
        __n = 0
        for x in xs:
            __n += x  # PFB103: 12

    def attribute(self, xs):
        for x in xs:
            self.n += x
            Counter.n = x


# --- what is called -----------------------------------------------------------------------------------------------------------


def calls_builtins(xs):
    global n
    for x in xs:
        n += len(x)  # PFB103: 8
        print(max(x, n), str(n))
    return callback(n)


def calls_in_header_and_else(xs):
    global n
    for x in callback(xs):
        n += x  # PFB103: 8
    else:
        callback(n)


def calls_a_parameter(xs, use):
    global n
    for x in xs:
        n += use(x)  # PFB103: 8 likely


def calls_a_function_that_reads_it(xs):
    global n
    for x in xs:
        n = x  # PFB103: 8 likely
        callback(x)


def calls_the_unknown(xs):
    global n
    for x in xs:
        n += 1  # PFB103: 8 likely
        if x:
            external()


def calls_a_method(xs):
    global n
    for x in xs:
        n += 1  # PFB103: 8 likely
        x.run()


def calls_in_the_test(x):
    global n
    while x(n):
        n += 1  # PFB103: 8 likely


def calls_in_the_inner_header(xs):
    global n
    for x in xs:
        for y in callback(x):
            n += y  # PFB103: 12 likely


def calls_in_a_comprehension(xs, use):
    global n
    for x in xs:
        n += 1  # PFB103: 8 likely
        y = [use(z) for z in x]


def calls_a_builtin_that_is_shadowed(xs, len):
    global n
    for x in xs:
        n += len(x)  # PFB103: 8 likely


def inner_certain_but_outer_not(xs, use):
    global n
    for x in xs:
        for y in x:
            n += y  # PFB103: 12 likely
        use(x)


# --- not this rule ---------------------------------------------------------------------------------------------------------------


def reads_only(xs, use):
    global n
    for x in xs:
        use(n)
        use(n for n in x)
        use(lambda n: n)
        rows[n] = x
        n.attribute = x
        n[0] += 1


def deletes(xs):
    global n
    for x in xs:
        del n


def outside_the_loop(xs):
    global n
    n = 0
    for x in xs:
        pass
    else:
        n = 1
    while xs:
        xs = xs[1:]
    else:
        n += 1
    n += 1


def local_of_the_same_name(xs):
    n = 0
    for x in xs:
        n += 1

    def inner():
        global n
        n = 1

    return n


def declared_outside_only(xs):
    global n

    def inner(ys):
        for y in ys:
            n = y
        return [n := y for y in ys]

    class Inner:
        n = 0
        for y in "abcdefghijkl":
            pass

    return inner


def declared_inside_only(xs):
    n = 0

    def inner(ys):
        global n
        for y in ys:
            n = y  # PFB103: 12

    for x in xs:
        n = x


def inner_function_in_a_loop(xs):
    for x in xs:
        def inner():
            global n
            n = 1


def comprehension_target(xs):
    global n
    return [n for n in xs]


# a string that grows by += is PFB401's, which speaks alone
def grows(xs):
    global text
    for x in xs:
        text += f"{x},"


def cold(xs):
    global n
    for x in (1, 2, 3):
        n += x
    for x in range(8): n += x
    for n in "abc": pass
    for x in range(9): n += x  # PFB103: 23


def leaves(xs):
    global n
    for x in xs:
        n = x
        return x
    while True:
        n += 1
        break


def leaves_maybe(xs):
    global n
    for x in xs:
        n = x  # PFB103: 8
        if x:
            break


# --- gone from the bytecode ---------------------------------------------------------------------------------------------------------


def dead(xs):
    global n, m
    for x in xs:
        if 0:
            n += 1  # PFB103: refuted
        if not __debug__: n = x  # PFB103: refuted
        x = 1 or (n := x)  # PFB103: refuted
        while False:
            n += x  # PFB103: refuted
        if x:
            continue
            n = 3  # PFB103: refuted
        if __debug__:
            m = x  # PFB103: 12
        else:
            m = 3


def unreachable(xs):
    global n
    return xs
    for x in xs:
        n += x  # PFB103: refuted


n += 1
for i in range(100):
    n += i
