# The keywords given by a dictionary are not all names.
def collect(*arguments, **keywords):
    return arguments, keywords


def called(values):
    found = []
    for value in values:
        found.append(collect(**{"class": value}))
        found.append(collect(**{"a b": value, "match": 1}))
        found.append(collect(*[value, 2], **{"\ufb01": value}))
    return found


print(called([1]))
