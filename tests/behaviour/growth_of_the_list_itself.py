# A list is extended by its own elements.
def doubled(values):
    target = values
    for value in list(values):
        target.append(value)
    return values


def nested(times):
    found = []
    for time in range(times):
        found.append(found)
    return len(found), found[0] is found


print(doubled([1, 2]), nested(2))
