"""Marked lines for PFB503, set-add-loop. Only ever compiled, never run."""
import functools

names = []
out = set()
for name in names:
    out.add(name + "x")


class Page:
    out = set()
    for name in names:
        out.add(name + "x")

    def method(self, xs):
        found = set()
        for x in xs:  # PFB503: 8
            found.add(self.scale * x)
        return found

    def attribute(self, xs):
        self.out = set()
        for x in xs:
            self.out.add(x + 1)
        return self.out


# --- what is reported --------------------------------------------------------------------------------------------------------


def plain(xs):
    found = set()
    for x in xs:  # PFB503: 4
        found.add(x + 1)
    return found


def by_constructor(xs):
    found = set()
    for x in xs:  # PFB503: 4
        found.add(x + 1)
    return found


def annotated(xs):
    found: set[int] = set()
    for x in xs:  # PFB503: 4
        found.add(x + 1)
    return found


def guarded(xs):
    found = set()
    for x in xs:  # PFB503: 4
        if x > 3:
            found.add(x)
    return found


def guarded_twice(xs):
    found = set()
    for x in xs:  # PFB503: 4
        if x:
            if x.n > 3:
                found.add(x.n)
    return found


def unpacked(xs):
    found = set()
    for i, (a, *b) in enumerate(xs):  # PFB503: 4
        found.add((i, a, b))
    return found


def over_range(n):
    found = set()
    for _ in range(n):  # PFB503: 4
        found.add(0)
    return found


def with_statements_between(xs):
    found = set()
    count = 0
    log("start")
    for x in xs:  # PFB503: 4
        found.add(count + x)
    return found


def calls(xs):
    found = set()
    for x in xs:  # PFB503: 4
        found.add(load(x, key=lambda v: v.n))
    return found


def conditional_expression(xs):
    found = set()
    for x in xs:  # PFB503: 4
        found.add(x if x else None)
    return found


def nested_in_a_loop(rows):
    table = {}
    for row in rows:
        found = set()
        for x in row:  # PFB503: 8
            found.add(x * 2)
        table[row] = found
    return table


def under_if(xs):
    if xs:
        found = set()
        for x in xs:  # PFB503: 8
            found.add(x * 2)
        return found


def under_with_and_else(xs):
    with open("f") as file:
        found = set()
        for line in file:  # PFB503: 8
            found.add(line.strip())
    if found:
        return found
    else:
        found = set()
        for x in xs:  # PFB503: 8
            found.add(x * 2)
    return found


def in_a_generator(xs):
    found = set()
    for x in xs:  # PFB503: 4
        found.add(x * 2)
    yield found


async def in_a_coroutine(xs):
    found = set()
    for x in xs:  # PFB503: 4
        found.add(x * 2)
    return found


def filled_twice(xs, ys):
    found = set()
    for x in xs:  # PFB503: 4
        found.add(x * 2)
    for y in ys:
        found.add(y * 2)
    return found


def the_target_is_another_loops_too(xs, ys):
    for x in ys:
        print(x)
    found = set()
    for x in xs:  # PFB503: 4
        found.add(x * 2)
    for x in ys:
        print(x)
    return found


def sublist(xs):
    found = set()
    for x in xs:  # PFB503: 4
        found.add([y for y in x if y])
    return found


def tried(xs):
    try:
        found = set()
        for x in xs:  # PFB503: 8 likely
            found.add(load(x))
    except ValueError:
        pass
    return found


def tried_and_raised(xs):
    try:
        found = set()
        for x in xs:  # PFB503: 8
            found.add(load(x))
    except ValueError:
        raise RuntimeError
    return found


def tried_with_nothing_called(xs):
    try:
        found = set()
        for x in xs:  # PFB503: 8 likely
            found.add(x + 1)
    except ValueError:
        pass
    return found


def inner():
    def filled(xs):
        found = set()
        for x in xs:  # PFB503: 8
            found.add(x * 2)
        return found

    return filled


# --- what is not ---------------------------------------------------------------------------------------------------------------


def reads_the_list(xs):
    found = set()
    for x in xs:
        found.add(len(found) + x)
    seen = set()
    for x in xs:
        if x.n not in seen:
            seen.add(x.n)
    return found, seen


