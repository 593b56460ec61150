# An object becomes one of another class, or gets a dictionary of its own attributes, while a loop reads its attributes.
class Closed:
    limit = 0


class Open:
    limit = 5

    def run(self, rows):
        out = []
        for row in rows:
            out.append((row, self.limit, self.limit))
            if row == 1:
                self.__class__ = Closed
        return out


class Shared:
    def __init__(self):
        self.rate = 1

    def restore(self, state):
        self.__dict__ = state

    def run(self, rows):
        out = []
        for row in rows:
            out.append(row * self.rate + self.rate)
            self.restore({"rate": row})
        return out

    def run_here(self, rows):
        out = []
        for row in rows:
            out.append(row * self.rate + self.rate)
            self.__dict__ = {"rate": row}
        return out


print(Open().run([0, 1, 2]))
print(Shared().run([1, 2, 3]), Shared().run_here([1, 2, 3]))
