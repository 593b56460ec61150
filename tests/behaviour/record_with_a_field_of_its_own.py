# A property hides the field of a named tuple, and an argument binds the name to another object.
from collections import namedtuple


class Hidden(namedtuple("Hidden", "x y")):
    @property
    def x(self):
        return 100


class Named(namedtuple("Named", "x y")):
    x = property(len)


Late = namedtuple("Late", "first second")
Point = namedtuple("Point", "a b")
last = Point(1, 2)


def hidden(n):
    p, q = Hidden(1, 2), Named(1, 2)
    for i in range(n):
        p = p._replace(y=i)
        q = q._replace(y=i)
    return tuple(p), tuple(q)


def late(n):
    p = Late(1, 5)
    for i in range(n):
        p = p._replace(first=i)
    return tuple(p)


def bound(n):
    p = Point(1, 2)
    for i in range(n):
        p = p._replace(a=(p := Point(7, 7)).a)
    return p


def renew():
    global last
    last = Point(8, 8)
    return 5


def shared(n):
    for i in range(n):
        print(last._replace(a=renew()))


Late.second = property(len)
print(hidden(2), late(2), bound(1))
shared(1)
