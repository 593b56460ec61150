# Subclasses of list, dict and str that override what the rewrites would call instead.
class L(list):
    def append(self, x): list.append(self, ("a", x))
    def extend(self, xs): list.extend(self, [("e", x) for x in xs])
    def __iter__(self): return iter(["iter"])
    def __contains__(self, x): return "contains"
    def __len__(self): return 7
    def insert(self, i, x): list.append(self, ("i", i, x))
class D(dict):
    def __getitem__(self, k): return ("g", k)
    def items(self): return [(1, "items")]
    def keys(self): return ["keys"]
    def update(self, *a, **k): dict.update(self, {"up": (a, k)})
    def __missing__(self, k): return "missing"
    def get(self, k, d=None): return ("get", k)
    def setdefault(self, k, d=None): return ["sd"]
    def __contains__(self, k): return True
class S(str):
    def startswith(self, p, *a): return "own"
    def __add__(self, o): return S("+" + str.__add__(self, o))
    def __iadd__(self, o): return S("i" + str(self) + o)
    def join(self, xs): return "J"
    def __len__(self): return 0
def f(l: list, d: dict, s: str, xs):
    out = []
    for x in xs:
        l.append(x)
    for k in d:
        out.append(d[k])
    for k in d.keys():
        out.append(k)
    for k, v in d.items():
        out.append(k)
    for x in xs:
        if x in l or s.startswith("a") or s.startswith("b"): out.append(x)
        if len(l) == 0: out.append("empty")
        if len(s) > 0: out.append("full")
        d.update({x: 1})
        l.extend([x])
    for x in xs:
        l.insert(0, x)
    for x in xs:
        s = s + x + "!"
    t = ""
    for x in xs:
        t = t + s
    for x in list(l): out.append(x)
    out.append(s.join(["a", "b"]))
    for x in xs:
        if x in d: out.append(d[x])
        else: d[x] = 1
    return out, list.__repr__(l), dict.__repr__(d), str(s), t
print(f(L([1]), D(a=1), S("s"), ["x", "y"]))
print(f([1], {"a": 1}, "s", ["x", "y"]))
