# The caller reads the sum after an error.
class Meter:
    def __init__(self):
        self.total = 0
        self.count = 0

    def feed(self, readings):
        for reading in readings:
            self.count += 1
            self.total += reading


meter = Meter()
try:
    meter.feed([1, 2, None, 4])
except TypeError:
    print(meter.total, meter.count)
