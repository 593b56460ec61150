# The length of None is an error, its truth value is not.
def limited(values: list[int], limits: list[int] | None):
    found = []
    for value in values:
        try:
            if len(limits) > 0:
                found.append(value)
        except TypeError:
            found.append("no limits")
    return found


print(limited([1], [9]), limited([1], []), limited([1, 2], None))
