# Each item depends on the one that was appended before it.
def running(values):
    sums = [0]
    for value in values:
        sums.append(sums[-1] + value)
    return sums


def running_by_generator(values):
    sums = [0]
    sums.extend(sums[-1] + value for value in values)
    return sums


print(running([1, 2, 3]), running_by_generator([1, 2, 3]))
