"""PFB516: the rate is looked up in the dict in each pass. A local before the loop holds it."""


def total_of(amounts):
    rates = {"low": 0.05, "high": 0.2}
    total = 0.0
    for amount in amounts:
        total += amount * rates["high"]
    return total
