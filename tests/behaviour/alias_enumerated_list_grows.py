# Both parameters are the same list, which grows while it is enumerated.
def total(values: list, target: list):
    result = 0
    for index, value in enumerate(values):
        result += index
        if len(target) < 5:
            target.append(0)
    return result


values = [1, 2]
print(total([1, 2], []), total(values, values))
