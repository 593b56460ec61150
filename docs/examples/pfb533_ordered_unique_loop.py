"""PFB533: each element is looked up and added by two calls. A dict keeps the order of its keys, and finds them by hash."""


def unique(words):
    seen = set()
    found = []
    for word in words:
        if word not in seen:
            seen.add(word)
            found.append(word)
    return found
