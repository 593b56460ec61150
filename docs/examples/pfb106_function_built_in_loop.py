"""PFB106: the function is built in every iteration, although it does not depend on the loop."""


def discounted(prices):
    for price in prices:
        discount = lambda price: price * 0.9
        yield discount(price)
