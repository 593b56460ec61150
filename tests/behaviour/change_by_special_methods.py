# Every operator and inherited method changes the attribute that the loop reads.
class Base:
    def reset(self): self.total = 0
    def hook(self): pass
    def items(self): return self.rows
class Mixin:
    def hook(self): self.total *= 2; self.rows = self.rows + [0]
class C(Mixin, Base):
    def __init__(self): self.total = 1; self.rows = [1, 2]
    def a(self):
        for r in self.rows: self.total += r; self.hook()
        return self.total
    def b(self):
        n = 0
        for i in range(3): n += len(self.rows) + self.total; self.hook()
        return n
    def c(self):
        n = 0
        for r in self.items(): n += self.total; Base.reset(self)
        return n
    def d(self):
        f = super().reset; n = 0
        for i in range(2): n += self.total; f()
        return n
    def e(self):
        n = 0
        for i, f in enumerate([self.hook, self.reset]): n += self.total; f()
        return n
    def g(self):
        n = 0
        for i in range(2): n += self.total; getattr(self, "hook")()
        return n
    def h(self):
        n = 0
        for i in range(2): n += self.total; [m() for m in (self.hook,)]
        return n
    def i(self):
        n = 0
        for x in map(self.step, [1, 2, 3]): n += self.total
        return n
    def step(self, x): self.total += x; return x
    def j(self):
        n = 0
        for x in sorted([3, 1], key=self.step): n += self.total
        for x in filter(self.step, [1, 2]): self.total += 1; n += self.total
        return n
    def k(self):
        n = 0
        with self:
            for i in range(2):
                with self: n += self.total
        return n
    def __enter__(self): self.total += 5; return self
    def __exit__(self, *a): self.total += 7
    def l(self):
        n = 0
        for i in range(2): n += self.total; self @ 1; -self; self[0]; self[1] = 2; del self[3]; 4 in self; self()
        return n
    def __matmul__(self, o): self.total += 1
    def __neg__(self): self.total += 10
    def __getitem__(self, i): self.total += 100
    def __setitem__(self, i, v): self.total += 1000
    def __delitem__(self, i): self.total += 10000
    def __contains__(self, i): self.total += 100000
    def __call__(self): self.total += 1000000
    def m(self):
        n = 0
        for i in range(2): n += self.total; str(self); f"{self}"; "%s" % self; print(self)
        return n
    def __str__(self): self.total += 1; return "C"
    def n(self):
        n = 0
        for i in range(2):
            n += self.total
            if self: n += self.total
            n += self.total if self == 1 else self.total
        return n
    def __bool__(self): self.total += 1; return True
    def __eq__(self, o): self.total += 10; return False
    __hash__ = object.__hash__
    def o(self):
        n = 0
        try:
            for i in range(2): n += self.total; del self.tmp
        except AttributeError: n += 0.5
        for i in range(2): self.tmp = i; n += self.total; del self.tmp
        return n
    def __delattr__(self, k): self.total += 3; object.__delattr__(self, k) 
for name in "abcdeghijklmno": print(name, getattr(C(), name)())
