# `__contains__` is written as a search over its own object.
class Bag:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        return iter(self.items)

    def __contains__(self, wanted):
        for item in self:
            if item == wanted:
                return True
        return False


print("a" in Bag("abc"), "x" in Bag("abc"))
