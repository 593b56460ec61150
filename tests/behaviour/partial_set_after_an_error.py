# An unhashable element ends the loop; the set keeps the elements before it.
def known(elements):
    found = set()
    try:
        for element in elements:
            found.add(element)
    except TypeError:
        pass
    return sorted(found)


def add_all(target, elements):
    target.update({1 // element for element in elements})


target = {0}
try:
    add_all(target, [1, 0])
except ZeroDivisionError:
    print(target)
print(known([2, 1, [], 3]))
