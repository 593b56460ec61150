# A tuple of classes can't be part of a union.
def tested(values, kind):
    found = []
    for value in values:
        try:
            found.append(isinstance(value, kind | int))
        except TypeError:
            found.append("no union")
    return found


print(tested([1, "a"], (str, bytes)), tested([1, "a"], str))
