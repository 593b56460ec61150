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
