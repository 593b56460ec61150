# What a loop without iterations never reads need not exist.
import sys
class Lazy:
    def __getattr__(self, n): raise AttributeError("no " + n)
def t(f, *a):
    try: return f(*a)
    except Exception as e: return type(e).__name__, str(e)
def a(o, xs):
    s = 0
    for x in xs: s += o.missing + x
    return s
def b(xs):
    s = 0
    for x in xs: s += UNKNOWN * x + UNKNOWN
    return s
def c(d, xs):
    s = 0
    for x in xs: s += d["k"] + x + d["k"]
    return s
def d(m, xs):
    out = None
    for x in xs: out = m.sin(x) + m.sin(x)
    return out
def e(o, xs):
    for x in xs: o.total += x
    return vars(o) if hasattr(o, "__dict__") else None
def f(xs):
    for x in xs:
        import decimal_missing_mod
        decimal_missing_mod.go()
    return "no import"
def g(xs):
    for x in xs: last = x
    try: return last
    except NameError: return "unbound"
def h(xs):
    best = None
    for x in xs:
        if best is None or x > best: best = x
    return best
def i(s, xs):
    for x in xs: s.add(x)
    return s
def j(s, xs):
    for x in xs: s.append(x)
    for x in xs: s.extend([x])
    return s
def k(a, xs):
    r = []
    for x in xs:
        if x in [a, 2]: r.append(max(a, x))
    return r
def l(xs):
    n = -1
    for n, x in enumerate(xs): pass
    m = 0
    for m in range(len(xs)): xs[m]
    return n, m
class C: total = 5
for fun in (a, c, d): print(fun.__name__, t(fun, Lazy(), []), t(fun, None, []), t(fun, None, [1]))
print(t(b, []), t(b, [1])); o = C(); print(t(e, o, []), t(e, None, []), t(e, o, [1])); print(t(f, []), t(f, [1]), t(g, []), t(g, [1]), t(h, []), t(i, None, []), t(j, None, []), t(k, "a", []), t(k, "a", [1]), t(k, 2, [2]), t(l, []), t(l, [1, 2]))
UNKNOWN = 3
print(t(b, [1]))
