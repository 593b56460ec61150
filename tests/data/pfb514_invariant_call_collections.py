"""Collections that a loop makes again in every iteration, and only reads."""
NAMES = ("a", "b")
TABLE = {"a": ["b"]}


def sets(xs, words: list[str], table: dict[str, list[str]], k: str, known: dict[int, str], use):
    for x in xs:
        if x in set(words):  # PFB514: 16
            use(x)
        use(x in set("aeiou"), len(set(words)), set(known) & x)  # PFB514: 17; 31; 48
        use(x in set(table[k]), x.issubset(set(table["b"])))  # PFB514: 17 likely
        use(set(xs) == x, set(xs).isdisjoint(x))  # PFB514: 12 likely
        if not x:
            use(x in set(TABLE[k]), x in frozenset(words))  # PFB514: 41
        use(words.index(x), x < set(words))
    return [x for x in xs if x not in set(words)]  # PFB514: 38


def locals_that_are_read(xs, words: list[str], table, use):
    for x in xs:
        allowed = set(words)  # PFB514: 18
        names = sorted(words)  # PFB514: 16
        copied = list(words)  # PFB514: 17
        kept = set(words)
        changed = sorted(words)
        changed.append(x)
        use(x in allowed, names[0], len(names), copied[0], kept)
        for name in names:
            use(name, x)


def comprehensions(xs, words: list[str], n, suffix: str, table, use):
    for x in xs:
        if x in {name + ".pop" for name in NAMES}:  # PFB514: 16
            use(x)
        if x in [word.lower() for word in words] or x in {f"{word}:" for word in words}:  # PFB514: 16; 57
            use(x)
        for name in [word + suffix for word in words]:  # PFB514: 20
            use(name)
        if x in {key: value for key, value in table.items()}:  # PFB514: 16 likely
            use(x)
        lengths = {len(word) for word in words}  # PFB514: 18 likely
        use(len(x) in lengths, max([word for word in words if word]))  # PFB514: 35 likely
        use(x in {word + n for word in words})  # PFB514: 17 likely
        use(x in [(word, word.upper()) for word in words])  # PFB514: 17 likely
        use(x in [word if word else suffix for word in words])  # PFB514: 17 likely
        use(x in [word or suffix for word in words])  # PFB514: 17 likely
    return [x for x in xs if x in {word.upper() for word in words}]  # PFB514: 34


class Page:
    def __init__(self, names: list[str]):
        self.names = list(names)

    def wanted(self, xs):
        for x in xs:
            if x in {name + ".py" for name in self.names}:  # PFB514: 20 likely
                yield x


# --- what is not -----------------------------------------------------------------------------------------------------------


def changed(xs, words: list[str], table, d, use):
    for x in xs:
        words.append(x)
        if x in set(words) or x in {word + "s" for word in words}:
            use(x)
        if x in set(table[x]) or x in {x + word for word in NAMES}:
            use(x)
        d[x].append(x)
        if x in set(d["a"]):
            use(x)
        table["a"] = x
        use(x in set(table["a"]))


def elements_that_change(xs, rows: list, lines: list[str], objs: list, d, use):
    for x in xs:
        for parts in [line.split() for line in lines]:
            parts.append(x)
        for row in [[x for x in lines] for _ in rows]:
            row.append(x)
        for row in [row + rows for row in rows]:
            row.append(x)
        for one, other in [(row[1:], line) for row, line in zip(rows, lines)]:
            one.append(other)
        for one, other in [(row[1:], row) for row in rows]:
            one.append(other)
        for row in [row[1:] if row else x for row in rows]:
            row.append(x)
        for row in [row or row[1:] for row in rows]:
            row.append(x)
        if x in [obj.done for obj in objs]:
            use(x)
        if x in [row[0] for row in rows] or set(lines) is x:
            use(x)
        x.done = True
        rows[0][0] = x
        changed = d["a"]
        changed.append(x)
        if x in set(d["a"]):
            use(x)
    for x in xs:
        use(d["b"])
        if x in set(d["b"]):
            use(x)


def elements_that_may_change(xs, objs: list, use):
    for x in xs:
        if x in [obj.name for obj in objs]:  # PFB514: 16 likely
            use(x)


def not_only_read(xs, words: list[str], use):
    for x in xs:
        use(set(words), list(words), [word for word in words], {word for word in words})
        made = set(words)
        made.add(x)
        use(set(words).union, set(words) or x)
        other = {word for word in words}
        other |= {x}
        yield [word for word in words]
        for word in list(words):
            use(word)


def with_other_code(xs, words: list[str], use):
    for x in xs:
        use(x in {use(word) for word in words}, x in {next(use) for word in words}, x in [lambda: word for word in words])
        use(x in (word for word in words), x in {(y := word) for word in words})
        use(x in [words.pop() for word in NAMES])


async def asynchronous(xs, words):
    for x in xs:
        print(x in {word async for word in words}, x in [await word for word in words])


def once(x, words: list[str]):
    return x in set(words) or x in {word + "s" for word in words}


def conditional(xs, table, use):
    for x in xs:
        if x:
            use(x in set(table["a"]))


def dropped(xs, words: list[str]):
    for x in xs:
        if not __debug__:
            print(x in {word + "s" for word in words})  # PFB514: refuted
