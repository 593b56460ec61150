# The sum of lists fails if one of them is a tuple or a string.
def merged(groups):
    try:
        return sum(groups, [])
    except TypeError:
        return "not all lists"


print(merged([[1], [2, 3]]), merged([[1], (2,)]), merged([[1], "ab"]))
