# Loops change the attributes that they read: by methods, setattr, __dict__ and other names.
class Q:
    running = True
    def __init__(self): self.state = 0; self.jobs = [1, 2, 3]; self.pos = 0; self.text = "abc"
    def step(self): self.state += 1
    def loop(self):
        n = 0
        while self.state < 5:
            self.step(); n += self.state
        return n
    def stop(self):
        n = 0
        while self.running:
            n += 1
            if n > 3: halt(self)
        return n
    def drain(self):
        out = []
        while self.jobs: out.append(self.jobs.pop(0))
        while len(self.jobs) > 0: break
        return out
    def parse(self):
        out = []
        while self.pos < len(self.text):
            out.append(self.next()); 
        return out
    def next(self):
        c = self.text[self.pos]; self.pos += 1; return c
    def swap(self):
        n = 0
        for i in range(3):
            n += len(self.text); self.change()
        return n
    def change(self): self.text = self.text + "x"
    def indirect(self):
        n = 0
        act = self.change
        for i in range(3):
            n += len(self.text); act()
        return n
    def viaset(self):
        n = 0
        for i in range(3):
            n += self.state; setattr(self, "state", i)
        return n
    def viadict(self):
        n = 0
        for i in range(3):
            n += self.state; self.__dict__["state"] = i * 2
            vars(self)["pos"] = i; n += self.pos
        return n
    def viaother(self):
        n = 0; o = self
        for i in range(3):
            n += self.state; o.state = 10
        return n
    def viadel(self):
        n = 0
        for i in range(2):
            n += getattr(self, "pos", 7); n += self.running
            self.__class__.running = 5
        return n
    def upd(self):
        n = 0
        for i in range(3):
            n += self.state; self.__dict__.update(state=i + 4)
        return n
def halt(q): q.running = False
for name in ("loop", "stop", "drain", "parse", "swap", "indirect", "viaset", "viadict", "viaother", "viadel", "upd"):
    Q.running = True; print(name, getattr(Q(), name)())
