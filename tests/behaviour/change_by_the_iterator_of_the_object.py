# The iterator of the object stores the attribute that the loop reads.
class Cursor:
    def __init__(self, rows):
        self.rows = rows
        self.position = -1

    def __iter__(self):
        for position, row in enumerate(self.rows):
            self.position = position
            yield row

    def numbered(self):
        found = []
        for row in self:
            found.append((self.position, row, self.position))
        return found


print(Cursor("ab").numbered())
