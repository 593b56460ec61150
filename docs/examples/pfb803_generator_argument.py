"""PFB803: the generator is resumed for each row. A list comprehension is never suspended."""


def weight(rows):
    return sum(row.price * row.count for row in rows)
