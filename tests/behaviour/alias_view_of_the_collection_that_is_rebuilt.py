# A view, an iterator or a bound method of the collection before the loop shows what is added to the same object.
def views(xs):
    d = {}
    kept = d.keys(), d.items()
    for x in xs:
        d = {**d, x: 1}
    return [list(view) for view in kept], len(d)


def bound_methods(xs):
    d, s = {}, set()
    look, has = d.get, s.__contains__
    for x in xs:
        d = d | {x: 1}
    for x in xs:
        s = s | {x}
    return look("a"), has("a"), sorted(d), sorted(s)


def generators(xs):
    d, out = {}, []
    keys, rest = (k for k in d), (x for x in out)
    for x in xs:
        d = {**d, x: 1}
    for x in xs:
        out = out + [x]
        last = x
    return list(keys), list(rest), out, last


def used_up(xs):
    d = dict.fromkeys("z", 0)
    names, total, more = list(d.keys()), sum(v for v in d.values()), ["z" in d.keys()]
    more.extend(k for k in d)
    for k, v in d.items():
        names.append((k, v))
    pairs = [pair for pair in d.items()]
    for x in xs:
        d = {**d, x: 1}
    return names, total, more, pairs, d


for letters in ("", "ab"):
    print(views(letters), bound_methods(letters), used_up(letters))
print(generators("ab"))
