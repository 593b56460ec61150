# Each value is the number of keys that the dictionary has at that time.
def indexes(names):
    index = {}
    index.update((name, len(index)) for name in names)
    return index


def indexes_beside_others(names, index):
    numbers = index
    index.update((name, len(numbers)) for name in names if name not in numbers)
    return index


print(indexes("abac"), indexes_beside_others("abc", {"a": 9}))
