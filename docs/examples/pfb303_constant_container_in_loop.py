"""PFB303: each pass builds the same dict to look one key up. Bound before the loop it is built once."""


def signs(words):
    found = []
    for word in words:
        found.append({"plus": "+", "minus": "-", "times": "*"}.get(word, word))
    return found
