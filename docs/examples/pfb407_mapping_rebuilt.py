"""PFB407: every iteration copies the whole dict to add one item. Store the item in it."""


def lengths(words):
    found = {}
    for word in words:
        found = {**found, word: len(word)}
    return found
