"""PFB202: an attribute is used as a counter in a loop. Count in a local and store it after the loop."""


class Meter:
    def __init__(self):
        self.used = 0

    def measure(self, readings):
        for reading in readings:
            self.used += reading
