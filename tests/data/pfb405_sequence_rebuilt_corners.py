"""What runs over the very sequence that grows, leaves as it grows, or grows at the front."""


def over_itself(xs):
    t = tuple(xs)
    for x in t:
        t += (x,)
    l = list(xs)
    for x in reversed(l):
        l = l + [x]
    return t, l


def leaving(xs):
    found = ()
    for x in xs:
        if x:
            found += (x,)
            break
        if not x:
            found = found + (x,)
            return found
        found += (None,)  # PFB405: 8
    return found


def at_the_front(xs):
    l = []
    for x in xs:
        l = [x] + l  # PFB405: 12
    return l


def kept_by_functions(xs, table):
    calls, path, keys = [], (), ()
    for x in xs:
        path = path + (x,)
        calls.append(lambda taken=path: print(taken))
    for x in xs:
        keys += (x,)
        table[keys] = x
    parts = ()
    for x in xs:
        parts += (x,)

        def call(*, taken=parts):
            return taken

        x.run(call)
    last = ()
    for x in xs:
        last += (x,)  # PFB405: 8
        table[x] = len(last)
    return calls, last
