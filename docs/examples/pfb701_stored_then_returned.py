"""PFB701: a local is assigned only to be returned, in a function that a loop calls."""


class Row:
    def weight(self):
        result = self.count * self.price
        return result


def weights(rows):
    return [row.weight() for row in rows]
