# Comments stand inside conditions.
def tested(names):
    found = []
    for name in names:
        if (
            name.startswith("a")  # first
            # or
            or name.startswith("b")  # second
        ):
            found.append(name)
        if isinstance(name, (int, str)) and name in [  # known
            "a",  # the first
            "b",
        ]:
            found.append("known")
    return found


print(tested(["a", "bc", "d"]))
