"""Marked lines for PFB513, front-of-list. Only ever compiled, never run."""
import collections
import sys
from collections import OrderedDict, deque

queue = list(range(900))
while queue:
    queue.pop(0)  # PFB513: 4


def pops(xs, n):
    queue = list(xs)
    while queue:
        print(queue.pop(0))  # PFB513: 14
    rest = [x for x in xs]
    while len(rest) > 1:
        a = rest.pop(0)  # PFB513: 12 likely
        b, c = rest.pop(0), 1  # PFB513: 15 likely
        print(a, b, c)
    for _ in range(n):
        if n:
            rest.pop(0)  # PFB513: 12 likely


def inserts(xs):
    found = []
    for x in xs:
        found.insert(0, x)  # PFB513: 8
    while xs:
        found.insert(0, (1, 2))  # PFB513: 8
    return found


def annotated(queue: list[int], other: "list"):
    while queue:
        queue.pop(0)  # PFB513: 8 likely
        other.pop(0)  # PFB513: 8 likely


def unknown(xs, d):
    while xs:
        xs.pop(0)  # PFB513: 8 likely
        d["k"].pop(0)  # PFB513: 8 likely
    for x in d:
        xs.insert(0, x)  # PFB513: 8 likely


class Walker:
    def __init__(self):
        self.queue = []
        self.later = deque()
        self.given = load()

    def walk(self):
        while self.queue:
            node = self.queue.pop(0)  # PFB513: 19
            self.queue.extend(node)
            self.given.pop(0)  # PFB513: 12 likely
            self.later.insert(0, node)


async def coroutine(xs):
    queue = []
    async for x in xs:
        queue.insert(0, x)  # PFB513: 8
    while queue:
        await queue.pop(0)  # PFB513: 14


def generator(xs):
    queue = sorted(xs)
    while queue:
        yield queue.pop(0)  # PFB513: 14


def comprehension(xs, queue):
    return [queue.pop(0) for _ in xs]  # PFB513: 12 likely


def nested(rows):
    for row in rows:
        found = []
        for x in row:
            found.insert(0, x)  # PFB513: 12
        print(found)


# --- what is not -------------------------------------------------------------------------------------------------------------


def elsewhere(xs):
    queue = list(xs)
    while queue:
        queue.pop()
        queue.pop(-1)
        queue.pop(1)
        queue.insert(1, 2)
        queue.insert(len(queue), 2)
        queue.pop(False)
        queue.pop(index=0)
        queue.append(0)


def other_types(xs):
    table, ordered, queue, names, array = {}, OrderedDict(), deque(xs), set(xs), bytearray(b"a")
    while queue:
        table.pop(0)
        ordered.pop(0)
        queue.insert(0, 1)
        names.pop(0)
        array.pop(0)
        table.pop(0, None)
        table.pop("a")
    other = collections.deque()
    while other:
        other.insert(0, 1)


def typed(queue: deque[int], more: "collections.deque"):
    while queue:
        queue.insert(0, 1)
        more.rotate(0)


def modules(xs):
    for x in xs:
        sys.path.insert(0, x)
        sys.argv.pop(0)


def imported_here(xs):
    import sys

    for x in xs:
        sys.path.insert(0, x)


def leaves(xs):
    queue = list(xs)
    for x in xs:
        if x:
            queue.pop(0)
            break
    while queue:
        if queue[0]:
            return queue.pop(0)
        if queue[1]:
            queue.insert(0, 1)
            return None


def anew(xs, self):
    for x in xs:
        queue = list(x)
        queue.pop(0)
        x.pop(0)
        self.row = []
        self.row.insert(0, x)


def short():
    queue = [1, 2, 3]
    while queue:
        queue.pop(0)


def once(queue):
    return queue.pop(0)


def few(queue):
    for x in (1, 2, 3):
        queue.insert(0, x)


def calls(xs, f):
    for x in xs:
        f().pop(0)
        x.split().pop(0)
        pop(0)


def dropped(xs):
    queue = list(xs)
    while queue:
        if not __debug__:
            queue.pop(0)  # PFB513: refuted


# --- a local with the name of an import: the compiler takes that for a module, and loads no method --------------------------------


def named_as_an_import(xs):
    deque = list(xs)
    while deque:
        print(deque.pop(0))  # PFB513: 14


