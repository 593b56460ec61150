# The first list keeps its contents while the name is bound to longer ones.
def stages(values):
    current = [0]
    first = current
    found = []
    for value in values:
        current = current + [value]
        found.append(current)
    return first, found


print(stages([1, 2]))
