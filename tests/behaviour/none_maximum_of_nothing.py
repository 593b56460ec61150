# A maximum starts at None, which is never compared if there are no values.
def highest(values: list[int], start: int | None):
    best = start
    for value in values:
        best = max(best, value)
    return best


def lowest(values: list[int], best: int = None):
    for value in values:
        if best is None or value < best:
            best = value
    return best


print(highest([], None), highest([1, 5], 3), lowest([]), lowest([4, 2]))
