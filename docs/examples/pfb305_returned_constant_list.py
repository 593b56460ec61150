"""PFB305: each call returns a new list of constants. A tuple is a constant, if no caller changes it."""


def weekdays():
    return ["mon", "tue", "wed", "thu", "fri"]
