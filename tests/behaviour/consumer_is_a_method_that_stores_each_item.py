# A method of the file consumes a generator that reads what the method stores.
class Filter:
    def __init__(self):
        self.last = None
        self.kept = []

    def put(self, values):
        for value in values:
            self.last = value
            self.kept.append(value)

    def put_changes(self, values):
        self.put(value for value in values if value != self.last)
        return self.kept


print(Filter().put_changes([1, 1, 2, 2, 1]))
