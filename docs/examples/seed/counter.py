"""One of the four programs that started this project: a counter in an attribute."""


class Counter:
    def __init__(self):
        self.count = 0


def count(passes):
    counter = Counter()
    for _ in range(passes):
        counter.count += 1
    return counter.count
