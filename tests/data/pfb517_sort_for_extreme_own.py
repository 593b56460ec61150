"""Marked lines for PFB517, where a class counts how often its objects are compared. Only ever compiled, never run."""
compared = []


class Counted:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        compared.append(self.value)
        return self.value < other.value


def extremes(xs, words: list[int]):
    a = sorted(xs)[0]  # PFB517: 8 likely
    b = sorted(words, key=Counted)[0]  # PFB517: 8 likely
    c = sorted(words)[0]  # PFB517: 8
    return a, b, c
