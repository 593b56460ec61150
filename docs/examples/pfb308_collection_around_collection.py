"""PFB308: a list is made only to make a set of it. A set comprehension makes none."""


def first_letters(words):
    return set([word[0] for word in words])
