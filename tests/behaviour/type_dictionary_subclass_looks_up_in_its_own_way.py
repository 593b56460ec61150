# The subclass doubles what it looks up, `items` does not.
class Doubled(dict):
    def __getitem__(self, key):
        return 2 * super().__getitem__(key)


def values(table):
    found = []
    for key in table:
        found.append((key, table[key]))
    return found


def twice():
    table = Doubled(a=1, b=2)
    return [table[key] for key in table]


print(values(Doubled(a=1)), twice())
