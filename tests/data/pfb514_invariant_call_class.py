"""Marked lines for PFB514: the file gives an object another class, so what it is an instance of may change."""


class Open:
    pass


class Closed(Open):
    pass


def close(door, xs):
    for x in xs:
        door.__class__ = Closed
        x(isinstance(door, Open), type(door), callable(door))
        x(len("abc"))  # PFB514: 10
