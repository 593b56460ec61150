def distinct_skus(deliveries):
    """Return the skus in the order of their first delivery."""
    skus, members = [], set()
    for delivery in deliveries:
        sku = str(delivery["sku"])
        if sku not in members:
            skus.append(sku)
            members.add(sku)
    return skus
