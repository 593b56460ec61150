# Globals and attributes of modules change without their names: setattr, exec, globals().
import sys, math, os.path
X = 1; Y = 2; Z = [0]
def setx(v): globals()["X"] = v
def patch(m, **k):
    for a, v in k.items(): setattr(m, a, v)
def f(n):
    s = 0
    for i in range(n): s += X; setx(i)
    return s
def g(n):
    s = 0
    for i in range(n): s += Y; patch(sys.modules[__name__], Y=i * 3)
    return s
def h(n):
    s = 0
    for i in range(n): s += math.tau_x if hasattr(math, "tau_x") else 0; math.tau_x = i
    return s
def i(n):
    s = 0
    for j in range(n):
        s += len("abc"); exec("Y = 100", globals()); s += Y
    return s
def k(n):
    s = 0
    for j in range(n):
        s += Z[0] + math.floor(1.5)
        Z[0] += 1; math.floor = lambda x: 50
    return s
def l(n, cb):
    s = 0
    for j in range(n): s += X; cb()
    return s
def bump(): global X; X += 1
print(f(3), g(3), h(3), i(2)); real = math.floor; print(k(2)); math.floor = real; print(l(3, bump))
import builtins
def m(n):
    s = 0
    for j in range(n):
        s += len("ab")
        if j == 1: builtins.len = lambda x: 100
    return s
r = len; print(m(4)); builtins.len = r
def p(n):
    out = []
    for j in range(n):
        out.append(os.path.basename("a/b")); os.path = Fake
    return out
class Fake: basename = staticmethod(str.upper)
rp = os.path; print(p(2)); os.path = rp
