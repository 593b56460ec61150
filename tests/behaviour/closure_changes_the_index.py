# The inner function skips elements of the index loop.
def visited(bound: int):
    index, found = 0, []

    def skip():
        nonlocal index
        index += 1

    while index < bound:
        found.append(index)
        skip()
        index += 1
    return found


print(visited(5))
