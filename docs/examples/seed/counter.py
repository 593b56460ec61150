"""One of the four example programs that this project began with: a counter in an attribute."""


class Counter:
    def __init__(self):
        self.count = 0


def count():
    counter = Counter()
    for _ in range(10**8):
        counter.count += 1
    return counter.count
