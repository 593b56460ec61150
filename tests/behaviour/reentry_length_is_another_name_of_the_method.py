# `__len__` is assigned to the method in the class body.
class Shelf:
    def __init__(self, books):
        self.books = books

    def __iter__(self):
        return iter(self.books)

    def size(self):
        found = []
        for book in self:
            found.append(book)
        return len(found)

    __len__ = size


print(len(Shelf(["a", "b"])))