def also_what_no_deque_can(n, xs):
    slices, sorts, moves, shown = [*xs], [*xs], [*xs], [*xs]
    while slices:
        slices.pop(0)  # PFB513: 8 likely
        slices[0:0] = [n]
    while sorts:
        sorts.pop(0)  # PFB513: 8 likely
        sorts.sort()
    for i in xs:
        moves.insert(0, moves.pop(i))  # PFB513: 8 likely
    while shown:
        n(shown, shown.pop(0))  # PFB513: 17 likely
    while n.printed:
        print(shown)
        shown.pop(0)  # PFB513: 8 likely
    while n.todo != moves:
        moves.insert(0, n)  # PFB513: 8 likely


def also_what_a_deque_can(n, xs):
    queue, seen = [*xs], [*xs]
    while queue and n not in queue:
        first, item = queue[0], queue.pop(0)  # PFB513: 32
        queue.extend(item)
        queue.pop()
        print(len(queue), sorted(queue), "".join(queue), [x for x in queue], *queue)
    while n:
        seen.insert(0, xs)  # PFB513: 8 likely
        if first:
            return seen
    return sorted(seen[1:])


def also_what_is_no_builtin(n, xs, sorted):
    rows = [*xs]
    while rows:
        sorted(rows)
        rows.pop(0)  # PFB513: 8 likely
    while n:
        rows.pop(0)  # PFB513: 8 likely
        a, b = rows
        print(a, b)


def of_known_length(text):
    letters, words = list("abcdefghijklmnopqrstuvwxyz"), list(text)
    while letters:
        letters.pop(0)
    while words:
        words.pop(0)  # PFB513: 8


# --- most elements are removed, or a few --------------------------------------------------------------------------------------


def until_empty(xs, line: str):
    a, b, c, d, e, f, g, h, words = [*xs], [*xs], [*xs], [*xs], [*xs], [*xs], [*xs], [*xs], line.split()
    while len(a) > 0:
        print(a.pop(0))  # PFB513: 14
    while b != []:
        print(b.pop(0))  # PFB513: 14 likely
    while True:
        if not c:
            break
        print(c.pop(0))  # PFB513: 14
    while True:
        try:
            x = d.pop(0)  # PFB513: 16
        except IndexError:
            break
        print(x)
    for _ in range(len(e)):
        print(e.pop(0))  # PFB513: 14
    while f or xs:
        print(f.pop(0))  # PFB513: 14
    while len(g):
        if g[0] is None:
            raise ValueError
        for x in xs:
            while g:
                if x:
                    break
                print(g.pop(0))  # PFB513: 22
    while h:
        row = []
        while h and len(row) < 3:
            row.append(h.pop(0))  # PFB513: 23
        print(row)
    while (n := len(words)) > 0:
        print(n, words.pop(0))  # PFB513: 17


def queues(start, edges, wanted):
    queue, trees, paths, heap, last = [start], [*edges], [start], [*edges], []
    while queue:
        node = queue.pop(0)  # PFB513: 15
        if node == wanted:
            return node
        for other in edges[node]:
            queue.append(other)
    while len(trees) > 1:
        first, second = trees.pop(0), trees.pop(0)  # PFB513: 24; 38
        trees.append((first, second))
    while paths and not wanted:
        path = paths.pop(0)  # PFB513: 15
        paths += [path, start]
    while edges[start]:
        heap.pop(0)  # PFB513: 8 likely
        heapq.heappush(heap, start)
    for edge in edges:
        last.append(edge)
        if len(last) > wanted:
            last.pop(0)  # PFB513: 12
    return None


def few(line: str, xs, now):
    tokens, numbers, rest, times, last = line.split(), [], [*xs], [*xs], []
    while tokens:
        token = tokens.pop(0)  # PFB513: 16 likely
        try:
            numbers.append(int(token))
        except ValueError:
            tokens.insert(0, token)
            break
    while rest:
        if rest[0] != 1:
            return numbers
        rest.pop(0)  # PFB513: 8 likely
    while times and times[0] < now:
        times.pop(0)  # PFB513: 8 likely
    for x in xs:
        last.append(x)
        if len(last) > 5:
            last.pop(0)  # PFB513: 12 likely
    for _ in xs:
        row = line.split()
        while row[0] == "#":
            row.pop(0)  # PFB513: 12 likely
    while True:
        try:
            last.pop(0)  # PFB513: 12 likely
        except IndexError:
            last.append(xs)
            return last


def of_another(xs, ys):
    queue, more = [*xs], [*xs]
    for y in ys:
        queue.pop(0)  # PFB513: 8 likely
        print(y)
    while ys:
        more.pop(0)  # PFB513: 8 likely
        ys.append(1)
    while len(more) != len(ys):
        more.pop(0)  # PFB513: 8 likely
    return [more.pop(0) for _ in range(len(more))]  # PFB513: 12
