# `__len__` calls the method that has the comprehension over its object.
class Tree:
    def __init__(self, *children):
        self.children = children

    def __iter__(self):
        yield self
        for child in self.children:
            yield from child

    def nodes(self):
        return [node for node in self]

    def __len__(self):
        return sum(1 for node in self.nodes())


print(len(Tree(Tree(), Tree(Tree()))))
