# The annotated name stands in parentheses, which some parsers refuse.
def doubled(values):
    found = []
    for value in values:
        found.append(value * 2)
    (count): int = len(found)
    return found, count


class Table:
    (rows): list = []

    def doubled(self):
        found = []
        for row in self.rows:
            found.append(row * 2)
        (self.size): int = 0
        return found


print(doubled([1, 2]), Table().doubled())
