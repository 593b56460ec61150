# Comments stand in a search loop.
def found_in(values, wanted):
    # look at each
    for value in values:  # in order
        # compare
        if value == wanted:  # equal
            return True  # found
    # not there
    return False


def counted(values):
    count = 0  # none yet
    for value in values:
        if value:  # true
            count += 1  # one more
    return count


print(found_in([1], 1), found_in([], 1), counted([0, 1]))
