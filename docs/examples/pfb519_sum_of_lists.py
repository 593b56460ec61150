"""PFB519: lists are concatenated by sum, which copies the whole result for each of them."""


def words(lines):
    return sum([line.split() for line in lines], [])
