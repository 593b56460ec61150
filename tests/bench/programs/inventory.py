"""Takes stock: merges the deliveries of a warehouse, given as CSV text, and lists what to order.

    python inventory.py [LINES]
"""

import csv
import io
import sys

COLUMNS = ("sku", "name", "warehouse", "count", "price")
LEAST = 40


def generate(count):
    """Return the same CSV text in every run; skus repeat."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for number in range(count):
        mixed = number * 2_654_435_761 % 1_000_003
        sku = f"SKU-{mixed % (count // 4):07}"
        writer.writerow((sku, f"part {mixed % 5_003}", mixed % 7, mixed % 50, f"{mixed % 9_973 / 100:.2f}"))
    return text.getvalue()


def read(text):
    """Return the deliveries: a dict for each line."""
    return list(csv.DictReader(io.StringIO(text)))


def distinct_skus(deliveries):
    """Return the skus in the order of their first delivery."""
    skus = []
    for delivery in deliveries:
        sku = str(delivery["sku"])
        if sku not in skus:  # planted: PFB310
            skus.append(sku)
    return skus


def stock(deliveries):
    """Return how many parts of each sku there are, and what they cost."""
    counts, costs = {}, {}
    for delivery in deliveries:
        sku, count = delivery["sku"], int(delivery["count"])
        counts[sku] = counts.get(sku, 0) + count
        costs[sku] = costs.get(sku, 0.0) + count * float(delivery["price"])
    return counts, costs


def headline(columns):
    """Return the first line of the report."""
    line = ""
    for column in columns:
        line = line + column.upper() + " "  # cold: PFB402
    return line.rstrip()


def by_warehouse(deliveries):
    """Return how many parts came to each warehouse."""
    totals = {}
    for warehouse in sorted({delivery["warehouse"] for delivery in deliveries}):
        totals = {**totals, warehouse: 0}  # cold: PFB407
    for delivery in deliveries:
        totals[delivery["warehouse"]] += int(delivery["count"])
    return totals


def orders(skus, counts):
    """Return the skus of which there are few."""
    return [(sku, LEAST - counts[sku]) for sku in skus if counts[sku] < LEAST]


def validated(columns):
    """Return the columns that are missing."""
    missing = []
    for column in COLUMNS:
        if column not in columns:
            missing = missing + [column]  # cold: PFB405
    return missing


def main():
    """Print what to order, and what the stock costs."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 30_000
    deliveries = read(generate(count))
    print(validated(list(deliveries[0])), headline(COLUMNS))
    skus = distinct_skus(deliveries)
    counts, costs = stock(deliveries)
    print(len(skus), orders(skus, counts)[:3], round(sum(costs.values()), 2))
    print(by_warehouse(deliveries))


if __name__ == "__main__":
    main()
