# The name of the builtin that a rewrite would call is another function's, or a parameter's.
def bool(value):
    return "own", value


def truths(pairs):
    found = []
    for first, second in pairs:
        either = any([first, second])
        found.append(either)
        found.append(all((first, second)))
        if any([first, second]):
            found.append("either")
    return found


print(bool(1), truths([(0, 1), ("", 0.0), ("a", [2])]))
