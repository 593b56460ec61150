"""Marked lines for PFB533, ordered-unique-loop. Only ever compiled, never run."""

seen = set()
found = []
for name in dir():
    if name not in seen:
        seen.add(name)
        found.append(name)


def plain(xs):
    seen = set()
    out = []
    for x in xs:  # PFB533: 4
        if x not in seen:
            seen.add(x)
            out.append(x)
    return out


def other_order(xs):
    out, seen = [], set()
    for x in xs:  # PFB533: 4
        if x not in seen:
            out.append(x)
            seen.add(x)
    return out


def skipping(xs):
    seen: set[str] = set()
    out: list[str] = list()
    for x in xs:  # PFB533: 4
        if x in seen:
            continue
        seen.add(x)
        out.append(x)
    return out


def skipping_in_other_order(xs):
    out = []
    seen = set()
    for x in xs:  # PFB533: 4
        if x in seen: continue
        out.append(x)
        seen.add(x)
    return out


def with_statements_between(xs):
    out = []
    size = len(xs)
    seen = set()
    print("start", size)
    for x in xs:  # PFB533: 4
        if x not in seen:
            seen.add(x)
            out.append(x)
    print(size)
    return out


def made_in_the_header(rows):
    out, seen = [], set()
    for item in chain(*rows):  # PFB533: 4
        if item not in seen:
            seen.add(item)
            out.append(item)
    return out


def in_a_loop(rows):
    for row in rows:
        seen = set()
        out = []
        for item in row:  # PFB533: 8
            if item not in seen:
                seen.add(item)
                out.append(item)
        yield out


def in_a_try(xs):
    try:
        seen, out = set(), []
        for x in xs:  # PFB533: 8
            if x not in seen:
                seen.add(x)
                out.append(x)
        return out
    except TypeError:
        return None


async def in_a_coroutine(rows):
    out, seen = [], set()
    for item in await rows.all():  # PFB533: 4
        if item not in seen:
            seen.add(item)
            out.append(item)
    items = await rows.all()
    more, seen_too = [], set()
    for item in items:  # PFB533: 4
        if item not in seen_too:
            seen_too.add(item)
            more.append(item)
    return out, more


class Rows:
    def unique(self):
        out = []
        seen = set()
        for row in self.rows:  # PFB533: 8
            if row not in seen:
                seen.add(row)
                out.append(row)
        self.out = out


def list_shadowed(xs, list):
    out = []
    seen = set()
    for x in xs:  # PFB533: 4
        if x not in seen:
            seen.add(x)
            out.append(x)
    return out


# --- what is not -------------------------------------------------------------------------------------------------------------


def dropped(xs):
    seen, out = set(), []
    if not __debug__:
        seen, out = set(), []
        for x in xs:  # PFB533: refuted
            if x not in seen:
                seen.add(x)
                out.append(x)
    return out


def by_a_key(xs):
    seen, out = set(), []
    for x in xs:
        if x.n not in seen:
            seen.add(x.n)
            out.append(x)
    return out


def of_something_else(xs):
    seen, out = set(), []
    for x in xs:
        if x not in seen:
            seen.add(x)
            out.append(x.n)
    return out


def seen_used_later(xs):
    seen, out = set(), []
    for x in xs:
        if x not in seen:
            seen.add(x)
            out.append(x)
    return out, len(seen)


def seen_given(xs, seen):
    out = []
    for x in xs:
        if x not in seen:
            seen.add(x)
            out.append(x)
    return out


def seen_over_rows(rows):
    seen = set()
    for row in rows:
        out = []
        for x in row:
            if x not in seen:
                seen.add(x)
                out.append(x)
        yield out


def filled_before(xs, first):
    seen, out = {first}, [first]
    for x in xs:
        if x not in seen:
            seen.add(x)
            out.append(x)
    return out


def more_in_the_body(xs):
    seen, out = set(), []
    for x in xs:
        if x not in seen:
            seen.add(x)
            out.append(x)
            print(x)
    return out


