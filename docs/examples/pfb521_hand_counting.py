"""PFB521: each word is looked up twice. A Counter counts in C."""


def commonest(text: str):
    counts = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    return max(counts, key=counts.get)
