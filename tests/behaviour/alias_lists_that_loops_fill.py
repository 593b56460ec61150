# Lists that loops fill, read meanwhile by other names, targets, views and defaults.
def a(n):
    if n: out = []
    for i in range(n): out.append(i)
    return out if n else None
def b(n):
    for i in range(n):
        if i == 0: acc = ""; seen = set()
        acc += str(i); seen.add(i)
    return (acc, seen) if n else None
def c(n):
    try: x = [1 / n]
    except ZeroDivisionError: pass
    for i in range(3): x.append(i)
    return x
def d(n):
    while n:
        s = 0
        for i in range(n): s += i
        n -= 1
        if s > 5: continue
        yield s
    else: yield "else"
def e(n):
    for i in range(n):
        out = []
        for j in range(i): out.append(j)
        if i == 2: break
    return out
def f(n):
    out = []; ref = out
    for i in range(n): out.append(i)
    return ref is out, ref
def g(n):
    out = []
    box = [out, {"o": out}]
    for i in range(n): out.append(len(box[0]))
    return box
def h(n):
    out = []; out2 = out
    out += [0]
    for i in range(n): out.append(i)
    out = out + [9]
    return out, out2
def i(n):
    out: list = []; del out; out = [1]
    for k in range(n): out.append(k)
    return out
def j(n, out=[]):
    for k in range(n): out.append(k)
    return out[:]
def k(n):
    def sub(out=[]):
        for q in range(n): out.append(q)
        return out
    return sub(), sub()
def l(n):
    out = list(range(2))
    it = iter(out)
    for q in range(n): out.append(q)
    return list(it)
def m(n):
    out = [0]
    for q in out:
        if q < n: out.append(q + 1)
    return out
def o(n):
    out = []
    for q in range(n): out.append(out)
    return len(out), out and out[0] is out
def p(n):
    out = []; add = out.append; size = out.__len__
    for q in range(n): out.append(size())
    return out
def q(n):
    out = []
    for x in range(n): out.append(x) if x % 2 else out.append(-x)
    for x in range(n): (out.append(x), out.append(0))
    for x in range(n): y = out.append(x)
    return out
def r(n):
    out = []
    for out in [[1], [2]]: out.append(n)
    for x in range(n): out.append(x); x = 5
    return out, x if n else 0
def s(n):
    out = []
    for x, *y in [(1, 2, 3)] * n: out.append(y)
    for (x, z), w in [((1, 2), 3)] * n: out.append(z)
    for out2 in [out] * n: out2.append(x)
    d = {}
    for d["k"] in range(n): out.append(d["k"])
    for out[0] in [7] * n: out.append(8)
    return out, d
def u(n):
    total = 0; totals = []
    for x in range(n): total += x; totals.append(total)
    prev = None; pairs = []
    for x in range(n): pairs.append((prev, x)); prev = x
    return totals, pairs
def t(f, *a):
    try: x = f(*a); return list(x) if hasattr(x, "__next__") else repr(x)
    except Exception as e: return type(e).__name__
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, r, s, u): print(fn.__name__, t(fn, 0), t(fn, 1), t(fn, 4))
