from itertools import chain


class Index:
    def documents(self):
        """Return the numbers of all texts, as the words list them."""
        return list(chain.from_iterable(self.postings.values()))
