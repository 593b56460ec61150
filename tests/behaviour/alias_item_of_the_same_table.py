# An item that a loop reads again and again is stored by another name, a method, or whoever takes what is yielded.
class Table:
    def __init__(self, rows):
        self.rows = rows

    def sums(self, rows: list[int]):
        out = []
        for i in range(len(rows)):
            for j in range(2):
                out.append(rows[i] + rows[i])
                self.store(j)
        return out

    def store(self, value):
        self.rows[0] = value


def cells(rows: list[list[int]], others: list[list[int]]):
    out = []
    for i in range(len(rows)):
        for j in range(2):
            others[i] = [j]
            out.append((rows[i], rows[i]))
    return out


def before(rows: list[int], others: list[int]):
    out = []
    for i in range(1, len(rows)):
        for j in range(2):
            others[0] = j
            out.append(rows[i - 1] + rows[i - 1])
    return out


def lazily(rows: list[int]):
    for i in range(len(rows)):
        for j in range(2):
            yield rows[i] + rows[i] + j


def alone(n):
    rates = {"low": 1, "high": 3}
    total = 0
    for i in range(n):
        total += rates["high"] * i + rates["high"]
    return total


rows = [[1], [2]]
print(cells(rows, [[], []]), cells(rows, rows), before([1, 2], [3, 4]))
numbers = [5, 6]
print(before(numbers, numbers), Table([5, 6]).sums([1, 2]), Table(numbers).sums(numbers), alone(3))
for value in lazily(numbers):
    print(value)
    numbers[0] = 9
