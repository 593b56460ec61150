"""PFB514: float("inf") is worked out in each pass. A local before the loop holds it."""


def cheapest(offers):
    best = None
    for offer in offers:
        if offer.price < float("inf") and (best is None or offer.price < best.price):
            best = offer
    return best
