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
    for x in xs:  # PFB501: 4
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
    for x in xs:  # PFB501: 4
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
    for x in xs:  # PFB501: 4
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


# --- locals that a test reads, and that build on each other ------------------------------------------------------------------------


def tested_locals(xs, f, g):
    out = []
    for x in xs:  # PFB501: 4
        y: str = x.strip()
        if not y:
            continue
        out.append(y)
    second = []
    for x in xs:  # PFB501: 4
        x = x.strip()
        if x and x != "-":
            second.append(x.lower())
    third = []
    for x in xs:  # PFB501: 4
        match = f(x)
        if match is not None:
            third.append(match.group(1))
    fourth = []
    for row in xs:  # PFB501: 4
        for x in row:
            w = x.partition("#")[0]
            if w:
                fourth.append((row, w))
    fifth = []
    for x in xs:  # PFB501: 4
        ok = f(x)
        if ok:
            fifth.append(x)
    sixth = []
    for x in xs:  # PFB501: 4
        a = x + 1
        b = g[a]
        if b:
            sixth.append(b)
        else:
            continue
    seventh = []
    for x in xs:  # PFB501: 4
        if x is None:
            continue
        v = f(x)
        if v > 3:
            seventh.append(v)
        else:
            seventh.append(-v)
    return out, second, third, fourth, fifth, sixth, seventh


def several_locals(xs, f, g):
    out = []
    for x in xs:  # PFB501: 4
        a = f(x)
        b = g(x)
        out.append((a, b))
    second = []
    for x in xs:  # PFB501: 4
        x = x.strip()
        x = x.lower()
        second.append(x)
    third = []
    for x in xs:  # PFB501: 4
        if x.ok:
            c = "yes"
        else:
            c = "no"
        third.append(c)
    fourth = []
    for x in xs:  # PFB501: 4 likely
        d = f(x)
        fourth.append((x.n, d))
    fifth = []
    for x in xs:  # PFB501: 4
        e = f(x)
        fifth.append(g(key=e))
    sixth = []
    for x in xs:  # PFB501: 4
        if x.ok:
            sixth.append(x.n)
        else:
            pass
    return out, second, third, fourth, fifth, sixth


def an_arm_that_continues(xs, default):
    out = []
    for x in xs:  # PFB501: 4
        if x.name is None:
            out.append(default)
            continue
        out.append(x.name.lower())
    second = []
    for x in xs:  # PFB501: 4
        if x:
            second.append(x)
            continue
        if x is None:
            second.append(0)
            continue
        second.append(1)
        continue
    third = [default]
    for x in xs:  # PFB501: 4
        if x < 0:
            third.append("-")
        elif x > 0:
            third.append("+")
        else:
            third.append("0")
    fourth = sorted(default)
    for x in xs:  # PFB501: 4
        fourth.append(x.n)
    return out, second, third, fourth


def other_detours(xs, f, g, load):
    out = []
    for x in xs:
        y = f(x)
        if x:  # f would run less often
            out.append(y)
    second = []
    last = None
    for x in xs:
        if x != last:
            second.append(x)
        last = x
    third = []
    for x in xs:
        a = f(x)
        if x and a:  # f would run less often
            third.append(a)
    fourth = []
    for x in xs:
        b = f(x)
        fourth.append(lambda: b)
    fifth = []
    for x in xs:
        c = f(x)
        fifth.append((c, c.n))
    sixth = []
    for x in xs:
        if x:
            sixth.append(x)
            continue
        if x is None:
            continue
        sixth.append(1)
    seventh = []
    for x in xs:
        if x > 3:
            seventh.append(3)
        elif x > 2:
            seventh.append(2)
        elif x > 1:
            seventh.append(1)
        else:
            seventh.append(0)
    eighth = load()
    for x in xs:
        eighth.append(x.n)
    ninth = []
    for x in xs:
        if x:
            ninth.append(1)
        ninth.append(2)
    tenth = []
    for x in xs:
        d = f(x)
        tenth.append([d for z in x])
    return out, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth


def more_detours(xs, f, g):
    out = []
    for x in xs:
        x = x.strip()
        if x:
            out.append(x)
    x_ = 1
    second = []
    for x in xs:
        a = f(x)
        if (a := g(a)):
            second.append(a)
    third = []
    for x in xs:
        if x:
            b = f(x)
        else:
            c = f(x)
        third.append(b)
    fourth = []
    for x in xs:
        d = len(fourth)
        if d < 3:
            fourth.append(d)
    fifth = []
    try:
        for x in xs:
            e = int(x)
            if e:
                fifth.append(e)
    except ValueError:
        print(fifth)
    sixth = []
    for x in xs:
        f.y = x
        sixth.append(x.y)
    seventh = []
    for x in xs:
        h = {g: f(x)}
        if {1: h, h: 2}:
            seventh.append(h)
    return out, second, third, fourth, x_, sixth, seventh


def local_from_three_arms(scores, f):
    grades = []
    for score in scores:  # PFB501: 4
        if score >= 90:
            grade = "A"
        elif score >= 80:
            grade = "B"
        else:
            grade = "C"
        grades.append(grade)
    others = []
    for score in scores:
        if score >= 90:
            mark = "A"
        elif score >= 80:
            mark = "B"
        others.append(mark)
    return grades, others
