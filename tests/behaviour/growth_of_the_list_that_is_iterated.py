# The list is a work list.
def closure(start, following):
    found = [start]
    for node in found:
        for other in following.get(node, ()):
            if other not in found:
                found.append(other)
    return found


def rebuilt():
    found = [1]
    for value in found:
        if value < 4:
            found = found + [value + 1]
    return found


print(closure("a", {"a": "bc", "b": "ad"}), rebuilt())
