"""PFB519: lists that are put together by sum, which copies all that it has for each of them."""


def words(lines):
    return sum([line.split() for line in lines], [])
