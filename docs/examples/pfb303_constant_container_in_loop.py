"""PFB303: each pass builds the same dict to look one key up. Bound before the loop it is built once."""


def signs(words):
    for word in words:
        yield {"plus": "+", "minus": "-", "times": "*"}.get(word, word)
