# The class of the file has `items` and no `values`.
class Pairs:
    def __init__(self, pairs):
        self.pairs = pairs

    def items(self):
        return list(self.pairs)


def total(pairs):
    result = 0
    for key, value in pairs.items():
        result += value
    return result


print(total(Pairs([("a", 1), ("a", 2)])), total({"a": 3}))
