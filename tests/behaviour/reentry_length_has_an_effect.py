# Asking the object for its length has an effect, which a loop does not have.
log = []
class Bag:
    def __init__(self, xs):
        self.xs = xs
    def __iter__(self):
        return iter(self.xs)
    def __len__(self):
        log.append("len")
        return len(self.xs)
    def copy_all(self):
        out = [0]
        for x in self:
            out.append(x)
        return out
    def first(self):
        total = 0
        for i in range(2):
            total += list(self)[0]
        return total
    def smallest(self):
        out = []
        for i in range(2):
            out.append(sorted(self)[0])
        return out
    def flat(self, others):
        return sum([[x for x in o] for o in others], [])
b = Bag([3, 1])
print(b.copy_all(), log)
print(b.first(), log)
print(b.smallest(), log)
print(b.flat([b, b]), log)
