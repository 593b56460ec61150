# Since Python 3.14, the error of an unhashable element says whether it was to be an element of a set or a key of a dict.
def distinct(rows):
    seen = set()
    found = []
    for row in rows:
        if row not in seen:
            seen.add(row)
            found.append(row)
    return found


def distinct_lengths(rows):
    seen = set()
    found = []
    for length in [len(row) for row in rows]:
        if length not in seen:
            seen.add(length)
            found.append(length)
    return found


def told(function, *arguments):
    try:
        return function(*arguments)
    except TypeError as error:
        return str(error)


print(told(distinct, [1, 1, 2]), told(distinct, [1, []]), told(distinct_lengths, ["a", "bb", "c"]))
