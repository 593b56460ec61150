# Both parameters are the same dictionary: one is written, the other read.
def reset(counts: dict, target: dict):
    total = 0
    for key in counts:
        target[key] = 1
        total += counts[key]
    return total


counts = {"a": 5, "b": 6}
print(reset(counts, {}), reset(counts, counts))
