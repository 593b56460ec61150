"""PFB307: each pass makes a dict of one key to update another. `lengths[word] = …` makes none."""


def lengths_of(words):
    lengths = {}
    for word in words:
        lengths.update({word: len(word)})
    return lengths
