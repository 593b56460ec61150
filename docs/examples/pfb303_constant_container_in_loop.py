"""PFB303: every iteration builds the same dict to look up one key. Build it once before the loop."""


def signs(words):
    for word in words:
        yield {"plus": "+", "minus": "-", "times": "*"}.get(word, word)
