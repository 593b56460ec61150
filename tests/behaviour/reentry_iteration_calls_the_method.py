# `__iter__` calls the method that builds a list by an index loop.
class Grid:
    def __init__(self, cells):
        self.cells = cells

    def __len__(self):
        return len(self.cells)

    def __getitem__(self, index):
        return self.cells[index]

    def row(self):
        found = []
        for index in range(len(self)):
            found.append(self[index])
        return found

    def __iter__(self):
        return iter(self.row())


print(list(Grid([1, 2])), Grid([3]).row())
