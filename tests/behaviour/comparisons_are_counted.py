# A sort only asks whether one element is less than another; `max` asks whether it is greater, and makes fewer comparisons.
class Counted:
    compared = 0

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Counted.compared += 1
        return self.value < other.value


class Version:
    def __init__(self, number):
        self.number = number

    def __lt__(self, other):
        return self.number < other.number

    def __gt__(self, other):
        raise TypeError("versions are only compared by <")


def least(rows):
    return sorted([Counted(5), *map(Counted, rows)])[0].value


def by_key(rows):
    return sorted([5, *rows], key=Counted)[0]


def newest(numbers):
    try:
        return sorted([Version(0), *map(Version, numbers)], reverse=True)[0].number
    except TypeError as error:
        return str(error)


def first(numbers):
    first, *_ = sorted([Version(0), *map(Version, numbers)], reverse=True)
    return first.number


print(least([3, 1, 2]), Counted.compared, by_key([3, 1]), Counted.compared, newest([1, 3, 2]), first([4, 2]))
