# The object is its own iterator, and logs each special method that is called.
class R:
    """iterates over itself, changing"""
    def __init__(self, n): self.n = n; self.log = []
    def __iter__(self): self.log.append("iter"); return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1; self.log.append(self.n); return self.n
    def __contains__(self, x): self.log.append(("in", x)); return True
    def __getitem__(self, i): self.log.append(("get", i)); return i
    def __len__(self): self.log.append("len"); return 2
    def total(self):
        t = 0
        for x in self: t += x + self.n
        return t
    def has(self, y): return any(x == y for x in self)
    def idx(self):
        out = []
        for i in range(len(self)): out.append(self[i])
        return out
    def first(self): return list(self)[0]
    def inlist(self):
        n = 0
        for i in range(2):
            if i in list(self): n += 1
        return n
    def lst(self): return [x for x in self]
    def tup(self): return tuple([x for x in self])
    def st(self):
        s = set()
        for x in self: s.add(x)
        return s
    def upd(self):
        d = {}
        for x in self: d[x] = self.n
        return d
    def mx(self):
        b = -1
        for x in self:
            if x > b: b = x
        return b
    def cnt(self): return sum(1 for x in self)
    def ln(self): return len([x for x in self])
    def truth(self):
        out = []
        for i in range(2):
            if len(self) > 0: out.append(i)
        return out
    def copy(self):
        out = []
        for x in list(self): out.append(x)
        return out
    def ext(self):
        out = [1]
        out.extend(x for x in self)
        out.extend([x for x in self])
        return out
    def join(self): return ",".join([str(x) for x in self])
for name in ("total", "idx", "first", "inlist", "lst", "tup", "st", "upd", "mx", "cnt", "ln", "truth", "copy", "ext", "join"):
    r = R(3); print(name, getattr(r, name)(), r.log)
r = R(3); print(r.has(1), r.log)
def gen():
    log.append("start")
    try:
        yield 1; yield 2; yield 3
    finally: log.append("end")
log = []
def f(): return any(x == 2 for x in gen()), list(gen())[0], sorted(gen())[0], [x for x in gen()][0], max([x for x in gen()])
print(f(), log)
it = iter([1, 2, 3, 4])
def g(it):
    n = 0
    for i in range(2):
        if 2 in list(it): n += 1
    return n, list(it)
print(g(it))
def h(it):
    out = []
    for x in it:
        out.append(x); out.append(next(it, None))
    return out
print(h(iter([1, 2, 3])))
