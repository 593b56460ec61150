"""PFB509: the lambda is called for each price. A list comprehension calls nothing."""


def with_tax(prices):
    return list(map(lambda price: price * 1.19, prices))
