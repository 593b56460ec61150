# A tree that iterates over its children, logs it, and is measured by walking.
class Tree:
    def __init__(self, v, kids=()): self.v = v; self.kids = list(kids); self.cache = {}; self.order = []
    def __iter__(self):
        for k in self.kids: self.order.append(k.v); yield k
    def __len__(self): return sum(1 for _ in self.walk())
    def walk(self):
        yield self
        for k in self.kids: yield from k.walk()
    def vals(self):
        out = []
        for k in self.walk(): out.append(k)
        for k in self: out.append(k.v)
        out.extend(k for k in self)
        return [getattr(k, "v", k) for k in out]
    def total(self):
        t = self.v
        for k in self: t += k.total()
        return t
    def memo(self, n):
        if n in self.cache: return self.cache[n]
        r = 1 if n < 2 else self.memo(n - 1) + self.memo(n - 2)
        self.cache[n] = r
        return r
    def memos(self, ns):
        self.cache.update({n: self.memo(n) for n in ns})
        for n in ns: self.cache[n] = self.memo(n)
        return {n: self.cache[n] for n in ns}, len(self.cache)
    def depth(self):
        d = 0
        for k in self: d = max(d, k.depth())
        return d + 1
    def find(self, v):
        for k in self:
            if k.find(v): return True
        return self.v == v
    def find2(self, v):
        for k in self.kids:
            if k == v: return True
        return False
    def __eq__(self, o): self.order.append("eq"); return self.v == getattr(o, "v", o)
    __hash__ = None
    def prune(self):
        for k in self.kids[:]:
            if not k.kids: self.kids.remove(k)
        for k in list(self):
            if k.v > 2: self.kids.remove(k)
        return len(self.kids)
t = Tree(1, [Tree(2, [Tree(3)]), Tree(4), Tree(4)])
print(t.vals(), t.total(), t.memos([5, 3]), t.depth(), t.find(3), t.find2(4), t.order, len(t), t.prune(), t.order, [k.v for k in t.kids])
