# The operands are in another order than the iterables: map would take the elements of iterators in that order.
def differences(xs, ys):
    return sum(y - x for x, y in zip(xs, ys))


def steps(xs):
    it = iter(xs)
    total = 0
    for x, y in zip(it, it):
        if y < x:
            total += 1
    return total


def of_lists(n):
    xs, ys = [1, 5, 2] * n, [4, 4, 4] * n
    return sum(y - x for x, y in zip(xs, ys))


class Stop:
    def __mul__(self, other):
        raise StopIteration


def products(xs, ys):
    return sum(x * y for x, y in zip(xs, ys))


print(steps([1, 5, 9, 2]), of_lists(3))
long, short = iter([1, 2, 3]), iter([1, 2])
print(differences(short, long), list(long))
it = iter([1, 5, 2, 9])
print(differences(it, it))
try:
    print(products([Stop()], [1]))
except RuntimeError as error:
    print("RuntimeError")
