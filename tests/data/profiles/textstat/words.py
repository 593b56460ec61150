"""Split a text into words and count them."""

import functools


def logged(function):
    @functools.wraps(function)
    def wrapper(*arguments):
        return function(*arguments)

    return wrapper


def clean(word):
    return word.strip(".,;:!?").lower()


class Counter:
    def __init__(self):
        self.counts = {}

    def add(self, word):
        self.counts[word] = self.counts.get(word, 0) + 1

    @logged
    def most(self, number):
        pairs = sorted(self.counts.items(), key=lambda pair: (-pair[1], pair[0]))
        return pairs[:number]


def split(text):
    words = []
    for line in text.splitlines():
        for word in line.split():
            words.append(clean(word))
    return words


def distinct(words):
    seen = []
    for word in words:
        if word not in seen:
            seen.append(word)
    return seen
