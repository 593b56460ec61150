"""Keys that run code of the file."""


class Table(dict):
    def __missing__(self, key):
        self[key] = len(self)
        return self[key]


class Pair:
    def __getitem__(self, index):
        return index


def greatest(table: dict, words: list[str], pairs):
    best = words[0]
    for word in words:  # PFB505: 4 likely
        if table[word] > table[best]:
            best = word
    other = ""
    for word in words:  # PFB505: 4 likely
        if table[word] > table[other]:
            other = word
    third = None
    for pair in pairs:  # PFB505: 4 likely
        if third is None or pair[1] > third[1]:
            third = pair
    return best, other, third
