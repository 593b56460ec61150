# A registry goes through the classes of the file, and __all__ through its names.
import inspect
import sys


class Plugin:
    pass


class Sorter(Plugin):
    def run(self, rows):
        return sorted(rows, key=lambda row: row[1])


class Joiner(Plugin):
    def run(self, rows):
        return sum([list(row) for row in rows], [])


__all__ = [name for name in dir() if not name.startswith("_")]


def classes():
    return [name for name, _ in inspect.getmembers(sys.modules[__name__], inspect.isclass)]


def kinds():
    return [value.__name__ for value in globals().values() if isinstance(value, type)]


print(classes(), kinds(), __all__)
print(Sorter().run([(1, 2), (2, 1)]), Joiner().run([(1, 2), (2, 1)]))