def with_an_else(xs):
    seen, out = set(), []
    for x in xs:
        if x not in seen:
            seen.add(x)
            out.append(x)
        else:
            print(x)
    return out


def loop_with_an_else(xs):
    seen, out = set(), []
    for x in xs:
        if x not in seen:
            seen.add(x)
            out.append(x)
    else:
        print("done")
    return out


def read_behind(xs):
    seen, out = set(), []
    x = None
    for x in xs:
        if x not in seen:
            seen.add(x)
            out.append(x)
    return out, x


def captured(xs):
    seen, out = set(), []
    for x in xs:
        if x not in seen:
            seen.add(x)
            out.append(x)
    return lambda: out


def half_filled(xs):
    seen, out = set(), []
    try:
        for x in xs:
            if x not in seen:
                seen.add(x)
                out.append(x)
    except TypeError:
        pass
    return out


def read_by_the_header(xs):
    seen, out = set(), []
    for x in xs.without(out):
        if x not in seen:
            seen.add(x)
            out.append(x)
    return out


def yielding(xs):
    seen = set()
    for x in xs:
        if x not in seen:
            seen.add(x)
            yield x


def a_dict(xs):
    seen, out = {}, []
    for x in xs:
        if x not in seen:
            seen[x] = 1
            out.append(x)
    return out


def two_sets(xs):
    seen, out = set(), set()
    for x in xs:
        if x not in seen:
            seen.add(x)
            out.append(x)
    return out


def the_other_way(xs):
    seen, out = set(), []
    for x in xs:
        if x in seen:
            seen.add(x)
            out.append(x)
    return out


def dict_shadowed(xs, dict):
    seen, out = set(), []
    for x in xs:
        if x not in seen:
            seen.add(x)
            out.append(x)
    return out


def few():
    seen, out = set(), []
    for x in (1, 2, 1):
        if x not in seen:
            seen.add(x)
            out.append(x)
    return out


async def waiting(xs):
    seen, out = set(), []
    async for x in xs:
        if x not in seen:
            seen.add(x)
            out.append(x)
    return out


def of_an_attribute(rows):
    seen = set()
    keys = []
    for row in rows:  # PFB533: 4
        if not (row.key in seen):
            keys.append(row.key)
            seen.add(row.key)
    return keys


def of_a_local(text):
    out, seen = [], set()
    for word in text.split():  # PFB533: 4
        short = word.strip(".")
        if short not in seen:
            seen.add(short)
            out.append(short)
    return out


def selected(numbers):
    out, seen = [], set()
    for n in numbers:  # PFB533: 4
        if n < 0:
            continue
        if n > 3 and n not in seen:
            seen.add(n)
            out.append(n)
    return out


def nested(rows):
    out, seen = [], set()
    for row in rows:  # PFB533: 4
        for x in row:
            if x not in seen:
                seen.add(x)
                out.append(x)
    return out


class Order:
    def rebuild(self, ids: list[int]):
        self.order = []
        seen = set()
        for ident in ids:  # PFB533: 8
            if ident not in seen:
                seen.add(ident)
                self.order.append(ident)

    def seen_by_others(self, ids, use):
        self.order = []
        seen = set()
        for ident in use(ids):  # PFB533: 8
            if ident not in seen:
                seen.add(ident)
                self.order.append(ident)

    def read_in_the_loop(self, ids):
        self.order = []
        seen = set()
        for ident in ids:
            if len(self.order) < 3 and ident not in seen:
                seen.add(ident)
                self.order.append(ident)


def local_is_listed_otherwise(words):
    out, seen = [], set()
    for word in words:
        short = word.casefold()
        if short not in seen:
            seen.add(short)
            out.append(word)
    return out


def local_is_used_in_a_test(words):
    out, seen = [], set()
    for word in words:
        short = word.strip()
        if short and short not in seen:
            seen.add(short)
            out.append(short)
    return out


def local_is_used_later(words):
    out, seen = [], set()
    for word in words:
        short = word.strip()
        if short not in seen:
            seen.add(short)
            out.append(short)
    return out, short


