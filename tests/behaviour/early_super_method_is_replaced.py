"""A base class, or the class of the object, changes while a loop looks a method up through super()."""


class Base:
    def add(self, x):
        return x

    @staticmethod
    def plain(x):
        return x + 1


class Stack(Base):
    def replaced(self, xs):
        found = []
        for x in xs:
            found.append(super().add(x))
            Base.add = lambda self, x: -x
        return found

    def another_class(self, xs):
        found = []
        for x in xs:
            found.append(super().plain(x))
            self.__class__ = Other
        return found


class Between(Base):
    @staticmethod
    def plain(x):
        return x + 100


class Other(Stack, Between):
    pass


print(Stack().another_class([1, 2]), Stack().another_class([]))
print(Stack().replaced([]), Stack().replaced([1, 2, 3]))
