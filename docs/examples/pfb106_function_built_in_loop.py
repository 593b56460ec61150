"""PFB106: the function is built anew in each pass, though it takes nothing from the loop."""


def discounted(prices):
    for price in prices:
        discount = lambda price: price * 0.9
        yield discount(price)