def grows_what_it_iterates_over(start, links):
    seen = {start}
    todo = [start]
    for page in todo:
        for link in links(page):
            if link not in seen:
                seen.add(link)
                todo.append(link)
    return todo


def condition_behind(words, use):
    out, seen = [], set()
    for word in words:
        if word not in seen and use(word):
            seen.add(word)
            out.append(word)
    return out


async def waits_in_a_condition(words, use):
    out, seen = [], set()
    for word in words:
        if await use(word) and word not in seen:
            seen.add(word)
            out.append(word)
    return out


def local_with_a_type(words):
    out, seen = [], set()
    for word in words:  # PFB533: 4
        short: str = word.strip()
        if short not in seen:
            seen.add(short)
            out.append(short)
    return out


def local_of_two_arms(words):
    out, seen = [], set()
    for word in words:  # PFB533: 4
        if word.islower():
            short = word
        else:
            short = word.lower()
        if short in seen:
            continue
        seen.add(short)
        out.append(short)
    return out


def two_locals(words):
    out, seen = [], set()
    for word in words:
        bare = word.strip()
        short = bare.lower()
        if short not in seen:
            seen.add(short)
            out.append(short)
    return out


def local_before_a_condition(words: list[str]):
    out, seen = [], set()
    for word in words:  # PFB533: 4
        short = word.strip()
        if word and short not in seen:
            seen.add(short)
            out.append(short)
    return out


def unknown_call_behind_a_condition(words, use):
    out, seen = [], set()
    for word in words:  # PFB533: 4
        if not word:
            continue
        short = use(word)
        if short not in seen:
            seen.add(short)
            out.append(short)
    return out


def unknown_call_before_a_condition(words, use):
    out, seen = [], set()
    for word in words:
        short = use(word)
        if word and short not in seen:
            seen.add(short)
            out.append(short)
    more, found = [], set()
    for word in words:
        name = use(word)
        if not word:
            continue
        if name not in found:
            found.add(name)
            more.append(name)
    return out, more


def of_what_holds_the_list(row, rows, key):
    row.out = []
    seen = set()
    for row in rows:
        if row not in seen:
            seen.add(row)
            row.out.append(row)
    rows.out[key] = []
    found = set()
    for key in rows:
        if key not in found:
            found.add(key)
            rows.out[key].append(key)


def of_an_attribute_with_a_longer_name(box):
    box.out = []
    seen = set()
    for x in box.outer:  # PFB533: 4 likely
        if x not in seen:
            seen.add(x)
            box.out.append(x)


def of_an_attribute_read_by_the_header(box):
    box.out = []
    seen = set()
    for x in box.out:
        if x not in seen:
            seen.add(x)
            box.out.append(x)


# --- comprehensions that add to the set in their condition --------------------------------------------------------------------


def in_a_comprehension(rows: list[str], use):
    seen = set()
    first = [row for row in rows if not (row in seen or seen.add(row))]  # PFB533: 12
    known: set[str] = set()
    second = [row for row in rows if row not in known and not known.add(row)]  # PFB533: 13
    other = set()
    third = [row.name for row in rows if not (row in other or other.add(row))]
    kept = set()
    fourth = [row for row in rows if not (row in kept or kept.add(row.name))]
    given = set(first)
    fifth = [row for row in rows if not (row in given or given.add(row))]
    read = set()
    sixth = [row for row in rows if not (row in read or read.add(row))]
    use(read)
    one, two = set(), set()
    seventh = [row for row in rows if not (row in one or two.add(row))]
    plain = [row for row in rows if not (row in one or two)]
    return first, second, third, fourth, fifth, sixth, seventh, plain


def over_several(groups):
    seen = set()
    found = []
    for rows in groups:
        found.append([row for row in rows if not (row in seen or seen.add(row))])
    for rows in groups:
        mine = set()
        found.append([row for row in rows if not (row in mine or mine.add(row))])  # PFB533: 21
    return found


def of_the_caller(rows, seen):
    return [row for row in rows if not (row in seen or seen.add(row))]


SEEN = set()


def of_the_module(rows):
    return [row for row in rows if not (row in SEEN or SEEN.add(row))]
