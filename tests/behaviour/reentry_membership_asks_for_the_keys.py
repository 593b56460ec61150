# `__contains__` calls a method that tests membership in the keys.
class Environment:
    def __init__(self, values):
        self.values = values

    def __iter__(self):
        return iter(self.values)

    def keys(self):
        return list(self.values)

    def has(self, name):
        return name in self.keys() or name in list(self)

    def __contains__(self, name):
        return self.has(name.lower())


print("A" in Environment({"a": 1}), "B" in Environment({"a": 1}))
