# Comments stand inside the argument of `extend` and `update`.
def filled(values):
    found, table, known = [], {}, set()
    found.extend(
        # each
        value * 2  # doubled
        for value in values
    )
    table.update({  # the table
        value: 1  # one
        for value in values  # each
        # done
    })
    table.update(  # again
        (value, 2) for value in values
    )
    known.update(
        value  # only this
        for value in values
    )
    return found, table, known


print(filled([1]))
