"""PFB206: the property runs its getter in each pass. A local before the loop runs it once."""


class Invoice:
    def __init__(self, lines, rate):
        self.lines = lines
        self.rate = rate

    @property
    def factor(self):
        return 1 + self.rate / 100

    def totals(self):
        return [line * self.factor for line in self.lines]
