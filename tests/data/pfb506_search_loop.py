"""Marked lines for PFB506, search-loop. Only ever compiled, never run.

The finding stands at the header of a loop that only looks for an element equal to something.
"""
names = ["a", "b"]
for module_level in names:
    if module_level == "b":
        print("found")
        break


class Rows:
    for kind in names:
        if kind == "b":
            print("found")
            break

    def __init__(self, rows: list[str]):
        self.rows = rows
        self.names = ["x", "y"]
        self.last = 0

    def has(self, name: str):
        for row in self.names:  # PFB506: 8
            if row == name:
                return True
        return False

    def has_last(self):
        for row in self.names:  # PFB506: 8
            if row == self.last:
                return True
        return False

    def __contains__(self, name):
        for row in self:
            if row == name:
                return True
        return False

    def of_another(self, other, name: str):
        for row in other.rows:  # PFB506: 8 likely
            if row == name:
                return True
        return False

    def private(self, __names: list[str], __name: str):
        for __row in __names:  # PFB506: 8
            if __row == __name:
                return True
        return False


# --- the ways to write it -----------------------------------------------------------------------------------------------------


def returned(xs: list[str], y: str):
    for x in xs:  # PFB506: 4
        if x == y:
            return True
    return False


def returned_the_other_way(xs: list[str], y: str):
    for x in xs:  # PFB506: 4
        if x == y:
            return False
    return True


def from_the_else(xs: list[str], y: str):
    for x in xs:  # PFB506: 4
        if x == y:
            return True
    else:
        return False


def one_line(xs: list[str], y: str):
    for x in xs:  # PFB506: 4
        if x == y: return True
    return False


def constant(xs: list[str], ys: tuple[int, ...], zs: dict):
    for x in xs:  # PFB506: 4
        if x == "name":
            return 1
    for y in ys:  # PFB506: 4
        if y == -1:
            return 2
    for z in zs:  # PFB506: 4
        if z == "name":
            return 3
    for z in set(ys):  # PFB506: 4
        if z == 4:
            return 4
    return 5


def flagged(xs: list[str], y: str):
    found = False
    for x in xs:  # PFB506: 4
        if x == y:
            found = True
            break
    return found


def flagged_to_the_end(xs: list[str], y: str):
    found = False
    for x in xs:  # PFB506: 4
        if x == y:
            found = True
    missing = True
    for x in xs:  # PFB506: 4
        if x == y: missing = False
    return found, missing


def flagged_in_the_else(xs: list[str], y: str):
    for x in xs:  # PFB506: 4
        if x == y:
            found = True
            break
    else:
        found = False
    return found


def flagged_by_more(xs: list[str], y: str):
    found = None
    for x in xs:  # PFB506: 4
        if x == y:
            found = "yes"
            break
    n = 0
    for x in xs:  # PFB506: 4
        if x == y:
            n += 1
            print("found")
            break
    return found, n


def raised(xs: list[str], y: str):
    for x in xs:  # PFB506: 4
        if x == y:
            raise ValueError(y)


def left(xs: list[str], y: str):
    for x in xs:  # PFB506: 4
        if x == y:
            break
    else:
        xs.append(y)
    for x in xs:  # PFB506: 4
        if x == y:
            xs.remove(y)
            break


def the_other_way_round(xs: list[str], y: str):
    for x in xs:  # PFB506: 4
        if y == x:
            return True
    for x in xs:  # PFB506: 4
        if "name" == x:
            return True
    return False


def of_a_call(line: str, y: str, n: int):
    for x in line.split(","):  # PFB506: 4
        if x == y:
            return True
    for i in range(len(line)):  # PFB506: 4
        if i == n:
            return False
    for x in sorted(line):  # PFB506: 4
        if x == y:
            return True
    return None


def in_a_loop(rows, y: str):
    hits = 0
    for row in rows:
        for x in row:  # PFB506: 8 likely
            if x == y:
                hits += 1
                break
    return hits


async def in_a_coroutine(rows, y: str):
    for x in await rows.all():  # PFB506: 4 likely
        if x == y:
            return await rows.get(y)
    return None


def in_a_generator(rows: list[str], y: str):
    for x in rows:  # PFB506: 4
        if x == y:
            yield y
            break


def of_who_knows(xs, y):
    for x in xs:  # PFB506: 4 likely
        if x == y:
            return True
    return False


def known_in_part(xs: list, ys, text: str, y: float, z):
    for x in xs:  # PFB506: 4 likely
        if x == y:
            return 1
    for x in xs:  # PFB506: 4 likely
        if x == z:
            return 2
    for x in ys:  # PFB506: 4 likely
        if x == text:
            return 3
    for x in xs:  # PFB506: 4
        if x == None:
            return 4
    for x in xs:  # PFB506: 4 likely
        if x == z.name:
            return 5
    for x in ys:  # PFB506: 4 likely
        if x == (1, 2):
            return 6
    for i, x in [(1, 2)] * 20:
        if x == 2:
            return 7
    return 8


