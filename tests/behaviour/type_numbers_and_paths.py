# Numbers, paths and members of enumerations with operators of their own.
from __future__ import annotations
from decimal import Decimal
from fractions import Fraction
import enum, pathlib
class Col(str, enum.Enum): R = "r"; G = "g"
class Num(int):
    def __add__(self, o): return Num(int(self) * 10 + int(o))
    def __radd__(self, o): return Num(int(self) * 100 + int(o))
    def __gt__(self, o): return False
    def __lt__(self, o): return True
    def __mul__(self, o): return "mul"
    def __pow__(self, o): return "pow"
    def __bool__(self): return False
    def __hash__(self): return 5
    def __eq__(self, o): return False
    def __format__(self, s): return "N" + s
    def __str__(self): return "num"
def tot(xs, z=0):
    for x in xs: z += x
    return z
def tot2(xs):
    t = 0
    for x in xs: t = t + x
    return t
def mx(xs: list[int]):
    b = xs[0]
    for x in xs:
        if x > b: b = x
    return b
def mn(xs: list[int], lo: int = 1, hi: int = 3):
    out = []
    for x in xs: out.append(max(lo, min(hi, x)))
    return out
def sq(xs):
    out = []
    for x in xs: out.append(x ** 2)
    return out
def fmt(xs: list[int]):
    out = []
    for x in xs: out.append("{} {:d} {!s}".format(x, 3, x)); out.append("%d %s" % (x, x))
    return out
def uni(xs: list[int]):
    s = set()
    for x in xs: s.add(x)
    return len(s), sum(1 for x in xs if x == 1), any(x == 1 for x in xs)
def sums(xss): return sum(xss, [])
def pathy(p, xs):
    for x in xs: p = p / x
    return p
def pathy2(p, xs):
    for x in xs: p = f"{p}/{x}"
    return p
def col(xs):
    out = []
    for x in xs: out.append("".join(["c", x])); out.append("-" + x + "-"); out.append("{}".format(x)); out.append("%s" % x)
    return out
def flt(xs):
    t = 0.0
    for x in xs: t += x * 2
    return t
def cmp(xs):
    n = 0
    for x in xs:
        if x == 1 or x == 2 or x == "a": n += 1
        if x in [1, 2, 3]: n += 1
        if isinstance(x, int) or isinstance(x, str): n += 1
        if isinstance(x, (int | str)): n += 1
        if type(x) == int: n += 1
    return n
def t(f, *a):
    try: return f(*a)
    except Exception as e: return type(e).__name__
V = [Num(1), Num(2), Num(3)]
for f in (tot, tot2, mx, mn, sq, fmt, uni, cmp, flt):
    print(f.__name__, t(f, V), t(f, [1, 2.5, 3]), t(f, [Decimal(1), Fraction(1, 2)]), t(f, ["a", "b"]), t(f, []), t(f, [True, None]), t(f, [[1], [2]]))
print(t(sums, [[1], [2]]), t(sums, [(1,), (2,)]), t(sums, ["a"]), t(sums, []), t(sums, [[1], (2,)]), t(sums, 5))
print(t(pathy, pathlib.PurePosixPath("a"), "bc"), t(pathy2, pathlib.PurePosixPath("a"), ""), t(pathy2, pathlib.PurePosixPath("a"), "b"), col([Col.R, "x"]))
