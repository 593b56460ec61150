# The annotated name stands in parentheses, which some parsers refuse.
def doubled(values):
    (count): int = 0
    found = []
    for value in values:
        found.append(value * 2)
        count += 1
    return found, count


print(doubled([1, 2]))
