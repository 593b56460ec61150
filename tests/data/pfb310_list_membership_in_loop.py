"""Marked lines for PFB310, list-membership-in-loop. Only ever compiled, never run."""
known = list(load())
for name in load():
    if name in known:  # PFB310: 7 likely
        print(name)


def locals_(xs, ys):
    names = list(ys)
    for x in xs:
        if x in names:  # PFB310: 11 likely
            print(x)
        elif x.n not in names:  # PFB310: 13 likely
            print(x)
        while x[0] in names and x:  # PFB310: 14 likely
            x = x[1:]
        print(x in names)  # PFB310: 14 likely
        y = 1 if x in names else 2  # PFB310: 17 likely
        assert (x, y) not in names  # PFB310: 15 likely
    return names


def made_by(xs, line: str):
    a, b, c, d = sorted(xs), [x.n for x in xs], line.split(), [1] * 101
    for x in xs:
        print(x in a, x in b, x in c, x in d)  # PFB310: 14 likely; 22 likely; 30 likely; 38 likely


def annotated(xs, names: list[str], more: "list"):
    for x in xs:
        if x in names or x in more:  # PFB310: 11 likely; 25 likely
            print(x)


def comprehensions(xs, ys):
    names = list(ys)
    a = [x for x in xs if x in names]  # PFB310: 26 likely
    b = {x for x in xs if x not in names}  # PFB310: 26 likely
    c = {x: x in names for x in xs}  # PFB310: 12 likely
    return a, b, c, sum(1 for x in xs if x in names)  # PFB310: 41 likely


def lambdas(xs, ys):
    names = list(ys)
    return [sorted(x, key=lambda y: y in names) for x in xs]


def known_globals(xs):
    for x in xs:
        if x in known:  # PFB310: 11 likely
            print(x)


class Index:
    def __init__(self):
        self.names = []
        self.rows = []
        self.seen = set()

    def missing(self, xs):
        for x in xs:
            if x not in self.names:  # PFB310: 15 likely
                print(x)
            if x not in self.seen:
                print(x)

    def fill(self, xs):
        for x in xs:
            if x not in self.names:  # PFB310: 15 likely
                self.names.append(x)

    def fill_and_empty(self, xs):
        for x in xs:
            if x not in self.rows:
                self.rows.append(x)
            else:
                self.rows.remove(x)


def outer_changes(rows):
    found = []
    for row in rows:
        for x in row:
            if x in found:  # PFB310: 15 likely
                print(x)
        found.append(row)
    return found


async def coroutine(xs, ys):
    names = list(ys)
    async for x in xs:
        if x in names:  # PFB310: 11 likely
            yield x


# --- a list that the loop adds to --------------------------------------------------------------------------------------------


def distinct(xs, words: list[str]):
    found, seen, names, pairs = [], [], [], []
    for x in xs:
        if x not in found:  # PFB310: 11 likely
            found.append(x)
    for word in words:
        if word in seen:  # PFB310: 11
            continue
        seen.append(word)
        print(word)
    for x in xs:
        if x.name not in names:  # PFB310: 11 likely
            names.insert(0, x.name)
    for i, word in enumerate(words):
        if (i, word) not in pairs:  # PFB310: 11
            pairs.append((i, word))
    return found, seen, names, pairs


def of_words(text: str, rows):
    words, letters, numbers = [], ["a"], list(range(3))
    for word in text.split():
        if word not in words:  # PFB310: 11
            words.append(word)
    for word in text.split():
        for letter in word:
            if letter not in letters:  # PFB310: 15 likely
                letters.append(letter)
                letters.sort()
    while rows:
        number = len(rows.pop())
        if number not in numbers:  # PFB310: 11
            numbers.append(number)
    return [word for word in text.split() if word not in words and not words.append(word)]  # PFB310: 45


