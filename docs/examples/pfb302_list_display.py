"""PFB302: a list that each pass builds and only reads. A tuple does the same."""


def flipped(boxes):
    found = []
    for left, right in boxes:
        low, high = [-right, -left]
        found.append(high - low)
    return found
