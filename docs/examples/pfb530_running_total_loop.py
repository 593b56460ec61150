"""PFB530: the balances are added and appended one by one. `itertools.accumulate` does that in C."""


def balances_of(payments: list[int]) -> list[int]:
    balance = 0
    balances = []
    for payment in payments:
        balance += payment
        balances.append(balance)
    return balances
