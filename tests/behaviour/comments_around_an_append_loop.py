# Comments stand in a loop that a comprehension could replace.
def chosen(values):
    found = []  # the result
    # all of them
    for value in values:
        # but zero
        if value:  # noqa: SIM102
            # doubled
            found.append(value * 2)  # as asked
        # next
    return found


print(chosen([0, 1]))
