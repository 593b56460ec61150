# StopIteration ends `map` early, in a comprehension it is an error.
def pull(source):
    return next(source)


def pulled(sources):
    return list(map(lambda source: pull(source), sources))


def pulled_at_once(sources):
    return list(map(lambda source: next(source), sources))


print(pulled([iter([1]), iter([]), iter([2])]), pulled_at_once([iter([1]), iter([])]))
