# Each function gets one object for both of its parameters.
def pair(xs, ys):
    out = []
    for i in range(len(xs)):
        out.append(xs[i]); ys.append(0) if len(ys) < 5 else None
    return out
w = [1, 2]; print(pair(w, w))
def drain(xs, ys):
    n = 0
    for x in list(xs):
        ys.remove(x); n += 1
    return n
w = [1, 2, 3]; print(drain(w, w), w)
def inv(d, e):
    for k, v in list(e.items()): d[v] = k
    d.update({v: k for k, v in e.items()})
    return d
w = {1: "a"}; print(inv(w, w))
def cnt(xs, ys):
    i = 0; out = []
    for x in xs:
        out.append((i, x)); i += 1
        if len(ys) < 4: ys.append(9)
    return out, i
w = [1, 2]; print(cnt(w, w))
def has(xs, ys):
    out = []
    for y in ys:
        if y in xs: out.append(y)
        xs.append(y + 10) if len(xs) < 6 else None
    return out
w = [1, 2]; print(has(w, w))
def setadd(s, t):
    for x in s:
        t.add(x)
    return t
w = {1}; print(setadd(w, w))
def setadd2(s, t):
    for x in s:
        t.add(x + 1)
    return t
w = {1}
try: print(setadd2(w, w))
except RuntimeError: print("changed")
def length(xs, ys):
    out = []
    for y in range(3):
        out.append(len(xs)); ys.append(y)
    return out
w = []; print(length(w, w))
def inv_attr(a, b):
    out = 0
    for i in range(3):
        out += a.n; b.n += 1
    return out
class O: n = 0
o = O(); print(inv_attr(o, o))
def acc(a, b, xs):
    for x in xs:
        a.n += x; b.m = a.n + b.n
    return a.n, b.m
o = O(); print(acc(o, o, [1, 2]))
def sub(d, e):
    t = 0
    for k in ("a", "a"):
        t += d["n"]; e["n"] = 5
    return t
w = {"n": 1}; print(sub(w, w))
