"""PFB307: each pass makes a dict of one key to update another. `found[word] = …` makes none."""


def titles_of(words):
    found = {}
    for word in words:
        found.update({word: word.title()})
    return found
