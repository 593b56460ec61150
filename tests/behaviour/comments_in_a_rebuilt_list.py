# Comments stand inside the list that is added.
def built(values):
    found = []
    for value in values:
        found = found + [  # add
            value,  # this
            # and
            value,
        ]
        found = found + [value]  # once more
    return found


print(built([1]))
