# One of the two prefixes is a tuple.
def chosen(names, prefix):
    found = []
    for name in names:
        if name.startswith("x") or name.startswith(prefix):
            found.append(name)
    return found


print(chosen(["ab", "xb", "cd"], ("a", "c")), chosen(["ab", "xb"], "a"))
