# Both parameters are the same list: the loop's bound grows by the other name.
def copied(values: list, target: list):
    index = 0
    while index < len(values):
        target.append(index)
        if len(target) > 6:
            break
        index += 1
    return target


values = [1, 2]
print(copied([1, 2], []), copied(values, values))
