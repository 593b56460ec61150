# Each function reads the variable when it is called, after the loop.
def readers(values):
    found = []
    for value in values:
        found.append(lambda: value)
    return [reader() for reader in found]


def readers_with_defaults(values):
    found = []
    for value in values:
        found.append(lambda value=value: value)
    return [reader() for reader in found]


print(readers([1, 2]), readers_with_defaults([1, 2]))