def of_characters(text: str, y: str):
    for char in text:  # PFB506: 4
        if char == "é":
            return True
    for char in text:
        if char == y:
            return True
    for char in text:
        if char == "ab":
            return True
    for char in text:
        if char == 3:
            return True
    return False


# --- none of ours ----------------------------------------------------------------------------------------------------------------


def other_comparisons(xs: list[str], y: str):
    for x in xs:
        if x is y:
            return 1
    for x in xs:
        if x != y:
            return 2
    for x in xs:
        if x == y == 3:
            return 3
    for x in xs:
        if x.n == y:
            return 4
    for x in xs:
        if x == y and y:
            return 5
    for x in xs:
        if x in y:
            return 6
    for x in xs:
        if not x == y:
            return 7
    for x in xs:
        if x == x:
            return 8
    for x in xs:
        if y == y:
            return 9
    for x in xs:
        if x:
            return 10
    return 11


def changing(xs: list[str], y: str, f):
    for x in xs:
        if x == y.lower():
            return 1
    for x in xs:
        if x == f(y):
            return 2
    for x in xs:
        if x == x.upper():
            return 3
    for x in xs:
        if x == y[0]:
            return 4
    for x in xs:
        if x == y + "a":
            return 5
    for x in xs:
        if x == (y := y + "a"):
            return 6
    return 7


def asked_first(xs: list, y):
    for x in xs:
        if y == x:
            return True
    return False


def the_element_is_used(xs: list[str], y: str):
    for x in xs:
        if x == y:
            return x
    for x in xs:
        if x == y:
            print(x)
            break
    for i, x in enumerate(xs):
        if x == y:
            return i
    return None


def seen_behind(xs: list[str], y: str):
    x = None
    for x in xs:
        if x == y:
            break
    else:
        print("none")
    return x


def seen_in_the_else(xs: list[str], y: str):
    for x in xs:
        if x == y:
            break
    else:
        print(x)


def seen_by_another(xs: list[str], y: str):
    for x in xs:
        if x == y:
            return True
    return lambda: x


def goes_on_to_it(lines, y: str):
    for line in lines:
        if line == y:
            break
    for line in lines:
        if line == "":
            return list(lines)
        print(line)


def more(xs: list[str], y: str):
    for x in xs:
        if x == y:
            return True
        print(x)
    for x in xs:
        if x == y:
            return True
        elif x == "":
            return False
    for x in xs:
        if x == y:
            return True
        else:
            y = x
    for x in xs:
        if x == y:
            if xs:
                print("found")
            return True
    return None


def several_times(xs: list[str], y: str):
    n = 0
    found = y
    for x in xs:
        if x == y:
            n += 1
    for x in xs:
        if x == y:
            print(y)
    for x in xs:
        if x == y:
            found = n
    for x in xs:
        if x == y:
            y = ""
    for x in xs:
        if x == y:
            n = 1
            found = 2
    for x in xs:
        if x == y:
            xs = []
    for x in xs:
        if x == y:
            pass
    for x in xs:
        if x == y:
            continue
    for x in xs[n:]:
        if x == y:
            n = 1
    return n, found


def of_bytes(data: bytes, n: int, parts: bytearray):
    for byte in data:
        if byte == n:
            return True
    for byte in parts:
        if byte == 3:
            return True
    return False


def few(y: str):
    for x in ("a", "b", "c"):
        if x == y:
            return True
    for i in range(3):
        if i == y:
            return True
    return False


async def waiting(xs, y: str):
    async for x in xs:
        if x == y:
            return True
    while xs:
        if xs == y:
            return True
    return False


# --- not in this bytecode ---------------------------------------------------------------------------------------------------------


def never_run(xs: list[str], y: str):
    if 0:
        for x in xs:  # PFB506: refuted
            if x == y:
                return True
    while 0:
        for x in xs:  # PFB506: refuted
            if x == y:
                return True
    return False


def without_debug(xs: list[str], y: str):
    if not __debug__:
        for x in xs:  # PFB506: refuted
            if x == y:
                return True
    return False


# --- bound behind the loop, but not if it was left by a break ---------------------------------------------------------------------


def else_of_a_loop(xs: list[str], y: str):
    for x in xs:
        if x == y:
            break
    else:
        x = None
    print(x)
    for x in xs:  # PFB506: 4
        if x == y:
            break
    else:
        print(y)
    x = None
    return x


def views(d: dict[str, str], e, y: str):
    for k in d.keys():  # PFB506: 4
        if k == y:
            return True
    for v in d.values():  # PFB506: 4
        if v == y:
            return True
    for v in e.values():  # PFB506: 4 likely
        if v == y:
            return True
    for v in d.values(1):  # PFB506: 4 likely
        if v == y:
            return True
