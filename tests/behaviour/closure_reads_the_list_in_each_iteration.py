# The inner function measures the list that the loop fills.
def lengths(values):
    found = []

    def size():
        return len(found)

    for value in values:
        found.append((value, size()))
    return found


print(lengths("ab"))
