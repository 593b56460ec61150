# A subclass of list or tuple gives other elements by an index than by iteration.
class Scaled(list):
    def __getitem__(self, i):
        return ["cut"] if isinstance(i, slice) else i * 10


class Short(list):
    def __len__(self):
        return 1


class Spelled(tuple):
    def __iter__(self):
        return iter("xy")


class Copied(list):
    def copy(self):
        return ["copied"]


def by_index(xs: list[int]):
    out = []
    for i in range(len(xs)):
        before = len(out)
        out.append((xs[i], before))
    return out


def by_index_of_tuple(xs: tuple[int, ...]):
    out = []
    for i in range(len(xs)):
        before = len(out)
        out.append((xs[i], before))
    return out


def of_copies(xs: list[int]):
    out = []
    for x in xs[:]:
        out.append(x)
        last = x
    for x in xs.copy():
        out.append(x)
        last = x
    return out, last


def twice(xs: list[int]):
    out = []
    for i in range(len(xs)):
        for j in range(2):
            out.append(xs[i] + xs[i] + j)
    return out


for numbers in ([7, 8], Scaled([7, 8]), Short([7, 8]), Copied([7, 8])):
    print(by_index(numbers), of_copies(numbers), twice(numbers) if len(numbers) else None)
print(by_index_of_tuple((7, 8)), by_index_of_tuple(Spelled((7, 8))))
