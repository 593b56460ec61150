# The generator tests the list that `extend` fills by another local name or another attribute.
def distinct(values):
    found = []
    known = found
    found.extend(value for value in values if value not in known)
    return found


class Collection:
    def __init__(self):
        self.items = []
        self.known = self.items

    def add(self, values):
        self.items.extend(value for value in values if value not in self.known)
        return self.items


print(distinct([1, 1, 2]), Collection().add([1, 1, 2]))
