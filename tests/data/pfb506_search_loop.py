"""Marked lines for PFB506, search-loop. Only ever compiled, never run."""
names = []
KNOWN = "known"
found = False
for name in names:
    if name == KNOWN:
        found = True


# --- what is reported ----------------------------------------------------------------------------------------------------------


def returns(xs, y):
    for x in xs:  # PFB506: 4 likely
        if x == y:
            return True
    return False


def turned_round(xs, y):
    for x in xs:  # PFB506: 4 likely
        if y == x:
            return True
    return False


def with_else(xs, y):
    for x in xs:  # PFB506: 4 likely
        if x == y:
            return True
    else:
        return False


def flagged(xs, y):
    found = False
    for x in xs:  # PFB506: 4 likely
        if x == y:
            found = True
            break
    return found


def flagged_without_break(xs, y):
    found = False
    for x in xs:  # PFB506: 4 likely
        if x == y:
            found = True
    return found


def of_ints(xs: list[int], y: int):
    for x in xs:  # PFB506: 4
        if x == y:
            return True
    return False


def of_strings(line: str):
    for word in line.split():  # PFB506: 4
        if word == "known":
            return True
    return False


def of_a_range(n):
    for i in range(n):  # PFB506: 4
        if i == 5:
            return True
    return False


def a_global(xs):
    for x in xs:  # PFB506: 4 likely
        if x == KNOWN:
            return True
    return False


class Book:
    def __init__(self):
        self.title = "t"
        self.pages = []

    def holds(self, y):
        for page in self.pages:  # PFB506: 8 likely
            if page == y:
                return True
        return False

    def has_title(self, titles):
        for title in titles:  # PFB506: 8 likely
            if title == self.title:
                return True
        return False


def in_a_loop(rows, y):
    for row in rows:
        found = False
        for x in row:  # PFB506: 8 likely
            if x == y:
                found = True
                break
        print(found)


def under_if(xs, y):
    if xs:
        for x in xs:  # PFB506: 8 likely
            if x == y:
                return True
        return False


def keys(d, y):
    for k in d.keys():  # PFB506: 4 likely
        if k == y:
            return True
    return False


def floats(xs: list[float], y: float):
    for x in xs:  # PFB506: 4 likely
        if x == y:
            return True
    return False


def two_types(xs: list[int], y: str):
    for x in xs:  # PFB506: 4 likely
        if x == y:
            return True
    return False


# --- what is not -----------------------------------------------------------------------------------------------------------------


def gives_another_value(xs, y):
    for x in xs:
        if x == y:
            return x
    return False


def gives_one(xs, y):
    for x in xs:
        if x == y:
            return 1
    return 0


def nothing_behind(xs, y):
    for x in xs:
        if x == y:
            return True


def none_behind(xs, y):
    for x in xs:
        if x == y:
            return True
    return None


def more_behind(xs, y):
    for x in xs:
        if x == y:
            return True
    print(xs)
    return False


def finds_none(xs, y):
    for x in xs:
        if x == y:
            return False
    return True


def of_attributes(xs, y):
    for x in xs:
        if x.n == y:
            return True
    return False


def by_another_operator(xs, y):
    for x in xs:
        if x != y:
            return True
    return False


def by_identity(xs, y):
    for x in xs:
        if x is y:
            return True
    return False


def greater(xs, y):
    for x in xs:
        if x > y:
            return True
    return False


def two_tests(xs, y, z):
    for x in xs:
        if x == y == z:
            return True
    for x in xs:
        if x == y and z:
            return True
    for x in xs:
        if x == y or x == z:
            return True
    return False


def does_more(xs, y):
    for x in xs:
        print(x)
        if x == y:
            return True
    for x in xs:
        if x == y:
            print(x)
            return True
    for x in xs:
        if x == y:
            return True
        elif x:
            return False
    return False


def with_itself(xs):
    for x in xs:
        if x == x:
            return True
    return False


def worked_out(xs, f):
    for x in xs:
        if x == f():
            return True
    for x in xs:
        if x == x + 1:
            return True
    return False


def read_later(xs, y):
    found = False
    for x in xs:
        if x == y:
            found = True
            break
    return found, x


def with_else_behind(xs, y):
    found = False
    for x in xs:
        if x == y:
            found = True
            break
    else:
        print(y)
    return found


def not_false_before(xs, y, found):
    for x in xs:
        if x == y:
            found = True
            break
    found = None
    for x in xs:
        if x == y:
            found = True
    return found


def in_a_string(line: str, y: str):
    for c in line:
        if c == y:
            return True
    return False


def unpacked(xs, y):
    for x, _ in xs:
        if x == y:
            return True
    return False


async def asynchronous(xs, y):
    async for x in xs:
        if x == y:
            return True
    return False


def few(y):
    for x in (1, 2, 3):
        if x == y:
            return True
    return False


def counts(xs, y):
    n = 0
    for x in xs:
        if x == y:
            n += 1
    return n


def dropped(xs, y):
    if __debug__:
        return None
    for x in xs:
        print(x)
    if not __debug__:
        for x in xs:  # PFB506: acquitted
            if x == y:
                return True
        return False
