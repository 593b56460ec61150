"""Marked lines for PFB501, append-loop. Only ever compiled, never run."""
import functools

names = []
out = []
for name in names:
    out.append(name + "x")


class Page:
    out = []
    for name in names:
        out.append(name + "x")

    def method(self, xs):
        found = []
        for x in xs:  # PFB501: 8
            found.append(self.scale * x)
        return found

    def attribute(self, xs):
        self.out = []
        for x in xs:
            self.out.append(x + 1)
        return self.out


# --- what is reported --------------------------------------------------------------------------------------------------------


def plain(xs):
    found = []
    for x in xs:  # PFB501: 4
        found.append(x + 1)
    return found


def by_constructor(xs):
    found = list()
    for x in xs:  # PFB501: 4
        found.append(x + 1)
    return found


def annotated(xs):
    found: list[int] = []
    for x in xs:  # PFB501: 4
        found.append(x + 1)
    return found


def guarded(xs):
    found = []
    for x in xs:  # PFB501: 4
        if x > 3:
            found.append(x)
    return found


def guarded_twice(xs):
    found = []
    for x in xs:  # PFB501: 4
        if x:
            if x.n > 3:
                found.append(x.n)
    return found


def unpacked(xs):
    found = []
    for i, (a, *b) in enumerate(xs):  # PFB501: 4
        found.append((i, a, b))
    return found


def over_range(n):
    found = []
    for _ in range(n):  # PFB501: 4
        found.append(0)
    return found


def with_statements_between(xs):
    found = []
    count = 0
    log("start")
    for x in xs:  # PFB501: 4
        found.append(count + x)
    return found


def calls(xs):
    found = []
    for x in xs:  # PFB501: 4
        found.append(load(x, key=lambda v: v.n))
    return found


def conditional_expression(xs):
    found = []
    for x in xs:  # PFB501: 4
        found.append(x if x else None)
    return found


def nested_in_a_loop(rows):
    table = {}
    for row in rows:
        found = []
        for x in row:  # PFB501: 8
            found.append(x * 2)
        table[row] = found
    return table


def under_if(xs):
    if xs:
        found = []
        for x in xs:  # PFB501: 8
            found.append(x * 2)
        return found


def under_with_and_else(xs):
    with open("f") as file:
        found = []
        for line in file:  # PFB501: 8
            found.append(line.strip())
    if found:
        return found
    else:
        found = []
        for x in xs:  # PFB501: 8
            found.append(x * 2)
    return found


def in_a_generator(xs):
    found = []
    for x in xs:  # PFB501: 4
        found.append(x * 2)
    yield found


async def in_a_coroutine(xs):
    found = []
    for x in xs:  # PFB501: 4
        found.append(x * 2)
    return found


def filled_twice(xs, ys):
    found = []
    for x in xs:  # PFB501: 4
        found.append(x * 2)
    for y in ys:
        found.append(y * 2)
    return found


def the_target_is_another_loops_too(xs, ys):
    for x in ys:
        print(x)
    found = []
    for x in xs:  # PFB501: 4
        found.append(x * 2)
    for x in ys:
        print(x)
    return found


def sublist(xs):
    found = []
    for x in xs:  # PFB501: 4
        found.append([y for y in x if y])
    return found


def tried(xs):
    try:
        found = []
        for x in xs:  # PFB501: 8 likely
            found.append(load(x))
    except ValueError:
        pass
    return found


def tried_and_raised(xs):
    try:
        found = []
        for x in xs:  # PFB501: 8
            found.append(load(x))
    except ValueError:
        raise RuntimeError
    return found


def tried_with_nothing_called(xs):
    try:
        found = []
        for x in xs:  # PFB501: 8 likely
            found.append(x + 1)
    except ValueError:
        pass
    return found


def inner():
    def filled(xs):
        found = []
        for x in xs:  # PFB501: 8
            found.append(x * 2)
        return found

    return filled


# --- what is not ---------------------------------------------------------------------------------------------------------------


def reads_the_list(xs):
    found = []
    for x in xs:
        found.append(len(found) + x)
    seen = []
    for x in xs:
        if x.n not in seen:
            seen.append(x.n)
    return found, seen


