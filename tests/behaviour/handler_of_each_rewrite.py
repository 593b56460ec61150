# Each loop or call stands in a handler of the error that a rewrite may raise or not.
def t(f, *a):
    try: return f(*a)
    except Exception as e: return type(e).__name__
def a(xs):
    try: return sorted(xs)[0]
    except IndexError: return "i"
def b(xs):
    try: return [x for x in xs][0]
    except (IndexError, KeyError): return "i"
def c(xs):
    out = []
    for x in xs:
        try: out.append(x ** 2)
        except OverflowError: out.append("o")
        try: out.append(x ** 0.5)
        except TypeError: out.append("t")
    return out
def d(xs):
    try: return sum(xs, [])
    except TypeError: return "t"
def e(d, ks):
    out = []
    for k in ks:
        try: out.append(d[k])
        except KeyError: d[k] = out.append("new") or 0
    return out, d
def f(xs):
    try: return "".join([x for x in xs]), "-".join(["a", xs[0]])
    except TypeError: return "t"
    except IndexError: return "i"
def g(xs, ty):
    out = []
    for x in xs:
        try: out.append(isinstance(x, int | ty))
        except TypeError: out.append("t")
    return out
def h(xs):
    for x in xs:
        try:
            import nope_nope
        except ImportError: return "none"
    return "empty"
def i(xs):
    out = []
    for x in xs:
        try: v = int(x)
        except ValueError: pass
        else: out.append(v)
    return out
def j(xs):
    n = 0
    for x in xs:
        try: n += x
        except TypeError as err: n += len(err.args)
        finally: n += 1
    return n
def k(xs):
    try:
        for x in xs:
            if x.startswith("a") or x.startswith("b"): return x
    except AttributeError: return "attr"
def l(xs):
    try: return next(x for x in xs if x > 1)
    except StopIteration: return "stop"
def m(xs):
    best = None
    try:
        for x in xs:
            if best is None or x > best: best = x
    except TypeError: return "cmp", best
    return best
def n(xs):
    s = set()
    try:
        for x in xs: s.add(x)
    except TypeError: return sorted(s)
    return len(s)
def o(xs):
    s = set(); d = {}
    try: s.update([x for x in xs]); 
    except TypeError: pass
    try: d.update({x: 1 for x in xs})
    except TypeError: pass
    return len(s), len(d)
def p(xs):
    try:
        for x in xs: assert x, "no"
    except* AssertionError: pass
    return 1
for args in ([], [1, 2], [[1], 2], ["a", "b"], ["z", 1], [None], [1e200], [{}], (), "ba", {3: 1}):
    for fn in (a, b, c, d, f, i, j, k, l, m, n, o, h, p): print(fn.__name__, t(fn, args), end=" ")
    print()
print(e({"a": 1}, ["a", "b"]), t(e, {}, [[]]), g([1], str), g([1], 5), g([], 5))
