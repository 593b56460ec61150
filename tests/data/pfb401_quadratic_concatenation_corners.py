"""Targets that may be another one in each pass."""


def elsewhere(words, page, table):
    for word in words:
        page().html += "x"  # PFB401: 8 likely
        table[page()] += "x"  # PFB401: 8 likely
        table[0]: str = word
    for word in words:
        table.append(word)
        table[-1] += ";"  # PFB401: 8 likely
