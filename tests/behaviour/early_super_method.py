"""Methods that loops look up through super(); some must not be looked up before the loop."""


def tried(function, *arguments):
    try:
        return function(*arguments)
    except Exception as error:
        return type(error).__name__


class Base:
    def __init__(self):
        self.seen = []

    def add(self, x):
        self.seen.append(x)
        return x

    @property
    def twice(self):
        self.seen.append("twice")
        return lambda x: x * 2

    @classmethod
    def make(cls, x):
        return cls.__name__, x

    @staticmethod
    def plain(x):
        return x + 1


class Stack(Base):
    def fill(self, xs):
        for x in xs:
            super().add(x)
        return self.seen

    def missing(self, xs):
        for x in xs:
            super().not_there(x)
        return self.seen

    def by_property(self, xs):
        return [super(Stack, self).twice(x) for x in xs], self.seen

    def of_the_class(self, xs):
        found = []
        for x in xs:
            found.append((super().make(x), super().plain(x), super(Base, self).__repr__() != ""))
        return found

    def with_another(self, xs, other):
        for x in xs:
            super(Stack, other).add(x)
        return other.seen

    def taken(self, xs, add):
        for x in xs:
            add(super().add(x))
        return self.seen

    def conditional(self, xs):
        for x in xs:
            if x > 1:
                super().add(x)
            try:
                super().add(-x)
            except ValueError:
                pass
        return self.seen

    def later(self, xs):
        return (super(Stack, self).add(x) for x in xs)


class Items(dict):
    def fill(self, xs):
        for x in xs:
            super().__setitem__(x, x)
        return dict(self)

    def __setitem__(self, key, value):
        raise KeyError(key)


for xs in ([], [1, 2]):
    print(Stack().fill(xs), tried(Stack().missing, xs), Stack().by_property(xs), Stack().of_the_class(xs))
    print(tried(Stack().with_another, xs, Stack()), tried(Stack().with_another, xs, 1), Stack().taken(xs, print))
    print(Stack().conditional(xs), list(Stack().later(xs)), Items().fill(xs))
