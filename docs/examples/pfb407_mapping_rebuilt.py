"""PFB407: every iteration copies the whole dict to add one item. Store the item in it."""


def by_initial(words):
    found = {}
    for word in words:
        found = {**found, word[0]: word}
    return found
