"""PFB305: each call returns a new list of constants. A tuple is a constant. Use it if no caller changes the list."""


def weekdays():
    return ["mon", "tue", "wed", "thu", "fri"]
