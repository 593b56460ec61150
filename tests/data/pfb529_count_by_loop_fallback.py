"""Marked lines for PFB529 in a file that knows `bit_count`."""

try:
    bit_count = int.bit_count
except AttributeError:

    def bit_count(v):
        return bin(v).count("1")


def letters(text: str):
    n = 0
    for letter in text:  # PFB529: 4
        if letter == "a":
            n += 1
    return n
