# Adding None to a string is an error that the loop handles.
def cells(values: list[str], unit: str = None):
    found = []
    for value in values:
        try:
            found.append("[" + value + unit + "]")
        except TypeError:
            found.append("no unit")
    return found


print(cells(["1", "2"], "m"), cells(["1"]))
