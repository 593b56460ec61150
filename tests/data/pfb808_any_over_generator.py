"""Marked lines for PFB808, any-over-generator. Only ever compiled, never run.

The finding stands at the generator expression; all of them are likely.
"""
import builtins


def spellings(rows, wanted, test):
    found = []
    for row in rows:
        if any(test(x) for x in row):  # PFB808: 14 likely
            found.append(row)
        if not any(x > 3 for x in row):  # PFB808: 18 likely
            found.append(row)
        if all(x.ok for x in row.items):  # PFB808: 14 likely
            found.append(row)
        good = all(x for x in row)  # PFB808: 18 likely
        bad = wanted and any(x < 0 for x in row if x)  # PFB808: 28 likely
        print(any(x[0] in wanted for x in row))  # PFB808: 17 likely
        if good:
            print(bad)
        elif any(x is None for x in row):  # PFB808: 16 likely
            print(row)
        assert not any(not x for x in row)  # PFB808: 22 likely
        first = any(test(a, b) for a, b in row)  # PFB808: 19 likely
        return_value = (any(first < x < 3 for x in row), 1)  # PFB808: 27 likely
        print(return_value)
        any(print(x) for x in row)  # PFB808: 11 likely
        if any((y := x) > 2 for x in row):  # PFB808: 14 likely
            print(y)
        if any(row.startswith(x) or x for x in wanted):  # PFB808: 14 likely
            print(row)
    while rows:
        row = rows.pop()
        if any(test(x) for x in row):  # PFB808: 14 likely
            return row
    return found


for line in open("lines"):
    print(any(c.isdigit() for c in line))  # PFB808: 13 likely


class Shop:
    def run(self, carts):
        for cart in carts:
            if any(self.sold_out(item) for item in cart):  # PFB808: 18 likely
                yield cart

    async def wait(self, carts):
        async for cart in carts:
            if any(self.sold_out(item) for item in cart):  # PFB808: 18 likely
                yield cart
            if any([await self.sold_out(item) for item in cart]):
                yield cart


# no loop can stand there, or another form is faster
def silent(rows, wanted, test, any_row):
    if any(test(x) for x in rows):
        print(rows)
    for row in rows:
        if any([test(x) for x in row]):
            print(row)
        if any(x for xs in row for x in xs):
            print(row)
        if any(x == wanted for x in row):
            print(row)
        if any(map(test, row)):
            print(row)
        if any(row):
            print(row)
        if sum(test(x) for x in row):
            print(row)
        if builtins.any(test(x) for x in row):
            print(row)
        if row.any(test(x) for x in row):
            print(row)
        if any_row(test(x) for x in row):
            print(row)
        print(lambda: any(test(x) for x in rows))
        if all(x != wanted for x in row):
            print(row)
    return [row for row in rows if any(test(x) for x in row)]


def shadowed(rows, all):
    for row in rows:
        if all(x for x in row):
            print(row)


def never(rows):
    for row in rows:
        if False:
            print(any(x for x in row))  # PFB808: refuted


def in_while(rows, test, limit: int):
    while any(test(x) for x in rows):  # PFB808: 13 likely
        rows.pop()
    while not (rows and all(x for x in rows)):  # PFB808: 27 likely
        rows.pop()
    while (found := any(x > limit for x in rows)) and limit:  # PFB808: 23 likely
        limit -= found
    while [x for x in rows if any(y for y in x)]:
        rows.pop()


def hardly_ever(rows, test):
    for row in rows:
        if len(row) != 3:
            raise ValueError("no" if any(test(x) for x in row) else "yes")
        try:
            row.go()
        except ValueError:
            print(any(test(x) for x in row))
        if row:
            print(all(test(x) for x in row))
            break


def equal_in_another_way(rows, wanted):
    """No `in` asks these."""
    for row in rows:
        if all(x % 2 == 0 for x in row):  # PFB808: 14 likely
            print(row)
        if any(x.name == wanted for x in row) or all(x == wanted for x in row):  # PFB808: 14 likely; 52 likely
            print(row)