def from_a_list_of_others(xs, text: str):
    found = list(xs)
    for word in text.split():
        if word not in found:  # PFB310: 11 likely
            found.append(word)
    more = []
    for word in text.split():
        if word not in more:  # PFB310: 11 likely
            more.append(word)
            more.append(xs[word])
    return found, more


def reached(start, edges):
    queue = [start]
    for node in queue:
        for other in edges[node]:
            if other not in queue:  # PFB310: 15 likely
                queue.append(other)
    return queue


def breadth_first(start, edges):
    queue = [start]
    while queue:
        node = queue.pop()
        for other in edges[node]:
            if other not in queue:
                queue.append(other)


def of_all_rows(rows):
    found = []
    for row in rows:
        for x in row:
            if x not in found:  # PFB310: 15 likely
                found.append(x)
    return found


def as_many_as_wanted(xs, text: str):
    first, empty = [], []
    for word in text.split():
        if word not in first:
            first.append(word)
            if len(first) == 5:
                break
    for word in text.split():
        if len(empty) == 0 or word not in empty:  # PFB310: 30
            empty.append(word)
    return first, empty


def given(xs, out, more, rest=None):
    for x in xs:
        if x not in out:  # PFB310: 11 likely
            out.append(x)
        if x in more:
            print(x)
        if rest and x not in rest:
            rest.append(x)


def recursive(root):
    seen, done, other = [], [], []

    def visit(node):
        if node in seen:  # PFB310: 11 likely
            return
        seen.append(node)
        for child in node.children:
            visit(child)

    def leave(node):
        if node in done:
            done.remove(node)
        done.append(node)
        leave(node.parent)

    def once(node):
        if node in other:
            other.append(node)

    visit(root)
    leave(root)
    once(root)


def handing_on(node, seen):
    if node not in seen:  # PFB310: 7 likely
        seen.append(node)
        for child in node:
            handing_on(child, seen)


def not_handing_on(node, seen):
    if node not in seen:
        seen.append(node)
        not_handing_on(node, [])


# --- what is not -------------------------------------------------------------------------------------------------------------


def changed(xs):
    found = list(xs)
    for x in xs:
        if x in found:
            found.remove(x)
    for x in xs:
        if x in found:
            found[0] = x
    for x in xs:
        if x in found:
            found += [x]
    for x in xs:
        if x in found:
            found = found[1:]
    return found


def changed_as_well(xs, ys):
    found, lists = [], []
    for x in xs:
        if x not in found:
            found.append(x)
            if len(found) > 9:
                del found[0]
    for x in xs:
        if [x] not in lists:
            lists.append([x])
        if (x, []) not in lists:
            lists.append((x, []))
    for y in ys:
        found = []
        if y not in found:
            found.append(y)


def handed_on(xs):
    found = list(xs)
    for x in xs:
        if x not in found:
            collect(found, x)
    for x in xs:
        if x not in found:
            other = found
            other.append(x)


def short(xs):
    names, words = ["a", "b", "c"], "a few words".split()
    for x in xs:
        if x in names or x in words or x in ["a", "b"]:
            print(x)


def other_types(xs, ys, text: str):
    names, table, pair, unknown = set(ys), dict(ys), tuple(ys), load()
    for x in xs:
        print(x in names, x in table, x in pair, x in unknown, x in ys, x in text, x in x.names, x in frozenset(ys))


def unhashable(xs, ys):
    names = list(ys)
    for x in xs:
        print([x] in names, {x} in names, {x: 1} in names, [y for y in x] in names)


def other_operators(xs, ys):
    names = list(ys)
    for x in xs:
        print(x == names, names == x, x < 1 in names, names in x, x is names)


def once(x, ys):
    names = list(ys)
    return x in names


def few(ys):
    names = list(ys)
    for x in (1, 2, 3):
        print(x in names)


def rebound(rows):
    for row in rows:
        names = list(row)
        print(row in names)


def dropped(xs, ys):
    names = list(ys)
    for x in xs:
        if not __debug__:
            print(x in names)  # PFB310: refuted


