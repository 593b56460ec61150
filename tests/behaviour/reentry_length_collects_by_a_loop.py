# `__len__` calls the method that loops over its object.
class Headers:
    def __init__(self, values):
        self.values = values

    def __iter__(self):
        yield from self.values

    def names(self):
        found = []
        for name in self:
            found.append(name)
        return found

    def __len__(self):
        return len(self.names())


print(len(Headers("abc")))
