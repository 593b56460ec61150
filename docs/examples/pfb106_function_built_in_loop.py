"""PFB106: the function is built anew in each pass, though it takes nothing from the loop."""


def totals(orders):
    found = []
    for order in orders:
        def with_tax(price):
            return price * 1.2

        found.append(sum(map(with_tax, order)))
    return found
