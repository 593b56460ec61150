# A subclass of int is the bound of a loop that counts, and compares as it likes.
class Reached(int):
    def __gt__(self, other):
        return other < 2


def count(n: int):
    out = []
    i = 0
    while i < n:
        out.append(i * i)
        last = i
        i += 1
    return out


print(count(4), count(Reached(4)))
