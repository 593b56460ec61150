# The subclass iterates backwards and is indexed forwards.
class Backwards(list):
    def __iter__(self):
        return reversed(self)


def by_index(values):
    found = []
    for index in range(len(values)):
        found.append(values[index])
    return found


def collected():
    found, values = [], Backwards([1, 2, 3])
    for index in range(len(values)):
        found.append(values[index])
    return found


print(by_index(Backwards([1, 2, 3])), collected())
