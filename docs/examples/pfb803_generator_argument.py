"""PFB803: the generator is resumed for each row. A list comprehension is never suspended."""


def weight(rows):
    return sum(row[0] * row[1] for row in rows)
