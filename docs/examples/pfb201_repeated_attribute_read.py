"""PFB201: an attribute that never changes is read in every iteration. Assign it to a local before the loop."""


class Account:
    def __init__(self, rate):
        self.rate = rate

    def interest(self, sums):
        total = 0
        for amount in sums:
            total += amount * self.rate + self.rate
        return total
