"""Marked lines for PFB206: the module binds `property` itself. Nothing is reported."""
from descriptors import property


class Box:
    def __init__(self):
        self._n = 1

    @property
    def n(self):
        return self._n

    def run(self, xs):
        return [self.n for _ in xs]