def goes_through_the_list():
    found = set()
    for x in found:
        found.add(x + 1)
    return found


def goes_through_what_reads_it(xs):
    found = set()
    for x in (y for y in xs if y not in found):
        found.add(x + 1)
    return found


def does_more(xs):
    found = set()
    for x in xs:
        found.add(x + 1)
        print(x)
    for x in xs:
        print(x)
        found.add(x + 1)
    return found


def leaves(xs):
    found = set()
    for x in xs:
        found.add(x + 1)
        break
    found = set()
    for x in xs:
        if x:
            continue
        found.add(x + 1)
    found = set()
    for x in xs:
        if x:
            return found
        found.add(x + 1)


def has_an_else(xs):
    found = set()
    for x in xs:
        found.add(x + 1)
    else:
        print("done")
    found = set()
    for x in xs:
        if x:
            found.add(x + 1)
        else:
            found.add(0)
    found = set()
    for x in xs:
        if x:
            found.add(x + 1)
        elif x.n:
            print(x)
    return found


def yields(xs):
    found = set()
    for x in xs:
        found.add((yield x))
    return found


async def awaits(xs):
    found = set()
    for x in xs:
        found.add(await x)
    found = set()
    async for x in xs:
        found.add(x + 1)
    return found


def walrus(xs):
    found = set()
    for x in xs:
        found.add(y := x + 1)
    for x in xs:
        if y := x.n:
            found.add(y)
    return found, y


def target_read_later(xs):
    found = set()
    for x in xs:
        found.add(x + 1)
    return found, x


def target_known_to_an_inner_function(xs):
    found = set()
    for x in xs:
        found.add(lambda: x)
    return found


def target_is_no_name(self, xs, d):
    found = set()
    for self.x in xs:
        found.add(1)
    found = set()
    for d["k"] in xs:
        found.add(1)
    return found


def not_empty(xs):
    found = {0}
    for x in xs:
        found.add(x + 1)
    found = set(xs)
    for x in xs:
        found.add(x + 1)
    return found


def not_made_here(found, xs):
    for x in xs:
        found.add(x + 1)
    return found


def used_between(xs):
    found = set()
    share(found)
    for x in xs:
        found.add(x + 1)
    found = set()
    other = found
    for x in xs:
        found.add(x + 1)
    return found, other


def far_away(xs):
    found = set()
    if xs:
        print(xs)
    for x in xs:
        found.add(x + 1)
    return found


def made_in_another_block(xs):
    found = set()
    if xs:
        for x in xs:
            found.add(x + 1)
    return found


def two_targets(xs):
    found = other = []
    for x in xs:
        found.add(x + 1)
    return found, other


def is_global(xs):
    global out
    out = set()
    for x in xs:
        out.add(x + 1)


def captured(xs):
    found = set()

    def look():
        return found

    found = set()
    for x in xs:
        found.add(look() + x)
    return found


def bound_through_nonlocal(xs):
    found = set()

    def fill():
        nonlocal found
        found = set()
        for x in xs:
            found.add(x + 1)

    fill()
    return found


def other_methods(xs):
    found = set()
    for x in xs:
        found.extend(x.ns)
    for x in xs:
        found.insert(0, x.n)
    found = collections.deque()
    for x in xs:
        found.add(x + 1)
    return found


def starred(xs):
    found = set()
    for x in xs:
        found.add(*x)
    return found


def keyword(xs):
    found = set()
    for x in xs:
        found.add(object=x)
    return found


def copied(xs):
    found = set()
    for x in xs:  # PFB503: 4
        found.add(x)
    return found


def looks_into_the_frame(xs):
    found = set()
    for x in xs:
        found.add(x + 1)
    return locals()


def few(xs):
    found = set()
    for x in (1, 2, 3):
        found.add(x + 1)
    return found


class Child(Page):
    def calls_super(self, xs):
        found = set()
        for x in xs:
            found.add(super().name(x))
        return found


def dropped(xs):
    if __debug__:
        pass
    else:
        found = set()
        for x in xs:  # PFB503: acquitted
            found.add(x + 1)
        return found


def shadowed(xs, set):
    found = set()
    for x in xs:
        found.add(x + 1)
    return found
