"""PFB307: every iteration builds a dict of one key to update another dict. `found[word] = …` builds none."""


def titles_of(words):
    found = {}
    for word in words:
        found.update({word: word.title()})
    return found
