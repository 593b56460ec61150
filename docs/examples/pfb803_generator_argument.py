"""PFB803: the generator is resumed for each row. A list comprehension runs through in one go."""


def weight(rows):
    return sum(row[0] * row[1] for row in rows)
