# Reading and storing attributes runs code of slots, descriptors and metaclasses.
log = []
class S:
    __slots__ = ("n", "xs")
    def __init__(self): self.n = 0
    def run(self, xs):
        for x in xs: self.n += x
        for x in xs: self.xs.append(x)
        return self.n
class A:
    def __setattr__(self, k, v): log.append((k, v)); object.__setattr__(self, k, v)
    def __getattribute__(self, k):
        if k in ("n", "items"): log.append(("get", k))
        return object.__getattribute__(self, k)
    def __init__(self): self.n = 0; self.items = []
    def run(self, xs):
        for x in xs: self.n += x
        for x in xs: self.items.append(self.n)
        return self.n
class D:
    def __set_name__(self, o, n): self.name = n
    def __get__(self, o, t): log.append("dget"); return 5 if o is None else o.__dict__.get(self.name, 1)
    def __set__(self, o, v): log.append(("dset", v)); o.__dict__[self.name] = v
class U:
    n = D()
    def run(self, xs):
        for x in xs: self.n += x
        s = 0
        for x in xs: s += self.n * 2
        for x in xs: s += U.n
        return s
class Meta(type):
    @property
    def lim(cls): log.append("meta"); return 3
class V(metaclass=Meta):
    count = 0
    def run(self, xs):
        s = 0
        for x in xs: s += type(self).lim + V.lim
        for x in xs: V.count += x
        for x in xs: type(self).count += x
        return s, self.count
    @classmethod
    def c(cls, xs):
        for x in xs: cls.count += x; cls.see()
        return cls.count
    @classmethod
    def see(cls): log.append(cls.count)
class Mod:
    def __getattr__(self, n): log.append(n); return len
m = Mod()
def f(xs):
    o = []
    for x in xs: o.append(m.size(x)); o.append(m.a.__name__)
    return o
for c in (S, A, U, V):
    try: print(c.__name__, c().run([1, 2]), log)
    except AttributeError as e: print("attr", e.name)
    log.clear()
print(V.c([1, 2]), f(["a", "b"]), log)
