"""PFB706: every iteration creates a generator, only to add something before the body and to remove it afterwards."""

from contextlib import contextmanager


class Walk:
    def __init__(self):
        self.path = []

    @contextmanager
    def entered(self, name):
        self.path.append(name)
        try:
            yield
        finally:
            self.path.pop()

    def run(self, names, visit):
        for name in names:
            with self.entered(name):
                visit(name)
