"""Marked lines for PFB312, eager-truth. Only ever compiled, never run."""
from itertools import islice

for name in dir():
    if any([name == "a", name == "b"]):  # PFB312: 7
        print(name)


def displays(xs, a, b):
    for x in xs:
        if any([a, b, x]):  # PFB312: 11
            print(x)
        if all((x.a, x.b)):  # PFB312: 11
            print(x)
        if not any({a, x}):  # PFB312: 15
            print(x)
        while all([x > 1, x < 9]):  # PFB312: 14
            x += a
        y = any([x == a, x == b])  # PFB312: 12
        z = all([x is None, x in b])  # PFB312: 12
        assert any([x, a])  # PFB312: 15
        u = 1 if any((x, a)) else 2  # PFB312: 17
        v = [w for w in x if any([w == a, w == b])]  # PFB312: 29
        if any([len(x) > 3, x.n]) and a:  # PFB312: 11
            print(y, z, u, v)
        if any([x.load(), x.n]):  # PFB312: 11
            print(x)


def may_have_effects(xs, f):
    for x in xs:
        if any([x.n, f(x)]):  # PFB312: 11 likely
            print(x)
        if all([x.a(), x.b()]):  # PFB312: 11 likely
            print(x)


class Box:
    def __init__(self):
        self.n = 0

    def grow(self):
        self.n += 1
        return self.n

    def fill(self, xs):
        for x in xs:
            if any([x, self.grow()]):
                print(x)


def copies(xs, rows: list, table: dict):
    for x in xs:
        if list(rows):  # PFB312: 11
            print(x)
        if not list(table):  # PFB312: 11
            print(x)
        if sorted(rows):  # PFB312: 11
            print(x)
        if set(rows) and x:  # PFB312: 11
            print(x)
        while tuple(rows):  # PFB312: 14
            print(rows.pop())
        if len(list(rows)) == 0:  # PFB312: 11
            print(x)
        if len(set(rows)):  # PFB312: 11
            print(x)
        if sorted(rows, key=x.rank):  # PFB312: 11 likely
            print(x)
        if list(x):  # PFB312: 11 likely
            print(x)
        if len(list(x.children())) > 0:  # PFB312: 11 likely
            print(x)
        if not list(filter(None, x)):  # PFB312: 11 likely
            print(x)
        if list(map(str, x)) and rows:  # PFB312: 11 likely
            print(x)


def comprehensions(xs, rows):
    for x in xs:
        if [row for row in rows if row == x]:  # PFB312: 11 likely
            print(x)
        if not [row for row in rows if row.n > x]:  # PFB312: 15 likely
            print(x)


# --- what is not -------------------------------------------------------------------------------------------------------------


def dropped(xs):
    for x in xs:
        if not __debug__:
            print(any([x, x.n]))  # PFB312: refuted
        if any((1, 2)):  # PFB312: refuted
            print(x)
        y = list(x) or None  # PFB312: refuted
        print(y)


def needed(xs, stack):
    for x in xs:
        if any([x, stack.pop()]):
            print(x)
        if all([x, (y := x.n)]):
            print(y)
        if any([x, next(stack)]):
            print(x)
        if list(next(stack)):
            print(x)


async def waiting(xs):
    for x in xs:
        if any([x, await x.load()]):
            print(x)
        if [y async for y in x if y]:
            print(x)


def other_arguments(xs, ys):
    for x in xs:
        print(any(x), any([x]), any([*x, 1]), any([y == x for y in ys]), any(y for y in ys), all([]))
        if max([x, 1]):
            print(x)


def used(xs):
    for x in xs:
        ys = list(x)
        if ys:
            print(ys)
        if (zs := list(x)):
            print(zs)
        if list(x) == [1]:
            print(x)
        if len(list(x)) == 1:
            print(x)
        if list():
            print(x)
        if list(y for y in x):
            print(x)
        us = [y for y in x if y]
        if us:
            print(us)


def once(x, y):
    if any([x, y]) or list(x):
        print(x)


def shadowed(xs, any, list):
    for x in xs:
        if any([x, x.n]) or list(x):
            print(x)


def _emptied(connection):
    while connection.ready:
        connection.ready = False
        yield connection


def _halves(x):
    yield x // 2
    yield x - x // 2


def consumed(xs, lines, held: list[int]):
    numbers = iter(lines)
    for x in xs:
        if list(islice(numbers, 3)):
            print(x)
        if list(islice(held, 3)):  # PFB312: 11 likely
            print(x)
        if list(_emptied(x)):
            print(x)
        if list(_halves(x)):  # PFB312: 11 likely
            print(x)


# --- a comprehension that a local holds, or whose length is asked for ---------------------------------------------------------------


def held(xs, jobs):
    for x in xs:
        pending = [job for job in jobs if job.owner == x]  # PFB312: 18 likely
        if not pending:
            print(x)
    for x in xs:
        some = [job for job in jobs if job.name == x]  # PFB312: 15 likely
        if len(some) == 0:
            print(x)
        elif len([job for job in jobs if job.size == x]) > 0:  # PFB312: 17 likely
            print(x)
    for x in xs:
        many = [job for job in jobs if job.n == x]  # PFB312: 15 likely
        print("any" if many else "none")


def held_copies(xs, jobs):
    for x in xs:
        mine = list(filter(x.has, jobs))  # PFB312: 15 likely
        if not mine:
            print(x)
    for x in xs:
        names = list(x.names)  # PFB312: 16 likely
        if len(names) == 0:
            print(x)
    for x in xs:
        other = sorted(x.names)
        if other:
            print(other[0])
    for x in xs:
        kinds = tuple(x.kinds)
        print(kinds)


def held_for_more(xs, jobs):
    for x in xs:
        twice = [job for job in jobs if job.owner == x]
        if twice:
            print(twice)
    for x in xs:
        count = [job for job in jobs if job.owner == x]
        print(len(count))
    for x in xs:
        few = [job for job in jobs if job.owner == x]
        if len(few) > 1:
            print(x)
    for x in xs:
        last = [job for job in jobs if job.owner == x]
    if last:
        print(xs)
    kept = [job for job in jobs if job.owner == xs]
    for x in xs:
        if kept:
            print(x)
    for x in xs:
        known = [job for job in jobs if job.owner == x]

        def ask():
            return not known

        print(ask())


class Form:
    def __init__(self, data):
        self.data = data
        self.errors = []

    def check_name(self):
        if not self.data.get("name"):
            self.errors.append("name")
        return not self.errors

    def check_mail(self):
        self.data["mail"] = self.data.get("mail", "")
        return bool(self.data["mail"])

    def has_name(self):
        names = []
        names.append(self.data.get("name"))
        return bool(names[0])

    def tells(self):
        print(self.data)
        return True


def checked(rows):
    for row in rows:
        form = Form(row)
        if all([form.check_name(), form.check_mail()]):
            print(row)
        if all([form.has_name(), form.check_mail()]):
            print(row)
        if any([form.has_name(), form.tells()]):
            print(row)
        if any([form.check_mail(), form.has_name()]):  # PFB312: 11 likely
            print(row)


def _drained(conn):
    while conn.waiting():
        conn.seen += 1
        yield conn.take()


def _children(node):
    for child in node.parts:
        if child.visible:
            yield child


def drained(conns):
    for conn in conns:
        if list(_drained(conn)):
            print(conn)
        if not list(_children(conn)):  # PFB312: 11 likely
            print(conn)
