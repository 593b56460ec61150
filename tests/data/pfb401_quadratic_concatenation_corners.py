"""Targets that may be another one in each pass."""


def elsewhere(words, page, table):
    for word in words:
        page().html += "x"  # PFB401: 8 likely
        table[page()] += "x"  # PFB401: 8 likely
        table[0]: str = word
    for word in words:
        table.append(word)
        table[-1] += ";"  # PFB401: 8 likely


def stripped_items(xs, d: dict):
    for x in xs:
        d["k"] = d["k"].strip()
        d["k"] += "x"
        d["j"] = x.strip()
        d["j"] += "x"
    return d
