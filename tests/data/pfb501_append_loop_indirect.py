"""Elements that a local holds, and one of two elements."""


def of_a_local(xs, f):
    out = []
    for x in xs:  # PFB501: 4
        y = f(x)
        out.append(y)
    tested = []
    for x in xs:  # PFB501: 4
        if x:
            z = x.strip()
            tested.append(z)
    skipped = []
    for x in xs:  # PFB501: 4
        if not x:
            continue
        w = x + 1
        skipped.append(w)
    nested = []
    for x in xs:  # PFB501: 4
        for part in x:
            v = part * 2
            nested.append(v)
    later = []
    for x in xs:  # PFB501: 4
        u = x * 2
        later.append(u)
    u = 0
    return out, tested, skipped, nested, later, u


def of_two(xs, f):
    out = []
    for x in xs:  # PFB501: 4
        if x > 3:
            out.append(x)
        else:
            out.append(-x)
    skipped = []
    for x in xs:  # PFB501: 4
        if x is None:
            continue
        if x:
            skipped.append(f(x))
        else:
            skipped.append(None)
    nested = []
    for x in xs:  # PFB501: 4
        for part in x:
            if part:
                nested.append(part)
            else:
                nested.append(x)
    named = []
    for name, x in xs:  # PFB501: 4
        if x:
            named.append((name, x))
        else:
            named.append((name, 0))
    return out, skipped, nested, named


# --- none of ours ----------------------------------------------------------------------------------------------------------------


def used_again(xs, f):
    out = []
    for x in xs:
        y = f(x)
        out.append(y)
    second = []
    for x in xs:
        z = f(x)
        second.append(z + z)
    third = []
    for x in xs:
        w = f(x)
        if w:
            third.append(w)
    fourth = []
    v = 0
    for x in xs:
        v = f(v, x)
        fourth.append(v)
    fifth = []
    for x in xs:
        u = t = f(x)
        fifth.append(u)
    sixth = []
    for x in xs:
        s, r = x
        sixth.append(s)
    seventh = []
    for x in xs:
        f.y = x + 1
        seventh.append(f.y)
    eighth = []
    for x in xs:
        q = f(x)
        p = q + 1
        eighth.append(p)
    return out, second, third, fourth, fifth, sixth, seventh, eighth, y


def captured(xs, f):
    out = []
    for x in xs:
        y = f(x)
        out.append(y)
    return out, lambda: y


def reads_itself(xs):
    out = []
    for x in xs:
        y = len(out)
        out.append(y)
    return out


def other_arms(xs, f, other):
    out = []
    for x in xs:
        if x:
            out.append(x)
        else:
            other.append(x)
    second = []
    for x in xs:
        if x:
            second.append(x)
        else:
            f(x)
    third = []
    for x in xs:
        if x:
            third.append(x)
        elif f(x):
            third.append(1)
        else:
            third.append(2)
    fourth = []
    for x in xs:
        if x:
            f(x)
            fourth.append(x)
        else:
            fourth.append(1)
    fifth = []
    for x in xs:
        if x:
            fifth.append(x)
        else:
            fifth.extend(x)
    sixth = []
    for x in xs:
        if sixth:
            sixth.append(x)
        else:
            sixth.append(1)
    seventh = []
    for x in xs:
        if x:
            seventh.append(x)
        else:
            seventh.insert(0, x)
    return out, second, third, fourth, fifth, sixth, seventh


async def waiting(xs, f):
    out = []
    for x in xs:
        y = yield f(x)
        out.append(y)
    second = []
    for x in xs:
        if x:
            second.append(x)
        else:
            second.append((yield x))
