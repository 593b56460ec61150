"""Marked lines for PFB501 where a comprehension would do something else, or could not be written."""
import contextlib

from somewhere import roots

total = []


# --- the list is read, or seen by others -----------------------------------------------------------------------------------------


def read_in_the_test(xs):
    out = []
    for x in xs:
        if x.n not in out:
            out.append(x.n)
    return out


def read_in_the_element(xs):
    out = []
    for x in xs:
        out.append((len(out), x))
    return out


def read_in_the_header(xs):
    out = []
    for x in chain(xs, out):
        out.append(x.n)
    return out


def read_by_a_lambda(xs):
    out = []
    for x in xs:
        out.append(lambda: out)
    return out


def is_the_target(xs):
    out = []
    for out in xs:
        out.append(1)
    return out


def a_global(xs):
    global total
    total = []
    for x in xs:
        total.append(x.n)


def of_the_function_around(xs):
    out = []

    def fill(ys):
        nonlocal out
        out = []
        for y in ys:
            out.append(y.n)

    fill(xs)
    return out


def captured(xs):
    out = []

    def size():
        return len(out)

    rest = []
    for x in xs:  # PFB501: 4
        rest.append(x.of(size))
    out = []
    for x in xs:
        out.append(x.of(size))
    return rest


def captured_by_a_comprehension(xs):
    out = []
    for x in xs:  # PFB501: 4
        out.append(x.n)
    return [out[y] for y in xs]


def captured_by_a_lambda(xs):
    out = []
    for x in xs:
        out.append(x.n)
    return lambda: out


def by_index(xs, out):
    out[0] = []
    for x in xs:
        out[0].append(x.n)


# --- the loop's variable is seen ----------------------------------------------------------------------------------------------------


def read_after(xs):
    x = None
    out = []
    for x in xs:
        out.append(x.n)
    return out, x


def half_of_it_read_after(xs):
    out = []
    for i, x in enumerate(xs):
        out.append(x.n)
    print(i)
    return out


def read_in_the_next_header(xs):
    out = []
    for x in xs:
        out.append(x.n)
    for x in x.children:
        print(x)
    return out


def read_before_in_a_loop(xs):
    x = 0
    while xs:
        print(x)
        out = []
        for x in xs:
            out.append(x.n)


def read_in_the_test_of_a_while(xs, x):
    while x:
        out = []
        for x in xs:
            out.append(x.n)


def bound_around(rows):
    for x in rows:
        print(x)
        out = []
        for x in x.parts:  # PFB501: 8
            out.append(x.n)
        print(out)


def bound_around_and_read_after(rows):
    for x in rows:
        out = []
        for x in x.parts:
            out.append(x.n)
        print(out, x)


def read_above_only(xs, x):
    print(x)
    out = []
    for x in xs:  # PFB501: 4
        out.append(x.n)
    return out


def added_to_after(xs):
    out = []
    for x in xs:
        out.append(x + 1)
    x += 1
    return out


def deleted_after(xs):
    out = []
    for x in xs:
        out.append(x + 1)
    del x
    return out


def made_of_itself_after(xs):
    out = []
    for x in xs:
        out.append(x + 1)
    x = x + 1
    return out, x


def bound_after_in_a_branch(xs):
    out = []
    for x in xs:
        out.append(x + 1)
    if not xs:
        x = None
    return out, x


def read_in_another_branch(xs, deep):
    for row in xs:
        if deep:
            out = []
            for x in xs:
                out.append(x + 1)
            x = 1
        else:
            print(x)


def read_by_an_inner_function(xs):
    out = []
    for x in xs:
        out.append(lambda: x)
    rest = []
    for y in xs:
        rest.append(y.n)

    def last():
        return y

    return out, rest, last


def a_global_target(xs):
    global total
    out = []
    for total in xs:
        out.append(total.n)
    return out


def an_attribute_as_target(self, xs):
    out = []
    for self.x in xs:
        out.append(self.x + 1)
    rest = []
    for a, xs[0] in xs:
        rest.append(a + 1)
    return out


def looked_into(xs):
    out = []
    for x in xs:
        out.append(x.n)
    return render(locals())


def read_too_often_to_tell(xs):
    out = []
    for x in xs:
        out.append(x.n)
    for x in xs:
        print(
            x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x,
            x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x,
            x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x,
            x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x,
            x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x,
            x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x,
            x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x,
            x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x,
        )
    return out


# --- what a comprehension can't hold, or would change -----------------------------------------------------------------------------


def yielding(xs):
    out = []
    for x in xs:
        out.append((yield x))
    rest = []
    for x in xs:
        if (yield from x):
            rest.append(x.n)
    return out, rest


async def waiting(xs):
    out = []
    for x in xs:
        out.append(await x)
    rest = []
    async for x in xs:
        rest.append(x.n)
    async with xs:
        last = []
        for y in xs:  # PFB501: 8
            last.append(y.n)
    return out, rest, last


