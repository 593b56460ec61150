"""PFB301: a list of constants that is only read is built each time. A tuple is a constant of the code."""


def is_weekend(day):
    weekend = ["sat", "sun"]
    return day.lower() in weekend
