# Comments stand at the statement that keeps the maximum.
def highest(values: list[int]):
    best = 0
    for value in values:
        # keep the highest
        best = max(best, value)  # noqa: PLR1730
    return best


def highest_on_lines(values: list[int]):
    best = 0
    for value in values:
        best = max(  # the higher
            best,  # so far
            value,  # now
        )
    return best


print(highest([1, 3]), highest_on_lines([2]))
