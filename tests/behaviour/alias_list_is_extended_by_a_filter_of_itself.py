# The receiver of `extend` and the list that its generator tests are one list.
def add_missing(target, known, values):
    target.extend(value for value in values if value not in known)
    return target


numbers = [1]
print(add_missing([], numbers, [1, 2, 2]), add_missing(numbers, numbers, [1, 2, 2]))
