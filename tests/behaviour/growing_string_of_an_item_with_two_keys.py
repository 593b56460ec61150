# Keys that are equal are one key, however they are written.
def both(n):
    found = {1: "", 0: ""}
    for i in range(n):
        found[1] += "x"
        found[True] += "y"
        found[0] += str(i)
    return found


def stored(n):
    found = {1: ""}
    for i in range(n):
        found[1] += str(i)
        found[1.0] = "z"
    return found


print(both(0), both(2), stored(2))
