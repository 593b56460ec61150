"""PFB206: the property runs its getter in every iteration. Assign its value to a local before the loop."""


class Invoice:
    def __init__(self, lines, rate):
        self.lines = lines
        self.rate = rate

    @property
    def factor(self):
        return 1 + self.rate / 100

    def totals(self):
        return [line * self.factor for line in self.lines]
