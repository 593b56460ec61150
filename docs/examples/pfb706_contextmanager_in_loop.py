"""PFB706: every iteration creates a generator, only to add something before the body and to remove it afterwards."""

from contextlib import contextmanager


@contextmanager
def entered(path, name):
    path.append(name)
    try:
        yield
    finally:
        path.pop()


def walked(names, path, visit):
    for name in names:
        with entered(path, name):
            visit(path)
