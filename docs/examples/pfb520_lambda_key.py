"""PFB520: the lambda is called for each pair. operator.itemgetter(1) takes the item in C."""


def by_count(counts):
    return sorted(counts.items(), key=lambda pair: pair[1])
