"""PFB516: every iteration looks the rate up in the dict. Assign it to a local before the loop."""


def total_of(amounts):
    rates = {"low": 0.05, "high": 0.2}
    total = 0.0
    for amount in amounts:
        total += amount * rates["high"]
    return total
