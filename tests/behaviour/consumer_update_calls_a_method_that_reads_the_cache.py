# The price of a bundle is looked up in the cache that is being filled.
class Prices:
    def __init__(self):
        self.cache = {}

    def price(self, count):
        return self.cache.get(count - 1, 0) + count

    def fill(self, counts):
        self.cache.update((count, self.price(count)) for count in counts)
        return self.cache

    def fill_at_once(self, counts):
        self.cache.update({count: self.price(count) for count in counts})
        return self.cache


class Discounts(Prices):
    def fill_by_name(self, counts):
        cache = self.cache
        cache.update({count: self.price(count) for count in counts})
        return self.cache


print(Discounts().fill_by_name([1, 2]), Prices().fill([1, 2, 3]), Prices().fill_at_once([1, 2, 3]))
