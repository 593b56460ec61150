"""Marked lines for PFB205: the module binds `super` itself. Nothing is reported."""
from functools import partial as super


class Stack(list):
    def fill(self, xs):
        for x in xs:
            super().append(x)
            super(Stack, self).append(x)
