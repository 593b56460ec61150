"""PFB302: every iteration builds a list and only reads it. Use a tuple."""


def flipped(boxes):
    found = []
    for left, right in boxes:
        low, high = [-right, -left]
        found.append(high - low)
    return found
