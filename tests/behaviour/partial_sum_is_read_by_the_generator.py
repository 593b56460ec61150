# The generator that feeds the meter stops as soon as the meter shows enough.
class Meter:
    def __init__(self):
        self.total = 0

    def feed(self, readings):
        for reading in readings:
            self.total += reading


def until(meter, bound):
    while meter.total < bound and meter.total >= 0:
        yield 3
        if meter.total == 0:
            print("not counted yet")
            return


meter = Meter()
meter.feed(until(meter, 10))
print(meter.total)
