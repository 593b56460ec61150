"""PFB304: each pass looks `list` up and calls it. `[]` does neither."""


def by_first_letter(words):
    groups = {}
    for word in words:
        if word[0] not in groups:
            groups[word[0]] = list()
        groups[word[0]].append(word)
    return groups
