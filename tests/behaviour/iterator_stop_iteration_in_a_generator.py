# StopIteration in a generator becomes RuntimeError, in a list comprehension it does not.
def pull(source):
    return next(source)


def total(values):
    source = iter([1])
    try:
        return sum(pull(source) for value in values)
    except (RuntimeError, StopIteration) as error:
        return type(error).__name__


def extended(values):
    source, found = iter([1]), []
    try:
        found.extend(pull(source) for value in values)
    except (RuntimeError, StopIteration) as error:
        return type(error).__name__, found
    return found


print(total([1, 2]), total([1]), extended([1, 2]))
