# The membership test takes all elements from the iterator.
def tested(values):
    source = iter(values)
    found = 2 in list(source)
    return found, list(source)


def tested_in_a_loop(values):
    source, found = iter(values), []
    for value in (1, 2):
        found.append(value in list(source))
    return found


print(tested([1, 2, 3]), tested_in_a_loop([1, 2]))