def goes_through_the_list():
    found = []
    for x in found:
        found.append(x + 1)
    return found


def goes_through_what_reads_it(xs):
    found = []
    for x in (y for y in xs if y not in found):
        found.append(x + 1)
    return found


def does_more(xs):
    found = []
    for x in xs:
        found.append(x + 1)
        print(x)
    for x in xs:
        print(x)
        found.append(x + 1)
    return found


def leaves(xs):
    found = []
    for x in xs:
        found.append(x + 1)
        break
    found = []
    for x in xs:
        if x:
            continue
        found.append(x + 1)
    found = []
    for x in xs:
        if x:
            return found
        found.append(x + 1)


def has_an_else(xs):
    found = []
    for x in xs:
        found.append(x + 1)
    else:
        print("done")
    found = []
    for x in xs:
        if x:
            found.append(x + 1)
        else:
            found.append(0)
    found = []
    for x in xs:
        if x:
            found.append(x + 1)
        elif x.n:
            print(x)
    return found


def yields(xs):
    found = []
    for x in xs:
        found.append((yield x))
    return found


async def awaits(xs):
    found = []
    for x in xs:
        found.append(await x)
    found = []
    async for x in xs:
        found.append(x + 1)
    return found


def walrus(xs):
    found = []
    for x in xs:
        found.append(y := x + 1)
    for x in xs:
        if y := x.n:
            found.append(y)
    return found, y


def target_read_later(xs):
    found = []
    for x in xs:
        found.append(x + 1)
    return found, x


def target_known_to_an_inner_function(xs):
    found = []
    for x in xs:
        found.append(lambda: x)
    return found


def target_is_no_name(self, xs, d):
    found = []
    for self.x in xs:
        found.append(1)
    found = []
    for d["k"] in xs:
        found.append(1)
    return found


def not_empty(xs):
    found = [0]
    for x in xs:
        found.append(x + 1)
    found = list(xs)
    for x in xs:
        found.append(x + 1)
    return found


def not_made_here(found, xs):
    for x in xs:
        found.append(x + 1)
    return found


def used_between(xs):
    found = []
    share(found)
    for x in xs:
        found.append(x + 1)
    found = []
    other = found
    for x in xs:
        found.append(x + 1)
    return found, other


def far_away(xs):
    found = []
    if xs:
        print(xs)
    for x in xs:
        found.append(x + 1)
    return found


def made_in_another_block(xs):
    found = []
    if xs:
        for x in xs:
            found.append(x + 1)
    return found


def two_targets(xs):
    found = other = []
    for x in xs:
        found.append(x + 1)
    return found, other


def is_global(xs):
    global out
    out = []
    for x in xs:
        out.append(x + 1)


def captured(xs):
    found = []

    def look():
        return found

    found = []
    for x in xs:
        found.append(look() + x)
    return found


def bound_through_nonlocal(xs):
    found = []

    def fill():
        nonlocal found
        found = []
        for x in xs:
            found.append(x + 1)

    fill()
    return found


def other_methods(xs):
    found = []
    for x in xs:
        found.extend(x.ns)
    for x in xs:
        found.insert(0, x.n)
    found = collections.deque()
    for x in xs:
        found.append(x + 1)
    return found


def starred(xs):
    found = []
    for x in xs:
        found.append(*x)
    return found


def keyword(xs):
    found = []
    for x in xs:
        found.append(object=x)
    return found


def copied(xs):
    found = []
    for x in xs:
        found.append(x)
    return found


def looks_into_the_frame(xs):
    found = []
    for x in xs:
        found.append(x + 1)
    return locals()


def few(xs):
    found = []
    for x in (1, 2, 3):
        found.append(x + 1)
    return found


class Child(Page):
    def calls_super(self, xs):
        found = []
        for x in xs:
            found.append(super().name(x))
        return found


def dropped(xs):
    if __debug__:
        pass
    else:
        found = []
        for x in xs:  # PFB501: acquitted
            found.append(x + 1)
        return found


def shadowed(xs, list):
    found = list()
    for x in xs:
        found.append(x + 1)
    return found
