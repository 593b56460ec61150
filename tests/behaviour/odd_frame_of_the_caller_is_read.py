# The locals of the caller are listed, so a fix that adds one is seen.
import sys, os
def names():
    return sorted(sys._getframe(1).f_locals)
LIMIT = 3
class T:
    a = 1
    def m(self, xs):
        s = 0
        for x in xs:
            s += self.a + LIMIT
            s += len(names())
        return s
    def own(self, xs):
        s = 0
        for x in xs:
            s += self.a + LIMIT + x
        return s, sorted(locals())
    def own2(self, xs):
        total = 0
        for x in xs:
            total += os.path.sep.count(x)
        return total, sorted(vars())
    def dirs(self, xs):
        out = []
        for x in xs:
            out.append(x)
        return dir()
print(T().m([1, 2]), T().own([1]), T().own2(["a"]), T().dirs([1]))
