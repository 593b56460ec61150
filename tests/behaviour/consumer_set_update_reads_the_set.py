# A set grows up to a bound that the generator checks.
def sample(values, bound):
    chosen = set()
    chosen.update(value for value in values if len(chosen) < bound)
    return sorted(chosen)


print(sample(range(9), 4))
