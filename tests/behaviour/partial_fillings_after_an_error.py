# The caller catches the error and prints what the loops had done until then.
class W:
    count = 0
    items = None
    def __init__(self): self.items = []; self.text = ""; self.best = 0; self.d = {}; self.s = set()
    def run(self, xs):
        for x in xs: self.items.append(1 / x)
    def run2(self, xs):
        for x in xs: self.d[x] = 1 / x
    def run3(self, xs):
        for x in xs: self.s.add(1 / x)
    def run4(self, xs):
        for x in xs: self.text += "," + x
    def run5(self, xs):
        for x in xs: self.best = max(self.best, x)
    def run6(self, xs):
        for x in xs: W.count += x
    def run7(self, xs):
        self.items.extend(1 / x for x in xs)
    def run8(self, xs):
        self.d.update({x: 1 / x for x in xs}); self.d.update((x, 1 / x) for x in xs)
    def run9(self, xs):
        self.s.update(1 / x for x in xs); self.s |= {1 / x for x in xs}
    def run10(self, xs):
        for x in xs: self.items += [1 / x]
    def run11(self, xs):
        for x in xs:
            if x: self.items.append(x + 1)
    def run12(self, xs):
        for i, x in enumerate(xs): self.items[i:] = [1 / x]
    def run13(self, xs):
        self.items = []
        for x in xs: self.items.append(1 / x)
    def run14(self, xs):
        out = self.out = []
        for x in xs: out.append(1 / x)
    def run15(self, xs):
        self.text = ""
        for x in xs: self.text += x
        return self.text
    def run16(self, xs):
        n = 0
        for x in xs: n += x; self.n = n
for i in range(1, 17):
    for xs in ([1, 2, 0, 4], ["a", 1, "b"], [], iter([2, 1, 0])):
        w = W(); W.count = 0
        try: r = getattr(w, "run" if i == 1 else f"run{i}")(xs)
        except Exception as e: r = type(e).__name__
        print(i, r, w.items, w.text, w.best, w.d, sorted(w.s), W.count, getattr(w, "out", None), getattr(w, "n", None))
