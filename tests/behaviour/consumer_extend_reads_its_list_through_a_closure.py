# An inner function reads the list that `extend` fills.
def distinct(values):
    found = []

    def is_new(value):
        return value not in found

    found.extend(value for value in values if is_new(value))
    return found


print(distinct([3, 1, 3, 1]))
