# A field `{.3f}` reads an attribute named 3f, which is an error.
def shown(values):
    found = []
    for value in values:
        try:
            found.append("{.3f}".format(value))
        except AttributeError:
            found.append("no such attribute")
    return found


print(shown([1.5]))