# --- by +=, and in the loops of functions that call themselves ---------------------------------------------------------------------


def added_by_a_sum(tables, columns):
    for table in tables:
        for name in table.names:
            if not name in columns:  # PFB310: 19 likely
                columns += [name]
    return columns


def added_by_a_sum_to_a_local(rows):
    seen = []
    for row in rows:
        if row.kind not in seen:  # PFB310: 11 likely
            seen += [row.kind]
        elif row.parts not in seen:  # PFB310: 13 likely
            seen += row.parts
    return seen


def added_by_a_loop_that_recurs(graph, root):
    done = []

    def visit(name):
        for other in graph.get(name, ()):
            if other not in done:  # PFB310: 15 likely
                visit(other)
        done.append(name)

    visit(root)
    return done


def collect(node, found):
    for child in node.children:
        name = child.name()
        if name in found:  # PFB310: 11 likely
            continue
        found.append(name)
        collect(child, found)
    return found


class Walk:
    def __init__(self):
        self.visited = []

    def visit(self, node):
        if node in self.visited:  # PFB310: 11 likely
            return
        self.visited.append(node)
        for child in node.children:
            self.visit(child)

    def descend(self, node):
        for child in node.children:
            if child not in self.visited:  # PFB310: 15 likely
                self.visited.append(child)
                self.descend(child)

    def other(self, node, walk):
        if node in self.visited:
            return
        walk.other(node)


class Order:
    def __init__(self):
        self.order = []

    def go(self, graph, node):
        for other in graph[node]:
            if other not in self.order:  # PFB310: 15 likely
                self.go(graph, other)
        self.order.append(node)


class Taking:
    def __init__(self):
        self.path = []

    def visit(self, node):
        if node in self.path:
            return
        self.path.append(node)
        for child in node.children:
            self.visit(child)
        self.path.pop()


def another_list_for_each_call(node, found):
    for child in node.children:
        if child in found:  # PFB310: 11 likely
            continue
        found.append(child)
        another_list_for_each_call(child, found[:])
    return found


def made_anew(rows, seen):
    for row in rows:
        if row.kind not in seen:
            seen = [*seen, row.kind]
    return seen


def summed_with_something(rows, seen):
    for row in rows:
        if row.kind not in seen:
            seen += row.kinds
    return seen


def taken_from(rows):
    seen = []
    for row in rows:
        if row.kind not in seen:
            seen += [row.kind]
        else:
            seen.remove(row.kind)
    return seen


# --- a list of known length: its search does not grow -------------------------------------------------------------------------

HEADERS = ["accept", "age", "allow", "cookie", "date", "etag", "expect", "expires", "from", "host", "if-match", "link", "te", "via"]
MORE = HEADERS + "x-a x-b x-c".split() + list("abcdefghij")
LETTERS = list(range(200))


class Signer:
    skipped = ["accept", "age", "allow", "cookie", "date", "etag", "expect", "expires", "from", "host"]
    filled = []

    def sign(self, words: list[str]):
        for word in words:
            if word in HEADERS or word in MORE or word in self.skipped or word in type(self).skipped or word in Signer.skipped:
                print(word)
            if word in self.filled:  # PFB310: 15 likely
                print(word)

    @classmethod
    def count(cls, words: list[str]):
        return sum(1 for word in words if word in cls.skipped)


def of_known_length(words: list[str], numbers: list[int], more):
    chosen, found = [], []
    for name in HEADERS:
        if name in more:
            chosen.append(name)
    for name in more:
        found.append(name)
    for word in words:
        print(word in chosen, word in found)  # PFB310: 30 likely
    return [number for number in numbers if number in LETTERS]  # PFB310: 44


def of_a_constant(rows, names: list[str], found: list[str]):
    for row in rows:
        if "all" in names:
            print(row)
        if "all" in found:  # PFB310: 11
            found.append("none")
        if row.name in names:  # PFB310: 11 likely
            print(row)
