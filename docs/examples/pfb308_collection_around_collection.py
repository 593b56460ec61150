"""PFB308: a list is built only to create a set from it. A set comprehension needs no list."""


def first_letters(words):
    return set([word[0] for word in words])
