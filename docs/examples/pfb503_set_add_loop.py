"""PFB503: a loop that only adds to a set made just before it. A set comprehension does the same."""


def owners_of(files):
    found = set()
    for file in files:
        found.add(file.owner)
    return found
