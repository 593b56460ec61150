# The message of an error names the type, or the function, that raised it.
def pick(xs):
    out = []
    for x in xs:
        pair = [x, x + 1]
        letters = ["a", "b", "c"]
        try:
            out.append(pair[x])
            out.append(letters[x])
        except IndexError as error:
            out.append(str(error))
        out.append(letters[0] + str(sum([x, 1])))
    return out


def first(xs):
    out = []
    for x in xs:
        try:
            least, *_ = sorted(x)
        except ValueError as error:
            least = str(error)
        out.append(least)
    return out


print(pick([0, 1, 7]), first([[2, 1], []]))
