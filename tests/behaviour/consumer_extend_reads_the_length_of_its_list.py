# The condition of the generator reads the length of the list that `extend` fills.
def first(values, count):
    chosen = []
    chosen.extend(value for value in values if len(chosen) < count)
    return chosen


print(first(range(20), 3), first([], 3))