def looks_into_its_frame(xs):
    out = []
    for x in xs:
        out.append(eval(x))
    rest = []
    for y in xs:
        rest.append(vars())
    return out, rest


def a_name_of_that_builtin(dirs, root):
    out = []
    for dir in dirs:  # PFB501: 4
        out.append(root + dir)
    return out


def walrus_in_the_header(xs):
    out = []
    for x in (ys := xs):
        out.append(x.n)
    return out, ys


def walrus_of_the_variable(xs):
    out = []
    for x in xs:
        if (x := x.n):
            out.append(x + 1)
    return out


def a_generator_as_element(xs, ys):
    out = []
    for x in xs:
        out.append(y for y in ys if y is x)
    return out


def inner_header_reads_the_name(rows, x):
    out = []
    for row in rows:
        for x in row.of(x):
            out.append(x.n)
    rest = []
    for row in rows:
        for y in rest_of(row, z):
            for z in y:
                rest.append(z.n)
    return out, rest


def inner_header_reads_the_outer(rows):
    out = []
    for row in rows:  # PFB501: 4
        for x in row.of(row):
            out.append(x.n)
    return out


def more_in_the_outer(rows):
    out = []
    for row in rows:
        print(row)
        for x in row:
            out.append(x.n)
    rest = []
    for row in rows:
        for x in row:
            rest.append(x.n)
        else:
            print(row)
    last = []
    for row in rows:
        for x in row:
            last.append(x.n)
        for x in row:
            last.append(x.m)
    kept = []
    while rows:
        for x in rows.pop():
            kept.append(x.n)
    return out, rest, last, kept


# --- filled half, and seen --------------------------------------------------------------------------------------------------------


def read_by_the_handler(xs):
    out = []
    try:
        rest = []
        for x in xs:
            rest.append(int(x))
    except ValueError:
        print(rest)
    return out


def read_behind(xs):
    try:
        out = []
        for x in xs:
            out.append(int(x))
    except ValueError:
        pass
    return out


def read_at_last(xs):
    try:
        out = []
        for x in xs:
            out.append(int(x))
    finally:
        print(out)


def left_by_the_handler(xs):
    try:
        out = []
        for x in xs:  # PFB501: 8
            out.append(int(x))
    except ValueError:
        raise KeyError(xs)
    return out


def read_in_the_else(xs):
    try:
        out = []
        for x in xs:  # PFB501: 8
            out.append(int(x))
    except ValueError:
        pass
    else:
        return out


def suppressed(xs):
    with contextlib.suppress(ValueError):
        out = []
        for x in xs:
            out.append(int(x))
    return out


def suppressed_further_out(xs, deep):
    with contextlib.suppress(ValueError):
        out = []
        if deep:
            out = []
            for x in xs:
                out.append(int(x))
    return out


# --- filled from two loops --------------------------------------------------------------------------------------------------------


def two_loops(xs, ys):
    out = []
    for x in xs:  # PFB501: 4
        out.append(x.n)
    for y in ys:
        out.append(y.n)
    return out


def list_is_something_else(xs, list):
    out = list()
    for x in xs:
        out.append(x.n)
    return out


# --- a local with the name of an import: the compiler takes that for a module, and loads no method --------------------------------


def named_as_an_import(xs):
    roots = []
    for x in xs:  # PFB501: 4
        roots.append(x.n)
    return roots


# --- bound behind the loop, but not if it was left by a break ---------------------------------------------------------------------


def else_of_another_loop(xs, ys):
    out = []
    for x in xs:
        out.append(x.n)
    for y in ys:
        if y:
            break
    else:
        x = None
    return out, x


def else_of_a_loop_that_nothing_breaks(xs, ys):
    out = []
    for x in xs:  # PFB501: 4
        out.append(x.n)
    while ys:
        for y in ys.pop():
            if y:
                break
    else:
        x = None
    return out, x


# --- bound behind the loop, but not always ----------------------------------------------------------------------------------------


def bound_where_an_error_is_suppressed(xs, f):
    out = []
    for x in xs:
        out.append(x.n)
    with contextlib.suppress(ValueError):
        f()
        x = None
    return out, x


def bound_by_what_may_be_skipped(xs, f):
    out = []
    for x in xs:
        out.append(x.n)
    f() and (x := None)
    print(out, x)
    out = []
    for x in xs:
        out.append(x.n)
    y = (x := None) if f() else 1
    print(out, x, y)
    out = []
    for x in xs:  # PFB501: 4
        out.append(x.n)
    y = f() or 1 if (x := None) else 1
    return out, x, y


def bound_by_with(xs, f):
    for row in xs:
        with contextlib.suppress(ValueError):
            out = []
            f(row)
        out = []
        for x in xs:  # PFB501: 8
            out.append(x.n)
        with f() as x:
            print(out, x)
