"""PFB505: a sum that a loop works out by hand. `sum` does it in C."""


def pages(counts: list[int]):
    total = 0
    for count in counts:
        total += count
    return total
