# The class behind the one at hand may be another one, whose attribute of that name is a property.
class Base:
    def f(self, i):
        return i

    def g(self, i):
        return i


class Looping(Base):
    def go(self, n):
        out = []
        for i in range(n):
            out.append(super().f(i))
        return out

    def none(self, n):
        for i in range(n):
            super().g(i)


class Mixed(Base):
    calls = 0

    @property
    def f(self):
        Mixed.calls += 1
        return lambda i: Mixed.calls

    @property
    def g(self):
        raise ValueError


class Both(Looping, Mixed):
    pass


print(Both().go(2), Both().none(0))
